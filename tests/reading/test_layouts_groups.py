"""Crime types under groups: in a column, on rows of their own, or set in with spaces."""

from csp_core.reading.reading import read_file
from tests.reading.drawing import Cell, messages, read_sheet, rows, sentences, workbook


def test_a_name_under_two_groups_is_told_apart_by_its_group() -> None:
    reading = read_sheet("""
        Chorley
        Crime type  | Apr 2017
        Burglary    |
        Dwelling    | 7
        Other       | 3
        Violence    |
        With injury | 9
        Other       | 5
    """)

    assert rows(reading) == [
        ("Chorley", "Domestic burglary", "2017-04", 1, 7, "", "B4"),
        ("Chorley", "Burglary: Other", "2017-04", 1, 3, "", "B5"),
        ("Chorley", "Violence with injury", "2017-04", 1, 9, "", "B7"),
        ("Chorley", "Violence: Other", "2017-04", 1, 5, "", "B8"),
    ]
    assert sentences(reading) == [
        "Sheet “Crime”: periods across; 4 crime types; all for Chorley, in the title above the "
        "table; April 2017; row 2 is the header.",
    ]
    assert messages(reading) == []


def test_a_column_of_groups_tells_the_types_of_one_name_apart() -> None:
    reading = read_sheet("""
        Area    | Category | Type        | Apr 2017
        Chorley | Burglary | Dwelling    | 7
        Chorley | Burglary | Other       | 3
        Chorley | Violence | With injury | 9
        Chorley | Violence | Other       | 5
    """)

    assert rows(reading) == [
        ("Chorley", "Domestic burglary", "2017-04", 1, 7, "", "D2"),
        ("Chorley", "Burglary: Other", "2017-04", 1, 3, "", "D3"),
        ("Chorley", "Violence with injury", "2017-04", 1, 9, "", "D4"),
        ("Chorley", "Violence: Other", "2017-04", 1, 5, "", "D5"),
    ]
    assert sentences(reading) == [
        "Sheet “Crime”: periods across; 4 crime types; 1 area; April 2017; row 1 is the header.",
    ]
    assert messages(reading) == []


def test_a_groups_total_goes_by_the_groups_name() -> None:
    reading = read_sheet(
        """
        Crime group    | Crime type | Apr 2017
        Burglary       | Dwelling   | 10
                       | Other      | 1
        Burglary Total |            | 11
        Robbery        | Business   | 2
                       | Personal   | 3
        Robbery Total  |            | 5
        Grand Total    |            | 16
        """,
        "Chorley",
    )

    assert rows(reading) == [
        ("Chorley", "Domestic burglary", "2017-04", 1, 10, "", "C2"),
        ("Chorley", "Burglary: Other", "2017-04", 1, 1, "", "C3"),
        ("Chorley", "All burglary", "2017-04", 1, 11, "", "C4"),
        ("Chorley", "Robbery of business property", "2017-04", 1, 2, "", "C5"),
        ("Chorley", "Robbery of personal property", "2017-04", 1, 3, "", "C6"),
        ("Chorley", "Robbery", "2017-04", 1, 5, "", "C7"),
        ("Chorley", "Total", "2017-04", 1, 16, "", "C8"),
    ]
    assert sentences(reading) == [
        "Sheet “Chorley”: periods across; 7 crime types; all for Chorley, in the sheet's name; "
        "April 2017; row 1 is the header; 1 row of totals.",
    ]
    assert messages(reading) == []


def test_types_set_in_below_a_type_with_figures_stand_under_it() -> None:
    grid: list[list[Cell]] = [
        ["Crime type", "Apr 2017"],
        ["Burglary", 10],
        ["   Dwelling", 7],
        ["   Other", 3],
        ["Sexual offences", 8],
        ["   Rape", 3],
        ["   Other", 5],
        ["Total", 18],
    ]

    reading = read_file("Figures.xlsx", workbook({"Chorley": grid}))

    assert rows(reading) == [
        ("Chorley", "All burglary", "2017-04", 1, 10, "", "B2"),
        ("Chorley", "Domestic burglary", "2017-04", 1, 7, "", "B3"),
        ("Chorley", "Burglary: Other", "2017-04", 1, 3, "", "B4"),
        ("Chorley", "Sexual offences", "2017-04", 1, 8, "", "B5"),
        ("Chorley", "Rape", "2017-04", 1, 3, "", "B6"),
        ("Chorley", "Other sexual offences", "2017-04", 1, 5, "", "B7"),
        ("Chorley", "Total", "2017-04", 1, 18, "", "B8"),
    ]
    assert messages(reading) == []
