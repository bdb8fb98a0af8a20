"""What bringing in an earlier report will do, and has done, in sentences."""

from __future__ import annotations

import datetime as dt

from csp_core.bringing_in import Placed, Plan
from csp_core.brought_in import BroughtIn
from csp_core.outline import Outline, Section
from csp_core.words.earlier_reports import (
    brought_in_said,
    plan_columns,
    plan_sentences,
    taken_back_said,
    too_long_said,
)
from csp_core.words.history import act_said

OUTLINE = Outline((Section("crime", "Crime figures"), Section("survey", "Customer survey")))
PLAN = Plan(
    (
        Placed("crime", "Crime figures", "It is up.", ("3.1 Crime", "Crime figures")),
        Placed("survey", "Customer survey", "", ("Survey",)),
        Placed("other", "Other", "A note.", (), True),
    ),
    {"committee": "Scrutiny", "lead_member": "The chair"},
    3,
    1,
    ("1 comment set aside.",),
)
RECORD = BroughtIn("2017.docx", "0" * 64, 5, {"crime": (0, 1), "survey": (1, 2)})


def test_what_will_be_done_is_said_before_it_is_done() -> None:
    assert plan_sentences(PLAN) == (
        "3 headings matched, 1 new section and 1 picture set aside.",
        "From its first lines the cover gets the committee and the lead member.",
        "A note stands in place of each picture; the file is kept as it is.",
        "1 comment set aside.",
    )
    assert plan_columns(PLAN, OUTLINE) == {
        "In the earlier report": ["3.1 Crime and Crime figures", "Survey", "(no heading)"],
        "Goes to": ["1 Crime figures", "2 Customer survey", "New: Other"],
        "Words": ["3", "none", "2"],
    }


def test_what_was_done_says_where_other_words_stood_in_the_way() -> None:
    assert brought_in_said(RECORD, ()) == "2017.docx is brought in: 2 sections changed."
    assert brought_in_said(RECORD, ("x",)) == (
        "2017.docx is brought in: 2 sections changed. Somebody else has just changed 1 section: "
        "both texts are kept there."
    )
    assert taken_back_said(RECORD, (), OUTLINE) == "2017.docx is taken out again."
    assert taken_back_said(RECORD, ("crime", "gone"), OUTLINE) == (
        "2017.docx is taken out again. Left as they are, as they were changed since: "
        "1 Crime figures and gone."
    )
    assert too_long_said(["Crime", "Survey"]) == (
        "Crime and Survey would each hold more than 200,000 characters with both texts. "
        "Choose one of them."
    )
    assert too_long_said([]) == ""


def test_the_history_says_what_was_brought_in_and_taken_out() -> None:
    at = dt.datetime(2018, 3, 3, 14, 2).astimezone()

    assert act_said(
        "brought in", "2017.docx: 1 heading matched", RECORD.document, at, "Analyst", OUTLINE
    ) == ("3 March 2018, 14:02, Analyst brought in an earlier report: 2017.docx: 1 heading matched")
