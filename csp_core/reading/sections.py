"""Rows that head those below them: an area, a crime type or a period written once, on its own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from typing import Any

from csp_core import areas, crime_types
from csp_core.period_parts import is_bare_year, part_of_year
from csp_core.period_words import parse_period
from csp_core.reading.cells import filled, is_figure
from csp_core.reading.header import Header
from csp_core.reading.headings import Role, names_no_count
from csp_core.reading.parts import Part
from csp_core.spelling import as_written, spelling_key

_LONGEST = 80
# A longer table with no row of its own among its first is a list, and has none further down.
_LONGEST_SHEET, _FIRST_ROWS = 5_000, 100
_LEAD = re.compile(r"^(?:table|fig(?:ure)?|chart|section)?\s*\d*[a-z]?\s*[:.\-–]\s*", re.IGNORECASE)
_TAIL = re.compile(r"\s*(?:[:–—]|\bby (?:area|district|csp|month)|\s-\s|\bin\b).*$", re.IGNORECASE)


@dataclass(frozen=True)
class Section:
    """One such row (from 0) and the name it gives the rows below; ``figures``: it has its own."""

    row: int
    name: str
    figures: bool = False


@dataclass(frozen=True)
class Sections:
    """The sections of a table, by what they name. ``groups`` only gather rows under a word.

    ``unknown`` head rows that would be the same figures twice without them, and are not known.
    """

    area: tuple[Section, ...] = ()
    crime_type: tuple[Section, ...] = ()
    period: tuple[Section, ...] = ()
    no_counts: tuple[Section, ...] = ()
    groups: tuple[Section, ...] = ()
    unknown: tuple[Section, ...] = ()

    def all(self) -> tuple[Section, ...]:
        """Every section, in order."""
        found = (self.area, self.crime_type, self.period, self.no_counts, self.groups, self.unknown)
        return tuple(sorted((one for kind in found for one in kind), key=lambda one: one.row))


@dataclass
class _Found:
    area: list[Section] = field(default_factory=list)
    crime_type: list[Section] = field(default_factory=list)
    period: list[Section] = field(default_factory=list)
    no_counts: list[Section] = field(default_factory=list)
    other: list[Section] = field(default_factory=list)


def find_sections(
    part: Part, header: Header, lacking: Collection[Role], *, said: Role | None = None
) -> Sections:
    """The sections below a header that say what its columns do not.

    ``lacking`` are those of area, crime type and period that no column and no heading gives;
    ``said`` is what an officer has said that unknown ones name.
    """
    rows = part.rows(header.row + 1)
    if len(rows) > _LONGEST_SHEET and not any(map(_alone, rows[:_FIRST_ROWS])):
        return Sections()
    name_column = next(
        (
            at
            for at, one in enumerate(header.headings)
            if one.role in (Role.CRIME_TYPE, Role.AREA, Role.PERIOD)
        ),
        None,
    )
    found = _Found()
    last = max((at for at, cells in enumerate(rows) if _has_figure(header, cells)), default=-1)
    for at, cells in enumerate(rows[:last]):
        text = _alone(cells)
        if text:
            _sort(found, Section(header.row + 1 + at, text), lacking)
    if name_column is not None:
        _mixed(found, header, rows, name_column, lacking)
    return _settled(found, header, rows, name_column, said)


def _has_figure(header: Header, cells: Sequence[Any]) -> bool:
    return any(
        is_figure(cell) for at, cell in enumerate(cells) if header.headings[at].role is None
    ) or any(
        is_figure(cells[at]) for at, one in enumerate(header.headings) if one.role is Role.COUNT
    )


def _alone(cells: Sequence[Any]) -> str:
    """The text of a row in which nothing else stands; empty for any other row."""
    given = [cell for cell in cells if filled(cell)]
    if len(given) != 1:
        return ""
    only = given[0]
    if isinstance(only, int | float) and not isinstance(only, bool):
        return part_of_year(only)
    text = " ".join(str(only).split()) if isinstance(only, str) else ""
    return text if len(text) <= _LONGEST and not (text and is_figure(text)) else ""


def _sort(found: _Found, section: Section, lacking: Collection[Role]) -> None:
    text = section.name.rstrip(":").strip()
    subject = _TAIL.sub("", _LEAD.sub("", text)).strip()
    if Role.PERIOD in lacking and (parse_period(text) or is_bare_year(part_of_year(text))):
        found.period.append(Section(section.row, text))
    elif Role.AREA in lacking and (name := areas.match(text) or _one_area(text)):
        found.area.append(Section(section.row, name))
    elif Role.CRIME_TYPE in lacking and (
        known := crime_types.match(text) or crime_types.match(subject)
    ):
        found.crime_type.append(Section(section.row, known.name))
    elif names_no_count(text):
        found.no_counts.append(section)
    else:
        found.other.append(Section(section.row, text))


def _one_area(text: str) -> str:
    named = areas.within(text)
    return named[0] if len(named) == 1 else ""


def _mixed(
    found: _Found, header: Header, rows: Sequence[list[Any]], column: int, lacking: Collection[Role]
) -> None:
    """Areas among the crime types of one column, as a pivot table puts them, or types among areas.

    Those that stand once head those that come again and again; their own figures are totals.
    """
    names = [
        (header.row + 1 + at, str(cells[column]))
        for at, cells in enumerate(rows)
        if isinstance(cells[column], str) and _has_figure(header, cells)
    ]
    repeated = Counter(spelling_key(name) for _, name in names)
    for role, match, sections in (
        (Role.AREA, areas.match, found.area),
        (Role.CRIME_TYPE, _type_name, found.crime_type),
    ):
        if role not in lacking:
            continue
        matched = [(row, name) for row, text in names if (name := match(text))]
        if len(matched) > 1 and len(matched) == len({name for _, name in matched}):
            others = {row for row, _ in names} - {row for row, _ in matched}
            inner = [repeated[spelling_key(text)] for row, text in names if row in others]
            if inner and max(inner) > 1:
                sections.extend(Section(row, name, figures=True) for row, name in matched)


def _type_name(text: str) -> str | None:
    known = crime_types.match(text)
    return known.name if known else None


def _settled(
    found: _Found,
    header: Header,
    rows: Sequence[list[Any]],
    column: int | None,
    said: Role | None,
) -> Sections:
    """What the sections of unknown name do: gather rows, or tell the same names apart."""
    known = sorted([*found.area, *found.crime_type, *found.period], key=lambda one: one.row)
    other = [one for one in found.other if _heads_rows(header, rows, one)]
    if _only_groups(header, rows, column, other) and not said:
        return _sections(found, groups=other)
    if other and column is not None and (_repeats(header, rows, column, known) or said):
        add = (
            found.area if said is Role.AREA or (found.area and not said)
            else found.crime_type if said is Role.CRIME_TYPE or (found.crime_type and not said)
            else None
        )  # fmt: skip
        if add is not None and (said or len(add) >= len(other)):
            add.extend(Section(one.row, as_written(one.name)) for one in other)
            other = []
    else:
        return _sections(found, groups=other)
    return _sections(found, unknown=other)


def _only_groups(
    header: Header, rows: Sequence[list[Any]], column: int | None, other: Sequence[Section]
) -> bool:
    """Whether crime types head types that only their group tells: "Other" under each of them."""
    if column is None or not any(crime_types.match(one.name) for one in other):
        return False
    names = [
        spelling_key(str(cells[column]))
        for cells in rows
        if filled(cells[column]) and _has_figure(header, cells)
    ]
    again = [name for name, number in Counter(names).items() if number > 1]
    return header.headings[column].role is Role.CRIME_TYPE and not any(map(_type_name, again))


def _sections(
    found: _Found, groups: Sequence[Section] = (), unknown: Sequence[Section] = ()
) -> Sections:
    def by_row(sections: Sequence[Section]) -> tuple[Section, ...]:
        return tuple(sorted(sections, key=lambda one: one.row))

    return Sections(
        by_row(found.area), by_row(found.crime_type), by_row(found.period),
        by_row(found.no_counts), by_row(groups), by_row(unknown),
    )  # fmt: skip


def _heads_rows(header: Header, rows: Sequence[list[Any]], section: Section) -> bool:
    """Whether figures stand in the next row that holds anything."""
    below = rows[section.row - header.row :]
    return any(
        _has_figure(header, cells)
        for cells in next(([one] for one in below if any(map(filled, one))), [])
    )


def _repeats(
    header: Header, rows: Sequence[list[Any]], column: int, known: Sequence[Section]
) -> bool:
    """Whether a name comes twice between two known sections, so that more must tell them apart."""
    borders = {one.row for one in known}
    names: set[str] = set()
    for at, cells in enumerate(rows):
        if header.row + 1 + at in borders:
            names = set()
        if not _has_figure(header, cells) or not filled(cells[column]):
            continue
        key = "|".join(
            spelling_key(str(cells[one]))
            for one, heading in enumerate(header.headings)
            if heading.role in (Role.AREA, Role.CRIME_TYPE, Role.PERIOD)
        )
        if key in names:
            return True
        names.add(key)
    return False


def named_by(
    sections: Sequence[Section], first: int, height: int, code: Callable[[str], int], blank: int
) -> list[int]:
    """For each of ``height`` rows from ``first``, the code of the section it lies in."""
    codes = [blank] * height
    for at, section in enumerate(sections):
        end = sections[at + 1].row if at + 1 < len(sections) else first + height
        number = code(section.name)
        for row in range(section.row, end):
            codes[row - first] = number
    return codes
