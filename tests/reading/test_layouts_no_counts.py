"""Tables of something other than counts: incidents, changes alone, and who lives there."""

from csp_core.areas import Population
from csp_core.reading.reading import read_file
from tests.reading.drawing import messages, read_sheet, rows, sentences, stated


def test_incidents_are_counted_by_district_month_and_type_and_strangers_are_reported() -> None:
    """Anti-social behaviour is no crime; a row without an LSOA belongs to no area."""
    header = "Crime ID,Month,Longitude,Latitude,LSOA code,LSOA name,Crime type,Context"
    lines = [
        *["a,2018-12,-2.69,53.7,E01,South Ribble 006D,Burglary,"] * 60,
        *[",2018-12,-2.69,53.7,E01,South Ribble 001A,Anti-social behaviour,"] * 40,
        "a,2018-12,-2.69,53.7,E01,Cherwell 001A,Burglary,",
        "a,2018-12,,,,,Drugs,",
        "a,2018-12,,,,,Drugs,",
    ]

    reading = read_file("street.csv", "\n".join([header, *lines]).encode())

    assert rows(reading) == [
        ("South Ribble", "All crime", "2018-12", 1, 60, "", ""),
        ("South Ribble", "All burglary", "2018-12", 1, 60, "", ""),
        ("South Ribble", "Anti-social behaviour", "2018-12", 1, 40, "", ""),
        ("South Ribble", "Drug offences", "2018-12", 1, 0, "", ""),
    ]
    assert sentences(reading) == [
        "The file: one row an incident; 4 crime types; 1 area; December 2018; row 1 is the header."
    ]
    assert messages(reading) == [
        "street.csv: found 2 of 103 rows with no LSOA (the first is row 103). "
        "They belong to no area and are in no figure.",
        "street.csv: found 1 row in areas of which this file holds hardly anything "
        "(Cherwell 1). They most likely lie outside the force, so they are in no figure.",
    ]


def test_changes_stated_without_counts_are_kept_as_stated() -> None:
    reading = read_sheet("""
        Area         | Crime type | Change, April 2017 to January 2018 against the year before
        South Ribble | All crime  | +20.4%
        South Ribble | ASB        | −6%
        South Ribble | Robbery    | [u]
    """)

    assert stated(reading) == [
        ("South Ribble", "All crime", "2017-04", 10, 20.4, "C2"),
        ("South Ribble", "Anti-social behaviour", "2017-04", 10, -6.0, "C3"),
        ("South Ribble", "Robbery", "2017-04", 10, None, "C4"),
    ]
    assert {row[4] for row in rows(reading)} == {None}
    assert messages(reading) == []


def test_changes_stated_beside_counts_are_read_and_the_difference_in_offences_is_not() -> None:
    reading = read_sheet("""
        Area    | Crime type | 2016/17 | 2017/18 | Change | % Change
        Chorley | Burglary   | 57      | 60      | 3      | 5.3
        Chorley | Robbery    | 157     | 160     | 3      | 1.9
    """)

    assert stated(reading) == [
        ("Chorley", "All burglary", "2017-04", 12, 5.3, "F2"),
        ("Chorley", "Robbery", "2017-04", 12, 1.9, "F3"),
    ]
    assert sentences(reading) == [
        "Sheet “Crime”: periods across; 2 crime types; 1 area; 2 years, April 2016 to March "
        "2018; row 1 is the header; 1 column left out (“Change”)."
    ]


def test_a_population_sheet_gives_populations_by_area_and_mid_year() -> None:
    reading = read_sheet(
        """
        Residents of the districts
        Area         | Mid-year | Residents | Households
        South Ribble | 2016     | 110,136   | 48600
        Chorley      | 2017     | 115772    |
        """,
        "Population",
    )

    source = "Figures.xlsx › Population"
    assert reading.populations == (
        Population("South Ribble", 2016, 110_136, None, source),
        Population("Chorley", 2017, 115_772, None, source),
        Population("South Ribble", 2016, None, 48_600, source),
    )
    assert sentences(reading) == ["Sheet “Population”: 3 populations read."]
    assert reading.figures.num_rows == 0


def test_a_population_in_thousands_is_multiplied_out_and_one_of_no_year_is_left() -> None:
    thousands = read_sheet("""
        Mid-2017
        Area    | Residents (thousands)
        Chorley | 115.8
    """)
    beside_rates = read_sheet("""
        Rates per 1,000 population, 2017/18
        Area    | Population (mid-2017) - rounded to 1,000 | Rate per thousand
        Chorley | 116000                                   | 3.2
    """)
    undated = read_sheet("""
        Area    | Residents | Crime type | 2016/17
        Chorley | 115772    | Arson      | 3
    """)

    assert [(one.year, one.residents) for one in thousands.populations] == [(2017, 115_800)]
    assert [(one.year, one.residents) for one in beside_rates.populations] == [(2017, 116_000)]
    assert undated.populations == ()


def test_a_forces_population_is_not_that_of_the_partnership_of_its_name() -> None:
    """Dorset's force has twice the people of the partnership: their codes tell them apart."""
    reading = read_sheet(
        """
        Area code | Area name | Mid-year | Residents
        E23000039 | Dorset    | 2023     | 788900
        E22000063 | Dorset    | 2022     | 383300
        """,
        "Population",
    )

    assert [(one.area, one.residents) for one in reading.populations] == [
        ("Dorset police force area", 788_900),
        ("Dorset", 383_300),
    ]


def test_an_area_listed_under_its_force_s_code_keeps_a_population_of_its_own() -> None:
    """As the ONS lists partnerships: the force's code and name are written in every row."""
    reading = read_sheet(
        """
        Force area code | Police force area name | CSP code  | CSP name | Residents (mid-2022)
        E23000039       | Dorset                 |           |          | 788900
        E23000039       | Dorset                 | E22000063 | Dorset   | 383300
        E23000039       | Dorset                 | E22000400 | Poole    | 405600
        """,
        "Population",
    )

    assert [(one.area, one.residents) for one in reading.populations] == [
        ("Dorset police force area", 788_900),
        ("Dorset", 383_300),
        ("Poole", 405_600),
    ]


def test_figures_and_populations_may_stand_in_one_table() -> None:
    reading = read_sheet("""
        Crime in 2017/18
        Area    | Population | Burglary | Robbery
        Chorley | 115772     | 400      | 50
    """)

    assert rows(reading) == [
        ("Chorley", "All burglary", "2017-04", 12, 400, "", "C3"),
        ("Chorley", "Robbery", "2017-04", 12, 50, "", "D3"),
    ]
    assert [(one.year, one.residents) for one in reading.populations] == [(2017, 115_772)]
