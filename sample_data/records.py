"""The sample's sheets beside crime: funding, casework, activity and survey, as reported in 2018.

The figures are the published report's; the words are ours. What the report does not say is left
empty: an empty cell is not zero.
"""

from __future__ import annotations

import datetime as dt

from csp_core.outputs.accessible import Sheet, Value
from sample_data.figures import SOURCE

_MARAC = ("MARAC", "Chorley and South Ribble")
_MARAC_DAYS = (dt.date(2016, 10, 1), dt.date(2017, 9, 30), dt.date(2018, 2, 20))
_SURVEY_DAYS = (dt.date(2017, 4, 1), dt.date(2018, 1, 31))
_SAFE = "Are you confident that South Ribble is a safe place to live?"

FUNDING = Sheet(
    "Funding",
    ["Funding of the partnership, 2017/18", "Three pots apart, never added.", SOURCE],
    ["Funder", "Scheme", "Status", "Amount (£)", "From", "To", "Held by", "Note"],
    [
        [
            "OPCC", "Community safety grant", "Allocated", 10_000,
            dt.date(2017, 4, 1), dt.date(2018, 3, 31), "OPCC",
            "Shared by the responsible authorities",
        ],
        [
            "SRBC", "IDVA service", "Committed", 24_000,
            dt.date(2017, 4, 1), dt.date(2020, 3, 31), None, "The council's own money",
        ],
        [
            "SRBC", "Police Community Support Officers", "Withdrawn", 44_000,
            None, None, None, "The council's contribution has ended",
        ],
    ],
    widths=(12, 34, 12, 13, 14, 14, 12, 40),
    labels=2,
    month_format="d mmm yyyy",
)  # fmt: skip

CASEWORK = Sheet(
    "Domestic abuse",
    ["Domestic abuse casework, October 2016 to September 2017, as at 20 February 2018", SOURCE],
    ["Service", "Area", "Measure", "Value", "Unit", "From", "To", "As at"],
    [
        [*_MARAC, "Cases discussed", 346, "cases", *_MARAC_DAYS],
        [*_MARAC, "Children in the household", 454, "children", *_MARAC_DAYS],
        [*_MARAC, "Declared a disability", "8%", "share of cases", *_MARAC_DAYS],
        [*_MARAC, "Males", "8%", "share of cases", *_MARAC_DAYS],
    ],
    widths=(12, 28, 28, 10, 16, 14, 14, 14),
    labels=3,
    month_format="d mmm yyyy",
)

SURVEY = Sheet(
    "Survey",
    ["The council's survey, 1 April 2017 to 31 January 2018", SOURCE],
    ["Question", "Area", "Answer", "Share", "Asked", "Base counts", "From", "To"],
    [
        [_SAFE, "South Ribble", "Confident", "67%", 1_753, "contacts", *_SURVEY_DAYS],
        [_SAFE, "South Ribble", "Unsure", "31%", 1_753, "contacts", *_SURVEY_DAYS],
    ],
    widths=(56, 16, 14, 9, 9, 13, 14, 14),
    labels=3,
    month_format="d mmm yyyy",
)

_ACTIVITY = [
    "Kind", "Name", "Purpose", "From", "To", "When in the year", "Provider", "Funder", "Scheme",
    "Amount (£)", "Owner", "State", "Attendance", "Outcome",
]  # fmt: skip


def _row(kind: str, name: str, purpose: str, **said: Value) -> list[Value]:
    given: dict[str, Value] = {"Kind": kind, "Name": name, "Purpose": purpose, **{
        key.replace("_", " ").capitalize() if key != "amount" else "Amount (£)": value
        for key, value in said.items()
    }}  # fmt: skip
    return [given.get(column) for column in _ACTIVITY]


ACTIVITY = Sheet(
    "Activity",
    ["What the partnership did, 2017/18", SOURCE],
    _ACTIVITY,
    [
        _row("Operation", "Hamper", "Vehicles and buildings left insecure; plain-clothes patrols"),
        _row(
            "Operation", "Bright Sparx", "Visible patrols over the bonfire period",
            when_in_the_year="bonfire period",
        ),
        _row(
            "Operation", "Shepherd", "Visible patrols and crime prevention advice over Christmas",
            when_in_the_year="Christmas period",
        ),
        _row(
            "Operation", "Nightsafe", "More officers in the town centres at night",
            when_in_the_year="each Friday and Saturday evening",
        ),
        _row("Operation", "Tesco", "Drivers who cause anti-social behaviour"),
        _row(
            "Meeting", "MATAC", "Local problems, and people who cause harm, taken on jointly",
            provider="partner agencies",
        ),
        _row("Meeting", "ASBRAC", "People at high risk from anti-social behaviour made safer"),
        _row("Meeting", "Divert", "Early work with young people to keep them out of offending"),
        _row(
            "Meeting", "Revolution", "Offenders who pose the most risk managed together",
            when_in_the_year="each week; managers each month",
        ),
        _row("Meeting", "Genga", "Organised crime disrupted by all agencies together"),
        _row(
            "Project", "Leyland Project", "Diversionary activities for young people",
            funder="OPCC", scheme="Community safety grant",
        ),
        _row(
            "Project", "Hate Crime training", "Training by actors on what hate crime does",
            funder="OPCC", scheme="Community safety grant",
        ),
        _row(
            "Project", "Drug driving campaign", "Beer mats for public houses, made by art students",
            funder="OPCC", scheme="Community safety grant",
        ),
        _row(
            "Service", "IDVA", "Support for victims of domestic abuse at medium or high risk",
            provider="Lancashire Victim Services", funder="OPCC", scheme="IDVA service",
            **{"from": dt.date(2017, 4, 1)},
        ),
        _row(
            "Service", "SDVC", "A court that hears domestic abuse cases only, in Preston",
            when_in_the_year="each Wednesday", provider="Preston Magistrates' Court",
        ),
        _row(
            "Service", "Sanctuary", "Homes made safer, so that victims need not move away",
            provider="Preston Care and Repair", funder="SRBC",
        ),
        _row(
            "Event", "Annual conference",
            "Child sexual exploitation, Genga, housing injunctions, Prevent, next year's plan",
            attendance="about fifty", **{"from": dt.date(2018, 1, 23), "to": dt.date(2018, 1, 23)},
        ),
        _row(
            "Action", "Use the OPCC grant well",
            "Every responsible authority takes its share in using the grant",
            owner="All responsible authorities", state="Open",
        ),
        _row(
            "Action", "Deliver the action plan",
            "Every responsible authority contributes to the partnership's action plan",
            owner="All responsible authorities", state="Open",
        ),
        _row(
            "Action", "Reduce crime in a harder climate",
            "Trends follow the national picture; progress is watched", state="Open",
        ),
    ],
    widths=(12, 28, 56, 14, 14, 30, 28, 10, 26, 12, 28, 10, 12, 40),
    labels=2,
    wrap=True,
    month_format="d mmm yyyy",
)  # fmt: skip

RECORD_SHEETS = (FUNDING, CASEWORK, ACTIVITY, SURVEY)
