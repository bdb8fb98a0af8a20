"""The sample's sheets of funding, casework, survey and activity are read as they stand."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path

from csp_core.activity import ActivityRow
from csp_core.casework import CaseworkRow
from csp_core.funding import FundingRow
from csp_core.problems import Place
from csp_core.reading.reading import FileReading, read_file
from csp_core.records import Records, records_from_json
from csp_core.survey import SurveyRow

SAMPLE = Path(__file__).parents[3] / "sample_data" / "south-ribble-and-chorley.xlsx"


def sample() -> FileReading:
    """The sample as it is read."""
    return read_file(SAMPLE.name, SAMPLE.read_bytes())


def test_the_sample_states_the_three_pots_of_money() -> None:
    """A status never stated is absent: there is no row for it."""
    place = [Place(SAMPLE.name, "Funding", f"D{row}") for row in (5, 6, 7)]
    assert sample().records.funding == (
        FundingRow(
            "OPCC", "Community safety grant", "allocated", Decimal("10000.00"),
            dt.date(2017, 4, 1), dt.date(2018, 3, 31), "OPCC",
            "Shared by the responsible authorities", place[0],
        ),
        FundingRow(
            "SRBC", "IDVA service", "committed", Decimal("24000.00"),
            dt.date(2017, 4, 1), dt.date(2020, 3, 31), "", "The council's own money", place[1],
        ),
        FundingRow(
            "SRBC", "Police Community Support Officers", "withdrawn", Decimal("44000.00"),
            note="The council's contribution has ended", place=place[2],
        ),
    )  # fmt: skip


def test_the_sample_states_what_the_conference_on_cases_counted() -> None:
    """Each figure with its period, its area, and the day it is as at."""
    days = dt.date(2016, 10, 1), dt.date(2017, 9, 30)
    rows = sample().records.casework

    assert [(one.measure, one.value, one.unit) for one in rows] == [
        ("Cases discussed", Decimal(346), "cases"),
        ("Children in the household", Decimal(454), "children"),
        ("Declared a disability", Decimal("8.0"), "share of cases"),
        ("Males", Decimal("8.0"), "share of cases"),
    ]
    assert rows[0] == CaseworkRow(
        "MARAC", "Chorley and South Ribble", "Cases discussed", Decimal(346), "cases",
        *days, as_at=dt.date(2018, 2, 20), place=Place(SAMPLE.name, "Domestic abuse", "D4"),
    )  # fmt: skip


def test_the_sample_states_two_answers_of_the_survey() -> None:
    """Each share with its base, and what the base counts."""
    rows = sample().records.survey

    assert [(one.answer, one.share) for one in rows] == [
        ("Confident", Decimal("67.0")),
        ("Unsure", Decimal("31.0")),
    ]
    assert rows[0] == SurveyRow(
        "Are you confident that South Ribble is a safe place to live?", "South Ribble",
        "Confident", Decimal("67.0"), None, 1_753, dt.date(2017, 4, 1), dt.date(2018, 1, 31),
        "contacts", place=Place(SAMPLE.name, "Survey", "D4"),
    )  # fmt: skip


def test_the_sample_states_what_the_partnership_did() -> None:
    """Operations, meetings, projects, services, the conference, and further actions."""
    rows = sample().records.activity

    assert [one.name for one in rows if one.kind == "operation"] == [
        "Hamper", "Bright Sparx", "Shepherd", "Nightsafe", "Tesco",
    ]  # fmt: skip
    assert [one for one in rows if one.kind == "event"] == [
        ActivityRow(
            "event", "Annual conference",
            "Child sexual exploitation, Genga, housing injunctions, Prevent, next year's plan",
            dt.date(2018, 1, 23), dt.date(2018, 1, 23), attendance=50,
            place=Place(SAMPLE.name, "Activity", "B20"),
        )
    ]  # fmt: skip


def test_records_pass_between_processes_unchanged() -> None:
    """Amounts never become floats on the way."""
    records = sample().records

    assert records_from_json(records.as_json()) == records
    assert records_from_json(Records().as_json()) == Records()
