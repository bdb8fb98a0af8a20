"""Each layout officers hold, drawn as they see it, and every figure that is read from it."""

import io

import openpyxl

from csp_core.areas import Population
from csp_core.reading.reading import read_file
from tests.reading.drawing import messages, read_sheet, rows, sentences, stated, workbook


def test_one_row_a_count_is_read_row_by_row() -> None:
    reading = read_sheet("""
        Area         | Crime type | Month    | Count
        South Ribble | All crime  | Apr 2016 | 512
        South Ribble | Burglary   | May 2016 | 41
        Chorley      | ASB        | Apr-16   | 230
    """)

    assert rows(reading) == [
        ("South Ribble", "All crime", "2016-04", 1, 512, "", "D2"),
        ("South Ribble", "All burglary", "2016-05", 1, 41, "", "D3"),
        ("Chorley", "Anti-social behaviour", "2016-04", 1, 230, "", "D4"),
    ]
    assert sentences(reading) == [
        "Sheet “Crime”: one row a count; 3 crime types; 2 areas; "
        "2 months, April 2016 to May 2016; row 1 is the header."
    ]
    assert messages(reading) == []


def test_months_across_with_an_area_column_are_read_column_by_column() -> None:
    reading = read_sheet("""
        Recorded crime, Lancashire Constabulary
        |
        CSP          | Offence  | Apr-16 | May-16
        South Ribble | Burglary | 40     | 41
        Chorley      | Burglary | 30     | 31
    """)

    assert rows(reading) == [
        ("South Ribble", "All burglary", "2016-04", 1, 40, "", "C4"),
        ("Chorley", "All burglary", "2016-04", 1, 30, "", "C5"),
        ("South Ribble", "All burglary", "2016-05", 1, 41, "", "D4"),
        ("Chorley", "All burglary", "2016-05", 1, 31, "", "D5"),
    ]
    assert sentences(reading) == [
        "Sheet “Crime”: periods across; 1 crime type; 2 areas; "
        "2 months, April 2016 to May 2016; row 3 is the header."
    ]
    assert messages(reading) == []


def test_a_sheet_an_area_takes_the_area_from_the_sheets_name() -> None:
    sheet = """
        Crime type | 01/04/2016d | 01/05/2016d
        Burglary   | {0}         | {1}
        Robbery    | 3           | 4
    """

    reading = read_file(
        "Figures.xlsx",
        workbook({"South Ribble": sheet.format(40, 41), "Chorley BC": sheet.format(30, 31)}),
    )

    assert rows(reading) == [
        ("South Ribble", "All burglary", "2016-04", 1, 40, "", "B2"),
        ("South Ribble", "Robbery", "2016-04", 1, 3, "", "B3"),
        ("South Ribble", "All burglary", "2016-05", 1, 41, "", "C2"),
        ("South Ribble", "Robbery", "2016-05", 1, 4, "", "C3"),
        ("Chorley", "All burglary", "2016-04", 1, 30, "", "B2"),
        ("Chorley", "Robbery", "2016-04", 1, 3, "", "B3"),
        ("Chorley", "All burglary", "2016-05", 1, 31, "", "C2"),
        ("Chorley", "Robbery", "2016-05", 1, 4, "", "C3"),
    ]
    assert sentences(reading) == [
        "Sheet “South Ribble”: periods across; 2 crime types; all for South Ribble, in the "
        "sheet's name; 2 months, April 2016 to May 2016; row 1 is the header.",
        "Sheet “Chorley BC”: periods across; 2 crime types; all for Chorley, in the sheet's "
        "name; 2 months, April 2016 to May 2016; row 1 is the header.",
    ]


def test_the_area_may_stand_in_the_title_only() -> None:
    reading = read_sheet(
        """
        Recorded crime in South Ribble
        Crime type | Q4 2016/17 | Q4 2017/18
        Burglary   | 140        | 141
        Robbery    | 3          | 4
        """,
        "Sheet1",
    )

    assert rows(reading) == [
        ("South Ribble", "All burglary", "2017-01", 3, 140, "", "B3"),
        ("South Ribble", "Robbery", "2017-01", 3, 3, "", "B4"),
        ("South Ribble", "All burglary", "2018-01", 3, 141, "", "C3"),
        ("South Ribble", "Robbery", "2018-01", 3, 4, "", "C4"),
    ]
    assert sentences(reading) == [
        "Sheet “Sheet1”: periods across; 2 crime types; all for South Ribble, in the title above "
        "the table; 2 quarters, January 2017 to March 2018; row 2 is the header."
    ]


def test_figures_of_no_named_area_are_read_and_asked_about() -> None:
    reading = read_sheet(
        """
        Crime type | Apr 2017 | Apr 2018
        Burglary   | 40       | 41
        """,
        "Data",
    )

    assert rows(reading) == [
        ("Area not stated", "All burglary", "2017-04", 1, 40, "", "B2"),
        ("Area not stated", "All burglary", "2018-04", 1, 41, "", "C2"),
    ]
    assert messages(reading) == [
        "Figures.xlsx › Data: found figures of an area that is not named; expected an area "
        "column, or the area in the title or the sheet's name. Write the area above the table "
        "and drop the file again."
    ]


def test_the_national_tables_are_read_with_their_subtotals_and_their_shorthand() -> None:
    """Codes, headings of two lines, notes, a subtotal of no partnership, the year in the title."""
    reading = read_sheet(
        """
        Table C2: Number of crimes by area, year ending December 2024 [note 1]
        Source: Home Office
        Police Force\\nArea code | Police Force\\nArea name | Community Safety\\nPartnership code | Community Safety\\nPartnership name | Local Authority code | Local Authority name | Total recorded crime\\n (excluding fraud)\\n[note 2] | Homicide
        E23000003 | Lancashire |           |                       |           |         | 1000 | 5
        E23000003 | Lancashire | E22000153 | Chorley               | E07000118 | Chorley | 600  | [x]
        E23000003 | Lancashire |           | Unassigned Lancashire |           |         | -3   | 0
        """,  # noqa: E501 - a drawn table keeps its lines
        "Table C2",
    )

    year = ("2024-01", 12)
    assert rows(reading) == [
        ("Lancashire police force area", "All crime", *year, 1000, "", "G4"),
        ("Chorley", "All crime", *year, 600, "", "G5"),
        ("Unassigned Lancashire", "All crime", *year, -3, "", "G6"),
        ("Lancashire police force area", "Homicide", *year, 5, "", "H4"),
        ("Chorley", "Homicide", *year, None, "[x]", "H5"),
        ("Unassigned Lancashire", "Homicide", *year, 0, "", "H6"),
    ]
    assert sentences(reading) == [
        "Sheet “Table C2”: crime types across; 2 crime types; 3 areas; January 2024 to December "
        "2024, in the title above the table; row 3 is the header."
    ]
    assert messages(reading) == []


def test_a_force_with_a_partnerships_name_is_told_apart_by_its_code() -> None:
    reading = read_sheet("""
        Recorded crime, year ending December 2024
        Area code | Area name | Burglary | Robbery
        E23000038 | Wiltshire | 500      | 50
        E22000370 | Wiltshire | 400      | 40
    """)

    assert [(area, count, cell) for area, _, _, _, count, _, cell in rows(reading)] == [
        ("Wiltshire police force area", 500, "C3"),
        ("Wiltshire", 400, "C4"),
        ("Wiltshire police force area", 50, "D3"),
        ("Wiltshire", 40, "D4"),
    ]


def test_areas_across_are_read_column_by_column() -> None:
    reading = read_sheet(
        """
        Month    | Chorley | South Ribble | Lancashire average
        Apr 2017 | 10      | 5            | 12
        May 2017 | 11      | 6            | 12
        """,
        "Burglary",
    )

    assert rows(reading) == [
        ("Chorley", "All burglary", "2017-04", 1, 10, "", "B2"),
        ("Chorley", "All burglary", "2017-05", 1, 11, "", "B3"),
        ("South Ribble", "All burglary", "2017-04", 1, 5, "", "C2"),
        ("South Ribble", "All burglary", "2017-05", 1, 6, "", "C3"),
    ]
    assert sentences(reading) == [
        "Sheet “Burglary”: areas across; All burglary only; 2 areas; 2 months, April 2017 to May "
        "2017; row 1 is the header; 1 column left out (“Lancashire average”)."
    ]


def test_months_may_stand_down_and_crime_types_across() -> None:
    reading = read_sheet("""
        South Ribble
        Month    | Burglary | Sheep rustling | Target | Total
        Apr 2017 | 10       | 1              | 12     | 11
        May 2017 | 11       | 2              | 12     | 13
    """)

    assert rows(reading) == [
        ("South Ribble", "All burglary", "2017-04", 1, 10, "", "B3"),
        ("South Ribble", "All burglary", "2017-05", 1, 11, "", "B4"),
        ("South Ribble", "Sheep rustling", "2017-04", 1, 1, "", "C3"),
        ("South Ribble", "Sheep rustling", "2017-05", 1, 2, "", "C4"),
        ("South Ribble", "Total", "2017-04", 1, 11, "", "E3"),
        ("South Ribble", "Total", "2017-05", 1, 13, "", "E4"),
    ]
    assert sentences(reading) == [
        "Sheet “Crime”: crime types across; 3 crime types; all for South Ribble, in the title "
        "above the table; 2 months, April 2017 to May 2017; row 2 is the header; "
        "1 column left out (“Target”)."
    ]


def test_home_office_open_data_is_read_by_quarter_and_by_its_finest_crime_type() -> None:
    reading = read_sheet("""
        Financial Year | Financial Quarter | Force Name | CSP Name | Offence Description | Offence Group | Number of Offences
        2017/18        | 1                 | Lancashire | Chorley  | Dwelling burglary   | Burglary      | 57
        2017/18        | 4                 | Lancashire | Chorley  | Arson               | Criminal damage and arson | 3
    """)  # noqa: E501 - a drawn table keeps its lines

    assert rows(reading) == [
        ("Chorley", "Domestic burglary", "2017-04", 3, 57, "", "G2"),
        ("Chorley", "Arson", "2018-01", 3, 3, "", "G3"),
        ("Chorley", "All burglary", "2017-04", 3, 57, "", ""),
        ("Chorley", "Criminal damage and arson", "2018-01", 3, 3, "", ""),
    ]
    assert messages(reading) == [
        "Figures.xlsx › Crime › F1: found 2 groups of offences, in the column “Offence Group”. The "
        "figures of each are the sum of the offences listed under it; what the file leaves out the "
        "sum leaves out too."
    ]


def test_a_year_beside_a_month_is_read_together_with_it() -> None:
    reading = read_sheet("""
        Area    | Crime type | Financial year | Month   | Count
        Chorley | Burglary   | 2017/18        | April   | 57
        Chorley | Burglary   | 2017/18        | January | 60
    """)
    calendar = read_sheet("""
        Area    | Crime type | Year | Month | Count
        Chorley | Burglary   | 2017 | 4     | 57
        Chorley | Burglary   | 2018 | 1     | 60
    """)

    assert rows(reading) == [
        ("Chorley", "All burglary", "2017-04", 1, 57, "", "E2"),
        ("Chorley", "All burglary", "2018-01", 1, 60, "", "E3"),
    ]
    assert rows(calendar) == rows(reading)


def test_a_month_column_headed_year_ending_holds_years_and_not_months() -> None:
    reading = read_sheet("""
        Area    | Crime type | Year ending | Count
        Chorley | Burglary   | Mar 2017    | 657
        Chorley | Burglary   | 31/03/2018d | 660
    """)
    quarters = read_sheet("""
        Area    | Crime type | Quarter ending | Count
        Chorley | Burglary   | Jun 2017       | 157
    """)

    assert rows(reading) == [
        ("Chorley", "All burglary", "2016-04", 12, 657, "", "D2"),
        ("Chorley", "All burglary", "2017-04", 12, 660, "", "D3"),
    ]
    assert rows(quarters) == [("Chorley", "All burglary", "2017-04", 3, 157, "", "D2")]


def test_a_ward_is_an_area_of_its_own_and_its_district_answers_where_it_is_blank() -> None:
    reading = read_sheet("""
        District | Ward     | Crime type | Month    | Count
        Chorley  | Astley   | Burglary   | Apr 2017 | 5
        Chorley  |          | Burglary   | Apr 2017 | 11
    """)

    assert rows(reading) == [
        ("Astley", "All burglary", "2017-04", 1, 5, "", "E2"),
        ("Chorley", "All burglary", "2017-04", 1, 11, "", "E3"),
    ]


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


def test_illustrative_and_provisional_figures_are_marked_as_such() -> None:
    reading = read_sheet("""
        Illustrative figures
        Area    | Crime type | Apr 2017 | May 2017 (p) | Jun 2017
        Chorley | Burglary   | 40       | 41           | 42 [r]
    """)

    assert reading.figures["status"].to_pylist() == ["illustrative", "provisional", "revised"]


def test_a_hidden_sheet_is_read_and_said_to_be_hidden() -> None:
    book = openpyxl.load_workbook(
        io.BytesIO(
            workbook(
                {
                    "Chorley": "Crime type | Apr 2017\nBurglary | 40\nRobbery | 2",
                    "South Ribble": "Crime type | Apr 2017\nBurglary | 30\nRobbery | 1",
                }
            )
        )
    )
    book["South Ribble"].sheet_state = "hidden"
    out = io.BytesIO()
    book.save(out)

    reading = read_file("Figures.xlsx", out.getvalue())

    assert [one.partition(":")[0] for one in sentences(reading)] == [
        "Sheet “Chorley”",
        "Sheet “South Ribble” (hidden)",
    ]
