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
_LONGEST = 60
_SIZES = {"": 1, "k": 10**3, "m": 10**6, "bn": 10**9}
_SIZE_WORDS = {"thousand": "k", "million": "m", "mn": "m", "billion": "bn"}
# Three decimals are refused: 24.000 is twenty-four pounds here and twenty-four thousand elsewhere.
_AMOUNT = re.compile(
    r"(?P<minus>[-−–]?)\s*(?:£|gbp)?\s*(?P<minus_after>[-−–]?)\s*"
    r"(?P<digits>(?:\d{1,3}(?P<parted>[,\s])\d{3}(?:(?P=parted)\d{3})*|\d+)?"
    r"(?P<decimals>\.\d+)?)\s*"
    r"(?P<size>k|mn?|bn|thousand|million|billion)?\s*(?:pounds?|gbp)?\s*(?P<minus_last>-?)",
    re.ASCII,
)
_NOTHING_SAID = frozenset({"", "-", "–", "—", "n/a", "na", "..", "[x]", "x", "tbc", "not known"})
_ZERO = frozenset({"nil", "£nil"})


@dataclass(frozen=True)
class Amount:
    """``pounds``, to the penny; None where the cell gives none, with the ``fault`` if it tried to.

    ``fault`` is what was found, what was expected and what to do. ``sized``: the cell itself says
    thousands or millions (``24k``).
    """

    pounds: Decimal | None = None
    fault: tuple[str, str, str] | None = None
    sized: bool = False


def to_the_penny(amount: Decimal) -> Decimal:
    """The amount rounded to whole pennies, half a penny away from zero."""
    return amount.quantize(PENNY, ROUND_HALF_UP)


def parse_money(cell: object) -> Amount:
    """A cell as an amount of pounds: ``£24K``, ``£40,000.00``, ``(1,200)``, ``24 000``, ``£1.2m``.

    A cell that says that nothing is known (``n/a``, ``tbc``, empty) gives no amount and no fault.
    A number is rounded to the penny; text has to say whole pennies. What is more than an amount
    (``£10,000 p.a.``, ``£10,000 + VAT``) is a fault.
    """
    if cell is None:
        return Amount()
    if isinstance(cell, int | float | Decimal) and not isinstance(cell, bool):
        return _number(cell)
    return _text(cell) if isinstance(cell, str) else _fault(str(cell).upper())


def _number(cell: float | Decimal) -> Amount:
    if cell != cell:
        return _fault("no number")
    if not -LARGEST <= cell <= LARGEST:
        return _fault("a number too large for an amount")
    # By way of its shortest spelling: Excel's 6666.67 is meant, not its binary neighbour.
    return Amount(to_the_penny(Decimal(str(cell))))


def _text(cell: str) -> Amount:
    text = " ".join(clean(cell[: 2 * _LONGEST]).split()).lower()
    if text in _NOTHING_SAID:
        return Amount()
    if text in _ZERO:
        return Amount(to_the_penny(Decimal(0)))
    bare = text.removesuffix(".") if text.endswith("k.") else text
    bracketed = bare.removeprefix("£").startswith("(") and bare.endswith(")")
    if bracketed:
        bare = bare.replace("(", "", 1)[:-1].strip()
    match = _AMOUNT.fullmatch(bare)
    if match is None or not match["digits"] or len(text) > _LONGEST:
        return _fault(_quoted(text))
    size = match["size"] or ""
    pounds = Decimal(re.sub(r"[,\s]", "", match["digits"])) * _SIZES[_SIZE_WORDS.get(size, size)]
    below = [bracketed, *(bool(match[name]) for name in ("minus", "minus_after", "minus_last"))]
    exact = len(match["decimals"] or "") <= len(".00") if not size else pounds % PENNY == 0
    if pounds > LARGEST or sum(below) > 1 or not exact:
        return _fault(_quoted(text))
    return Amount(to_the_penny(-pounds if any(below) else pounds), sized=bool(size))


def _quoted(text: str) -> str:
    return f'"{text[:_LONGEST]}…"' if len(text) > _LONGEST else f'"{text}"'


def _fault(found: str) -> Amount:
    return Amount(fault=(found, _EXPECTED, _REMEDY))


def pounds(amount: Decimal) -> str:
    """``£24,000``; pennies only where there are some, ``£6,666.67``; below zero ``−£1,200``."""
    rounded = to_the_penny(abs(amount))
    whole = rounded == rounded.to_integral_value()
    digits = f"{rounded:,.0f}" if whole else f"{rounded:,.2f}"
    return f"{'−' if amount < 0 and rounded else ''}£{digits}"


def plain_pounds(amount: Decimal) -> str:
    """``24000.00``: an amount as pipelines read it, always with two decimals."""
    return f"{to_the_penny(amount):.2f}"
