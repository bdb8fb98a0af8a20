"""What a table was understood to be: its layout, and the role of each of its columns."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from csp_core.periods import Span
from csp_core.reading.doubts import doubt, missing
from csp_core.reading.header import Header
from csp_core.reading.headings import Role
from csp_core.reading.layouts import LAYOUTS, At, Layout
from csp_core.reading.places import Places
from csp_core.reading.sections import Sections
from csp_core.reading.type_columns import crime_group_column, crime_type_columns
from csp_core.reading.value_columns import (
    ValueColumn,
    Where,
    assumed_heading,
    parts_of_years,
    values_of,
)
from csp_core.spelling import as_written, spelling_key

_ILLUSTRATIVE = re.compile(r"\billustrative\b", re.IGNORECASE)
# What may head a column of numbers without their being counts to ask about.
_INDEX_ROLES = {
    Role.AREA, Role.AREA_CODE, Role.CRIME_TYPE, Role.PERIOD, Role.RESIDENTS, Role.HOUSEHOLDS,
    Role.NOTE, Role.STATUS,
}  # fmt: skip


@dataclass(frozen=True)
class Understanding:
    """How a table is read. Columns and rows count from 0; what a whole table shares stands once.

    ``area_columns`` are in the order they are asked: where the first is blank the next answers.
    ``type_columns`` are the crime type's, the one that is read first, those it is a part of after
    it; ``group_column`` tells apart names that stand under several groups. ``period_columns`` are
    read together: a year beside a month. ``span`` is the period of every figure, or the year of
    months that do not say it. ``period_totals`` are columns that should add up periods on their
    left. ``assumed`` is the heading of a column taken for the counts because no other holds
    numbers.
    """

    layout: Layout
    header: Header
    values: tuple[ValueColumn, ...]
    area_columns: tuple[int, ...] = ()
    area_code_columns: tuple[int, ...] = ()
    force_columns: tuple[int, ...] = ()
    type_columns: tuple[int, ...] = ()
    group_column: int | None = None
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
        return any(
            value.area or value.crime_type or value.span or value.part for value in self.values
        )


@dataclass(frozen=True)
class NotUnderstood:
    """A table of which no figures are read, and why, as the end of a sentence.

    ``doubted`` is True where it has a layout, and only a doubt keeps its figures from being read.
    """

    why: str
    doubted: bool = False


def understand(places: Places) -> Understanding | NotUnderstood:
    """Recognise a table's layout from its header and the figures below it."""
    if not any(places.header.figures) and not places.has_incident_columns():
        return NotUnderstood("it holds text and no figures")
    for layout in LAYOUTS:
        if found := _as(places, layout):
            why = "" if layout.counted else doubt(places, found.values)
            return NotUnderstood(why, doubted=True) if why else found
    return NotUnderstood(missing(places))


def _as(places: Places, layout: Layout) -> Understanding | None:
    """The table understood as one layout, or None where it lacks a place that layout needs."""
    if layout.counted and not places.has_incident_columns():
        return None
    if layout.parts and not places.parts_across:
        return None
    area_at = next((at for at in layout.area if places.area(at) is not None), None)
    type_at = next((at for at in layout.crime_type if places.crime_type(at) is not None), None)
    period_at = next((at for at in layout.period if places.has_period(at)), None)
    if not area_at or not type_at or not period_at:
        return None
    where = Where(area_at, type_at, period_at)
    values = (
        () if layout.counted
        else parts_of_years(places) if layout.parts
        else values_of(places, where)
    )  # fmt: skip
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
        type_columns=crime_type_columns(places) if type_at is At.ROW else (),
        group_column=crime_group_column(places) if type_at is At.ROW else None,
        period_columns=periods if period_at in (At.ROW, At.SECTION, At.HEADER) else (),
        status_column=places.first(Role.STATUS),
        period_totals=_period_totals(places, values)
        if period_at is At.HEADER or layout.parts
        else (),
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
        assumed=None if where.across or layout.parts else assumed_heading(places, values),
    )


def _period_totals(places: Places, values: tuple[ValueColumn, ...]) -> tuple[int, ...]:
    of_areas = {value.column for value in values if value.total is not None}
    return tuple(at for at in places.columns(Role.TOTAL) if at not in of_areas)


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
        as_written(heading.text) or heading.text
        for column, heading in enumerate(places.header.headings)
        if places.header.figures[column]
        and column not in used
        and places.role(column) not in _INDEX_ROLES
        and heading.text
    )
