"""What a workbook hides is read like the rest, and said."""

import io

import openpyxl

from csp_core.reading.reading import FileReading, read_file
from tests.reading.drawing import rows, sentences, workbook

CHORLEY = """
    Crime type | Apr 2017 | May 2017 | Jun 2017
    Burglary   | 10       | 11       | 12
    Robbery    | 1        | 2        | 3
    ASB        | 30       | 31       | 32
"""
TWO_TABLES = """
    Chorley
    Crime type | Apr 2017
    Burglary   | 10
    |
    South Ribble
    Crime type | Apr 2017
    Burglary   | 20
"""


def read_hidden(
    drawing: str, hidden_rows: tuple[int, ...] = (), hidden_columns: str = "", name: str = "Chorley"
) -> FileReading:
    book = openpyxl.load_workbook(io.BytesIO(workbook({name: drawing})))
    sheet = book.worksheets[0]
    for row in hidden_rows:
        sheet.row_dimensions[row].hidden = True
    for letter in hidden_columns:
        sheet.column_dimensions[letter].hidden = True
    out = io.BytesIO()
    book.save(out)
    return read_file("Figures.xlsx", out.getvalue())


def test_hidden_rows_and_columns_are_read_and_counted_in_the_sentence() -> None:
    reading = read_hidden(CHORLEY, hidden_rows=(3, 4, 9), hidden_columns="CF")

    assert rows(reading) == rows(read_hidden(CHORLEY))
    assert len(rows(reading)) == 9
    assert sentences(reading) == [
        "Sheet “Chorley”: periods across; 3 crime types; all for Chorley, in the sheet's name; "
        "3 months, April 2017 to June 2017; row 1 is the header; 2 hidden rows and 1 hidden column "
        "read."
    ]


def test_a_hidden_row_of_a_sheet_of_several_tables_has_a_sentence_of_its_own() -> None:
    reading = read_hidden(TWO_TABLES, hidden_rows=(3,), name="Crime")

    assert len(rows(reading)) == 2
    assert sentences(reading)[0].endswith("row 6 is the header. 1 hidden row read.")


def test_hidden_rows_and_columns_without_cells_are_not_spoken_of() -> None:
    reading = read_hidden(CHORLEY, hidden_rows=(20,), hidden_columns="K")

    assert sentences(reading) == sentences(read_hidden(CHORLEY))
