"""Whether one area's change is different from another's: the ratio of the two ratios."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, log, sqrt

from csp_core.area_groups import holds
from csp_core.measures.quantiles import NORMAL, t_quantile
from csp_core.measures.results import Chance, Change

# t is within a thousandth of the normal here, and summing further would only take time.
MOST_FREEDOM = 1000


@dataclass(frozen=True)
class Contrast:
    """One area's change beside another's, of one crime type over the same spans.

    ``low`` and ``high`` are the 95% interval, in percent, of how much further ``here`` rose than
    ``there``: 0 where both changed by the same percentage. ``within`` says that ``here`` is
    known to be a part of ``there``, and so is counted there too.
    """

    here: Change
    there: Change
    low: float
    high: float
    within: bool = False

    @property
    def different(self) -> bool:
        """Whether the two changed clearly differently: the interval leaves out 0%."""
        return self.low > 0 or self.high < 0


def contrast(here: Change, there: Change) -> Contrast | None:
    """The two changes held against each other; None where either is not judged against chance.

    The ratio of the ratios is (C/P here) / (C/P there); its 95% interval is
    exp(ln of it ± t √(v here + v there)), where v = φ(1/C + 1/P) of each, and t has the degrees of
    freedom of Satterthwaite's approximation, (v + w)² / (v²/f + w²/g), rounded down; the normal
    quantile where both φ are declared. Where one is a joint figure that holds the other's areas,
    its counts hold the other's too: v is then φ(1/C − 1/C whole + 1/P − 1/P whole), with the
    greater of both φ and the fewer degrees of freedom. A group's own row (a force's, a region's) is
    known by its name to hold the other's areas; where that is not known, both are taken for
    apart, which makes the interval wider than it need be and never narrower. None for the same
    areas, and for spans or crime types that are not the same.

    Source: J. M. Bland and D. G. Altman, "Interaction revisited: the difference between two
    estimates", BMJ 326 (2003), 219; F. E. Satterthwaite, Biometrics Bulletin 2 (1946), 110-114.
    """
    like = (here.crime_type, here.current_span, here.previous_span)
    if like != (there.crime_type, there.current_span, there.previous_span):
        return None
    one, other = _ratio(here), _ratio(there)
    if one is None or other is None or set(here.areas) == set(there.areas):
        return None
    within = _part(here, there)
    error, quantile = _error(one, other, within or _part(there, here))
    if error <= 0:
        return None
    middle = log(one.ratio) - log(other.ratio)
    low, high = (
        100 * (exp(max(-700.0, min(700.0, middle + sign * quantile * sqrt(error)))) - 1)
        for sign in (-1, 1)
    )
    return Contrast(here, there, low, high, within)


@dataclass(frozen=True)
class _Ratio:
    previous: int
    current: int
    chance: Chance

    @property
    def ratio(self) -> float:
        return self.current / self.previous

    @property
    def shares(self) -> float:
        """1/C + 1/P."""
        return 1 / self.current + 1 / self.previous

    @property
    def variance(self) -> float:
        return self.chance.dispersion * self.shares


def _ratio(change: Change) -> _Ratio | None:
    if change.chance is None or not change.previous or not change.current:
        return None
    return _Ratio(change.previous, change.current, change.chance)


def _part(small: Change, large: Change) -> bool:
    """Whether the one's counts are known to lie within the other's."""
    if set(small.areas) < set(large.areas):
        return True
    fits = (
        (small.previous or 0) <= (large.previous or 0),
        (small.current or 0) <= (large.current or 0),
    )
    return all(fits) and len(large.areas) == 1 and holds(large.areas[0], small.areas)


def _error(one: _Ratio, other: _Ratio, part: bool) -> tuple[float, float]:
    """The variance of the difference of the logarithms, and the quantile that goes with it."""
    freedoms = [each.chance.freedom for each in (one, other) if each.chance.freedom is not None]
    if part:
        dispersion = max(one.chance.dispersion, other.chance.dispersion)
        quantile = t_quantile(min(freedoms)) if freedoms else NORMAL
        return dispersion * abs(one.shares - other.shares), quantile
    spread = sum(
        each.variance**2 / each.chance.freedom
        for each in (one, other)
        if each.chance.freedom is not None
    )
    both = one.variance + other.variance
    freedom = min(MOST_FREEDOM, both**2 / spread) if spread else None
    return both, t_quantile(int(freedom)) if freedom else NORMAL
