"""Ranges of shares and of their differences, held against statsmodels and worked by hand."""

from __future__ import annotations

from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as some

from csp_core.measures.proportions import difference_range, share_range


def test_67_percent_of_1753_is_2_2_points_either_way() -> None:
    """Z = 1.96: the middle (0.67 + 0.001096) / 1.002191, the reach 0.021995."""
    low, high = share_range(0.67, 1_753)

    assert (round(low, 5), round(high, 5)) == (0.64764, 0.69162)
    assert round(100 * (high - low) / 2, 1) == 2.2


@pytest.mark.parametrize(
    ("count", "base"),
    [(0, 1), (1, 1), (0, 12), (12, 12), (8, 12), (1_174, 1_753), (3, 100_000), (50_000, 100_000)],
)
def test_the_range_of_a_share_is_wilsons(count: int, base: int) -> None:
    from statsmodels.stats.proportion import proportion_confint

    expected = proportion_confint(count, base, method="wilson")

    assert share_range(count / base, base) == pytest.approx(expected, abs=1e-9)


@pytest.mark.parametrize(
    ("earlier", "earlier_base", "later", "later_base"),
    [(56, 70, 48, 80), (0, 10, 0, 10), (10, 10, 0, 20), (1_087, 1_753, 1_174, 1_753)],
)
def test_the_range_of_a_difference_is_newcombes(
    earlier: int, earlier_base: int, later: int, later_base: int
) -> None:
    from statsmodels.stats.proportion import confint_proportions_2indep

    expected = confint_proportions_2indep(
        later, later_base, earlier, earlier_base, method="newcomb", compare="diff"
    )
    found = difference_range(earlier / earlier_base, earlier_base, later / later_base, later_base)

    assert found == pytest.approx(expected, abs=1e-9)


def test_newcombes_own_example_comes_out_as_he_gives_it() -> None:
    """56 of 70 less 48 of 80: 0.0524 to 0.3339 (his table II, method 10)."""
    low, high = difference_range(48 / 80, 80, 56 / 70, 70)

    assert (round(low, 4), round(high, 4)) == (0.0524, 0.3339)


@given(some.integers(1, 10_000), some.data())
def test_a_range_holds_its_share_and_mirrors_that_of_the_rest(
    base: int, data: some.DataObject
) -> None:
    share = data.draw(some.integers(0, base)) / base
    low, high = share_range(share, base)
    other_low, other_high = share_range(1 - share, base)

    assert 0 <= low <= share + 1e-12
    assert share - 1e-12 <= high <= 1
    assert (other_low, other_high) == pytest.approx((1 - high, 1 - low), abs=1e-9)
    assert high - low <= 2 * 1.96 / sqrt(base)
