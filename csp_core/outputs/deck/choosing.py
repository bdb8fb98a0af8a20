"""The slides a report offers, before anybody chooses among them."""

from __future__ import annotations

from collections.abc import Iterator

from csp_core.deck import Deck, Slide
from csp_core.outputs.deck.keys import chart_key
from csp_core.outputs.deck.slides import chart_faces, legible
from csp_core.outputs.report_contents import ReportContents, ReportPart

TITLE, CLOSING = "title", "closing"


def offered_deck(contents: ReportContents, area: str) -> Deck:
    """Every slide there can be: title, each section's words and its charts, closing.

    ``area`` is the one its charts are of. Shown are the charts that can be read from the back of
    a room; the sections' words and the larger charts are there to be chosen.
    """
    slides = [Slide(TITLE, "title"), *_of_parts(contents, area), Slide(CLOSING, "closing")]
    return Deck(tuple({slide.id: slide for slide in slides}.values()))


def _of_parts(contents: ReportContents, area: str) -> Iterator[Slide]:
    for part in contents.parts:
        if part.blocks:
            yield Slide(f"words/{part.id}", "words", section=part.id, shown=False)
        yield from _charts(part, area)


def _charts(part: ReportPart, area: str) -> Iterator[Slide]:
    for drawing in part.drawings:
        key = chart_key(drawing, area)
        shown = all(map(legible, chart_faces(drawing, area)))
        yield Slide(f"chart/{key}", "chart", drawing=key, section=part.id, shown=shown)
