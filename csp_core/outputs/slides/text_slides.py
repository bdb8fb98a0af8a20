"""A section's words as slides of points, as many as it takes."""

from __future__ import annotations

from typing import Any

from csp_core.outputs.report_contents import ReportPart
from csp_core.outputs.slides.bullets import slides_of
from csp_core.outputs.slides.fitting import EMU_A_POINT, LINE, Box
from csp_core.outputs.slides.layouts import (
    Layouts,
    body_of,
    box_of,
    new_slide,
    room,
    without_empty,
)
from csp_core.outputs.slides.titles import write_title
from csp_core.outputs.slides.writing import text_box, write_notes, write_points

SIZE = 22.0
_MOST_LINES = 9
# A line and the space before a paragraph.
_A_LINE = SIZE * LINE * 1.2
# A template's place for words that is narrower is meant for a remark.
_LEAST_SHARE = 0.4


def add_text_slides(deck: Any, layouts: Layouts, part: ReportPart) -> None:
    """The section's slides, each headed by its heading; the notes hold the words as written."""
    place = _place(deck, layouts)
    most = max(2, min(_MOST_LINES, int(place.height / EMU_A_POINT / _A_LINE)))
    slides = slides_of(part.blocks, SIZE, place.across, most)
    for at, points in enumerate(slides, start=1):
        slide = new_slide(deck, layouts.text)
        write_title(slide, part.heading, f"({at} of {len(slides)})" if len(slides) > 1 else "")
        body = body_of(slide)
        own = body is not None and _wide_enough(deck, box_of(body))
        frame = body.text_frame if body is not None and own else text_box(slide, place, "Text")
        write_points(frame, points, SIZE, signs=not own)
        write_notes(slide, [point.text for point in points])
        without_empty(slide)


def _place(deck: Any, layouts: Layouts) -> Box:
    """Where the words go: the layout's own place for them, else the room under the title."""
    body = body_of(layouts.text)
    if body is not None and _wide_enough(deck, box_of(body)):
        return box_of(body)
    return room(layouts.text, deck)


def _wide_enough(deck: Any, box: Box) -> bool:
    return (
        box.width >= int(deck.slide_width) * _LEAST_SHARE
        and box.height >= int(deck.slide_height) * _LEAST_SHARE
    )
