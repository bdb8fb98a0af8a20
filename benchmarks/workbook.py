"""A large tidy workbook: bytes to changes, against a bare parse and against pandas."""

from __future__ import annotations

import io
from collections.abc import Sequence
from functools import partial
from typing import Final

import pandas as pd
import python_calamine as calamine

from benchmarks.made_up import TIDY_HEADER, tidy_workbook
from benchmarks.measured import Measured, ratio
from benchmarks.promises import WORKBOOK_GROUPED, WORKBOOK_PARSED
from benchmarks.timing import Effort, medians, seconds_of
from csp_core.figures import Figures, unite
from csp_core.measures.changes import compare
from csp_core.measures.results import Comparison
from csp_core.reading.client import read_upload

_FILE: Final = "tidy.xlsx"


def measure(effort: Effort) -> list[Measured]:
    """The reading process is warm; each run reads the whole file again, as a new upload is."""
    data = tidy_workbook(effort.rows)
    _check(data, effort.rows)
    ours, bare = medians(
        effort.times,
        partial(seconds_of, lambda: changes(data)),
        partial(seconds_of, lambda: bare_parse(data)),
    )
    # Once only: it takes seconds, and the bound is far from what noise could do.
    grouped = seconds_of(lambda: _group_by(data))
    return [ratio(WORKBOOK_PARSED, ours, bare), ratio(WORKBOOK_GROUPED, ours, grouped)]


def changes(data: bytes) -> tuple[Figures, Comparison | None]:
    """What an upload goes through: read in the reading process, united, compared."""
    reading = read_upload(_FILE, data)
    figures = unite([reading.figures], reading.populations)
    return figures, compare(figures)


def bare_parse(data: bytes) -> Sequence[Sequence[object]]:
    """The rows of the first sheet as calamine gives them, nothing understood."""
    book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
    return book.get_sheet_by_index(0).to_python()


def _group_by(data: bytes) -> pd.Series[int]:
    frame = pd.read_excel(io.BytesIO(data), engine="openpyxl")
    counts: pd.Series[int] = frame.groupby(list(TIDY_HEADER[:-1]))["Count"].sum()
    return counts


def _check(data: bytes, rows: int) -> None:
    """What is timed is right: every row read, the sum of the counts, the last count's cell."""
    figures, comparison = changes(data)
    assert comparison is not None
    assert figures.table.num_rows == rows
    table = bare_parse(data)
    written = sum(row[-1] for row in table[1:] if isinstance(row[-1], float))
    assert sum(figures.table.column("count").to_pylist()) == written
    last = comparison.changes[-1]
    cells = figures.cells(last.area, last.crime_type, comparison.current)
    assert cells[-1].cell == f"D{len(table)}"
