"""A new report begun from last year's: every heading and text comes along, each marked."""

from __future__ import annotations

from csp_core import outline_edits as edits
from csp_core.carry_over import carried_over
from csp_core.outline import Cover, from_json, starting_outline


def test_the_outline_and_its_texts_come_along_and_are_marked() -> None:
    """In their places, renamed as they were, all in draft; the date and the year's deeds do not."""
    last = edits.with_cover(
        edits.set_state(
            edits.remove(edits.rename(starting_outline(), "survey", "Residents' survey"), "sdvc"),
            "background",
            "agreed",
        ),
        Cover("Safer Chorley", "Scrutiny", "March 2018", "The lead member", "The lead officer"),
    )
    texts = {"section/background": {"text": "Why"}, "section/sdvc": {"text": "Each Wednesday"}}
    others = {"activity": [1], "deck": [2], "section/of-no-heading": "x", "section/survey": None}

    new = carried_over({"outline": last.as_json(), **texts, **others})

    outline = from_json(new.pop("outline"))
    assert new == texts
    assert [(each.id, each.title, each.removed) for each in outline.sections] == [
        (each.id, each.title, each.removed) for each in last.sections
    ]
    assert {(each.state, each.carried) for each in outline.sections} == {("draft", True)}
    assert outline.cover == Cover(
        "Safer Chorley", "Scrutiny", "", "The lead member", "The lead officer"
    )


def test_a_report_whose_outline_was_never_changed_hands_on_the_starting_one() -> None:
    new = carried_over({"section/background": "Why"})
    assert from_json(new["outline"]).section("background").carried
    assert new["section/background"] == "Why"
