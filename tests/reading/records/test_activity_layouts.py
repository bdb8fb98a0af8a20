"""Tables of activity under many headings: which rows they give, and what is asked about them."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest

from csp_core.activity import ActivityRow
from csp_core.problems import NOWHERE, Place
from csp_core.reading.reading import read_file
from csp_core.reading.readings import FileReading
from tests.reading.drawing import messages, workbook

DAY = dt.date


def read(drawing: str, sheet: str = "Sheet1") -> FileReading:
    """A workbook of one drawn sheet, read."""
    return read_file("Done.xlsx", workbook({sheet: drawing}))


def stated(reading: FileReading) -> list[ActivityRow]:
    """The rows read, where they stand left out."""
    return [replace(row, place=NOWHERE) for row in reading.records.activity]


LAYOUTS: dict[str, tuple[str, str, list[ActivityRow]]] = {
    "one tidy table with a kind column": (
        "Sheet1",
        """
        Kind      | Name     | Purpose        | From        | To          | State
        Operation | Shepherd | Visible patrol | 01/12/2017d | 02/01/2018d |
        Meeting   | MATAC    | Solve problems |             |             |
        Action    | Use it   | The grant      |             | 31/03/2018  | Open
        """,
        [
            ActivityRow(
                "operation", "Shepherd", "Visible patrol", DAY(2017, 12, 1), DAY(2018, 1, 2)
            ),
            ActivityRow("meeting", "MATAC", "Solve problems"),
            ActivityRow("action", "Use it", "The grant", ends=DAY(2018, 3, 31), state="Open"),
        ],
    ),
    "operations with words for when": (
        "Sheet1",
        """
        Operation    | Purpose           | When
        Bright Sparx | Fireworks         | bonfire period
        Hamper       | Insecure vehicles | November 2017
        Tesco        | Drivers           | 03/04/2017 to 05/04/2017
        """,
        [
            ActivityRow("operation", "Bright Sparx", "Fireworks", pattern="bonfire period"),
            ActivityRow(
                "operation", "Hamper", "Insecure vehicles", DAY(2017, 11, 1), DAY(2017, 11, 30)
            ),
            ActivityRow("operation", "Tesco", "Drivers", DAY(2017, 4, 3), DAY(2017, 4, 5)),
        ],
    ),
    "projects with what came of the money": (
        "Money well spent",
        """
        Projects paid for by the Police and Crime Commissioner
        |
        Project         | Funder | Amount (£) | Outcome
        Leyland Project | OPCC   | £2,500     | 40 young people took part
        Beer mats       | OPCC   | 1.2k       |
        Total           |        | £3,700     |
        """,
        [
            ActivityRow(
                "project", "Leyland Project", funder="OPCC", amount=Decimal("2500.00"),
                outcome="40 young people took part",
            ),
            ActivityRow("project", "Beer mats", funder="OPCC", amount=Decimal("1200.00")),
        ],
    ),
    "projects with what was bought and no outcome column": (
        "Sheet1",
        """
        Project title | What it bought | Grant awarded | Funding stream
        Art group     | Paint          | £300          | Small grants
        """,
        [
            ActivityRow(
                "project", "Art group", "Paint", scheme="Small grants", amount=Decimal("300.00")
            )
        ],
    ),
    "further actions with a colour": (
        "Sheet1",
        """
        Areas for further action | Owner        | Due date      | RAG
        Agree the plan           | Chair        | by 31/03/2018 | Amber
        Recruit                  |              | end of May 2018 | Red
        Watch the figures        | Lead officer | ongoing       |
        """,
        [
            ActivityRow(
                "action", "Agree the plan", owner="Chair", ends=DAY(2018, 3, 31), state="Amber"
            ),
            ActivityRow("action", "Recruit", ends=DAY(2018, 5, 31), state="Red"),
            ActivityRow(
                "action", "Watch the figures", owner="Lead officer", note='due date "ongoing"'
            ),
        ],
    ),
    "a plan of meetings' actions lists the actions": (
        "Sheet1",
        """
        Meeting | Action     | Who   | By when
        MATAC   | Gate fixed | Wyre  | 1st Feb 2018
        """,
        [
            ActivityRow(
                "action", "Gate fixed", owner="Wyre", ends=DAY(2018, 2, 1), note="meeting MATAC"
            )
        ],
    ),
    "meetings with how often and who": (
        "Sheet1",
        """
        Meeting | Frequency   | Chair       | Attendees
        MATAC   | each month  | Inspector   | police, housing
        Genga   | fortnightly | Superintendent |
        """,
        [
            ActivityRow(
                "meeting", "MATAC", pattern="each month", provider="police, housing",
                owner="Inspector",
            ),
            ActivityRow(
                "meeting", "Genga", pattern="fortnightly", owner="Superintendent"
            ),
        ],
    ),
    "an event with about fifty people": (
        "Sheet1",
        """
        Event      | Date       | Attendance  | Themes
        Conference | 23/01/2018 | about fifty | Prevent
        Open day   | 3 Feb 2018 | c. 120      | Doorbells
        Fair       | 04/03/2018d | 50+        |
        """,
        [
            ActivityRow(
                "event", "Conference", "Prevent", DAY(2018, 1, 23), DAY(2018, 1, 23),
                attendance=50, note='attendance "about fifty"',
            ),
            ActivityRow(
                "event", "Open day", "Doorbells", DAY(2018, 2, 3), DAY(2018, 2, 3),
                attendance=120, note='attendance "c. 120"',
            ),
            ActivityRow(
                "event", "Fair", "", DAY(2018, 3, 4), DAY(2018, 3, 4), attendance=50,
                note='attendance "50+"',
            ),
        ],
    ),
    "services and who commissions them": (
        "Sheet1",
        """
        Service | Provider        | Commissioner | When
        IDVA    | Victim Services | OPCC         | April 2017 to March 2020
        SDVC    | Magistrates     |              | each Wednesday
        """,
        [
            ActivityRow(
                "service", "IDVA", "", DAY(2017, 4, 1), DAY(2020, 3, 31),
                provider="Victim Services", funder="OPCC",
            ),
            ActivityRow("service", "SDVC", provider="Magistrates", pattern="each Wednesday"),
        ],
    ),
    "the title says the kind": (
        "Sheet1",
        """
        Seasonal operations, 2017/18
        Name     | Aim     | When
        Shepherd | Patrols | Christmas
        """,
        [ActivityRow("operation", "Shepherd", "Patrols", pattern="Christmas")],
    ),
    "the sheet's name says the kind": (
        "Meetings",
        """
        Name  | Purpose        | How often
        MATAC | Solve problems | monthly
        """,
        [ActivityRow("meeting", "MATAC", "Solve problems", pattern="monthly")],
    ),
    "several tables under each other, one after its title": (
        "What we did",
        """
        Operation | Purpose | When
        Hamper    | Cars    | May 2017
        |
        Meetings
        Name      | Purpose | When
        MATAC     | Harm    | monthly
        |
        Action    | Owner   | Due
        Agree it  | Chair   | 01/02/2018
        """,
        [
            ActivityRow("operation", "Hamper", "Cars", DAY(2017, 5, 1), DAY(2017, 5, 31)),
            ActivityRow("meeting", "MATAC", "Harm", pattern="monthly"),
            ActivityRow("action", "Agree it", owner="Chair", ends=DAY(2018, 2, 1)),
        ],
    ),
    "kinds as lines of their own inside one table, notes left out": (
        "Sheet1",
        """
        What the partnership did
        Name      | Purpose   | When
        Operations
        Shepherd  | Patrols   | Christmas
        Meetings
        MATAC     | Harm      | monthly
        Source: the council
        """,
        [
            ActivityRow("operation", "Shepherd", "Patrols", pattern="Christmas"),
            ActivityRow("meeting", "MATAC", "Harm", pattern="monthly"),
        ],
    ),
    "a number, a month, and a column no field is known for": (
        "Sheet1",
        """
        No | Operation | Description | Months   | Ward   | Reviewed
        1  | Hamper    | Cars        | May 2017 | Moss   | 01/02/2018d
        """,
        [
            ActivityRow(
                "operation", "Hamper", "Cars", DAY(2017, 5, 1), DAY(2017, 5, 31),
                note="Ward: Moss; Reviewed: 01/02/2018",
            )
        ],
    ),
    "longer headings": (
        "Sheet1",
        """
        Project name | Purpose of funding | Amount of funding | Outcome / impact
        Paint        | Art                | £200              | 12 came
        """,
        [
            ActivityRow(
                "project", "Paint", "Art", amount=Decimal("200.00"), outcome="12 came"
            )
        ],
    ),
    "columns in another order, capitals, a kind in the plural": (
        "Sheet1",
        """
        STATUS | TYPE OF ACTIVITY | NAME   | LED BY | COMMENTS
        Done   | Operations       | Hamper | Police | again in May
        """,
        [
            ActivityRow(
                "operation", "Hamper", owner="Police", state="Done", note="again in May"
            )
        ],
    ),
}  # fmt: skip


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_table_of_activity_is_read_under_other_headings(layout: str) -> None:
    sheet, drawing, wanted = LAYOUTS[layout]
    reading = read(drawing, sheet)

    assert (stated(reading), messages(reading)) == (wanted, [])


ASKED: dict[str, tuple[str, list[str], int]] = {
    "no kind beside a name": (
        """
        Kind      | Name   | Purpose
        Operation | Hamper | Cars
                  | MATAC  | Harm
        Raid      | Genga  | Gangs
        """,
        [
            "Done.xlsx › Sheet1 › A3: found no kind of activity; expected one of meeting, "
            "operation, project, service, event, action. Write one of them; until then this row "
            "is not used.",
            'Done.xlsx › Sheet1 › A4: found "Raid"; expected one of meeting, operation, project, '
            "service, event, action. Write one of them; until then this row is not used.",
        ],
        1,
    ),
    "no kind anywhere": (
        """
        Name   | Purpose | When
        Hamper | Cars    | May 2017
        """,
        [
            'Done.xlsx › Sheet1 › A1: found "Name" over 1 row, of which no heading, title or '
            "sheet name says what they are; expected one of meeting, operation, project, service, "
            'event, action. Write the kind as the heading, such as "Operation", or in a column '
            'headed "Kind". Until then these rows are not used.'
        ],
        0,
    ),
    "a day there is not, an amount that is none, a range of people": (
        """
        Kind    | Name  | Purpose | From       | Amount | Attendance
        Project | Paint | Art     | 31/02/2018 | lots   | 20-30
        """,
        [
            'Done.xlsx › Sheet1 › D2: found "31/02/2018"; expected a date, day first, such as '
            "23/01/2018. Write the date, or leave the cell empty if it is not known.",
            'Done.xlsx › Sheet1 › E2: found "lots"; expected an amount in pounds. Write it as '
            "£24,000 or 24000, or leave the cell empty if it is not known.",
            'Done.xlsx › Sheet1 › F2: found "20-30"; expected how many attended, as one number. '
            "Write it as 50, or leave the cell empty if it is not known.",
        ],
        1,
    ),
}


@pytest.mark.parametrize("sheet", ASKED)
def test_what_is_not_told_is_asked_about_with_its_cell(sheet: str) -> None:
    drawing, wanted, rows = ASKED[sheet]
    reading = read_file("Done.xlsx", workbook({"Sheet1": drawing, "Crime": CRIME}))

    assert (messages(reading), len(reading.records.activity)) == (wanted, rows)


# So that there are figures where no row of activity is read.
CRIME = """
    Area    | Crime type | 01/04/2016d | 01/04/2017d
    Preston | All crime  | 100         | 120
"""
NOT_ACTIVITY = {
    "amounts with their position are funding": (
        """
        Project    | Funder | Amount | Status
        Youth work | OPCC   | £500   | Allocated
        """,
        "funding",
    ),
    "a list of what columns mean is none": (
        """
        Name    | Type   | Description
        Area    | text   | The district
        """,
        "",
    ),
}


@pytest.mark.parametrize("sheet", NOT_ACTIVITY)
def test_a_table_of_something_else_is_not_taken_for_activity(sheet: str) -> None:
    drawing, wanted = NOT_ACTIVITY[sheet]
    reading = read_file("Done.xlsx", workbook({"Projects": drawing, "Crime": CRIME}))

    tables = [name for name, rows in reading.records.as_tables().items() if rows]
    assert tables == [wanted] * bool(wanted)
    assert [m for m in messages(reading) if "kind" in m] == []


def test_a_row_knows_the_cell_its_name_stands_in() -> None:
    drawing = LAYOUTS["several tables under each other, one after its title"][1]

    places = [row.place for row in read(drawing).records.activity]

    assert places == [Place("Done.xlsx", "Sheet1", cell) for cell in ("A2", "A6", "A9")]
