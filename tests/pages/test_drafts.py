"""What the box in the browser sends, and what is saved of it."""

from __future__ import annotations

import pytest

from csp_core.store import Store
from pages.parts.writing.drafts import Draft, save, save_strays

REPORT = 1
SENT = {"doc": "1:section/sdvc", "text": "Words.", "base": 0, "client": "c", "seq": 1, "tries": 1}


def text_of(store: Store) -> object:
    """The section as it is kept."""
    kept = store.document(REPORT, "section/sdvc")
    return kept.body if kept else None


@pytest.mark.parametrize(
    "sent",
    [
        None,
        "words",
        {},
        {**SENT, "text": 5},
        {**SENT, "base": "0"},
        {key: value for key, value in SENT.items() if key != "doc"},
    ],
)
def test_anything_else_than_a_draft_is_left_alone(sent: object) -> None:
    """Anybody may send anything."""
    assert Draft.of(sent) is None


def test_words_go_on_from_their_own_that_were_saved_and_never_answered(store: Store) -> None:
    """The server was stopped between saving and answering: they are no rival of themselves."""
    store.save_document(REPORT, "section/sdvc", {"text": "Words."}, based_on=0)
    draft = Draft.of({**SENT, "text": "Words. More.", "base": 0, "before": ["Words."]})
    assert draft is not None

    answer = save(draft, REPORT, "section/sdvc", None)

    assert (answer["saved"], answer["number"], answer["rival"]) == (True, 2, None)
    assert text_of(store) == {"text": "Words. More."}
    assert store.rivals(REPORT, "section/sdvc") == ()


def test_words_of_somebody_else_are_never_overwritten(store: Store) -> None:
    """The draft is kept aside, and what stands stays."""
    store.save_document(REPORT, "section/sdvc", {"text": "Theirs."}, based_on=0)
    draft = Draft.of({**SENT, "before": ["Earlier words of mine."]})
    assert draft is not None

    answer = save(draft, REPORT, "section/sdvc", None)

    assert answer["rival"] is not None
    assert text_of(store) == {"text": "Theirs."}
    assert [one.body for one in store.rivals(REPORT, "section/sdvc")] == [{"text": "Words."}]


def test_a_draft_of_another_section_or_too_long_is_not_saved_and_says_so(store: Store) -> None:
    """Nothing is cut off in silence."""
    elsewhere = Draft("1:section/idva", "Words.", 0, "c", 1)
    long = Draft("1:section/sdvc", "x" * 200_001, 0, "c", 1)

    assert save(elsewhere, REPORT, "section/sdvc", None)["saved"] is False
    assert save(long, REPORT, "section/sdvc", None)["trouble"] == (
        "Not saved: a section holds 200,000 characters at most. Move some into another section."
    )
    assert text_of(store) is None


def test_words_left_in_other_sections_are_saved_and_those_of_other_reports_wait(
    store: Store,
) -> None:
    """They stay in the browser until that report is open."""
    sent = [
        {"doc": "1:section/sdvc", "text": "Left behind.", "base": 0},
        {"doc": "2:section/sdvc", "text": "Another report's.", "base": 0},
        {"doc": "1:outline", "text": "No section.", "base": 0},
        "words",
    ]

    found = save_strays(sent, REPORT)

    assert found == [{"doc": "1:section/sdvc", "text": "Left behind."}]
    assert text_of(store) == {"text": "Left behind."}
