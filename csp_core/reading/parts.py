"""A table's part of a sheet: some of its rows and columns, at the addresses they have there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from csp_core.reading.files.sheets import Coded, Merge, RowSheet, Sheet
from csp_core.reading.limits import HEAD_ROWS


class Part:
    """Rows ``first`` to ``end`` and columns ``left`` to ``right`` of a sheet, as a sheet.

    ``end`` and ``right`` are the first row and column no longer in it, None for the sheet's own.
    Rows and columns are numbered as the whole sheet numbers them; cells beside the part are empty.
    """

    def __init__(
        self, sheet: Sheet, first: int = 0, end: int | None = None, left: int = 0,
        right: int | None = None,
    ) -> None:  # fmt: skip
        self.sheet = sheet
        self.first, self.end = first, end
        self.left, self.right = left, sheet.width if right is None else right
        self.name, self.hidden, self.width = sheet.name, sheet.hidden, sheet.width

    @property
    def whole(self) -> bool:
        """Whether the part is its whole sheet."""
        return not self.first and self.end is None and not self.left and self.right == self.width

    def narrowed(self, left: int, right: int) -> Part:
        """The same rows, and only some of the columns."""
        return Part(self.sheet, self.first, self.end, left, right)

    def head(self) -> list[list[Any]]:
        """The part's first rows, each as wide as the sheet."""
        return self.rows(self.first, self.first + HEAD_ROWS)

    def rows(self, first: int, end: int | None = None) -> list[list[Any]]:
        """The cells of some rows; of a large delimited file only its first rows are to be had."""
        if self.end is not None:
            end = self.end if end is None else min(end, self.end)
        held = self.sheet.held_rows if isinstance(self.sheet, RowSheet) else self.sheet.head()
        rows = held[first:end]
        if not self.left and self.right == self.width:
            return rows
        before, after = [""] * self.left, [""] * (self.width - self.right)
        return [[*before, *row[self.left : self.right], *after] for row in rows]

    def coded(self, columns: Sequence[int], first: int) -> list[Coded]:
        """The columns asked for, each from row ``first`` to the part's end."""
        whole = self.sheet.coded(columns, first)
        if self.end is None:
            return whole
        return [Coded(one.codes[: self.end - first], one.distinct) for one in whole]

    def merges(self) -> tuple[Merge, ...]:
        """The sheet's merged ranges."""
        return self.sheet.merges if isinstance(self.sheet, RowSheet) else ()

    def unsaid(self) -> Mapping[tuple[int, int], str]:
        """What stands in cells given as empty."""
        return self.sheet.unsaid()

    def percent_shown(self, column: int, first: int) -> bool | None:
        """Whether the column shows percentages."""
        return self.sheet.percent_shown(column, first)
