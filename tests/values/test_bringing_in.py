"""An earlier report's parts find their places in the outline, and none is left out."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csp_core import bringing_in
from csp_core.bringing_in import Choice, Placed, Plan, plan_of, plan_said, text_with, texts_with
from csp_core.brought_in import BroughtIn, from_json, outline_with, outline_without
from csp_core.outline import Cover, Outline, Section
from csp_core.written import OTHER_PARTS, WrittenPart, WrittenReport

OUTLINE = Outline(
    (
        Section("crime", "Crime figures", state="agreed"),
        Section("survey", "Customer survey"),
        Section("end", "Conclusion"),
    )
)
OTHER_ID = "other-parts-of-the-earlier-report"


def planned(*parts: tuple[str, int, str], outline: Outline = OUTLINE) -> Plan:
    """The plan for a report of these parts."""
    return plan_of(WrittenReport(tuple(WrittenPart(*part) for part in parts)), outline)


def test_parts_whose_headings_are_known_come_into_their_sections() -> None:
    assert planned(("1. Crime Figures", 1, "Up."), ("2.0 Survey", 1, "Sure.")) == Plan(
        (
            Placed("crime", "Crime figures", "Up.", ("1. Crime Figures",)),
            Placed("survey", "Customer survey", "Sure.", ("2.0 Survey",)),
        ),
        {},
        2,
    )


def test_an_unmatched_heading_is_a_new_section_after_the_one_before_it() -> None:
    plan = planned(
        ("Crime figures", 1, "Up."), ("4. Hate *crime*", 1, "Down."), ("Youth", 1, "Steady."),
        ("Survey", 1, "Sure."),
    )  # fmt: skip

    assert plan.new == (
        Placed("hate-crime", "Hate *crime*", "Down.", ("4. Hate *crime*",), True, "crime"),
        Placed("youth", "Youth", "Steady.", ("Youth",), True, "hate-crime"),
    )
    saved = {"crime", "hate-crime", "youth", "survey"}
    assert [(each.id, each.carried) for each in outline_with(OUTLINE, plan, saved).sections] == [
        ("crime", True), ("hate-crime", True), ("youth", True), ("survey", True), ("end", False),
    ]  # fmt: skip


def test_a_deeper_unmatched_heading_stays_in_its_section_and_two_parts_are_joined() -> None:
    plan = planned(
        ("Crime figures", 1, "Up."), ("a) Cars_", 2, "Fewer."), ("Survey", 1, "Sure."),
        ("9. Crime figures", 1, "Later."),
    )  # fmt: skip

    assert plan.placed[0] == Placed(
        "crime",
        "Crime figures",
        "Up.\n\n### Cars\\_\n\nFewer.\n\n### Crime figures\n\nLater.",
        ("Crime figures", "a) Cars_", "9. Crime figures"),
    )


def test_the_first_lines_come_on_the_cover_where_it_has_nothing_and_the_rest_is_kept() -> None:
    outline = replace(OUTLINE, cover=Cover(lead_officer="The analyst", committee="Scrutiny"))
    plan = plan_of(
        WrittenReport(
            (
                WrittenPart(
                    "", 0,
                    "Scrutiny Committee\n\n**Lead member:** The chair\n\nLead Officer: the analyst"
                    "\n\nA Safer Partnership\n\nMay 2018",
                ),
                WrittenPart("Nothing here", 1, ""),
                WrittenPart("Survey", 1, "Sure."),
                WrittenPart(OTHER_PARTS, 1, "### Comments\n\nCheck.", aside=True),
            ),
            3,
            ("1 comment set aside.",),
        ),
        outline,
    )  # fmt: skip

    other = (
        "### Before the first heading\n\nScrutiny Committee\n\nMay 2018\n\n"
        "### Headings with nothing under them\n\nNothing here\n\n### Comments\n\nCheck."
    )
    assert plan == Plan(
        (
            Placed("survey", "Customer survey", "Sure.", ("Survey",)),
            Placed(OTHER_ID, OTHER_PARTS, other, (), True),
        ),
        {"lead_member": "The chair", "partnership": "A Safer Partnership"},
        1,
        3,
        ("1 comment set aside.",),
    )
    assert plan_said(plan) == "1 heading matched, 1 new section and 3 pictures set aside"
    after = outline_with(outline, plan, {"survey", OTHER_ID})
    assert after.cover == Cover("A Safer Partnership", "Scrutiny", "", "The chair", "The analyst")
    assert after.sections[-1].id == OTHER_ID


def test_a_text_too_long_for_a_section_goes_on_in_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bringing_in, "MOST_CHARACTERS", 10)

    plan = planned(("Survey", 1, "one two\n\nthree\n\nfourteen or so"))

    assert [(one.section_id, one.text, one.after) for one in plan.placed] == [
        ("survey", "one two", ""),
        ("survey-continued-2", "three", "survey"),
        ("survey-continued-3", "fourteen o", "survey-continued-2"),
        ("survey-continued-4", "r so", "survey-continued-3"),
    ]


@pytest.mark.parametrize(
    ("choice", "text"), [("both", "Mine.\n\nTheirs."), ("mine", "Mine."), ("earlier", "Theirs.")]
)
def test_what_a_section_holds_is_the_officers_choice(choice: Choice, text: str) -> None:
    assert text_with("Mine.\n", "Theirs.", choice) == text


def test_sections_that_stay_as_they_are_are_not_saved() -> None:
    plan = planned(("Crime figures", 1, "Up."), ("Survey", 1, "Sure."), ("Conclusion", 1, ""))

    assert texts_with(plan, {"crime": "Mine."}, {"crime": "mine"}) == {"survey": "Sure."}
    assert texts_with(plan, {"crime": "Mine."}, {})["crime"] == "Mine.\n\nUp."


def test_taken_back_the_outline_is_as_it_was_but_for_what_was_done_since() -> None:
    plan = planned(("A Safer Partnership", 1, ""), ("Crime figures", 1, "Up."), ("Youth", 1, "x"))
    plan = replace(plan, cover={"committee": "Scrutiny", "lead_member": "The chair"})
    saved = {one.section_id for one in plan.with_words}
    after = outline_with(OUTLINE, plan, saved)
    record = BroughtIn(
        "r.docx", "0" * 64, 5, dict.fromkeys(saved, (0, 1)), {"crime": ("agreed", False)},
        tuple(one.section_id for one in plan.new), plan.cover,
    )  # fmt: skip

    assert outline_without(after, record, saved) == OUTLINE
    changed = replace(after, cover=replace(after.cover, lead_member="Another"))
    assert outline_without(changed, record, {"youth"}) == replace(
        changed,
        sections=tuple(one for one in changed.sections if one.id != "youth"),
        cover=Cover(lead_member="Another"),
    )
    assert from_json(record.as_json()) == record


HEADED = st.tuples(
    st.sampled_from(
        [
            "1. Crime figures",
            "SURVEY",
            "a) Hate crime",
            "Youth",
            "",
            "Conclusion",
            "3.1",
            OTHER_PARTS,
        ]
    ),
    st.integers(1, 3),
    st.booleans(),
)


@given(st.lists(HEADED, max_size=12), st.booleans())
def test_every_word_of_a_report_comes_into_some_section_once(
    parts: list[tuple[str, int, bool]], aside: bool
) -> None:
    """Whatever its headings and levels; each section has one place, and its text its order."""
    report = WrittenReport(
        (
            *(
                WrittenPart(heading, level if heading else 0, f"word{at:02}" * has_text)
                for at, (heading, level, has_text) in enumerate(parts)
            ),
            *([WrittenPart(OTHER_PARTS, 1, "word99", aside=True)] if aside else []),
        )
    )
    plan = plan_of(report, OUTLINE)

    written = sorted(part.text for part in report.parts if part.text)
    found = [re.findall(r"word\d\d", one.text) for one in plan.placed]
    assert sorted(word for each in found for word in each) == written
    ids = [one.section_id for one in plan.placed]
    assert len(ids) == len(set(ids))
    saved = {one.section_id for one in plan.with_words}
    assert saved <= {each.id for each in outline_with(OUTLINE, plan, saved).sections}
