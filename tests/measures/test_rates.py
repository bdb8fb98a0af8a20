"""Rates per 1,000: which population, which year, made annual or not, and when there is none."""

import pytest

from csp_core.areas import Population
from csp_core.figures import unite
from csp_core.measures.changes import compare
from csp_core.measures.rates import Populations, rate
from csp_core.measures.results import Rate
from csp_core.periods import Span, parse_month_key
from tests.reading.drawing import read_sheet

ONS = "ONS, Mid-year population estimates, summed from lower layer super output areas"


def span(first: str, last: str) -> Span:
    return Span(parse_month_key(first), parse_month_key(last))


TEN_MONTHS = span("2017-04", "2018-01")


def of(count: int | None, *areas: str, over: Span = TEN_MONTHS, given: tuple[Population, ...] = (),
       crime_type: str = "All crime") -> Rate | None:  # fmt: skip
    return rate(count, areas, crime_type, over, Populations(given))


def test_ten_months_are_made_a_year_and_said_to_be() -> None:
    """6,168 crimes in ten months among 110,400 people are 67.04 per 1,000 a year."""
    found = of(6_168, "South Ribble")

    assert found is not None
    assert found == Rate(found.per_1000, "residents", 110_400, 2017, annualised=True, source=ONS)
    assert round(found.per_1000, 2) == 67.04


def test_a_year_is_a_year() -> None:
    found = of(6_168, "South Ribble", over=span("2017-04", "2018-03"))

    assert found is not None
    assert (found.annualised, round(found.per_1000, 3)) == (False, 55.870)


@pytest.mark.parametrize(
    ("over", "year"),
    [
        (span("2016-04", "2017-01"), 2016),
        (span("2016-06", "2017-05"), 2016),
        (span("2016-08", "2017-07"), 2017),
        (span("2017-04", "2018-03"), 2017),
        (span("2018-10", "2018-12"), 2018),
        (span("2010-04", "2011-03"), 2016),
        (span("2024-01", "2024-12"), 2022),
    ],
)
def test_the_mid_year_nearest_the_middle_of_the_span_is_taken(over: Span, year: int) -> None:
    found = of(100, "South Ribble", over=over)

    assert found is not None
    assert found.year == year


def test_an_uploads_own_population_outranks_the_one_shipped() -> None:
    own = Population("South Ribble", 2017, 111_000, None, "Figures.xlsx › Population")

    found = of(100, "South Ribble", given=(own,))

    assert found is not None
    assert (found.population, found.source) == (111_000, "Figures.xlsx › Population")


def test_a_joint_rate_rests_on_both_populations_of_one_year() -> None:
    found = of(100, "South Ribble", "Chorley")

    assert found is not None
    assert (found.population, found.year) == (110_400 + 115_772, 2017)


def test_residential_burglary_is_measured_against_households_where_they_are_known() -> None:
    of_homes = of(100, "South Ribble", crime_type="Residential burglary")
    of_people = of(100, "Ambridge", crime_type="Residential burglary",
                   given=(Population("Ambridge", 2017, 700, None, "a"),))  # fmt: skip

    assert of_homes is not None
    assert (of_homes.per, of_homes.population, of_homes.year) == ("households", 48_600, 2021)
    assert of_people is not None
    assert (of_people.per, of_people.population) == ("residents", 700)


@pytest.mark.parametrize(
    ("count", "areas"),
    [
        (None, ("South Ribble",)),
        (100, ("Ambridge",)),
        (100, ("South Ribble", "Ambridge")),
        (100, ("Unassigned Lancashire",)),
        (100, ("South Ribble", "Unassigned Lancashire")),
    ],
)
def test_without_a_count_or_a_population_or_for_the_unassigned_there_is_no_rate(
    count: int | None, areas: tuple[str, ...]
) -> None:
    assert of(count, *areas) is None


def test_the_rate_of_a_change_is_that_of_its_current_count() -> None:
    reading = read_sheet("""
        Area         | Crime type | Apr-Jan 2016/17 | Apr-Jan 2017/18
        South Ribble | All crime  | 5123            | 6168
    """)

    comparison = compare(unite([reading.figures]))

    assert comparison is not None
    found = comparison.changes[0].rate
    assert found is not None
    assert round(found.per_1000, 2) == 67.04
