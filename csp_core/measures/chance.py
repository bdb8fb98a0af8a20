"""What chance alone could give: a change's 95% interval, by how its months scatter.

Crimes come in clusters, so counts vary more than pure chance (Poisson) would make them, and they
have seasons, so months are paired: each with the same month of the earlier span. The model is
quasi-Poisson with a month and a year factor, which for two spans has a closed form. Nothing here
knows where counts come from.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, log, sqrt
from typing import Literal

import numpy as np

from csp_core.measures.quantiles import NORMAL, t_quantile
from csp_core.measures.results import Chance

# With fewer pairs than this t is so wide that almost nothing is beyond chance.
PAIRS_ENOUGH = 6
# exp of more than this is no finite number.
_FARTHEST = 700.0


@dataclass(frozen=True)
class Scatter:
    """How months scatter about one common ratio: Pearson's X² and its degrees of freedom."""

    pearson: float = 0.0
    freedom: int = 0

    def plus(self, other: Scatter) -> Scatter:
        """Both together."""
        return Scatter(self.pearson + other.pearson, self.freedom + other.freedom)

    @property
    def dispersion(self) -> float:
        """φ = X² / degrees of freedom, and never less than 1, which is pure chance.

        Raises ZeroDivisionError without a degree of freedom.
        """
        return max(1.0, self.pearson / self.freedom)


@dataclass(frozen=True)
class Scatters:
    """The scatter of many series at once, an element a series."""

    pearson: np.ndarray
    freedom: np.ndarray

    def of(self, at: int) -> Scatter:
        """One series' scatter."""
        return Scatter(float(self.pearson[at]), int(self.freedom[at]))


def scatters(previous: np.ndarray, current: np.ndarray, known: np.ndarray) -> Scatters:
    """The scatter of each series' pairs of months about the ratio of its totals.

    All three are series by pair; a pair counts where ``known``. In the 2 × m table of a series'
    counts p₁…pₘ and c₁…cₘ with totals P and C, a month of n = p + c is expected to hold nP/(P + C)
    and nC/(P + C), and Pearson's X² comes to P × C × Σ (c/C − p/P)² / n, with m − 1 degrees of
    freedom. A pair that holds nothing in either span (or less, where crimes were reclassified)
    says nothing of scatter and is no pair. Where P or C is not above zero, or fewer than two pairs
    are left, there is no X² and no degree of freedom.
    """
    together = previous + current
    used = known & (together > 0)
    before, after = np.where(used, previous, 0), np.where(used, current, 0)
    totals_before, totals_after = before.sum(axis=1), after.sum(axis=1)
    pairs = used.sum(axis=1)
    told = (totals_before > 0) & (totals_after > 0) & (pairs > 1)
    shares_apart = (
        after / np.where(told, totals_after, 1)[:, None]
        - before / np.where(told, totals_before, 1)[:, None]
    )
    terms = (shares_apart**2 / np.where(used, together, 1)).sum(axis=1)
    pearson = totals_before.astype(float) * totals_after * terms
    return Scatters(np.where(told, pearson, 0.0), np.where(told, pairs - 1, 0))


@dataclass(frozen=True)
class Clustering:
    """How clustered crimes are: φ, where it is from, and the quantile that goes with it.

    ``freedom`` holds the degrees of freedom it rests on; None where it is declared.
    """

    dispersion: float
    quantile: float
    source: Literal["months", "pooled", "declared"]
    freedom: int | None = None


def clustering(own: Scatter, earlier: Scatter, declared: float) -> Clustering:
    """φ from the months' ``own`` scatter, with ``earlier`` years' under six pairs, or declared."""
    enough = own.freedom >= PAIRS_ENOUGH - 1
    scatter = own if enough else own.plus(earlier)
    if not scatter.freedom:
        return Clustering(declared, NORMAL, "declared")
    return Clustering(
        scatter.dispersion,
        t_quantile(scatter.freedom),
        "pooled" if scatter.freedom > own.freedom else "months",
        scatter.freedom,
    )


def chance(
    previous: int, current: int, own: Scatter, earlier: Scatter, declared: float
) -> Chance | None:
    """The interval of the change from ``previous`` to ``current``, both totals of their span.

    The ratio's 95% interval is exp(ln(C/P) ± t √(φ(1/C + 1/P))), given here in percent. φ and the
    degrees of freedom of t come from the months' ``own`` scatter; under six pairs that of
    ``earlier`` years' pairs of the same series is added; where neither has a degree of freedom
    (only totals are known, or a single pair), φ is the one ``declared`` for the crime type and the
    normal quantile stands for t. None where either total is not above zero: no ratio then has an
    interval.

    How often it covers the truth, simulated for ten month pairs (`tests/measures` does it again):
    94 to 98 times in 100 for totals of 200 to 5,000 and dispersion 1, 3 and 10, where an interval
    that takes counts for pure chance covers it 95, 74 and 46 times. For totals near 50 with
    dispersion 10, five clusters a span, ours falls to about 92: too few clusters to
    measure clusters by.

    Source: P. McCullagh and J. A. Nelder, Generalized Linear Models, 2nd edition, 1989, 6.2.3 and
    9.2.4. The tests hold it against statsmodels' GLM.
    """
    if previous <= 0 or current <= 0:
        return None
    found = clustering(own, earlier, declared)
    middle = log(current / previous)
    reach = found.quantile * sqrt(found.dispersion * (1 / current + 1 / previous))
    low, high = (
        100 * (exp(max(-_FARTHEST, min(_FARTHEST, end))) - 1)
        for end in (middle - reach, middle + reach)
    )
    return Chance(low, high, found.dispersion, found.source, found.freedom)
