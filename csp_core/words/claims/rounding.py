"""Whether a number as written agrees with the true one, at its own rounding."""

from __future__ import annotations

from decimal import Decimal

from csp_core.words.claims.manner import Hedge
from csp_core.words.claims.numerals import Number

# "A fifth" is said of what lies this near to 20%, and a little further off when it is hedged.
_LOOSE, _LOOSE_HEDGED = Decimal("1.5"), Decimal("2.6")
# A multiple such as "doubled" is looser than a fraction, as it is of more.
_LOOSE_SHARE, _LOOSE_SHARE_HEDGED = Decimal("0.05"), Decimal("0.1")
# From so much on it is a multiple.
_MULTIPLE = Decimal(100)
# A hedged round number, "about 6,000", may be so far off the true one.
_HEDGED_SHARE = Decimal("0.05")
# A round count that is not hedged, "6,200 offences", may be so far off.
_ROUND_SHARE = Decimal("0.01")
_ROUND_FROM = 100
# "More than" and "under": not on the other side, and no further off than a tenth; fractions are
# fewer and lie further apart, a half furthest.
_HALF = Decimal(50)
_BEYOND_SHARE = Decimal("0.1")
_BEYOND_LOOSE, _BEYOND_HALF = Decimal("0.2"), Decimal("0.4")


def agrees(said: Number, true: float | Decimal, hedge: Hedge = "") -> bool:
    """Whether the true number, without its sign, is what was said of it."""
    exact = abs(Decimal(repr(float(true)))) if isinstance(true, float) else abs(Decimal(true))
    if hedge in {"over", "at least"}:
        return _beyond(said, exact - said.value, exactly=hedge == "at least")
    if hedge in {"under", "at most"}:
        return _beyond(said, said.value - exact, exactly=hedge == "at most")
    return abs(exact - said.value) <= _tolerance(said, hedge)


def _beyond(said: Number, beyond: Decimal, *, exactly: bool) -> bool:
    loose = _BEYOND_HALF if said.value == _HALF else _BEYOND_LOOSE
    furthest = said.value * (loose if said.loose else _BEYOND_SHARE)
    # "Over 20%" of 20.0 is not so; "at least 20%" is, and of what rounds to it.
    least = -said.step / 2 if exactly else Decimal(0)
    return (beyond >= least if exactly else beyond > 0) and beyond <= max(furthest, said.step)


def _tolerance(said: Number, hedge: Hedge) -> Decimal:
    half = said.step / 2
    if said.loose and hedge and said.value >= _MULTIPLE:
        return said.value * _LOOSE_SHARE_HEDGED
    if said.loose:
        return max(_LOOSE_HEDGED if hedge else _LOOSE, said.value * _LOOSE_SHARE)
    if hedge == "about":
        one_step = said.step + half
        round_number = min(said.round_step + said.round_step / 2, said.value * _HEDGED_SHARE)
        return max(one_step, round_number) if said.unit != "percent" else one_step
    if said.unit == "plain" and said.round_step >= _ROUND_FROM:
        return max(half, min(said.round_step / 2, said.value * _ROUND_SHARE))
    return half
