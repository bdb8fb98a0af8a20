"""Funnel limits: worked by hand, and simulated to hold as many areas as they say."""

from __future__ import annotations

import numpy as np
import pytest

from csp_core.measures.funnel import CLEAR, LEFT, USUAL, Funnel, Standing, funnel, winsorised

# Ten areas of 10,000: the roots of their counts, and so of their rates, are round numbers.
COUNTS = [64, 81, 81, 100, 100, 100, 100, 121, 121, 144]
PEOPLE = [10_000] * 10


def test_fewer_than_ten_areas_or_no_crime_at_all_make_no_funnel() -> None:
    assert (funnel(COUNTS[:9], PEOPLE[:9], 1.0), funnel([0] * 10, PEOPLE, 1.0)) == (None, None)


def test_the_lowest_and_highest_tenth_are_drawn_in_to_the_next() -> None:
    values = np.array([9.0, -7.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 0.0, -1.0])
    assert winsorised(values).tolist() == [6.0, -1.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 0.0, -1.0]
    assert winsorised(np.arange(20.0)).tolist() == [2, 2, *range(2, 18), 17, 17]


def test_the_funnel_of_ten_like_areas_is_as_worked_by_hand() -> None:
    """1,012 crimes among 100,000: √ of the rate √0.01012; v = 1/40,000, so √v = 1/200.

    z = (√count/100 − √0.01012) × 200 = 2√count − 20.1196. Winsorised, √count is 9, 9, 9, 10, 10,
    10, 10, 11, 11, 11: z −2.1196 three times, −0.1196 four times, 1.8804 three times. Their squares
    make 13.478 + 0.057 + 10.608 = 24.143, Φ 2.4143 / 0.6787 = 3.558. With like weights w = 40,000
    Σw − Σw²/Σw is 9w: τ² = (35.58 − 9) / 360,000 = 0.00007383.
    """
    found = funnel(COUNTS, PEOPLE, 1.0)

    assert found is not None
    assert round(LEFT, 4) == 0.6787
    assert found.rate == pytest.approx(0.01012)
    assert found.between == pytest.approx(0.00007383, rel=1e-3)
    # √(0.000025 + 0.00007383) = 0.009941; 1.96 of them around 0.100598.
    low, high = found.limits(10_000, USUAL)
    assert low == pytest.approx(0.081114**2, rel=1e-3)
    assert high == pytest.approx(0.120083**2, rel=1e-3)


def test_areas_that_scatter_as_chance_alone_makes_them_need_no_adjustment() -> None:
    found = funnel([100] * 5 + [104] * 5, PEOPLE, 1.0)
    assert found is not None
    assert found.between == 0.0


@pytest.mark.parametrize(
    ("rate", "standing"),
    [
        (0.0097, "clearly lower"),
        (0.0121, "lower"),
        (0.0144, "within"),
        (0.0196, "within"),
        (0.0200, "within"),
        (0.0225, "higher"),
        (0.0260, "clearly higher"),
        (0.0, "clearly lower"),
    ],
)
def test_a_rate_stands_within_beyond_or_far_beyond_the_limits(
    rate: float, standing: Standing
) -> None:
    """√0.0169 = 0.13; √(4 / 40,000) = 0.01: 0.1104 to 0.1496 hold 95%, 0.0991 to 0.1609 99.8%."""
    assert Funnel(0.0169, 4.0, 0.0).standing(10_000, rate) == standing


def test_no_limit_falls_below_nothing() -> None:
    assert Funnel(0.0001, 9.0, 0.0).limits(1_000, CLEAR)[0] == 0.0


@pytest.mark.parametrize("between", [0.0, 0.01, 0.03])
@pytest.mark.parametrize("areas", [14, 300])
def test_the_limits_hold_95_in_100_areas_where_there_is_nothing_to_find(
    areas: int, between: float
) -> None:
    rng = np.random.default_rng(20_05)
    outside = far = every = 0
    for _ in range(40_000 // areas):
        people = rng.integers(40_000, 400_000, areas)
        meant = (0.28 + between * rng.standard_normal(areas)) ** 2 * people
        # Negative binomial: variance three times the mean, as the dispersion says.
        counts = rng.negative_binomial(meant / 2, 1 / 3)
        found = funnel(counts.tolist(), people.tolist(), 3.0)
        assert found is not None
        stand = [
            found.standing(n, c / n) for n, c in zip(people.tolist(), counts.tolist(), strict=True)
        ]
        outside += sum(one != "within" for one in stand)
        far += sum(one.startswith("clearly") for one in stand)
        every += areas
    assert 0.02 < outside / every < 0.075
    assert far / every < 0.012
