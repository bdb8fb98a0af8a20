"""Whether a crime type has a season: months of the year that are high or low year after year."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from csp_core.measures.signals import Counted
from csp_core.measures.trend_results import Trend
from csp_core.periods import MONTHS_IN_YEAR, Span

# Each month of the year twice at least, or there is nothing to hold it against.
LEAST_YEARS = 2
# Three whole years and more are surer.
SURER_YEARS = 3
# The level may wander over longer than this, which a straight line does not follow.
_MOST_MONTHS = 60
# More months than these are no peak.
_MOST_NAMED = 3
# The 99.9th percentile of F with 11 and 11, 12, ... degrees of freedom, to two decimals.
_BEYOND_CHANCE = (
    7.76, 7.14, 6.65, 6.26, 5.94, 5.67, 5.44, 5.25, 5.08, 4.94, 4.81, 4.70, 4.60, 4.51, 4.42,
    4.35, 4.28, 4.22, 4.16, 4.11, 4.06, 4.02, 3.97, 3.94, 3.90, 3.87, 3.83, 3.80, 3.78, 3.75,
    3.72, 3.70, 3.68, 3.66, 3.64, 3.62, 3.60,
)  # fmt: skip
_FEWEST_FREE = 11
# What floating point leaves of nothing.
_NOTHING = 1e-9


@dataclass(frozen=True)
class Season:
    """What the months of ``years`` whole years show of a season; ``span`` is what was looked at.

    ``highest`` and ``lowest`` are months of the year, 0 for January; empty where no more than
    chance shows, or where no few months stand out.
    """

    span: Span
    years: int
    highest: tuple[int, ...] = ()
    lowest: tuple[int, ...] = ()
    seasonal: bool = False


def season(trend: Trend) -> Season | None:
    """The season of a crime type; None where its months are too few to tell.

    Looked at are the latest five years at most, since the last change in recording. Each month of
    the year must have two counts or more. Counts are taken to be a straight line and, if there is
    a season, a fixed amount for each month of the year; whether those amounts explain more than
    chance is the F test of one linear model within another (Draper and Smith, Applied Regression
    Analysis, "extra sum of squares"), at one in a thousand, as in X-11's test for stable
    seasonality (Ladiray and Quenneville, Seasonal Adjustment with the X-11 Method): months that
    follow one another are not independent, and a page shows dozens of types. A month is named with
    the highest or the lowest where it differs by no more than a standard error.
    """
    counted = _looked_at(trend)
    if not counted:
        return None
    at = np.array([month for month, _ in counted])
    counts = np.array([count for _, count in counted], float)
    of_year = at % MONTHS_IN_YEAR
    times = np.bincount(of_year, minlength=MONTHS_IN_YEAR)
    if times.min() < LEAST_YEARS:
        return None
    span = Span(counted[0][0], counted[-1][0])
    years = int(times.min())
    # Months counted from the middle: the amount of each month is then what it is mid-way.
    line = (at - at.mean())[:, None]
    each = (of_year[:, None] == np.arange(MONTHS_IN_YEAR)).astype(float)
    without, _ = _fitted(np.hstack([np.ones_like(line), line]), counts)
    within, amounts = _fitted(np.hstack([each, line]), counts)
    free = len(counts) - MONTHS_IN_YEAR - 1
    explained = (without - within) / (MONTHS_IN_YEAR - 1)
    if explained <= _BEYOND_CHANCE[free - _FEWEST_FREE] * within / free + _NOTHING:
        return Season(span, years)
    error = float(np.sqrt(2 * within / free / times.mean()))
    factors = amounts[:MONTHS_IN_YEAR]
    return Season(span, years, _extreme(factors, error), _extreme(-factors, error), seasonal=True)


def _looked_at(trend: Trend) -> list[Counted]:
    first = max(trend.phases[-1].span.first, trend.span.last - _MOST_MONTHS + 1)
    return [
        (one.month, one.count)
        for one in trend.months
        if one.count is not None and one.month >= first
    ]


def _fitted(columns: np.ndarray, counts: np.ndarray) -> tuple[float, np.ndarray]:
    """The sum of squares that the columns leave unexplained, and their coefficients."""
    found = np.linalg.lstsq(columns, counts, rcond=None)[0]
    left = counts - columns @ found
    return float(left @ left), found


def _extreme(factors: np.ndarray, error: float) -> tuple[int, ...]:
    """The months of the highest factor and of those hardly lower; none where that is many."""
    near = tuple(int(month) for month in np.nonzero(factors >= factors.max() - error - _NOTHING)[0])
    return near if len(near) <= _MOST_NAMED else ()
