"""The shape of a table: its main heading row, told apart from what changes month by month."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from csp_core.period_words import part_of_year, periods_within
from csp_core.reading.header import Header, headings_of
from csp_core.spelling import spelling_key

PERIOD = "#"
_DIGITS = re.compile(r"\d+")


def shape_of(header: Header) -> tuple[str, ...]:
    """The keys of the main heading row's cells; periods are ``#``, and alike neighbours are one."""
    return shape_of_cells(header.main_cells)


def shape_of_cells(cells: Sequence[object]) -> tuple[str, ...]:
    """The shape that a row of cells would have as a heading row."""
    keys = [
        PERIOD if heading.span or heading.part or periods_within(heading.text) else
        spelling_key(heading.text)
        for heading in headings_of(cells)
        if heading.text
    ]  # fmt: skip
    return tuple(key for key, _ in groupby(key for key in keys if key))


def sheet_key(name: str) -> str:
    """A sheet's name without its numbers and periods, which change from file to file."""
    return " ".join(_DIGITS.sub(" ", spelling_key(name)).split())


def column_keys(header: Header) -> tuple[str, ...]:
    """A key for each column's heading; the second column of one heading is "#2" and so on.

    A column without a heading has none, but for its letter's place from the table's left.
    """
    seen: dict[str, int] = {}
    keys = []
    for at, heading in enumerate(header.headings):
        key = spelling_key(heading.text) or (f"column {at + 1}" if header.figures[at] else "")
        if not key or heading.span:
            keys.append(spelling_key(heading.text) if heading.span else key)
            continue
        seen[key] = seen.get(key, 0) + 1
        keys.append(key if seen[key] == 1 else f"{key} #{seen[key]}")
    return tuple(keys)


def is_bare_part(cell: object) -> bool:
    """Whether a cell names a month, quarter or year that is no whole period."""
    return bool(part_of_year(cell))
