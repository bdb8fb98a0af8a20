"""What an officer types for a slide, on disk in the report's slides once it is answered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, get_args

from csp_core.deck import (
    DOCUMENT,
    MOST_LETTERS,
    Deck,
    Words,
    brought_up_to_date,
    from_json,
    reword,
    words_of,
)
from csp_core.store import StoreFault
from pages.parts import data
from pages.parts.who import who
from pages.parts.writing.drafts import Draft, doc_name

_TOO_LONG = {
    "sentence": "Not saved: a sentence on a slide has {:,} characters at most.",
    "notes": "Not saved: a slide's notes have {:,} characters at most.",
}


@dataclass(frozen=True)
class SlideWords:
    """Where words of slides are kept. ``offered`` is the deck as nobody has changed it.

    ``notes`` are those a slide has until an officer writes some, by its id.
    """

    report_id: int
    offered: Deck
    notes: Mapping[str, str]

    def doc(self, slide_id: str, which: Words) -> str:
        """One slide's sentence or notes as the browser knows them."""
        return doc_name(self.report_id, f"{DOCUMENT}/{slide_id}/{which}")

    def place(self, doc: str) -> tuple[str, Words] | None:
        """The slide and which of its words; None for anything that is not of these slides."""
        slide_id = doc.removeprefix(doc_name(self.report_id, f"{DOCUMENT}/")).rpartition("/")[0]
        for which in get_args(Words):
            if slide_id in self.notes and doc == self.doc(slide_id, which):
                return slide_id, which
        return None

    def now(self, body: object) -> Deck:
        """The slides as a document's body has them, with every one there is."""
        return brought_up_to_date(from_json(body), self.offered)

    def said(self, deck: Deck, slide_id: str, which: Words) -> str:
        """The words as they stand."""
        return words_of(deck.slide(slide_id), which, self.notes[slide_id])

    def based_on(self, draft: Draft, slide_id: str, which: Words) -> str:
        """The words that a draft was written from."""
        try:
            body = data.the_store().version(self.report_id, DOCUMENT, draft.base).body
        except StoreFault:
            body = None  # from before anything was kept
        return self.said(self.now(body), slide_id, which)

    def reworded(self, deck: Deck, slide_id: str, which: Words, words: str) -> Deck:
        """The slides with other words for one of them."""
        return reword(deck, slide_id, which, words, self.notes[slide_id])


def save_words(kept: SlideWords, draft: Draft, before: Mapping[str, Any] | None) -> dict[str, Any]:
    """The answer to a draft, once its words are on disk or it is known why they are not.

    ``before`` is the answer to the same box's last draft. Notes that somebody else has written
    meanwhile come below the draft's, and are ``theirs``; of two sentences the newer stands, as a
    slide has one.
    """
    answer: dict[str, Any] = {"doc": draft.doc, "client": draft.client, "seq": draft.seq}
    place = kept.place(draft.doc)
    if place is None:
        return {**answer, "saved": False, "trouble": "", "elsewhere": True}
    slide_id, which = place
    if len(draft.text) > MOST_LETTERS[which]:
        return {**answer, "saved": False, "trouble": _TOO_LONG[which].format(MOST_LETTERS[which])}
    based_on = kept.based_on(draft, slide_id, which)
    theirs = ""

    def change(body: object) -> object:
        nonlocal theirs
        deck = kept.now(body)
        own = [draft.text, *draft.before]
        known = {based_on, *(kept.said(kept.reworded(deck, slide_id, which, one), slide_id, which)
                             for one in own)}  # fmt: skip
        theirs = _theirs(kept.said(deck, slide_id, which), known, before) * (which == "notes")
        words = f"{draft.text}\n\n{theirs}" if theirs else draft.text
        return kept.reworded(deck, slide_id, which, words).as_json()

    try:
        version = data.the_store().change_document(
            kept.report_id, DOCUMENT, change, who=who(), summary="a slide's words changed"
        )
    except StoreFault as fault:
        return {**answer, "saved": False, "trouble": f"Not saved: {fault}"}
    return {
        **answer,
        "saved": True,
        # With theirs below, what is typed before the box shows them is still written from before.
        "number": draft.base if theirs else version.number,
        "theirs": theirs,
        "typed": draft.text,
        "said": kept.said(kept.now(version.body), slide_id, which),
    }


def _theirs(now: str, known: set[str], before: Mapping[str, Any] | None) -> str:
    """What of the words on disk somebody else wrote since the draft was begun."""
    if now in known:
        return ""
    if before and before.get("said") == now:
        return str(before.get("theirs", ""))
    return now


def save_stray_words(kept: SlideWords, sent: object) -> list[dict[str, str]]:
    """Save words of slides that were left before they were sent; answers with those on disk."""
    found = []
    for one in sent if isinstance(sent, list) else ():
        draft = Draft.of({"client": "", "seq": 0, **one} if isinstance(one, Mapping) else None)
        if draft is not None and save_words(kept, draft, None)["saved"]:
            found.append({"doc": draft.doc, "text": draft.text})
    return found
