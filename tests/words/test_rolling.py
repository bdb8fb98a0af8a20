"""Twelve months and the year to date in words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from csp_core.measures.results import Change
from csp_core.measures.rolling import Rolling
from csp_core.periods import Span, parse_month_key
from csp_core.recording import RecordingBreak
from csp_core.words.rolling import rolling_sentences
from tests.words.results import change, judged

LAST = parse_month_key("2018-01")
TWELVE = Span(LAST - 11, LAST)
MISSING = ("No figure for Feb 2016.",)


def beside(twelve: Change, to_date: Change, months: int = 10) -> Rolling:
    """The change over twelve months to January 2018, and over so many of the year to date."""
    return Rolling(
        replace(twelve, current_span=TWELVE, previous_span=TWELVE.year_before),
        replace(to_date, current_span=Span(LAST - months + 1, LAST)),
    )


TO_DATE = change("Arson", 500, 400)
TO_DATE_SAID = (
    "400 in the financial year to date (April 2017 to January 2018), down from 500 in the same "
    "months a year before (−20%)."
)


@pytest.mark.parametrize(
    ("twelve", "said"),
    [
        (
            change("Arson", 1000, 1100),
            "1,100 in the twelve months to January 2018, up from 1,000 in the twelve months before "
            "(+10%).",
        ),
        (
            judged("Arson", 1000, 1100, 2.0, 18.0),
            "1,100 in the twelve months to January 2018, up from 1,000 in the twelve months before "
            "(+10%), more than chance alone would explain.",
        ),
        (
            judged("Arson", 1100, 1000, -20.0, 4.0, source="declared"),
            "1,000 in the twelve months to January 2018, down from 1,100 in the twelve months "
            "before (−9.1%), within usual variation, assuming the usual clustering.",
        ),
        (
            change("Arson", 100, 100),
            "100 in the twelve months to January 2018, as many as in the twelve months before.",
        ),
        (
            change("Arson", 10, 12, "[u]"),
            "12 in the twelve months to January 2018, up from 10 in the twelve months before "
            "(too few to give a percentage).",
        ),
        (
            change("Arson", None, 1100, "[x]", notes=MISSING),
            "1,100 in the twelve months to January 2018. No figure for Feb 2016. "
            "So no change is given.",
        ),
        (
            change("Arson", None, None, "[x]", notes=MISSING),
            "No figure for Feb 2016. So there is no count for the twelve months to January 2018.",
        ),
        (
            change("Arson", None, None, "[c]"),
            "A count is withheld, no change given. "
            "So there is no count for the twelve months to January 2018.",
        ),
    ],
)
def test_the_twelve_months_stand_before_the_year_to_date(twelve: Change, said: str) -> None:
    assert rolling_sentences(beside(twelve, TO_DATE)) == (said, TO_DATE_SAID)


@pytest.mark.parametrize(
    ("months", "warning"),
    [
        (1, ["The financial year to date has only one month: one odd month, or the season, can "
             "mislead. The twelve months say more."]),
        (5, ["The financial year to date has only five months: one odd month, or the season, can "
             "mislead. The twelve months say more."]),
        (6, []),
    ],
)  # fmt: skip
def test_an_early_year_to_date_is_warned_of(months: int, warning: list[str]) -> None:
    said = rolling_sentences(beside(change("Arson", 1000, 1100), TO_DATE, months))
    assert list(said[2:]) == warning


def test_a_change_in_recording_that_either_lies_across_is_said_once() -> None:
    changed = RecordingBreak(LAST - 9, "a new system")
    twelve, to_date = (
        replace(change("Arson", 1000, 1100), breaks=(changed,)),
        replace(TO_DATE, breaks=(changed,)),
    )
    assert rolling_sentences(beside(twelve, to_date))[2:] == (
        "Recording changed in April 2017: a new system. The two spans are not alike.",
    )
