"""The four rules of an XmR chart: which months usual variation does not give.

Source: NHS England, Making Data Count, as NHSRplotthedots 0.2.2 applies them
(``ptd_spc_standard``, ``ptd_calculate_point_type``).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, pairwise

import numpy as np

from csp_core.measures.trend_results import Phase, Signal, Way
from csp_core.periods import Span

# 3 standard deviations of one point, a moving range of two being 1.128 of them on average.
MOVING_RANGES = 2.66
IN_A_ROW = 7
# Sums of whole counts in floating point: a count that stands on a limit is not beyond it.
_NOTHING = 1e-9
Counted = tuple[int, int]


def stretches(counted: Sequence[Counted]) -> list[list[Counted]]:
    """The months and counts, parted wherever a month between them is missing."""
    parted: list[list[Counted]] = []
    for month, count in counted:
        if not parted or parted[-1][-1][0] != month - 1:
            parted.append([])
        parted[-1].append((month, count))
    return parted


def phase(span: Span, counted: Sequence[Counted]) -> Phase:
    """The average of the months that have a count, and its limits: mean ± 2.66 x moving range.

    The mean moving range is of counts that follow one another in neighbouring months: a month that
    is missing gives none, neither to the month before it nor across it, as in NHSRplotthedots,
    where a row without a value has no range. No range is left out for being large, as that program
    does unless told otherwise (``screen_outliers``): one jump widens the limits, and less is called
    unusual. The lower limit is zero where the formula gives less, as a count cannot be.
    """
    if not counted:
        return Phase(span, 0, None, None, None)
    mean = float(np.mean([count for _, count in counted]))
    ranges = [
        abs(later - earlier)
        for stretch in stretches(counted)
        for (_, earlier), (_, later) in pairwise(stretch)
    ]
    if not ranges:
        return Phase(span, len(counted), mean, None, None)
    reach = MOVING_RANGES * float(np.mean(ranges))
    return Phase(span, len(counted), mean, max(0.0, mean - reach), mean + reach)


def signals(one: Phase, counted: Sequence[Counted]) -> list[Signal]:
    """What the four rules find in the months of one phase, in order of time.

    No run passes a missing month, nor the phase's ends: what was counted in another way, or not at
    all, neither continues a run nor breaks one.
    """
    found = [
        signal
        for stretch in stretches(counted)
        for rule in (_outside, _side, _run, _third)
        for signal in rule(one, stretch)
    ]
    return sorted(found, key=lambda signal: (signal.months[-1], signal.months[0]))


def _outside(one: Phase, stretch: Sequence[Counted]) -> list[Signal]:
    return [
        Signal("outside", way, (month,))
        for month, count in stretch
        if (way := _beyond(count, one.lower, one.upper))
    ]


def _beyond(count: int, lower: float | None, upper: float | None) -> Way | None:
    if lower is None or upper is None:
        return None
    if count > upper + _NOTHING * max(1.0, upper):
        return "up"
    return "down" if count < lower - _NOTHING * max(1.0, lower) else None


def _side(one: Phase, stretch: Sequence[Counted]) -> list[Signal]:
    sides = [_sign(count - (one.mean or 0.0)) for _, count in stretch]
    return [
        Signal("side", _way(sign), tuple(month for month, _ in stretch[first:end]))
        for first, end, sign in _alike(sides)
        if end - first >= IN_A_ROW
    ]


def _run(_: Phase, stretch: Sequence[Counted]) -> list[Signal]:
    """Seven points are six steps one way; a month like the one before ends the run."""
    steps = [_sign(later - earlier) for (_, earlier), (_, later) in pairwise(stretch)]
    return [
        Signal("run", _way(sign), tuple(month for month, _ in stretch[first : end + 1]))
        for first, end, sign in _alike(steps)
        if end - first + 1 >= IN_A_ROW
    ]


def _alike(signs: Sequence[int]) -> list[tuple[int, int, int]]:
    """Where each run of one sign begins and ends (exclusive), zeros left out."""
    found, at = [], 0
    for sign, run in groupby(signs):
        length = len(list(run))
        if sign:
            found.append((at, at + length, sign))
        at += length
    return found


def _third(one: Phase, stretch: Sequence[Counted]) -> list[Signal]:
    """Windows that share a month are one signal; a month beyond the limit is in no outer third."""
    if one.mean is None or one.upper is None:
        return []
    near = (one.upper - one.mean) * 2 / 3
    sides = [_sign(count - one.mean) for _, count in stretch]
    close = [
        abs(count - one.mean) > near + _NOTHING * max(1.0, one.upper)
        and _beyond(count, one.lower, one.upper) is None
        for _, count in stretch
    ]
    found: list[Signal] = []
    for at in range(len(stretch) - 2):
        window = range(at, at + 3)
        months = tuple(stretch[one_of][0] for one_of in window if close[one_of])
        if len(months) < 2 or abs(sum(sides[one_of] for one_of in window)) != 3:
            continue
        way = _way(sides[at])
        if found and found[-1].way == way and set(found[-1].months) & set(months):
            months = tuple(sorted({*found.pop().months, *months}))
        found.append(Signal("third", way, months))
    return found


def _sign(value: float) -> int:
    return 0 if abs(value) < _NOTHING else (1 if value > 0 else -1)


def _way(sign: int) -> Way:
    return "up" if sign > 0 else "down"
