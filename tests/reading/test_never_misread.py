"""Sheets that look like one thing and are another: asked about or refused, never misread."""

import pytest

from csp_core.reading.faults import Unreadable
from tests.reading.drawing import messages, read_sheet, rows, sentences

COMPARE = "Compare it with the worked sample, or ask the police for the sheet with the counts."


def refusal(drawing: str) -> str:
    """Why no figure was read, as one is told who cannot say how the sheet is to be read."""
    try:
        reading = read_sheet(drawing)
    except Unreadable as nothing:  # not a number in it
        said = str(nothing)
    else:
        assert rows(reading) == []
        said = reading.refusal
    start = "Figures.xlsx holds no figures that could be read: "
    assert said.startswith(start)
    assert said.endswith(f". {COMPARE}")
    return said.removeprefix(start).removesuffix(f". {COMPARE}")


NOT_READ = "sheet “Crime”: not read, as "
NO_HEADER = "no row of headings over figures was found"
WHICH = "which of its columns holds the counts could not be told; head it Count"
NO_PERIOD = "no months or other periods were found in it; write the period above the table"


@pytest.mark.parametrize(
    ("why", "drawing"),
    [
        ("some of its figures stand under no heading; write a heading over every column", """
            Area    | Crime type | Apr 2017 |    | May 2017
            Chorley | Burglary   | 10       | 77 | 11
         """),
        ("more than one of its columns is headed “Apr 2017”; say in each what sets it apart", """
            Area    | Crime type | Apr 2017 | Apr 2017
            Chorley | Burglary   | 10       | 10
         """),
        ("its title (“Burglary, cumulative”) says that its figures are running totals; "
         "ask for the figures of each month", """
            Burglary, cumulative
            Area    | Crime type | Apr 2017 | May 2017
            Chorley | Burglary   | 10       | 21
         """),
        ("its title (“Rolling 12 month totals”) says that its figures are running totals; "
         "ask for the figures of each month", """
            Rolling 12 month totals
            Area    | Crime type | Jan 2018 | Feb 2018
            Chorley | Burglary   | 1570     | 1580
         """),
        ("both its headings and its rows name periods; "
         "write the whole period, such as Apr 2017, in one of them", """
            Area    | Crime type | Month    | 2016/17 | 2017/18
            Chorley | Burglary   | Apr 2017 | 10      | 11
         """),
        ("its title (“South Ribble, April to January 2017/18”) speaks of part of a year where its "
         "figures are headed as whole years; write the months, such as Apr-Jan 2017/18, in each "
         "heading", """
            South Ribble, April to January 2017/18
            Crime type | 2016/17 | 2017/18 | % change
            Burglary   | 400     | 500     | 25
         """),
        ("its years (2016, 2017) may be calendar or financial years; write 2017/18 for a "
         "financial year or Jan 2017 to Dec 2017 for a calendar year", """
            Area    | Crime type | 2016 | 2017
            Chorley | Burglary   | 570  | 600
         """),
        ("its years (2016, 2017) may be calendar or financial years; write 2017/18 for a "
         "financial year or Jan 2017 to Dec 2017 for a calendar year", """
            Area    | Crime type | Year | Count
            Chorley | Burglary   | 2016 | 570
            Chorley | Burglary   | 2017 | 600
         """),
        ("its quarters (2016 Q1, 2017 Q1) may be of calendar or of financial years; write "
         "Q1 2017/18 for April to June 2017 or Jan-Mar 2017 for January to March", """
            Area    | Crime type | 2016 Q1 | 2017 Q1
            Chorley | Burglary   | 570     | 600
         """),
        ("its columns stand under “Adults” and “Juveniles”, which are neither areas nor crime "
         "types known here; say what they are", """
                       | Adults  |         | Juveniles |
            Crime type | 2016/17 | 2017/18 | 2016/17   | 2017/18
            Burglary   | 10      | 2       | 10        | 2
            Robbery    | 10      | 2       | 10        | 2
         """),
        ("its rows stand under “Eastside” and “Westside”, without which the same figures would "
         "stand in it twice, and which are neither areas nor crime types known here; say what "
         "they are", """
            Crime type | 2016/17 | 2017/18
            Eastside   |         |
            Burglary   | 10      | 20
            Westside   |         |
            Burglary   | 30      | 40
         """),
        ("one of its columns (“Apr 2017”) stands under no area or crime type where the others "
         "do; write it above that column too", """
                       |          | Chorley  |          | South Ribble
            Crime type | Apr 2017 | May 2017 | Apr 2017 | May 2017
            Burglary   | 10       | 2        | 10       | 2
            Robbery    | 10       | 2        | 10       | 2
         """),
        ("the headings over one of its columns (“2016/17 Apr 2017”) contradict each other", """
                       | 2016/17  |          | 2017/18  |
            Crime type | Apr 2016 | Apr 2017 | Apr 2017 | May 2017
            Burglary   | 10       | 2        | 10       | 2
            Robbery    | 10       | 2        | 10       | 2
         """),
        ("its months (Apr, May) do not say their year; write Apr 2017 instead of Apr, or the year "
         "above the table", """
            Area    | Crime type | Apr | May
            Chorley | Burglary   | 57  | 60
         """),
        ("it holds rates, which are not counts of offences", """
            Crime rate per 1,000, 2017/18
            Area    | Burglary | Robbery
            Chorley | 3        | 4
         """),
        ("it holds shares, which are not counts of offences", """
            Percentage of offences with a suspect, 2017/18
            Area    | Burglary | Robbery
            Chorley | 12       | 14
         """),
        (WHICH, """
            Area    | Crime type | Month    | Cumulative total
            Chorley | Burglary   | Apr 2017 | 57
         """),
        (WHICH, """
            Area    | Crime type | Month    | Number of offences (year to date)
            Chorley | Burglary   | Apr 2017 | 57
         """),
        (WHICH, """
            Area    | Crime type | Month    | First | Second
            Chorley | Burglary   | Apr 2017 | 57    | 60
         """),
        (WHICH, """
            Chorley, April 2017 to January 2018
            Crime type | Change
            Burglary   | 34
         """),
        (NO_PERIOD, """
            Crime in Chorley, extracted 12 February 2018
            Crime type | Number
            Burglary   | 100
         """),
        (NO_PERIOD, """
            Chorley, for the Scrutiny Committee of March 2018
            Crime type | Number
            Burglary   | 100
         """),
        (NO_PERIOD, """
            Chorley
            Crime type | Previous year | Current year
            Burglary   | 100           | 120
         """),
        (NO_HEADER, """
            Chorley | Burglary | Apr 2017 | 57
            Chorley | Robbery  | Apr 2017 | 2017
         """),
        ("it holds text and no figures", """
            Area    | Crime type
            Chorley | Burglary
         """),
    ],
)  # fmt: skip
def test_a_sheet_in_doubt_is_not_read_and_the_reason_is_said(why: str, drawing: str) -> None:
    assert refusal(drawing) == f"{NOT_READ}{why}"


@pytest.mark.parametrize(
    ("why", "drawing"),
    [
        ("Crime has several dates within one month (such as 2 April 2017), where one row for each "
         "month was expected", """
            Area    | Crime type | Date        | Count
            Chorley | Burglary   | 01/04/2017d | 5
            Chorley | Burglary   | 02/04/2017d | 5
         """),
        ("Crime has doubtful years: its title (“Year to date, January 2018”) speaks of part of a "
         "year where its figures are headed as whole years; write the months, such as Apr-Jan "
         "2017/18, in each heading, where the months each figure is of was expected", """
            Year to date, January 2018
            Area    | Crime type | Financial year | Count
            Chorley | Burglary   | 2017/18        | 570
         """),
        ("Crime › D1 has a column “Sex” (M, F) that divides the figures, where one row for each "
         "area, crime type and period was expected", """
            Area    | Crime type | Month    | Sex | Count
            Chorley | Burglary   | Apr 2017 | M   | 57
            Chorley | Burglary   | Apr 2017 | F   | 57
         """),
        ("Crime › C2 has \"04/13/2017\", where a month such as Apr 2017 was expected", """
            Area    | Crime type | Date        | Count
            Chorley | Burglary   | '04/13/2017 | 5
            Chorley | Burglary   | '05/01/2017 | 6
         """),
    ],
)  # fmt: skip
def test_rows_in_doubt_are_not_used_and_the_reason_is_said(why: str, drawing: str) -> None:
    assert refusal(drawing) == why


def test_rates_below_the_counts_are_not_read_as_counts() -> None:
    reading = read_sheet("""
        South Ribble
        Crime type     | Apr 2017 | May 2017
        Burglary       | 10       | 20
        Rate per 1,000 |          |
        Shoplifting    | 3        | 4
        Robbery        | 1        | 1
    """)

    assert {row[1] for row in rows(reading)} == {"All burglary"}
    assert sentences(reading) == [
        "Sheet “Crime”: periods across; 1 crime type; all for South Ribble, in the title above "
        "the table; 2 months, April 2017 to May 2017; row 2 is the header; "
        "2 rows of rates, shares or changes left out."
    ]
    assert messages(reading) == []


def test_rows_that_a_column_calls_rates_are_left_out() -> None:
    reading = read_sheet("""
        Chorley
        Crime type | Measure        | Apr 2017 | May 2017
        Burglary   | Rate per 1,000 | 3        | 4
        Robbery    | Count          | 10       | 11
    """)

    assert [(row[1], row[4]) for row in rows(reading)] == [("Robbery", 10), ("Robbery", 11)]
    assert "1 row of rates, shares or changes left out" in sentences(reading)[0]


def test_a_column_that_may_part_the_figures_is_asked_about() -> None:
    reading = read_sheet("""
        Area    | Crime type | Month    | Sex | Count
        Chorley | Burglary   | Apr 2017 | M   | 57
        Chorley | Burglary   | May 2017 | F   | 3
        Chorley | Robbery    | Apr 2017 | M   | 5
        Chorley | Robbery    | May 2017 | M   | 6
    """)

    assert [row[4] for row in rows(reading)] == [57, 3, 5, 6]
    assert messages(reading) == [
        "Figures.xlsx › Crime › D1: found a column “Sex” (M, F) that is not read. Check that "
        "every row still holds whole figures, and not one part of them."
    ]


def test_a_column_that_only_describes_the_area_the_type_or_the_month_is_no_part() -> None:
    reading = read_sheet("""
        Region | Area         | Group       | Crime type | Season | Month    | Count
        North  | Chorley      | Acquisitive | Burglary   | Spring | Apr 2017 | 57
        North  | Chorley      | Violent     | Robbery    | Spring | Apr 2017 | 5
        South  | South Ribble | Acquisitive | Burglary   | Summer | Jul 2017 | 58
    """)

    assert messages(reading) == []


def test_one_column_of_numbers_not_headed_as_a_count_is_asked_about() -> None:
    reading = read_sheet("""
        Area    | Crime type | Month    | 2017 | Target
        Chorley | Burglary   | Apr 2017 | 57   | 50
    """)

    assert rows(reading) == [("Chorley", "All burglary", "2017-04", 1, 57, "", "D2")]
    assert messages(reading) == [
        "Figures.xlsx › Crime: found one column of numbers, headed “2017”; expected a column "
        "headed Count. Its numbers are taken for counts of offences; check that they are."
    ]


def test_last_years_column_is_never_taken_for_this_years() -> None:
    reading = read_sheet("""
        South Ribble, April 2017 to January 2018
        Crime type | Total | Previous | Change
        Burglary   | 40    | 50       | -10
    """)

    assert [(row[3], row[4], row[6]) for row in rows(reading)] == [(10, 40, "B3")]
    assert messages(reading) == [
        "Figures.xlsx › Crime: found one column of numbers, headed “Total”; expected a column "
        "headed Count. Its numbers are taken for counts of offences; check that they are."
    ]


def test_of_two_columns_of_numbers_the_one_headed_as_a_count_is_read() -> None:
    reading = read_sheet("""
        Area    | Crime type | Month    | Detections | Offences | Positive outcomes
        Chorley | Burglary   | Apr 2017 | 12         | 57       | 3
    """)

    assert rows(reading) == [("Chorley", "All burglary", "2017-04", 1, 57, "", "E2")]
    assert sentences(reading) == [
        "Sheet “Crime”: one row a count; 1 crime type; 1 area; April 2017; row 1 is the header; "
        "2 columns left out (“Detections”, “Positive outcomes”)."
    ]


def test_totals_and_years_to_date_among_the_months_are_no_months() -> None:
    reading = read_sheet("""
        Area    | Crime type | Apr-17 | May-17 | YTD | Jun-17 | Total | Average
        Chorley | Burglary   | 1      | 2      | 3   | 3      | 6     | 2
    """)

    assert [(row[2], row[4]) for row in rows(reading)] == [
        ("2017-04", 1),
        ("2017-05", 2),
        ("2017-06", 3),
    ]
    assert "3 columns left out (“YTD”, “Total”, “Average”)" in sentences(reading)[0]


def test_a_change_beside_months_whose_span_is_not_said_is_left_out() -> None:
    reading = read_sheet("""
        Area    | Crime type | Apr-16 | Apr-17 | May-17 | % change
        Chorley | Burglary   | 100    | 110    | 120    | 15.5
    """)

    assert [row[4] for row in rows(reading)] == [100, 110, 120]
    assert "1 column left out (“% change”)" in sentences(reading)[0]


def test_a_title_of_counts_and_changes_does_not_turn_counts_into_changes() -> None:
    reading = read_sheet("""
        Recorded crime and % change, Chorley
        Crime type | Apr 2016 to Jan 2017 | Apr 2017 to Jan 2018
        Burglary   | 400                  | 410
    """)

    assert [(row[2], row[3], row[4]) for row in rows(reading)] == [
        ("2016-04", 10, 400),
        ("2017-04", 10, 410),
    ]


def test_months_that_are_nothing_but_zeros_at_the_end_are_missing_and_not_zero() -> None:
    reading = read_sheet("""
        Area    | Crime type | Apr-17 | May-17 | Jun-17 | Jul-17
        Chorley | All crime  | 400    | 410    | 0      | 0
        Chorley | Burglary   | 40     | 0      | 0      | 0
    """)

    assert [(row[2], row[4]) for row in rows(reading)] == [
        ("2017-04", 400),
        ("2017-04", 40),
        ("2017-05", 410),
        ("2017-05", 0),
    ]
    assert messages(reading) == [
        "Figures.xlsx › Crime › E2: found 0 in every figure of June 2017 to July 2017; expected "
        "counts, or empty cells where none is known yet. They are not used: a month not counted "
        "yet is missing, not zero. Empty those cells."
    ]


def test_zeros_of_rare_crimes_are_counts() -> None:
    reading = read_sheet("""
        Area    | Crime type | Apr-17 | May-17
        Chorley | Homicide   | 1      | 0
        Chorley | Arson      | 3      | 0
    """)

    assert [row[4] for row in rows(reading)] == [1, 3, 0, 0]
    assert messages(reading) == []


def test_counts_that_only_ever_rise_are_said_to_look_like_running_totals() -> None:
    reading = read_sheet("""
        Area    | Crime type | Apr-17 | May-17 | Jun-17 | Jul-17
        Chorley | All crime  | 400    | 810    | 1200   | 1500
        Chorley | Burglary   | 40     | 81     | 122    | 160
    """)

    assert messages(reading) == [
        "Figures.xlsx › Crime: found counts that never fall from month to month; expected the "
        "count of each month alone. They look like running totals of the year; ask for the "
        "figures of each month."
    ]
    assert len(rows(reading)) == 8


def test_a_blank_area_in_a_list_that_repeats_its_areas_is_asked_about_and_not_filled_in() -> None:
    reading = read_sheet("""
        Area         | Crime type | Apr 2017
        South Ribble | Burglary   | 10
        South Ribble | Robbery    | 11
        Chorley      | Burglary   | 30
                     | Robbery    | 31
    """)

    assert [(row[0], row[4]) for row in rows(reading)] == [
        ("South Ribble", 10),
        ("South Ribble", 11),
        ("Chorley", 30),
    ]
    assert messages(reading) == [
        "Figures.xlsx › Crime › A5: found no area; expected the area in every row. "
        "The row is not used; write it in and drop the file again."
    ]
