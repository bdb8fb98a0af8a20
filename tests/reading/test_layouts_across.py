"""Areas, crime types, quarters, years and spans across the headings, one row of them or several."""

from tests.reading.drawing import counted, messages, read_sheet, rows, sentences, stated


def test_spans_and_stated_changes_under_merged_area_headings_are_read_area_by_area() -> None:
    reading = read_sheet(
        """
                   | South Ribble    |                 |          | Chorley         |                 |
        Offence    | Apr 16 – Jan 17 | Apr 17 – Jan 18 | % change | Apr 16 – Jan 17 | Apr 17 – Jan 18 | % change
        All crime  | 5123            | 6168            | 20.4%    | 4000            | 4772            | 19.3%
        Burglary   | 300             | 402             | 34%      | 200             | 210             | 5%
        """,  # noqa: E501 - a drawn table keeps its lines
        merges=["B1:D1", "E1:G1"],
    )

    assert counted(reading) == [
        ("South Ribble", "All crime", "2016-04", 10, 5123, "", "B3"),
        ("South Ribble", "All burglary", "2016-04", 10, 300, "", "B4"),
        ("South Ribble", "All crime", "2017-04", 10, 6168, "", "C3"),
        ("South Ribble", "All burglary", "2017-04", 10, 402, "", "C4"),
        ("Chorley", "All crime", "2016-04", 10, 4000, "", "E3"),
        ("Chorley", "All burglary", "2016-04", 10, 200, "", "E4"),
        ("Chorley", "All crime", "2017-04", 10, 4772, "", "F3"),
        ("Chorley", "All burglary", "2017-04", 10, 210, "", "F4"),
    ]
    assert stated(reading) == [
        ("South Ribble", "All crime", "2017-04", 10, 20.4, "D3"),
        ("South Ribble", "All burglary", "2017-04", 10, 34.0, "D4"),
        ("Chorley", "All crime", "2017-04", 10, 19.3, "G3"),
        ("Chorley", "All burglary", "2017-04", 10, 5.0, "G4"),
    ]
    assert sentences(reading) == [
        "Sheet “Crime”: areas and periods across; 2 crime types; 2 areas; 2 periods, April "
        "2016 to January 2018; rows 1 and 2 are the header.",
    ]
    assert messages(reading) == []


def test_area_headings_that_are_not_merged_reach_to_the_next_one() -> None:
    reading = read_sheet("""
                   | Chorley  |          |   | South Ribble |
        Crime type | Apr 2017 | May 2017 |   | Apr 2017     | May 2017
        Burglary   | 10       | 11       |   | 20           | 21
        Robbery    | 1        | 2        |   | 3            | 4
    """)

    assert rows(reading) == [
        ("Chorley", "All burglary", "2017-04", 1, 10, "", "B3"),
        ("Chorley", "Robbery", "2017-04", 1, 1, "", "B4"),
        ("Chorley", "All burglary", "2017-05", 1, 11, "", "C3"),
        ("Chorley", "Robbery", "2017-05", 1, 2, "", "C4"),
        ("South Ribble", "All burglary", "2017-04", 1, 20, "", "E3"),
        ("South Ribble", "Robbery", "2017-04", 1, 3, "", "E4"),
        ("South Ribble", "All burglary", "2017-05", 1, 21, "", "F3"),
        ("South Ribble", "Robbery", "2017-05", 1, 4, "", "F4"),
    ]
    assert sentences(reading) == [
        "Sheet “Crime”: areas and periods across; 2 crime types; 2 areas; 2 months, April 2017 "
        "to May 2017; rows 1 and 2 are the header.",
    ]
    assert messages(reading) == []


def test_a_total_beside_the_areas_is_the_total_of_all_areas() -> None:
    reading = read_sheet("""
                   | Chorley |         | South Ribble |         | Total   |
        Crime type | 2016/17 | 2017/18 | 2016/17      | 2017/18 | 2016/17 | 2017/18
        Burglary   | 1       | 2       | 3            | 4       | 4       | 6
        Robbery    | 10      | 20      | 30           | 40      | 40      | 60
    """)

    assert rows(reading) == [
        ("Chorley", "All burglary", "2016-04", 12, 1, "", "B3"),
        ("Chorley", "Robbery", "2016-04", 12, 10, "", "B4"),
        ("Chorley", "All burglary", "2017-04", 12, 2, "", "C3"),
        ("Chorley", "Robbery", "2017-04", 12, 20, "", "C4"),
        ("South Ribble", "All burglary", "2016-04", 12, 3, "", "D3"),
        ("South Ribble", "Robbery", "2016-04", 12, 30, "", "D4"),
        ("South Ribble", "All burglary", "2017-04", 12, 4, "", "E3"),
        ("South Ribble", "Robbery", "2017-04", 12, 40, "", "E4"),
        ("All areas", "All burglary", "2016-04", 12, 4, "", "F3"),
        ("All areas", "Robbery", "2016-04", 12, 40, "", "F4"),
        ("All areas", "All burglary", "2017-04", 12, 6, "", "G3"),
        ("All areas", "Robbery", "2017-04", 12, 60, "", "G4"),
    ]
    assert sentences(reading) == [
        "Sheet “Crime”: areas and periods across; 2 crime types; 3 areas; 2 years, April 2016 "
        "to March 2018; rows 1 and 2 are the header.",
    ]
    assert messages(reading) == []


def test_areas_stand_over_crime_types_and_months_down() -> None:
    reading = read_sheet(
        """
        Month    | Chorley  |         | South Ribble |
                 | Burglary | Robbery | Burglary     | Robbery
        Apr 2017 | 1        | 2       | 3            | 4
        May 2017 | 5        | 6       | 7            | 8
        """,
        merges=["B1:C1", "D1:E1"],
    )

    assert rows(reading) == [
        ("Chorley", "All burglary", "2017-04", 1, 1, "", "B3"),
        ("Chorley", "All burglary", "2017-05", 1, 5, "", "B4"),
        ("Chorley", "Robbery", "2017-04", 1, 2, "", "C3"),
        ("Chorley", "Robbery", "2017-05", 1, 6, "", "C4"),
        ("South Ribble", "All burglary", "2017-04", 1, 3, "", "D3"),
        ("South Ribble", "All burglary", "2017-05", 1, 7, "", "D4"),
        ("South Ribble", "Robbery", "2017-04", 1, 4, "", "E3"),
        ("South Ribble", "Robbery", "2017-05", 1, 8, "", "E4"),
    ]
    assert sentences(reading) == [
        "Sheet “Crime”: areas and crime types across; 2 crime types; 2 areas; 2 months, April "
        "2017 to May 2017; rows 1 and 2 are the header.",
    ]
    assert messages(reading) == []


def test_quarters_under_financial_years_are_financial_quarters() -> None:
    reading = read_sheet("""
        Chorley
                   | 2016/17 |    |    |    | 2017/18 |    |    |
        Crime type | Q1      | Q2 | Q3 | Q4 | Q1      | Q2 | Q3 | Q4
        Burglary   | 31      | 32 | 33 | 34 | 35      | 36 | 37 | 38
    """)

    assert rows(reading) == [
        ("Chorley", "All burglary", "2016-04", 3, 31, "", "B4"),
        ("Chorley", "All burglary", "2016-07", 3, 32, "", "C4"),
        ("Chorley", "All burglary", "2016-10", 3, 33, "", "D4"),
        ("Chorley", "All burglary", "2017-01", 3, 34, "", "E4"),
        ("Chorley", "All burglary", "2017-04", 3, 35, "", "F4"),
        ("Chorley", "All burglary", "2017-07", 3, 36, "", "G4"),
        ("Chorley", "All burglary", "2017-10", 3, 37, "", "H4"),
        ("Chorley", "All burglary", "2018-01", 3, 38, "", "I4"),
    ]
    assert sentences(reading) == [
        "Sheet “Crime”: periods across; 1 crime type; all for Chorley, in the title above the "
        "table; 8 quarters, April 2016 to March 2018; rows 2 and 3 are the header.",
    ]
    assert messages(reading) == []


def test_quarters_may_name_their_months_and_leave_the_year_to_the_title() -> None:
    reading = read_sheet("""
        Chorley, 2017/18
        Crime type | Q1 (Apr-Jun) | Q2 (Jul-Sep) | Q3 (Oct-Dec) | Q4 (Jan-Mar) | Total
        Burglary   | 31           | 32           | 33           | 34           | 130
    """)

    assert rows(reading) == [
        ("Chorley", "All burglary", "2017-04", 3, 31, "", "B3"),
        ("Chorley", "All burglary", "2017-07", 3, 32, "", "C3"),
        ("Chorley", "All burglary", "2017-10", 3, 33, "", "D3"),
        ("Chorley", "All burglary", "2018-01", 3, 34, "", "E3"),
    ]
    assert sentences(reading) == [
        "Sheet “Crime”: periods across; 1 crime type; all for Chorley, in the title above the "
        "table; 4 quarters, April 2017 to March 2018; row 2 is the header; 1 column left out "
        "(“Total”).",
    ]
    assert messages(reading) == []


def test_financial_years_across_are_years() -> None:
    reading = read_sheet("""
        Area    | Offence  | 2015/16 | FY 16-17 | YE Mar 18
        Chorley | Burglary | 400     | 410      | 420
    """)

    assert rows(reading) == [
        ("Chorley", "All burglary", "2015-04", 12, 400, "", "C2"),
        ("Chorley", "All burglary", "2016-04", 12, 410, "", "D2"),
        ("Chorley", "All burglary", "2017-04", 12, 420, "", "E2"),
    ]
    assert sentences(reading) == [
        "Sheet “Crime”: periods across; 1 crime type; 1 area; 3 years, April 2015 to March "
        "2018; row 1 is the header.",
    ]
    assert messages(reading) == []


def test_headings_broken_over_two_lines_are_read_on() -> None:
    reading = read_sheet(
        """
        Crime    | Apr  | May
        type     | 2017 | 2017
        Burglary | 10   | 11
        Robbery  | 1    | 2
        """,
        "Chorley",
    )

    assert rows(reading) == [
        ("Chorley", "All burglary", "2017-04", 1, 10, "", "B3"),
        ("Chorley", "Robbery", "2017-04", 1, 1, "", "B4"),
        ("Chorley", "All burglary", "2017-05", 1, 11, "", "C3"),
        ("Chorley", "Robbery", "2017-05", 1, 2, "", "C4"),
    ]
    assert sentences(reading) == [
        "Sheet “Chorley”: periods across; 2 crime types; all for Chorley, in the sheet's name; "
        "2 months, April 2017 to May 2017; rows 1 and 2 are the header.",
    ]
    assert messages(reading) == []


def test_a_title_in_the_middle_over_the_figures_is_no_heading() -> None:
    reading = read_sheet(
        """
                   |          | Recorded crime |
        Crime type | Apr 2017 | May 2017       | Jun 2017
        Burglary   | 10       | 11             | 12
        Robbery    | 1        | 2              | 3
        """,
        "Chorley",
    )

    assert rows(reading) == [
        ("Chorley", "All burglary", "2017-04", 1, 10, "", "B3"),
        ("Chorley", "Robbery", "2017-04", 1, 1, "", "B4"),
        ("Chorley", "All burglary", "2017-05", 1, 11, "", "C3"),
        ("Chorley", "Robbery", "2017-05", 1, 2, "", "C4"),
        ("Chorley", "All burglary", "2017-06", 1, 12, "", "D3"),
        ("Chorley", "Robbery", "2017-06", 1, 3, "", "D4"),
    ]
    assert sentences(reading) == [
        "Sheet “Chorley”: periods across; 2 crime types; all for Chorley, in the sheet's name; "
        "3 months, April 2017 to June 2017; row 2 is the header.",
    ]
    assert messages(reading) == []


def test_rates_beside_the_counts_under_a_heading_of_their_own_are_left_out() -> None:
    reading = read_sheet("""
        Chorley
                   | Count   |         | Rate per 1,000 |
        Crime type | 2016/17 | 2017/18 | 2016/17        | 2017/18
        Burglary   | 100     | 134     | 3              | 4
    """)

    assert rows(reading) == [
        ("Chorley", "All burglary", "2016-04", 12, 100, "", "B4"),
        ("Chorley", "All burglary", "2017-04", 12, 134, "", "C4"),
    ]
    assert sentences(reading) == [
        "Sheet “Crime”: periods across; 1 crime type; all for Chorley, in the title above the "
        "table; 2 years, April 2016 to March 2018; rows 2 and 3 are the header; 2 columns left "
        "out (“Rate per 1,000 2016/17”, “Rate per 1,000 2017/18”).",
    ]
    assert messages(reading) == []


def test_this_year_and_last_year_are_the_spans_of_the_title() -> None:
    reading = read_sheet("""
        South Ribble: Apr 2017 - Jan 2018 compared with Apr 2016 - Jan 2017
        Crime type | Last year | This year | % change
        Burglary   | 100       | 110       | 10%
    """)

    assert counted(reading) == [
        ("South Ribble", "All burglary", "2016-04", 10, 100, "", "B3"),
        ("South Ribble", "All burglary", "2017-04", 10, 110, "", "C3"),
    ]
    assert stated(reading) == [
        ("South Ribble", "All burglary", "2017-04", 10, 10.0, "D3"),
    ]
    assert sentences(reading) == [
        "Sheet “Crime”: periods across; 1 crime type; all for South Ribble, in the title above "
        "the table; 2 periods, April 2016 to January 2018; row 2 is the header.",
    ]
    assert messages(reading) == []
