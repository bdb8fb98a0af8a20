"""Numbers as the field writes them: ``+20.4%``, ``−6%``, ``1,753``."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal
from math import floor, isfinite, log10

from csp_core.listing import joined

MINUS = "−"
NOT_AVAILABLE = "not available"
# Of a rate's decimals; a millionth per 1,000 is one crime among a thousand million people.
_MOST_PLACES = 6
_TENTH = Decimal("0.1")
# Digits enough for the largest float there is.
_EXACT = Context(prec=400, rounding=ROUND_HALF_UP)


def count(value: int | None) -> str:
    """``1,753``; ``−12`` for a count below zero; ``not available`` for None."""
    if value is None:
        return NOT_AVAILABLE
    return f"{value:,}".replace("-", MINUS)


def average(value: float | None) -> str:
    """``530.3``: one decimal, a trailing ``.0`` dropped; ``not available`` for None."""
    if value is None:
        return NOT_AVAILABLE
    rounded = _rounded(value) or Decimal(0)  # and no minus before nothing
    return f"{rounded:,}".removesuffix(".0").replace("-", MINUS)


def rate(value: float | None) -> str:
    """A rate per 1,000: ``61.3`` with one decimal; below one its first two digits, ``0.0089``."""
    if value is None:
        return NOT_AVAILABLE
    if value == 0:
        return "0"
    return f"{value:,.{min(_MOST_PLACES, max(1, 1 - floor(log10(abs(value)))))}f}".replace(
        "-", MINUS
    )


def percent(value: float | None) -> str:
    """A change with its sign: ``+20.4%``, ``−6%``, ``0%``.

    One decimal, halves rounded away from zero, a trailing ``.0`` dropped; what rounds to nothing
    has no sign. ``not available`` for None and for what is no finite number.
    """
    return _with_sign(value, {1: "+", -1: MINUS})


def size(value: float | None) -> str:
    """A change without its sign, for after "up" or "down": ``20.4%``.

    A change that is not nothing but rounds to it is ``less than 0.1%``.
    """
    if value and isfinite(value) and not _rounded(value):
        return "less than 0.1%"
    return _with_sign(value, {1: "", -1: ""})


def _with_sign(value: float | None, signs: dict[int, str]) -> str:
    if value is None or not isfinite(value):
        return NOT_AVAILABLE
    rounded = _rounded(value)
    if not rounded:
        return "0%"
    return f"{signs[1 if rounded > 0 else -1]}{f'{abs(rounded):,}'.removesuffix('.0')}%"


def _rounded(value: float) -> Decimal:
    # By way of its shortest spelling: 0.05 is meant as five hundredths, not its binary neighbour.
    return Decimal(repr(float(value))).quantize(_TENTH, context=_EXACT)


def from_to(previous: int | None, current: int | None) -> str:
    """Both counts of a change: ``5,123 → 6,168``."""
    return f"{count(previous)} → {count(current)}"


def listed(names: tuple[str, ...], most: int = 6) -> str:
    """``a``, ``a and b``, ``a, b and c``; past ``most``, ``a, b and 5 more``."""
    if len(names) > most:
        names = (*names[: most - 1], f"{len(names) - most + 1:,} more")
    return joined(names)
