"""A comparison across a change in recording carries it, and no other does."""

from __future__ import annotations

from csp_core.measures.recording import comparison_across, months_across, rates_across
from csp_core.measures.results import Comparison
from csp_core.recording import RecordingBreak
from tests.words.area_rates import area_rates
from tests.words.results import SPAN, change, months

BETWEEN = RecordingBreak(SPAN.first, "a new system")
BEFORE = RecordingBreak(SPAN.year_before.first, "before all of it")
RAPE = RecordingBreak(SPAN.first, "by victim", crime_type="Rape")
CHORLEY = RecordingBreak(SPAN.first, "a new desk", area="Chorley")


def test_each_change_carries_the_breaks_that_concern_it_and_lie_within_its_spans() -> None:
    rows = (
        change("Rape", 100, 120),
        change("Arson", 100, 120),
        change("Arson", 100, 120, area="Chorley"),
        change("Arson", 100, 120, area="Both"),
    )
    whole = Comparison(SPAN, SPAN.year_before, rows)

    found = comparison_across(
        whole, (BEFORE, BETWEEN, CHORLEY, RAPE), {"Both": ("South Ribble", "Chorley")}
    )

    assert [one.breaks for one in found.changes] == [
        (BETWEEN, RAPE),
        (BETWEEN,),
        (BETWEEN, CHORLEY),
        (BETWEEN, CHORLEY),
    ]
    assert [one.breaks for one in whole.changes] == [(), (), (), ()]
    assert comparison_across(whole, ()) == whole


def test_months_side_by_side_carry_them_too() -> None:
    found = months_across(months("Arson", [1], [2]), (BETWEEN, CHORLEY, RAPE), ("Chorley",))
    assert found.breaks == (BETWEEN, CHORLEY)


def test_rates_carry_the_breaks_within_their_span_in_any_area_that_is_told() -> None:
    rates = area_rates(
        [("Wyre", 30, 9_000), ("Chorley", 9, 9_000)],
        crime_type="Arson",
        span=SPAN,
        groups=[("England", 900, 90_000)],
    )
    later = SPAN.first + 1
    every = RecordingBreak(later, "a new system")
    chorley = RecordingBreak(later, "a new desk", area="Chorley")
    england = RecordingBreak(later, "a new code", area="England")
    fylde = RecordingBreak(later, "elsewhere", area="Fylde")

    found = rates_across(rates, (BETWEEN, RAPE, every, chorley, england, fylde))

    assert found.breaks == (every, chorley, england)
    assert rates.breaks == ()
