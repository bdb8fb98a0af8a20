"""How a sheet looks does not change its figures: rows, columns, order, names and spellings."""

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st

from csp_core.reading.reading import FileReading, read_file
from tests.reading.drawing import Cell, messages, read_sheet, rows, workbook

HEADER = ["Area", "Crime type", "Apr 2017", "May 2017", "Apr 2018", "May 2018"]
TABLE: list[list[Cell]] = [
    ["South Ribble", "All crime", 512, 498, 601, 590],
    ["South Ribble", "Burglary", 41, 38, 55, None],
    ["Chorley", "All crime", 430, 441, 470, 465],
    ["Chorley", "ASB", 230, "[x]", 221, 240],
]
MONTHS = ((2017, 4), (2017, 5), (2018, 4), (2018, 5))
SPELLINGS = (
    lambda year, month: f"{year}-{month:02d}",
    lambda year, month: f"{month:02d}/{year}",
    lambda year, month: f"01/{month:02d}/{year}",
    lambda year, month: dt.datetime(year, month, 1).strftime("%b-%y"),  # noqa: DTZ001
    lambda year, month: dt.datetime(year, month, 1).strftime("%B %Y"),  # noqa: DTZ001
    lambda year, month: dt.datetime(year, month, 1),  # noqa: DTZ001 - Excel's dates have no zone
    lambda year, month: year * 100 + month,
)


def figures(reading: FileReading) -> set[tuple[object, ...]]:
    """What was read but for the cells it was read from."""
    return {row[:6] for row in rows(reading)}


def read(table: list[list[Cell]], sheet: str = "Crime") -> FileReading:
    return read_file("Figures.xlsx", workbook({sheet: table}))


EXPECTED = figures(read([list(HEADER), *TABLE]))


def test_the_table_itself_is_read_whole() -> None:
    assert len(EXPECTED) == 15
    assert ("Chorley", "Anti-social behaviour", "2017-05", 1, None, "[x]") in EXPECTED


@settings(max_examples=40, deadline=None)
@given(
    order=st.permutations(range(6)),
    rows_order=st.permutations(range(4)),
    blank_rows=st.lists(st.integers(0, 5), max_size=4),
    blank_columns=st.lists(st.integers(0, 6), max_size=3),
    spelling=st.sampled_from(SPELLINGS),
    sheet=st.sampled_from(["Crime", "Sheet1", "Data (2)", "Monthly figures"]),
    title=st.sampled_from([None, "Recorded crime in Lancashire", "Extracted 12 May 2019"]),
)
def test_blank_rows_and_columns_order_titles_and_spellings_of_months_change_nothing(
    order: list[int],
    rows_order: list[int],
    blank_rows: list[int],
    blank_columns: list[int],
    spelling: object,
    sheet: str,
    title: str | None,
) -> None:
    assert callable(spelling)
    header: list[Cell] = ["Area", "Crime type", *(spelling(*month) for month in MONTHS)]
    table = [[row[at] for at in order] for row in (header, *(TABLE[at] for at in rows_order))]
    for at in blank_rows:
        table.insert(at, [None] * 6)
    for at in blank_columns:
        for row in table:
            row.insert(at, None)
    if title:
        table.insert(0, [title])

    assert figures(read(table, sheet)) == EXPECTED


def test_a_column_that_is_empty_at_first_is_read_where_it_is_not() -> None:
    """The header is judged by the first rows below it; figures may begin much further down."""
    early: list[list[Cell]] = [["Chorley", f"Type {number}", 5, None] for number in range(30)]
    late: list[list[Cell]] = [["Chorley", f"Late type {number}", None, 7] for number in range(3)]

    reading = read([["Area", "Crime type", "Apr 2017", "May 2017"], *early, *late])

    assert [row for row in rows(reading) if row[2] == "2017-05"] == [
        ("Chorley", f"Late type {number}", "2017-05", 1, 7, "", f"D{32 + number}")
        for number in range(3)
    ]


def test_the_file_and_the_sheet_may_have_any_name() -> None:
    table: list[list[Cell]] = [list(HEADER), *TABLE]
    data = workbook({"Sheet1": table})

    read_so = read_file("../../x\u202e.xlsx", data)

    assert figures(read_so) == EXPECTED
    assert {row["file"] for row in read_so.figures.to_pylist()} == {"../../x\u202e.xlsx"}


def test_hyphened_financial_years_across_are_years_and_not_months() -> None:
    reading = read_sheet("""
        Area    | Crime type | 2010-11 | 2011-12 | 2012-13
        Chorley | Burglary   | 400     | 410     | 420
    """)

    assert [row[2:5] for row in rows(reading)] == [
        ("2010-04", 12, 400),
        ("2011-04", 12, 410),
        ("2012-04", 12, 420),
    ]
    assert messages(reading) == []


def test_serial_numbers_in_a_row_of_months_are_months() -> None:
    reading = read_sheet("""
        Area    | Crime type | 42826 | 42856 | 42887
        Chorley | Burglary   | 1     | 2     | 3
    """)

    assert [row[2:5] for row in rows(reading)] == [
        ("2017-04", 1, 1),
        ("2017-05", 1, 2),
        ("2017-06", 1, 3),
    ]
