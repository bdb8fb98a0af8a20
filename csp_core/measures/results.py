"""What the measures answer with: frozen results that charts, pages and files only show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from csp_core.periods import Span
from csp_core.problems import Problem
from csp_core.recording import RecordingBreak

Per = Literal["residents", "households"]


@dataclass(frozen=True)
class Rate:
    """Offences per 1,000 residents (or households) a year, and the population it rests on.

    ``per_1000`` is annualised (multiplied by 12 / months) unless the span is twelve months;
    ``annualised`` says which. ``year`` is the mid-year of the population.
    """

    per_1000: float
    per: Per
    population: int
    year: int
    annualised: bool
    source: str


@dataclass(frozen=True)
class Chance:
    """What chance alone could have made of a change: its 95% interval, ``low`` to ``high`` percent.

    ``dispersion`` is how much more the counts vary than pure chance would make them (variance /
    mean, 1 or more), got from the span's own ``months``, ``pooled`` with earlier years' months
    because the span is short, or ``declared`` for the crime type because only totals are known.
    ``freedom`` holds the degrees of freedom it rests on; None where it is declared.
    """

    low: float
    high: float
    dispersion: float
    source: Literal["months", "pooled", "declared"]
    freedom: int | None = None

    @property
    def beyond(self) -> bool:
        """Whether the interval leaves out 0%: the change is more than chance alone would give."""
        return self.low > 0 or self.high < 0


@dataclass(frozen=True)
class Change:
    """One crime type in one area: this span against an earlier one.

    ``previous`` or ``current`` is None when any of its months is missing or withheld; ``percent``
    (full precision) is None when it may not be said, and ``marker`` then says why: ``[u]`` a count
    below the small-number threshold, ``[x]`` months missing (named in ``notes``), ``[c]`` a
    withheld count inside, ``[z]`` from zero. ``stated`` marks a percentage taken from a file that
    gives no counts. ``chance`` is None where nothing can be told of it: no percentage, a stated
    one, one that is withheld (an interval would say it all the same), or a count that is not above
    zero. ``areas`` holds the areas whose counts it adds: one, unless it is a joint figure.
    ``statuses`` holds ``illustrative``, ``provisional`` or ``revised`` where any figure inside is
    so marked, and ``disputed`` where a count is missing because its file gives two that differ.
    ``breaks`` are the changes in recording between or within the spans, across which like is not
    compared with like.
    """

    area: str
    crime_type: str
    as_written: str
    current_span: Span
    previous_span: Span
    previous: int | None = None
    current: int | None = None
    difference: int | None = None
    percent: float | None = None
    marker: str = ""
    stated: bool = False
    chance: Chance | None = None
    rate: Rate | None = None
    statuses: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    breaks: tuple[RecordingBreak, ...] = ()

    @property
    def beyond_chance(self) -> bool | None:
        """Whether chance alone would not give this change; None where it cannot be told."""
        return self.chance.beyond if self.chance else None

    @property
    def low(self) -> float | None:
        """The change's 95% interval from here, in percent; None where there is none."""
        return self.chance.low if self.chance else None

    @property
    def high(self) -> float | None:
        """The change's 95% interval up to here, in percent; None where there is none."""
        return self.chance.high if self.chance else None


@dataclass(frozen=True)
class Comparison:
    """Every change between two spans, and what was wrong or uncertain in computing them."""

    current: Span
    previous: Span
    changes: tuple[Change, ...]
    problems: tuple[Problem, ...] = ()

    def files(self) -> tuple[str, ...]:
        """The files any of the changes rests on, each once."""
        return tuple(dict.fromkeys(file for change in self.changes for file in change.files))


@dataclass(frozen=True)
class MonthPair:
    """A month of this span and the same month of the earlier one; a missing count is None.

    A status is ``provisional``, ``revised``, ``illustrative`` or ``disputed``, or "".
    """

    month: int
    previous_month: int
    previous: int | None
    current: int | None
    previous_status: str = ""
    status: str = ""


@dataclass(frozen=True)
class MonthByMonth:
    """One crime type in one area, month by month: this span beside an earlier one."""

    area: str
    crime_type: str
    current_span: Span
    previous_span: Span
    pairs: tuple[MonthPair, ...]
    statuses: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    breaks: tuple[RecordingBreak, ...] = ()
