"""The ``survey`` table: how many of those asked gave which answer."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from csp_core.problems import NOWHERE, Place


@dataclass(frozen=True)
class SurveyRow:
    """One answer to one question as a file states it, and the cell it stands in.

    ``share`` is in percent, ``count`` how many gave the answer, ``base`` how many were asked; None
    where the file does not say. ``counted`` is what the base counts (``contacts``, ``residents``),
    empty where it is not said. ``several``: the file says that one person may give several answers.
    """

    question: str
    area: str
    answer: str
    share: Decimal | None = None
    count: int | None = None
    base: int | None = None
    start: dt.date | None = None
    end: dt.date | None = None
    counted: str = ""
    several: bool = False
    note: str = ""
    place: Place = NOWHERE
