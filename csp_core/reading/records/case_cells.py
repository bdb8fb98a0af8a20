"""One cell of casework as a count, a share, or words for why there is neither.

A fault never quotes what it found: it may be a small count.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from csp_core.casework import CASE_THRESHOLD, SHARE, Unit
from csp_core.day_words import parse_days
from csp_core.period_words import parse_period
from csp_core.reading.cells import LARGEST_COUNT, filled, parse_count, parse_percent
from csp_core.tables import NOT_AVAILABLE, WITHHELD

EXPECTED = "a whole number of cases, or a share such as 8%"
_LONGEST = 60
_PEOPLE = (
    r"cases?|children|child|people|persons?|men|women|males?|females?|victims?|clients?|referrals?"
    r"|installations?|homes?|families|households?|adults?"
)
_COUNTED = re.compile(rf"(\d[\d,]*)\s+(?:{_PEOPLE})(?: (?:discussed|heard|referred|in all))?")
_SHARED = re.compile(r"(\d+(?:\.\d+)?)\s*(?:%|per ?cent)(?:\s+(?:of|were|are|was)\b.*)?")
_FEW = re.compile(
    r"\[?(?:(?:under|below|(?:fewer|less) than|<)\s*(?P<few>\d+|five)"
    r"|(?:<=|≤)\s*4|[01]\s*(?:-|–|to)\s*4)\]?"
)
_FIGURE = re.compile(r"[+\-−]?\(?\d[\d,]*(?:\.\d+)?\)?\s*%?")
_NONE = ("nil", "none", "zero")


@dataclass(frozen=True)
class CaseCell:
    """``value`` with its ``unit`` ("" where only its name can tell), or a ``marker``, or a fault.

    ``small``: the file itself says that it is under CASE_THRESHOLD. ``fault`` is what was found,
    never quoted. A cell with none of them holds nothing that could be a number.
    """

    value: Decimal | None = None
    unit: Unit | None = None
    marker: str = ""
    small: bool = False
    fault: str = ""

    @property
    def given(self) -> bool:
        """Whether the cell says a number, or says why it does not."""
        return self.value is not None or bool(self.marker)


NOTHING = CaseCell()


def may_hold_number(cell: Any) -> bool:
    """Whether a cell says a number, or a marker in its place, and no period."""
    if not filled(cell) or isinstance(cell, bool | dt.date | dt.time):
        return False
    if isinstance(cell, int | float):
        return parse_period(cell) is None
    text = " ".join(str(cell).split()).lower()
    if len(text) > _LONGEST:
        return False
    if not any(map(str.isdigit, text)):  # no period either, which takes a while to tell
        return _text(text, shares=False).given
    if parse_period(cell) is not None or parse_days(cell) is not None:
        return False
    return bool(_FIGURE.fullmatch(text)) or _text(text, shares=False).given


def parse_case(cell: Any, *, shares: bool, percent: bool | None) -> CaseCell:
    """A cell as a count or a share.

    ``shares`` says that its name or heading speaks of a share; ``percent`` whether Excel shows the
    cell as a percentage, None where the file does not say.
    """
    if not filled(cell):
        return NOTHING
    if isinstance(cell, bool | dt.date | dt.time | dt.timedelta):
        return CaseCell(fault="a date or a yes and no")
    if isinstance(cell, int | float):
        return _number(cell, shares, percent)
    return _text(" ".join(str(cell).split()).lower(), shares)


def _number(cell: float, shares: bool, percent: bool | None) -> CaseCell:
    if cell != cell or abs(cell) > LARGEST_COUNT:
        return CaseCell(fault="a number that is none")
    if cell < 0:
        return CaseCell(fault="a number below zero")
    if percent:
        return _share(Decimal(repr(float(cell))) * 100)
    if shares:
        if 0 < cell < 1 or (cell == 1 and percent is None):
            return CaseCell(fault="a share that could be a fraction or a percentage")
        return _share(Decimal(repr(float(cell))))
    if cell != int(cell):
        return CaseCell(fault="a count with decimals")
    return CaseCell(Decimal(int(cell)))


def _share(percent: Decimal) -> CaseCell:
    """To one decimal, as it is shown: more of them would say the very count."""
    if percent > 100:
        return CaseCell(fault="a share above 100%")
    return CaseCell(percent.quantize(Decimal("0.1")), SHARE)


def _text(text: str, shares: bool) -> CaseCell:
    if len(text) > _LONGEST:
        return CaseCell(fault="a text that is no number")
    if found := _FEW.fullmatch(text):
        few = (found["few"] or "").replace("five", "5")
        return CaseCell(marker=WITHHELD, small=not few or int(few) <= CASE_THRESHOLD)
    if text in _NONE:
        return CaseCell(Decimal(0))
    if found := _SHARED.fullmatch(text):
        return _share(Decimal(found[1]))
    if found := _COUNTED.fullmatch(text):
        text = found[1]
    count = parse_count(text)
    if count.number is not None:
        return _number(count.number, shares, percent=False)
    if count.marker:
        return CaseCell(marker=WITHHELD if count.marker == WITHHELD else NOT_AVAILABLE)
    share = parse_percent(text) if shares else None
    if share is not None:
        return _number(share, shares, percent=None)
    return CaseCell(fault="a text that is no number")
