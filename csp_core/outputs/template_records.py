"""The template's sheets beside crime figures: their columns, an example row each, and their lists.

Each is read by its headings, whatever its sheet is called.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from csp_core.activity import KINDS
from csp_core.funding import STATUSES
from csp_core.outputs.accessible import Value

EXAMPLE = "Example"
EXAMPLE_NOTE = (
    "This row is an example. A row whose note is Example is not counted. "
    "To use this row for your own, clear this cell."
)
# Lists whose column may hold another word as well.
OPEN_LISTS = frozenset({"Unit", "Base counts"})
APRIL = 4
DAY_FORMAT = "d mmm yyyy"
POUNDS_FORMAT = '"£"#,##0.00'
SHARE_FORMAT = "0.0%"
# The words of casework.Unit, without the last, which is what anything else is taken for.
UNITS = ("cases", "children", "share of cases", "people", "referrals")


@dataclass(frozen=True)
class RecordSheet:
    """A sheet to type rows in: ``columns`` with their widths, one ``example`` row under them.

    ``lists`` are the choices of some of its columns; ``formats`` how their cells show a number;
    ``about`` says what belongs on it, for the notes.
    """

    name: str
    columns: Mapping[str, float]
    example: tuple[Value, ...]
    about: str
    lists: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    formats: Mapping[str, str] = field(default_factory=dict)


def record_sheets(today: dt.date) -> tuple[RecordSheet, ...]:
    """The sheets in the order they stand, their examples of the financial year of ``today``."""
    year = today.year if today.month >= APRIL else today.year - 1
    first, last = dt.date(year, 4, 1), dt.date(year + 1, 3, 31)
    days = {"From": DAY_FORMAT, "To": DAY_FORMAT}
    return (
        RecordSheet(
            "Funding",
            {"Funder": 16, "Scheme": 34, "Status": 13, "Amount (£)": 14, "From": 14, "To": 14,
             "Held by": 16, "Note": 40},
            ("OPCC", "Community safety grant", "allocated", 10_000, first, last, "OPCC", EXAMPLE),
            "One row for each amount: who gives it, for which scheme, and whether it is allocated, "
            "committed, spent or withdrawn. Write an amount once; a status that has no row is "
            "taken as not stated, never as nothing.",
            {"Status": STATUSES},
            days | {"Amount (£)": POUNDS_FORMAT},
        ),
        RecordSheet(
            "Domestic abuse",
            {"Service": 16, "Area": 28, "Measure": 30, "Value": 11, "Unit": 16, "From": 14,
             "To": 14, "As at": 14, "Note": 40},
            ("MARAC", "Chorley and South Ribble", "Cases discussed", 346, "cases", first, last,
             today, EXAMPLE),
            "One row for each figure of MARAC or another service, with the area and the days it "
            "covers and the day it was drawn. A count under 5 may be written Under 5; as a number "
            "it is not shown either.",
            {"Unit": UNITS},
            days | {"As at": DAY_FORMAT},
        ),
        RecordSheet(
            "Activity",
            {"Kind": 13, "Name": 28, "Purpose": 44, "From": 14, "To": 14, "When in the year": 26,
             "Provider": 24, "Funder": 14, "Scheme": 26, "Amount (£)": 14, "Owner": 22,
             "State": 14, "Attendance": 12, "Outcome": 40, "Note": 30},
            ("project", "Hate crime training", "Training on what hate crime does", first, last,
             None, None, "OPCC", "Community safety grant", 1_500, None, None, None,
             "60 people trained", EXAMPLE),
            "One row for each meeting, operation, project, service, event or further action. For "
            "an action, To is the day it is due. For a project, Purpose is what the money bought "
            "and Outcome what came of it; a project without an outcome is listed as such.",
            {"Kind": KINDS},
            days | {"Amount (£)": POUNDS_FORMAT},
        ),
        RecordSheet(
            "Survey",
            {"Question": 56, "Area": 18, "Answer": 24, "Share": 10, "Count": 10, "Asked": 10,
             "Base counts": 14, "From": 14, "To": 14, "Several answers": 16, "Note": 30},
            ("Are you confident that this is a safe place to live?", "South Ribble", "Confident",
             "67%", None, 1_753, "contacts", first, last, "no", EXAMPLE),
            "One row for each answer to each question. Write its share, its count, or both; Asked "
            "is how many were asked, and Base counts says what that number counts, such as people "
            "or contacts. Write yes under Several answers if one person may give more than one.",
            {"Base counts": ("people", "contacts", "households", "replies"),
             "Several answers": ("yes", "no")},
            days | {"Share": SHARE_FORMAT},
        ),
    )  # fmt: skip
