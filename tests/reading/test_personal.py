"""Which columns are said to look like personal data: precise first, so that the question counts."""

import pytest

from csp_core.reading.files.sheets import RowSheet
from csp_core.reading.personal import PersonalColumn, personal_columns
from csp_core.reading.reading import read_file
from tests.reading.drawing import drawn, workbook

# A heading, a cell below it, and what of a person it is taken for.
ALARMING = [
    ("Surname", "Smith", "a name"),
    ("Forename(s)", "Ann", "a name"),
    ("First name", "Ann", "a name"),
    ("FULL NAME", "Ann Smith", "a name"),
    ("Victim name", "Ann Smith", "a name"),
    ("Victim's surname", "Smith", "a name"),
    ("Name of suspect", "Ann Smith", "a name"),
    ("Offender Name", "Ann Smith", "a name"),
    ("D.O.B.", "01/02/1990", "a date of birth"),
    ("DOB", "01/02/1990d", "a date of birth"),
    ("Date of birth", "32000", "a date of birth"),
    ("Victim DOB", "1990-02-01", "a date of birth"),
    ("Address", "1 High Street", "an address"),
    ("Home address", "Flat 2, High Street", "an address"),
    ("Address line 1", "1 High Street", "an address"),
    ("Post code", "PR1 2AB", "a full postcode"),
    ("Postcode", "pr12ab", "a full postcode"),
    ("House number", "12", "a house number"),
    ("House name/number", "The Cottage", "a house number"),
    ("E-mail", "a@b.example", "an e-mail address"),
    ("Telephone no.", "01772 123456", "a telephone number"),
    ("Mobile", "'07700900123", "a telephone number"),
    ("Mobile number", "7700900123", "a telephone number"),
    ("NI number", "QQ123456C", "a National Insurance number"),
    ("National Insurance No", "QQ123456C", "a National Insurance number"),
    ("Vehicle registration", "AB12 CDE", "a vehicle's registration"),
    ("VRM", "AB12CDE", "a vehicle's registration"),
    ("Custody number", "LC/12/17", "a custody or nominal number"),
    ("Nominal ref", "12345", "a custody or nominal number"),
]
# A heading, a cell below it, and why it is no alarm.
HARMLESS = [
    ("Area name", "Chorley", "an area"),
    ("Force name", "Lancashire", "a force"),
    ("CSP name", "Chorley", "a partnership"),
    ("LSOA name", "Chorley 001A", "a small area"),
    ("Ward name", "Astley", "a ward"),
    ("Name", "Chorley", "a name of anything, when nothing personal stands beside it"),
    ("Location", "On or near High Street", "as data.police.uk blurs it"),
    ("Street", "High Street", "a street has many people"),
    ("Crime ID", "a1b2c3d4e5f6", "a crime"),
    ("URN", "12345", "a crime"),
    ("Age", "34", "an age alone names nobody"),
    ("Gender", "Female", "names nobody"),
    ("Month", "Apr 2017", "a month"),
    ("Postcode sector", "PR1 2", "many people"),
    ("Postcode", "PR1", "a district of thousands"),
    ("Postcode", "12", "a count by postcode"),
    ("Mobile phone", "57", "a crime type over counts"),
    ("Vehicle registration", "57", "a crime type over counts"),
    ("Address", "12", "a count"),
    ("Address type", "Dwelling", "a kind of place"),
    ("IP address", "10.0.0.1", "a computer"),
    ("Telephone", "x", "no number"),
    ("Surname", "", "nothing to keep out"),
    ("Surname", "12", "a count"),
    ("Date of offence", "01/02/2017", "an offence's date"),
    ("Registered address of the company that owns the data and its postcode", "1 High St", "prose"),
    ("Victims", "12", "a count of victims"),
    ("Suspect named", "12", "an outcome"),
    ("Contact", "12", "a count"),
]


def found(drawing: str) -> list[tuple[str, str]]:
    """The cells and headings said, of a drawn sheet."""
    return [
        (column.cell, column.heading)
        for column in personal_columns(RowSheet("Crime", [list(row) for row in drawn(drawing)]))
    ]


def columns_of(heading: str, below: str) -> tuple[PersonalColumn, ...]:
    drawing = f"""
        Recorded crime |  |
        Area    | {heading} | Count
        Chorley | {below}   | 57
    """
    return personal_columns(RowSheet("Crime", [list(row) for row in drawn(drawing)]))


@pytest.mark.parametrize(("heading", "below", "kind"), ALARMING)
def test_a_heading_that_suggests_a_person_is_said_with_its_cell(
    heading: str, below: str, kind: str
) -> None:
    assert columns_of(heading, below) == (PersonalColumn("Crime", 2, 2, heading, kind),)


@pytest.mark.parametrize(("heading", "below", "why"), HARMLESS)
def test_a_heading_that_names_no_person_is_no_alarm(heading: str, below: str, why: str) -> None:
    assert columns_of(heading, below) == (), why


def test_a_name_beside_something_personal_is_a_persons_name() -> None:
    assert found("""
        Name      | DOB        | Offence
        Ann Smith | 01/02/1990 | Burglary
    """) == [("A1", "Name"), ("B1", "DOB")]


def test_a_letterhead_with_a_contact_is_no_alarm() -> None:
    assert (
        found("""
        Recorded crime in Chorley
        Email of contact: crime@police.example
        Contact name | Ann Smith
        Email        | crime@police.example
        Telephone    | 01772 123456
        Address      | 1 High Street, PR1 2AB
        Area         | Crime type | Apr 2017
        Chorley      | Burglary   | 57
    """)
        == []
    )


def test_a_list_of_people_without_any_figures_is_said_too() -> None:
    assert found("""
        Surname | Date of birth
        Smith   | 01/02/1990d
    """) == [("A1", "Surname"), ("B1", "Date of birth")]


def test_a_column_filled_only_far_down_is_said() -> None:
    rows = "\n".join(["Chorley | | 57"] * 200)

    assert found(f"Area | Victim name | Count\n{rows}\nChorley | Ann Smith | 57") == [
        ("B1", "Victim name")
    ]


def test_every_sheet_of_a_file_is_looked_at_the_hidden_ones_too() -> None:
    crime = "Area | Crime type | Apr 2017\nChorley | Burglary | 57"
    people = "Surname | DOB\nSmith | 01/02/1990d"

    reading = read_file("Figures.xlsx", workbook({"Crime": crime, "People": people}))

    assert reading.personal == (
        PersonalColumn("People", 1, 1, "Surname", "a name"),
        PersonalColumn("People", 1, 2, "DOB", "a date of birth"),
    )
