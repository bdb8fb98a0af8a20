"""The ``funding`` table: what a funder allocated, committed, spent or withdrew for a scheme."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from csp_core.problems import NOWHERE, Place

FundingStatus = Literal["allocated", "committed", "spent", "withdrawn"]
STATUSES: tuple[FundingStatus, ...] = ("allocated", "committed", "spent", "withdrawn")


@dataclass(frozen=True)
class FundingRow:
    """One amount as a file states it, and the cell it stands in.

    ``amount`` is in pounds, None where the row gives none. ``start`` and ``end`` are the first and
    last day it is for, None where the file does not say. ``holder`` is who holds the money.
    """

    funder: str
    scheme: str
    status: FundingStatus
    amount: Decimal | None
    start: dt.date | None = None
    end: dt.date | None = None
    holder: str = ""
    note: str = ""
    place: Place = NOWHERE

    def apart_from(self, other: FundingRow) -> bool:
        """Whether no day is in both, so that they are two amounts and not one stated twice.

        Of one without its first and last day nobody can tell: it is not apart.
        """
        if not (self.start and self.end and other.start and other.end):
            return False
        return self.end < other.start or other.end < self.start
