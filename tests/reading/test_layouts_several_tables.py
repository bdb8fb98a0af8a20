"""Several tables on one sheet: below each other, side by side, with notes between them."""

from tests.reading.drawing import messages, read_sheet, rows, sentences


def test_tables_below_each_other_are_read_each_under_its_own_title() -> None:
    """The headings repeated on a printed page begin no new table."""
    reading = read_sheet("""
        Chorley
        Crime type | Apr 2017 | May 2017
        Burglary   | 10       | 11
        Crime type | Apr 2017 | May 2017
        Robbery    | 1        | 2
        |
        South Ribble
        Crime type | Apr 2017 | May 2017
        Burglary   | 20       | 21
        Robbery    | 3        | 4
    """)

    assert rows(reading) == [
        ("Chorley", "All burglary", "2017-04", 1, 10, "", "B3"),
        ("Chorley", "Robbery", "2017-04", 1, 1, "", "B5"),
        ("Chorley", "All burglary", "2017-05", 1, 11, "", "C3"),
        ("Chorley", "Robbery", "2017-05", 1, 2, "", "C5"),
        ("South Ribble", "All burglary", "2017-04", 1, 20, "", "B9"),
        ("South Ribble", "Robbery", "2017-04", 1, 3, "", "B10"),
        ("South Ribble", "All burglary", "2017-05", 1, 21, "", "C9"),
        ("South Ribble", "Robbery", "2017-05", 1, 4, "", "C10"),
    ]
    assert sentences(reading) == [
        "Sheet “Crime”: 2 tables. Table 1: periods across; 2 crime types; all for Chorley, in "
        "the title above the table; 2 months, April 2017 to May 2017; row 2 is the header. "
        "Table 2: periods across; 2 crime types; all for South Ribble, in the title above the "
        "table; 2 months, April 2017 to May 2017; row 8 is the header.",
    ]
    assert messages(reading) == []


def test_a_note_below_a_table_is_not_the_title_of_the_next() -> None:
    reading = read_sheet("""
        Chorley
        Crime type | Apr 2017 | May 2017
        Burglary   | 10       | 11
        Robbery    | 1        | 2
        Note: figures exclude South Ribble
        |
        Crime type  | Apr 2017 | May 2017
        Shoplifting | 20       | 21
        Arson       | 5        | 6
    """)

    assert rows(reading) == [
        ("Chorley", "All burglary", "2017-04", 1, 10, "", "B3"),
        ("Chorley", "Robbery", "2017-04", 1, 1, "", "B4"),
        ("Chorley", "All burglary", "2017-05", 1, 11, "", "C3"),
        ("Chorley", "Robbery", "2017-05", 1, 2, "", "C4"),
        ("Chorley", "Shoplifting", "2017-04", 1, 20, "", "B8"),
        ("Chorley", "Arson", "2017-04", 1, 5, "", "B9"),
        ("Chorley", "Shoplifting", "2017-05", 1, 21, "", "C8"),
        ("Chorley", "Arson", "2017-05", 1, 6, "", "C9"),
    ]
    assert sentences(reading) == [
        "Sheet “Crime”: 2 tables. Table 1: periods across; 2 crime types; all for Chorley, in "
        "the title above the table; 2 months, April 2017 to May 2017; row 2 is the header; 1 "
        "row of notes left out. Table 2: periods across; 2 crime types; all for Chorley, in "
        "the title above the table; 2 months, April 2017 to May 2017; row 7 is the header.",
    ]
    assert messages(reading) == []


def test_tables_side_by_side_are_read_each_under_its_own_title() -> None:
    reading = read_sheet("""
        Recorded crime in South Ribble and Chorley
        |
        Chorley    |          |          |   | South Ribble |          |
        Crime type | Apr 2017 | May 2017 |   | Crime type   | Apr 2017 | May 2017
        Burglary   | 10       | 11       |   | Burglary     | 20       | 21
        Robbery    | 1        | 2        |   | Robbery      | 3        | 4
    """)

    assert rows(reading) == [
        ("Chorley", "All burglary", "2017-04", 1, 10, "", "B5"),
        ("Chorley", "Robbery", "2017-04", 1, 1, "", "B6"),
        ("Chorley", "All burglary", "2017-05", 1, 11, "", "C5"),
        ("Chorley", "Robbery", "2017-05", 1, 2, "", "C6"),
        ("South Ribble", "All burglary", "2017-04", 1, 20, "", "F5"),
        ("South Ribble", "Robbery", "2017-04", 1, 3, "", "F6"),
        ("South Ribble", "All burglary", "2017-05", 1, 21, "", "G5"),
        ("South Ribble", "Robbery", "2017-05", 1, 4, "", "G6"),
    ]
    assert sentences(reading) == [
        "Sheet “Crime”: 2 tables. Table 1: periods across; 2 crime types; all for Chorley, in "
        "the title above the table; 2 months, April 2017 to May 2017; row 4 is the header. "
        "Table 2: periods across; 2 crime types; all for South Ribble, in the title above the "
        "table; 2 months, April 2017 to May 2017; row 4 is the header.",
    ]
    assert messages(reading) == []


def test_years_side_by_side_with_months_down_take_each_its_own_year() -> None:
    reading = read_sheet(
        """
        2016/17 |          |   | 2017/18 |
        Month   | Burglary |   | Month   | Burglary
        Apr     | 1        |   | Apr     | 5
        Mar     | 2        |   | Mar     | 6
        """,
        "Chorley",
    )

    assert rows(reading) == [
        ("Chorley", "All burglary", "2016-04", 1, 1, "", "B3"),
        ("Chorley", "All burglary", "2017-03", 1, 2, "", "B4"),
        ("Chorley", "All burglary", "2017-04", 1, 5, "", "E3"),
        ("Chorley", "All burglary", "2018-03", 1, 6, "", "E4"),
    ]
    assert sentences(reading) == [
        "Sheet “Chorley”: 2 tables. Table 1: crime types across; 1 crime type; all for "
        "Chorley, in the sheet's name; 2 months, April 2016 to March 2017; row 2 is the "
        "header. Table 2: crime types across; 1 crime type; all for Chorley, in the sheet's "
        "name; 2 months, April 2017 to March 2018; row 2 is the header.",
    ]
    assert messages(reading) == []


def test_a_year_over_each_table_is_the_year_of_its_months() -> None:
    reading = read_sheet("""
        South Ribble
        2016/17
        Crime type | Apr | May
        Burglary   | 10  | 11
        |
        2017/18
        Crime type | Apr | May
        Burglary   | 20  | 21
    """)

    assert rows(reading) == [
        ("South Ribble", "All burglary", "2016-04", 1, 10, "", "B4"),
        ("South Ribble", "All burglary", "2016-05", 1, 11, "", "C4"),
        ("South Ribble", "All burglary", "2017-04", 1, 20, "", "B8"),
        ("South Ribble", "All burglary", "2017-05", 1, 21, "", "C8"),
    ]
    assert sentences(reading) == [
        "Sheet “Crime”: 2 tables. Table 1: periods across; 1 crime type; all for South Ribble, "
        "in the title above the table; 2 months, April 2016 to May 2016; row 3 is the header. "
        "Table 2: periods across; 1 crime type; all for South Ribble, in the title above the "
        "table; 2 months, April 2017 to May 2017; row 7 is the header.",
    ]
    assert messages(reading) == []


def test_rates_in_a_table_of_their_own_are_not_read() -> None:
    reading = read_sheet("""
        Chorley
        Crime type | 2016/17 | 2017/18
        Burglary   | 100     | 134
        Robbery    | 100     | 94
        |
        Rate per 1,000 population
        Crime type | 2016/17 | 2017/18
        Burglary   | 1       | 2
        Robbery    | 3       | 4
    """)

    assert rows(reading) == [
        ("Chorley", "All burglary", "2016-04", 12, 100, "", "B3"),
        ("Chorley", "Robbery", "2016-04", 12, 100, "", "B4"),
        ("Chorley", "All burglary", "2017-04", 12, 134, "", "C3"),
        ("Chorley", "Robbery", "2017-04", 12, 94, "", "C4"),
    ]
    assert sentences(reading) == [
        "Sheet “Crime”: 2 tables. Table 1: periods across; 2 crime types; all for Chorley, in "
        "the title above the table; 2 years, April 2016 to March 2018; row 2 is the header. "
        "Table 2: not read, as it holds rates, which are not counts of offences.",
    ]
    assert messages(reading) == []


def test_a_table_may_begin_at_any_cell() -> None:
    reading = read_sheet("""
        |
        |
        |
        |
        |
        |
          |   | Area         | Offence  | Apr-17 | May-17
          |   | Chorley      | Burglary | 10     | 11
          |   | South Ribble | Burglary | 10     | 12
    """)

    assert rows(reading) == [
        ("Chorley", "All burglary", "2017-04", 1, 10, "", "E8"),
        ("South Ribble", "All burglary", "2017-04", 1, 10, "", "E9"),
        ("Chorley", "All burglary", "2017-05", 1, 11, "", "F8"),
        ("South Ribble", "All burglary", "2017-05", 1, 12, "", "F9"),
    ]
    assert sentences(reading) == [
        "Sheet “Crime”: periods across; 1 crime type; 2 areas; 2 months, April 2017 to May "
        "2017; row 7 is the header.",
    ]
    assert messages(reading) == []


def test_a_title_may_name_more_areas_than_its_table_is_of() -> None:
    reading = read_sheet("""
        Recorded crime, Chorley and South Ribble
        Chorley
        Crime type | Apr 2017
        Burglary   | 10
        Robbery    | 1
    """)

    assert rows(reading) == [
        ("Chorley", "All burglary", "2017-04", 1, 10, "", "B4"),
        ("Chorley", "Robbery", "2017-04", 1, 1, "", "B5"),
    ]
    assert sentences(reading) == [
        "Sheet “Crime”: periods across; 2 crime types; all for Chorley, in the title above the "
        "table; April 2017; row 3 is the header.",
    ]
    assert messages(reading) == []


def test_a_table_in_doubt_is_spoken_of_however_small_it_is() -> None:
    reading = read_sheet(
        """
        Chorley
        Crime type | Apr 2017
        Burglary   | 10
        |
        South Ribble
        Crime type | Apr 2017
        Burglary   | 20
        """,
        "Chorley",
    )

    assert rows(reading) == [("Chorley", "All burglary", "2017-04", 1, 10, "", "B3")]
    assert sentences(reading) == [
        "Sheet “Chorley”: 2 tables. Table 1: periods across; 1 crime type; all for Chorley, in "
        "the title above the table; April 2017; row 2 is the header. Table 2: not read, as its "
        "name says Chorley and its title South Ribble; say which area it is of."
    ]


def test_a_blank_column_inside_one_of_two_tables_side_by_side_parts_nothing() -> None:
    reading = read_sheet("""
        Chorley    |          |   |          |   | South Ribble |          |
        Crime type | Apr 2017 |   | May 2017 |   | Crime type   | Apr 2017 | May 2017
        Burglary   | 10       |   | 11       |   | Burglary     | 20       | 21
        Robbery    | 1        |   | 2        |   | Robbery      | 3        | 4
    """)

    assert [(row[0], row[2], row[4]) for row in rows(reading)] == [
        ("Chorley", "2017-04", 10),
        ("Chorley", "2017-04", 1),
        ("Chorley", "2017-05", 11),
        ("Chorley", "2017-05", 2),
        ("South Ribble", "2017-04", 20),
        ("South Ribble", "2017-04", 3),
        ("South Ribble", "2017-05", 21),
        ("South Ribble", "2017-05", 4),
    ]
    assert messages(reading) == []
