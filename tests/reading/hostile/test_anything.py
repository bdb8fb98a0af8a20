"""Whatever the bytes, a file is read or refused: nothing else is ever raised."""

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from csp_core.reading.faults import Unreadable
from csp_core.reading.reading import read_file
from tests.reading.drawing import messages, rows
from tests.reading.hostile.pieces import FIGURES, GOOD_FIGURES, row, sheet, xlsx

HEADINGS = ["Area", "Crime type", "Month", "Count", "Apr 2017", "Force", "Year", "2016/17", "%"]
CELLS = st.one_of(
    st.text(max_size=12),
    st.sampled_from([*HEADINGS, "Chorley", "Arson", "57", "[x]", "*", "Total", "-6%", "=1+1"]),
    st.integers().map(str),
    st.floats().map(str),
    st.dates().map(str),
)
TABLES = st.lists(st.lists(CELLS, max_size=7), max_size=9)


def read_or_refused(data: bytes) -> None:
    with suppress(Unreadable):
        read_file("figures.csv", data)


@settings(max_examples=40, deadline=None)
@given(st.binary(max_size=2000))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    read_or_refused(data)


@settings(max_examples=40, deadline=None)
@given(TABLES, st.sampled_from(",;\t|"), st.sampled_from(["utf-8", "utf-16", "cp1252"]))
def test_any_table_of_text_is_read_or_refused(
    table: list[list[str]], separator: str, encoding: str
) -> None:
    lines = [",".join(HEADINGS[:5]), *(separator.join(line) for line in table)]

    read_or_refused("\n".join(lines).encode(encoding, errors="replace"))


@pytest.mark.parametrize("mark", ["*", "[note 1]", "¹"])
@pytest.mark.parametrize(("column", "what"), [(0, "area"), (1, "crime type")])
def test_a_cell_of_nothing_but_a_footnote_s_mark_names_nothing(
    mark: str, column: int, what: str
) -> None:
    """Found by chance: such a crime type stopped the whole file."""
    cells = ["Wyre", "Arson", "1", "2"]
    cells[column] = mark
    table = f"Area,Crime type,Apr 2017,May 2017\nChorley,Arson,57,58\n{','.join(cells)}\n"

    reading = read_file("figures.csv", table.encode())

    told = (
        f"figures.csv › {'AB'[column]}3: found no {what}; expected the {what} in every row. "
        "The row is not used; write it in and drop the file again."
    )
    assert (rows(reading), messages(reading)) == (list(GOOD_FIGURES), [told])


def test_a_workbook_in_an_unknown_encoding_is_refused() -> None:
    """Found by chance: the sheet's name was looked for where nobody can read."""
    unknown = '<?xml version="1.0" encoding="e"?><x/>'
    with pytest.raises(Unreadable) as refused:
        read_file("a.xlsx", xlsx({"A": corner_sheet()}, extra={"xl/workbook.xml": unknown}))

    assert str(refused.value) == (
        "a.xlsx names a cell beyond Excel's last, ZZZZ3, on the part xl/worksheets/s1.xml. "
        "Open it in Excel, save it again as .xlsx, and drop that file."
    )


def corner_sheet() -> str:
    return sheet(FIGURES + row(3, '<c r="ZZZZ3"><v>1</v></c>'))


def test_incidents_of_which_none_names_an_offence_are_refused_and_never_counted_as_none() -> None:
    """Found by chance: an empty column of crime types stopped the reader."""
    incidents = (
        "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,"
        "Crime type,Last outcome category,Context\n"
        "1,2017-04,Lancashire Constabulary,Lancashire Constabulary,,,On or near,E01025000,"
        "Chorley 001A,,,\n"
    )
    reading = read_file("incidents.csv", incidents.encode())

    assert reading.figures.num_rows == 0
    assert [one.severity for one in reading.problems] == ["warning", "error"]
    assert reading.refusal == (
        "incidents.csv holds no figures that could be read: it has 1 of 1 rows with no crime type "
        "(the first is row 2). Compare it with the worked sample, or ask the police for the sheet "
        "with the counts."
    )
