"""What an officer types for a slide, and what is saved of it."""

from __future__ import annotations

import pytest

from csp_core.deck import DOCUMENT, Deck, Slide, from_json, say
from csp_core.store import Store
from pages.parts.presenting.words_sent import SlideWords, save_stray_words, save_words
from pages.parts.writing.drafts import Draft

REPORT = 1
OFFERED = Deck((Slide("title", "title"), Slide("chart/a, by month", "chart", drawing="a")))
WORDS = SlideWords(REPORT, OFFERED, {"title": "", "chart/a, by month": "The section's words."})
SENTENCE, NOTES = (f"1:deck/chart/a, by month/{which}" for which in ("sentence", "notes"))


def draft(doc: str, text: str, base: int = 0, seq: int = 1, before: tuple[str, ...] = ()) -> Draft:
    return Draft(doc, text, base, "c", seq, before)


def kept(store: Store) -> tuple[str, str | None]:
    """The sentence and the notes of the chart's slide as they are on disk."""
    version = store.document(REPORT, DOCUMENT)
    slide = from_json(version.body if version else None).slide("chart/a, by month")
    return slide.sentence, slide.notes


def theirs(store: Store, notes: str) -> None:
    """Somebody else writes the chart's notes."""
    store.change_document(
        REPORT, DOCUMENT,
        lambda body: say(WORDS.now(body), "chart/a, by month", "", notes).as_json(),
    )  # fmt: skip


def test_a_sentence_and_notes_are_saved_each_without_the_other(store: Store) -> None:
    said = save_words(WORDS, draft(SENTENCE, "Burglary is back "), None)
    assert said == {
        "doc": SENTENCE, "client": "c", "seq": 1, "saved": True, "number": 1, "theirs": "",
        "typed": "Burglary is back ", "said": "Burglary is back",
    }  # fmt: skip
    save_words(WORDS, draft(NOTES, "Pause here.\nThen go on."), None)
    assert kept(store) == ("Burglary is back", "Pause here.\nThen go on.")


def test_notes_typed_back_to_the_sections_words_are_the_sections_again(store: Store) -> None:
    save_words(WORDS, draft(NOTES, "Own."), None)
    save_words(WORDS, draft(NOTES, "The section's words.", base=1), None)
    assert kept(store) == ("", None)


def test_notes_go_on_from_their_own_that_were_saved_and_never_answered(store: Store) -> None:
    """The server was stopped between saving and answering: they are nobody else's."""
    save_words(WORDS, draft(NOTES, "First."), None)
    save_words(WORDS, draft(NOTES, "First. Second.", before=("First.",)), None)
    assert kept(store) == ("", "First. Second.")


def test_somebody_elses_notes_are_kept_below_and_stay_while_one_types_on(store: Store) -> None:
    theirs(store, "Theirs.")

    first = save_words(WORDS, draft(NOTES, "Mine."), None)
    assert (first["number"], kept(store)) == (0, ("", "Mine.\n\nTheirs."))
    second = save_words(WORDS, draft(NOTES, "Mine. More.", seq=2), first)
    assert kept(store) == ("", "Mine. More.\n\nTheirs.")

    save_words(WORDS, draft(NOTES, "Mine. More.\n\nBoth.", base=3, seq=3), second)
    assert kept(store) == ("", "Mine. More.\n\nBoth.")


@pytest.mark.parametrize(
    ("doc", "text", "trouble"),
    [
        (SENTENCE, "x" * 201, "Not saved: a sentence on a slide has 200 characters at most."),
        (NOTES, "x" * 20_001, "Not saved: a slide's notes have 20,000 characters at most."),
        ("1:deck/gone/notes", "Words.", ""),
        ("2:deck/title/notes", "Words.", ""),
        ("1:deck/title/shown", "Words.", ""),
        ("1:section/sdvc", "Words.", ""),
    ],
)
def test_what_cannot_be_saved_is_not_and_says_why(
    store: Store, doc: str, text: str, trouble: str
) -> None:
    """Nothing is cut off in silence, and no other report or document is written to."""
    answer = save_words(WORDS, draft(doc, text), None)
    assert (answer["saved"], answer["trouble"]) == (False, trouble)
    assert store.document(REPORT, DOCUMENT) is None


def test_words_left_in_other_boxes_are_saved_and_whatever_else_is_sent_is_left(
    store: Store,
) -> None:
    sent = [
        {"doc": NOTES, "text": "Left behind.", "base": 0},
        {"doc": "2:deck/title/notes", "text": "Another report's.", "base": 0},
        "words",
        {"doc": 5},
    ]
    assert save_stray_words(WORDS, sent) == [{"doc": NOTES, "text": "Left behind."}]
    assert kept(store) == ("", "Left behind.")
    assert save_stray_words(WORDS, None) == []
