"""When in a year each operation runs: by its days, or by the words for its time of year."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from csp_core.activity import ActivityRow
from csp_core.measures.patterns import Pattern, understood
from csp_core.periods import Span, financial_year, first_day, last_day, month_of
from csp_core.seasonal_windows import Days

# By its own days; by a season or months that come each year; again and again; all year; by words
# that say no time of year; by nothing at all.
How = Literal["days", "season", "again", "all year", "not understood", "not said"]
_HOWS: tuple[How, ...] = ("days", "season", "again", "all year", "not understood", "not said")


@dataclass(frozen=True)
class Stretch:
    """Days of the year looked at, both ends in it.

    ``before`` and ``beyond``: it began before that year, or goes on after it; ``open``: no end is
    stated at all.
    """

    first: dt.date
    last: dt.date
    before: bool = False
    beyond: bool = False
    open: bool = False


@dataclass(frozen=True)
class Running:
    """One operation in the year: ``how`` its time is known, and the stretches in which it runs.

    No stretch where it is not known, or where its days lie in another year. ``again``: it does not
    run on every day of them. ``named`` is the season its words were read as.
    """

    row: ActivityRow
    how: How
    stretches: tuple[Stretch, ...] = ()
    again: bool = False
    named: str = ""

    @property
    def known(self) -> bool:
        """Whether its time is known, in this year or another."""
        return self.how not in ("not understood", "not said")

    @property
    def elsewhere(self) -> bool:
        """Whether its time is known and no day of it lies in this year."""
        return self.known and not self.stretches


@dataclass(frozen=True)
class Timeline:
    """The operations of a year, those first that start first; and the events on days of it."""

    year: Span
    running: tuple[Running, ...]
    events: tuple[ActivityRow, ...]

    @property
    def days(self) -> Days:
        """The first and last day of the year."""
        return first_day(self.year.first), last_day(self.year.last)

    def in_month(self, month: int) -> tuple[Running, ...]:
        """The operations that run on any day of a month, given as one whole number."""
        first, last = first_day(month), last_day(month)
        return tuple(
            one
            for one in self.running
            if any(each.first <= last and each.last >= first for each in one.stretches)
        )


def timeline(rows: Iterable[ActivityRow], year: Span) -> Timeline:
    """The operations and events among some rows, in the months of ``year``."""
    rows = tuple(rows)
    days = first_day(year.first), last_day(year.last)
    running = [_running(row, days) for row in rows if row.kind == "operation"]
    events = [
        row
        for row in rows
        if row.kind == "event" and (day := row.starts or row.ends) and days[0] <= day <= days[1]
    ]
    return Timeline(
        year,
        tuple(sorted(running, key=_order)),
        tuple(sorted(events, key=lambda row: str(row.starts or row.ends))),
    )


def _order(one: Running) -> tuple[object, ...]:
    if not one.stretches:
        return 2, _HOWS.index(one.how), dt.date.max, dt.date.max
    whole = one.how in ("again", "all year")
    return int(whole), _HOWS.index(one.how) * whole, one.stretches[0].first, one.stretches[0].last


def _running(row: ActivityRow, days: Days) -> Running:
    """By its stated days; its words then say only whether it runs on each, or in which season."""
    said = understood(row.pattern)
    if row.starts and row.ends and row.ends < row.starts:
        return Running(row, "not understood")
    bounds = _bounds(row, days)
    if said.seasons:
        found = _within(_seasons(said, days), bounds) if bounds else ()
        return Running(row, "season", found, said.again, said.named)
    if row.starts or row.ends:
        return Running(row, "days", (bounds,) if bounds else (), said.again)
    if said.understood:
        return Running(row, "again" if said.again else "all year", (Stretch(*days),), said.again)
    return Running(row, "not understood" if row.pattern else "not said")


def _bounds(row: ActivityRow, days: Days) -> Stretch | None:
    """The part of the year that the stated days leave, all of it without any; None for no part."""
    start, end = row.starts or days[0], row.ends or days[1]
    if start > days[1] or end < days[0]:
        return None
    return Stretch(
        max(start, days[0]),
        min(end, days[1]),
        before=start < days[0],
        beyond=end > days[1],
        open=row.starts is not None and row.ends is None,
    )


def _seasons(said: Pattern, days: Days) -> tuple[Stretch, ...]:
    """The seasons of every year around, so far as they lie in this one; those that touch as one."""
    years = range(days[0].year - 1, days[1].year + 1)
    whole = sorted(season(year) for season in said.seasons for year in years)
    return _within(
        [
            Stretch(max(first, days[0]), min(last, days[1]), first < days[0], last > days[1])
            for first, last in _merged(whole)
            if first <= days[1] and last >= days[0]
        ],
        Stretch(*days),
    )


def _merged(stretches: Sequence[Days]) -> list[Days]:
    merged: list[Days] = []
    for first, last in stretches:
        if merged and first <= merged[-1][1] + dt.timedelta(days=1):
            merged[-1] = merged[-1][0], max(last, merged[-1][1])
        else:
            merged.append((first, last))
    return merged


def _within(stretches: Iterable[Stretch], bounds: Stretch) -> tuple[Stretch, ...]:
    return tuple(
        Stretch(
            max(one.first, bounds.first),
            min(one.last, bounds.last),
            one.before and one.first >= bounds.first,
            one.beyond and one.last <= bounds.last,
        )
        for one in stretches
        if one.first <= bounds.last and one.last >= bounds.first
    )


@dataclass(frozen=True)
class Busiest:
    """The months of a year in which the most operations run, and how many that is."""

    months: tuple[int, ...]
    operations: int


# Fewer days of a month than these count for it only where an operation has no others.
_DAYS_THAT_COUNT = 7


def busiest(found: Timeline) -> Busiest | None:
    """Where most operations run at once; None where no operation has a day in the year.

    An operation counts in a month if a week of it lies there, or all of a stretch.
    """
    counts = {month: sum(_counts_in(one, month) for one in found.running) for month in found.year}
    most = max(counts.values())
    return Busiest(tuple(m for m, n in counts.items() if n == most), most) if most else None


def _counts_in(one: Running, month: int) -> bool:
    first, last = first_day(month), last_day(month)
    inside = [(max(s.first, first), min(s.last, last), s) for s in one.stretches]
    return any(
        end >= start
        and ((end - start).days + 1 >= _DAYS_THAT_COUNT or (start, end) == (s.first, s.last))
        for start, end, s in inside
    )


def year_looked_at(span: Span | None, rows: Iterable[ActivityRow]) -> Span:
    """The financial year a span ends in; without one, that of the latest day any row states.

    Where there is neither, this year's.
    """
    if span is not None:
        return financial_year(span.last)
    days = [day for row in rows for day in (row.starts, row.ends) if day]
    return financial_year(month_of(max(days, default=dt.date.today())))
