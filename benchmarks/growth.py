"""How the cost of reading a workbook grows with its rows."""

from __future__ import annotations

from functools import partial

from benchmarks.made_up import tidy_workbook
from benchmarks.measured import Measured, ratio
from benchmarks.promises import GROWTH_FOURFOLD, GROWTH_TWOFOLD
from benchmarks.timing import Effort, medians, seconds_of
from benchmarks.workbook import changes


def measure(effort: Effort) -> list[Measured]:
    """A quarter, a half and all of the rows of the large workbook, bytes to changes."""
    files = [tidy_workbook(effort.rows // part) for part in (4, 2, 1)]
    quarter, half, whole = medians(
        effort.times, *(partial(seconds_of, partial(changes, data)) for data in files)
    )
    return [ratio(GROWTH_TWOFOLD, half, quarter), ratio(GROWTH_FOURFOLD, whole, quarter)]
