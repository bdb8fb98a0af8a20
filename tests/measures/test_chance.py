"""A change's interval is the quasi-Poisson model's, and covers the truth as often as it says."""

from __future__ import annotations

import random
from collections.abc import Sequence

import numpy as np
import pytest

from csp_core.measures.chance import Scatter, Scatters, chance, scatters
from csp_core.measures.quantiles import NORMAL, t_quantile
from csp_core.measures.results import Chance
from tests.measures.oracle import fitted, normal, t

NOTHING = Scatter()
VOLUME_CRIME = 3.0


def scatter_of(previous: Sequence[int], current: Sequence[int]) -> Scatter:
    """The scatter of one series of which every month is known."""
    both = np.array([previous]), np.array([current])
    return scatters(*both, np.ones((1, len(previous)), bool)).of(0)


def ours(previous: Sequence[int], current: Sequence[int]) -> Chance:
    """The interval by the months alone."""
    found = chance(
        sum(previous), sum(current), scatter_of(previous, current), NOTHING, VOLUME_CRIME
    )
    assert found is not None
    return found


def close(found: Chance) -> object:
    """The interval and dispersion, to be compared to one part in a thousand million."""
    return pytest.approx((found.low, found.high, found.dispersion), rel=1e-9, abs=1e-9)


def drawn_at_random(seed: int) -> tuple[list[int], list[int]]:
    """Six to sixteen pairs of months: a season, a common ratio, and clusters of any size."""
    draw = random.Random(seed)
    months, size = draw.randint(6, 16), 10 ** draw.uniform(0.3, 4)
    ratio, cluster = draw.uniform(0.4, 2.5), draw.choice([1, 1, 2, 5, 20])
    season = [draw.uniform(0.5, 1.5) * size for _ in range(months)]

    def count(mean: float) -> int:
        # No Poisson, for the standard library has none; any whole numbers will do.
        return max(0, round(draw.gauss(mean, (mean * cluster) ** 0.5)))

    previous, current = [count(one) for one in season], [count(one * ratio) for one in season]
    # A month that holds nothing in either span is no pair; it has a test of its own.
    kept = [pair for pair in zip(previous, current, strict=True) if sum(pair)]
    return [one for one, _ in kept], [one for _, one in kept]


def test_the_interval_is_that_of_the_model_fitted_by_statsmodels() -> None:
    """A thousand random series of six months and more."""
    worst = 0.0
    for seed in range(1000):
        previous, current = drawn_at_random(seed)
        found, expected = ours(previous, current), fitted(previous, current)
        for one, other in zip((found.low, found.high, found.dispersion), expected, strict=True):
            worst = max(worst, abs(one - other) / max(1.0, abs(other)))

    assert worst < 1e-9


@pytest.mark.parametrize(
    ("previous", "current"),
    [
        ([120, 130, 110], [150, 160, 170]),  # three months
        ([60, 75], [80, 70]),  # two
        ([0, 30, 40, 0, 25, 31], [12, 0, 55, 1, 0, 44]),  # months without a crime
        ([0] * 5 + [60], [10] * 6),  # all of one span in one month
        ([10, 11] * 3, [20, 21] * 3),  # scattered less than chance: φ is held at 1
        ([10**9 + at * 10**5 for at in range(12)], [10**9 - at * 10**5 for at in range(12)]),
        ([1, 2] * 6, [10**7] * 12),
        ([3, 0, 1], [0, 1, 2]),
    ],
)
def test_the_interval_is_the_models_at_the_edges_too(
    previous: list[int], current: list[int]
) -> None:
    assert fitted(previous, current) == close(ours(previous, current))


def test_months_that_do_not_scatter_at_all_still_have_the_scatter_of_chance() -> None:
    """A model that fits every month exactly, which statsmodels refuses."""
    assert (ours([100] * 10, [100] * 10).dispersion, ours([10] * 6, [20] * 6).beyond) == (1, True)


def test_a_month_without_a_crime_in_either_span_is_no_pair() -> None:
    """It cannot scatter, so counting it would make the months look steadier than they are."""
    previous, current = [30, 0, 41, 25, 0, 38, 29, 44], [35, 0, 30, 44, 0, 52, 21, 60]
    informative = [at for at, one in enumerate(previous) if one + current[at]]

    found = ours(previous, current)

    without = [[months[at] for at in informative] for months in (previous, current)]
    assert (found.freedom, fitted(*without)) == (5, close(found))


def test_a_hand_worked_change_of_two_months() -> None:
    """40 + 60 to 70 + 80: X² = 100 × 150 × ((70/150 − 40/100)²/110 + (80/150 − 60/100)²/140).

    That is 1.0823; t with one degree of freedom is 12.706; ln 1.5 ± 12.706 × √(1.0823 / 60).
    """
    found = ours([40, 60], [70, 80])

    assert scatter_of([40, 60], [70, 80]).pearson == pytest.approx(1.0822510822510825)
    assert (round(found.low, 6), round(found.high, 1)) == (-72.77479, 726.4)
    assert (found.source, found.freedom, found.beyond) == ("months", 1, False)


@pytest.mark.parametrize(
    ("previous", "current", "scatter"),
    [
        ([50], [60], NOTHING),  # a single pair
        ([0, 0, 0], [0, 0, 0], NOTHING),  # no crime at all
        ([0, 0, 0], [4, 5, 6], NOTHING),  # none in one of the spans
        ([4, 5, 6], [0, 0, 0], NOTHING),
        ([0, 50], [0, 60], NOTHING),  # one pair and an empty one
        ([-3, 50, 60], [2, 60, 50], scatter_of([50, 60], [60, 50])),  # reclassified
        ([-60, 50], [5, 60], NOTHING),
        ([50, 60], [-80, 70], NOTHING),
    ],
)
def test_months_that_show_no_scatter_give_none_and_raise_nothing(
    previous: list[int], current: list[int], scatter: Scatter
) -> None:
    assert scatter_of(previous, current) == scatter


@pytest.mark.parametrize(
    ("previous", "current"), [(0, 3), (3, 0), (0, 0), (-2, 60), (60, -2), (-2, -2)]
)
def test_a_total_that_is_not_above_zero_has_no_interval(previous: int, current: int) -> None:
    assert chance(previous, current, Scatter(4.0, 9), NOTHING, VOLUME_CRIME) is None


def test_months_that_are_not_known_are_no_pairs() -> None:
    previous, current = np.array([[40, 7, 60], [40, 7, 60]]), np.array([[70, 9, 80], [70, 9, 80]])

    found = scatters(previous, current, np.array([[True, False, True], [True, False, False]]))

    assert [found.of(0), found.of(1)] == [scatter_of([40, 60], [70, 80]), NOTHING]


def test_many_series_at_once_are_each_as_they_are_alone() -> None:
    pairs = [drawn_at_random(seed) for seed in range(40)]
    six = [(previous[:6], current[:6]) for previous, current in pairs]
    previous, current = (np.array([pair[side] for pair in six]) for side in (0, 1))

    found = scatters(previous, current, np.ones(previous.shape, bool))

    assert isinstance(found, Scatters)
    assert [found.of(at) for at in range(40)] == [scatter_of(*pair) for pair in six]


def test_the_counts_of_the_worked_examples_are_judged_as_they_should_be() -> None:
    """+34% on 50 is chance; on 3,000 it is not; on 300 it depends on how the crimes cluster."""
    ten_months = {1: Scatter(9.0, 9), 3: Scatter(27.0, 9)}

    verdicts = {
        (previous, current, dispersion): found.beyond
        for previous, current in [(50, 67), (300, 402), (3000, 4020)]
        for dispersion, own in ten_months.items()
        if (found := chance(previous, current, own, NOTHING, VOLUME_CRIME))
    }

    assert verdicts == {
        (50, 67, 1): False,
        (50, 67, 3): False,
        (300, 402, 1): True,
        (300, 402, 3): False,
        (3000, 4020, 1): True,
        (3000, 4020, 3): True,
    }


def test_where_only_totals_are_known_the_declared_dispersion_and_normal_quantile_serve() -> None:
    found = chance(300, 402, NOTHING, NOTHING, 3.0)

    reach = 1.959963984540054 * (3 * (1 / 300 + 1 / 402)) ** 0.5
    ends = [100 * (1.34 * np.exp(sign * reach) - 1) for sign in (-1, 1)]
    assert found is not None
    assert (found.low, found.high) == pytest.approx(ends)
    assert (found.dispersion, found.source, found.freedom) == (3.0, "declared", None)


def test_under_six_pairs_earlier_years_pairs_are_added_and_from_six_on_they_are_not() -> None:
    earlier = Scatter(30.0, 8)

    short = chance(500, 600, Scatter(20.0, 4), earlier, VOLUME_CRIME)
    long = chance(500, 600, Scatter(20.0, 5), earlier, VOLUME_CRIME)
    alone = chance(500, 600, Scatter(20.0, 4), NOTHING, VOLUME_CRIME)

    assert [(one.dispersion, one.source, one.freedom) for one in (short, long, alone) if one] == [
        (50 / 12, "pooled", 12),
        (4.0, "months", 5),
        (5.0, "months", 4),
    ]


def test_an_interval_without_end_is_kept_to_finite_numbers() -> None:
    """Reclassified crimes can scatter without bound; so can no counts above zero."""
    found = chance(60, 60, Scatter(10.0**9, 1), NOTHING, VOLUME_CRIME)

    assert found is not None
    assert (found.low, found.beyond, np.isfinite(found.high)) == (-100, False, True)


def test_the_t_quantile_is_scipys() -> None:
    freedoms = [*range(1, 60), 119, 120, 1000]

    assert [t_quantile(one) for one in freedoms] == pytest.approx(
        [t(0.975, one) for one in freedoms], rel=1e-12
    )
    assert pytest.approx(normal(0.975), rel=1e-15) == NORMAL


SERIES, PAIRS = 4000, 10


def coverage(total: int, dispersion: float) -> tuple[int, int]:
    """In how many of 100 made-up changes the true ratio lies in our interval, and in the naive one.

    Negative binomial months whose variance is ``dispersion`` times their mean, with a season, and
    a true change of +20%; the naive interval takes counts for pure chance (Poisson).
    """
    draw = np.random.default_rng(total * 100 + int(dispersion))
    season = 1 + 0.3 * np.sin(np.arange(PAIRS))
    before = np.tile(season / season.sum() * total, (SERIES, 1))

    def counts(mean: np.ndarray) -> np.ndarray:
        if dispersion == 1:
            return draw.poisson(mean)
        return draw.negative_binomial(mean / (dispersion - 1), 1 / dispersion)

    previous, current = counts(before), counts(before * 1.2)
    found = scatters(previous, current, np.ones(previous.shape, bool))
    sums = zip(previous.sum(axis=1).tolist(), current.sum(axis=1).tolist(), strict=True)
    within = naive = 0
    for at, (then, now) in enumerate(sums):
        interval = chance(then, now, found.of(at), NOTHING, VOLUME_CRIME)
        by_chance_alone = chance(then, now, NOTHING, NOTHING, 1.0)
        within += interval is not None and interval.low <= 20 <= interval.high
        naive += by_chance_alone is not None and by_chance_alone.low <= 20 <= by_chance_alone.high
    return round(100 * within / SERIES), round(100 * naive / SERIES)


@pytest.mark.parametrize(
    ("dispersion", "naive"), [(1, range(94, 97)), (3, range(72, 77)), (10, range(44, 49))]
)
@pytest.mark.parametrize("total", [200, 1000, 5000])
def test_the_interval_covers_the_truth_as_often_as_it_says(
    total: int, dispersion: int, naive: range
) -> None:
    """Beside it the interval that knows nothing of clusters, which falls to 74 and 46."""
    found, without_clusters = coverage(total, dispersion)

    assert (found in range(93, 100), without_clusters in naive) == (True, True)


def test_five_clusters_a_span_are_too_few_for_the_interval_to_keep_what_it_says() -> None:
    """About 50 crimes that come ten at a time: its docstring says so."""
    assert coverage(50, 10)[0] in range(91, 94)
