"""A sheet's first rows as text, to be shown beside what was understood of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from csp_core.problems import column_letters
from csp_core.reading.files.sheets import Sheet
from csp_core.text import clean

ROWS, COLUMNS = 60, 40
_LONGEST = 60


def preview(
    sheet: Sheet, hidden: Mapping[tuple[int, int], str] | None = None
) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """The column letters, and the first rows' cells as text.

    ``hidden`` says what is shown in place of cells, by row and column from 0.
    """
    width = min(sheet.width, COLUMNS)
    instead = hidden or {}
    rows = tuple(
        tuple(_shown(instead.get((row, at), cell)) for at, cell in enumerate(cells[:width]))
        for row, cells in enumerate(sheet.head()[:ROWS])
    )
    return tuple(column_letters(number + 1) for number in range(width)), rows


def _shown(cell: Any) -> str:
    if cell is None:
        return ""
    if isinstance(cell, float):
        return f"{int(cell)}" if cell.is_integer() else f"{cell:,.10g}"
    if isinstance(cell, dt.datetime) and cell.time() == dt.time():
        cell = cell.date()
    text = " ".join(clean(str(cell)).split())
    return f"{text[:_LONGEST]}…" if len(text) > _LONGEST else text
