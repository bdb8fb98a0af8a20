"""Pounds as Decimal: what officers type, and how it is shown. The one door for money.

An amount in brackets is below zero, as accounts write it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from csp_core.text import clean

PENNY = Decimal("0.01")
LARGEST = Decimal(10) ** 12
_EXPECTED = "an amount in pounds"
_REMEDY = "Write it as £24,000 or 24000, or leave the cell empty if it is not known."
_SIZES = {"": 1, "k": 10**3, "m": 10**6, "bn": 10**9}
_SIZE_WORDS = {"thousand": "k", "million": "m", "mn": "m", "billion": "bn"}
_AMOUNT = re.compile(
    r"(?P<minus>[-−–]?)\s*(?:£|gbp)?\s*(?P<minus_after>[-−–]?)\s*"
    r"(?P<digits>\d{1,3}(?:[,\s]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)\s*"
    r"(?P<size>k|mn?|bn|thousand|million|billion)?\s*(?:pounds?|gbp)?\s*(?P<minus_last>-?)"
)
_NOTHING_SAID = frozenset({"", "-", "–", "—", "n/a", "na", "..", "[x]", "x", "tbc", "not known"})


@dataclass(frozen=True)
class Amount:
    """``pounds``, to the penny; None where the cell gives none, with the ``fault`` if it tried to.

    ``fault`` is what was found, what was expected and what to do.
    """

    pounds: Decimal | None = None
    fault: tuple[str, str, str] | None = None


def to_the_penny(amount: Decimal) -> Decimal:
    """The amount rounded to whole pennies, half a penny away from zero."""
    return amount.quantize(PENNY, ROUND_HALF_UP)


def parse_money(cell: object) -> Amount:
    """A cell as an amount of pounds: ``£24K``, ``£40,000.00``, ``(1,200)``, ``24 000``, ``£1.2m``.

    A cell that says that nothing is known (``n/a``, ``tbc``, empty) gives no amount and no fault.
    """
    if cell is None or isinstance(cell, bool):
        return Amount() if cell is None else _fault(str(cell).upper())
    if isinstance(cell, int | float | Decimal):
        number = Decimal(str(cell))
        if not number.is_finite() or abs(number) > LARGEST:
            return _fault(f"{cell:g}")
        return Amount(to_the_penny(number))
    return _text(cell) if isinstance(cell, str) else _fault(str(cell))


def _text(cell: str) -> Amount:
    text = " ".join(clean(cell).replace("\u00a0", " ").replace("\u202f", " ").split()).lower()
    if text in _NOTHING_SAID:
        return Amount()
    bare = text.rstrip(".") if text.endswith("k.") else text
    bracketed = bare.removeprefix("£").startswith("(") and bare.endswith(")")
    if bracketed:
        bare = bare.replace("(", "", 1)[:-1].strip()
    match = _AMOUNT.fullmatch(bare)
    if match is None:
        return _fault(f'"{text[:60]}"')
    digits = Decimal(re.sub(r"[,\s]", "", match["digits"]))
    size = match["size"] or ""
    pounds = digits * _SIZES[_SIZE_WORDS.get(size, size)]
    below = [bool(match[name]) for name in ("minus", "minus_after", "minus_last")]
    if pounds > LARGEST or sum([*below, bracketed]) > 1:
        return _fault(f'"{text[:60]}"')
    return Amount(to_the_penny(-pounds if any(below) or bracketed else pounds))


def _fault(found: str) -> Amount:
    return Amount(fault=(found, _EXPECTED, _REMEDY))


def pounds(amount: Decimal) -> str:
    """``£24,000``; pennies only where there are some, ``£6,666.67``; below zero ``−£1,200``."""
    rounded = to_the_penny(abs(amount))
    whole = rounded == rounded.to_integral_value()
    digits = f"{rounded:,.0f}" if whole else f"{rounded:,.2f}"
    return f"{'−' if amount < 0 and rounded else ''}£{digits}"
