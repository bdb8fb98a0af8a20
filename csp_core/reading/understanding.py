"""What a table was understood to be: its layout, and the role of each of its columns."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from csp_core import areas, crime_types
from csp_core.periods import Span
from csp_core.reading.doubts import doubt, missing
from csp_core.reading.header import Header
from csp_core.reading.headings import FINEST, SUBGROUP, Heading, Role
from csp_core.reading.layouts import LAYOUTS, At, Layout
from csp_core.reading.places import Places
from csp_core.reading.sections import Sections
from csp_core.spelling import as_written, spelling_key

_ILLUSTRATIVE = re.compile(r"\billustrative\b", re.IGNORECASE)
# Home Office open data, and the Metropolitan Police's wide and long files.
_PUBLISHED = re.compile(r"^offence description$|^minor ?text$|^crime sub ?type$")
_PROVISIONAL = re.compile(r"\(p\)|\[p\]|\bprovisional\b", re.IGNORECASE)
# What may head a column of numbers without their being counts to ask about.
_INDEX_ROLES = {
    Role.AREA, Role.AREA_CODE, Role.CRIME_TYPE, Role.PERIOD, Role.RESIDENTS, Role.HOUSEHOLDS,
    Role.NOTE, Role.STATUS,
}  # fmt: skip


@dataclass(frozen=True)
class ValueColumn:
    """A column of figures (column from 0) and what its heading says of every figure in it.

    ``total`` names what its figures are totals of (areas or crime types), where they are.
    """

    column: int
    role: Role
    area: str = ""
    crime_type: str = ""
    span: Span | None = None
    provisional: bool = False
    total: Role | None = None


@dataclass(frozen=True)
class Understanding:
    """How a table is read. Columns and rows count from 0; what a whole table shares stands once.

    ``area_columns`` are in the order they are asked: where the first is blank the next answers.
    ``type_columns`` are the crime type's, the one that is read first, those it is a part of after
    it. ``period_columns`` are read together: a year beside a month. ``span`` is the period of
    every figure, or the year of months that do not say it. ``period_totals`` are columns that
    should add up periods on their left. ``assumed`` is the heading of a column taken for the
    counts because no other holds numbers.
    """

    layout: Layout
    header: Header
    values: tuple[ValueColumn, ...]
    area_columns: tuple[int, ...] = ()
    area_code_columns: tuple[int, ...] = ()
    force_columns: tuple[int, ...] = ()
    type_columns: tuple[int, ...] = ()
    period_columns: tuple[int, ...] = ()
    status_column: int | None = None
    period_totals: tuple[int, ...] = ()
    sections: Sections = field(default_factory=Sections)
    area: str = ""
    area_at: At = At.ROW
    crime_type: str = ""
    type_at: At = At.ROW
    span: Span | None = None
    period_at: At = At.ROW
    status: str = ""
    brackets: str = ""
    left_out: tuple[str, ...] = ()
    assumed: str | None = None

    @property
    def first_row(self) -> int:
        """The row just below the header, from 0."""
        return self.header.row + 1

    @property
    def type_column(self) -> int | None:
        """The column of crime types that is read, or None."""
        return self.type_columns[0] if self.type_columns else None

    @property
    def across(self) -> bool:
        """Whether areas, crime types or periods stand across the header."""
        return any(value.area or value.crime_type or value.span for value in self.values)


@dataclass(frozen=True)
class NotUnderstood:
    """A table of which no figures are read, and why, as the end of a sentence."""

    why: str


def understand(places: Places) -> Understanding | NotUnderstood:
    """Recognise a table's layout from its header and the figures below it."""
    if not any(places.header.figures) and not places.has_incident_columns():
        return NotUnderstood("it holds text and no figures")
    for layout in LAYOUTS:
        if found := _as(places, layout):
            why = "" if layout.counted else doubt(places, found.values)
            return NotUnderstood(why) if why else found
    return NotUnderstood(missing(places))


def _as(places: Places, layout: Layout) -> Understanding | None:
    """The table understood as one layout, or None where it lacks a place that layout needs."""
    if layout.counted and not places.has_incident_columns():
        return None
    area_at = next((at for at in layout.area if places.area(at) is not None), None)
    type_at = next((at for at in layout.crime_type if places.crime_type(at) is not None), None)
    period_at = next((at for at in layout.period if places.has_period(at)), None)
    if not area_at or not type_at or not period_at:
        return None
    where = _Where(area_at, type_at, period_at)
    values = () if layout.counted else _values(places, where)
    if not any(value.total is None for value in values) and not layout.counted:
        return None
    header = places.header
    area_columns = places.columns(Role.AREA) if area_at is At.ROW else ()
    headings = [spelling_key(heading.text) for heading in header.headings]
    periods = places.columns(Role.PERIOD)
    return Understanding(
        layout=layout,
        header=header,
        values=values,
        area_columns=area_columns,
        area_code_columns=_code_columns(places, area_columns),
        force_columns=tuple(at for at in area_columns if "force" in headings[at]),
        type_columns=_type_columns(places) if type_at is At.ROW else (),
        period_columns=periods if period_at in (At.ROW, At.SECTION, At.HEADER) else (),
        status_column=places.first(Role.STATUS),
        period_totals=places.columns(Role.TOTAL) if period_at is At.HEADER else (),
        sections=places.sections,
        area=places.area(area_at) or "",
        area_at=area_at,
        crime_type=places.crime_type(type_at) or "",
        type_at=type_at,
        span=places.year_span if period_at is At.ROW else places.span(period_at),
        period_at=period_at,
        status=_status(header),
        brackets=places.structure.brackets,
        left_out=() if layout.counted else _left_out(places, values),
        assumed=None if where.across else _assumed(places, values),
    )


@dataclass(frozen=True)
class _Where:
    """Where area, crime type and period of the figures are said."""

    area: At
    crime_type: At
    period: At

    @property
    def across(self) -> bool:
        return At.HEADER in (self.area, self.crime_type, self.period)


def _values(places: Places, where: _Where) -> tuple[ValueColumn, ...]:
    if places.measure in (Role.RATE, Role.SHARE):
        return ()
    found = [value for value in _found(places, where) if value]
    if where.across:
        return tuple(found)
    counts = [value for value in found if value.role is places.measure]
    named = [value for value in counts if places.role(value.column) is Role.COUNT]
    # Two unnamed columns of numbers: which of them is the count is not ours to guess.
    chosen = named if len(named) == 1 else counts if len(counts) == 1 else []
    if not counts and (total := _only_total(places)):
        chosen = [total]
    changes = [value for value in found if value.role is Role.CHANGE and value not in chosen]
    return tuple(chosen + changes)


def _found(places: Places, where: _Where) -> Iterator[ValueColumn | None]:
    for column, heading in enumerate(places.header.headings):
        if places.may_hold_figures(column):
            yield _value(places, where, column, heading)
        elif places.role(column) is Role.TOTAL and places.header.figures[column]:
            yield _total(places, where, column)


def _only_total(places: Places) -> ValueColumn | None:
    """The one column headed Total, where it is the only column of numbers."""
    totals = [at for at in places.columns(Role.TOTAL) if places.header.figures[at]]
    return ValueColumn(totals[0], places.measure) if len(totals) == 1 else None


def _value(places: Places, where: _Where, column: int, heading: Heading) -> ValueColumn | None:
    role = places.role(column)
    if role is Role.TOTAL:
        return _total(places, where, column)
    area = places.areas_across.get(column, "") if where.area is At.HEADER else ""
    crime_type = places.types_across.get(column, "") if where.crime_type is At.HEADER else ""
    if (where.area is At.HEADER and not area) or (where.crime_type is At.HEADER and not crime_type):
        return None
    named = ValueColumn(
        column,
        places.measure,
        area=area,
        crime_type=crime_type,
        provisional=bool(_PROVISIONAL.search(heading.text)),
    )
    if role is Role.CHANGE:
        span = places.change_span(heading, column)
        known = span or (where.period is not At.HEADER and places.span(where.period))
        return replace(named, role=Role.CHANGE, span=span) if known else None
    span = places.column_spans.get(column)
    if where.period is At.HEADER:
        fits = role in (None, Role.COUNT) or (heading.years_ago is not None and span)
        return replace(named, span=span) if span and fits else None
    if heading.span or heading.part or role not in (None, Role.COUNT):
        return None if where.across or not heading.part else named
    return named


def _total(places: Places, where: _Where, column: int) -> ValueColumn | None:
    """A column of totals of the areas, or of the crime types, that stand across."""
    if where.period is At.HEADER or (where.area is At.HEADER) == (where.crime_type is At.HEADER):
        return None
    if where.area is At.HEADER:
        return ValueColumn(column, places.measure, area=areas.ALL_AREAS, total=Role.AREA)
    return ValueColumn(column, places.measure, crime_type=crime_types.TOTAL, total=Role.CRIME_TYPE)


def _assumed(places: Places, values: tuple[ValueColumn, ...]) -> str | None:
    """The heading of the one column of numbers, where nothing in it says that they are counts."""
    counts = [value for value in values if value.role is Role.COUNT]
    if not counts or places.role(counts[0].column) is Role.COUNT:
        return None
    return as_written(places.header.headings[counts[0].column].text)


def _type_columns(places: Places) -> tuple[int, ...]:
    """The crime type's column and, in open data by offence, those of its group and subgroup.

    Only where the headings are those of the published files, which list every offence: an extract
    with a group beside each offence may leave some of the group out.
    """
    headings = places.header.headings
    columns = places.columns(Role.CRIME_TYPE)
    if any(headings[at].rank == SUBGROUP for at in columns) and headings[columns[0]].rank > FINEST:
        columns = tuple(sorted(columns, key=lambda at: headings[at].rank != SUBGROUP))
    published = _PUBLISHED.search(spelling_key(headings[columns[0]].text))
    return columns if published else columns[:1]


def _code_columns(places: Places, area_columns: tuple[int, ...]) -> tuple[int, ...]:
    """For each area column the code column just before or after it, or -1."""
    codes = set(places.columns(Role.AREA_CODE))
    return tuple(
        next((near for near in (column - 1, column + 1) if near in codes), -1)
        for column in area_columns
    )


def _status(header: Header) -> str:
    lines = (*header.above, *header.context)
    return "illustrative" if any(_ILLUSTRATIVE.search(line) for line in lines) else ""


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
