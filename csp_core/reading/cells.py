"""One cell as a count, a percentage or a marker: what is not plainly one of them is a fault."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from functools import lru_cache

from csp_core.corrections import BELOW_ZERO
from csp_core.periods import month_label, month_of
from csp_core.tables import NOT_APPLICABLE, NOT_AVAILABLE, UNRELIABLE, WITHHELD
from csp_core.text import clean

LARGEST_COUNT = 10**12
_LONGEST_FIGURE = 40
# Shorthand of the Analysis Function and what police analysts type instead of it.
MARKERS = {
    "[x]": NOT_AVAILABLE, "[z]": NOT_APPLICABLE, "[c]": WITHHELD, "[u]": UNRELIABLE,
    "[low]": WITHHELD, "x": NOT_AVAILABLE, "..": NOT_AVAILABLE, "...": NOT_AVAILABLE,
    "-": NOT_AVAILABLE,
    "–": NOT_AVAILABLE, "—": NOT_AVAILABLE, "n/a": NOT_AVAILABLE, "na": NOT_AVAILABLE,
    "not available": NOT_AVAILABLE, "not applicable": NOT_APPLICABLE, "z": NOT_APPLICABLE,
    "*": WITHHELD, "c": WITHHELD, "under 5": WITHHELD, "fewer than 5": WITHHELD,
    "less than 5": WITHHELD,
    "suppressed": WITHHELD, "withheld": WITHHELD, ":": NOT_AVAILABLE,
}  # fmt: skip
_BELOW = re.compile(r"<\s*=?\s*\d+")
_MARKER = re.compile(r"\[([a-z])\d?\]")
_WHOLE = re.compile(r"[+\-−]?\d{1,3}(?:[, \u00a0\u202f]\d{3})+(?:\.0+)?|[+\-−]?\d+(?:\.0+)?")
_BRACKETED = re.compile(r"\(\s*[\d, ]+\s*\)")
_FOOTNOTED = re.compile(
    r"\s*(?:\[note [^\]]*\]|\[[pr]\]|\([pr]\)|(?<=\s)[pr]|(?<=\d)r|[¹²³⁴⁵⁶⁷⁸⁹†‡]|(?<=\d)\*)+$"
)
_STATUSES = {"p": "provisional", "r": "revised"}
_PERCENT = re.compile(r"([+\-−]?)\s*(\d[\d,]*(?:\.\d+)?)\s*%?")


@dataclass(frozen=True)
class Count:
    """``number`` or, where none was given, the ``marker`` that says why; ``fault`` when neither."""

    number: int | None = None
    marker: str = ""
    status: str = ""
    fault: tuple[str, str, str] | None = None  # found, expected, remedy

    @property
    def empty(self) -> bool:
        """Nothing stands in the cell: the figure is missing, which is not the same as zero."""
        return self.number is None and not self.marker and not self.fault


EMPTY = Count()
_EXPECTED = "a whole number of offences"
_LEAVE_EMPTY = "Leave the cell empty if the figure is not known."


def parse_count(cell: object, brackets: str = "") -> Count:
    """A cell read as a count of offences. Negative counts are kept: crimes are reclassified.

    ``brackets`` is what an officer said of ``(12)``: below or above zero; without it it is a fault.
    """
    if cell is None or cell == "":
        return EMPTY
    if isinstance(cell, bool):
        return _fault(str(cell).upper(), _LEAVE_EMPTY)
    if isinstance(cell, int | float):
        return _number(cell)
    if isinstance(cell, dt.date | dt.datetime | dt.time | dt.timedelta):
        return _fault(_date(cell), "Format the cell as a number in Excel and check its value.")
    return _text(str(cell), brackets)


def _date(cell: dt.date | dt.time | dt.timedelta) -> str:
    if isinstance(cell, dt.date):
        return f"the date {cell.day} {month_label(month_of(cell))}"
    return f"the time {cell}"


def _number(cell: float) -> Count:
    if cell != cell or abs(cell) > LARGEST_COUNT:
        return _fault(f"{cell:g}", _LEAVE_EMPTY)
    if cell != int(cell):
        return _fault(
            f"{cell:g}",
            "A count has no decimals; check that the column does not hold a rate or a share.",
        )
    return Count(int(cell))


def _text(cell: str, brackets: str = "") -> Count:
    text = " ".join(cell.replace("\u00a0", " ").split()).lower()
    if not text:
        return EMPTY
    if text in MARKERS:
        return Count(marker=MARKERS[text])
    if (match := _MARKER.fullmatch(text)) and f"[{match.group(1)}]" in MARKERS:
        return Count(marker=MARKERS[f"[{match.group(1)}]"])
    if _BELOW.fullmatch(text):
        return Count(marker=WITHHELD)
    bare = _FOOTNOTED.sub("", text)
    if _WHOLE.fullmatch(bare):
        digits = re.sub(r"[, \u00a0\u202f+]|\.0+$", "", bare).replace("−", "-")
        status = _STATUSES.get(text[len(bare) :].strip("[]() "), "")
        return (
            Count(int(digits), status=status)
            if len(digits) <= 13
            else _fault(_quoted(cell), _LEAVE_EMPTY)
        )
    if _BRACKETED.fullmatch(text):
        digits = text.strip("( )")
        if brackets:
            size = int(digits.replace(",", "").replace(" ", ""))
            return Count(-size if brackets == BELOW_ZERO else size)
        return _fault(
            _quoted(cell),
            f"Write -{digits} if it is below zero, {digits} if it is not; until then this figure "
            "is not used.",
        )
    return _fault(_quoted(cell), _LEAVE_EMPTY)


def _quoted(cell: str) -> str:
    short = " ".join(clean(cell).split())
    return f'"{short[:60]}…"' if len(short) > 60 else f'"{short}"'


def _fault(found: str, remedy: str) -> Count:
    return Count(fault=(found, _EXPECTED, remedy))


def filled(cell: object) -> bool:
    """Whether anything stands in a cell."""
    return cell is not None and cell != "" and not (isinstance(cell, str) and cell.isspace())


def parse_percent(cell: object) -> float | None:
    """A stated change in percent: ``+20.4%``, ``-6``, ``−6 %``; None when the cell states none.

    A number is taken as it stands; whether a column of numbers holds fractions (Excel's 0.204
    shown as 20.4%) is told from the column as a whole (see ``stated``).
    """
    if isinstance(cell, bool) or cell is None:
        return None
    if isinstance(cell, int | float):
        return float(cell) if abs(cell) < LARGEST_COUNT else None
    if not isinstance(cell, str) or not (match := _PERCENT.fullmatch(cell.strip())):
        return None
    size = float(match.group(2).replace(",", ""))
    return -size if match.group(1) in {"-", "−"} else size


def plain_number(cell: object) -> float | None:
    """The number a cell holds, as a number or as text without a percent sign; else None."""
    if isinstance(cell, str) and cell.strip().endswith("%"):
        return None
    return parse_percent(cell)


def is_figure(cell: object) -> bool:
    """Whether a cell could stand in a column of figures: a number or a marker."""
    if isinstance(cell, bool) or cell is None or cell == "":
        return False
    if isinstance(cell, int | float):
        return True
    return isinstance(cell, str) and len(cell) <= _LONGEST_FIGURE and _is_figure(cell)


@lru_cache(maxsize=4096)
def _is_figure(cell: str) -> bool:
    count = _text(cell)
    return count.number is not None or bool(count.marker) or parse_percent(cell) is not None
