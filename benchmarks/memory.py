"""The memory that reading a large workbook takes in the reading process, above a bare parse."""

from __future__ import annotations

import statistics
from typing import Final

from benchmarks.made_up import TIDY_HEADER, tidy_workbook
from benchmarks.measured import Measured
from benchmarks.promises import MEMORY
from benchmarks.timing import Effort
from csp_core.reading import limits
from csp_core.workers import Worker

_MOST_RUNS: Final = 3  # memory is not noisy
_QUICK_FILE: Final = "the file is too small to tell"


def measure(effort: Effort) -> list[Measured]:
    """Each run in a fresh process that has read a small file first, as a warm one has."""
    data = tidy_workbook(effort.rows)
    runs = range(min(effort.times, _MOST_RUNS))
    ours = statistics.median(_rise(data, bare=False) for _ in runs)
    bare = statistics.median(_rise(data, bare=True) for _ in runs)
    cells = (effort.rows + 1) * len(TIDY_HEADER)
    remark = _QUICK_FILE if effort.quick else ""
    return [Measured(MEMORY, ours, bare, (ours - bare) / cells, remark)]


def _rise(data: bytes, *, bare: bool) -> int:
    worker = Worker("benchmarks.memory_worker")
    try:
        worker.ask({"bare": bare}, tidy_workbook(240), seconds=limits.SECONDS)
        rose: int = worker.ask({"bare": bare}, data, seconds=limits.SECONDS)[0]["rose"]
        return rose
    finally:
        worker.end()
