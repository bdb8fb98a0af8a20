"""Names no list has: counted, and offered the known names of nearest spelling first."""

from csp_core.unknown import unknown_areas, unknown_crime_types
from tests.reading.drawing import read_sheet

SHEET = """
    Area      | Crime type     | Apr 2017 | May 2017
    Chorly    | All burglry    | 1        | 2
    Chorly    | Robbery        | 3        | 4
    Nowhere   | Total          | 5        | 6
    All areas | Robbery        | 7        | 8
    Chorley   | Robbery        | 9        | 9
"""


def test_unknown_crime_types_come_with_their_figures_and_the_nearest_known_name() -> None:
    found = unknown_crime_types(read_sheet(SHEET).figures)

    assert [(one.written, one.figures, one.meant[0]) for one in found] == [
        ("All burglry", 2, "All burglary")
    ]
    assert (found[0].key, "Robbery" in found[0].meant) == ("all burglry", True)


def test_unknown_areas_may_mean_known_ones_and_each_other_but_totals_are_not_offered() -> None:
    found = unknown_areas(read_sheet(SHEET).figures)

    assert [(one.written, one.figures) for one in found] == [("Chorly", 4), ("Nowhere", 2)]
    assert found[0].meant[0] == "Chorley"
    assert ("Nowhere" in found[0].meant, "Chorly" in found[0].meant) == (True, False)
