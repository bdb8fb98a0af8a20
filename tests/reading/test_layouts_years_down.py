"""Months or quarters across with their years down, and rows that carry numbers of their own."""

from tests.reading.drawing import messages, read_sheet, rows, sentences


def test_months_across_are_of_the_year_that_each_row_names() -> None:
    reading = read_sheet("""
        Chorley
        Crime type | Year     | Apr  | Jan  | Total
        Burglary   | 2016/17  | 10   | 20   | 30
                   | 2017/18  | 15   | 18   | 33
                   | % change | 50%  | -10% | 10%
        Robbery    | 2016/17  | 1    | 2    | 3
                   | 2017/18  | 2    | 1    | 4
                   | % change | 100% | -50% | 33%
    """)

    assert rows(reading) == [
        ("Chorley", "All burglary", "2016-04", 1, 10, "", "C3"),
        ("Chorley", "All burglary", "2017-04", 1, 15, "", "C4"),
        ("Chorley", "Robbery", "2016-04", 1, 1, "", "C6"),
        ("Chorley", "Robbery", "2017-04", 1, 2, "", "C7"),
        ("Chorley", "All burglary", "2017-01", 1, 20, "", "D3"),
        ("Chorley", "All burglary", "2018-01", 1, 18, "", "D4"),
        ("Chorley", "Robbery", "2017-01", 1, 2, "", "D6"),
        ("Chorley", "Robbery", "2018-01", 1, 1, "", "D7"),
    ]
    assert sentences(reading) == [
        "Sheet “Crime”: months across, their year down; 2 crime types; all for Chorley, in the "
        "title above the table; 4 months, April 2016 to January 2018; row 2 is the header; 2 "
        "rows of totals of months left out; 1 column left out (“Total”).",
    ]
    assert messages(reading) == [
        "Figures.xlsx › Crime › E7: found a total of 4, where the periods beside it come to 3. "
        "The total is never added to them. Crime types may overlap; if these do not, ask which "
        "is right.",
    ]


def test_quarters_across_are_of_the_financial_year_that_each_row_names() -> None:
    reading = read_sheet("""
        Burglary in Chorley
                | Q1 | Q2 | Q3 | Q4
        2016/17 | 10 | 20 | 30 | 40
        2017/18 | 11 | 21 | 29 | 41
    """)

    assert rows(reading) == [
        ("Chorley", "All burglary", "2016-04", 3, 10, "", "B3"),
        ("Chorley", "All burglary", "2017-04", 3, 11, "", "B4"),
        ("Chorley", "All burglary", "2016-07", 3, 20, "", "C3"),
        ("Chorley", "All burglary", "2017-07", 3, 21, "", "C4"),
        ("Chorley", "All burglary", "2016-10", 3, 30, "", "D3"),
        ("Chorley", "All burglary", "2017-10", 3, 29, "", "D4"),
        ("Chorley", "All burglary", "2017-01", 3, 40, "", "E3"),
        ("Chorley", "All burglary", "2018-01", 3, 41, "", "E4"),
    ]
    assert sentences(reading) == [
        "Sheet “Crime”: months across, their year down; All burglary only; all for Chorley, in "
        "the title above the table; 8 quarters, April 2016 to March 2018; row 2 is the header.",
    ]
    assert messages(reading) == []


def test_numbers_of_rows_left_of_the_names_are_no_counts() -> None:
    reading = read_sheet("""
        No | Area         | Offence  | Month    | Count
        1  | Chorley      | Burglary | Apr 2017 | 10
        2  | Chorley      | Burglary | May 2017 | 11
        3  | South Ribble | Burglary | Apr 2017 | 20
    """)

    assert rows(reading) == [
        ("Chorley", "All burglary", "2017-04", 1, 10, "", "E2"),
        ("Chorley", "All burglary", "2017-05", 1, 11, "", "E3"),
        ("South Ribble", "All burglary", "2017-04", 1, 20, "", "E4"),
    ]
    assert sentences(reading) == [
        "Sheet “Crime”: one row a count; 1 crime type; 2 areas; 2 months, April 2017 to May "
        "2017; row 1 is the header.",
    ]
    assert messages(reading) == []


def test_a_column_without_a_name_is_left_out_by_the_sign_that_heads_it() -> None:
    reading = read_sheet("""
        # | Area    | Offence  | Apr 2017 | May 2017
        7 | Chorley | Burglary | 10       | 11
        9 | Chorley | Robbery  | 1        | 2
    """)

    assert rows(reading) == [
        ("Chorley", "All burglary", "2017-04", 1, 10, "", "D2"),
        ("Chorley", "Robbery", "2017-04", 1, 1, "", "D3"),
        ("Chorley", "All burglary", "2017-05", 1, 11, "", "E2"),
        ("Chorley", "Robbery", "2017-05", 1, 2, "", "E3"),
    ]
    assert sentences(reading) == [
        "Sheet “Crime”: periods across; 2 crime types; 1 area; 2 months, April 2017 to May "
        "2017; row 1 is the header; 1 column left out (“#”).",
    ]
    assert messages(reading) == []
