"""Every figure behind a change is followed back to its file, sheet and cell."""

from csp_core.figures import Behind, unite
from csp_core.periods import Span
from csp_core.problems import Place
from tests.reading.drawing import read_sheet

SHEET = """
    Area    | Crime type | Apr 2016 | Apr 2017 | May 2017
    Preston | All crime  | 100      | 1200     | [x]
    Wyre    | All crime  | 30       | 40       | 50
    Wyre    | Robbery    | 1        | 2        | 3
"""
APRIL, LATER = Span(2016 * 12 + 3, 2016 * 12 + 3), Span(2017 * 12 + 3, 2017 * 12 + 4)


def test_the_figures_of_both_spans_come_by_type_area_and_month_with_their_cells() -> None:
    figures = unite([read_sheet(SHEET).figures])

    behind = figures.behind(("Wyre", "Preston"), ("All crime",), (APRIL, LATER))

    assert [(one.area, one.span.label, one.value, one.place.cell) for one in behind] == [
        ("Wyre", "April 2016", "30", "C3"),
        ("Wyre", "April 2017", "40", "D3"),
        ("Wyre", "May 2017", "50", "E3"),
        ("Preston", "April 2016", "100", "C2"),
        ("Preston", "April 2017", "1,200", "D2"),
        ("Preston", "May 2017", "[x]", "E2"),
    ]
    assert behind[0] == Behind(
        "Wyre", "All crime", APRIL, "30", Place("Figures.xlsx", "Crime", "C3"), 30
    )


def test_a_count_of_a_files_rows_has_no_cell_of_its_own() -> None:
    incidents = """
        Crime ID | Month   | LSOA name    | Crime type
        1        | 2017-04 | Wyre 001A    | Burglary
        2        | 2017-04 | Wyre 001A    | Burglary
    """
    figures = unite([read_sheet(incidents).figures])

    behind = figures.behind(figures.areas(), figures.crime_types(), (LATER,))

    assert {(one.value, one.place.sheet, one.place.cell) for one in behind} == {("2", "Crime", "")}
