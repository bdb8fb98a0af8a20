"""Rates area by area: which areas, per what, with which interval, and which ranks are possible."""

from __future__ import annotations

from math import sqrt

import numpy as np
import pytest

from csp_core.areas import Population
from csp_core.figures import unite
from csp_core.measures.area_rates import AreaRate, AreaRates, Ranks, area_rates, interval, ranked
from csp_core.measures.chance import Clustering
from csp_core.measures.results import Rate
from csp_core.periods import Span, parse_month_key
from tests.reading.drawing import read_sheet

YEAR = Span(parse_month_key("2017-04"), parse_month_key("2018-03"))
DECLARED = Clustering(3.0, 1.959963984540054, "declared")
SHEET = """
    Area                | Crime type           | 2016/17 | 2017/18
    Ambridge            | All crime            | 80      | 90
    Borchester          | All crime            | 400     | 900
    Felpersham          | All crime            | 400     | 400
    Unassigned Borset   | All crime            | 100     | 100
    England             | All crime            | 4000    | 4100
    Loxley Barrett      | All crime            | 100     | 100
    Ambridge            | Residential burglary | 50      | 60
    Borchester          | Residential burglary | 70      | 80
"""


def people(area: str, residents: int | None, households: int | None = None, year: int = 2017
           ) -> Population:  # fmt: skip
    return Population(area, year, residents, households, "Figures.xlsx › Population")


THREE = (people("Ambridge", 10_000), people("Borchester", 10_000), people("Felpersham", 10_000))


def of(
    *given: Population,
    crime_type: str = "All crime",
    own: tuple[str, ...] = (),
    groups: tuple[str, ...] = (),
    sheet: str = SHEET,
    span: Span = YEAR,
) -> AreaRates | None:
    figures = unite([read_sheet(sheet).figures], given)
    return area_rates(figures, crime_type, span, own, "Both", groups)


def test_every_area_with_a_count_and_a_population_has_a_rate_the_highest_first() -> None:
    found = of(*THREE, people("England", 57_000_000), own=("Ambridge", "Felpersham"))

    assert found is not None
    assert [(one.name, one.rate.per_1000, one.count) for one in found.areas] == [
        ("Borchester", 90.0, 900), ("Felpersham", 40.0, 400), ("Ambridge", 9.0, 90),
    ]  # fmt: skip
    assert (found.without, found.funnel, found.files) == (
        ("Loxley Barrett",),
        None,
        ("Figures.xlsx",),
    )
    assert (found.together.count, found.together.rate.population) == (1_390, 30_000)
    assert found.whole is not None
    assert (found.whole.name, found.whole.rate.per_1000) == ("Both", 24.5)
    assert (found.of("Both"), found.of("England")) == (found.whole, None)


def test_a_group_s_own_row_has_a_rate_apart_of_the_areas_or_is_named_without_one() -> None:
    names = ("England", "Borset (total)", "Wales")
    given = (*THREE, people("England", 57_000_000))
    sheet = f"{SHEET}    Borset (total) | All crime | 700 | 800\n"
    plain = of(*given)
    found = of(*given, groups=names, sheet=sheet)
    named = of(*given, people("Borset", 40_000), groups=names, sheet=sheet)

    assert plain is not None
    assert found is not None
    assert named is not None
    assert (plain.groups, plain.groups_without) == ((), ())
    assert [(one.name, one.count, one.ranks, one.standing) for one in found.groups] == [
        ("England", 4_100, None, None)
    ]
    assert found.groups_without == ("Borset (total)",)
    assert (found.areas, found.together, found.of("England")) == (
        plain.areas,
        plain.together,
        found.groups[0],
    )
    low, high = interval(4_100, DECLARED)
    assert found.groups[0].low == pytest.approx(1_000 * low / 57_000_000)
    assert found.groups[0].high == pytest.approx(1_000 * high / 57_000_000)
    assert [(one.name, one.rate.per_1000) for one in named.groups][1:] == [("Borset (total)", 20.0)]


def test_a_partnership_of_one_area_or_of_one_without_a_rate_has_no_rate_as_a_whole() -> None:
    for own in (("Ambridge",), ("Ambridge", "Loxley Barrett")):
        found = of(*THREE, own=own)
        assert found is not None
        assert found.whole is None


def test_without_any_population_nothing_is_compared() -> None:
    assert of() is None
    assert of(*THREE, crime_type="Arson") is None


def test_homes_are_counted_against_only_where_no_area_is_lost_by_it() -> None:
    both = [people("Ambridge", 900, 400), people("Borchester", 900, 400)]
    one = [people("Ambridge", 900, 400), people("Borchester", 900)]
    found = [of(*given, crime_type="Residential burglary") for given in (both, one)]

    assert [x and (x.per, len(x.areas), x.together.rate.population) for x in found] == [
        ("households", 2, 800), ("residents", 2, 1_800),
    ]  # fmt: skip


def test_areas_of_different_mid_years_are_still_added() -> None:
    found = of(people("Ambridge", 10_000), people("Borchester", 20_000, year=2016))

    assert found is not None
    assert (found.together.rate.population, found.together.rate.per_1000) == (30_000, 33.0)


def test_half_a_year_is_made_a_year_interval_and_all() -> None:
    sheet = """
        Area       | Crime type | Apr-Sep 2016 | Apr-Sep 2017
        Ambridge   | All crime  | 100          | 100
    """
    half = Span(YEAR.first, YEAR.first + 5)
    found = of(people("Ambridge", 10_000), sheet=sheet, span=half)

    assert found is not None
    (one,) = found.areas
    assert (one.rate.per_1000, one.rate.annualised) == (20.0, True)
    low, high = interval(100, DECLARED)
    assert one.low == pytest.approx(low * 0.2)
    assert one.high == pytest.approx(high * 0.2)


def test_months_show_how_clustered_crimes_are_where_there_are_six_pairs() -> None:
    later = "Area | Crime type | " + " | ".join(
        f"{name} {year}"
        for year in (2016, 2017)
        for name in ("Apr", "May", "Jun", "Jul", "Aug", "Sep")
    )
    row = "Ambridge | All crime | " + " | ".join(map(str, [100, 150] * 3 + [150, 100] * 3))
    span = Span(YEAR.first, YEAR.first + 5)
    found = of(people("Ambridge", 10_000), sheet=f"{later}\n{row}\n", span=span)

    assert found is not None
    assert (found.areas[0].clustering.source, found.areas[0].clustering.freedom) == ("months", 5)
    assert found.areas[0].clustering.dispersion == pytest.approx(12.0)


def test_the_interval_is_the_score_interval_and_is_defined_at_zero() -> None:
    """C = 100, q²φ = 1.96² × 3 = 11.525: h = 5.762, √(5.762 × 205.762) = 34.434."""
    low, high = interval(100, DECLARED)
    assert (round(low, 1), round(high, 1)) == (71.3, 140.2)
    for end in (low, high):
        assert abs(end - 100) == pytest.approx(DECLARED.quantile * sqrt(3 * end))
    assert interval(0, DECLARED)[0] == 0.0
    assert interval(0, DECLARED)[1] == pytest.approx(11.5244, rel=1e-4)


def drawn(name: str, low: float, middle: float, high: float) -> AreaRate:
    rate = Rate(middle, "residents", 10_000, 2017, annualised=False, source="")
    return AreaRate(name, (name,), round(middle * 10), rate, low, high, DECLARED)


def test_every_rank_is_possible_that_intervals_lying_apart_do_not_rule_out() -> None:
    """A lies above C and D; B above D alone; C and D cannot be told apart."""
    rates = [drawn("C", 3, 4, 6), drawn("A", 8, 9, 10), drawn("D", 1, 3, 4.5), drawn("B", 5, 7, 9)]

    assert [(one.name, one.ranks) for one in ranked(rates, None)] == [
        ("A", Ranks(1, 2, 4)), ("B", Ranks(1, 3, 4)), ("C", Ranks(2, 4, 4)), ("D", Ranks(3, 4, 4)),
    ]  # fmt: skip


def test_the_ranks_of_an_area_hold_its_true_rank_at_least_95_times_in_100() -> None:
    rng = np.random.default_rng(1996)
    meant = np.linspace(900, 1_800, 14)
    held = every = 0
    for _ in range(150):
        counts = rng.negative_binomial(meant / 2, 1 / 3).tolist()
        rates = [drawn(str(at), *_ends(count)) for at, count in enumerate(counts)]
        for one in ranked(rates, None):
            truth = 14 - int(one.name)
            assert one.ranks is not None
            held += one.ranks.first <= truth <= one.ranks.last
            every += 1
    assert held / every >= 0.95


def _ends(count: int) -> tuple[float, float, float]:
    low, high = interval(count, DECLARED)
    return low, float(count), high
