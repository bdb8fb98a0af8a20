"""One row of the figures table in words: its place, what it states, and the period it is of."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pyarrow as pa

from csp_core.periods import MONTHS_IN_YEAR, Span
from csp_core.problems import Place, cell_address


def row_of(figures: pa.Table, row: int) -> dict[str, Any]:
    """One row, from 0, by the names of its columns."""
    one: dict[str, Any] = figures.slice(row, 1).to_pylist()[0]
    return one


def cell_of(row: Mapping[str, Any]) -> str:
    """The address of the cell that a row was read from, such as ``D14``."""
    return cell_address(row["row"], row["column"])


def place_of(row: Mapping[str, Any]) -> Place:
    """The file, sheet and cell that a row was read from."""
    return Place(row["file"], row["sheet"], cell_of(row))


def count_said(row: Mapping[str, Any]) -> str:
    """A row's count (``1,234``), or the marker in its place; empty where it states neither."""
    return row["marker"] if row["count"] is None else f"{row['count']:,}"


def span_of(row: Mapping[str, Any]) -> Span:
    """The period that a row is of."""
    first = int(row["start"].year * MONTHS_IN_YEAR + row["start"].month - 1)
    return Span.starting(first, row["months"])
