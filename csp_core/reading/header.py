"""A table's header: its heading rows, what they give each column, and the lines around them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from csp_core.reading.cells import filled, is_figure
from csp_core.reading.heading_cells import headings_of, is_data
from csp_core.reading.heading_levels import broken_over_lines, level_of
from csp_core.reading.heading_rows import heading_rows, rows_above, rows_below, unnamed_heading_rows
from csp_core.reading.headings import INDEX, Heading, Role, together
from csp_core.reading.parts import Part
from csp_core.reading.told_below import are_counts, told_by_figures, with_contents

_ROWS_BELOW = 12


@dataclass(frozen=True)
class Header:
    """Where a table's headings stand (rows from 0), what each column's says, what is around them.

    ``rows`` are the heading rows, ``main`` the one that says most and ``row`` the last.
    ``headings`` put those over one column together. ``levels`` holds, for each heading row, the
    heading it gives each column, a heading over several columns given to each. ``above`` holds the
    lines over the table, ``context`` those at the top of its sheet where others stand between.
    ``below`` are the first rows under it that hold anything; ``figures`` says for each column how
    many of those hold a figure there.
    """

    rows: tuple[int, ...]
    main: int
    headings: tuple[Heading, ...]
    levels: tuple[tuple[Heading, ...], ...]
    above: tuple[str, ...]
    below: tuple[tuple[Any, ...], ...]
    figures: tuple[int, ...]
    context: tuple[str, ...] = ()

    @property
    def row(self) -> int:
        """The last heading row, from 0."""
        return self.rows[-1]


def find_headers(part: Part, chosen: int | None = None) -> list[Header]:
    """The headers a part may have, the uppermost first: between two of them figures stand.

    ``chosen`` is the heading row where an officer has said it.
    """
    head = part.head()
    if chosen is not None:
        return [_header(part, head, chosen - part.first)]
    found = [_header(part, head, row) for row in heading_rows(head)]
    return found or [_header(part, head, row) for row in unnamed_heading_rows(head)]


def _header(part: Part, head: Sequence[list[Any]], main: int) -> Header:
    """The header whose main row is known: other heading rows are found above and below it."""
    below = _filled_below(head, main)
    of_figures = _figure_columns(head, main, below)
    rows = [*rows_above(part, head, main, of_figures), main]
    rows += rows_below(head, main, of_figures)
    levels = [level_of(part, head, row, rows, of_figures) for row in rows]
    headings = tuple(together([level[at] for level in levels]) for at in range(len(head[main])))
    if (broken := broken_over_lines(head, rows, of_figures, headings)) is not None:
        headings = broken
        levels = [headings if row == main else (Heading(""),) * len(headings) for row in rows]
    return _placed(part, head, rows, main, headings, levels)


def _placed(
    part: Part,
    head: Sequence[list[Any]],
    rows: Sequence[int],
    main: int,
    headings: tuple[Heading, ...],
    levels: Sequence[tuple[Heading, ...]],
) -> Header:
    under = tuple(tuple(cells) for cells in _filled_below(head, rows[-1]))
    headings = with_contents(head, rows[-1], headings)
    headings = told_by_figures(headings, under)
    lines = [_lines([cells]) for cells in head[: rows[0]]]
    return Header(
        rows=tuple(part.first + row for row in rows),
        main=part.first + main,
        headings=headings,
        levels=tuple(levels),
        above=tuple(line for row in lines for line in row),
        below=under,
        figures=tuple(sum(is_figure(cells[at]) for cells in under) for at in range(len(headings))),
        context=_context(part, rows[0]),
    )


def _context(part: Part, first: int) -> tuple[str, ...]:
    """The lines at the top of the sheet that may speak of this part too.

    Beside other tables those are the lines above the first row in which anything stands this far
    to the right; a line over the table on the left is of that one alone.
    """
    every = Part(part.sheet).rows(0, part.first + first)
    top: list[list[Any]] = []
    for row, cells in enumerate(every):
        beside = part.left and any(map(filled, cells[part.left :]))
        if is_data(cells) or beside or (not part.left and row >= part.first):
            break
        top.append(cells)
    return _lines(top)


def _lines(rows: Sequence[Sequence[Any]]) -> tuple[str, ...]:
    return tuple(
        " ".join(str(cell).split())
        for cells in rows
        for cell in cells
        if isinstance(cell, str) and cell.strip()
    )


def _filled_below(head: Sequence[list[Any]], row: int) -> list[list[Any]]:
    return [cells for cells in head[row + 1 :] if any(map(filled, cells))][:_ROWS_BELOW]


def _figure_columns(
    head: Sequence[list[Any]], main: int, below: Sequence[list[Any]]
) -> tuple[int, ...]:
    """The columns of figures under a heading row, those of names, codes and months left out."""
    headings = headings_of(head[main])
    found: list[int] = []
    for at, heading in enumerate(headings):
        cells = [row[at] for row in below if filled(row[at])]
        # "Quarter" right of figures and over more of them heads a total, and names no rows.
        numbers = [cell for cell in cells if is_figure(cell)]
        counts = are_counts(numbers) and 2 * len(numbers) >= len(cells)
        counted = heading.role is Role.PERIOD and bool(found) and counts
        if (heading.role not in INDEX or counted) and numbers:
            found.append(at)
    return tuple(found)
