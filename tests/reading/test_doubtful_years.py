"""Years that may not be what they seem are asked about: bare ones, and ones not over yet."""

import pytest

from csp_core.reading.reading import read_file
from tests.reading.drawing import messages, read_sheet, refusal, rows, sentences, workbook

ROUND = (
    "its months run from {0} under “2017”, which may be a financial year or the year of its first "
    "months only; write 2017/18 for a financial year, or each month's own year"
)
NOT_OVER = (
    "speaks of a day before the end of a year that its figures are headed as; write the months, "
    "such as Apr-Jan 2017/18, in each heading"
)
DOUBTFUL = "Crime has doubtful months: "
EXPECTED = ", where the year that each month is of was expected"
NOT_READ = "sheet “Crime”: not read, as "


@pytest.mark.parametrize(
    ("why", "drawing"),
    [
        (NOT_READ + ROUND.format("October to March"), """
            Chorley
                       | 2017 |     |     |     |     |
            Crime type | Oct  | Nov | Dec | Jan | Feb | Mar
            Burglary   | 1    | 2   | 3   | 4   | 5   | 6
         """),
        (DOUBTFUL + ROUND.format("November to January") + EXPECTED, """
            Chorley
            Year | Month | Burglary
            2017 | Nov   | 3
                 | Dec   | 4
                 | Jan   | 5
         """),
        (DOUBTFUL + ROUND.format("November to January") + EXPECTED, """
            Area    | Crime type | Year | Month | Count
            Chorley | Burglary   | 2017 | Nov   | 3
            Chorley | Burglary   | 2017 | Dec   | 4
            Chorley | Burglary   | 2017 | Jan   | 5
         """),
        (DOUBTFUL + ROUND.format("April to January") + EXPECTED, """
            Chorley
            Month | Burglary | Robbery
            2017  |          |
            Apr   | 1        | 2
            Dec   | 3        | 3
            Jan   | 4        | 4
         """),
        ("Crime › A3 has \"2017 Apr\", where a month such as Apr 2017 was expected", """
            Chorley
            Financial year | Month | Burglary
            2017           | Apr   | 1
            2017           | Jan   | 4
         """),
        (f"{NOT_READ}its title (“South Ribble as at 31 January 2018”) {NOT_OVER}", """
            South Ribble as at 31 January 2018
            Crime type | 2016/17 | 2017/18
            Burglary   | 300     | 402
         """),
        (f"{NOT_READ}its title (“Extracted 12/02/2018”) {NOT_OVER}", """
            South Ribble
            Extracted 12/02/2018
            Crime type | 2016/17 | 2017/18
            Burglary   | 300     | 402
         """),
        (f"{NOT_READ}its title (“Apr-Jan”) speaks of part of a year where its figures are headed "
         "as whole years; write the months, such as Apr-Jan 2017/18, in each heading", """
            Chorley
                       | Apr-Jan |
            Crime type | 2016/17 | 2017/18
            Burglary   | 100     | 80
         """),
    ],
)  # fmt: skip
def test_a_year_in_doubt_is_asked_about_and_not_read(why: str, drawing: str) -> None:
    assert refusal(drawing) == why


@pytest.mark.parametrize(
    "drawing",
    [
        """
            Area    | Crime type | Year | Month | Count
            Chorley | Burglary   | 2017 | Oct   | 3
            Chorley | Burglary   | 2017 | Dec   | 4
            Chorley | Robbery    | 2017 | Feb   | 5
        """,
        """
            Chorley
            Year | Month | Burglary | Robbery
            2018 | Feb   | 3        | 5
            2018 | Jan   | 4        | 5
            2017 | Dec   | 4        | 5
        """,
    ],
)
def test_months_of_other_series_and_months_written_backwards_are_no_doubt(drawing: str) -> None:
    reading = read_sheet(drawing)

    assert len(rows(reading)) in (3, 6)
    assert messages(reading) == []


def test_a_year_that_was_over_when_the_file_was_made_is_whole() -> None:
    reading = read_sheet("""
        South Ribble, extracted 12 May 2018
        Crime type | 2016/17 | 2017/18
        Burglary   | 300     | 402
    """)

    assert [row[2:5] for row in rows(reading)] == [("2016-04", 12, 300), ("2017-04", 12, 402)]


def test_quarters_among_the_months_below_each_other_add_them_up() -> None:
    reading = read_sheet("""
        Chorley, burglary
        Month | 2016/17 | 2017/18
        Apr   | 13      | 14
        May   | 11      | 12
        Jun   | 15      | 16
        Q1    | 39      | 42
    """)

    assert [row[2:5] for row in rows(reading)] == [
        ("2016-04", 1, 13),
        ("2016-05", 1, 11),
        ("2016-06", 1, 15),
        ("2017-04", 1, 14),
        ("2017-05", 1, 12),
        ("2017-06", 1, 16),
    ]
    assert "1 row of totals of months left out" in sentences(reading)[0]


def test_two_months_of_which_the_later_is_always_the_larger_are_no_running_totals() -> None:
    reading = read_sheet("""
        Area         | Crime type | Apr-17 | May-17
        Chorley      | All crime  | 400    | 410
        Chorley      | Burglary   | 40     | 41
        Chorley      | Robbery    | 4      | 5
        South Ribble | All crime  | 500    | 510
        South Ribble | Burglary   | 50     | 51
        South Ribble | Robbery    | 5      | 6
    """)

    assert messages(reading) == []


def test_a_row_that_lacks_several_things_is_told_once() -> None:
    reading = read_sheet("""
        Area          | Crime type | Month    | Count
        Chorley       | Burglary   | Apr 2017 | 10
        End of report |            |          | 120
    """)

    assert messages(reading) == [
        "Figures.xlsx › Crime › B3: found no crime type; expected the crime type in every row. "
        "The row is not used; write it in and drop the file again."
    ]


def test_a_year_that_adds_up_only_the_months_beside_it_is_no_whole_year() -> None:
    reading = read_sheet("""
        Chorley
        Crime type | Apr-17 | May-17 | Jun-17 | 2017/18
        Burglary   | 10     | 11     | 9      | 30
        Robbery    | 1      | 3      | 2      | 6
    """)

    assert [(row[1], row[2], row[3]) for row in rows(reading)] == [
        (name, f"2017-0{month}", 1) for month in (4, 5, 6) for name in ("All burglary", "Robbery")
    ]
    assert sentences(reading)[0].endswith("row 2 is the header; 1 column left out (“2017/18”).")
    assert messages(reading) == []


def test_a_year_that_is_more_than_the_months_beside_it_is_a_year() -> None:
    reading = read_sheet("""
        Chorley
        Crime type | Apr-17 | May-17 | 2017/18
        Burglary   | 10     | 11     | 130
    """)

    assert [row[2:5] for row in rows(reading)] == [
        ("2017-04", 1, 10),
        ("2017-05", 1, 11),
        ("2017-04", 12, 130),
    ]


def test_a_change_beside_a_year_so_far_is_of_months_that_are_not_said() -> None:
    reading = read_sheet("""
        Chorley
        Crime type | 2016/17 | 2017/18 YTD | % change
        Burglary   | 100     | 80          | -20%
    """)

    assert [row[2:5] for row in rows(reading)] == [("2016-04", 12, 100)]
    assert sentences(reading)[0].endswith("2 columns left out (“2017/18 YTD”, “% change”).")


def test_twelve_months_to_over_a_month_end_a_year_and_rolling_ones_are_left_out() -> None:
    ending = read_sheet("""
        Chorley
                   | 12 months to |        |
        Crime type | Jan 17       | Jan 18 | % change
        Burglary   | 1000         | 800    | -20%
    """)
    rolling = read_sheet("""
        Chorley
        Crime type | Dec 17 | Jan 18 | Rolling 12 months
        Burglary   | 100    | 80     | 1200
    """)

    assert [row[2:5] for row in rows(ending)] == [
        ("2016-02", 12, 1000),
        ("2017-02", 12, 800),
        ("2017-02", 12, None),
    ]
    assert [row[2:5] for row in rows(rolling)] == [("2017-12", 1, 100), ("2018-01", 1, 80)]
    assert messages(ending) == messages(rolling) == []


def test_the_forces_name_above_an_areas_is_not_the_areas() -> None:
    reading = read_sheet("""
        Lancashire Constabulary
        Performance pack: Chorley
        Offence  | Jan 2017 | Jan 2018
        Burglary | 10       | 5
    """)

    assert {row[0] for row in rows(reading)} == {"Chorley"}


def test_a_table_that_is_asked_about_is_a_problem_though_others_of_its_file_are_read() -> None:
    reading = read_file(
        "Figures.xlsx",
        workbook(
            {
                "Chorley": "Crime type | Apr 2017\nBurglary | 40\nRobbery | 2",
                "Wards": "Ward | Crime type | 2016 | 2017\nAstley | Burglary | 31 | 40",
            }
        ),
    )

    assert [row[4] for row in rows(reading)] == [40, 2]
    assert messages(reading) == [
        "Figures.xlsx › Wards › A1: found a table that is not read, as its years (2016, 2017) may "
        "be calendar or financial years; write 2017/18 for a financial year or Jan 2017 to Dec "
        "2017 for a calendar year. Say on the Upload page how it is to be read."
    ]
    assert [problem.severity for problem in reading.problems] == ["error"]
