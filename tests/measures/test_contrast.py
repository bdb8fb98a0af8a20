"""Whether two areas changed differently is judged by the ratio of their ratios."""

from __future__ import annotations

from dataclasses import replace
from math import exp, log, sqrt

import numpy as np
import pytest

from csp_core.measures.chance import Scatter, chance
from csp_core.measures.contrast import contrast
from csp_core.measures.results import Change
from csp_core.periods import Span, month_number
from tests.measures.oracle import normal, t

SPAN = Span(month_number(2017, 4), month_number(2018, 1))


def counted(
    areas: tuple[str, ...], previous: int, current: int, dispersion: float = 1.0, freedom: int = 9
) -> Change:
    """A change of areas' counts; no degree of freedom means that the dispersion is declared."""
    own = Scatter(dispersion * freedom, freedom)
    return Change(
        " and ".join(areas), "Robbery", "Robbery", SPAN, SPAN.year_before, previous, current,
        current - previous, 100 * (current - previous) / previous,
        chance=chance(previous, current, own, Scatter(), dispersion), areas=areas,
    )  # fmt: skip


def test_the_interval_is_that_of_the_difference_of_two_logarithms() -> None:
    """Welch's t of the two, its degrees of freedom by Satterthwaite, rounded down."""
    found = contrast(counted(("Wyre",), 400, 600, 2.0, 9), counted(("Fylde",), 900, 950, 3.0, 5))

    v, w = 2 * (1 / 400 + 1 / 600), 3 * (1 / 900 + 1 / 950)
    freedom = int((v + w) ** 2 / (v**2 / 9 + w**2 / 5))
    middle, reach = log(1.5 / (950 / 900)), t(0.975, freedom) * sqrt(v + w)
    assert found is not None
    assert (found.low, found.high) == pytest.approx(
        [100 * (exp(middle - reach) - 1), 100 * (exp(middle + reach) - 1)]
    )


@pytest.mark.parametrize(
    ("there", "different"), [((5000, 5965), False), ((5000, 5000), True), ((5000, 7500), True)]
)
def test_areas_differ_where_the_interval_leaves_out_nothing(
    there: tuple[int, int], different: bool
) -> None:
    found = contrast(counted(("Wyre",), 5123, 6168), counted(("Fylde",), *there))

    assert found is not None
    assert found.different is different


def test_two_declared_dispersions_take_the_normal_quantile() -> None:
    found = contrast(counted(("Wyre",), 400, 600, 3.0, 0), counted(("Fylde",), 400, 400, 3.0, 0))

    reach = normal(0.975) * sqrt(3 * (1 / 400 + 1 / 600 + 2 / 400))
    assert found is not None
    assert (found.low, found.high) == pytest.approx(
        [100 * (1.5 * exp(-reach) - 1), 100 * (1.5 * exp(reach) - 1)]
    )


def test_one_declared_and_one_nearly_certain_ratio_take_no_time_to_compare() -> None:
    """Their degrees of freedom come to thousands of millions."""
    found = contrast(counted(("Wyre",), 50, 60, 3.0, 0), counted(("Fylde",), 10**9, 10**9))

    assert found is not None
    assert found.different is False


def test_a_part_is_held_against_its_whole_knowing_that_the_whole_holds_it() -> None:
    """As often as it says: made-up areas, one a part of the other, that changed alike."""
    draw = np.random.default_rng(4)
    within = 0
    for _ in range(2000):
        part, rest = draw.poisson([[1000, 1200], [800, 960]]).tolist()
        found = contrast(
            counted(("Wyre",), part[0], part[1], 1.0, 1000),
            counted(("Wyre", "Fylde"), part[0] + rest[0], part[1] + rest[1], 1.0, 1000),
        )
        within += found is not None and not found.different

    assert within / 2000 == pytest.approx(0.95, abs=0.015)


def test_what_is_not_alike_or_not_judged_is_not_held_against_each_other() -> None:
    here = counted(("Wyre",), 400, 600)
    there = counted(("Fylde",), 400, 600)
    whole = counted(("Wyre", "Fylde"), 400, 600)

    assert [
        contrast(here, one)
        for one in (
            here,  # the same area
            replace(there, chance=None),  # a stated or withheld percentage
            replace(there, crime_type="Arson"),
            replace(there, current_span=SPAN.moved(1)),
            whole,  # the other areas had no crime at all
        )
    ] == [None] * 5


def test_a_force_s_own_row_holds_its_districts_and_another_force_s_is_taken_for_apart() -> None:
    here = counted(("South Ribble",), 400, 600)
    force = counted(("Lancashire police force area",), 4_000, 4_400)
    other = counted(("Kent police force area",), 4_000, 4_400)
    whole = counted(("South Ribble", "Chorley"), 4_000, 4_400)

    held, added, apart = (contrast(here, one) for one in (force, whole, other))

    assert held is not None
    assert added is not None
    assert apart is not None
    assert (held.within, added.within, apart.within) == (True, True, False)
    assert (held.low, held.high) == (added.low, added.high)
    assert apart.low < held.low
    assert apart.high > held.high


def test_a_group_held_against_its_part_knows_it_too_and_lies_in_none() -> None:
    here = counted(("South Ribble",), 400, 600)
    force = counted(("Lancashire police force area",), 4_000, 4_400)

    there, back = contrast(here, force), contrast(force, here)

    assert there is not None
    assert back is not None
    assert back.within is False
    assert 1 + back.high / 100 == pytest.approx(1 / (1 + there.low / 100))


def test_a_row_with_fewer_crimes_than_the_area_cannot_hold_it_whatever_its_name() -> None:
    found = contrast(
        counted(("South Ribble",), 400, 600), counted(("Lancashire police force area",), 300, 900)
    )
    assert found is not None
    assert found.within is False
