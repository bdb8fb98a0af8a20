"""The figures table with one of its columns changed, all others as they were."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from csp_core.statements import codes_of, names_of
from csp_core.tables import named


def replaced(figures: pa.Table, column: str, values: pa.Array | pa.ChunkedArray) -> pa.Table:
    """The figures with other values in a column."""
    return figures.set_column(figures.schema.get_field_index(column), column, values)


def with_word(figures: pa.Table, column: str, rows: np.ndarray, word: str) -> pa.Table:
    """The figures with ``word`` in a column of names, in the rows marked."""
    names: Sequence[str] = names_of(figures, column)
    names = names if word in names else [*names, word]
    codes = np.where(rows, names.index(word), codes_of(figures, column))
    return replaced(figures, column, named(codes, names))


def with_null(figures: pa.Table, column: str, rows: np.ndarray) -> pa.Table:
    """The figures with nothing in a column of numbers, in the rows marked."""
    numbers = figures.column(column)
    return replaced(
        figures, column, pc.if_else(pa.array(rows), pa.scalar(None, numbers.type), numbers)
    )
