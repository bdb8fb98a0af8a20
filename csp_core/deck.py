"""A deck of slides: which are shown, in what order, and what the officer says on each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from typing import Any, Literal, get_args

from csp_core.file_names import MOST_CHARACTERS, one_line, shortened
from csp_core.text import clean

Kind = Literal["title", "chart", "words", "closing"]
Words = Literal["sentence", "notes"]
DOCUMENT = "deck"
"""The name the deck is kept under in its report."""

LONGEST_NOTES = 20_000
MOST_LETTERS: Mapping[Words, int] = {"sentence": MOST_CHARACTERS, "notes": LONGEST_NOTES}


@dataclass(frozen=True)
class Slide:
    """One slide, told from the others by ``id``.

    ``drawing`` says which chart a chart's slide shows, in any area and span; ``section`` is the id
    of the report's section it belongs to, "" for none. ``sentence`` is the officer's own finding,
    "" for the one that is computed; ``notes`` are their own speaker's notes, None for the
    section's words.
    """

    id: str
    kind: Kind
    drawing: str = ""
    section: str = ""
    sentence: str = ""
    notes: str | None = None
    shown: bool = True


@dataclass(frozen=True)
class Deck:
    """Slides in their order, each id once, the hidden among them."""

    slides: tuple[Slide, ...]

    def slide(self, slide_id: str) -> Slide:
        """The slide of that id; raises KeyError."""
        return {each.id: each for each in self.slides}[slide_id]

    def shown(self) -> tuple[Slide, ...]:
        """The slides that are presented, in order."""
        return tuple(each for each in self.slides if each.shown)

    def as_json(self) -> list[dict[str, Any]]:
        """The deck as its document's body holds it."""
        return [asdict(slide) for slide in self.slides]


def from_json(kept: object) -> Deck:
    """The deck that ``as_json`` wrote; what is not understood is left out, None gives no slides."""
    read = [_read(row) for row in kept] if isinstance(kept, list) else []
    by_id: dict[str, Slide] = {}
    for slide in filter(None, read):
        by_id.setdefault(slide.id, slide)
    return Deck(tuple(by_id.values()))


def brought_up_to_date(kept: Deck, offered: Deck) -> Deck:
    """The officer's deck with every slide there is to choose from now, and no other.

    ``offered`` is the deck as nobody has changed it. A slide the officer's deck does not have yet
    comes after the one it stands after there.
    """
    now = {each.id: each for each in offered.slides}
    ids = [each.id for each in kept.slides if each.id in now]
    for before, each in zip((None, *offered.slides), offered.slides, strict=False):
        if each.id not in ids:
            ids.insert(ids.index(before.id) + 1 if before else 0, each.id)
    own = {each.id: each for each in kept.slides}
    return Deck(tuple(_with_own(now[id_], own.get(id_)) for id_ in ids))


def move_up(deck: Deck, slide_id: str) -> Deck:
    """The slide before the one above it; the first stays."""
    return _moved(deck, slide_id, -1)


def move_down(deck: Deck, slide_id: str) -> Deck:
    """The slide after the one below it; the last stays."""
    return _moved(deck, slide_id, 1)


def show(deck: Deck, slide_id: str, shown: bool) -> Deck:
    """The slide presented, or passed over and kept."""
    return _with(deck, replace(deck.slide(slide_id), shown=shown))


def say(deck: Deck, slide_id: str, sentence: str, notes: str | None) -> Deck:
    """The slide with a sentence and notes of the officer's own; "" and None for those computed."""
    own = None if notes is None else clean(notes)[:LONGEST_NOTES]
    slide = replace(deck.slide(slide_id), sentence=shortened(one_line(sentence)), notes=own)
    return _with(deck, slide)


def words_of(slide: Slide, which: Words, notes: str) -> str:
    """The slide's sentence, "" for the one computed; or its notes, ``notes`` where not its own."""
    if which == "sentence":
        return slide.sentence
    return notes if slide.notes is None else slide.notes


def reword(deck: Deck, slide_id: str, which: Words, words: str, notes: str) -> Deck:
    """The slide with that sentence or those notes; its notes not its own where they are ``notes``.

    Raises KeyError for a slide that is not there.
    """
    slide = deck.slide(slide_id)
    if which == "sentence":
        return say(deck, slide_id, words, slide.notes)
    return say(deck, slide_id, slide.sentence, None if words == notes else words)


def _with(deck: Deck, slide: Slide) -> Deck:
    """The deck with the slide in place of the one of its id."""
    return Deck(tuple(slide if each.id == slide.id else each for each in deck.slides))


def _moved(deck: Deck, slide_id: str, step: int) -> Deck:
    slides = list(deck.slides)
    place = slides.index(deck.slide(slide_id))
    if not 0 <= place + step < len(slides):
        return deck
    slides.insert(place + step, slides.pop(place))
    return Deck(tuple(slides))


def _with_own(slide: Slide, own: Slide | None) -> Slide:
    """The slide with what an officer has said of it, if anything."""
    if own is None:
        return slide
    return replace(slide, sentence=own.sentence, notes=own.notes, shown=own.shown)


def _read(row: object) -> Slide | None:
    """What was kept of a slide, each field of it that is of the right type; None for no slide."""
    if not isinstance(row, Mapping) or row.get("kind") not in get_args(Kind):
        return None
    types = {"shown": bool, "notes": str | None}
    known = {
        field.name: row[field.name]
        for field in fields(Slide)
        if field.name in row and isinstance(row[field.name], types.get(field.name, str))
    }
    return Slide(**known) if known.get("id") else None
