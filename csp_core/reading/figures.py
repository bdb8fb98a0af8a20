"""An understood sheet's figures, each with the cell it came from, and its cells' faults."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from csp_core.period_parts import within_span
from csp_core.problems import Place, Problem
from csp_core.reading.breakdown import breakdown, unused_columns
from csp_core.reading.doubts import partial_years
from csp_core.reading.figure_rows import figures_of_column
from csp_core.reading.files.sheets import Coded
from csp_core.reading.index import Index, read_index
from csp_core.reading.joint_areas import joined_areas
from csp_core.reading.looks import look
from csp_core.reading.parsed_columns import ParsedColumn, faults_of, parsed_column
from csp_core.reading.parts import Part
from csp_core.reading.rows import Rows, figures_shown, told_apart
from csp_core.reading.sums import summed
from csp_core.reading.told import Told
from csp_core.reading.totals import Column, across_totals, column_totals, row_totals
from csp_core.reading.understanding import Understanding
from csp_core.reading.unsaid import unsaid_cells
from csp_core.tables import FIGURES, united

# A sheet's preview shows fewer rows: what the others were taken for nobody asks.
_KINDS_KEPT = 80


@dataclass(frozen=True)
class Extract:
    """The ``figures`` of one table (Arrow), its problems, and how many of its rows were what.

    ``total_rows`` are kept as totals, ``added_rows`` add up periods and are left out, as are
    ``no_count_rows``, which hold rates, shares, changes or targets, and ``example_rows``.
    ``kinds`` says of each row below the header what it was taken for.
    """

    figures: pa.Table
    problems: tuple[Problem, ...] = ()
    total_rows: int = 0
    added_rows: int = 0
    note_rows: int = 0
    no_count_rows: int = 0
    example_rows: int = 0
    kinds: tuple[str, ...] = ()


def extract(file: str, part: Part, understood: Understanding, legend: Mapping[str, str]) -> Extract:
    """Every figure of a table in the layout it was understood to have.

    ``legend`` is what the workbook says that its signs mean (see ``legend``).
    """
    place, first = Place(file, part.name), understood.first_row
    values = part.coded([value.column for value in understood.values], first)
    index = read_index(part, understood, figures_shown(values))
    if fault := _unfit_periods(place, understood, index):
        return Extract(FIGURES.empty_table(), (fault,))
    unused = unused_columns(understood)
    others = part.coded(unused, first)
    status = _status(part, understood)
    rows = told_apart(place, understood, values, index, others, status)
    divided = breakdown(
        place,
        understood,
        [(at, cells) for at, cells in zip(unused, others, strict=True)
         if at != understood.status_column],
        index,
        rows.usable & ~rows.totals,
    )  # fmt: skip
    parsed = [
        parsed_column(part, understood, value, cells, legend)
        for value, cells in zip(understood.values, values, strict=True)
    ]
    problems = [*rows.problems, *divided.problems]
    for value, cells in zip(understood.values, parsed, strict=True):
        problems.extend(faults_of(place, understood, value, cells, rows.usable))
    problems.extend(unsaid_cells(place, part, understood, values, rows.usable | rows.empty))
    told = Told(FIGURES.empty_table())
    if not divided.divides:
        told = _stated(place, part, understood, index, rows, parsed, status)
    return Extract(
        figures=told.figures,
        problems=(*problems, *told.problems),
        total_rows=int(rows.totals.sum()),
        added_rows=rows.periods_added,
        note_rows=rows.notes,
        no_count_rows=rows.no_counts,
        example_rows=rows.examples,
        kinds=_kinds(rows, index),
    )


def _stated(
    place: Place,
    part: Part,
    understood: Understanding,
    index: Index,
    rows: Rows,
    parsed: Sequence[ParsedColumn],
    status: Coded | None,
) -> Told:
    """The figures that the table states, checked against its totals and for how they look."""
    columns_of = [
        Column(value, cells.codes, cells.counts)
        for value, cells in zip(understood.values, parsed, strict=True)
    ]
    usable = rows.usable & ~_open_parts(understood, index)
    tables = [
        figures_of_column(place, understood, index, usable, value, cells, status)
        for value, cells in zip(understood.values, parsed, strict=True)
    ]
    with_sums = summed(place, part, understood, united(tables))
    looked = look(place, with_sums.figures)
    joined = joined_areas(place, looked.figures)
    problems = (
        *row_totals(place, understood, index, rows, columns_of),
        *across_totals(place, understood, rows, columns_of),
        *column_totals(place, part, understood, rows, columns_of),
        *with_sums.problems,
        *looked.problems,
        *joined.problems,
    )
    return Told(joined.figures, problems)


def _kinds(rows: Rows, index: Index) -> tuple[str, ...]:
    """What each of the first rows below the header was taken for: figures, a total, a heading."""
    return tuple(
        "total" if total else "figures" if usable else "heading" if heads else ""
        for usable, total, heads in zip(
            rows.usable[:_KINDS_KEPT], rows.totals[:_KINDS_KEPT], index.headings[:_KINDS_KEPT],
            strict=True,
        )
    )  # fmt: skip


def _status(part: Part, understood: Understanding) -> Coded | None:
    """The column that says how sure each row's figure is, where there is one."""
    if understood.status_column is None:
        return None
    return part.coded([understood.status_column], understood.first_row)[0]


def _open_parts(understood: Understanding, index: Index) -> np.ndarray:
    """The rows whose month or quarter lies in none of the years across."""
    unfit = [
        all(value.span and within_span(part, value.span) is None for value in understood.values)
        for part in index.period.parts
    ]
    if not unfit:
        return np.zeros(len(index.area.codes), bool)
    rows: np.ndarray = np.array([*unfit, False])[np.maximum(index.period.codes, -1)]
    return rows


def _unfit_periods(place: Place, understood: Understanding, index: Index) -> Problem | None:
    """Why the periods of the rows cannot be taken at their word: days, or years that are parts."""
    if cell := index.period.days:
        return _days(place, cell)
    if doubt := index.period.doubt:
        expected = "the year that each month is of"
        return Problem("error", place, f"doubtful months: {doubt}", expected, "None is used.")
    why = partial_years(understood.header.above, index.period.spans)
    if not why or not understood.period_columns:
        return None
    expected = "the months each figure is of"
    return Problem("error", place, f"doubtful years: {why}", expected, "None is used.")


def _days(place: Place, cell: str) -> Problem:
    return Problem(
        "error",
        place,
        f"several dates within one month (such as {cell})",
        "one row for each month",
        "Days and weeks are not added up here, as some may be missing; ask for figures by month.",
    )
