"""Which changes are judged against chance, and from which months of the file."""

from __future__ import annotations

from itertools import pairwise

import pytest

from csp_core.measures.changes import SHARED_MONTHS, USUAL_CLUSTERING
from csp_core.measures.results import Change
from csp_core.periods import Span, parse_month_key
from tests.measures.oracle import fitted
from tests.measures.test_changes import compared

MONTHS = ["Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
BEFORE = [52, 47, 61, 55, 40, 58, 49, 66, 51]
AFTER = [70, 58, 66, 81, 44, 79, 52, 90, 60]


def span(first: str, last: str) -> Span:
    return Span(parse_month_key(first), parse_month_key(last))


def years(first: int, *counts: list[int], row: str = "Chorley | Burglary") -> str:
    """A row of months from April, a year's after another's, under its header."""
    header = [
        f"{month} {first + at}"
        for at, year in enumerate(counts)
        for month, _ in zip(MONTHS, year, strict=False)
    ]
    cells = [str(count) for year in counts for count in year]
    return f"Area | Crime type | {' | '.join(header)}\n{row} | {' | '.join(cells)}\n"


def only(drawing: str, current: Span | None, **how: object) -> Change:
    (change,) = compared(drawing, current, **how).changes
    return change


def of_statsmodels(change: Change, previous: list[int], current: list[int]) -> bool:
    assert change.chance is not None
    found = (change.low, change.high, change.chance.dispersion)
    return found == pytest.approx(fitted(previous, current), rel=1e-9)


def test_nine_months_are_judged_by_their_own_scatter() -> None:
    change = only(years(2016, [9] * 9, BEFORE, AFTER), span("2018-04", "2018-12"))

    assert of_statsmodels(change, BEFORE, AFTER)
    assert change.chance is not None
    assert (change.chance.source, change.chance.freedom, change.beyond_chance, change.notes) == (
        "months", 8, True, (),
    )  # fmt: skip


def test_three_months_borrow_the_scatter_of_the_same_months_in_earlier_years() -> None:
    """Each earlier year's pairs add their X² and their two degrees of freedom."""
    counts = [[40, 52, 61], [55, 47, 70], [52, 47, 61], [70, 58, 66]]

    change = only(years(2015, *counts), span("2018-04", "2018-06"))

    pearsons = [2 * fitted_dispersion(previous, current) for previous, current in pairwise(counts)]
    assert change.chance is not None
    assert (change.chance.source, change.chance.freedom) == ("pooled", 6)
    assert change.chance.dispersion == pytest.approx(max(1.0, sum(pearsons) / 6))


def fitted_dispersion(previous: list[int], current: list[int]) -> float:
    """X²/(m − 1) written out month by month, not held at 1."""
    whole = sum(previous) + sum(current)
    pearson = 0.0
    for pair in zip(previous, current, strict=True):
        for count, total in zip(pair, (sum(previous), sum(current)), strict=True):
            expected = sum(pair) * total / whole
            pearson += (count - expected) ** 2 / expected
    return pearson / (len(previous) - 1)


def test_an_earlier_year_that_lacks_months_lends_the_pairs_it_has() -> None:
    counts = "40 |   | 61 | 55 | 47 | 70 | 52 | 47 | 61"
    header = " | ".join(f"{month} {year}" for year in (2016, 2017, 2018) for month in MONTHS[:3])
    drawing = f"Area | Crime type | {header}\nChorley | Burglary | {counts}\n"

    change = only(drawing, span("2018-04", "2018-06"))

    assert change.chance is not None
    assert (change.chance.source, change.chance.freedom) == ("pooled", 3)


def test_three_months_without_earlier_years_are_judged_by_their_own_scatter() -> None:
    change = only(years(2017, BEFORE[:3], AFTER[:3]), span("2018-04", "2018-06"))

    assert of_statsmodels(change, BEFORE[:3], AFTER[:3])
    assert change.chance is not None
    assert (change.chance.source, change.chance.freedom) == ("months", 2)


@pytest.mark.parametrize(("crime_type", "dispersion"), [("Burglary", 3.0), ("ASB", 10.0)])
def test_one_month_is_judged_assuming_the_usual_clustering_and_says_so(
    crime_type: str, dispersion: float
) -> None:
    change = only(
        years(2016, [500], [500], [620], row=f"Chorley | {crime_type}"), span("2018-04", "2018-04")
    )

    assert change.chance is not None
    assert (change.chance.source, change.chance.dispersion, change.notes) == (
        "declared", dispersion, (USUAL_CLUSTERING,),
    )  # fmt: skip


@pytest.mark.parametrize(
    "unit", ["2016/17 | 2017/18", "Apr 2016 to Jan 2017 | Apr 2017 to Jan 2018"]
)
def test_totals_alone_are_judged_assuming_the_usual_clustering(unit: str) -> None:
    change = only(f"Area | Crime type | {unit}\nChorley | Robbery | 300 | 402\n", None)

    assert change.chance is not None
    assert (change.chance.source, change.beyond_chance, change.notes) == (
        "declared", True, (USUAL_CLUSTERING,),
    )  # fmt: skip


def test_what_has_no_percentage_is_not_judged() -> None:
    """Withheld for a small count, with no month missing, an interval would say it all the same."""
    drawing = """
        Area                  | Crime type  | Apr 2017 | May 2017 | Apr 2018 | May 2018
        Chorley               | Burglary    | 30       | 19       | 60       | 60
        Chorley               | Robbery     | 90       |          | 60       | 60
        Chorley               | Arson       | [c]      | 80       | 60       | 60
        Unassigned Lancashire | Shoplifting | 90       | 90       | 60       | 60
    """

    changes = compared(drawing, span("2018-04", "2018-05")).changes

    assert [(one.marker, one.low, one.high, one.beyond_chance) for one in changes] == [
        ("[u]", None, None, None),
        ("[x]", None, None, None),
        ("[c]", None, None, None),
        ("[x]", None, None, None),
    ]


def test_with_the_threshold_off_zero_has_no_interval_and_one_crime_has_a_wide_one() -> None:
    drawing = """
        Area    | Crime type | Apr 2017 | May 2017 | Apr 2018 | May 2018
        Chorley | Burglary   | 0        | 0        | 3        | 2
        Chorley | Robbery    | 3        | 2        | 0        | 0
        Chorley | Arson      | 1        | 0        | 0        | 1
    """

    changes = compared(drawing, span("2018-04", "2018-05"), small=0).changes

    assert [(one.percent, one.marker, one.beyond_chance) for one in changes] == [
        (None, "[z]", None),
        (-100.0, "", None),
        (0.0, "", False),
    ]


def test_a_stated_change_without_counts_is_not_judged() -> None:
    drawing = """
        Area    | Crime type | % change April 2017 to January 2018
        Chorley | Burglary   | +34%
    """

    change = only(drawing, None)

    assert (change.stated, change.percent, change.chance) == (True, 34.0, None)


def test_a_joint_figure_is_judged_by_the_months_of_its_areas_added() -> None:
    other = [one + 9 * (at % 3) for at, one in enumerate(BEFORE)]
    drawing = (
        years(2017, BEFORE, AFTER)
        + "South Ribble | Burglary | "
        + " | ".join(str(count) for count in (*other, *other))
    )

    *_, joint = compared(
        drawing, span("2018-04", "2018-12"), joint=("Chorley", "South Ribble")
    ).changes

    previous, current = (
        [one + two for one, two in zip(first, other, strict=True)] for first in (BEFORE, AFTER)
    )
    assert (joint.areas, of_statsmodels(joint, previous, current)) == (
        ("Chorley", "South Ribble"),
        True,
    )


def test_a_short_joint_figure_borrows_the_areas_earlier_years_added() -> None:
    counts = [[40, 52, 61], [52, 47, 61], [70, 58, 66]]
    alone = years(2016, *[[2 * one for one in year] for year in counts])
    two = years(2016, *counts)
    two += two.splitlines()[1].replace("Chorley", "South Ribble")
    short = span("2018-04", "2018-06")

    *_, joint = compared(two, short, joint=("Chorley", "South Ribble")).changes

    assert joint.chance == only(alone, short).chance


def test_spans_that_share_months_cannot_be_judged_and_it_is_said() -> None:
    """Thirteen months against the same thirteen a year earlier have one in common."""
    two_years, year_before = span("2017-04", "2018-04"), span("2016-04", "2017-04")
    months = [
        f"Chorley,Burglary,{year}-{month:02d},{60 + month}"
        for year in (2016, 2017, 2018)
        for month in range(1, 13)
    ]
    drawing = "Area | Crime type | Month | Count\n" + "\n".join(
        one.replace(",", " | ") for one in months
    )

    change = only(drawing, two_years, previous=year_before)

    assert (change.percent is not None, change.chance, change.notes) == (
        True, None, (SHARED_MONTHS,),
    )  # fmt: skip


def test_spans_of_unlike_length_have_no_pairs() -> None:
    drawing = years(2017, BEFORE, AFTER)

    change = only(drawing, span("2018-04", "2018-12"), previous=span("2017-04", "2017-11"))

    assert change.chance is not None
    assert (change.chance.source, change.notes) == ("declared", (USUAL_CLUSTERING,))


def test_a_month_that_one_of_the_areas_lacks_is_no_pair_of_the_joint_figures_months() -> None:
    """Half of its crimes would be missing, and the months would seem to scatter."""
    counts = [[40, 52, 61], [52, 47, 61], [70, 58, 66]]
    two = years(2016, *counts)
    two += two.splitlines()[1].replace("Chorley", "South Ribble").replace("| 40 | 52", "|  | 52")

    *_, joint = compared(two, span("2018-04", "2018-06"), joint=("Chorley", "South Ribble")).changes

    assert joint.chance is not None
    assert (joint.chance.source, joint.chance.freedom) == ("pooled", 3)
