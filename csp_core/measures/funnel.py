"""Funnel limits: how far areas' rates usually lie from the group's, by the areas' populations.

Source: D. J. Spiegelhalter, Funnel plots for comparing institutional performance, Statistics in
Medicine 24, 2005, 1185-1202; for over-dispersion its section 5.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor, sqrt
from statistics import NormalDist
from typing import Literal

import numpy as np

FEWEST_AREAS = 10
WINSORISED = 0.1
# What winsorising leaves of the mean square of many normal values: 0.68.
_TENTH = NormalDist().inv_cdf(1 - WINSORISED)
LEFT = 2 * WINSORISED * _TENTH**2 + (1 - 2 * WINSORISED) - 2 * _TENTH * NormalDist().pdf(_TENTH)
# How many standard errors the limits stand from the group's rate: 95% and 99.8% lie within them.
USUAL = NormalDist().inv_cdf(0.975)
CLEAR = NormalDist().inv_cdf(0.999)

Standing = Literal["clearly lower", "lower", "within", "higher", "clearly higher"]


@dataclass(frozen=True)
class Funnel:
    """Limits around a group's ``rate``, all in offences a head.

    ``dispersion`` is the φ of one area's count; ``between`` is τ², the variance of √rate from area
    to area that neither chance nor clustering gives.
    """

    rate: float
    dispersion: float
    between: float

    def limits(self, population: int, reach: float) -> tuple[float, float]:
        """From where to where areas of this population lie, ``reach`` standard errors off."""
        away = reach * sqrt(self.dispersion / (4 * population) + self.between)
        middle = sqrt(self.rate)
        return max(0.0, middle - away) ** 2, (middle + away) ** 2

    def standing(self, population: int, rate: float) -> Standing:
        """Where a rate stands: beyond the 95% limits higher or lower, beyond 99.8% clearly so."""
        for reach, clearly in ((CLEAR, True), (USUAL, False)):
            low, high = self.limits(population, reach)
            if rate > high:
                return "clearly higher" if clearly else "higher"
            if rate < low:
                return "clearly lower" if clearly else "lower"
        return "within"


def funnel(counts: Sequence[int], populations: Sequence[int], dispersion: float) -> Funnel | None:
    """The funnel of areas' counts in their populations; None of fewer than ten areas.

    A count of μ has the variance φμ, so √rate has the variance v = φ/4n whatever the rate, zero
    among them; that is why limits are set on the square root. Areas differ by more than that, for
    reasons of their own. Each area's z = (√rate − √group's) / √v; the highest and the lowest
    tenth of them are drawn in to the next (winsorised), so that the areas to be found do not widen
    the limits that find them; their mean square is Φ, divided by what winsorising leaves of it
    (``LEFT``), which the paper does not do. The additive adjustment is taken, τ² =
    (IΦ − (I − 1)) / (Σw − Σw²/Σw) with w = 1/v and never below zero, and not the multiplicative
    one: what sets areas apart (shops, stations, poverty) does not shrink as they grow, so limits
    of √(Φv) would be far too narrow for cities and too wide for small districts.
    """
    areas = len(counts)
    if areas < FEWEST_AREAS or sum(counts) <= 0:
        return None
    number, people = np.array(counts, float), np.array(populations, float)
    group = float(number.sum() / people.sum())
    variance = dispersion / (4 * people)
    z = winsorised((np.sqrt(number / people) - sqrt(group)) / np.sqrt(variance))
    excess = float((z**2).mean()) / LEFT
    weight = 1 / variance
    spread = float(weight.sum() - (weight**2).sum() / weight.sum())
    return Funnel(group, dispersion, max(0.0, (areas * excess - (areas - 1)) / spread))


def winsorised(values: np.ndarray) -> np.ndarray:
    """The values, the lowest and the highest tenth of them drawn in to the next one."""
    ordered = np.sort(values)
    cut = floor(WINSORISED * len(values))
    drawn_in: np.ndarray = np.clip(values, ordered[cut], ordered[len(values) - 1 - cut])
    return drawn_in
