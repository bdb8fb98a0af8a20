"""Tables of casework: what MARAC and the services beside it counted.

What is read here still holds small counts: ``case_secrecy`` takes them out of all of a file's
tables together, in the process that reads it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from csp_core.casework import SHARE, CaseworkRow
from csp_core.listing import joined, many
from csp_core.problems import Place, Problem, cell_address
from csp_core.reading.cells import filled
from csp_core.reading.files.sheets import RowSheet
from csp_core.reading.records.case_blocks import Block
from csp_core.reading.records.case_cells import EXPECTED
from csp_core.reading.records.case_grid import Found, Grid, read_grid
from csp_core.reading.records.case_words import service_in, unit_of
from csp_core.reading.records.record_tables import RecordRow, text_lines
from csp_core.spelling import spelling_key

KIND = "casework"
_TITLE_LINES = 12
_NOT_KNOWN = "Leave the cell empty if the figure is not known."


@dataclass(frozen=True)
class CaseTable:
    """A block of casework as it stands in its file, small counts and all.

    ``cells`` are where each of ``rows`` stands, by row and column from 0; ``words`` the cells that
    say what numbers are of. ``examples`` is how many rows say that they are only an example, and
    are left out. Never to leave the process that reads the file.
    """

    block: Block
    said: str
    rows: tuple[CaseworkRow, ...] = ()
    cells: tuple[tuple[int, int], ...] = ()
    words: frozenset[tuple[int, int]] = field(default=frozenset())
    problems: tuple[Problem, ...] = ()
    examples: int = 0


def read_cases(file: str, sheet: RowSheet, block: Block) -> CaseTable:
    """A block of casework read; problems name cells and never what stands in them."""
    top = [row for row in sheet.held_rows[: min(block.first, _TITLE_LINES)] if _title(row)]
    rows = [RecordRow(number, sheet.held_rows[number]) for number in range(block.first, block.end)]
    grid = read_grid(rows, sheet.name, sheet.percent_at, tuple(text_lines(top)))
    place = Place(file, sheet.name)
    if grid.people:
        return CaseTable(block, _ONE_A_CASE, problems=(_people(place),))
    given = [one for one in grid.found if one.cell.given and one.context.measure]
    kept = [one for one in given if spelling_key(one.context.note) != "example"]
    examples = len({one.row for one in given} - {one.row for one in kept})
    cases = tuple(_row(place, one) for one in kept)
    return CaseTable(
        block,
        _said(cases, grid, examples),
        cases,
        tuple((one.row, one.column) for one in kept),
        frozenset(grid.words),
        (
            *_faults(place, grid.found),
            *_never_worked_out(place, sheet, block),
            *_left_open(place, block, cases),
        ),
        examples,
    )


def _title(cells: Sequence[Any]) -> bool:
    return sum(map(filled, cells)) == 1


_ONE_A_CASE = "casework with a row for each case, which is not read"


def _said(cases: Sequence[CaseworkRow], grid: Grid, examples: int) -> str:
    left_out = f"{many(examples, 'example row')} left out"
    if examples and not cases:
        return f"casework; no rows in it yet; {left_out}"
    named = joined(tuple(dict.fromkeys(one.service for one in cases)))
    heads = [f"{number + 1:,}" for number in dict.fromkeys(grid.headers)]
    header = (
        f"row {heads[0]} is the header" if len(heads) == 1
        else f"rows {joined(heads)} are the header" if heads
        else "names with their figures beside them"
    )  # fmt: skip
    also = f"; {left_out}" if examples else ""
    return (
        f"casework{f' of {named}' if named else ''}; {many(len(cases), 'figure')}; {header}{also}"
    )


def _row(place: Place, one: Found) -> CaseworkRow:
    said, cell = one.context, one.cell
    start, end = said.days or (None, None)
    return CaseworkRow(
        service_in(said.measure) or said.service or "MARAC",
        said.area,
        said.measure,
        cell.value,
        cell.unit or (SHARE if said.unit == SHARE else unit_of(said.measure, said.unit)),
        start,
        end,
        said.as_at,
        cell.marker,
        said.note,
        _at(place, one.row, one.column),
        cell.small,
    )


def _at(place: Place, row: int, column: int) -> Place:
    return Place(place.file, place.sheet, cell_address(row + 1, column + 1))


def _faults(place: Place, found: Sequence[Found]) -> Iterator[Problem]:
    for one in found:
        if one.cell.fault:
            remedy = (
                "Format the cell as a percentage in Excel, or write the % sign."
                if "fraction" in one.cell.fault
                else _NOT_KNOWN
            )
            at = _at(place, one.row, one.column)
            yield Problem("error", at, one.cell.fault, EXPECTED, remedy)
        elif one.cell.given and not one.context.measure:
            at = _at(place, one.row, one.column)
            yield Problem(
                "error", at, "a figure that nothing names", "a measure beside or above it",
                "Write beside it what it counts.",
            )  # fmt: skip


def _never_worked_out(place: Place, sheet: RowSheet, block: Block) -> Iterator[Problem]:
    """Cells that hold an error, or a formula whose value was never saved."""
    for (row, column), instead in sorted(sheet.unsaid().items()):
        if block.first <= row < block.end:
            yield Problem(
                "error", _at(place, row, column), instead, EXPECTED,
                "Open the file in Excel, save it, and drop it again.",
            )  # fmt: skip


def _left_open(place: Place, block: Block, cases: Sequence[CaseworkRow]) -> Iterator[Problem]:
    """What is said of none of a table's figures, and belongs to each."""
    where = _at(place, block.first, 0)
    if cases and not any(one.start for one in cases):
        yield Problem(
            "warning", where, "casework of a period that is not named",
            "the first and last month above the table",
            "Write the period above the table and drop the file again.",
        )  # fmt: skip
    if cases and not any(one.area for one in cases):
        yield Problem(
            "warning", where, "casework of an area that is not named", "the area above the table",
            "Write the area above the table and drop the file again.",
        )  # fmt: skip


def _people(place: Place) -> Problem:
    return Problem(
        "error", place, "casework with a row for each case", "counts of cases",
        "Ask for the counts; rows of single people should not be kept here.",
    )  # fmt: skip
