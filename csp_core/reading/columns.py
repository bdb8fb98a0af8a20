"""Columns of names, each distinct cell understood once."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from csp_core import areas, crime_types
from csp_core.reading.files.sheets import Coded
from csp_core.spelling import as_written, spelling_key

_TOTALS = {"both", "total", "totals", "sub total", "subtotal", "sub totals", "subtotals"}
_GRAND = {"grand total", "grand totals", "overall total", "overall", "all areas", "total all areas"}
_OF_ONE = re.compile(
    r"^(?:sub ?)?totals?(?: (?:for|of))? (?P<after>.+)$|^(?P<before>.+?)(?: sub ?)? ?totals?$"
)


@dataclass(frozen=True)
class Names:
    """A column as codes into names: BLANK, TOTAL, or GRAND for a total of everything.

    ``totals`` marks, by code, the rows that call themselves the total of the name they carry.
    """

    codes: np.ndarray
    names: tuple[str, ...]
    totals: np.ndarray | None = None


BLANK, TOTAL, GRAND = -1, -2, -3
Naming = Callable[[str], str]


def names(column: Coded, understood: Naming) -> Names:
    """A column of names, each distinct cell put through ``understood``; blanks and totals apart."""
    kept: dict[str, int] = {}
    code_of = np.empty(len(column.distinct) + 1, np.int32)
    texts = [cell if isinstance(cell, str) else _text(cell) for cell in column.distinct]
    own = {spelling_key(text): text for text in texts if "total" not in text.lower()}
    is_total = np.zeros(len(texts) + 1, bool)
    for number, text in enumerate(texts):
        place = _place(text)
        whole = "" if place or "total" not in text.lower() else _total_of(text, own)
        is_total[number] = bool(whole)
        name = "" if place else understood(whole or text)
        code_of[number] = place or (kept.setdefault(name, len(kept)) if name else BLANK)
    totals = is_total[column.codes] if is_total.any() else None
    return Names(code_of[column.codes], tuple(kept), totals)


def _total_of(text: str, own: Mapping[str, str]) -> str:
    """The name of this column that ``text`` is the total of: "Chorley Total"; else empty."""
    match = _OF_ONE.match(spelling_key(text))
    return own.get(match["after"] or match["before"], "") if match else ""


def area_of_total(written: str) -> str:
    """The known area that ``Chorley total`` is the figure of, where it is listed nowhere else."""
    match = _OF_ONE.match(spelling_key(written))
    return (areas.match(match["after"] or match["before"]) or "") if match else ""


@lru_cache(maxsize=65536)
def _place(text: str) -> int:
    """BLANK, TOTAL or GRAND for a cell that is one of them, 0 for a name.

    A cell of nothing but a footnote's mark ("*") names nothing either.
    """
    if not as_written(text):
        return BLANK
    key = spelling_key(text)
    return TOTAL if key in _TOTALS else GRAND if key in _GRAND else 0


def _text(cell: object) -> str:
    if isinstance(cell, float):
        return f"{cell:g}"
    return "" if cell is None else str(cell)


def area_name(written: str) -> str:
    """The known area's name, else the name as written."""
    return areas.match(written) or area_of_total(written) or as_written(written)


def force_name(written: str) -> str:
    """The name a police force's own rows go by."""
    return areas.force_area(as_written(written))


def crime_type_name(written: str) -> str:
    """The known crime type's name, else the name as written."""
    known = crime_types.match(written)
    return known.name if known else as_written(written)


def renamed(codes: np.ndarray, written: Sequence[str], understood: Naming) -> Names:
    """Codes into names as written, as codes into what those names are known by."""
    kept: dict[str, int] = {}
    new = np.array([kept.setdefault(understood(name), len(kept)) for name in written] or [0])
    return Names(new[codes].astype(np.int32), tuple(kept))


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
    marked = [column.totals for column in columns if column.totals is not None]
    return Names(codes, tuple(together), np.logical_or.reduce(marked) if marked else None)


def written_once(
    codes: np.ndarray, shown: np.ndarray, merged: np.ndarray, totals: np.ndarray | None = None
) -> np.ndarray:
    """Codes with blanks (-1) filled from above, where names are written once and left blank below.

    They are when the first row of figures (``shown``) has a name, no name is repeated in the next
    row, and at least every second name has a blank below it; a ``merged`` cell says so itself.
    ``totals`` marks rows such as "Chorley Total", which repeat a name without listing it again.
    Elsewhere a blank stays a blank: what stood there was forgotten, not meant.
    """
    blank = codes == BLANK
    if not (blank & shown).any():
        return codes
    given = np.where(blank, -1, np.arange(len(codes)))
    last = np.maximum.accumulate(given)
    filled: np.ndarray = np.where(last >= 0, codes[np.maximum(last, 0)], codes)
    listed = shown & (codes > TOTAL) if totals is None else shown & (codes > TOTAL) & ~totals
    rows = np.nonzero(listed)[0]
    if not len(rows):
        return np.where(merged, filled, codes)
    labels, blanks = int((~blank)[rows].sum()), int(blank[rows].sum())
    pairs = codes[rows]
    repeated = ((pairs[1:] == pairs[:-1]) & (pairs[1:] >= 0)).any()
    if filled[np.nonzero(shown)[0][0]] != BLANK and not repeated and 2 * blanks >= labels:
        return filled
    return np.where(merged, filled, codes)
