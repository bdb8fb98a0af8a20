"""How many came, as officers write it: ``50``, ``about fifty``, ``c. 50``, ``50+``."""

from __future__ import annotations

import re
from dataclasses import dataclass

from csp_core.text import clean

LARGEST = 1_000_000
_EXPECTED = "how many attended, as one number"
_REMEDY = "Write it as 50, or leave the cell empty if it is not known."
_NOTHING_SAID = frozenset({"", "-", "–", "—", "n/a", "na", "tbc", "not known", "unknown", "[x]"})
_ROUGHLY = (
    r"about|around|approx(?:imately|\.)?|roughly|some|circa|ca?\.?|c\.?|nearly|almost|over|"
    r"more than|at least|up to|under|just over|just under|estimated(?: at)?|est\.?|~|>|<"
)
_AFTER = (
    r"\+|plus|or so|approx(?:imately|\.)?|ish|people|persons?|attendees|attended|delegates|"
    r"participants|guests|residents|officers|staff|members|partners|in attendance"
)
_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_WORDS = {word: at for at, word in enumerate(_ONES)} | {
    word: 10 * at for at, word in enumerate(_TENS, 2)
}
_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+|\d+")


@dataclass(frozen=True)
class Attendance:
    """``number`` of people; ``words`` as written, where they say more than the number does.

    ``fault`` is what was found, what was expected and what to do, where a cell cannot be read.
    """

    number: int | None = None
    words: str = ""
    fault: tuple[str, str, str] | None = None


def parse_attendance(cell: object) -> Attendance:
    """A cell as a number of people. One that says nothing gives neither number nor fault."""
    if cell is None or isinstance(cell, bool):
        return Attendance() if cell is None else _fault(str(cell).upper())
    if isinstance(cell, int | float):
        whole = float(cell).is_integer() and 0 <= cell <= LARGEST
        return Attendance(int(cell)) if whole else _fault(f"{cell:g}")
    if not isinstance(cell, str):
        return _fault(str(cell))
    written = " ".join(clean(cell).split())
    if written.lower() in _NOTHING_SAID:
        return Attendance()
    bare = _bare(written.lower())
    number = _number(bare)
    if number is None or number > LARGEST:
        return _fault(f'"{written[:60]}"')
    return Attendance(number, "" if written == bare else written)


def _bare(text: str) -> str:
    """The text without the words for roughly and for people on either side of the number."""
    before, after = re.compile(rf"^(?:{_ROUGHLY})\s*(?=[\da-z])"), re.compile(rf"\s*(?:{_AFTER})$")
    for pattern in (before, before, after, after, after):
        shorter = pattern.sub("", text, count=1)
        text = shorter if _number(shorter) is not None or _may_hold(shorter) else text
    return text


def _may_hold(text: str) -> bool:
    return bool(_DIGITS.search(text)) or any(word in text for word in (*_WORDS, "hundred"))


def _number(text: str) -> int | None:
    """``120``, ``1,200``, ``fifty``, ``twenty-five``, ``a hundred``, ``one hundred and twenty``."""
    if _DIGITS.fullmatch(text):
        return int(text.replace(",", "")) if len(text) <= 9 else None
    words = text.replace("-", " ").replace(" and ", " ").split()
    if not words or len(words) > 4:
        return None
    if "hundred" in words:
        at = words.index("hundred")
        hundreds = 1 if words[:at] in ([], ["a"]) else _small(words[:at])
        rest = _small(words[at + 1 :]) if words[at + 1 :] else 0
        return None if hundreds is None or rest is None else 100 * hundreds + rest
    return _small(words)


def _small(words: list[str]) -> int | None:
    """A number under a hundred in words."""
    values = [_WORDS.get(word) for word in words]
    if values and values[0] is not None and len(values) == 1:
        return values[0]
    if len(values) == 2 and all(value is not None for value in values):
        tens, ones = int(values[0] or 0), int(values[1] or 0)
        return tens + ones if tens >= 20 and 0 < ones < 10 else None
    return None


def _fault(found: str) -> Attendance:
    return Attendance(fault=(found, _EXPECTED, _REMEDY))
