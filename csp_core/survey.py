"""The ``survey`` table: how many of those asked gave which answer."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from csp_core.problems import NOWHERE, Place

SMALL_BASE = 100
"""A question put to fewer than this is shown with its base first, and gives no headline."""


@dataclass(frozen=True)
class SurveyRow:
    """One answer to one question as a file states it, and the cell it stands in.

    ``share`` is in percent, ``count`` how many gave the answer, ``base`` how many were asked; None
    where the file does not say. ``counted`` is what the base counts (``contacts``, ``residents``),
    empty where it is not said. ``several``: the file says that one person may give several answers.
    ``start`` and ``end`` are the first and last day asked; ``wave`` is what the file calls a round
    of asking whose days it does not give (``Wave 2``).
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
    wave: str = ""


def half_unit(shares: tuple[Decimal, ...]) -> Decimal:
    """Half of the last decimal place that any of some stated shares is written to: 0.5 of 67."""
    places = max((_places(one) for one in shares), default=0)
    return Decimal(5).scaleb(-places - 1)


def _places(share: Decimal) -> int:
    exponent = share.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
