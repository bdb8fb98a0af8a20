"""A slide's title in its title placeholder, smaller only where it would not fit."""

from __future__ import annotations

from typing import Any

from pptx.oxml.ns import qn

from csp_core.outputs.slides.fitting import Box, cut_to, height_of, on_one_line
from csp_core.outputs.slides.layouts import box_of, title_of
from csp_core.outputs.slides.writing import write_lines

_UNSAID = 44.0
_UNBROKEN = "\u00a0"
_SMALLER = (32.0, 28.0, 24.0, 20.0)
_FITS = {qn("a:normAutofit"), qn("a:spAutoFit"), qn("a:noAutofit")}
_LINES_AT_SMALLEST = 3


def write_title(slide: Any, words: str, behind: str = "") -> None:
    """The title, in the template's own size where that leaves it room.

    ``behind`` is what must stay legible after it, such as "(1 of 2)", and is never broken.
    """
    placeholder = title_of(slide)
    place = box_of(placeholder)
    said, behind = on_one_line(words) or "Untitled", behind.replace(" ", _UNBROKEN)
    whole = f"{said} {behind}".strip()
    own = _own_size(slide)
    size = next((s for s in (own, *_SMALLER) if s <= own and _fits(whole, s, place)), None)
    if size is None:
        size = _SMALLER[-1]
        room = place.across * 0.9 if behind else place.across
        whole = f"{cut_to(said, size, room, _LINES_AT_SMALLEST, bold=True)} {behind}".strip()
    frame = placeholder.text_frame
    write_lines(frame, [whole], None if size == own else size)
    body = frame._txBody.find(qn("a:bodyPr"))
    for fit in [one for one in body if one.tag in _FITS]:
        body.remove(fit)


def _fits(words: str, size: float, place: Box) -> bool:
    return height_of([words], size, place) <= 1


def _own_size(slide: Any) -> float:
    """The size the layout, or else its master, gives a title."""
    layout = slide.slide_layout
    for element in (title_of(layout)._element, layout.slide_master.element.find(
        qn("p:txStyles")
    ).find(qn("p:titleStyle"))):  # fmt: skip
        found = element.find(f".//{qn('a:lvl1pPr')}/{qn('a:defRPr')}")
        if found is not None and found.get("sz"):
            return int(found.get("sz")) / 100
    return _UNSAID
