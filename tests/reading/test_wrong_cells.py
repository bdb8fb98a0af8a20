"""A wrong cell is told with its address, what it holds and what to do; the rest is still read."""

import io

import openpyxl
import pytest

from csp_core.reading.reading import FileReading, read_file
from tests.reading.drawing import messages, read_sheet, rows, stated

WHOLE = "expected a whole number of offences"
LEAVE_EMPTY = "Leave the cell empty if the figure is not known."


@pytest.mark.parametrize(
    ("cell", "message"),
    [
        ("n/k", f'found "n/k"; {WHOLE}. {LEAVE_EMPTY}'),
        (
            "12.5",
            f"found 12.5; {WHOLE}. A count has no decimals; check that the column does not hold a "
            "rate or a share.",
        ),
        (
            "(12)",
            f'found "(12)"; {WHOLE}. Write -12 if it is below zero, 12 if it is not; until then '
            "this figure is not used.",
        ),
        (
            "01/04/2017d",
            f"found the date 1 April 2017; {WHOLE}. Format the cell as a number in Excel and check "
            "its value.",
        ),
        ("TRUE", f'found "TRUE"; {WHOLE}. {LEAVE_EMPTY}'),
        ("'12.5", f'found "12.5"; {WHOLE}. {LEAVE_EMPTY}'),
        ("'1,23", f'found "1,23"; {WHOLE}. {LEAVE_EMPTY}'),
        ("57p", f'found "57p"; {WHOLE}. {LEAVE_EMPTY}'),
        ("20%", f'found "20%"; {WHOLE}. {LEAVE_EMPTY}'),
        ("1-4", f'found "1-4"; {WHOLE}. {LEAVE_EMPTY}'),
        ("nil", f'found "nil"; {WHOLE}. {LEAVE_EMPTY}'),
        ("9999999999999999", f"found 1e+16; {WHOLE}. {LEAVE_EMPTY}"),
        ("y" * 70, f'found "{"y" * 60}…"; {WHOLE}. {LEAVE_EMPTY}'),
    ],
)
def test_a_wrong_cell_is_told_in_full_and_the_rest_is_read(cell: str, message: str) -> None:
    reading = read_sheet(f"""
        Area    | Crime type | Apr 2017 | May 2017
        Chorley | Burglary   | 40       | {cell}
        Chorley | Robbery    | 5        | 6
    """)

    assert rows(reading) == [
        ("Chorley", "All burglary", "2017-04", 1, 40, "", "C2"),
        ("Chorley", "Robbery", "2017-04", 1, 5, "", "C3"),
        ("Chorley", "Robbery", "2017-05", 1, 6, "", "D3"),
    ]
    assert messages(reading) == [f"Figures.xlsx › Crime › D2: {message}"]
    assert [problem.severity for problem in reading.problems] == ["error"]


@pytest.mark.parametrize(
    ("cell", "count"),
    [
        ("57", 57), ("'57", 57), ("' 57 ", 57), ("'1,234", 1234), ("'1 234", 1234),
        ("'1,234.0", 1234), ("57.0", 57), ("'+57", 57), ("-3", -3), ("'-3", -3), ("'−3", -3),
        ("0", 0), ("57*", 57), ("57 [note 2]", 57), ("57 [p]", 57), ("'1\u00a0234", 1234),
    ],
)  # fmt: skip
def test_a_count_may_be_written_in_many_ways(cell: str, count: int) -> None:
    reading = read_sheet(f"""
        Area    | Crime type | Apr 2017 | May 2017
        Chorley | Burglary   | 40       | {cell}
    """)

    assert [(row[4], row[6]) for row in rows(reading)] == [(40, "C2"), (count, "D2")]
    assert messages(reading) == []


@pytest.mark.parametrize(
    ("cell", "marker"),
    [
        ("[x]", "[x]"), ("[X]", "[x]"), ("[c]", "[c]"), ("[u]", "[u]"), ("[u1]", "[u]"),
        ("[z]", "[z]"), ("[low]", "[c]"), ("*", "[c]"), ("<5", "[c]"), ("< 5", "[c]"),
        ("Under 5", "[c]"), ("Suppressed", "[c]"), ("-", "[x]"), ("–", "[x]"), ("..", "[x]"),
        ("N/A", "[x]"), ("not available", "[x]"), ("Not applicable", "[z]"), (":", "[x]"),
    ],
)  # fmt: skip
def test_shorthand_for_no_figure_is_a_marker_and_never_zero(cell: str, marker: str) -> None:
    reading = read_sheet(f"""
        Area    | Crime type | Apr 2017 | May 2017
        Chorley | Burglary   | 40       | {cell}
    """)

    assert [(row[4], row[5]) for row in rows(reading)] == [(40, ""), (None, marker)]
    assert messages(reading) == []


def test_an_empty_cell_is_no_figure_and_no_fault() -> None:
    reading = read_sheet("""
        Area    | Crime type | Apr 2017 | May 2017
        Chorley | Burglary   |          | 41
    """)

    assert rows(reading) == [("Chorley", "All burglary", "2017-05", 1, 41, "", "D2")]
    assert messages(reading) == []


def test_the_same_fault_in_many_cells_is_one_message() -> None:
    reading = read_sheet("""
        Area    | Crime type | Apr 2017 | May 2017 | Jun 2017
        Chorley | Burglary   | n/k      | n/k      | 1
        Chorley | Robbery    | n/k      | n/k      | 2
    """)

    assert messages(reading) == [
        f'Figures.xlsx › Crime › C2 (also C3, D2, D3): found "n/k"; {WHOLE}. {LEAVE_EMPTY}'
    ]


def saved(values: list[list[object]], formats: dict[str, str] | None = None) -> FileReading:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Crime"
    for row in values:
        sheet.append(row)
    for address, shown in (formats or {}).items():
        sheet[address].number_format = shown
    for cell in (cell for row in sheet.iter_rows() for cell in row):
        if str(cell.value).startswith("#"):
            cell.data_type = "e"
    out = io.BytesIO()
    book.save(out)
    return read_file("Figures.xlsx", out.getvalue())


def test_an_error_and_a_formula_never_worked_out_are_told_and_are_not_zero() -> None:
    """To calamine both are empty cells."""
    reading = saved(
        [
            ["Area", "Crime type", "Apr 2017", "May 2017", "Jun 2017", "Jul 2017"],
            ["Chorley", "Burglary", "#REF!", "=1+1", None, 43],
        ]
    )

    assert rows(reading) == [("Chorley", "All burglary", "2017-07", 1, 43, "", "F2")]
    assert messages(reading) == [
        f"Figures.xlsx › Crime › C2: found #REF!; {WHOLE}. Mend the formula in Excel, or leave "
        "the cell empty if the figure is not known.",
        f"Figures.xlsx › Crime › D2: found a formula with no saved value; {WHOLE}. Open the file "
        "in Excel and save it, which works the formula out, then drop it again.",
    ]


def test_a_change_excel_shows_as_a_percentage_is_a_percentage() -> None:
    reading = saved(
        [["Area", "Crime type", "% change, Apr 2017 to Jan 2018"], ["Chorley", "Burglary", 0.34],
         ["Chorley", "ASB", -0.06], ["Chorley", "Robbery", 2.5]],
        {"C2": "0%", "C3": "0.0%", "C4": "0%"},
    )  # fmt: skip

    assert [row[4] for row in stated(reading)] == [34.0, -6.0, 250.0]
    assert messages(reading) == []


def test_small_changes_that_excel_does_not_show_as_percentages_are_asked_about() -> None:
    reading = saved(
        [["Area", "Crime type", "2016/17", "2017/18", "% change"],
         ["Chorley", "Burglary", 100, 134, 0.34], ["Chorley", "ASB", 100, 94, -0.06]],
    )  # fmt: skip

    assert stated(reading) == []
    assert messages(reading) == [
        "Figures.xlsx › Crime › E2 (also E3): found changes such as 0.34, which could be 0.34% or "
        "34%; expected a change in percent such as +20.4%. Format the column as a percentage in "
        "Excel, or write the % sign."
    ]
    assert [row[4] for row in rows(reading)] == [100, 100, 134, 94]


def test_a_row_that_does_not_say_of_what_it_is_is_told_and_not_used() -> None:
    reading = read_sheet("""
        Area         | Crime type | Month    | Count
        South Ribble | Burglary   | Apr 2017 | 1
                     | Robbery    | Apr 2017 | 2
        Chorley      |            | Apr 2017 | 3
        Chorley      | Burglary   |          | 4
        Chorley      | Burglary   | soon     | 5
    """)

    unused = "The row is not used; write it in and drop the file again."
    assert rows(reading) == [("South Ribble", "All burglary", "2017-04", 1, 1, "", "D2")]
    assert messages(reading) == [
        f"Figures.xlsx › Crime › A3: found no area; expected the area in every row. {unused}",
        f"Figures.xlsx › Crime › B4: found no crime type; expected the crime type in every row. "
        f"{unused}",
        f"Figures.xlsx › Crime › C5: found no month; expected a month such as Apr 2017. {unused}",
        f'Figures.xlsx › Crime › C6: found "soon"; expected a month such as Apr 2017. {unused}',
    ]


def test_unknown_areas_and_crime_types_are_kept_as_they_are_written() -> None:
    reading = read_sheet("""
        Area             | Crime type         | Apr 2017
        Ambridge [note 1] | Sheep   rustling¹ | 5
    """)

    assert rows(reading) == [("Ambridge", "Sheep rustling", "2017-04", 1, 5, "", "C2")]


def test_totals_stay_totals_and_notes_units_and_repeated_headers_are_no_figures() -> None:
    reading = read_sheet("""
        Area    | Crime type  | Apr 2017 | May 2017
                |             | number   | number
        Chorley | Burglary    | 1        | 2
        Area    | Crime type  | Apr 2017 | May 2017
        Chorley | Robbery     | 3        | 4
        Total   |             | 4        | 6
        Chorley | Burglary rate per 1,000 | 3 | 3
        Notes: recorded crime only | | |
    """)

    assert [(row[0], row[1], row[4]) for row in rows(reading)] == [
        ("Chorley", "All burglary", 1),
        ("Chorley", "Robbery", 3),
        ("All areas", "Total", 4),
        ("Chorley", "All burglary", 2),
        ("Chorley", "Robbery", 4),
        ("All areas", "Total", 6),
    ]
    assert reading.sheets[0].sentence == (
        "Sheet “Crime”: periods across; 3 crime types; 2 areas; 2 months, April 2017 to May 2017; "
        "rows 1 and 2 are the header; 1 row of totals; 1 row of rates, shares or changes left "
        "out; 1 row of notes left out."
    )
    assert messages(reading) == []


def test_a_figure_stated_twice_alike_is_counted_once_and_told() -> None:
    reading = read_sheet("""
        Area    | Crime type | Month    | Count
        Chorley | Burglary   | Apr 2017 | 57
        Chorley | Burglary   | Apr-17   | 57
    """)

    assert rows(reading) == [("Chorley", "All burglary", "2017-04", 1, 57, "", "D2")]
    assert messages(reading) == [
        "Figures.xlsx › Crime › D2: found 1 figure stated twice alike (again at Figures.xlsx › "
        "Crime › D3). Each is counted once."
    ]


def test_a_figure_stated_twice_differently_is_not_used_and_asked_about() -> None:
    reading = read_sheet("""
        Area    | Crime type | Month    | Count
        Chorley | Burglary   | Apr 2017 | 57
        Chorley | Burglary   | Apr 2017 | 1058
        Chorley | Burglary   | May 2017 | 60
    """)

    assert rows(reading) == [
        ("Chorley", "All burglary", "2017-04", 1, None, "[x]", "D2"),
        ("Chorley", "All burglary", "2017-05", 1, 60, "", "D4"),
    ]
    assert reading.figures.column("status").to_pylist() == ["disputed", ""]
    assert messages(reading) == [
        "Figures.xlsx › Crime › D2: found 57 for Chorley, All burglary, April 2017, and 1,058 at "
        "Figures.xlsx › Crime › D3; expected one statement of it. Neither is used; correct one of "
        "them and drop the file again."
    ]


def test_not_available_contradicts_no_count() -> None:
    reading = read_sheet("""
        Area    | Crime type | Month    | Count
        Chorley | Burglary   | Apr 2017 | [x]
        Chorley | Burglary   | Apr 2017 | 57
    """)

    assert rows(reading) == [("Chorley", "All burglary", "2017-04", 1, 57, "", "D3")]
    assert messages(reading) == []


def test_two_names_of_one_type_with_different_counts_stay_two() -> None:
    reading = read_sheet("""
        Area    | Crime type   | Apr 2017
        Chorley | Burglary     | 10
        Chorley | All burglary | 12
    """)

    assert rows(reading) == [
        ("Chorley", "Burglary", "2017-04", 1, 10, "", "C2"),
        ("Chorley", "All burglary", "2017-04", 1, 12, "", "C3"),
    ]
    assert messages(reading) == [
        'Figures.xlsx › Crime › C3: found "Burglary" and "All burglary", which could all mean All '
        "burglary, with different counts. Each is kept under its own name."
    ]
