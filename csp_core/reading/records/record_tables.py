"""A table of records on a sheet: its heading row, which column holds what, and its rows."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from csp_core.problems import Place, Problem, cell_address
from csp_core.reading.cells import filled
from csp_core.records import NO_RECORDS, Records
from csp_core.spelling import as_written, spelling_key

_LONGEST_HEADING = 120
# Which column, from 0, holds which field.
Columns = Mapping[str, int]


@dataclass(frozen=True)
class RecordRow:
    """One row of a table: its number from 0, and its cells, as wide as the sheet."""

    number: int
    cells: Sequence[Any]


@dataclass(frozen=True)
class RecordTable:
    """Rows of one sheet that belong together.

    ``columns`` says which column (from 0) holds which field of the kind; empty for a table without
    a heading row. ``above`` are the lines of text over it, the sheet's own first ones included, and
    ``headings`` its heading row's cells; ``near`` are those lines that are the table's own.
    """

    file: str
    sheet: str
    columns: Columns
    header: int
    headings: Sequence[Any]
    rows: tuple[RecordRow, ...]
    above: tuple[str, ...] = ()
    near: tuple[str, ...] = ()

    def cell(self, row: RecordRow, name: str) -> Any:
        """The cell of a field; None where there is no column for it, or nothing stands there."""
        at = self.columns.get(name)
        if at is None or at >= len(row.cells) or not filled(row.cells[at]):
            return None
        return row.cells[at]

    def text(self, row: RecordRow, name: str) -> str:
        """The cell of a field as text on one line; empty where nothing stands there."""
        cell = self.cell(row, name)
        if cell is None:
            return ""
        if isinstance(cell, float) and cell.is_integer():
            cell = int(cell)
        return as_written(str(cell))

    def place(self, row: RecordRow, name: str = "") -> Place:
        """Where a field of a row stands; without a field, where the row's first cell does."""
        at = self.columns.get(name, min(self.columns.values(), default=0))
        return self.place_at(row.number, at)

    def place_at(self, row: int, column: int) -> Place:
        """A cell by its row and column from 0."""
        return Place(self.file, self.sheet, cell_address(row + 1, column + 1))

    @property
    def said_words(self) -> str:
        """The lines over the table and its sheet's name, as one spelling key."""
        return spelling_key(" ".join((*self.above, self.sheet)))


@dataclass(frozen=True)
class Extracted:
    """What one table gave.

    ``said`` is what it was understood to be, as a sentence without its first capital and full stop.
    ``hidden`` are cells (row and column from 0) whose content may be shown nowhere, each with what
    is shown in its place.
    """

    said: str
    records: Records = NO_RECORDS
    problems: tuple[Problem, ...] = ()
    hidden: Mapping[tuple[int, int], str] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class Kind:
    """One kind of table, declared: how its heading row is known, and how its rows are read.

    ``headings`` gives for each field the pattern its heading's spelling key matches as a whole; the
    first field that matches has the column. A row heads a table of this kind where each of one of
    the sets in ``needs`` is there. ``words``: a pattern for titles that speak of this kind, which
    settles what two kinds' headings share. ``read`` reads a headed table. ``read_list``, where
    given, is asked of a sheet without any heading row: names with their figures beside them, or
    None where it is not of this kind.
    """

    name: str
    headings: Mapping[str, str]
    needs: tuple[frozenset[str], ...]
    words: str
    read: Callable[[RecordTable], Extracted]
    read_list: Callable[[RecordTable], Extracted | None] | None = None

    def columns(self, cells: Sequence[Any]) -> Columns:
        """Which field each column holds, if these cells were a heading row of this kind."""
        found: dict[str, int] = {}
        for at, cell in enumerate(cells):
            if not isinstance(cell, str) or not filled(cell):
                continue
            for name in _fields(self, cell):
                if name not in found:
                    found[name] = at
                    break
        return found

    def heads(self, cells: Sequence[Any]) -> Columns | None:
        """The columns of a heading row of this kind; None for any other row."""
        found = self.columns(cells)
        return found if any(need <= found.keys() for need in self.needs) else None


@lru_cache(maxsize=16_384)
def _fields(kind: Kind, cell: str) -> tuple[str, ...]:
    """The fields whose heading a cell may be. A long sheet asks of the same few texts each row."""
    if len(cell) > _LONGEST_HEADING:
        return ()
    key = spelling_key(cell)
    return tuple(name for name, one in kind.headings.items() if re.fullmatch(one, key))


def text_lines(rows: Sequence[Sequence[Any]]) -> Iterator[str]:
    """The texts of some rows, each on one line."""
    for cells in rows:
        for cell in cells:
            if isinstance(cell, str) and cell.strip():
                yield " ".join(cell.split())
