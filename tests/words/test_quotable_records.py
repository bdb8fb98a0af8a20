"""Funding, casework and the survey can be quoted in text by name; what is withheld cannot."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from csp_core.activity import ActivityRow
from csp_core.casework import CaseworkRow
from csp_core.funding import FundingRow
from csp_core.records import Records
from csp_core.survey import SurveyRow
from csp_core.words.quotable_records import quotable_records

DAYS = {"start": dt.date(2017, 4, 1), "end": dt.date(2018, 1, 31)}


def test_every_stated_figure_can_be_quoted_by_its_name() -> None:
    """With its words as the field writes them, and its period."""
    records = Records(
        funding=(
            FundingRow("OPCC", "Grant", "allocated", Decimal("10000.00")),
            FundingRow("OPCC", "Grant", "spent", None),
        ),
        casework=(
            CaseworkRow("MARAC", "Wyre", "Cases", Decimal(1_346), "cases"),
            CaseworkRow("MARAC", "Wyre", "Males", Decimal("8.5"), "share of cases"),
            CaseworkRow("MARAC", "Wyre", "Children", None, "children", marker="[c]"),
        ),
        survey=(SurveyRow("Safe?", "Wyre", "Yes", Decimal(67), None, 1_753, counted="contacts"),),
    )

    found = quotable_records(records)

    assert [(one.name, one.words) for one in found] == [
        ("OPCC | Grant | allocated", "£10,000"),
        ("Wyre | MARAC | Cases", "1,346"),
        ("Wyre | MARAC | Males", "8.5%"),
        ("Wyre | Safe? | Yes", "67%"),
        ("Wyre | Safe? | no answer stated", "about 33%"),
        ("Wyre | Safe? | contacts", "1,753"),
    ]


def test_a_figure_has_its_period_where_the_file_says_it() -> None:
    """So that a text about other months is not taken for it."""
    rows = (SurveyRow("Safe?", "Wyre", "Yes", None, 30, 50, **DAYS),)  # type: ignore[arg-type]

    found = quotable_records(Records(survey=rows))

    assert [(one.words, one.span.label if one.span else "") for one in found] == [
        ("30", "April 2017 to January 2018"),
        ("40%", "April 2017 to January 2018"),
        ("50", "April 2017 to January 2018"),
    ]


def test_what_is_worked_out_can_be_quoted_too() -> None:
    """Children a case, cases a month, a commitment's share of each year, and who came."""
    year = (dt.date(2016, 10, 1), dt.date(2017, 9, 30))
    three_years = (dt.date(2017, 4, 1), dt.date(2020, 3, 31))
    records = Records(
        funding=(FundingRow("SRBC", "IDVA", "committed", Decimal("24000.00"), *three_years),),
        casework=(
            CaseworkRow("MARAC", "Wyre", "Cases discussed", Decimal(346), "cases", *year),
            CaseworkRow("MARAC", "Wyre", "Children", Decimal(454), "children", *year),
        ),
        activity=(ActivityRow("event", "Conference", attendance=50),),
    )

    assert [(one.name, one.words) for one in quotable_records(records)] == [
        ("SRBC | IDVA | committed", "£24,000"),
        ("SRBC | IDVA | each financial year", "£8,000"),
        ("Wyre | MARAC | Cases discussed", "346"),
        ("Wyre | MARAC | Children", "454"),
        ("Wyre | MARAC | children a case", "1.31"),
        ("Wyre | MARAC | cases a month", "28.8"),
        ("Conference | attendance", "50"),
    ]
