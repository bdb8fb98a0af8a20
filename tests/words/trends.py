"""Trends drawn in one line, judged as the measure judges them."""

from __future__ import annotations

from collections.abc import Sequence

from csp_core.measures.signals import phase, signals
from csp_core.measures.trend_results import Trend, TrendMonth
from csp_core.periods import Span, parse_month_key
from csp_core.recording import RecordingBreak

FIRST = parse_month_key("2016-04")


def trend(
    crime_type: str,
    counts: Sequence[int | None],
    *,
    area: str = "South Ribble",
    breaks: Sequence[RecordingBreak] = (),
    statuses: Sequence[str] = (),
    withheld: Sequence[int] = (),
) -> Trend:
    """A count a month from April 2016 on; ``withheld`` and ``statuses`` by the month's place."""
    months = tuple(
        TrendMonth(
            FIRST + at,
            count,
            statuses[at] if at < len(statuses) else "",
            at in withheld,
        )
        for at, count in enumerate(counts)
    )
    starts = [FIRST, *sorted({one.month for one in breaks})]
    ends = [*(start - 1 for start in starts[1:]), months[-1].month]
    phases, found = [], []
    for first, last in zip(starts, ends, strict=True):
        counted = [
            (one.month, one.count)
            for one in months
            if one.count is not None and first <= one.month <= last
        ]
        phases.append(phase(Span(first, last), counted))
        found.extend(signals(phases[-1], counted))
    return Trend(
        area, crime_type, months, tuple(phases), tuple(found), tuple(breaks), ("figures.xlsx",)
    )
