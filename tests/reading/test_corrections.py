"""What an officer says of how a sheet is read: applied, to later files like it, and to no other."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from functools import cache

import pytest

from csp_core.corrections import NOTHING_SAID, Chosen, Corrections, Structure
from csp_core.reading.correcting import SaidOfTable, corrected
from csp_core.reading.reading import FileReading, read_file
from tests.reading.drawing import messages, rows, sentences, workbook


@cache
def made(drawing: str, sheet: str) -> bytes:
    """The workbook, always of the same bytes: openpyxl writes the time into each."""
    return workbook({sheet: drawing})


def read(
    drawing: str, corrections: Corrections = NOTHING_SAID, *, sheet: str = "Crime"
) -> FileReading:
    return read_file("Figures.xlsx", made(drawing, sheet), corrections)


def checksum_of(drawing: str, sheet: str = "Crime") -> str:
    return hashlib.sha256(made(drawing, sheet)).hexdigest()


def say(
    drawing: str,
    said: SaidOfTable,
    *,
    sheet: str = "Crime",
    table: int = 0,
    before: Corrections = NOTHING_SAID,
) -> Corrections:
    """What an officer says on the page of one table of this sheet."""
    found = read(drawing, before, sheet=sheet).sheets[0].tables[table]
    return corrected(before, found, sheet, checksum_of(drawing, sheet), said)


def told(reading: FileReading) -> list[tuple[str, str, str, int | None]]:
    """Area, crime type, first month and count of every figure."""
    return [(row[0], row[1], row[2], row[4]) for row in rows(reading)]


ABREAST = """
    Recorded crime
                | South Ribble |      | Chorley |
    Crime type  | 2016         | 2017 | 2016    | 2017
    Burglary    | 100          | 110  | 200     | 210
    Robbery     | 10           | 11   | 20      | 21
"""
ABREAST_NEXT = """
    Recorded crime
    Sent in May
                | South Ribble |      |      | Chorley |      |
    Crime type  | 2016         | 2017 | 2018 | 2016    | 2017 | 2018
    Burglary    | 100          | 110  | 120  | 200     | 210  | 220
"""
FINANCIAL_YEARS = [
    ("South Ribble", "All burglary", "2016-04", 100),
    ("Chorley", "All burglary", "2016-04", 200),
    ("South Ribble", "Robbery", "2016-04", 10),
    ("Chorley", "Robbery", "2016-04", 20),
    ("South Ribble", "All burglary", "2017-04", 110),
    ("Chorley", "All burglary", "2017-04", 210),
    ("South Ribble", "Robbery", "2017-04", 11),
    ("Chorley", "Robbery", "2017-04", 21),
]


def test_bare_years_said_to_be_financial_are_read_and_so_are_those_of_the_next_file() -> None:
    """Next year's file has a column more, and its headings one row lower."""
    assert read(ABREAST).sheets[0].tables[0].asks == ("years",)
    said = say(ABREAST, SaidOfTable(years="financial"))

    assert sorted(told(read(ABREAST, said))) == sorted(FINANCIAL_YEARS)
    later = read(ABREAST_NEXT, said)
    assert sorted(told(later))[-1] == ("South Ribble", "All burglary", "2018-04", 120)
    assert (len(rows(later)), messages(later)) == (6, [])


def test_bare_years_said_to_be_calendar_years_start_in_january() -> None:
    reading = read(ABREAST, say(ABREAST, SaidOfTable(years="calendar")))

    assert {(row[2], row[3]) for row in rows(reading)} == {("2016-01", 12), ("2017-01", 12)}


QUARTERS = """
    Area    | Crime type | 2023 Q1 | 2023 Q2
    Chorley | Burglary   | 10      | 11
"""


@pytest.mark.parametrize(
    ("years", "months"),
    [("financial", ["2023-04", "2023-07"]), ("calendar", ["2023-01", "2023-04"])],
)
def test_quarters_of_bare_years_are_of_the_sort_of_year_said(years: str, months: list[str]) -> None:
    assert read(QUARTERS).sheets[0].tables[0].asks == ("years",)

    reading = read(QUARTERS, say(QUARTERS, SaidOfTable(years=years)))

    assert [(row[2], row[3]) for row in rows(reading)] == [(month, 3) for month in months]


BRACKETS = """
    Area    | Crime type | Apr 2017 | May 2017
    Chorley | Burglary   | '(12)    | 11
"""


@pytest.mark.parametrize(("brackets", "count"), [("below zero", -12), ("above zero", 12)])
def test_numbers_in_brackets_are_what_is_said_of_them(brackets: str, count: int) -> None:
    assert read(BRACKETS).sheets[0].tables[0].asks == ("brackets",)

    reading = read(BRACKETS, say(BRACKETS, SaidOfTable(brackets=brackets)))

    assert ([row[4] for row in rows(reading)], messages(reading)) == ([count, 11], [])


UNKNOWN_ACROSS = """
                | Adults   |          | Juveniles |
    Area        | Apr 2017 | May 2017 | Apr 2017  | May 2017
    Chorley     | 10       | 11       | 1         | 2
    Wyre        | 20       | 21       | 3         | 4
"""
UNKNOWN_SECTIONS = """
    Crime type | Apr 2017 | May 2017
    Eastside   |          |
    Burglary   | 10       | 11
    Robbery    | 5        | 6
    Westside   |          |
    Burglary   | 20       | 21
    Robbery    | 7        | 8
"""


def test_unknown_headings_across_said_to_be_crime_types_are_read_as_such() -> None:
    assert "names" in read(UNKNOWN_ACROSS).sheets[0].tables[0].asks

    reading = read(UNKNOWN_ACROSS, say(UNKNOWN_ACROSS, SaidOfTable(names="crime type")))

    assert {row[:2] for row in rows(reading)} == {
        ("Chorley", "Adults"), ("Chorley", "Juveniles"), ("Wyre", "Adults"), ("Wyre", "Juveniles"),
    }  # fmt: skip
    assert len(rows(reading)) == 8


def test_unknown_lines_of_their_own_said_to_be_areas_are_read_as_such() -> None:
    assert read(UNKNOWN_SECTIONS).sheets[0].tables[0].asks == ("names",)

    reading = read(UNKNOWN_SECTIONS, say(UNKNOWN_SECTIONS, SaidOfTable(names="area")))

    assert {(row[0], row[4]) for row in rows(reading) if row[2] == "2017-04"} == {
        ("Eastside", 10), ("Eastside", 5), ("Westside", 20), ("Westside", 7),
    }  # fmt: skip


ODD_HEADINGS = """
    Where it was | What it was | When it was | How often | Weight
    Chorley      | Burglary    | Apr 2017    | 10        | 3
    Wyre         | Robbery     | May 2017    | 20        | 4
"""
ODD_ROLES = SaidOfTable(
    columns=(
        ("where it was", "area"),
        ("what it was", "crime type"),
        ("when it was", "period"),
        ("how often", "count"),
        ("weight", "left out"),
    )
)


def test_columns_are_what_they_are_said_to_be_also_in_the_next_file_with_one_more() -> None:
    said = say(ODD_HEADINGS, ODD_ROLES)

    assert told(read(ODD_HEADINGS, said)) == [
        ("Chorley", "All burglary", "2017-04", 10),
        ("Wyre", "Robbery", "2017-05", 20),
    ]
    other = ODD_HEADINGS.replace("Where it was", "Whereabouts")
    assert rows(read(other, said)) == rows(read(other)), "a table of another shape"


NO_NAMES = """
    Crime type | Apr 2017 | May 2017
    Burglary   | 10       | 11
"""


def test_the_area_of_a_whole_table_holds_for_the_next_months_sheet_of_another_name() -> None:
    assert read(NO_NAMES, sheet="Jan 18").sheets[0].tables[0].asks == ("area",)
    said = say(NO_NAMES, SaidOfTable(area="Chorley"), sheet="Jan 18")
    later = """
        Crime type | Apr 2017 | May 2017 | Jun 2017
        Burglary   | 10       | 11       | 12
    """

    assert {row[0] for row in rows(read(NO_NAMES, said, sheet="Jan 18"))} == {"Chorley"}
    assert {row[0] for row in rows(read(later, said, sheet="Feb 18"))} == {"Chorley"}
    assert {row[0] for row in rows(read(later, said, sheet="Wards"))} != {"Chorley"}


NO_TYPE = """
    Area    | Apr 2017 | May 2017
    Chorley | 10       | 11
"""


def test_the_crime_type_of_a_whole_table_is_what_is_said() -> None:
    assert "crime type" in read(NO_TYPE, sheet="Data").sheets[0].tables[0].asks

    said = say(NO_TYPE, SaidOfTable(crime_type="All burglary"), sheet="Data")

    assert told(read(NO_TYPE, said, sheet="Data")) == [
        ("Chorley", "All burglary", "2017-04", 10),
        ("Chorley", "All burglary", "2017-05", 11),
    ]


NO_PERIOD = """
    Area    | Crime type | Count
    Chorley | Burglary   | 10
"""
NEXT_MONTH = NO_PERIOD.replace("10", "12")


def test_a_period_is_never_carried_to_another_file() -> None:
    assert read(NO_PERIOD).sheets[0].tables[0].asks == ("period",)
    said = say(NO_PERIOD, SaidOfTable(area="Preston", period="Apr 2017 - Jan 2018"))

    assert [row[2:5] for row in rows(read(NO_PERIOD, said))] == [("2017-04", 10, 10)]
    assert rows(read(NEXT_MONTH, said)) == []


def test_each_column_may_be_given_its_own_period() -> None:
    drawing = """
        Area    | Crime type | First | Second
        Chorley | Burglary   | 10    | 11
    """
    periods = (("first", "Q1 2017/18"), ("second", "Q2 2017/18"))

    reading = read(drawing, say(drawing, SaidOfTable(periods=periods)))

    assert [row[2:5] for row in rows(reading)] == [("2017-04", 3, 10), ("2017-07", 3, 11)]


def test_a_period_that_is_none_is_said() -> None:
    said = SaidOfTable(period="soon", periods=(("first", "Apr 2017"), ("second", "later")))

    assert [sentence.split(" is ")[0] for sentence in said.not_understood()] == [
        "“soon”",
        "“later”",
    ]
    assert said.not_understood()[0] == (
        "“soon” is no period this program knows. Write a month (Apr 2017), a quarter (Q1 2017/18), "
        "a financial year (2017/18), or the first and last month (Apr 2017 - Jan 2018)."
    )


TWO_ROWS = """
    Area    | Crime type | Apr 2016 | May 2016
    old     | old        | old      | old
    Place   | Kind       | Apr 2017 | May 2017
    Chorley | Burglary   | 10       | 11
"""


def test_the_row_of_headings_is_the_one_said_and_found_again_one_row_lower() -> None:
    said = say(TWO_ROWS, SaidOfTable(header=3))

    table = read(TWO_ROWS, said).sheets[0].tables[0]
    assert table.main == 3
    lower = "\n    Recorded crime\n" + TWO_ROWS
    assert read(lower, said).sheets[0].tables[0].main == 4


def test_another_row_of_headings_said_later_takes_the_place_of_the_first() -> None:
    first = say(TWO_ROWS, SaidOfTable(header=3))

    then = say(TWO_ROWS, SaidOfTable(header=1), before=first)

    assert [one.header for one in then.structures] == [True]
    assert read(TWO_ROWS, then).sheets[0].tables[0].main == 1


def test_the_headings_of_a_lower_table_leave_the_upper_one_as_it_was() -> None:
    drawing = """
        Area    | Crime type | Apr 2017 | May 2017
        Chorley | Burglary   | 10       | 11
        |
        Further figures
        Area    | Offence    | Jun 2017 | Jul 2017
        Wyre    | Robbery    | 20       | 21
    """
    said = Corrections(structures=(Structure(("area", "offence", "#"), header=True),))

    assert rows(read(drawing, said)) == rows(read(drawing))
    assert len(rows(read(drawing))) == 4


UNKNOWN = """
    Area     | Crime type | Apr 2017 | May 2017
    Chorly   | Thefft     | 10       | 11
    Chorly   | Robbery    | 5        | 6
"""


def test_unknown_names_are_matched_and_what_the_file_writes_stays_with_the_figure() -> None:
    said = NOTHING_SAID.with_crime_type("thefft", "All theft").with_area("chorly", "Chorley")

    reading = read(UNKNOWN, said)

    assert told(reading)[0] == ("Chorley", "All theft", "2017-04", 10)
    written = {row["as_written"] for row in reading.figures.to_pylist()}
    assert written == {"Thefft", "Robbery"}


TWICE = """
    Area    | Crime type | Apr 2017
    Wyre    | Arson      | 40
    Wyre    | Arson      | 41
    Wyre    | Robbery    | 5
"""
CHOICE = Chosen(checksum_of(TWICE), "Wyre", "Arson", 2017 * 12 + 3, 1, "Crime", "C3")


def test_of_two_statements_neither_is_used_until_one_is_chosen() -> None:
    reading = read(TWICE)

    assert [row[4] for row in rows(reading)] == [None, 5]
    assert [(one.said, one.cell) for one in reading.disputes[0].statements] == [
        ("40", "C2"),
        ("41", "C3"),
    ]
    chosen = read(TWICE, NOTHING_SAID.with_chosen(CHOICE))
    assert [(row[4], row[6]) for row in rows(chosen)] == [(41, "C3"), (5, "C4")]
    assert (messages(chosen), chosen.disputes) == ([], ())


def test_where_neither_is_right_nothing_more_is_asked_and_no_count_is_used() -> None:
    neither = replace(CHOICE, sheet="", cell="")

    reading = read(TWICE, NOTHING_SAID.with_chosen(neither))

    assert [(row[4], row[5]) for row in rows(reading)] == [(None, "[x]"), (5, "")]
    assert {row["status"] for row in reading.figures.to_pylist()} == {"disputed", ""}
    assert (messages(reading), reading.disputes) == ([], ())


@pytest.mark.parametrize(
    ("why", "drawing", "choice"),
    [
        ("the cell states it no more", TWICE, replace(CHOICE, cell="C9")),
        ("another file", TWICE.replace("41", "42"), CHOICE),
    ],
)
def test_a_choice_that_cannot_apply_changes_nothing(why: str, drawing: str, choice: Chosen) -> None:
    reading = read(drawing, NOTHING_SAID.with_chosen(choice))

    assert [row[4] for row in rows(reading)] == [None, 5], why


def test_a_sheet_of_numbers_nobody_could_read_is_kept_without_figures_and_says_why() -> None:
    reading = read(ABREAST)

    assert (rows(reading), messages(reading)) == (
        [],
        [
            "Figures.xlsx › Crime: found no figures that could be read: its years (2016, 2017) may "
            "be calendar or financial years; write 2017/18 for a financial year or Jan 2017 to "
            "Dec 2017 for a calendar year. Say on the Upload page how it is to be read."
        ],
    )
    assert sentences(reading)[0].startswith("Sheet “Crime”: not read, as its years (2016, 2017)")
    assert [one.answer for one in reading.problems] == ["reading"]
