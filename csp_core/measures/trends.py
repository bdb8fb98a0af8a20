"""The trend of each crime type: its months against an average and limits, and what is unusual."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from csp_core.figures import Figures
from csp_core.measures.changes import joint_name
from csp_core.measures.selection import PRIORITIES
from csp_core.measures.series import ABSENT, COUNTED, WITHHELD, ByMonth, Series
from csp_core.measures.signals import Counted, phase, signals
from csp_core.measures.trend_results import Phase, Signal, Trend, TrendMonth
from csp_core.periods import Span
from csp_core.recording import RecordingBreak


def trends(
    figures: Figures, areas: Sequence[str], breaks: Iterable[RecordingBreak] = ()
) -> tuple[Trend, ...]:
    """The trend of every crime type these areas have months of, in the files' order.

    The areas' counts are added; a month that one of them lacks is missing, and one that any
    withholds is withheld. Every month the files state is used, from a crime type's first to its
    last. Averages, limits and rules start again at each of the ``breaks`` that concerns it.
    """
    return trends_of_each(figures, [areas], breaks)


def trends_of_each(
    figures: Figures, groups: Iterable[Sequence[str]], breaks: Iterable[RecordingBreak] = ()
) -> tuple[Trend, ...]:
    """The trends of several groups of areas, each group's counts added, one after another."""
    if not figures.table.num_rows:
        return ()
    series = Series(figures)
    stated = series.by_month()
    if stated is None:
        return ()
    found = _Trends(series, stated, tuple(breaks))
    return tuple(trend for areas in groups if areas for trend in found.of(areas))


class _Trends:
    def __init__(self, series: Series, stated: ByMonth, breaks: tuple[RecordingBreak, ...]) -> None:
        self.stated, self.breaks = stated, breaks
        self.at = {key: number for number, key in enumerate(series.keys)}
        self.types = tuple(dict.fromkeys(crime_type for _, crime_type in series.keys))
        span = Span.starting(stated.first, stated.count.shape[1])
        self.files = series.names_within("file", (span,))

    def of(self, areas: Sequence[str]) -> Iterator[Trend]:
        """The trend of every crime type that all of these areas have months of."""
        for crime_type in self.types:
            rows = [self.at.get((area, crime_type), -1) for area in areas]
            months = _months(self.stated, rows) if min(rows) >= 0 else ()
            if months:
                yield self._trend(areas, crime_type, months, rows)

    def _trend(
        self,
        areas: Sequence[str],
        crime_type: str,
        months: tuple[TrendMonth, ...],
        rows: Sequence[int],
    ) -> Trend:
        span = Span(months[0].month, months[-1].month)
        within = tuple(
            one for one in self.breaks if one.concerns(areas, crime_type) and one.divides([span])
        )
        phases, unusual = _judged(months, span, within)
        return Trend(
            area=areas[0] if len(areas) == 1 else joint_name(areas),
            crime_type=crime_type,
            months=months,
            phases=phases,
            signals=unusual,
            breaks=within,
            files=tuple(dict.fromkeys(name for row in rows for name in self.files[row])),
        )


def _months(stated: ByMonth, rows: Sequence[int]) -> tuple[TrendMonth, ...]:
    """The added counts of these series, from the first month that has one to the last."""
    state = stated.state[rows].min(axis=0)
    withheld = ((stated.state[rows] == WITHHELD).any(axis=0)) & (state != ABSENT)
    counted = np.nonzero(state == COUNTED)[0]
    if not len(counted):
        return ()
    total = stated.count[rows].sum(axis=0)
    return tuple(
        TrendMonth(
            month=stated.first + month,
            count=int(total[month]) if state[month] == COUNTED else None,
            status=stated.status_in(rows, stated.first + month),
            withheld=bool(withheld[month]),
        )
        for month in range(int(counted[0]), int(counted[-1]) + 1)
    )


def _judged(
    months: Sequence[TrendMonth], span: Span, breaks: Sequence[RecordingBreak]
) -> tuple[tuple[Phase, ...], tuple[Signal, ...]]:
    """The phases the breaks part the months into, and what is unusual in each."""
    starts = [span.first, *sorted({one.month for one in breaks})]
    ends = [*(start - 1 for start in starts[1:]), span.last]
    phases, unusual = [], []
    for first, last in zip(starts, ends, strict=True):
        counted = _counted(months[first - span.first : last - span.first + 1])
        one = phase(Span(first, last), counted)
        phases.append(one)
        unusual.extend(signals(one, counted))
    return tuple(phases), tuple(unusual)


def _counted(months: Sequence[TrendMonth]) -> list[Counted]:
    return [(one.month, one.count) for one in months if one.count is not None]


def in_order(found: Sequence[Trend], priorities: Sequence[str] = PRIORITIES) -> tuple[Trend, ...]:
    """What is unusual first, the latest before the older; then the priorities; then the rest."""
    rank = {name: place for place, name in enumerate(priorities)}
    return tuple(
        sorted(
            found,
            key=lambda trend: (
                -max((signal.months[-1] for signal in trend.signals), default=0),
                rank.get(trend.crime_type, len(rank)),
            ),
        )
    )
