"""The tidy table every module speaks, and its passage between processes.

``figures`` holds one row a count:

============== ============== =====================================================================
column         type           meaning
============== ============== =====================================================================
area           category       as matched, else as written
crime_type     category       canonical where known, else as written
as_written     category       the crime type as its file writes it
start          datetime64[s]  first day of the first month
months         int16          1 a month, 3 a quarter, 12 a year, n a span
count          Int64          null where no number was given (see marker)
stated_percent float64        a change the file states, percent; NaN otherwise
stated         bool           whether the row states a change and not a count
marker         category       "" or [x] not available, [c] withheld, [u] unreliable, [z] n/a
status         category       "" or provisional, revised, illustrative; disputed where its own file
                              gives two that differ (marker [x], no count, and no fallback)
file, sheet    category       where it was read
row, column    int32, int16   1-based cell; row 0 for a figure counted from many rows
upload         int16          which upload said it, in order; the newest is the highest
============== ============== =====================================================================
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa

from csp_core.periods import MONTHS_IN_YEAR

if TYPE_CHECKING:
    import pandas as pd

_NAMES = pa.dictionary(pa.int32(), pa.string())
FIGURES = pa.schema(
    [
        ("area", _NAMES),
        ("crime_type", _NAMES),
        ("as_written", _NAMES),
        ("start", pa.timestamp("s")),
        ("months", pa.int16()),
        ("count", pa.int64()),
        ("stated_percent", pa.float64()),
        ("stated", pa.bool_()),
        ("marker", _NAMES),
        ("status", _NAMES),
        ("file", _NAMES),
        ("sheet", _NAMES),
        ("row", pa.int32()),
        ("column", pa.int16()),
        ("upload", pa.int16()),
    ]
)
NOT_AVAILABLE, WITHHELD, UNRELIABLE, NOT_APPLICABLE = "[x]", "[c]", "[u]", "[z]"
DISPUTED = "disputed"
# NumPy counts months from January 1970, ``periods`` from January of year 0.
EPOCH_MONTH = 1970 * MONTHS_IN_YEAR


def figures_table(columns: Mapping[str, pa.Array]) -> pa.Table:
    """An Arrow table of the ``figures`` schema from its columns; all must be of one length."""
    return pa.table([columns[name] for name in FIGURES.names], schema=FIGURES)


def named(codes: np.ndarray, names: Sequence[str]) -> pa.DictionaryArray:
    """A column of names from whole-number codes into ``names``."""
    return pa.DictionaryArray.from_arrays(
        pa.array(codes.astype(np.int32)), pa.array(names, pa.string())
    )


def month_starts(months: np.ndarray) -> pa.Array:
    """The ``start`` column: the first day of months given as whole numbers (see ``periods``)."""
    return pa.array((months - EPOCH_MONTH).astype("datetime64[M]").astype("datetime64[s]"))


def united(tables: Iterable[pa.Table], schema: pa.Schema = FIGURES) -> pa.Table:
    """The tables one under another, their names told apart once."""
    return pa.concat_tables([schema.empty_table(), *tables]).unify_dictionaries()


def figures_frame(table: pa.Table) -> pd.DataFrame:
    """The ``figures`` frame of an Arrow table: counts nullable, names as categories."""
    import pandas as pd  # half a second that the reading process, which needs none, is spared

    frame: pd.DataFrame = table.combine_chunks().to_pandas(
        types_mapper={pa.int64(): pd.Int64Dtype()}.get, split_blocks=True
    )
    return frame


def to_bytes(table: pa.Table) -> memoryview:
    """The table as Arrow's stream format, to pass between processes.

    Measured first and written once into a buffer of that size: a growing one held it twice.
    """
    size = pa.MockOutputStream()
    _write(table, size)
    buffer = pa.allocate_buffer(size.size())
    _write(table, pa.FixedSizeBufferWriter(buffer))
    return memoryview(buffer)


def _write(table: pa.Table, sink: pa.NativeFile) -> None:
    with pa.ipc.new_stream(sink, table.schema) as writer:
        writer.write_table(table)


def from_bytes(data: bytes | memoryview) -> pa.Table:
    """The table that ``to_bytes`` wrote."""
    return pa.ipc.open_stream(pa.py_buffer(data)).read_all()
