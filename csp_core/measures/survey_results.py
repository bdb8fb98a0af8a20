"""What a survey gives: shares with their ranges, what they leave, and changes between waves."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from csp_core.problems import NOWHERE, Place
from csp_core.survey import SMALL_BASE


@dataclass(frozen=True)
class AnswerShare:
    """One answer's share in percent, and its 95% interval from ``low`` to ``high``.

    ``share`` is None where only a count is known and no base; the interval is None where there is
    no base. ``stated``: the share is the file's own, else count / base. ``rounding`` is how far a
    stated share may lie from the exact one, in points.
    """

    answer: str
    share: float | None
    count: int | None = None
    base: int | None = None
    low: float | None = None
    high: float | None = None
    stated: bool = False
    rounding: float = 0.0
    place: Place = NOWHERE

    @property
    def margin(self) -> float | None:
        """Half the interval's width, in points; None where there is no base."""
        return None if self.low is None or self.high is None else (self.high - self.low) / 2


@dataclass(frozen=True)
class Remainder:
    """What the answers of a question with one answer each leave: percent of all asked.

    ``about``: the shares it is taken from are rounded.
    """

    share: float
    about: bool


@dataclass(frozen=True)
class Wave:
    """One question as it was asked once: every answer in the file's order.

    ``base`` is how many were asked, None where that is not said or differs between answers.
    """

    name: str
    start: dt.date | None
    end: dt.date | None
    base: int | None
    counted: str
    several: bool
    answers: tuple[AnswerShare, ...]
    remainder: Remainder | None = None

    @property
    def small(self) -> bool:
        """Whether too few were asked for a headline."""
        return self.base is not None and self.base < SMALL_BASE

    @property
    def headline(self) -> AnswerShare | None:
        """The answer most gave; None where too few were asked, or nobody says how many."""
        shares = [one for one in self.answers if one.share is not None and one.base]
        if self.base is None or self.small or not shares:
            return None
        return max(shares, key=lambda one: one.share or 0.0)


@dataclass(frozen=True)
class ShareChange:
    """One answer's share in the newest wave against the one before, in points.

    ``low`` to ``high`` is the difference's 95% interval with what the rounding of stated shares
    could add at either end; None where a base is not known.
    """

    before: AnswerShare
    now: AnswerShare
    points: float
    low: float | None = None
    high: float | None = None

    @property
    def beyond(self) -> bool | None:
        """Whether it is more than chance and rounding could give; None where it cannot be told."""
        if self.low is None or self.high is None:
            return None
        return self.low > 0 or self.high < 0


@dataclass(frozen=True)
class Question:
    """One question in one area, its waves the newest first.

    ``changes`` holds the newest wave against the one before; empty where there is only one, or it
    is not known which came first.
    """

    question: str
    area: str
    waves: tuple[Wave, ...]
    changes: tuple[ShareChange, ...] = ()
    files: tuple[str, ...] = ()

    @property
    def latest(self) -> Wave:
        """The newest wave."""
        return self.waves[0]

    @property
    def before(self) -> Wave | None:
        """The wave the newest is compared with; None where it is compared with none."""
        return self.waves[1] if self.changes else None
