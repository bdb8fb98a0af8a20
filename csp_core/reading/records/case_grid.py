"""Casework in whatever way it is laid out: what each of its numbers is of.

A number is told by the lines over its table, the headings over its column and the names beside it
in its row, wherever service, area, measure and period may stand among them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from csp_core.day_words import Days, parse_days
from csp_core.reading.cells import filled
from csp_core.reading.records.case_cells import CaseCell, may_hold_number, parse_case
from csp_core.reading.records.case_words import (
    HEADINGS,
    Context,
    context_of,
    context_of_titles,
    heads_people,
    of_the_file,
    passed_by,
    role_of,
    share_said,
)
from csp_core.reading.records.record_tables import RecordRow, text_lines

_NAMED = frozenset(HEADINGS) - {"value", "share"}
_SAID_BESIDE = ("area", "period", "as_at", "service")
_ROWS_TO_NUMBERS = 4
# Whether Excel shows the cell at a row and column as a percentage; None where it does not say.
Percent = Callable[[int, int], bool | None]


@dataclass(frozen=True)
class Found:
    """A cell of a table of casework, all that is said of it, and what it holds."""

    row: int
    column: int
    context: Context
    cell: CaseCell


@dataclass
class Grid:
    """A block read: its numbers, the cells that are words about them, and its heading rows.

    ``people`` says that its rows are of single people.
    """

    found: list[Found] = field(default_factory=list)
    words: set[tuple[int, int]] = field(default_factory=set)
    headers: list[int] = field(default_factory=list)
    people: bool = False


@dataclass(frozen=True)
class _Columns:
    """The columns under one heading: the field each holds, and what its headings say of it."""

    roles: dict[int, str]
    said: dict[int, Context]
    passed: frozenset[int] = frozenset()
    corner: Context = field(default=Context())


def read_grid(
    rows: Sequence[RecordRow], sheet: str, percent_at: Percent, over: Sequence[str] = ()
) -> Grid:
    """Every number of a block.

    ``percent_at`` tells of a row and column whether it shows a %, ``over`` are the sheet's titles,
    which hold where the block's own say nothing.
    """
    grid = Grid()
    columns = _headless(rows)
    lines: list[str] = []
    section = Context()
    skip = 0
    for at, row in enumerate(rows):
        if skip:
            skip -= 1
            continue
        given = [column for column, cell in enumerate(row.cells) if filled(cell)]
        if len(given) == 1 and not may_hold_number(row.cells[given[0]]):
            lines += text_lines([row.cells])
            section = _section(row.cells[given[0]], section)
        elif said := _said_beside(row, given):
            section = said.within(section)
            grid.words |= {(row.number, column) for column in given}
        elif levels := _heading_levels(rows, at, bool(grid.found) and not grid.headers):
            below = [one.cells for one in rows[at + len(levels) :]]
            columns = _columns([one.cells for one in levels], below)
            grid.headers += [one.number for one in levels]
            grid.words |= {(one.number, c) for one in levels for c in range(len(one.cells))}
            grid.people |= any(heads_people(str(c)) for one in levels for c in one.cells if c)
            skip = len(levels) - 1
        else:
            titles = context_of_titles([*lines, *over], sheet)
            around = section.within(columns.corner).within(titles)
            _read_row(grid, row, columns, around, percent_at)
    grid.found = [] if grid.people else list(_with_totals(grid.found))
    return grid


def _headless(rows: Sequence[RecordRow]) -> _Columns:
    """The columns of names with figures beside them."""
    numbered = {
        column
        for row in rows
        for column, cell in enumerate(row.cells)
        if may_hold_number(cell) and any(map(filled, row.cells[:column]))
    }
    return _Columns({}, dict.fromkeys(sorted(numbered), Context()))


def _section(cell: Any, before: Context) -> Context:
    """A line between rows may say the area, the service or the period of those below it."""
    said = replace(context_of(cell), measure="")
    return said.within(before)


def _said_beside(row: RecordRow, given: Sequence[int]) -> Context | None:
    """``As at | 20 February 2018``: what two cells say of all below; None for any other row."""
    if len(given) != 2:
        return None
    name, cell = (row.cells[column] for column in given)
    role = role_of(name)
    if role not in _SAID_BESIDE or may_hold_number(cell):
        return None
    said = context_of(cell, role)
    return said if said != Context() and not (said.total or said.measure) else None


def _heading_levels(rows: Sequence[RecordRow], at: int, listed: bool) -> list[RecordRow]:
    """The heading rows that begin here: of words and periods alone, with numbers below them.

    Where names are ``listed`` with a figure beside each, two texts are a name and a faulty figure.
    """
    levels: list[RecordRow] = []
    below: Sequence[Any] = ()
    for row in rows[at : at + _ROWS_TO_NUMBERS]:
        if any(map(may_hold_number, row.cells)):
            below = row.cells
            break
        if sum(map(filled, row.cells)) > 1:
            levels.append(row)
        elif not levels:  # a line between headings and numbers is of the rows below it
            return []
    if not levels:
        return []
    over = [column for column, cell in enumerate(below) if may_hold_number(cell)]
    # A row with a period of its own and no number yet is no heading of the next.
    headed = any(filled(levels[-1].cells[column]) for column in over)
    few = listed and sum(map(filled, levels[-1].cells)) == 2
    return levels if headed and not (few and not _says_more(levels[-1].cells)) else []


def _says_more(cells: Sequence[Any]) -> bool:
    """Whether the last of some headings is of a field, a period or an area, and no mere word."""
    last = [cell for cell in cells if filled(cell)][-1]
    said = context_of(last)
    return bool(role_of(last) or said.days or said.area)


def _columns(levels: Sequence[Sequence[Any]], below: Sequence[Sequence[Any]]) -> _Columns:
    filled_right = [_filled_right(cells) for cells in levels[:-1]]
    roles: dict[int, str] = {}
    said: dict[int, Context] = {}
    passed = set()
    corner = Context()
    for column in range(len(levels[-1])):
        cells = [*(cells[column] for cells in filled_right), levels[-1][column]]
        role = role_of(cells[-1]) or next(filter(None, map(role_of, cells)), "")
        if role and (role not in _NAMED or parse_days(cells[-1]) is None):
            roles[column] = role
        context = _heading(cells)
        if role in _NAMED and column in roles:
            continue
        if context.days or any(may_hold_number(row[column]) for row in below):
            said[column] = context
        else:
            corner = replace(context, measure="").within(corner)
        if any(isinstance(cell, str) and passed_by(cell) for cell in cells):
            passed.add(column)
    return _Columns(roles, said, frozenset(passed), corner)


def _heading(cells: Sequence[Any]) -> Context:
    """What all the headings over a column say of its numbers."""
    found = Context()
    for cell in cells:
        if filled(cell) and not role_of(cell):
            found = context_of(cell).within(found)
    return found


def _filled_right(cells: Sequence[Any]) -> list[Any]:
    """Headings over several columns stand in the first of them."""
    found: list[Any] = []
    for cell in cells:
        found.append(cell if filled(cell) or not found else found[-1])
    return found


def _read_row(
    grid: Grid, row: RecordRow, columns: _Columns, around: Context, percent_at: Percent
) -> None:
    """The numbers of one row, and the words beside them."""
    beside = Context()
    start = end = None
    for column, cell in enumerate(row.cells):
        role = columns.roles.get(column, "")
        if not filled(cell):
            continue
        if role in ("start", "end"):
            days = parse_days(cell)
            start, end = (days, end) if role == "start" else (start, days)
            grid.words.add((row.number, column))
        elif _is_name(role, column, columns):
            beside = context_of(cell, role).within(beside)
            if role != "note":
                grid.words.add((row.number, column))
    if start and end:
        beside = replace(beside, days=(start[0], end[1]))
    if passed_by(beside.measure) or of_the_file(beside.measure):
        return
    for column, cell in enumerate(row.cells):
        role = columns.roles.get(column, "")
        if not filled(cell) or column in columns.passed or column not in columns.said:
            continue
        context = beside.within(columns.said.get(column, Context())).within(around)
        context = replace(context, measure=_measure(beside, columns.said.get(column)))
        shares = share_said(context.measure, context.unit, role)
        found = parse_case(cell, shares=shares, percent=percent_at(row.number, column))
        grid.found.append(Found(row.number, column, context, found))


def _is_name(role: str, column: int, columns: _Columns) -> bool:
    """Whether the cells of a column say what the numbers of their rows are of."""
    return role in _NAMED or (not role and column not in columns.said)


def _measure(beside: Context, over: Context | None) -> str:
    """The name of what is counted, from both sides: ``High risk: Males``."""
    return ": ".join(dict.fromkeys(filter(None, (beside.measure, over.measure if over else ""))))


def _with_totals(found: Sequence[Found]) -> Iterator[Found]:
    """The numbers, what is called only a total being one of the periods or areas beside it."""
    for one in found:
        context = one.context
        if context.total:
            alike = [
                other.context
                for other in found
                if not other.context.total
                and other.context.measure == context.measure
                and (other.row == one.row or other.column == one.column)
            ]
            days = {other.days for other in alike if other.days}
            names = {other.area for other in alike}
            if len(days) > 1:
                context = replace(context, days=_whole(days))
            elif len(names) > 1:
                context = replace(context, area="All areas")
            elif not context.measure:
                context = replace(context, measure="Total")
        yield replace(one, context=context)


def _whole(days: set[Days]) -> Days:
    return min(first for first, _ in days), max(last for _, last in days)
