"""What a sheet was understood to be: its layout, and the role of each of its columns."""

from __future__ import annotations

import re
from dataclasses import dataclass

from csp_core.periods import Span
from csp_core.reading.doubts import doubt, missing
from csp_core.reading.header import Header
from csp_core.reading.headings import Role
from csp_core.reading.layouts import LAYOUTS, At, Layout
from csp_core.reading.places import Places
from csp_core.spelling import as_written, spelling_key

_ILLUSTRATIVE = re.compile(r"\billustrative\b", re.IGNORECASE)
_PROVISIONAL = re.compile(r"\(p\)|\[p\]|\bprovisional\b", re.IGNORECASE)
# What may head a column of numbers without their being counts to ask about.
_INDEX_ROLES = {
    Role.AREA, Role.AREA_CODE, Role.CRIME_TYPE, Role.PERIOD, Role.RESIDENTS, Role.HOUSEHOLDS,
    Role.NOTE, Role.STATUS,
}  # fmt: skip


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
    """How a sheet is read. Columns and rows count from 0; what a whole sheet shares stands once.

    ``area_columns`` are in the order they are asked: where the first is blank the next answers.
    ``period_columns`` are read together: a year beside a month. ``assumed`` is the heading of a
    column taken for the counts because no other holds numbers.
    """

    layout: Layout
    header: Header
    values: tuple[ValueColumn, ...]
    area_columns: tuple[int, ...] = ()
    area_code_columns: tuple[int, ...] = ()
    force_columns: tuple[int, ...] = ()
    type_column: int | None = None
    period_columns: tuple[int, ...] = ()
    area: str = ""
    area_at: At = At.ROW
    crime_type: str = ""
    span: Span | None = None
    period_at: At = At.ROW
    status: str = ""
    left_out: tuple[str, ...] = ()
    assumed: str | None = None

    @property
    def first_row(self) -> int:
        """The row just below the header, from 0."""
        return self.header.row + 1


@dataclass(frozen=True)
class NotUnderstood:
    """A sheet of which no figures are read, and why, as the end of a sentence."""

    why: str


def understand(sheet_name: str, header: Header | None) -> Understanding | NotUnderstood:
    """Recognise a sheet's layout from its header and the figures below it."""
    if header is None:
        return NotUnderstood("no row of headings over figures was found")
    places = Places(sheet_name, header)
    if not any(header.figures) and not places.has_incident_columns():
        return NotUnderstood("it holds text and no figures")
    for layout in LAYOUTS:
        if found := _as(places, layout):
            spans = {value.column: value.span for value in found.values if value.role is Role.COUNT}
            why = "" if layout.counted else doubt(places, spans)
            return NotUnderstood(why) if why else found
    return NotUnderstood(missing(places))


def _as(places: Places, layout: Layout) -> Understanding | None:
    """The sheet understood as one layout, or None where it lacks a place that layout needs."""
    if layout.counted and not places.has_incident_columns():
        return None
    area_at = next((at for at in layout.area if places.area(at) is not None), None)
    type_at = next((at for at in layout.crime_type if places.crime_type(at) is not None), None)
    period_at = next((at for at in layout.period if places.has_period(at)), None)
    if not area_at or not type_at or not period_at:
        return None
    values = () if layout.counted else _values(places, area_at, type_at, period_at)
    if not values and not layout.counted:
        return None
    header = places.header
    area_columns = places.columns(Role.AREA) if area_at is At.ROW else ()
    headings = [spelling_key(heading.text) for heading in header.headings]
    across = At.HEADER in (area_at, type_at, period_at)
    return Understanding(
        layout=layout,
        header=header,
        values=values,
        area_columns=area_columns,
        area_code_columns=_code_columns(places, area_columns),
        force_columns=tuple(at for at in area_columns if "force" in headings[at]),
        type_column=places.first(Role.CRIME_TYPE) if type_at is At.ROW else None,
        period_columns=places.columns(Role.PERIOD) if period_at is At.ROW else (),
        area=places.area(area_at) or "",
        area_at=area_at,
        crime_type=places.crime_type(type_at) or "",
        span=places.span(period_at),
        period_at=period_at,
        status=_status(header),
        left_out=() if layout.counted else _left_out(places, values),
        assumed=None if across else _assumed(places, values),
    )


def _values(places: Places, area_at: At, type_at: At, period_at: At) -> tuple[ValueColumn, ...]:
    if places.measure in (Role.RATE, Role.SHARE):
        return ()
    found = [
        value
        for column in range(len(places.header.headings))
        if places.may_hold_figures(column)
        and (value := _value(places, column, area_at, type_at, period_at))
    ]
    if At.HEADER in (area_at, type_at, period_at):
        return tuple(found)
    counts = [value for value in found if value.role is places.measure]
    named = [value for value in counts if places.role(value.column) is Role.COUNT]
    # Two unnamed columns of numbers: which of them is the count is not ours to guess.
    chosen = named if len(named) == 1 else counts if len(counts) == 1 else []
    if not counts and (total := _only_total(places)):
        chosen = [total]
    changes = [value for value in found if value.role is Role.CHANGE and value not in chosen]
    return tuple(chosen + changes)


def _only_total(places: Places) -> ValueColumn | None:
    """The one column headed Total, where it is the only column of numbers."""
    totals = [at for at in places.columns(Role.TOTAL) if places.header.figures[at]]
    return ValueColumn(totals[0], places.measure) if len(totals) == 1 else None


def _value(
    places: Places, column: int, area_at: At, type_at: At, period_at: At
) -> ValueColumn | None:
    heading, role = places.header.headings[column], places.role(column)
    if role is Role.CHANGE:
        span = places.change_span(heading)
        known = span or (period_at is not At.HEADER and places.span(period_at))
        return ValueColumn(column, Role.CHANGE, span=span) if known else None
    measure = places.measure
    provisional = bool(_PROVISIONAL.search(heading.text))
    if period_at is At.HEADER:
        span = heading.span
        return ValueColumn(column, measure, span=span, provisional=provisional) if span else None
    if heading.span or role not in (None, Role.COUNT):
        return None
    if type_at is At.HEADER:
        named = as_written(heading.text) if not role else ""
        return ValueColumn(column, measure, crime_type=named) if named else None
    if area_at is At.HEADER:
        area = heading.area or as_written(heading.text)
        return ValueColumn(column, measure, area=area) if area and not role else None
    return ValueColumn(column, measure, provisional=provisional)


def _assumed(places: Places, values: tuple[ValueColumn, ...]) -> str | None:
    """The heading of the one column of numbers, where nothing in it says that they are counts."""
    counts = [value for value in values if value.role is Role.COUNT]
    if not counts or places.role(counts[0].column) is Role.COUNT:
        return None
    return as_written(places.header.headings[counts[0].column].text)


def _code_columns(places: Places, area_columns: tuple[int, ...]) -> tuple[int, ...]:
    """For each area column the code column just before or after it, or -1."""
    codes = set(places.columns(Role.AREA_CODE))
    return tuple(
        next((near for near in (column - 1, column + 1) if near in codes), -1)
        for column in area_columns
    )


def _status(header: Header) -> str:
    return "illustrative" if any(_ILLUSTRATIVE.search(line) for line in header.above) else ""


def _left_out(places: Places, values: tuple[ValueColumn, ...]) -> tuple[str, ...]:
    used = {value.column for value in values}
    return tuple(
        as_written(heading.text)
        for column, heading in enumerate(places.header.headings)
        if places.header.figures[column]
        and column not in used
        and places.role(column) not in _INDEX_ROLES
        and heading.text
    )
