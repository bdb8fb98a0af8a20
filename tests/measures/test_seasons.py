"""A season is said where months are high or low year after year, and only there."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import pytest

from csp_core.measures.seasons import _BEYOND_CHANCE, Season, season
from csp_core.measures.signals import phase
from csp_core.measures.trend_results import Trend, TrendMonth
from csp_core.periods import Span, parse_month_key

APRIL = parse_month_key("2014-04")
FEBRUARY, JULY = 1, 6
# Twelve months from April: high in July, low in February.
WAVE = [100, 104, 109, 130, 112, 105, 99, 96, 92, 88, 70, 95]


def trend(counts: Sequence[int | None], since: int = 0) -> Trend:
    """A count a month from April 2014; recording changed after ``since`` months."""
    months = tuple(TrendMonth(APRIL + at, count) for at, count in enumerate(counts))
    spans = [Span(APRIL, APRIL + since - 1)] if since else []
    spans.append(Span(APRIL + since, APRIL + len(counts) - 1))
    return Trend("Preston", "Arson", months, tuple(phase(span, []) for span in spans))


def wave(years: int, slope: float = 0, jitter: int = 3) -> list[int]:
    """Years of the wave, a little up and down, rising by ``slope`` a month."""
    return [
        round(WAVE[at % 12] + slope * at + (jitter if at // 12 % 2 == at % 2 else -jitter))
        for at in range(12 * years)
    ]


@pytest.mark.parametrize("slope", [0, 1, -1])
@pytest.mark.parametrize("years", [2, 3, 5])
def test_a_season_is_named_by_its_highest_and_lowest_month_whatever_the_trend(
    years: int, slope: float
) -> None:
    span = Span.starting(APRIL, 12 * years)
    assert season(trend(wave(years, slope))) == Season(
        span, years, (JULY,), (FEBRUARY,), seasonal=True
    )


@pytest.mark.parametrize(
    ("counts", "why"),
    [
        (wave(2)[:-1], "March is there once"),
        ([*wave(1), *[None] * 12, *wave(1)[:11]], "months are missing"),
        ([], "nothing at all"),
        ([None] * 30, "no count"),
    ],
)
def test_nothing_is_said_until_every_month_of_the_year_is_there_twice(
    counts: list[int | None], why: str
) -> None:
    assert season(trend(counts or [None])) is None, why


def test_only_months_since_the_last_change_in_recording_are_looked_at() -> None:
    assert season(trend(wave(3), since=13)) is None
    found = season(trend(wave(3), since=12))
    assert found == Season(Span.starting(APRIL + 12, 24), 2, (JULY,), (FEBRUARY,), seasonal=True)


def test_only_the_latest_five_years_are_looked_at() -> None:
    found = season(trend([*WAVE[6:], *WAVE[:6]] * 5 + wave(5)))
    assert found is not None
    assert (found.span, found.highest) == (Span.starting(APRIL + 60, 60), (JULY,))


@pytest.mark.parametrize(
    "counts",
    [
        [7] * 36,
        list(range(36)),
        [10, 12] * 18,  # every other month: no month of the year but all of them
        [0] * 36,
    ],
)
def test_a_level_or_a_straight_line_is_no_season(counts: list[int]) -> None:
    found = season(trend(counts))
    assert found is not None
    assert found.seasonal is (counts == [10, 12] * 18)
    assert (found.highest, found.lowest) == ((), ())


def test_months_as_high_as_the_highest_are_named_with_it() -> None:
    counts = [WAVE[3] if at % 12 == 4 else one for at, one in enumerate(wave(3))]
    found = season(trend(counts))
    assert found is not None
    assert (found.highest, found.lowest) == ((JULY, JULY + 1), (FEBRUARY,))


def chance_of(statistic: float, free: int) -> float:
    """How likely F with 11 and ``free`` degrees of freedom is to be less: its density, summed."""
    at, width = np.linspace(0, statistic, 20_001, retstep=True)
    middle = at[:-1] + width / 2
    scale = math.exp(math.lgamma((11 + free) / 2) - math.lgamma(5.5) - math.lgamma(free / 2))
    density = (11 / free) ** 5.5 * middle**4.5 * (1 + 11 * middle / free) ** (-(11 + free) / 2)
    return float(scale * density.sum() * width)


def test_each_limit_leaves_one_in_a_thousand_above_it() -> None:
    left = [1 - chance_of(limit, free) for free, limit in enumerate(_BEYOND_CHANCE, start=11)]
    assert left == pytest.approx([0.001] * (60 - 24 + 1), abs=2e-5)


def f_statistic(counts: np.ndarray) -> float:
    """The same test by projection, its months told from the first one and not each by itself."""
    at = np.arange(len(counts))
    line = np.column_stack([np.ones(len(at)), at])
    each = np.column_stack([line, at[:, None] % 12 == np.arange(1, 12)])
    squares = []
    for columns in (line, each):
        basis, _ = np.linalg.qr(columns)
        squares.append(float(np.sum((counts - basis @ (basis.T @ counts)) ** 2)))
    return (squares[0] - squares[1]) / 11 / (squares[1] / (len(at) - 13))


def test_a_season_is_said_just_where_the_months_explain_more_than_chance() -> None:
    random = np.random.default_rng(4)
    said, expected = [], []
    for _ in range(60):
        length = int(random.integers(24, 61))
        size = float(random.uniform(0, 2))
        counts = random.poisson([60 + size * (WAVE[at % 12] - 100) / 2 for at in range(length)])
        found = season(trend([int(one) for one in counts]))
        said.append(found is not None and found.seasonal)
        expected.append(chance_of(f_statistic(counts), length - 13) > 0.999)
    assert said == expected
    assert 10 < sum(said) < len(said) - 10


def test_hardly_a_series_without_a_season_is_said_to_have_one() -> None:
    random = np.random.default_rng(11)
    said = 0
    for counts in random.poisson(80, (1500, 36)):
        found = season(trend([int(one) for one in counts]))
        said += found is not None and found.seasonal
    assert said <= 5
