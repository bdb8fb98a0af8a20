"""What a funnel is drawn from: its areas, its limits by population, and the ends of its scales."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import log10

from csp_core.measures.area_rates import AreaRates
from csp_core.words.numbers import rate

STEPS = 60
# A rate further up than so many times the highest limit is drawn at the chart's top edge.
FARTHEST = 1.25
# Room at either side of the smallest and the largest area.
_ROOM = 1.12


@dataclass(frozen=True)
class Dot:
    """An area: its population and rate, its name, and what a pointer is told of it."""

    population: int
    rate: float
    name: str
    said: str
    focus: bool = False


@dataclass(frozen=True)
class Limit:
    """A line of the funnel from the smallest population to the largest; ``outer`` is 99.8%."""

    name: str
    points: tuple[tuple[float, float], ...]
    outer: bool = False


@dataclass(frozen=True)
class GroupLine:
    """The rate of a row that stands for many areas: a line across the funnel, never a dot."""

    name: str
    rate: float
    low: float
    high: float
    said: str


@dataclass(frozen=True)
class FunnelParts:
    """The dots, the limits, the rate of all areas, and the lines of groups' own rows.

    Populations go from ``low`` to ``high``, both as powers of ten, and rates from zero to ``top``.
    """

    dots: tuple[Dot, ...]
    limits: tuple[Limit, ...]
    group: float
    low: float
    high: float
    top: float
    per: str
    lines: tuple[GroupLine, ...] = ()


def parts_of(rates: AreaRates, dots: Sequence[Dot], lines: Sequence[GroupLine] = ()) -> FunnelParts:
    """The parts of these rates, which must have a funnel."""
    people = [dot.population for dot in dots]
    low, high = min(people) / _ROOM, max(people) * _ROOM
    steps = [low * (high / low) ** (at / (STEPS - 1)) for at in range(STEPS)]
    found = [(step, ends) for step in steps if (ends := rates.limits(max(1, round(step))))]
    names = ("Lower 99.8%", "Lower 95%", "Upper 95%", "Upper 99.8%")
    limits = tuple(
        Limit(
            f"{name} {rate(found[-1][1][at])}",
            tuple((log10(step), ends[at]) for step, ends in found),
            outer=at in (0, 3),
        )
        for at, name in enumerate(names)
    )
    # The limits of the smallest areas can go up without end.
    small = sorted(people)[len(people) // 4]
    middle = (rates.limits(small) or (0.0,))[-1]
    own = [dot.rate for dot in dots if dot.focus]
    top = max([FARTHEST * middle, *own])
    highest = max(dot.rate for dot in dots)
    return FunnelParts(
        dots=tuple(dots),
        limits=limits,
        group=rates.together.rate.per_1000,
        low=log10(low),
        high=log10(high),
        top=max([min(top, max(highest, middle)), *(line.rate for line in lines)]),
        per=rates.per,
        lines=tuple(lines),
    )
