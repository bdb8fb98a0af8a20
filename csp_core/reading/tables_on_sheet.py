"""Where one table on a sheet ends and the next begins: below it, or beside it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from csp_core.reading.cells import filled, is_figure
from csp_core.reading.files.sheets import Sheet
from csp_core.reading.header import Header, find_headers
from csp_core.reading.heading_cells import headings_of, may_head
from csp_core.reading.headings import INDEX, Heading, Role
from csp_core.reading.notes import is_note
from csp_core.reading.parts import Part
from csp_core.spelling import spelling_key

# Longer sheets are lists of one table; a heading further down one is told as a problem.
_ROWS_LOOKED_AT = 5_000
_ROWS_TO_FIGURES = 5
_FEWEST = 2
# So many tables may stand beside each other; a sheet of more blank columns is no row of tables.
_MOST_BLOCKS = 40


def next_table(part: Part, header: Header) -> int | None:
    """The row at which another table's titles or headings begin below this one, or None.

    A row of the same headings begins one only where a line of text stands above it: a printed
    page repeats its headings and says nothing new.
    """
    rows = part.rows(header.row + 1)
    if len(rows) > _ROWS_LOOKED_AT:
        return None
    of_figures = [at for at, number in enumerate(header.figures) if number]
    own = [{spelling_key(level[at].text) for level in header.levels} for at in of_figures]
    last = -1
    for at, cells in enumerate(rows):
        if _is_row_of_figures(cells, of_figures):
            last = at
            continue
        if last < 0 or not may_head(cells):
            continue
        same = _repeats(cells, of_figures, own)
        if not same and _counts_like_years(cells, header, of_figures):
            last = at
            continue
        if not same and not _heads_anew(cells, of_figures):
            continue
        between = [one for one in rows[last + 1 : at] if any(map(filled, one))]
        if (not same or between) and _leads_to_figures(rows[at + 1 :]):
            return header.row + 1 + _below_notes(rows, last + 1, at)
    return None


def _below_notes(rows: Sequence[Sequence[Any]], first: int, end: int) -> int:
    """The row below the last note that follows a table's figures, before the next one's titles."""
    below = first
    for row in range(first, end):
        given = [cell for cell in rows[row] if filled(cell)]
        if given and all(isinstance(cell, str) and is_note(cell) for cell in given):
            below = row + 1
    return below


def _is_row_of_figures(cells: Sequence[Any], of_figures: Sequence[int]) -> bool:
    return any(is_figure(cells[at]) for at in of_figures) and not may_head(cells, fewest=0)


def _counts_like_years(cells: Sequence[Any], header: Header, of_figures: Sequence[int]) -> bool:
    """Whether a row of nothing but numbers stands beside a name: 2016 and 2017 offences."""
    names = [at for at, one in enumerate(header.headings) if _names_rows(one) is not None]
    named = [at for at in names if filled(cells[at])]
    heads = any(headings_of([cells[at]])[0].role for at in named)
    given = [cells[at] for at in of_figures if filled(cells[at])]
    return bool(named and given) and not heads and all(map(is_figure, given))


def _repeats(cells: Sequence[Any], of_figures: Sequence[int], own: Sequence[set[str]]) -> bool:
    texts = [
        spelling_key(headings_of([cells[at]])[0].text) for at in of_figures if filled(cells[at])
    ]
    alike = [text in keys for text, keys in zip(texts, own, strict=False)]
    return len(texts) == len(of_figures) and bool(alike) and all(alike)


def _heads_anew(cells: Sequence[Any], of_figures: Sequence[int]) -> bool:
    """Whether a row without figures is the header of another table and not a row of this one."""
    headings = headings_of(cells)
    meant = [one for one in headings if one.means_something or one.part]
    index = [one for one in headings if one.role in INDEX and not one.area]
    if index and len(meant) >= _FEWEST:
        return True
    spans = [at for at, one in enumerate(headings) if one.span or one.part]
    over = [at for at in spans if at in of_figures]
    names = [at for at in of_figures if headings[at].area or headings[at].crime_type]
    return len(over) >= _FEWEST or len(spans) > _FEWEST or len(names) >= _FEWEST


def _leads_to_figures(rows: Sequence[Sequence[Any]]) -> bool:
    below = [cells for cells in rows if any(map(filled, cells))][:_ROWS_TO_FIGURES]
    return any(any(map(is_figure, cells)) and not may_head(cells, fewest=0) for cells in below)


def column_blocks(sheet: Sheet) -> list[Part]:
    """The sheet as parts that a blank column divides, where each has headings of its own.

    A blank column inside one table divides nothing: on its right no column names the rows again.
    """
    whole = Part(sheet)
    rows = whole.rows(0)
    if len(rows) > _ROWS_LOOKED_AT or not rows:
        return [whole]
    used = [any(filled(cells[at]) for cells in rows) for at in range(sheet.width)]
    first = used.index(True) if True in used else sheet.width
    starts = [at for at in range(first + 1, sheet.width) if used[at] and not used[at - 1]]
    if len(starts) > _MOST_BLOCKS:
        return [whole]
    blocks = [whole]
    for start in starts:
        left = blocks[-1].narrowed(blocks[-1].left, start)
        right = whole.narrowed(start, sheet.width)
        naming = _naming_roles(left)
        if naming & _naming_roles(right) or (naming and _is_loose(right)):
            blocks[-1:] = [left, right]
    return blocks


def _naming_roles(part: Part) -> set[Role]:
    """What the columns that name a part's rows hold, where it has headings and figures for them.

    Those stand left of its figures: names right of some are of another table further on.
    """
    for header in find_headers(part):
        roles = {at: role for at, one in enumerate(header.headings) if (role := _names_rows(one))}
        counted = [
            at for at, one in enumerate(header.headings) if header.figures[at] and one.role is None
        ]
        left = {at: role for at, role in roles.items() if not counted or at < counted[0]}
        if left and any(header.figures[min(left) + 1 :]):
            return set(left.values())
    return set()


def _is_loose(part: Part) -> bool:
    """Whether a part has no headings, and in several rows a name with a figure right of it."""
    if find_headers(part):
        return False
    pairs = 0
    for cells in part.head():
        given = [cell for cell in cells if filled(cell)]
        pairs += len(given) > 1 and isinstance(given[0], str) and not is_figure(given[0])
        pairs -= len(given) > 1 and not is_figure(given[1])
    return pairs >= _FEWEST


def abreast(part: Part, header: Header) -> list[tuple[Part, Header]]:
    """The tables that stand side by side under one row of headings, each with its own columns.

    A table begins anew where a column of names stands right of figures, its like left of them.
    """
    starts = [part.left]
    roles: set[Role] = set()
    figures_seen = False
    for at in range(part.left, part.right):
        role = _names_rows(header.headings[at])
        if role is not None:
            if figures_seen and role in roles and any(header.figures[at + 1 :]):
                starts.append(at)
                roles, figures_seen = set(), False
            roles.add(role)
        elif header.figures[at]:
            figures_seen = figures_seen or bool(roles)
    if len(starts) == 1:
        return [(part, header)]
    narrow = [part.narrowed(left, right) for left, right in pairwise([*starts, part.right])]
    found = [(one, find_headers(one)) for one in narrow]
    return [
        (one, next((own for own in headers if own.main == header.main), headers[0]))
        for one, headers in found
        if headers
    ]


def _names_rows(heading: Heading) -> Role | None:
    """Area, crime type or period, where a column's heading says that it names the rows."""
    return heading.role if heading.role in (Role.AREA, Role.CRIME_TYPE, Role.PERIOD) else None
