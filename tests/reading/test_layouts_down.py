"""Months down, names written once, group headings and pivot tables."""

from tests.reading.drawing import counted, messages, read_sheet, rows, sentences, stated


def test_months_down_under_financial_years_take_the_year_from_the_heading() -> None:
    reading = read_sheet(
        """
        Chorley
        Month | 2016/17 | 2017/18 | % change
        April | 10      | 20      | 100%
        March | 30      | 33      | 10%
        Total | 40      | 53      | 32.5%
        """,
        "All crime",
    )

    assert counted(reading) == [
        ("Chorley", "All crime", "2016-04", 1, 10, "", "B3"),
        ("Chorley", "All crime", "2017-03", 1, 30, "", "B4"),
        ("Chorley", "All crime", "2017-04", 1, 20, "", "C3"),
        ("Chorley", "All crime", "2018-03", 1, 33, "", "C4"),
    ]
    assert stated(reading) == [
        ("Chorley", "All crime", "2017-04", 1, 100.0, "D3"),
        ("Chorley", "All crime", "2018-03", 1, 10.0, "D4"),
    ]
    assert sentences(reading) == [
        "Sheet “All crime”: periods across; All crime only; all for Chorley, in the title "
        "above the table; 4 months, April 2016 to March 2018; row 2 is the header; 1 row of "
        "totals of months left out.",
    ]
    assert messages(reading) == []


def test_a_year_written_once_beside_its_months_counts_for_all_of_them() -> None:
    reading = read_sheet(
        """
        Year    | Month | Burglary | Robbery
        2017/18 | Apr   | 10       | 1
                | Jan   | 12       | 3
        2018/19 | Apr   | 13       | 4
                | Jan   | 15       | 6
        """,
        "Chorley",
    )

    assert rows(reading) == [
        ("Chorley", "All burglary", "2017-04", 1, 10, "", "C2"),
        ("Chorley", "All burglary", "2018-01", 1, 12, "", "C3"),
        ("Chorley", "All burglary", "2018-04", 1, 13, "", "C4"),
        ("Chorley", "All burglary", "2019-01", 1, 15, "", "C5"),
        ("Chorley", "Robbery", "2017-04", 1, 1, "", "D2"),
        ("Chorley", "Robbery", "2018-01", 1, 3, "", "D3"),
        ("Chorley", "Robbery", "2018-04", 1, 4, "", "D4"),
        ("Chorley", "Robbery", "2019-01", 1, 6, "", "D5"),
    ]
    assert sentences(reading) == [
        "Sheet “Chorley”: crime types across; 2 crime types; all for Chorley, in the sheet's "
        "name; 4 months, April 2017 to January 2019; row 1 is the header.",
    ]
    assert messages(reading) == []


def test_years_on_rows_of_their_own_head_the_months_below() -> None:
    reading = read_sheet("""
        Chorley
        Month   | Burglary
        2017/18 |
        Apr     | 10
        Jan     | 12
        2018/19 |
        Apr     | 13
    """)

    assert rows(reading) == [
        ("Chorley", "All burglary", "2017-04", 1, 10, "", "B4"),
        ("Chorley", "All burglary", "2018-01", 1, 12, "", "B5"),
        ("Chorley", "All burglary", "2018-04", 1, 13, "", "B7"),
    ]
    assert sentences(reading) == [
        "Sheet “Crime”: crime types across; 1 crime type; all for Chorley, in the title above "
        "the table; 3 months, April 2017 to April 2018; row 2 is the header.",
    ]
    assert messages(reading) == []


def test_an_area_written_once_is_the_area_of_the_blank_rows_below() -> None:
    reading = read_sheet("""
        Area         | Offence  | Apr 2017 | May 2017
        South Ribble | Burglary | 10       | 11
                     | Robbery  | 1        | 2
        Chorley      | Burglary | 20       | 21
                     | Robbery  | 3        | 4
                     | Total    | 23       | 25
    """)

    assert rows(reading) == [
        ("South Ribble", "All burglary", "2017-04", 1, 10, "", "C2"),
        ("South Ribble", "Robbery", "2017-04", 1, 1, "", "C3"),
        ("Chorley", "All burglary", "2017-04", 1, 20, "", "C4"),
        ("Chorley", "Robbery", "2017-04", 1, 3, "", "C5"),
        ("Chorley", "Total", "2017-04", 1, 23, "", "C6"),
        ("South Ribble", "All burglary", "2017-05", 1, 11, "", "D2"),
        ("South Ribble", "Robbery", "2017-05", 1, 2, "", "D3"),
        ("Chorley", "All burglary", "2017-05", 1, 21, "", "D4"),
        ("Chorley", "Robbery", "2017-05", 1, 4, "", "D5"),
        ("Chorley", "Total", "2017-05", 1, 25, "", "D6"),
    ]
    assert sentences(reading) == [
        "Sheet “Crime”: periods across; 3 crime types; 2 areas; 2 months, April 2017 to May "
        "2017; row 1 is the header; 1 row of totals.",
    ]
    assert messages(reading) == []


def test_merged_area_labels_are_read_like_blank_ones() -> None:
    reading = read_sheet(
        """
        Area         | Offence  | Apr 2017
        Chorley      | Burglary | 7
                     | Robbery  | 1
        South Ribble | Burglary | 3
        """,
        merges=["A2:A3"],
    )

    assert rows(reading) == [
        ("Chorley", "All burglary", "2017-04", 1, 7, "", "C2"),
        ("Chorley", "Robbery", "2017-04", 1, 1, "", "C3"),
        ("South Ribble", "All burglary", "2017-04", 1, 3, "", "C4"),
    ]
    assert sentences(reading) == [
        "Sheet “Crime”: periods across; 2 crime types; 2 areas; April 2017; row 1 is the header.",
    ]
    assert messages(reading) == []


def test_a_crime_type_written_once_left_of_its_areas_counts_for_all_of_them() -> None:
    reading = read_sheet("""
        Offence   | Area         | Apr 2017
        Burglary  | Chorley      | 10
                  | South Ribble | 20
                  | Total        | 30
        Robbery   | Chorley      | 1
                  | South Ribble | 3
                  | Total        | 4
    """)

    assert rows(reading) == [
        ("Chorley", "All burglary", "2017-04", 1, 10, "", "C2"),
        ("South Ribble", "All burglary", "2017-04", 1, 20, "", "C3"),
        ("All areas", "All burglary", "2017-04", 1, 30, "", "C4"),
        ("Chorley", "Robbery", "2017-04", 1, 1, "", "C5"),
        ("South Ribble", "Robbery", "2017-04", 1, 3, "", "C6"),
        ("All areas", "Robbery", "2017-04", 1, 4, "", "C7"),
    ]
    assert sentences(reading) == [
        "Sheet “Crime”: periods across; 2 crime types; 3 areas; April 2017; row 1 is the "
        "header; 2 rows of totals.",
    ]
    assert messages(reading) == []


def test_area_rows_head_their_crime_types_and_a_grand_total_is_of_all() -> None:
    reading = read_sheet("""
        Crime type   | Apr 2017 | May 2017
        Chorley      |          |
        Burglary     | 10       | 11
        Robbery      | 1        | 2
        Total        | 11       | 13
        South Ribble |          |
        Burglary     | 20       | 21
        Robbery      | 3        | 4
        Total        | 23       | 25
        Grand total  | 34       | 38
    """)

    assert rows(reading) == [
        ("Chorley", "All burglary", "2017-04", 1, 10, "", "B3"),
        ("Chorley", "Robbery", "2017-04", 1, 1, "", "B4"),
        ("Chorley", "Total", "2017-04", 1, 11, "", "B5"),
        ("South Ribble", "All burglary", "2017-04", 1, 20, "", "B7"),
        ("South Ribble", "Robbery", "2017-04", 1, 3, "", "B8"),
        ("South Ribble", "Total", "2017-04", 1, 23, "", "B9"),
        ("All areas", "Total", "2017-04", 1, 34, "", "B10"),
        ("Chorley", "All burglary", "2017-05", 1, 11, "", "C3"),
        ("Chorley", "Robbery", "2017-05", 1, 2, "", "C4"),
        ("Chorley", "Total", "2017-05", 1, 13, "", "C5"),
        ("South Ribble", "All burglary", "2017-05", 1, 21, "", "C7"),
        ("South Ribble", "Robbery", "2017-05", 1, 4, "", "C8"),
        ("South Ribble", "Total", "2017-05", 1, 25, "", "C9"),
        ("All areas", "Total", "2017-05", 1, 38, "", "C10"),
    ]
    assert sentences(reading) == [
        "Sheet “Crime”: periods across; 3 crime types; 3 areas; 2 months, April 2017 to May "
        "2017; row 1 is the header; 3 rows of totals.",
    ]
    assert messages(reading) == []


def test_a_pivot_table_in_tabular_form_is_read_with_its_totals_as_totals() -> None:
    reading = read_sheet("""
        Sum of Count       |            | Month    |
        Area               | Crime type | Apr 2017 | May 2017 | Grand Total
        Chorley            | Burglary   | 10       | 11       | 21
                           | Robbery    | 1        | 2        | 3
        Chorley Total      |            | 11       | 13       | 24
        South Ribble       | Burglary   | 20       | 21       | 41
                           | Robbery    | 3        | 4        | 7
        South Ribble Total |            | 23       | 25       | 48
        Grand Total        |            | 34       | 38       | 72
    """)

    assert rows(reading) == [
        ("Chorley", "All burglary", "2017-04", 1, 10, "", "C3"),
        ("Chorley", "Robbery", "2017-04", 1, 1, "", "C4"),
        ("Chorley", "Total", "2017-04", 1, 11, "", "C5"),
        ("South Ribble", "All burglary", "2017-04", 1, 20, "", "C6"),
        ("South Ribble", "Robbery", "2017-04", 1, 3, "", "C7"),
        ("South Ribble", "Total", "2017-04", 1, 23, "", "C8"),
        ("All areas", "Total", "2017-04", 1, 34, "", "C9"),
        ("Chorley", "All burglary", "2017-05", 1, 11, "", "D3"),
        ("Chorley", "Robbery", "2017-05", 1, 2, "", "D4"),
        ("Chorley", "Total", "2017-05", 1, 13, "", "D5"),
        ("South Ribble", "All burglary", "2017-05", 1, 21, "", "D6"),
        ("South Ribble", "Robbery", "2017-05", 1, 4, "", "D7"),
        ("South Ribble", "Total", "2017-05", 1, 25, "", "D8"),
        ("All areas", "Total", "2017-05", 1, 38, "", "D9"),
    ]
    assert sentences(reading) == [
        "Sheet “Crime”: periods across; 3 crime types; 3 areas; 2 months, April 2017 to May "
        "2017; row 2 is the header; 3 rows of totals; 1 column left out (“Grand Total”).",
    ]
    assert messages(reading) == []


def test_a_pivot_table_in_compact_form_is_read_by_its_row_labels() -> None:
    reading = read_sheet("""
        Row Labels   | Apr 2017 | May 2017
        Chorley      | 11       | 13
        Burglary     | 10       | 11
        Robbery      | 1        | 2
        South Ribble | 23       | 25
        Burglary     | 20       | 21
        Robbery      | 3        | 4
        Grand Total  | 34       | 38
    """)

    assert rows(reading) == [
        ("Chorley", "Total", "2017-04", 1, 11, "", "B2"),
        ("Chorley", "All burglary", "2017-04", 1, 10, "", "B3"),
        ("Chorley", "Robbery", "2017-04", 1, 1, "", "B4"),
        ("South Ribble", "Total", "2017-04", 1, 23, "", "B5"),
        ("South Ribble", "All burglary", "2017-04", 1, 20, "", "B6"),
        ("South Ribble", "Robbery", "2017-04", 1, 3, "", "B7"),
        ("All areas", "Total", "2017-04", 1, 34, "", "B8"),
        ("Chorley", "Total", "2017-05", 1, 13, "", "C2"),
        ("Chorley", "All burglary", "2017-05", 1, 11, "", "C3"),
        ("Chorley", "Robbery", "2017-05", 1, 2, "", "C4"),
        ("South Ribble", "Total", "2017-05", 1, 25, "", "C5"),
        ("South Ribble", "All burglary", "2017-05", 1, 21, "", "C6"),
        ("South Ribble", "Robbery", "2017-05", 1, 4, "", "C7"),
        ("All areas", "Total", "2017-05", 1, 38, "", "C8"),
    ]
    assert sentences(reading) == [
        "Sheet “Crime”: periods across; 3 crime types; 3 areas; 2 months, April 2017 to May "
        "2017; row 1 is the header; 3 rows of totals.",
    ]
    assert messages(reading) == []


def test_labels_may_name_crime_type_and_area_together() -> None:
    reading = read_sheet("""
        Crime type              | Apr 2017
        Burglary (Chorley)      | 7
        Burglary (South Ribble) | 3
        Robbery (Chorley)       | 1
    """)

    assert rows(reading) == [
        ("Chorley", "All burglary", "2017-04", 1, 7, "", "B2"),
        ("South Ribble", "All burglary", "2017-04", 1, 3, "", "B3"),
        ("Chorley", "Robbery", "2017-04", 1, 1, "", "B4"),
    ]
    assert sentences(reading) == [
        "Sheet “Crime”: periods across; 2 crime types; 2 areas; April 2017; row 1 is the header.",
    ]
    assert messages(reading) == []
