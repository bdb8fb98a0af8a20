"""What statsmodels makes of two spans' months, which our interval is held against."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np


def fitted(previous: Sequence[int], current: Sequence[int]) -> tuple[float, float, float]:
    """The 95% interval, low and high in percent, and the dispersion of the change between them.

    Poisson with a factor for each month and one for the year; ``scale="X2"``, held at 1 or more;
    the interval taken with t.
    """
    # Both load for seconds, which only the worker that asks them need wait for.
    from scipy import stats
    from statsmodels.genmod.families import Poisson
    from statsmodels.genmod.generalized_linear_model import GLM

    months = len(previous)
    design = np.hstack([np.tile(np.eye(months), (2, 1)), np.repeat([[0.0], [1.0]], months, axis=0)])
    counts = np.array([*previous, *current], float)
    found = GLM(counts, design, Poisson()).fit(scale="X2", wls_method="qr")
    dispersion = max(1.0, float(found.scale))
    error = np.sqrt(found.normalized_cov_params[-1, -1] * dispersion)
    reach = stats.t.ppf(0.975, found.df_resid) * error
    low, high = (100 * np.expm1(found.params[-1] + sign * reach) for sign in (-1, 1))
    return float(low), float(high), dispersion


def t(probability: float, freedom: float) -> float:
    """SciPy's quantile of Student's t."""
    from scipy import stats

    return float(stats.t.ppf(probability, freedom))


def normal(probability: float) -> float:
    """SciPy's quantile of the normal distribution."""
    from scipy import stats

    return float(stats.norm.ppf(probability))
