"""Shares of so many asked: the range chance gives a share, and the difference between two."""

from __future__ import annotations

from math import sqrt

from csp_core.measures.quantiles import NORMAL

Range = tuple[float, float]


def share_range(share: float, base: int) -> Range:
    """The 95% interval of a share of ``base`` asked (1 or more), all as fractions of one.

    Wilson's score interval (1927), which never leaves 0 to 1 and holds for shares near either.
    """
    square = NORMAL**2
    middle = (share + square / (2 * base)) / (1 + square / base)
    reach = NORMAL / (1 + square / base)
    reach *= sqrt(share * (1 - share) / base + square / (4 * base**2))
    return max(0.0, middle - reach), min(1.0, middle + reach)


def difference_range(earlier: float, earlier_base: int, later: float, later_base: int) -> Range:
    """The 95% interval of the later share less the earlier, of two groups asked apart.

    Newcombe's hybrid score interval: Statistics in Medicine 17 (1998), 873-890, method 10.
    """
    low, high = share_range(later, later_base)
    earlier_low, earlier_high = share_range(earlier, earlier_base)
    difference = later - earlier
    return (
        difference - sqrt((later - low) ** 2 + (earlier_high - earlier) ** 2),
        difference + sqrt((high - later) ** 2 + (earlier - earlier_low) ** 2),
    )
