"""The columns of figures a layout reads, and what the headings say of every figure in each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from csp_core import areas, crime_types
from csp_core.periods import Span
from csp_core.reading.headings import Heading, Role
from csp_core.reading.layouts import At
from csp_core.reading.places import Places
from csp_core.spelling import as_written

_PROVISIONAL = re.compile(r"\(p\)|\[p\]|\bprovisional\b", re.IGNORECASE)


@dataclass(frozen=True)
class ValueColumn:
    """A column of figures (column from 0) and what its heading says of every figure in it.

    ``total`` names what its figures are totals of (areas or crime types), where they are;
    ``part`` is the month or quarter of the year that each row names.
    """

    column: int
    role: Role
    area: str = ""
    crime_type: str = ""
    span: Span | None = None
    provisional: bool = False
    total: Role | None = None
    part: str = ""


@dataclass(frozen=True)
class Where:
    """Where area, crime type and period of the figures are said."""

    area: At
    crime_type: At
    period: At

    @property
    def across(self) -> bool:
        """Whether any of the three stands across the header."""
        return At.HEADER in (self.area, self.crime_type, self.period)


def values_of(places: Places, where: Where) -> tuple[ValueColumn, ...]:
    """The columns of counts and stated changes a layout reads; none of rates or shares."""
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


def parts_of_years(places: Places) -> tuple[ValueColumn, ...]:
    """The columns headed by months or quarters of the years that the rows name."""
    if places.measure is not Role.COUNT:
        return ()
    return tuple(
        ValueColumn(column, Role.COUNT, part=part) for column, part in places.parts_across.items()
    )


def _found(places: Places, where: Where) -> Iterator[ValueColumn | None]:
    for column, heading in enumerate(places.header.headings):
        if places.may_hold_figures(column):
            yield _value(places, where, column, heading)
        elif places.role(column) is Role.TOTAL and places.header.figures[column]:
            yield _total(places, where, column)


def _only_total(places: Places) -> ValueColumn | None:
    """The one column headed Total, where it is the only column of numbers."""
    totals = [at for at in places.columns(Role.TOTAL) if places.header.figures[at]]
    return ValueColumn(totals[0], places.measure) if len(totals) == 1 else None


def _value(places: Places, where: Where, column: int, heading: Heading) -> ValueColumn | None:
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


def _total(places: Places, where: Where, column: int) -> ValueColumn | None:
    """A column of totals of the areas, or of the crime types, that stand across."""
    if where.period is At.HEADER and where.area is At.HEADER and places.total_across(column):
        crime_type = places.types_across.get(column, "")
        span = places.column_spans.get(column)
        if not span or (where.crime_type is At.HEADER and not crime_type):
            return None
        return ValueColumn(
            column, places.measure, area=areas.ALL_AREAS, crime_type=crime_type, span=span,
            total=Role.AREA,
        )  # fmt: skip
    if where.period is At.HEADER or (where.area is At.HEADER) == (where.crime_type is At.HEADER):
        return None
    if where.area is At.HEADER:
        return ValueColumn(column, places.measure, area=areas.ALL_AREAS, total=Role.AREA)
    return ValueColumn(column, places.measure, crime_type=crime_types.TOTAL, total=Role.CRIME_TYPE)


def assumed_heading(places: Places, values: tuple[ValueColumn, ...]) -> str | None:
    """The heading of the one column of numbers, where nothing in it says that they are counts."""
    counts = [value for value in values if value.role is Role.COUNT]
    if not counts or places.role(counts[0].column) is Role.COUNT:
        return None
    return as_written(places.header.headings[counts[0].column].text)
