"""Columns of names and periods, each distinct cell understood once."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Any

import numpy as np

from csp_core import areas, crime_types
from csp_core.period_words import parse_period, parse_serial
from csp_core.periods import Span
from csp_core.reading.sheets import Coded
from csp_core.spelling import as_written, spelling_key

_TOTALS = {"total", "totals", "grand total", "sub total", "subtotal", "all areas", "overall total"}


@dataclass(frozen=True)
class Names:
    """A column as codes into names; the code of a blank cell is -1, of a totals row -2."""

    codes: np.ndarray
    names: tuple[str, ...]


BLANK, TOTAL = -1, -2


def names(column: Coded, understood: Callable[[str], str]) -> Names:
    """A column of names, each distinct cell put through ``understood``; blanks and totals apart."""
    kept: dict[str, int] = {}
    code_of = np.empty(len(column.distinct) + 1, np.int32)
    for number, cell in enumerate(column.distinct):
        text = cell if isinstance(cell, str) else "" if cell is None else f"{cell:g}" if isinstance(cell, float) else str(cell)
        if not text.strip():
            code_of[number] = BLANK
        elif spelling_key(text) in _TOTALS:
            code_of[number] = TOTAL
        else:
            code_of[number] = kept.setdefault(understood(text), len(kept))
    return Names(code_of[column.codes], tuple(kept))


def area_name(written: str) -> str:
    """The known area's name, else the name as written."""
    return areas.match(written) or as_written(written)


def force_name(written: str) -> str:
    """The name a police force's own rows go by."""
    return areas.force_area(as_written(written))


def crime_type_name(written: str) -> str:
    """The known crime type's name, else the name as written."""
    known = crime_types.match(written)
    return known.name if known else as_written(written)


def first_given(columns: list[Names]) -> Names:
    """Where the first column is blank the next one answers."""
    if len(columns) == 1:
        return columns[0]
    together: dict[str, int] = {}
    codes = np.full(len(columns[0].codes), BLANK, np.int32)
    for column in columns:
        place = np.array([together.setdefault(name, len(together)) for name in column.names] or [0], np.int32)
        mine = np.where(column.codes >= 0, place[np.maximum(column.codes, 0)], column.codes)
        codes = np.where(codes == BLANK, mine, codes)
    return Names(codes, tuple(together))


@dataclass(frozen=True)
class Periods:
    """A column as codes into spans; -1 where the cell is blank, -2 where it names no period."""

    codes: np.ndarray
    spans: tuple[Span, ...]
    unread: dict[int, Any]


UNREAD = -2


def periods(column: Coded) -> Periods:
    """A column of months, quarters, years or spans, in any one spelling or several."""
    kept: dict[Hashable, int] = {}
    unread: dict[int, Any] = {}
    code_of = np.empty(len(column.distinct) + 1, np.int32)
    for number, cell in enumerate(column.distinct):
        if cell is None or (isinstance(cell, str) and not cell.strip()):
            code_of[number] = BLANK
        elif span := parse_period(cell) or _serial(cell):
            code_of[number] = kept.setdefault(span, len(kept))
        else:
            code_of[number] = UNREAD
            unread[number] = cell
    return Periods(code_of[column.codes], tuple(kept), unread)  # type: ignore[arg-type]


def _serial(cell: Any) -> Span | None:
    return parse_serial(cell) if isinstance(cell, int | float) and not isinstance(cell, bool) else None
