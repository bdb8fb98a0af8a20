"""A sheet's record tables found, told apart and read; the rest of it is left to the figures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

from csp_core.case_secrecy import with_small_withheld
from csp_core.casework import CaseworkRow
from csp_core.listing import many
from csp_core.problems import Problem
from csp_core.reading.cells import filled
from csp_core.reading.files.sheets import RowSheet, Sheet
from csp_core.reading.records import casework
from csp_core.reading.records.case_blocks import case_blocks
from csp_core.reading.records.case_masks import masks, note_to_show, without_few, words_over
from csp_core.reading.records.casework import CaseTable
from csp_core.reading.records.kinds import KINDS
from csp_core.reading.records.record_tables import (
    Columns,
    Extracted,
    Kind,
    RecordRow,
    RecordTable,
    says_example,
    text_lines,
)
from csp_core.records import Records, joined_records
from csp_core.spelling import spelling_key

# Longer and wider sheets are lists of figures.
MOST_ROWS, MOST_COLUMNS = 5_000, 200
_TITLE_LINES = 12


@dataclass(frozen=True)
class SheetRecords:
    """What a sheet's record tables gave: each by the rows it takes, from its titles to its end.

    ``examples`` is how many rows say that they are only an example, and are left out. ``cases`` are
    its tables of casework before anything of them is withheld; ``file_records`` puts what may be
    shown of them among ``tables``.
    """

    tables: tuple[Extracted, ...]
    kinds: tuple[str, ...]
    rows: tuple[tuple[int, int], ...]
    examples: int = 0
    cases: tuple[CaseTable, ...] = ()

    @property
    def records(self) -> Records:
        """The rows of all its tables."""
        return joined_records(one.records for one in self.tables)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """The problems of all its tables."""
        return tuple(problem for one in self.tables for problem in one.problems)

    @property
    def hidden(self) -> dict[tuple[int, int], str]:
        """The cells whose content may be shown nowhere, and what is shown in their place."""
        return {cell: shown for one in self.tables for cell, shown in one.hidden.items()}


@dataclass(frozen=True)
class _Head:
    row: int
    kind: Kind
    columns: Columns


def file_records(file: str, sheets: Sequence[Sheet]) -> list[SheetRecords | None]:
    """The record tables of each sheet of a file; None for a sheet that has none.

    What one sheet states can give away what another withholds, so small counts of casework are
    taken out of all of them together.
    """
    found = [_sheet_records(file, sheet) for sheet in sheets]
    tables = [table for one in found if one for table in one.cases]
    shown = iter(with_small_withheld([_named(row) for table in tables for row in table.rows]))
    return [
        _with_cases(sheet, one, shown) if one and isinstance(sheet, RowSheet) else one
        for sheet, one in zip(sheets, found, strict=True)
    ]


def _named(row: CaseworkRow) -> CaseworkRow:
    """The row without the small counts that its name or its note may state."""
    return replace(row, measure=without_few(row.measure), note=note_to_show(row.note))


def _with_cases(sheet: RowSheet, found: SheetRecords, shown: Iterator[CaseworkRow]) -> SheetRecords:
    """The sheet's records with its casework as it may be shown."""
    if not found.cases:
        return found
    extracted = []
    for table in found.cases:
        rows = tuple(islice(shown, len(table.rows)))
        hidden = masks(sheet.held_rows, table, rows)
        extracted.append(Extracted(table.said, Records(casework=rows), table.problems, hidden))
    beside = dict(words_over(sheet.held_rows, found.cases))
    extracted[0] = replace(extracted[0], hidden={**beside, **extracted[0].hidden})
    return replace(found, tables=(*found.tables, *extracted), cases=())


def _sheet_records(file: str, sheet: Sheet) -> SheetRecords | None:
    rows = _rows(sheet)
    if not rows or not isinstance(sheet, RowSheet):
        return None
    every = _heads(rows, sheet.name)
    named = {head.row for head in every}
    blocks = case_blocks(rows, sheet.name, named.__contains__)
    heads = [head for head in every if not any(one.first <= head.row < one.end for one in blocks)]
    if not heads and not blocks:
        return _listed(file, sheet, rows)
    starts = [
        max([_titles_from(rows, heads, at), *(one.end for one in blocks if one.end <= head.row)])
        for at, head in enumerate(heads)
    ]
    following = [*starts[1:], len(rows)]
    ends = [
        min([end, *(one.first for one in blocks if one.first > head.row)])
        for head, end in zip(heads, following[: len(heads)], strict=True)
    ]
    tables = [
        _table(file, sheet, rows, head, start, end, heads[0].row)
        for head, start, end in zip(heads, starts, ends, strict=True)
    ]
    cases = tuple(casework.read_cases(file, sheet, one) for one in blocks)
    return SheetRecords(
        tuple(_read(head.kind, table) for head, table in zip(heads, tables, strict=True)),
        (*(head.kind.name for head in heads), *(casework.KIND for _ in blocks)),
        (*zip(starts, ends, strict=True), *((one.first, one.end) for one in blocks)),
        sum(says_example(table, row) for table in tables for row in table.rows)
        + sum(one.examples for one in cases),
        cases,
    )


def _read(kind: Kind, table: RecordTable) -> Extracted:
    """What a table gives without its example rows; of a table of nothing else, that it is empty."""
    rows = tuple(row for row in table.rows if not says_example(table, row))
    examples = len(table.rows) - len(rows)
    if not examples:
        return kind.read(table)
    left_out = f"{many(examples, 'example row')} left out"
    if not rows:
        return Extracted(f"{kind.name}; no rows in it yet; {left_out}")
    read = kind.read(replace(table, rows=rows))
    return replace(read, said=f"{read.said}; {left_out}")


def _rows(sheet: Sheet) -> Sequence[Sequence[Any]]:
    """Every row of a sheet short and narrow enough to hold records; none of any other."""
    if not isinstance(sheet, RowSheet) or sheet.width > MOST_COLUMNS:
        return ()
    return sheet.held_rows if len(sheet.held_rows) <= MOST_ROWS else ()


def _heads(rows: Sequence[Sequence[Any]], sheet: str) -> list[_Head]:
    """The heading rows of record tables, each of the kind that most of its headings speak of."""
    found: list[_Head] = []
    for number, cells in enumerate(rows):
        if sum(map(filled, cells)) < 2:
            continue
        columns_of = ((kind, kind.heads(rows, number)) for kind in KINDS)
        fitting = [(kind, columns) for kind, columns in columns_of if columns is not None]
        if not fitting:
            continue
        words = _words(rows, found, number, sheet)
        kind, columns = max(
            fitting, key=lambda one: len(one[1]) + 2 * bool(re.search(one[0].words, words))
        )
        repeated = found and found[-1].kind is kind and found[-1].columns == columns
        if not (repeated and not _titled(rows, number)):
            found.append(_Head(number, kind, columns))
    return found


def _words(rows: Sequence[Sequence[Any]], found: Sequence[_Head], number: int, sheet: str) -> str:
    first = max(found[-1].row + 1 if found else 0, number - _TITLE_LINES)
    own = [cells for cells in rows[first:number] if sum(map(filled, cells)) == 1]
    return spelling_key(" ".join((*text_lines(own), *text_lines([rows[number]]), sheet)))


def _titled(rows: Sequence[Sequence[Any]], number: int) -> bool:
    """Whether a line of text stands over a row, be there blank rows between."""
    above = number - 1
    while above > 0 and not any(map(filled, rows[above])):
        above -= 1
    return above >= 0 and sum(map(filled, rows[above])) == 1 and any(text_lines([rows[above]]))


def _titles_from(rows: Sequence[Sequence[Any]], heads: Sequence[_Head], at: int) -> int:
    """The row from which the lines over a heading row are its titles.

    Lines right below the table before, with a blank row after them, are that table's notes.
    """
    if not at:
        return 0
    floor = heads[at - 1].row + 1
    first = head = heads[at].row
    while first > floor and sum(map(filled, rows[first - 1])) <= 1:
        first -= 1
    blank = next((row for row in range(first, head) if not any(map(filled, rows[row]))), first)
    lines_after = any(any(map(filled, rows[row])) for row in range(blank, head))
    return blank if lines_after else first


def _table(
    file: str, sheet: Sheet, rows: Sequence[Sequence[Any]], head: _Head, start: int, end: int,
    first_head: int,
) -> RecordTable:  # fmt: skip
    first_lines = rows[: min(_TITLE_LINES, first_head)] if start else ()
    top = [cells for cells in first_lines if sum(map(filled, cells)) == 1]
    own = tuple(text_lines(rows[start : head.row]))
    return RecordTable(
        file,
        sheet.name,
        head.columns,
        head.row,
        rows[head.row],
        tuple(
            RecordRow(number, rows[number])
            for number in range(head.row + 1, end)
            if any(map(filled, rows[number])) and rows[number] != rows[head.row]
        ),
        tuple(dict.fromkeys((*own, *text_lines(top)))),
        own,
        lambda column: sheet.percent_shown(column, head.row + 1),
    )


def _listed(file: str, sheet: Sheet, rows: Sequence[Sequence[Any]]) -> SheetRecords | None:
    """A sheet of names with what belongs to them beside them, and no heading row."""
    numbered = tuple(
        RecordRow(number, cells) for number, cells in enumerate(rows) if any(map(filled, cells))
    )
    lines = [cells for cells in rows[:_TITLE_LINES] if sum(map(filled, cells)) == 1]
    table = RecordTable(file, sheet.name, {}, -1, (), numbered, tuple(text_lines(lines)))
    for kind in KINDS:
        read = kind.read_list(table) if kind.read_list else None
        if read is not None:
            return SheetRecords((read,), (kind.name,), ((0, len(rows)),))
    return None
