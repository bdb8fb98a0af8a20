"""A sheet as the readers see it: its first rows, and its columns as their distinct values.

Every column is read as codes into its distinct values, so that a hundred thousand rows cost one
look at each different cell.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np

from csp_core.reading.files.xlsx_facts import XlsxFacts
from csp_core.reading.limits import HEAD_ROWS

# A merged range: first row and column, last row and column, all inside it.
Merge = tuple[int, int, int, int]
Cell = str | float | int | bool | dt.date | dt.datetime | dt.time | dt.timedelta | None


@dataclass(frozen=True)
class Coded:
    """A column: ``codes`` (int32, one a row) into ``distinct`` (each different cell once)."""

    codes: np.ndarray
    distinct: list[Any]


class Sheet(Protocol):
    """One sheet of a workbook, or a delimited file. Rows and columns count from 0, from cell A1."""

    name: str
    hidden: bool
    width: int

    def head(self) -> list[list[Any]]:
        """The first rows, each as wide as the sheet."""

    def coded(self, columns: Sequence[int], first: int) -> list[Coded]:
        """The columns asked for, each from row ``first`` to the end."""

    def unsaid(self) -> Mapping[tuple[int, int], str]:
        """What stands in cells given as empty, by row and column: an error, an unsaved formula."""

    def percent_shown(self, column: int, first: int) -> bool | None:
        """Whether the column's numbers are shown as percentages; None where it is not known."""


def coded(cells: Sequence[Any]) -> Coded:
    """A column of cells as codes into its distinct values."""
    if bool in set(
        map(type, cells)
    ):  # True and 1 are one key to Python, and two things to an officer
        cells = [str(cell).upper() if isinstance(cell, bool) else cell for cell in cells]
    distinct = list(dict.fromkeys(cells))
    code = {cell: number for number, cell in enumerate(distinct)}
    return Coded(np.fromiter(map(code.__getitem__, cells), np.int32, len(cells)), distinct)


# Of longer sheets it is not asked which rows are hidden: that takes a second look at every cell.
_ROWS_LOOKED_AT = 20_000


class RowSheet:
    """A sheet held as rows of cells, each row as wide as the sheet."""

    def __init__(
        self,
        name: str,
        rows: list[list[Any]],
        *,
        hidden: bool = False,
        facts: XlsxFacts | None = None,
        merges: Sequence[Merge] = (),
    ) -> None:
        self.name = name
        self.hidden = hidden
        self.width = max(map(len, rows), default=0)
        self._rows = rows
        self._facts = facts
        self.merges = tuple(merges)
        for row in rows:
            if len(row) < self.width:
                row.extend([""] * (self.width - len(row)))

    @property
    def held_rows(self) -> list[list[Any]]:
        """Every row; not to be changed."""
        return self._rows

    def hidden_cells(self) -> tuple[int, int]:
        """How many hidden rows and columns hold cells, where the file says and is no long one."""
        if self._facts is None or len(self._rows) > _ROWS_LOOKED_AT:
            return 0, 0
        return self._facts.hidden()

    def head(self) -> list[list[Any]]:
        """The first rows."""
        return self._rows[:HEAD_ROWS]

    def coded(self, columns: Sequence[int], first: int) -> list[Coded]:
        """The columns asked for, from a row on."""
        rows = self._rows[first:]
        return [coded([row[column] for row in rows]) for column in columns]

    def unsaid(self) -> Mapping[tuple[int, int], str]:
        """What stands in cells given as empty."""
        return self._facts.unsaid() if self._facts else {}

    def percent_shown(self, column: int, first: int) -> bool | None:
        """Whether the column shows percentages."""
        return self._facts.percent_shown(column, first) if self._facts else None

    def percent_at(self, row: int, column: int) -> bool | None:
        """Whether one cell's number is shown as a percentage; None where it is not known."""
        return self._facts.percent_at(row, column) if self._facts else None
