"""Average, limits and the four rules, by hand and as NHSRplotthedots has them."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csp_core.measures.signals import Counted, phase, signals
from csp_core.measures.trend_results import Phase
from csp_core.periods import Span, month_key, parse_month_key

APRIL = parse_month_key("2016-04")
COUNTS = st.lists(st.integers(0, 40), min_size=1, max_size=40)


def drawn(counts: Sequence[int | None]) -> list[Counted]:
    """A count a month from April 2016 on; None for a month that is missing."""
    return [(APRIL + at, count) for at, count in enumerate(counts) if count is not None]


def phase_of(counts: Sequence[int | None]) -> Phase:
    return phase(Span.starting(APRIL, len(counts)), drawn(counts))


def limits(counts: Sequence[int | None]) -> tuple[float | None, float | None, float | None]:
    """Lower limit, average and upper limit, to six decimals."""
    found = phase_of(counts)
    lower, mean, upper = (
        None if one is None else round(one, 6) for one in (found.lower, found.mean, found.upper)
    )
    return lower, mean, upper


def fired(rule: str, counts: Sequence[int | None]) -> list[tuple[str, int, int]]:
    """What a rule finds: its way, and how many months after April 2016 it begins and ends."""
    return [
        (one.way, one.months[0] - APRIL, one.months[-1] - APRIL)
        for one in signals(phase_of(counts), drawn(counts))
        if one.rule == rule
    ]


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        # Ranges 2, 4, 3, 2, 1: on average 2.4, and 2.66 x 2.4 = 6.384.
        ([10, 12, 8, 11, 9, 10], (3.616, 10, 16.384)),
        # Ranges 8, 8: the formula gives 4 - 21.28, and no count is below zero.
        ([1, 9, 2, 4], (0, 4, round(4 + 2.66 * 17 / 3, 6))),
        # No range across the gap: 2 and 1 alone, on average 1.5.
        ([10, 12, None, 40, 41], (round(25.75 - 3.99, 6), 25.75, 29.74)),
        ([7, 7, 7], (7, 7, 7)),
        ([0, 0], (0, 0, 0)),
        # One month has no range, nor have months none of which follows another.
        ([7], (None, 7, None)),
        ([7, None, 9, None, 11], (None, 9, None)),
        ([None], (None, None, None)),
        # Wheeler's textbook form: 2.66 is 3 / 1.128 to two decimals.
        ([100, 110, 90, 120], (round(105 - 2.66 * 20, 6), 105, round(105 + 2.66 * 20, 6))),
    ],
)
def test_the_average_and_its_limits_are_those_worked_by_hand(
    counts: list[int | None], expected: tuple[float | None, float | None, float | None]
) -> None:
    assert limits(counts) == expected


def test_limits_are_on_trial_until_twelve_months_have_a_count() -> None:
    assert [phase_of([5, 6] * half).trial for half in (5, 6)] == [True, False]
    assert (phase_of([5, 6] * 5 + [5]).trial, phase_of([5, 6] * 5 + [None, 5]).trial) == (
        True,
        True,
    )
    assert not phase_of([5]).trial


# Twenty steady months, 2 apart: of 22 with one far off, the mean range is 2 + (19 + 19 - 4)/21.
STEADY: list[int | None] = [49, 51] * 10


@pytest.mark.parametrize(
    ("rule", "counts", "expected"),
    [
        ("outside", [*STEADY, 70, 51], [("up", 20, 20)]),
        ("outside", [*STEADY, 30, 51], [("down", 20, 20)]),
        # With 57 the upper limit is 1110/22 + 2.66 x 48/21 = 56.5; with 56 it is 56.2.
        ("outside", [*STEADY, 57, 53], [("up", 20, 20)]),
        ("outside", [*STEADY, 56, 53], []),
        ("outside", [None, 7, None, 900], []),
        # Six on one side of the average, then seven.
        ("side", [5, 1, 5, 1, 5, 1, 4, 4, 4, 4, 4, 4, 1], []),
        ("side", [5, 1, 5, 1, 5, 1, 1, 4, 4, 4, 4, 4, 4, 4, 1], [("up", 7, 13)]),
        ("side", [1, 1, 1, 1, 1, 1, 5, 5, 5, 5, 5, 5], []),
        ("side", [1] * 7 + [5] * 8, [("down", 0, 6), ("up", 7, 14)]),
        # A month that stands on the average, here the fourth and 3, ends the run.
        ("side", [4, 4, 4, 3, 4, 4, 4, 4, 2, 1, 3, 2, 1, 3, 2, 3, 3], []),
        ("side", [3, 3, 3, 3, 3, 3, 3, 3], []),
        # Six rising, seven rising, seven falling; a month like the one before is no rise.
        ("run", [9, 2, 3, 4, 5, 6, 7, 1], []),
        ("run", [9, 1, 2, 3, 4, 5, 6, 7, 1], [("up", 1, 7)]),
        ("run", [9, 1, 2, 3, 4, 5, 6, 7, 8], [("up", 1, 8)]),
        ("run", [1, 7, 6, 5, 4, 3, 2, 1, 7], [("down", 1, 7)]),
        ("run", [9, 1, 2, 3, 3, 4, 5, 6, 1], []),
        # No run passes a gap: four and four are not eight.
        ("run", [1, 2, 3, 4, None, 5, 6, 7, 8], []),
        ("side", [5, 1, 5, 1, 5, 1, 1, 4, 4, 4, 4, None, 4, 4, 4, 1], []),
    ],
)
def test_a_rule_just_fires_and_just_does_not(
    rule: str, counts: list[int | None], expected: list[tuple[str, int, int]]
) -> None:
    assert fired(rule, counts) == expected


# An average of 50 and limits 30 and 70: counts of 64 to 70 are in the outer third.
FIFTY = Phase(Span.starting(APRIL, 7), 12, 50.0, 30.0, 70.0)


@pytest.mark.parametrize(
    ("counts", "months"),
    [
        ([64, 51, 64], ["2016-04", "2016-06"]),
        ([51, 64, 64], ["2016-05", "2016-06"]),
        ([64, 64, 51], ["2016-04", "2016-05"]),
        ([64, 64, 64], ["2016-04", "2016-05", "2016-06"]),
        ([51, 51, 64, 51, 64, 51, 51], ["2016-06", "2016-08"]),
        ([64, 51, 51, 64, 64], ["2016-07", "2016-08"]),
        ([36, 49, 36], ["2016-04", "2016-06"]),
        # Two of four; 63 is not in the outer third; the third month on the other side, or on the
        # average; one of the two on the other side; one beyond the limit; a gap between.
        ([64, 51, 51, 64], []),
        ([63, 51, 64], []),
        ([64, 49, 64], []),
        ([64, 50, 64], []),
        ([64, 51, 36], []),
        ([64, 51, 71], []),
        ([64, None, 64, 51], []),
        # A count that stands on the limit is not beyond it.
        ([70, 51, 70], ["2016-04", "2016-06"]),
    ],
)
def test_two_of_three_in_the_outer_third_are_unusual(
    counts: list[int | None], months: list[str]
) -> None:
    found = [one for one in signals(FIFTY, drawn(counts)) if one.rule == "third"]
    assert [month_key(month) for one in found for month in one.months] == months


def test_windows_of_three_that_share_a_month_are_one_signal() -> None:
    apart = drawn([64, 64, 51, 51, 51, 64, 64])
    together = drawn([64, 64, 51, 64, 51, 64, 51])
    assert [len(one.months) for one in signals(FIFTY, apart) if one.rule == "third"] == [2, 2]
    assert [len(one.months) for one in signals(FIFTY, together) if one.rule == "third"] == [4]


def by_windows(counts: list[int]) -> set[tuple[str, int]]:
    """The rules as they are published, window by window: each month that any of them marks."""
    one = phase_of(counts)
    if one.mean is None or one.lower is None or one.upper is None:
        one = Phase(one.span, one.points, one.mean, float("-inf"), float("inf"))
    mean, lower, upper = one.mean or 0.0, one.lower or 0.0, one.upper or 0.0
    # Sums of whole numbers: what differs by less than this is equal.
    side = [0 if abs(c - mean) < 1e-9 else 1 if c > mean else -1 for c in counts]
    outside = [c > upper + 1e-9 or c < lower - 1e-9 for c in counts]
    near = (upper - mean) * 2 / 3
    close = [
        abs(c - mean) > near + 1e-9 and not out for c, out in zip(counts, outside, strict=True)
    ]
    marked = {("outside", at) for at, out in enumerate(outside) if out}
    for start in range(len(counts) - 6):
        window = range(start, start + 7)
        if abs(sum(side[at] for at in window)) == 7:
            marked |= {("side", at) for at in window}
        steps = [counts[at + 1] - counts[at] for at in window[:-1]]
        if all(step > 0 for step in steps) or all(step < 0 for step in steps):
            marked |= {("run", at) for at in window}
    for start in range(len(counts) - 2):
        window = range(start, start + 3)
        if sum(close[at] for at in window) >= 2 and abs(sum(side[at] for at in window)) == 3:
            marked |= {("third", at) for at in window if close[at]}
    return marked


@given(COUNTS)
def test_the_months_marked_are_those_the_published_rules_mark(counts: list[int]) -> None:
    found = signals(phase_of(counts), drawn(counts))
    marked = {(one.rule, month - APRIL) for one in found for month in one.months}
    assert marked == by_windows(counts)


@given(COUNTS, st.integers(0, 1000))
def test_as_many_more_in_every_month_move_average_and_upper_limit_by_as_many(
    counts: list[int], more: int
) -> None:
    before, after = phase_of(counts), phase_of([count + more for count in counts])
    assert after.mean == pytest.approx((before.mean or 0) + more)
    if before.upper is not None:
        assert after.upper == pytest.approx(before.upper + more)


@given(COUNTS, st.integers(1, 50))
def test_so_many_times_the_counts_have_so_many_times_the_limits(
    counts: list[int], times: int
) -> None:
    before, after = phase_of(counts), phase_of([count * times for count in counts])
    for one, other in (
        (before.lower, after.lower),
        (before.mean, after.mean),
        (before.upper, after.upper),
    ):
        assert other == (None if one is None else pytest.approx(one * times))
