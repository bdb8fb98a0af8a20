"""What an officer is asked of a table: what could not be told, or was taken for granted."""

from __future__ import annotations

from collections.abc import Iterator

from csp_core import areas
from csp_core.areas import NO_AREA
from csp_core.period_parts import is_bare_year, part_of_year, quarter_of_year
from csp_core.reading.headings import Role
from csp_core.reading.layouts import At
from csp_core.reading.places import Places
from csp_core.reading.understanding import NotUnderstood, Understanding

HEADER, COLUMNS, YEARS, BRACKETS, NAMES = "header", "columns", "years", "brackets", "names"
AREA, CRIME_TYPE, PERIOD = "area", "crime type", "period"
_ANYWHERE = (At.SAID, At.ROW, At.HEADER, At.SECTION, At.SHEET, At.TITLE)


def asks(places: Places, understood: Understanding | NotUnderstood) -> tuple[str, ...]:
    """Names of what to ask, most pressing first; nothing where a table was read without doubt."""
    if isinstance(understood, Understanding):
        found = [AREA] if understood.area == NO_AREA else []
        found += [COLUMNS] if understood.assumed is not None else []
        return (*found, BRACKETS) if _bracketed(places) else tuple(found)
    return tuple(dict.fromkeys(_unsaid(places))) or (HEADER, COLUMNS)


def _unsaid(places: Places) -> Iterator[str]:
    parts = list(_open_parts(places))
    if any(is_bare_year(part) or quarter_of_year(part) for part in parts):
        yield YEARS
    elif parts:
        yield PERIOD
    if _names_unknown(places):
        yield NAMES
    named, titled = areas.match(places.name), places.area(At.TITLE)
    if named and titled and named != titled and not places.facts.area:
        yield AREA
    if not parts and not any(places.has_period(at) for at in _ANYWHERE):
        yield PERIOD
    if not any(places.crime_type(at) is not None for at in _ANYWHERE):
        yield CRIME_TYPE
        yield COLUMNS


def _open_parts(places: Places) -> Iterator[str]:
    """Months, quarters and years of the headings or of the rows that are no whole periods."""
    column = places.first(Role.PERIOD)
    for at, heading in enumerate(places.header.headings):
        if heading.part and places.header.figures[at] and at not in places.column_spans:
            yield heading.part
    if column is not None and not places.has_period(At.ROW):
        yield from (part for row in places.header.below if (part := part_of_year(row[column])))


def _names_unknown(places: Places) -> bool:
    """Whether words that mean nothing here head columns or rows that nothing else tells apart."""
    levels = places.header.levels if len(places.header.levels) > 1 else ()
    told = {*places.areas_across.values(), *places.types_across.values()}
    across = any(
        len({one.unknown for at, one in enumerate(level) if _heads(places, at, one.unknown)}) > 1
        for level in levels
    )
    return bool(places.sections.unknown) or (across and not told)


def _heads(places: Places, column: int, unknown: str) -> bool:
    return bool(unknown and places.header.figures[column])


def _bracketed(places: Places) -> bool:
    """Whether a number stands in brackets where counts are, and nobody has said what they mean."""
    counts = [at for at in range(len(places.header.headings)) if places.may_hold_figures(at)]
    cells = (str(row[at]).strip() for row in places.header.below for at in counts)
    return not places.structure.brackets and any(
        cell.startswith("(") and cell.endswith(")") and cell.strip("()").strip().isdigit()
        for cell in cells
    )
