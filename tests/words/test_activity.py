"""Activity in sentences, and edits of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest

from csp_core.activity import ActivityRow
from csp_core.activity_edits import NOTHING_EDITED, laid_over, with_added, with_row, without_row
from csp_core.problems import Place
from csp_core.words.activity import about, outcome_missing
from csp_core.words.activity_edits import marked, summary

D = dt.date
SAID = {
    "Cars. Time of year not stated.": ActivityRow("operation", "Hamper", "cars"),
    "Cars. When: every May. Led by Police.": ActivityRow(
        "operation", "Hamper", "Cars.", pattern="every May", owner="Police"
    ),
    "How often it meets is not stated. Chair: Inspector.": ActivityRow(
        "meeting", "MATAC", owner="Inspector"
    ),
    "How often: monthly. Who takes part: police.": ActivityRow(
        "meeting", "MATAC", pattern="monthly", provider="police"
    ),
    "Art. Paid by OPCC from Grant: £2,500.50. What came of it: 40 came.": ActivityRow(
        "project", "Paint", "Art", funder="OPCC", scheme="Grant", amount=Decimal("2500.50"),
        outcome="40 came",
    ),
    "Amount not stated, payer not stated.": ActivityRow("project", "Paint"),
    "23 January 2018. About fifty attended. Themes: Prevent.": ActivityRow(
        "event", "Conference", "Prevent", D(2018, 1, 23), D(2018, 1, 23), attendance=50,
        note='attendance "about fifty"',
    ),
    "23 January 2018. 50 attended.": ActivityRow(
        "event", "Conference", "", D(2018, 1, 23), D(2018, 1, 23), attendance=50
    ),
    "23 January 2018. 62 attended. Note: in the town hall.": ActivityRow(
        "event", "Conference", "", D(2018, 1, 23), D(2018, 1, 23), attendance=62,
        note='in the town hall; attendance "about fifty"',
    ),
    "Owner: Chair. When in the year: soon. Scheme: Grant. Note: again.": ActivityRow(
        "action", "Agree it", owner="Chair", pattern="soon", scheme="Grant", note="again"
    ),
    "Date not stated. Attendance not stated.": ActivityRow("event", "Conference"),
    "Owner: Chair. Due 31 January 2018. State: Open.": ActivityRow(
        "action", "Agree it", ends=D(2018, 1, 31), owner="Chair", state="Open"
    ),
    "Provided by Courts. Commissioned by SRBC. When: each Wednesday.": ActivityRow(
        "service", "SDVC", provider="Courts", funder="SRBC", pattern="each Wednesday"
    ),
}  # fmt: skip


@pytest.mark.parametrize("sentence", SAID)
def test_a_row_is_said_in_sentences(sentence: str) -> None:
    assert about(SAID[sentence]) == sentence


def test_only_a_project_is_asked_what_its_money_achieved() -> None:
    rows = [ActivityRow("project", "A"), ActivityRow("project", "B", outcome="40 came"),
            ActivityRow("operation", "C")]  # fmt: skip
    assert [outcome_missing(row) for row in rows] == [
        "No outcome is stated: what the money achieved is not known.", "", "",
    ]  # fmt: skip


HAMPER = ActivityRow(
    "operation", "Hamper", "Cars", D(2017, 5, 1), place=Place("a.xlsx", "Done", "A2")
)


def test_an_edited_field_says_what_the_file_says_and_where() -> None:
    one = laid_over([HAMPER], NOTHING_EDITED)[0]
    edits = with_row(NOTHING_EDITED, one, replace(HAMPER, starts=None, owner="Police"))
    edits = with_added(edits, ActivityRow("operation", "Lamp"))

    assert [marked(row) for row in laid_over([HAMPER], edits)] == [
        (
            "First day edited here; the file says 1 May 2017 (a.xlsx › Done › A2).",
            "Owner edited here; the file says nothing (a.xlsx › Done › A2).",
        ),
        ("Added here; no file states it.",),
    ]


def test_a_save_is_summed_up_for_the_history() -> None:
    lamp = ActivityRow("operation", "Lamp")
    hamper = laid_over([HAMPER, lamp], NOTHING_EDITED)[0]
    one = with_row(NOTHING_EDITED, hamper, replace(HAMPER, owner="Police", purpose="Vans"))
    two = with_added(one, ActivityRow("operation", "Fog"))
    three = without_row(two, laid_over([HAMPER, lamp], two)[1])
    four = with_row(three, laid_over([HAMPER], three)[-1], ActivityRow("operation", "Fog", "x"))

    assert [summary(*pair) for pair in ((NOTHING_EDITED, one), (one, two), (two, three),
                                        (three, four), (four, one))] == [
        "Hamper: purpose and owner", "Fog added", "Lamp removed", "Fog: purpose",
        "Fog taken out; Lamp brought back",
    ]  # fmt: skip
