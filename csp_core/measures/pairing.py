"""Which months are paired with which, and so how each series' months scatter between two spans."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

import numpy as np

from csp_core.crime_types import crime_type
from csp_core.measures.chance import (
    PAIRS_ENOUGH,
    Clustering,
    Scatter,
    Scatters,
    chance,
    clustering,
    scatters,
)
from csp_core.measures.results import Chance
from csp_core.measures.series import Series
from csp_core.periods import Span


class Pairing:
    """The months of two spans paired in order, for every series; each series' own scatter once.

    Spans that are not of one length have no pairs. For short spans the pairs of earlier years are
    those of both spans moved back, together, by as much as lies between them, again and again
    while the figures have any such month.
    """

    def __init__(self, series: Series, current: Span, previous: Span) -> None:
        self._series = series
        self._current, self._previous = current, previous
        self._apart = current.first - previous.first
        self._paired = current.months == previous.months
        # Spans that share months share their crimes, too: chance is nothing to judge them by.
        self.overlap = current.first <= previous.last and previous.first <= current.last

    def chance(self, at: Sequence[int], previous: int, current: int) -> Chance | None:
        """What chance gives between two totals of the series at ``at``, their months added."""
        if self.overlap:
            return None
        return chance(previous, current, *self._scattered(at), self._declared(at))

    def clustering(self, at: Sequence[int]) -> Clustering:
        """How clustered the crimes of the series at ``at`` are, their months added.

        As declared where there are fewer than six pairs even with those of earlier years, which
        is too few for a single count, and where the spans share months.
        """
        declared = self._declared(at)
        found = clustering(*self._scattered(at), declared)
        if self.overlap or (found.freedom or 0) < PAIRS_ENOUGH - 1:
            return clustering(Scatter(), Scatter(), declared)
        return found

    def _declared(self, at: Sequence[int]) -> float:
        return crime_type(self._series.keys[at[0]][1]).dispersion

    def _scattered(self, at: Sequence[int]) -> tuple[Scatter, Scatter]:
        """The series' own scatter, and where its pairs are too few that of earlier years."""
        if len(at) == 1:
            own = self._own.of(at[0])
            earlier = Scatter() if own.freedom >= PAIRS_ENOUGH - 1 else self._earlier.of(at[0])
        else:
            own = self._scatters(self._current, self._previous, at).of(0)
            earlier = Scatter()
            if own.freedom < PAIRS_ENOUGH - 1:
                for now, then in self._years_before():
                    earlier = earlier.plus(self._scatters(now, then, at).of(0))
        return own, earlier

    @cached_property
    def _own(self) -> Scatters:
        return self._scatters(self._current, self._previous)

    @cached_property
    def _earlier(self) -> Scatters:
        size = len(self._series.keys)
        pearson, freedom = np.zeros(size), np.zeros(size, np.int64)
        for now, then in self._years_before():
            one = self._scatters(now, then)
            pearson, freedom = pearson + one.pearson, freedom + one.freedom
        return Scatters(pearson, freedom)

    def _years_before(self) -> Iterator[tuple[Span, Span]]:
        """Both spans moved back together, the newest first, while the earlier has a month."""
        first = min((span.first for span in self._series.spans), default=0)
        now, then = self._current, self._previous
        while self._paired and self._apart > 0 and then.last - self._apart >= first:
            now, then = now.moved(-self._apart), then.moved(-self._apart)
            yield now, then

    def _scatters(self, now: Span, then: Span, added: Sequence[int] = ()) -> Scatters:
        """The scatter of every series, or of those ``added`` together as one."""
        if not self._paired:
            size = 1 if added else len(self._series.keys)
            return Scatters(np.zeros(size), np.zeros(size, np.int64))
        current, current_known = self._series.months_of(now)
        previous, previous_known = self._series.months_of(then)
        known = current_known & previous_known
        if added:
            at = list(added)
            current, previous = (
                counts[at].sum(axis=0, keepdims=True) for counts in (current, previous)
            )
            known = known[at].all(axis=0, keepdims=True)
        return scatters(previous, current, known)
