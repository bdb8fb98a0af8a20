"""The slides of the open report, and the files made of them, each made once and when asked for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from itertools import count

from csp_core.charts.drawing import Drawing
from csp_core.deck import Deck
from csp_core.outputs.deck.choosing import offered_deck
from csp_core.outputs.deck.page import Progress, deck_html
from csp_core.outputs.deck.slides import FullSlide, full_slides, section_notes
from csp_core.outputs.report_contents import ReportContents
from csp_core.reading.client import READING_VERSION
from pages.parts.drawings import headline_drawing
from pages.parts.presenting.kept import deck_of
from pages.parts.presenting.shelf import made_once
from pages.parts.report import drawings_of, report_of
from pages.parts.view import Chosen, View, view_of


@dataclass(frozen=True)
class Slides:
    """The open report's slides: what is offered, what is chosen, and what stands on each."""

    view: View
    contents: ReportContents
    offered: Deck
    deck: Deck

    @cached_property
    def full(self) -> dict[str, tuple[FullSlide, ...]]:
        """Every slide there is, the hidden among them, by its id; the chosen area's charts only.

        One whose chart takes several has all of them.
        """
        every = Deck(tuple(replace(each, shown=True) for each in self.deck.slides))
        found: dict[str, tuple[FullSlide, ...]] = {}
        for one in full_slides(every, self.contents, self.view.area):
            found[one.id] = (*found.get(one.id, ()), one)
        return found

    @property
    def key(self) -> tuple[object, ...]:
        """All that decides what the deck says."""
        texts = tuple((part.id, part.heading, part.blocks) for part in self.contents.parts)
        words = (self.contents.name, self.contents.cover, texts)
        return (*self.view.identity, READING_VERSION, repr(words), repr(self.deck.as_json()))

    @cached_property
    def notes(self) -> dict[str, str]:
        """The notes each slide has until an officer writes some, by its id."""
        every = self.deck.slides
        return {each.id: "\n".join(section_notes(each, self.contents)) for each in every}

    @cached_property
    def numbers(self) -> dict[str, tuple[int, ...]]:
        """The numbers each slide has that is presented, by its id."""
        number = count(1)
        return {
            each.id: tuple(next(number) for _ in self.full[each.id]) for each in self.deck.shown()
        }

    def html(self, progress: Progress | None = None) -> bytes:
        """The whole deck as one HTML file. Raises PictureFault."""
        return made_once(("deck", *self.key), lambda: self._html(progress))

    def previews(self, slide_id: str) -> tuple[tuple[FullSlide, bytes], ...]:
        """One slide by itself, as it will look, and each it goes on in. Raises PictureFault."""
        parts = self.full[slide_id]
        numbers = self.numbers.get(slide_id, (0,) * len(parts))
        last = sum(map(len, self.numbers.values()))
        return tuple(
            (one, self._preview(one, (number, last)))
            for one, number in zip(parts, numbers, strict=True)
        )

    def _preview(self, one: FullSlide, number: tuple[int, int]) -> bytes:
        return made_once(
            ("slide", *self.view.identity, READING_VERSION, number, repr(one)),
            lambda: deck_html(self.contents.title, [one], number=number),
        )

    def _html(self, progress: Progress | None) -> bytes:
        elsewhere = {area: _drawings(self.view, area) for area in _other_areas(self.view)}
        slides = full_slides(self.deck, self.contents, self.view.area, elsewhere)
        return deck_html(self.contents.title, slides, progress)


def slides_of(view: View) -> Slides:
    """The open report's slides, seen from the area and span looked at."""
    contents = report_of(view, headline_drawing)
    offered = offered_deck(contents, view.area)
    return Slides(view, contents, offered, deck_of(view.report.id, offered))


def _other_areas(view: View) -> tuple[str, ...]:
    """The partnership's areas, and it as a whole, but for the one looked at."""
    if view.comparison is None:
        return ()
    every = (*view.choices.own, *filter(None, (view.choices.whole,)))
    return tuple(area for area in every if area != view.area)


def _drawings(view: View, area: str) -> list[Drawing]:
    """The charts of another area, over the same spans, with the same areas beside it."""
    around = dict.fromkeys((view.area, *view.beside)) if view.beside else {}
    beside = tuple(one for one in around if one != area)
    chosen = Chosen(view.choices, area, beside, view.current, view.previous)
    there = view_of(view.report, view.uploads, chosen)
    every = drawings_of(there, headline_drawing)
    return [drawing for section in every.values() for drawing in section]
