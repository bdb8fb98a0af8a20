"""Which shares of cases are withheld: 1% of 346 says three people as plainly as a three does.

A rounded share of a known number of cases could be of several counts. It is withheld where one of
them, or of those it leaves over (99% of 346), is under CASE_THRESHOLD; where one is a count that is
withheld beside it; where its number of cases is itself withheld; and where it is needed to work out
another that is (shares that make up 100%).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from itertools import combinations

from csp_core.casework import CASE_THRESHOLD

WHOLE = Decimal(100)
_HALF = Decimal("0.5")
_MOST_TRIED = 10


@dataclass(frozen=True)
class Share:
    """A share in percent, and what is known beside it in its area and period.

    ``bases`` are the numbers it may be a share of, ``hidden`` the counts that are withheld;
    ``base_hidden`` says that a number it may be a share of is one of those.
    """

    percent: Decimal
    bases: tuple[int, ...] = ()
    hidden: frozenset[int] = frozenset()
    base_hidden: bool = False


def possible_counts(percent: Decimal, base: int) -> range:
    """Every whole number of ``base`` that is rounded to this share, to as many decimals as it has.

    A half may be rounded either way: 12.5% of 8 may be written 12% or 13%.
    """
    exponent = percent.normalize().as_tuple().exponent
    half = _HALF.scaleb(min(0, exponent if isinstance(exponent, int) else 0))
    low = (percent - half) * base / WHOLE
    high = (percent + half) * base / WHOLE
    first = int(low.to_integral_value(ROUND_CEILING))
    last = int(high.to_integral_value(ROUND_FLOOR))
    return range(max(0, first), min(base, last) + 1)


def gives_away(share: Share) -> bool:
    """Whether a share may not be shown, whatever other shares stand beside it."""
    if share.base_hidden:
        return True
    for base in share.bases:
        for number in possible_counts(share.percent, base):
            both = (number, base - number)
            if min(both) < CASE_THRESHOLD or share.hidden & set(both):
                return True
    return False


def shares_withheld(groups: Sequence[Mapping[int, Share]]) -> frozenset[int]:
    """The places of the shares withheld; the shares of each group are of one area and period."""
    found: set[int] = set()
    for group in groups:
        own = {at for at, share in group.items() if gives_away(share)}
        while own and (more := _needed(group, own)) is not None:
            own.add(more)
        found |= own
    return frozenset(found)


def _needed(group: Mapping[int, Share], hidden: set[int]) -> int | None:
    """A share without which another could be worked out, as together they make up 100%."""
    for parts in _sets(sorted(group)):
        total = sum(group[at].percent for at in parts)
        if abs(total - WHOLE) > _HALF * len(parts):
            continue
        shown = [at for at in parts if at not in hidden]
        if shown and len(parts) - len(shown) == 1:
            return min(shown, key=lambda at: group[at].percent)
    return None


def _sets(places: Sequence[int]) -> list[tuple[int, ...]]:
    """Every set of two or more; of many shares only those that stand together."""
    if len(places) <= _MOST_TRIED:
        return [one for size in range(2, len(places) + 1) for one in combinations(places, size)]
    ends = combinations(range(len(places) + 1), 2)
    return [tuple(places[first:last]) for first, last in ends if last - first > 1]
