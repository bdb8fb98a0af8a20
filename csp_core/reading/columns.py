"""Columns of names, each distinct cell understood once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from csp_core import areas, crime_types
from csp_core.reading.sheets import Coded
from csp_core.spelling import as_written, spelling_key

_TOTALS = {"total", "totals", "grand total", "sub total", "subtotal", "all areas", "overall total"}


@dataclass(frozen=True)
class Names:
    """A column as codes into names; the code of a blank cell is -1, of a totals row -2."""

    codes: np.ndarray
    names: tuple[str, ...]


BLANK, TOTAL = -1, -2
Naming = Callable[[str], str]


def names(column: Coded, understood: Naming) -> Names:
    """A column of names, each distinct cell put through ``understood``; blanks and totals apart."""
    kept: dict[str, int] = {}
    code_of = np.empty(len(column.distinct) + 1, np.int32)
    for number, cell in enumerate(column.distinct):
        text = cell if isinstance(cell, str) else _text(cell)
        place = _place(text)
        code_of[number] = place or kept.setdefault(understood(text), len(kept))
    return Names(code_of[column.codes], tuple(kept))


@lru_cache(maxsize=65536)
def _place(text: str) -> int:
    """BLANK or TOTAL for a cell that is one of them, 0 for a name.

    A cell of nothing but a footnote's mark ("*") names nothing either.
    """
    if not as_written(text):
        return BLANK
    return TOTAL if spelling_key(text) in _TOTALS else 0


def _text(cell: object) -> str:
    if isinstance(cell, float):
        return f"{cell:g}"
    return "" if cell is None else str(cell)


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
        places = [together.setdefault(name, len(together)) for name in column.names]
        place = np.array(places or [0], np.int32)
        mine = np.where(column.codes >= 0, place[np.maximum(column.codes, 0)], column.codes)
        codes = np.where(codes == BLANK, mine, codes)
    return Names(codes, tuple(together))
