"""Crime types, areas, periods and numbers in the spellings that offices use."""

from tests.reading.drawing import counted, messages, read_sheet, rows, sentences, stated


def test_areas_and_crime_types_are_known_by_every_spelling() -> None:
    reading = read_sheet("""
        Area               | Offence                   | Apr-17
        Bristol, City of   | ASB                       | 1
        S. Ribble          | Anti Social Behaviour     | 2
        South Ribble BC    | DV                        | 3
        Blackburn & Darwen | Domestic violence         | 4
        chorley            | Burglary - Dwelling       | 5
        Preston            | Theft (all)               | 6
        Rossendale         | Criminal damage & arson   | 7
        Fylde              | Burglary [note 2]         | 8
        Wyre               | Burglary¹                 | 9
        Hyndburn           | Robbery*                  | 10
        Nowhere            | Sheep rustling            | 11
    """)

    assert rows(reading) == [
        ("Bristol, City of", "Anti-social behaviour", "2017-04", 1, 1, "", "C2"),
        ("South Ribble", "Anti-social behaviour", "2017-04", 1, 2, "", "C3"),
        ("South Ribble", "Domestic abuse", "2017-04", 1, 3, "", "C4"),
        ("Blackburn with Darwen", "Domestic abuse", "2017-04", 1, 4, "", "C5"),
        ("Chorley", "Domestic burglary", "2017-04", 1, 5, "", "C6"),
        ("Preston", "All theft", "2017-04", 1, 6, "", "C7"),
        ("Rossendale", "Criminal damage and arson", "2017-04", 1, 7, "", "C8"),
        ("Fylde", "All burglary", "2017-04", 1, 8, "", "C9"),
        ("Wyre", "All burglary", "2017-04", 1, 9, "", "C10"),
        ("Hyndburn", "Robbery", "2017-04", 1, 10, "", "C11"),
        ("Nowhere", "Sheep rustling", "2017-04", 1, 11, "", "C12"),
    ]
    assert sentences(reading) == [
        "Sheet “Crime”: periods across; 8 crime types; 10 areas; April 2017; row 1 is the header.",
    ]
    assert messages(reading) == []


def test_every_way_to_write_a_period_is_read_as_the_months_it_means() -> None:
    reading = read_sheet("""
        Area    | Offence     | Period                      | Count
        Chorley | Burglary    | 01/04/2017d                 | 1
        Chorley | Robbery     | Apr-17                      | 2
        Chorley | Arson       | April 2017                  | 3
        Chorley | ASB         | 04/2017                     | 4
        Chorley | DV          | '01/04/2017                 | 5
        Chorley | Homicide    | 201704                      | 6
        Chorley | Shoplifting | 2017-04                     | 7
        Chorley | Fraud       | 2017/18                     | 8
        Chorley | Rape        | Q1 2017/18                  | 9
        Chorley | Hate crime  | YE Mar 18                   | 10
        Chorley | Knife crime | Year ending December 2024   | 11
        Chorley | All theft   | Apr 17 - Jan 18             | 12
        Chorley | All crime   | 2017/18 to Jan              | 13
    """)

    assert rows(reading) == [
        ("Chorley", "All burglary", "2017-04", 1, 1, "", "D2"),
        ("Chorley", "Robbery", "2017-04", 1, 2, "", "D3"),
        ("Chorley", "Arson", "2017-04", 1, 3, "", "D4"),
        ("Chorley", "Anti-social behaviour", "2017-04", 1, 4, "", "D5"),
        ("Chorley", "Domestic abuse", "2017-04", 1, 5, "", "D6"),
        ("Chorley", "Homicide", "2017-04", 1, 6, "", "D7"),
        ("Chorley", "Shoplifting", "2017-04", 1, 7, "", "D8"),
        ("Chorley", "Fraud", "2017-04", 12, 8, "", "D9"),
        ("Chorley", "Rape", "2017-04", 3, 9, "", "D10"),
        ("Chorley", "Hate crime", "2017-04", 12, 10, "", "D11"),
        ("Chorley", "Knife crime", "2024-01", 12, 11, "", "D12"),
        ("Chorley", "All theft", "2017-04", 10, 12, "", "D13"),
        ("Chorley", "All crime", "2017-04", 10, 13, "", "D14"),
    ]
    assert sentences(reading) == [
        "Sheet “Crime”: one row a count; 13 crime types; 1 area; 5 periods, April 2017 to "
        "December 2024; row 1 is the header.",
    ]
    assert messages(reading) == []


def test_numbers_as_text_markers_and_brackets_are_read_or_asked_about() -> None:
    reading = read_sheet("""
        Area    | Offence     | Apr-17  | May-17
        Chorley | Burglary    | '1,234  | ' 57
        Chorley | Robbery     | (12)    | '1 234
        Chorley | ASB         | [x]     | ..
        Chorley | Arson       | Under 5 | <5
        Chorley | Shoplifting | n/a     | :
        Chorley | Rape        | [c]     | [u]
        Chorley | Homicide    | [z]     | -
        Chorley | Fraud       | 7 [p]   | 8 [r]
        Chorley | DV          | -3      | *
    """)

    assert rows(reading) == [
        ("Chorley", "All burglary", "2017-04", 1, 1234, "", "C2"),
        ("Chorley", "Anti-social behaviour", "2017-04", 1, None, "[x]", "C4"),
        ("Chorley", "Arson", "2017-04", 1, None, "[c]", "C5"),
        ("Chorley", "Shoplifting", "2017-04", 1, None, "[x]", "C6"),
        ("Chorley", "Rape", "2017-04", 1, None, "[c]", "C7"),
        ("Chorley", "Homicide", "2017-04", 1, None, "[z]", "C8"),
        ("Chorley", "Fraud", "2017-04", 1, 7, "", "C9"),
        ("Chorley", "Domestic abuse", "2017-04", 1, -3, "", "C10"),
        ("Chorley", "All burglary", "2017-05", 1, 57, "", "D2"),
        ("Chorley", "Robbery", "2017-05", 1, 1234, "", "D3"),
        ("Chorley", "Anti-social behaviour", "2017-05", 1, None, "[x]", "D4"),
        ("Chorley", "Arson", "2017-05", 1, None, "[c]", "D5"),
        ("Chorley", "Shoplifting", "2017-05", 1, None, "[x]", "D6"),
        ("Chorley", "Rape", "2017-05", 1, None, "[u]", "D7"),
        ("Chorley", "Homicide", "2017-05", 1, None, "[x]", "D8"),
        ("Chorley", "Fraud", "2017-05", 1, 8, "", "D9"),
        ("Chorley", "Domestic abuse", "2017-05", 1, None, "[c]", "D10"),
    ]
    assert sentences(reading) == [
        "Sheet “Crime”: periods across; 9 crime types; 1 area; 2 months, April 2017 to May "
        "2017; row 1 is the header.",
    ]
    assert messages(reading) == [
        'Figures.xlsx › Crime › C3: found "(12)"; expected a whole number of offences. Write '
        "-12 if it is below zero, 12 if it is not; until then this figure is not used.",
    ]


def test_serial_numbers_in_a_column_of_months_are_months() -> None:
    reading = read_sheet("""
        Area    | Offence  | Month | Count
        Chorley | Burglary | 42826 | 1
        Chorley | Burglary | 42856 | 2
    """)

    assert rows(reading) == [
        ("Chorley", "All burglary", "2017-04", 1, 1, "", "D2"),
        ("Chorley", "All burglary", "2017-05", 1, 2, "", "D3"),
    ]
    assert sentences(reading) == [
        "Sheet “Crime”: one row a count; 1 crime type; 1 area; 2 months, April 2017 to May "
        "2017; row 1 is the header.",
    ]
    assert messages(reading) == []


def test_changes_as_text_without_counts_are_kept_as_stated() -> None:
    reading = read_sheet("""
        South Ribble, April 2017 to January 2018 compared with April 2016 to January 2017
        Crime type | % change
        All crime  | +20.4%
        ASB        | −6%
    """)

    assert counted(reading) == []
    assert stated(reading) == [
        ("South Ribble", "All crime", "2017-04", 10, 20.4, "B3"),
        ("South Ribble", "Anti-social behaviour", "2017-04", 10, -6.0, "B4"),
    ]
    assert sentences(reading) == [
        "Sheet “Crime”: one row a count; 2 crime types; all for South Ribble, in the title "
        "above the table; April 2017 to January 2018, in the title above the table; row 2 is "
        "the header.",
    ]
    assert messages(reading) == []
