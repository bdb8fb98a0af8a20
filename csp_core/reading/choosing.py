"""Figures that one upload states twice, as an officer has answered which statement is right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from csp_core.corrections import Chosen
from csp_core.periods import Span
from csp_core.reading.figure_columns import with_null, with_word
from csp_core.reading.figure_words import cell_of, count_said, row_of, span_of
from csp_core.statements import Statements, codes_of, first_months, names_of
from csp_core.tables import DISPUTED, NOT_AVAILABLE

_ASKED = 50


@dataclass(frozen=True)
class Statement:
    """One statement of a figure in words (``1,234``), and the cell it stands in."""

    said: str
    sheet: str
    cell: str


@dataclass(frozen=True)
class Dispute:
    """A figure of which one upload gives several counts: an officer is asked which is right."""

    area: str
    crime_type: str
    start: int
    months: int
    statements: tuple[Statement, ...]

    @property
    def span(self) -> Span:
        """The period the figure is of."""
        return Span.starting(self.start, self.months)


def disputes(figures: pa.Table, groups: Statements) -> tuple[Dispute, ...]:
    """The counts that differ, each with all its statements; no more than are worth asking."""
    firsts = np.nonzero(groups.differs & ~figures.column("stated").to_numpy())[0][:_ASKED]
    return tuple(_dispute(figures, np.nonzero(groups.first == first)[0]) for first in firsts)


def _dispute(figures: pa.Table, rows: np.ndarray) -> Dispute:
    ones = figures.take(pa.array(rows)).to_pylist()
    said = {(count_said(one), one["sheet"], cell_of(one)): None for one in ones}
    first = ones[0]
    return Dispute(
        first["area"],
        first["crime_type"],
        span_of(first).first,
        first["months"],
        tuple(Statement(*one) for one in said),
    )


def with_chosen(figures: pa.Table, chosen: Sequence[Chosen]) -> pa.Table:
    """The figures of one file without the statements that an officer has ruled out.

    Where none is right one row stays, without a count and marked as disputed. A choice of a cell
    that states the figure no more changes nothing.
    """
    for one in chosen:
        figures = _with_one(figures.combine_chunks(), one)
    return figures


def _with_one(figures: pa.Table, one: Chosen) -> pa.Table:
    rows = np.nonzero(
        _is(figures, "area", one.area)
        & _is(figures, "crime_type", one.crime_type)
        & (first_months(figures) == one.start)
        & (figures.column("months").to_numpy() == one.months)
        & ~figures.column("stated").to_numpy()
    )[0]
    if len(rows) < 2:
        return figures
    kept = rows[0] if one.neither else _row_at(figures, rows, one)
    if kept is None:
        return figures
    if one.neither:
        figures = _doubted(figures, int(kept))
    left_out = np.isin(np.arange(figures.num_rows), rows[rows != kept])
    return figures.filter(pa.array(~left_out)).combine_chunks()


def _is(figures: pa.Table, column: str, name: str) -> np.ndarray:
    is_name = [one == name for one in names_of(figures, column)]
    rows: np.ndarray = np.array([*is_name, False])[codes_of(figures, column)]
    return rows


def _row_at(figures: pa.Table, rows: np.ndarray, one: Chosen) -> int | None:
    for row in rows.tolist():
        stated = row_of(figures, row)
        if (stated["sheet"], cell_of(stated)) == (one.sheet, one.cell):
            return int(row)
    return None


def _doubted(figures: pa.Table, row: int) -> pa.Table:
    """With that row's count taken away."""
    here = np.arange(figures.num_rows) == row
    figures = with_word(figures, "marker", here, NOT_AVAILABLE)
    figures = with_word(figures, "status", here, DISPUTED)
    return with_null(figures, "count", here)
