"""Results drawn in one line, as a measure would give them."""

from __future__ import annotations

from typing import Literal

from csp_core.measures.results import Chance, Change, MonthByMonth, MonthPair
from csp_core.periods import Span, month_number

SPAN = Span(month_number(2017, 4), month_number(2018, 1))


def change(
    crime_type: str,
    previous: int | None = None,
    current: int | None = None,
    marker: str = "",
    *,
    area: str = "South Ribble",
    stated: float | None = None,
    statuses: tuple[str, ...] = (),
    notes: tuple[str, ...] = (),
    chance: Chance | None = None,
) -> Change:
    """April 2017 to January 2018 against a year earlier; no percentage where there is a marker."""
    difference = None if previous is None or current is None else current - previous
    percent = stated
    if difference is not None and previous and not marker:
        percent = 100 * difference / previous
    return Change(
        area=area,
        crime_type=crime_type,
        as_written=crime_type,
        current_span=SPAN,
        previous_span=SPAN.year_before,
        previous=previous,
        current=current,
        difference=difference,
        percent=percent,
        marker=marker,
        stated=stated is not None,
        statuses=statuses,
        notes=notes,
        chance=chance,
    )


def judged(
    crime_type: str,
    previous: int,
    current: int,
    low: float,
    high: float,
    *,
    area: str = "South Ribble",
    source: Literal["months", "pooled", "declared"] = "months",
) -> Change:
    """A change whose interval reaches from ``low`` to ``high`` percent."""
    chance = Chance(low, high, 3.0, source)
    return change(crime_type, previous, current, area=area, chance=chance)


def months(
    crime_type: str,
    earlier: list[int | None],
    later: list[int | None],
    *,
    step: int = 1,
    years: int = 1,
    area: str = "South Ribble",
    statuses: tuple[str, ...] = (),
    notes: tuple[str, ...] = (),
) -> MonthByMonth:
    """Counts from April 2017 on, one a ``step`` of months, against so many years before."""
    span = Span.starting(month_number(2017, 4), len(later) * step)
    before = span.moved(-12 * years)
    pairs = tuple(
        MonthPair(span.first + at * step, before.first + at * step, previous, current)
        for at, (previous, current) in enumerate(zip(earlier, later, strict=True))
    )
    return MonthByMonth(area, crime_type, span, before, pairs, statuses, notes)
