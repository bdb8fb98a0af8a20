"""How many standard errors a 95% interval reaches either way: Student's t and the normal."""

from __future__ import annotations

from functools import cache
from math import cos, pi, sin, sqrt, tan
from statistics import NormalDist

COVERED = 0.95
NORMAL = NormalDist().inv_cdf((1 + COVERED) / 2)


@cache
def t_quantile(freedom: int) -> float:
    """The t with ``freedom`` degrees of freedom (1 or more) that |T| keeps below in 95 of 100.

    Exact, by halving: for whole degrees of freedom the probability is a finite sum (Abramowitz and
    Stegun, Handbook of Mathematical Functions, 26.7.3 and 26.7.4). The tests hold it against
    scipy.stats, which takes a second to import and a hundred megabytes to install.
    """
    low, high = 0.0, pi / 2
    while True:
        middle = (low + high) / 2
        if middle in (low, high):
            return sqrt(freedom) * tan(middle)
        if _within(middle, freedom) < COVERED:
            low = middle
        else:
            high = middle


def _within(angle: float, freedom: int) -> float:
    """The probability that |T| is less than √freedom × tan(angle)."""
    odd = freedom % 2
    term = sin(angle) * (cos(angle) if odd else 1.0)
    total, squared = 0.0, cos(angle) ** 2
    for at in range(2 + odd, freedom + 1, 2):
        total += term
        term *= squared * (at - 1) / at
    return (angle + total) * 2 / pi if odd else total
