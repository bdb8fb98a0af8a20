"""The header row of a sheet, found by what its cells mean and not by where it stands."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from csp_core.period_words import hyphened_years, parse_period, parse_serial
from csp_core.periods import Span
from csp_core.reading.cells import is_figure
from csp_core.reading.headings import Heading, understand_heading

_FEWEST_MEANINGS = 2
_ROWS_BELOW = 12
# No title stands so far above its table that a better header would be found this much further down.
_ROWS_OF_TITLES = 30
_NUMBER = re.compile(r"[+\-−]?£?\d[\d,]*(?:\.\d+)?%?|\[[a-z]\d?\]")
_YEAR = re.compile(r"(?:19|20)\d\d(?:\.0)?")
_MONTH = re.compile(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:\.0)?")


@dataclass(frozen=True)
class Header:
    """Where the header stands (row from 0), what each column's heading means, what is around it.

    ``above`` holds the texts of the rows above, ``before`` what the row just above it means,
    column by column, and ``below`` the first rows under it that hold anything. ``figures`` says
    for each column how many of those hold a figure there.
    """

    row: int
    headings: tuple[Heading, ...]
    above: tuple[str, ...]
    before: tuple[Heading, ...]
    below: tuple[tuple[Any, ...], ...]
    figures: tuple[int, ...]


def find_header(head: list[list[Any]]) -> Header | None:
    """The header with the most cells that mean something, the uppermost of equals; else None."""
    best: tuple[int, int, tuple[Heading, ...]] | None = None
    for row, cells in enumerate(head[:-1]):
        if best and row > best[1] + _ROWS_OF_TITLES:
            break
        if not _may_head(cells):
            continue
        headings = _headings(cells)
        meanings = sum(heading.means_something for heading in headings)
        if meanings >= _FEWEST_MEANINGS and (best is None or meanings > best[0]):
            best = (meanings, row, headings)
    if best is None:
        return None
    _, row, headings = best
    below = [tuple(cells) for cells in head[row + 1 :] if any(map(_filled, cells))][:_ROWS_BELOW]
    return Header(
        row=row,
        headings=headings,
        above=tuple(
            " ".join(str(cell).split())
            for cells in head[:row]
            for cell in cells
            if isinstance(cell, str) and cell.strip()
        ),
        before=_headings(head[row - 1]) if row else (),
        below=tuple(below),
        figures=tuple(
            sum(is_figure(cells[column]) for cells in below) for column in range(len(headings))
        ),
    )


def _filled(cell: object) -> bool:
    return cell is not None and cell != ""


def _may_head(cells: list[Any]) -> bool:
    """Whether a row could be a header: a row with a count in it is data, whatever else it says.

    The numbers a header may hold are months such as 201704, serial dates and several years.
    """
    serials = _serial_dates(cells)
    texts = sum(isinstance(cell, str | dt.date) and cell != "" for cell in cells)
    if texts < _FEWEST_MEANINGS and not serials:
        return False
    numbers = [
        text
        for column, cell in enumerate(cells)
        if column not in serials and (text := _number(cell)) and not _MONTH.fullmatch(text)
    ]
    several_years = len(numbers) > 1 or not any(parse_period(cell) for cell in cells)
    return all(several_years and _YEAR.fullmatch(number) for number in numbers)


def _number(cell: object) -> str:
    """The cell as text where it is a number, or a marker in a number's place; else empty."""
    if isinstance(cell, bool):
        return ""
    text = str(cell).strip() if isinstance(cell, int | float | str) else ""
    return text if _NUMBER.fullmatch(text) else ""


def _headings(cells: list[Any]) -> tuple[Heading, ...]:
    serials = _serial_dates(cells)
    years = hyphened_years(cells)
    return tuple(
        Heading(f"{cell:g}", span=serials[column])
        if column in serials
        else understand_heading(cell, years)
        for column, cell in enumerate(cells)
    )


def _serial_dates(cells: list[Any]) -> dict[int, Span]:
    """Columns headed by three or more months in a row as a lost date format leaves them: 42826."""
    found = {
        column: span
        for column, cell in enumerate(cells)
        if isinstance(cell, int | float)
        and not isinstance(cell, bool)
        and (span := parse_serial(cell))
    }
    months = [span.first for span in found.values()]
    following = all(later - earlier == 1 for earlier, later in pairwise(months))
    return found if len(found) >= 3 and following else {}
