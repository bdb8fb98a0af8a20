"""What a later file gives away of an earlier one's casework is hidden in its preview too."""

from __future__ import annotations

from csp_core.reading.reading import read_file
from csp_core.records import united_records
from tests.reading.drawing import workbook

PARTS = """
    Service | Area    | Measure         | Value | From       | To
    MARAC   | Preston | Cases discussed | 12    | 01/04/2017 | 30/09/2017
    MARAC   | Preston | Cases discussed | 3     | 01/10/2017 | 31/03/2018
"""
WHOLE = """
    Service | Area    | Measure         | Value | From       | To
    MARAC   | Preston | Cases discussed | 15    | 01/04/2017 | 31/03/2018
"""


def test_a_count_that_another_file_gives_away_is_hidden_where_its_sheet_is_shown() -> None:
    """12 and a count under 5 tell nothing; with 15 for the year they would tell the 3."""
    halves = read_file("Halves.xlsx", workbook({"MARAC": PARTS}))
    year = read_file("Year.xlsx", workbook({"MARAC": WHOLE}))
    both = united_records([halves.records, year.records])
    shown = [
        sheet.with_cells_hidden(both.withheld_in(file.file, sheet.name)).preview
        for file in (halves, year)
        for sheet in file.sheets
    ]
    numbers = {cell for rows in shown for row in rows for cell in row if cell.isdigit()}

    assert "3" not in numbers
    assert not {"12", "15"} <= numbers
    assert {row.marker for row in both.casework if row.value is None} == {"[c]"}
