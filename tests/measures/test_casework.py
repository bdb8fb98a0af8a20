"""What casework comes to, worked out by hand."""

from __future__ import annotations

import pytest

from csp_core.measures.casework import CaseChange, Unlike, case_sets, unlike
from csp_core.periods import Span
from tests.words.cases import BEFORE, BOTH, SAMPLE, YEAR, row, span


def test_the_sample_has_children_a_case_and_cases_a_month() -> None:
    """454 / 346 is 1.312; 346 / 12 is 28.83."""
    (found,) = case_sets(SAMPLE)
    assert (found.service, found.area, found.span) == ("MARAC", BOTH, YEAR)
    assert (found.cases, found.children) == SAMPLE[:2]
    assert found.children_per_case == pytest.approx(1.3121, abs=5e-5)
    assert found.cases_per_month == pytest.approx(28.8333, abs=5e-5)
    assert (found.changes, found.periods, found.withheld) == ((), (), False)


@pytest.mark.parametrize(
    ("before", "now", "difference", "percent", "marker"),
    [
        (320, 346, 26, 8.125, ""),
        (346, 320, -26, -7.514, ""),
        (49, 80, 31, None, "[u]"),
        (80, 49, -31, None, "[u]"),
        (0, 60, 60, None, "[u]"),  # under 50 outranks from zero
        (None, 60, None, None, "[c]"),
        (60, None, None, None, "[c]"),
    ],
)
def test_the_change_on_the_period_before(
    before: int | None, now: int | None, difference: int | None, percent: float | None, marker: str
) -> None:
    earlier, later = row("Cases discussed", before, BEFORE), row("Cases discussed", now)
    (found,) = case_sets([earlier, later])
    (change,) = found.changes
    rounded = None if change.percent is None else round(change.percent, 3)
    assert change == CaseChange(
        "Cases discussed", earlier, later, difference, change.percent, marker
    )
    assert rounded == percent


def test_nothing_is_derived_from_what_is_withheld() -> None:
    (found,) = case_sets([row("Cases discussed", None, small=True), row("Children", 9)])
    assert (found.children_per_case, found.cases_per_month, found.withheld) == (None, None, True)


def test_the_latest_period_is_told_and_the_longest_that_ends_with_it() -> None:
    """Months make a series beside their total; each area and service stands alone."""
    months = [row("Cases discussed", 30 + at, span(f"2017-0{at}", f"2017-0{at}")) for at in (4, 5)]
    total = row("Cases discussed", 69, span("2017-04", "2017-05"))
    other = row("Referrals", 12, service="IDVA")
    first, second = case_sets([*months, total, other])
    assert (first.rows, first.periods) == ((total,), tuple((one, None) for one in months))
    assert (second.service, second.cases) == ("IDVA", other)


@pytest.mark.parametrize(
    ("area", "crimes", "expected"),
    [
        ("South Ribble", span("2017-04", "2018-01"), Unlike(period=True, area=True)),
        ("Safer Chorley and South Ribble", YEAR, Unlike(period=False, area=False)),
        ("South Ribble", YEAR, Unlike(period=False, area=True)),
        ("South Ribble", None, Unlike(period=False, area=False)),
    ],
)
def test_how_casework_differs_from_the_crime_figures_beside_it(
    area: str, crimes: Span | None, expected: Unlike
) -> None:
    (found,) = case_sets(SAMPLE)
    assert unlike(found, area, crimes) == expected
