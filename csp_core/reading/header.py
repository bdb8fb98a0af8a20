"""The header row of a sheet, found by what its cells mean and not by where it stands."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from csp_core.period_words import parse_serial
from csp_core.periods import Span
from csp_core.reading.cells import is_figure
from csp_core.reading.headings import Heading, understand_heading

_FEWEST_MEANINGS = 2
_ROWS_BELOW = 12


@dataclass(frozen=True)
class Header:
    """Where the header stands (row from 0), what each column's heading means, and what is above.

    ``figures`` says for each column how many of the rows just below hold a figure there.
    """

    row: int
    headings: tuple[Heading, ...]
    above: tuple[str, ...]
    figures: tuple[int, ...]


def find_header(head: list[list[Any]]) -> Header | None:
    """The header with the most cells that mean something, the uppermost of equals; else None."""
    best: tuple[int, int, tuple[Heading, ...]] | None = None
    for row, cells in enumerate(head[:-1]):
        # A heading is text or a date: a row with few of them cannot mean more than the best so far.
        if sum(isinstance(cell, str | dt.date) and cell != "" for cell in cells) < _FEWEST_MEANINGS and not _serial_dates(cells):
            continue
        headings = _headings(cells)
        meanings = sum(heading.means_something for heading in headings)
        if meanings >= _FEWEST_MEANINGS and (best is None or meanings > best[0]):
            best = (meanings, row, headings)
    if best is None:
        return None
    _, row, headings = best
    below = [cells for cells in head[row + 1 :] if any(cell not in ("", None) for cell in cells)][:_ROWS_BELOW]
    return Header(
        row=row,
        headings=headings,
        above=tuple(" ".join(str(cell).split()) for cells in head[:row] for cell in cells if isinstance(cell, str) and cell.strip()),
        figures=tuple(sum(is_figure(cells[column]) for cells in below) for column in range(len(headings))),
    )


def _headings(cells: list[Any]) -> tuple[Heading, ...]:
    serials = _serial_dates(cells)
    return tuple(
        Heading(str(cell), span=serials[column]) if column in serials else _heading(cell)
        for column, cell in enumerate(cells)
    )


def _heading(cell: Any) -> Heading:
    # A number is no heading on its own: 201704 could as well be a count.
    if isinstance(cell, int | float) and not isinstance(cell, bool) and not 190001 <= cell <= 210012:
        return Heading(f"{cell:g}")
    return understand_heading(cell)


def _serial_dates(cells: list[Any]) -> dict[int, Span]:
    """Columns headed by the serial numbers of three or more months in a row, as a lost date format leaves them."""
    found = {
        column: span
        for column, cell in enumerate(cells)
        if isinstance(cell, int | float) and not isinstance(cell, bool) and (span := parse_serial(cell))
    }
    months = [span.first for span in found.values()]
    following = all(later - earlier == 1 for earlier, later in zip(months, months[1:], strict=False))
    return found if len(found) >= 3 and following else {}
