"""Totals: kept as totals, checked against their parts, never taken for one part more."""

from tests.reading.drawing import messages, read_sheet, rows, sentences


def test_a_total_across_that_is_not_the_sum_of_the_areas_is_told() -> None:
    reading = read_sheet("""
                   | Chorley |         | South Ribble |         | Total   |
        Crime type | 2016/17 | 2017/18 | 2016/17      | 2017/18 | 2016/17 | 2017/18
        Robbery    | 10      | 20      | 30           | 40      | 40      | 61
    """)

    assert rows(reading) == [
        ("Chorley", "Robbery", "2016-04", 12, 10, "", "B3"),
        ("Chorley", "Robbery", "2017-04", 12, 20, "", "C3"),
        ("South Ribble", "Robbery", "2016-04", 12, 30, "", "D3"),
        ("South Ribble", "Robbery", "2017-04", 12, 40, "", "E3"),
        ("All areas", "Robbery", "2016-04", 12, 40, "", "F3"),
        ("All areas", "Robbery", "2017-04", 12, 61, "", "G3"),
    ]
    assert sentences(reading) == [
        "Sheet “Crime”: areas and periods across; 1 crime type; 3 areas; 2 years, April 2016 "
        "to March 2018; rows 1 and 2 are the header.",
    ]
    assert messages(reading) == [
        "Figures.xlsx › Crime › G3: found a total of 61, where the figures it stands with come "
        "to 60. The total is never added to them. Crime types may overlap; if these do not, "
        "ask which is right.",
    ]


def test_a_total_across_that_is_not_the_sum_of_the_crime_types_is_told() -> None:
    reading = read_sheet(
        """
        Month    | Burglary | Robbery | ASB | Total
        Apr 2017 | 10       | 1       | 30  | 11
        May 2017 | 11       | 2       | 31  | 14
        """,
        "Chorley",
    )

    assert rows(reading) == [
        ("Chorley", "All burglary", "2017-04", 1, 10, "", "B2"),
        ("Chorley", "All burglary", "2017-05", 1, 11, "", "B3"),
        ("Chorley", "Robbery", "2017-04", 1, 1, "", "C2"),
        ("Chorley", "Robbery", "2017-05", 1, 2, "", "C3"),
        ("Chorley", "Anti-social behaviour", "2017-04", 1, 30, "", "D2"),
        ("Chorley", "Anti-social behaviour", "2017-05", 1, 31, "", "D3"),
        ("Chorley", "Total", "2017-04", 1, 11, "", "E2"),
        ("Chorley", "Total", "2017-05", 1, 14, "", "E3"),
    ]
    assert sentences(reading) == [
        "Sheet “Chorley”: crime types across; 4 crime types; all for Chorley, in the sheet's "
        "name; 2 months, April 2017 to May 2017; row 1 is the header.",
    ]
    assert messages(reading) == [
        "Figures.xlsx › Chorley › E3: found a total of 14, where the figures it stands with "
        "come to 13. The total is never added to them. Crime types may overlap; if these do "
        "not, ask which is right.",
    ]


def test_a_row_of_totals_may_stand_above_its_parts_and_is_checked() -> None:
    reading = read_sheet("""
        Area         | Crime type | Apr 2017 | May 2017
        Total        | Burglary   | 30       | 33
        Chorley      | Burglary   | 10       | 11
        South Ribble | Burglary   | 20       | 21
    """)

    assert rows(reading) == [
        ("All areas", "All burglary", "2017-04", 1, 30, "", "C2"),
        ("Chorley", "All burglary", "2017-04", 1, 10, "", "C3"),
        ("South Ribble", "All burglary", "2017-04", 1, 20, "", "C4"),
        ("All areas", "All burglary", "2017-05", 1, 33, "", "D2"),
        ("Chorley", "All burglary", "2017-05", 1, 11, "", "D3"),
        ("South Ribble", "All burglary", "2017-05", 1, 21, "", "D4"),
    ]
    assert sentences(reading) == [
        "Sheet “Crime”: periods across; 1 crime type; 3 areas; 2 months, April 2017 to May "
        "2017; row 1 is the header; 1 row of totals.",
    ]
    assert messages(reading) == [
        "Figures.xlsx › Crime › D2: found a total of 33, where the figures it stands with come "
        "to 32. The total is never added to them. Crime types may overlap; if these do not, "
        "ask which is right.",
    ]


def test_subtotals_of_each_area_and_a_total_of_all_are_kept_apart() -> None:
    reading = read_sheet("""
        Area         | Crime type | Apr 2017
        Chorley      | Burglary   | 10
        Chorley      | Robbery    | 1
        Chorley      | Total      | 11
        South Ribble | Burglary   | 20
        South Ribble | Robbery    | 2
        South Ribble | Total      | 22
        Total        |            | 33
    """)

    assert rows(reading) == [
        ("Chorley", "All burglary", "2017-04", 1, 10, "", "C2"),
        ("Chorley", "Robbery", "2017-04", 1, 1, "", "C3"),
        ("Chorley", "Total", "2017-04", 1, 11, "", "C4"),
        ("South Ribble", "All burglary", "2017-04", 1, 20, "", "C5"),
        ("South Ribble", "Robbery", "2017-04", 1, 2, "", "C6"),
        ("South Ribble", "Total", "2017-04", 1, 22, "", "C7"),
        ("All areas", "Total", "2017-04", 1, 33, "", "C8"),
    ]
    assert sentences(reading) == [
        "Sheet “Crime”: periods across; 3 crime types; 3 areas; April 2017; row 1 is the "
        "header; 3 rows of totals.",
    ]
    assert messages(reading) == []


def test_an_unknown_area_that_is_the_sum_of_the_others_is_their_total() -> None:
    reading = read_sheet("""
        Area          | Crime type | Apr 2017 | May 2017
        Chorley       | Burglary   | 10       | 11
        South Ribble  | Burglary   | 20       | 21
        East Division | Burglary   | 30       | 32
    """)

    assert rows(reading) == [
        ("Chorley", "All burglary", "2017-04", 1, 10, "", "C2"),
        ("South Ribble", "All burglary", "2017-04", 1, 20, "", "C3"),
        ("East Division (total)", "All burglary", "2017-04", 1, 30, "", "C4"),
        ("Chorley", "All burglary", "2017-05", 1, 11, "", "D2"),
        ("South Ribble", "All burglary", "2017-05", 1, 21, "", "D3"),
        ("East Division (total)", "All burglary", "2017-05", 1, 32, "", "D4"),
    ]
    assert sentences(reading) == [
        "Sheet “Crime”: periods across; 1 crime type; 3 areas; 2 months, April 2017 to May "
        "2017; row 1 is the header.",
    ]
    assert messages(reading) == [
        "Figures.xlsx › Crime › C4: found “East Division”, every count of which is the sum of "
        "other areas beside it. It is kept as their total, “East Division (total)”, and never "
        "added to them.",
    ]


def test_an_unknown_area_across_that_is_the_sum_of_the_others_is_their_total() -> None:
    reading = read_sheet(
        """
        Month    | Chorley | South Ribble | Southern division
        Apr 2017 | 11      | 2            | 13
        May 2017 | 9       | 3            | 12
        """,
        "Burglary",
    )

    assert rows(reading) == [
        ("Chorley", "All burglary", "2017-04", 1, 11, "", "B2"),
        ("Chorley", "All burglary", "2017-05", 1, 9, "", "B3"),
        ("South Ribble", "All burglary", "2017-04", 1, 2, "", "C2"),
        ("South Ribble", "All burglary", "2017-05", 1, 3, "", "C3"),
        ("Southern division (total)", "All burglary", "2017-04", 1, 13, "", "D2"),
        ("Southern division (total)", "All burglary", "2017-05", 1, 12, "", "D3"),
    ]
    assert sentences(reading) == [
        "Sheet “Burglary”: areas across; All burglary only; 3 areas; 2 months, April 2017 to "
        "May 2017; row 1 is the header.",
    ]
    assert messages(reading) == [
        "Figures.xlsx › Burglary › D2: found “Southern division”, every count of which is the "
        "sum of other areas beside it. It is kept as their total, “Southern division (total)”, "
        "and never added to them.",
    ]


def test_an_unknown_area_that_is_not_always_the_sum_stays_an_area() -> None:
    reading = read_sheet("""
        Area          | Crime type | Apr 2017 | May 2017
        Chorley       | Burglary   | 10       | 11
        South Ribble  | Burglary   | 20       | 21
        Ambridge      | Burglary   | 30       | 33
    """)

    assert rows(reading) == [
        ("Chorley", "All burglary", "2017-04", 1, 10, "", "C2"),
        ("South Ribble", "All burglary", "2017-04", 1, 20, "", "C3"),
        ("Ambridge", "All burglary", "2017-04", 1, 30, "", "C4"),
        ("Chorley", "All burglary", "2017-05", 1, 11, "", "D2"),
        ("South Ribble", "All burglary", "2017-05", 1, 21, "", "D3"),
        ("Ambridge", "All burglary", "2017-05", 1, 33, "", "D4"),
    ]
    assert sentences(reading) == [
        "Sheet “Crime”: periods across; 1 crime type; 3 areas; 2 months, April 2017 to May "
        "2017; row 1 is the header.",
    ]
    assert messages(reading) == []


def test_the_total_of_one_list_does_not_contradict_the_total_of_another() -> None:
    reading = read_sheet("""
        Chorley
        Crime type | Apr 2017
        Burglary   | 10
        Robbery    | 1
        Total      | 11
        |
        Chorley, violence
        Crime type              | Apr 2017
        Violence with injury    | 20
        Violence without injury | 5
        Total                   | 25
    """)

    assert rows(reading) == [
        ("Chorley", "All burglary", "2017-04", 1, 10, "", "B3"),
        ("Chorley", "Robbery", "2017-04", 1, 1, "", "B4"),
        ("Chorley", "Violence with injury", "2017-04", 1, 20, "", "B9"),
        ("Chorley", "Violence without injury", "2017-04", 1, 5, "", "B10"),
    ]
    assert sentences(reading) == [
        "Sheet “Crime”: 2 tables. Table 1: periods across; 3 crime types; all for Chorley, in "
        "the title above the table; April 2017; row 2 is the header; 1 row of totals. Table 2: "
        "periods across; 3 crime types; all for Chorley, in the title above the table; April "
        "2017; row 8 is the header; 1 row of totals.",
    ]
    assert messages(reading) == [
        "Figures.xlsx › Crime › B5: found a total of 11 for Chorley, Total, April 2017, and "
        "one of 25 at Figures.xlsx › Crime › B11. They may add up different lists, so none of "
        "them is used.",
    ]


def test_totals_of_the_groups_of_one_list_are_dropped_even_where_they_agree() -> None:
    reading = read_sheet("""
        Area    | Set | Offence              | Apr 2017
        Chorley | A   | Burglary             | 7
        Chorley | A   | Robbery              | 3
        Chorley | A   | Total                | 10
        Chorley | B   | Theft of a vehicle   | 6
        Chorley | B   | Theft from a vehicle | 4
        Chorley | B   | Total                | 10
    """)

    assert rows(reading) == [
        ("Chorley", "All burglary", "2017-04", 1, 7, "", "D2"),
        ("Chorley", "Robbery", "2017-04", 1, 3, "", "D3"),
        ("Chorley", "Theft of a vehicle", "2017-04", 1, 6, "", "D5"),
        ("Chorley", "Theft from a vehicle", "2017-04", 1, 4, "", "D6"),
    ]
    assert sentences(reading) == [
        "Sheet “Crime”: periods across; 5 crime types; 1 area; April 2017; row 1 is the "
        "header; 2 rows of totals.",
    ]
    assert messages(reading) == [
        "Figures.xlsx › Crime › D4: found a total of 10 for Chorley, Total, April 2017, and "
        "one of 10 at Figures.xlsx › Crime › D7. They may add up different lists, so none of "
        "them is used.",
    ]


def test_a_total_in_one_of_two_tables_is_of_that_table_only() -> None:
    reading = read_sheet("""
        Burglary
        Area         | Apr 2017 | May 2017
        Chorley      | 10       | 11
        South Ribble | 20       | 21
        Total        | 30       | 32
        |
        Robbery
        Area         | Apr 2017 | May 2017
        Chorley      | 1        | 2
        South Ribble | 3        | 4
    """)

    assert rows(reading) == [
        ("Chorley", "All burglary", "2017-04", 1, 10, "", "B3"),
        ("South Ribble", "All burglary", "2017-04", 1, 20, "", "B4"),
        ("All areas", "All burglary", "2017-04", 1, 30, "", "B5"),
        ("Chorley", "All burglary", "2017-05", 1, 11, "", "C3"),
        ("South Ribble", "All burglary", "2017-05", 1, 21, "", "C4"),
        ("All areas", "All burglary", "2017-05", 1, 32, "", "C5"),
        ("Chorley", "Robbery", "2017-04", 1, 1, "", "B9"),
        ("South Ribble", "Robbery", "2017-04", 1, 3, "", "B10"),
        ("Chorley", "Robbery", "2017-05", 1, 2, "", "C9"),
        ("South Ribble", "Robbery", "2017-05", 1, 4, "", "C10"),
    ]
    assert sentences(reading) == [
        "Sheet “Crime”: 2 tables. Table 1: periods across; All burglary only; 3 areas; 2 "
        "months, April 2017 to May 2017; row 2 is the header; 1 row of totals. Table 2: "
        "periods across; Robbery only; 2 areas; 2 months, April 2017 to May 2017; row 8 is the "
        "header.",
    ]
    assert messages(reading) == []
