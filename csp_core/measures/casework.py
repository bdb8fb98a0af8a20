"""What casework comes to: children a case, cases a month, and the change on the period before.

Nothing is computed from a count that is withheld, and no chance is told: two totals of cases do not
say how much such cases vary from year to year, and recorded crime is no measure of that.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from csp_core import areas
from csp_core.casework import CaseworkRow, counts_children, counts_the_whole
from csp_core.day_words import days_of
from csp_core.measures.changes import SMALL_NUMBER
from csp_core.periods import Span, first_day, last_day, month_of
from csp_core.spelling import spelling_key
from csp_core.tables import NOT_APPLICABLE, NOT_AVAILABLE, UNRELIABLE, WITHHELD

Day = dt.date | None
Period = tuple[Day, Day]


@dataclass(frozen=True)
class CaseChange:
    """One measure against the period before.

    ``percent`` is None with a ``marker``: ``[c]`` a count is withheld, ``[u]`` one is under 50,
    ``[z]`` from zero, ``[x]`` not given; ``difference`` is None where either count is.
    """

    measure: str
    previous: CaseworkRow
    current: CaseworkRow
    difference: int | None
    percent: float | None
    marker: str


@dataclass(frozen=True)
class CaseSet:
    """What one service counted in one area in its latest period.

    ``cases`` and ``children`` are its rows for all cases and all children, ``rows`` every row of
    the period. ``children_per_case`` and ``cases_per_month`` are None where a count they need is
    withheld or not given, or the period is not of whole months. ``periods`` holds the rows of all
    cases by the shortest periods given, oldest first, where there are two or more.
    """

    service: str
    area: str
    start: Day
    end: Day
    as_at: Day
    rows: tuple[CaseworkRow, ...]
    cases: CaseworkRow | None
    children: CaseworkRow | None
    children_per_case: float | None
    cases_per_month: float | None
    changes: tuple[CaseChange, ...]
    before: Period | None
    periods: tuple[tuple[CaseworkRow, CaseworkRow | None], ...]

    @property
    def span(self) -> Span | None:
        """The period as whole months; None where it is none."""
        return span_of(self.start, self.end)

    @property
    def withheld(self) -> bool:
        """Whether anything of it is withheld."""
        beside = [one.previous for one in self.changes]
        series = [row for pair in self.periods for row in pair if row]
        return any(row.marker == WITHHELD for row in (*self.rows, *beside, *series))

    @property
    def files(self) -> tuple[str, ...]:
        """The files it rests on, each once."""
        return tuple(dict.fromkeys(row.place.file for row in self.every_row))

    @property
    def every_row(self) -> tuple[CaseworkRow, ...]:
        """Every row it rests on: the period's own, those before, and those of shorter periods."""
        before = (change.previous for change in self.changes)
        series = (row for pair in self.periods for row in pair if row)
        return tuple(dict.fromkeys((*self.rows, *before, *series)))


@dataclass(frozen=True)
class Unlike:
    """In what casework differs from the crime figures beside it: its period, its area, or both."""

    period: bool
    area: bool

    def __bool__(self) -> bool:
        return self.period or self.area


def case_sets(rows: Sequence[CaseworkRow]) -> tuple[CaseSet, ...]:
    """Each service in each area, in the files' order, by its latest period.

    Of periods that end on one day the longest is taken, so that a year stands for its months.
    """
    groups: dict[tuple[str, str], list[CaseworkRow]] = {}
    for row in rows:
        groups.setdefault((spelling_key(row.service), spelling_key(row.area)), []).append(row)
    return tuple(_set(own) for own in groups.values())


def unlike(found: CaseSet, area: str, span: Span | None) -> Unlike:
    """How casework differs from crime figures of this area and span; no span is no difference."""
    if span is None:
        return Unlike(period=False, area=False)
    period = found.start is not None and (found.start, found.end) != days_of(span)
    return Unlike(period, bool(found.area) and _parts(found.area) != _parts(area))


def span_of(start: Day, end: Day) -> Span | None:
    """The whole months from one day to another; None where they are no whole months."""
    if start is None or end is None or start > end:
        return None
    span = Span(month_of(start), month_of(end))
    return span if (first_day(span.first), last_day(span.last)) == (start, end) else None


def _parts(area: str) -> frozenset[str]:
    named = [one for one in areas.partnerships() if spelling_key(one.name) == spelling_key(area)]
    return frozenset(named[0].areas if named else areas.within(area) or (spelling_key(area),))


def _set(own: Sequence[CaseworkRow]) -> CaseSet:
    by_period: dict[Period, list[CaseworkRow]] = {}
    for row in own:
        by_period.setdefault((row.start, row.end), []).append(row)
    latest = max(by_period, key=_latest)
    rows = tuple(by_period[latest])
    cases, children = _first(rows, counts_the_whole), _first(rows, counts_children)
    before = _before(latest, by_period)
    months = span.months if (span := span_of(*latest)) else None
    return CaseSet(
        service=own[0].service,
        area=own[0].area,
        start=latest[0],
        end=latest[1],
        as_at=next((row.as_at for row in rows if row.as_at), None),
        rows=rows,
        cases=cases,
        children=children,
        children_per_case=_ratio(children, _number(cases)),
        cases_per_month=_ratio(cases, months),
        changes=_changes(by_period[before], rows) if before else (),
        before=before,
        periods=_series(by_period),
    )


def _latest(period: Period) -> tuple[dt.date, int]:
    start, end = period
    length = (end - start).days if start and end else 0
    return end or dt.date.min, length


def _first(rows: Iterable[CaseworkRow], named: object) -> CaseworkRow | None:
    counts = (row for row in rows if not row.is_share)
    return next((row for row in counts if callable(named) and named(row.measure)), None)


def _number(row: CaseworkRow | None) -> int | None:
    return None if row is None or row.value is None else int(row.value)


def _ratio(row: CaseworkRow | None, among: int | None) -> float | None:
    number = _number(row)
    return float(Fraction(number, among)) if number is not None and among else None


def _before(latest: Period, every: Iterable[Period]) -> Period | None:
    """The period of the same length that ends the day before, or else a year earlier."""
    span = span_of(*latest)
    if span is None:
        return None
    stated = set(every)
    wanted = (span.moved(-span.months), span.year_before)
    return next((days for one in wanted if (days := days_of(one)) in stated), None)


def _changes(before: Sequence[CaseworkRow], rows: Sequence[CaseworkRow]) -> tuple[CaseChange, ...]:
    earlier = {spelling_key(row.measure): row for row in before if not row.is_share}
    return tuple(
        _change(earlier[key], row)
        for row in rows
        if not row.is_share and (key := spelling_key(row.measure)) in earlier
    )


def _change(before: CaseworkRow, now: CaseworkRow) -> CaseChange:
    previous, current = _number(before), _number(now)
    if previous is None or current is None:
        withheld = WITHHELD in (before.marker, now.marker)
        marker = WITHHELD if withheld else NOT_AVAILABLE
        return CaseChange(now.measure, before, now, None, None, marker)
    difference = current - previous
    small = min(previous, current) < SMALL_NUMBER
    marker = UNRELIABLE if small else "" if previous else NOT_APPLICABLE
    percent = None if marker else float(Fraction(100 * difference, previous))
    return CaseChange(now.measure, before, now, difference, percent, marker)


def _series(
    by_period: dict[Period, list[CaseworkRow]],
) -> tuple[tuple[CaseworkRow, CaseworkRow | None], ...]:
    """All cases, and the children in them, of each of the shortest periods there are."""
    spans = {days: span for days in by_period if (span := span_of(*days))}
    shortest = min((span.months for span in spans.values()), default=0)
    alike = sorted((days for days, span in spans.items() if span.months == shortest), key=_latest)
    found = [
        (cases, _first(by_period[days], counts_children))
        for days in alike
        if (cases := _first(by_period[days], counts_the_whole))
    ]
    return tuple(found) if len(found) > 1 else ()
