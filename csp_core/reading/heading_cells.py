"""What the cells of one row say as headings, and whether the row may head at all."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from csp_core.period_words import hyphened_years, parse_period, parse_serial
from csp_core.periods import Span
from csp_core.reading.cells import is_figure
from csp_core.reading.headings import Heading, understand_heading

FEWEST_MEANINGS = 2
_NUMBER = re.compile(r"[+\-−]?£?\d[\d,]*(?:\.\d+)?%?|\[[a-z]\d?\]")
_YEAR = re.compile(r"(?:19|20)\d\d(?:\.0)?")
_MONTH = re.compile(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:\.0)?")


def may_head(cells: Sequence[Any], fewest: int = FEWEST_MEANINGS) -> bool:
    """Whether a row could be a header: a row with a count in it is data, whatever else it says.

    The numbers a header may hold are months such as 201704, serial dates and several years.
    """
    serials = _serial_dates(cells)
    texts = sum(isinstance(cell, str | dt.date) and cell != "" for cell in cells)
    numbers = [
        text
        for column, cell in enumerate(cells)
        if column not in serials and (text := _number(cell)) and not _MONTH.fullmatch(text)
    ]
    if texts + len(numbers) < fewest and not serials:
        return False
    several_years = len(numbers) > 1 or not any(parse_period(cell) for cell in cells)
    years = all(several_years and _YEAR.fullmatch(number) for number in numbers)
    return years and _in_step([int(float(number)) for number in numbers])


def _in_step(years: Sequence[int]) -> bool:
    """Whether years follow each other as in headings; 2007, 2003, 2011 are counts of offences."""
    different = list(dict.fromkeys(years))
    steps = {later - earlier for earlier, later in pairwise(different)}
    return len(steps) < 2 and (len(different) != 2 or abs(different[1] - different[0]) == 1)


def is_data(cells: Sequence[Any]) -> bool:
    """Whether a row holds a figure, and so ends whatever headings stand above it."""
    return not may_head(cells, fewest=0) and any(map(is_figure, cells))


def _number(cell: object) -> str:
    """The cell as text where it is a number, or a marker in a number's place; else empty."""
    if isinstance(cell, bool):
        return ""
    text = str(cell).strip() if isinstance(cell, int | float | str) else ""
    return text if _NUMBER.fullmatch(text) else ""


def headings_of(cells: Sequence[Any]) -> tuple[Heading, ...]:
    """What each cell of one row says as a heading."""
    serials = _serial_dates(cells)
    years = hyphened_years(cells)
    return tuple(
        Heading(f"{cell:g}", span=serials[column])
        if column in serials
        else understand_heading(cell, years)
        for column, cell in enumerate(cells)
    )


def _serial_dates(cells: Sequence[Any]) -> dict[int, Span]:
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
