"""The ``casework`` table: what MARAC and the services beside it count, small counts withheld.

A count of people, cases or children under CASE_THRESHOLD never leaves the reading of its file: its
row has the marker ``[c]`` and no value. So has every share that would give it away, and every other
count without which it could be worked out (see ``withholding``).

Zero is a number under five. It is shown where it counts the whole (no case was discussed in April:
nobody is described by that), and withheld where it describes some of those counted (no man among
them: that says of everybody that they are not). A part that is withheld may thus be 0 to 4.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from csp_core.problems import NOWHERE, Place
from csp_core.spelling import spelling_key

CASE_THRESHOLD = 5
"""Counts of people above zero and under this are never shown."""
UNDER = f"Under {CASE_THRESHOLD}"
PROTECTS = "Withheld"
SHARE: Unit = "share of cases"

Unit = Literal["cases", "children", "share of cases", "people", "referrals", "other"]
# What counts the whole of a service's work, by its name; any other measure describes a part of it.
_WHOLE = re.compile(
    r"(?:total |all |number of |no of )*(?:marac |idva |sanctuary |high risk |domestic abuse )*"
    r"(?:cases?|referrals?|installations?|homes?|clients?|victims?|people)"
    r"(?: (?:discussed|heard|referred|received|made(?: safer?)?|accepted|supported|secured|fitted"
    r"|completed|in all|in total|to marac|to idva|at marac))*(?: \+?in total)?"
)


@dataclass(frozen=True)
class CaseworkRow:
    """One measure of one service as a file states it, and the cell it stands in.

    ``value`` is a whole number, or percent for a share; None with a ``marker``: ``[c]`` withheld,
    ``[x]`` not available. Of what is withheld ``small`` says that it is itself a count under
    CASE_THRESHOLD; else it could give one away. ``start`` and ``end`` are the first and last day
    counted, ``as_at`` the day the figure was drawn; None where the file does not say.
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
    small: bool = False

    @property
    def is_share(self) -> bool:
        """Whether its value is a percentage of the cases."""
        return self.unit == SHARE

    @property
    def instead(self) -> str:
        """What is shown in place of a value that is withheld: ``Under 5`` or ``Withheld``."""
        return UNDER if self.small else PROTECTS


def counts_the_whole(measure: str) -> bool:
    """Whether a measure counts all of a service's cases, and not those of some description."""
    return bool(_WHOLE.fullmatch(spelling_key(measure)))


def counts_children(measure: str) -> bool:
    """Whether a measure counts children in all, and not those of some description."""
    key = spelling_key(measure)
    return bool(
        re.fullmatch(
            r"(?:total |all |number of |no of )*child(?:ren)?"
            r"(?: (?:in|of|living|within|linked|involved|affected|the|to|house ?holds?|cases?))*",
            key,
        )
    )
