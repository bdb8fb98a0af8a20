"""What a trend answers with: its months, their averages and limits, and what is unusual in them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from csp_core.periods import Span
from csp_core.recording import RecordingBreak

Rule = Literal["outside", "side", "run", "third"]
Way = Literal["up", "down"]
# NHS England, Making Data Count: limits from fewer points are only on trial.
TRIAL_POINTS = 12
# What ended longer ago than this is history, and no headline.
RECENT_MONTHS = 12


@dataclass(frozen=True)
class TrendMonth:
    """One month's count; None where it is missing or ``withheld``.

    ``status`` is ``provisional``, ``revised``, ``illustrative`` or ``disputed``, or "".
    """

    month: int
    count: int | None
    status: str = ""
    withheld: bool = False


@dataclass(frozen=True)
class Phase:
    """Months recorded in one way: how many have a count, their average, and its limits.

    ``mean`` is None where no month has a count; ``lower`` and ``upper`` are None where no two
    months that follow one another have one. ``lower`` is never below zero.
    """

    span: Span
    points: int
    mean: float | None
    lower: float | None
    upper: float | None

    @property
    def trial(self) -> bool:
        """Whether the limits rest on fewer months than they should."""
        return self.upper is not None and self.points < TRIAL_POINTS


@dataclass(frozen=True)
class Signal:
    """Something that usual variation does not give, and the months in which it shows.

    ``outside``: one month beyond a limit. ``side``: seven or more months in a row above (``up``)
    or below (``down``) the average. ``run``: seven or more, each higher (``up``) or lower than the
    one before. ``third``: of three months in a row, all on one side of the average, two or three
    in the outer third of the way to the limit; the months are those in the outer third.
    """

    rule: Rule
    way: Way
    months: tuple[int, ...]


@dataclass(frozen=True)
class Trend:
    """One crime type in one area, or in several whose counts are added, month by month.

    ``months`` runs from the first with a count to the last, none left out. ``signals`` are in
    order of time. ``breaks`` are the changes in recording that lie within.
    """

    area: str
    crime_type: str
    months: tuple[TrendMonth, ...]
    phases: tuple[Phase, ...]
    signals: tuple[Signal, ...] = ()
    breaks: tuple[RecordingBreak, ...] = ()
    files: tuple[str, ...] = ()

    @property
    def span(self) -> Span:
        """From the first month with a count to the last."""
        return Span(self.months[0].month, self.months[-1].month)

    @property
    def statuses(self) -> tuple[str, ...]:
        """The statuses of any of its months, each once."""
        return tuple(dict.fromkeys(one.status for one in self.months if one.status))

    @cached_property
    def unusual(self) -> frozenset[int]:
        """The months in which anything unusual shows."""
        return frozenset(month for signal in self.signals for month in signal.months)

    @property
    def recent(self) -> tuple[Signal, ...]:
        """Those signals of which a month is among the latest twelve."""
        since = self.span.last - RECENT_MONTHS
        return tuple(one for one in self.signals if one.months[-1] > since)

    @property
    def judged(self) -> bool:
        """Whether there are limits to judge any month by."""
        return any(phase.upper is not None for phase in self.phases)

    def phase_of(self, month: int) -> Phase:
        """The phase a month of the trend lies in."""
        return next(one for one in reversed(self.phases) if one.span.first <= month)
