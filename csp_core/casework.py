"""The ``casework`` table: what MARAC and the services beside it count, small counts withheld.

A count of cases or children under CASE_THRESHOLD never leaves the reading of its file: its row has
the marker ``[c]`` and no value, and so has every share that would give it away.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from csp_core.problems import NOWHERE, Place

CASE_THRESHOLD = 5
"""Counts of people above zero and under this are never shown."""

Unit = Literal["cases", "children", "share of cases", "people", "referrals", "other"]


@dataclass(frozen=True)
class CaseworkRow:
    """One measure of one service as a file states it, and the cell it stands in.

    ``value`` is a whole number, or percent for a share; None with a ``marker``: ``[c]`` withheld,
    ``[x]`` not available. ``start`` and ``end`` are the first and last day counted, ``as_at`` the
    day the figure was drawn; None where the file does not say.
    """

    service: str
    area: str
    measure: str
    value: Decimal | None
    unit: Unit
    start: dt.date | None = None
    end: dt.date | None = None
    as_at: dt.date | None = None
    marker: str = ""
    note: str = ""
    place: Place = NOWHERE
