"""The shape of a table: its main heading row, told apart from what changes month by month."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any, NamedTuple

from csp_core.period_words import periods_within
from csp_core.reading.cells import filled, is_figure
from csp_core.reading.header import Header
from csp_core.reading.heading_cells import headings_of
from csp_core.reading.headings import Heading
from csp_core.reading.parts import Part
from csp_core.spelling import spelling_key
from csp_core.text import clean

PERIOD = "#"
_DIGITS = re.compile(r"\d+")
# Rows among which an officer may say that one holds the headings.
_ROWS_OFFERED = 25
_LONGEST = 80


class HeadRow(NamedTuple):
    """A row (from 1) that may hold headings: the shape it would give a table, and its words."""

    row: int
    shape: tuple[str, ...]
    words: str


def shape_of(header: Header) -> tuple[str, ...]:
    """The keys of the main heading row's cells; periods are ``#``, and alike neighbours are one."""
    return _shape(header.levels[header.rows.index(header.main)])


def shape_of_cells(cells: Sequence[object]) -> tuple[str, ...]:
    """The shape that a row of cells would have as a heading row."""
    return _shape(headings_of(cells))


def _shape(headings: Sequence[Heading]) -> tuple[str, ...]:
    keys = (_key(heading) for heading in headings if heading.text)
    return tuple(key for key, _ in groupby(key for key in keys if key))


def _key(heading: Heading) -> str:
    dated = heading.span or heading.part or periods_within(heading.text)
    return PERIOD if dated else spelling_key(heading.text)


def head_rows(part: Part) -> Iterator[HeadRow]:
    """The first rows of a part that hold several cells, words among them."""
    for at, cells in enumerate(part.rows(part.first, part.first + _ROWS_OFFERED)):
        given = [cell for cell in cells if filled(cell)]
        if len(given) > 1 and any(isinstance(one, str) and not is_figure(one) for one in given):
            words = " | ".join(_words(cell) for cell in given)
            shown = words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
            yield HeadRow(part.first + at + 1, shape_of_cells(cells), shown)


def _words(cell: Any) -> str:
    text = f"{cell:.10g}" if isinstance(cell, float) else str(cell)
    return " ".join(clean(text).split())


def sheet_key(name: str) -> str:
    """A sheet's name without its numbers and months, which change from file to file."""
    key = spelling_key(name)
    kept = [word for word in _DIGITS.sub(" ", key).split() if not _is_month(word)]
    return " ".join(kept)


def _is_month(word: str) -> bool:
    return bool(periods_within(f"{word} 2017"))


def column_keys(header: Header) -> tuple[str, ...]:
    """A key for each column's heading; the second column of one heading is "#2" and so on.

    A column without a heading has none, but for its letter's place from the table's left.
    """
    seen: dict[str, int] = {}
    keys = []
    for at, heading in enumerate(header.headings):
        key = spelling_key(heading.text) or (f"column {at + 1}" if header.figures[at] else "")
        if key:
            seen[key] = seen.get(key, 0) + 1
            key = key if seen[key] == 1 else f"{key} #{seen[key]}"
        keys.append(key)
    return tuple(keys)
