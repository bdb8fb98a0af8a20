"""Medians of work done alternately, so that a busy moment falls on all of it alike."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Effort:
    """How much to measure: rows in the large workbook, and how often each work is repeated."""

    rows: int
    times: int

    @property
    def quick(self) -> bool:
        """Whether only the working of the benchmark is tried, and nothing judged."""
        return self.rows < FULL.rows


FULL: Final = Effort(rows=100_000, times=9)
QUICK: Final = Effort(rows=240, times=1)


def seconds_of(work: Callable[[], object]) -> float:
    """Seconds that one run of the work takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def medians(times: int, *works: Callable[[], float]) -> tuple[float, ...]:
    """The median of each work's own seconds, after one run of each that is not counted.

    The works take turns, each round in the opposite order of the one before. Where ``times`` is 1
    nothing is judged, and every work is run just once.
    """
    if times > 1:
        for work in works:
            work()
    taken: list[list[float]] = [[] for _ in works]
    for number in range(times):
        order = range(len(works))
        for at in order if number % 2 else reversed(order):
            taken[at].append(works[at]())
    return tuple(statistics.median(one) for one in taken)
