"""What a sheet was understood to be: its layout, and the role of each of its columns."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from csp_core import areas, crime_types
from csp_core.period_words import periods_within
from csp_core.periods import Span
from csp_core.reading.header import Header
from csp_core.reading.headings import SMALL, Role
from csp_core.reading.layouts import LAYOUTS, At, Layout
from csp_core.spelling import as_written, spelling_key

_CHANGE_TITLE = re.compile(r"(?:percent(?:age)?|%|per cent) change", re.IGNORECASE)
_RATE_TITLE = re.compile(r"\brates?\b|per 1,?000|per 100,?000", re.IGNORECASE)
_NUMBER_TITLE = re.compile(r"\bnumber of\b|\bcounts?\b", re.IGNORECASE)
_ILLUSTRATIVE = re.compile(r"\billustrative\b", re.IGNORECASE)
_PROVISIONAL = re.compile(r"\(p\)|\[p\]|\bprovisional\b", re.IGNORECASE)
# Names a sheet has when nobody thought of the area: such a name is never taken for one.
_EVERYDAY_SHEET = re.compile(
    r"(?:sheet|data|table|tab|crimes?|figures?|report|export|extract|summary|stats|statistics|all|monthly|months?"
    r"|recorded|offences?|performance|csp|query|results?|raw|final|draft|copy|of|by|and|the|for|new|ytd|fy|[a-z]?\d+| )+"
)
_TITLE_LEAD = re.compile(r"^table\s+\w+\s*:\s*|^(?:total )?number of ", re.IGNORECASE)
_TITLE_TAIL = re.compile(r"\s*(?:,| recorded by | referred to | by police force| by community| by area).*$", re.IGNORECASE)


@dataclass(frozen=True)
class ValueColumn:
    """A column of figures (column from 0) and what its heading says of every figure in it."""

    column: int
    role: Role
    area: str = ""
    crime_type: str = ""
    span: Span | None = None
    provisional: bool = False


@dataclass(frozen=True)
class Understanding:
    """How a sheet is read. Columns and rows count from 0; what the whole sheet shares is named once.

    ``area_columns`` are in the order they are asked: where the first is blank the next answers.
    """

    layout: Layout
    header_row: int
    values: tuple[ValueColumn, ...]
    area_columns: tuple[int, ...] = ()
    area_code_columns: tuple[int, ...] = ()
    force_columns: tuple[int, ...] = ()
    type_column: int | None = None
    period_column: int | None = None
    residents_column: int | None = None
    households_column: int | None = None
    area: str = ""
    area_at: At = At.ROW
    crime_type: str = ""
    span: Span | None = None
    status: str = ""
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True)
class NotUnderstood:
    """A sheet of which no figures are read, and why, as the end of a sentence."""

    why: str


def understand(sheet_name: str, header: Header | None) -> Understanding | NotUnderstood:
    """Recognise a sheet's layout from its header and the figures below it."""
    if header is None:
        return NotUnderstood("no row of headings over figures was found")
    if not any(header.figures) and not _incident_columns(header):
        return NotUnderstood("it holds text and no figures")
    sheet = _Sheet(sheet_name, header)
    for layout in LAYOUTS:
        if found := sheet.read_as(layout):
            return found
    return NotUnderstood(sheet.missing())


def _incident_columns(header: Header) -> bool:
    roles = {(heading.role, heading.rank) for heading in header.headings}
    return {(Role.AREA, SMALL), (Role.CRIME_TYPE, 0), (Role.PERIOD, 0)} <= roles


class _Sheet:
    """One sheet's header, asked where each thing a figure needs is to be found."""

    def __init__(self, name: str, header: Header) -> None:
        self.name = name
        self.header = header
        self.title = header.above[0] if header.above else ""
        self.measure = self._measure()

    def _measure(self) -> Role:
        if _CHANGE_TITLE.search(self.title):
            return Role.CHANGE
        if _RATE_TITLE.search(self.title) and not _NUMBER_TITLE.search(self.title):
            return Role.RATE
        return Role.COUNT

    def columns(self, role: Role) -> tuple[int, ...]:
        """The columns of a role, those of the lowest rank first."""
        ranked = [(h.rank, column) for column, h in enumerate(self.header.headings) if h.role is role]
        return tuple(column for _, column in sorted(ranked))

    def first(self, role: Role) -> int | None:
        columns = self.columns(role)
        return columns[0] if columns else None

    def read_as(self, layout: Layout) -> Understanding | None:
        """The sheet understood as one layout, or None where it lacks a place that layout needs."""
        if layout.counted != _incident_columns(self.header) and layout.counted:
            return None
        area_at = next((at for at in layout.area if self._area(at) is not None), None)
        type_at = next((at for at in layout.crime_type if self._crime_type(at) is not None), None)
        period_at = next((at for at in layout.period if self._has_period(at)), None)
        if not area_at or not type_at or not period_at:
            return None
        values = () if layout.counted else self._values(area_at, type_at, period_at)
        residents, households = self.first(Role.RESIDENTS), self.first(Role.HOUSEHOLDS)
        if not values and not layout.counted:
            return None
        force = tuple(c for c in self.columns(Role.AREA) if "force" in spelling_key(self.header.headings[c].text))
        return Understanding(
            layout=layout,
            header_row=self.header.row,
            values=values,
            area_columns=self.columns(Role.AREA) if area_at is At.ROW else (),
            area_code_columns=self._code_columns() if area_at is At.ROW else (),
            force_columns=force,
            type_column=self.first(Role.CRIME_TYPE) if type_at is At.ROW else None,
            period_column=self.first(Role.PERIOD) if period_at is At.ROW else None,
            residents_column=residents,
            households_column=households,
            area=self._area(area_at) or "",
            area_at=area_at,
            crime_type=self._crime_type(type_at) or "",
            span=self._span(period_at),
            status=self._status(),
            left_out=self._left_out(values),
        )

    def _area(self, at: At) -> str | None:
        """The area said there: "" where it differs from figure to figure, None where it is not said."""
        if at is At.ROW:
            return "" if self.columns(Role.AREA) else None
        if at is At.HEADER:
            return "" if sum(bool(h.area) for h in self.header.headings) >= 2 else None
        if at is At.SHEET:
            return areas.match(self.name) or self._named_by_sheet()
        if at is At.TITLE:
            return self._area_in_title()
        return areas.NO_AREA

    def _named_by_sheet(self) -> str | None:
        key = spelling_key(self.name)
        everyday = not key or _EVERYDAY_SHEET.fullmatch(key) or periods_within(self.name) or crime_types.match(self.name)
        return None if everyday or self._area_in_title() else as_written(self.name)

    def _area_in_title(self) -> str | None:
        found = areas.within(" ".join(self.header.above[:3]))
        return found[0] if len(found) == 1 else None

    def _crime_type(self, at: At) -> str | None:
        known = sum(bool(h.crime_type) for h in self.header.headings)
        if at is At.ROW:
            return "" if self.columns(Role.CRIME_TYPE) else None
        if at is At.HEADER:
            return "" if known >= 2 or (known and not self.columns(Role.CRIME_TYPE)) else None
        if at is At.SHEET:
            match = crime_types.match(self.name)
            return match.name if match else None
        subject = as_written(_TITLE_TAIL.sub("", _TITLE_LEAD.sub("", self.title)))
        return subject if subject and self.columns(Role.AREA) else None

    def _has_period(self, at: At) -> bool:
        if at is At.ROW:
            return bool(self.columns(Role.PERIOD))
        if at is At.HEADER:
            return any(h.span and self.header.figures[column] for column, h in enumerate(self.header.headings))
        return self._span(at) is not None or (at is At.TITLE and any(self._change_span(h.text) for h in self.header.headings))

    def _span(self, at: At) -> Span | None:
        """The one span every figure of the sheet is of; None where there is none or more than one."""
        if at is At.SHEET:
            return _only(periods_within(self.name), self.measure)
        if at is At.TITLE:
            for line in self.header.above:
                if spans := periods_within(line):
                    return _only(spans, self.measure)
        return None

    def _values(self, area_at: At, type_at: At, period_at: At) -> tuple[ValueColumn, ...]:
        if self.measure is Role.RATE:
            return ()
        found = [
            value
            for column, heading in enumerate(self.header.headings)
            if self.header.figures[column] and (value := self._value(column, area_at, type_at, period_at))
        ]
        if At.HEADER not in (area_at, type_at, period_at):
            counts = [value for value in found if value.role is Role.COUNT]
            named = [value for value in counts if self.header.headings[value.column].role is Role.COUNT]
            # Two unnamed columns of numbers: which of them is the count is not ours to guess.
            chosen = named[:1] or (counts if len(counts) == 1 else [])
            found = chosen + [value for value in found if value.role is Role.CHANGE]
        return tuple(found)

    def _value(self, column: int, area_at: At, type_at: At, period_at: At) -> ValueColumn | None:
        heading = self.header.headings[column]
        if heading.role is Role.CHANGE:
            span = self._change_span(heading.text) or self._latest_header_span()
            return ValueColumn(column, Role.CHANGE, span=span) if span or self._span(period_at) else None
        role = self.measure
        provisional = bool(_PROVISIONAL.search(heading.text))
        if period_at is At.HEADER:
            return ValueColumn(column, role, span=heading.span, provisional=provisional) if heading.span else None
        if heading.span or heading.role not in (None, Role.COUNT):
            return None
        if type_at is At.HEADER:
            return ValueColumn(column, role, crime_type=as_written(heading.text)) if heading.text and not heading.role else None
        if area_at is At.HEADER:
            area = heading.area or as_written(heading.text)
            return ValueColumn(column, role, area=area) if area and not heading.role else None
        return ValueColumn(column, role, provisional=provisional)

    def _change_span(self, heading: str) -> Span | None:
        spans = periods_within(heading)
        return max(spans, key=lambda span: (span.last, span.months)) if spans else None

    def _latest_header_span(self) -> Span | None:
        spans = [heading.span for heading in self.header.headings if heading.span]
        return max(spans, key=lambda span: (span.last, span.months)) if spans else None

    def _code_columns(self) -> tuple[int, ...]:
        """For each area column the code column that goes with it: the one just before or after, or -1."""
        codes = set(self.columns(Role.AREA_CODE))
        return tuple(
            next((near for near in (column - 1, column + 1) if near in codes), -1) for column in self.columns(Role.AREA)
        )

    def _status(self) -> str:
        return "illustrative" if any(_ILLUSTRATIVE.search(line) for line in self.header.above) else ""

    def _left_out(self, values: tuple[ValueColumn, ...]) -> tuple[str, ...]:
        used = {value.column for value in values}
        return tuple(
            as_written(heading.text)
            for column, heading in enumerate(self.header.headings)
            if self.header.figures[column] and column not in used and heading.role not in _INDEX_ROLES and heading.text
        )

    def missing(self) -> str:
        """What no layout found, as the end of a sentence."""
        if self.measure is Role.RATE:
            return "it holds rates, which are not counts of offences"
        if not any(self._crime_type(at) is not None for at in (At.ROW, At.HEADER, At.SHEET, At.TITLE)):
            return "no crime types were found in it"
        if not any(self._has_period(at) for at in (At.ROW, At.HEADER, At.TITLE, At.SHEET)):
            return "no months or other periods were found in it"
        return "which of its columns holds the counts could not be told"


_INDEX_ROLES = {
    Role.AREA, Role.AREA_CODE, Role.CRIME_TYPE, Role.PERIOD, Role.RESIDENTS, Role.HOUSEHOLDS, Role.NOTE, Role.STATUS,
}  # fmt: skip


def _only(spans: tuple[Span, ...], measure: Role) -> Span | None:
    """One span; of a change, which names both its spans, the later."""
    if measure is Role.CHANGE and spans:
        return max(spans, key=lambda span: (span.last, span.months))
    return spans[0] if len(spans) == 1 else None


def with_area(understood: Understanding, area: str) -> Understanding:
    """The same understanding with the one area of the whole sheet named."""
    return replace(understood, area=area, area_at=At.SHEET)
