"""Which layout of a deck a slide stands on, and where on it there is room: told by placeholders."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from pptx.enum.shapes import PP_PLACEHOLDER as KIND

from csp_core.outputs.slides.fitting import Box, emu
from csp_core.outputs.slides.fonts import font_width
from csp_core.reading.faults import Unreadable

_TITLES = {KIND.TITLE, KIND.CENTER_TITLE}
_BODIES = {KIND.BODY, KIND.OBJECT}
# What stands at a slide's foot, and takes no room from what is shown.
_FOOT = {KIND.DATE, KIND.FOOTER, KIND.SLIDE_NUMBER}
_MARGIN, _GAP = emu(30), emu(6)


@dataclass(frozen=True)
class Layouts:
    """A deck's layouts for the first and last slide, for text, and for a chart."""

    first: Any
    text: Any
    chart: Any


def layouts_of(deck: Any) -> Layouts:
    """The layouts by what stands on them, falling back in order; raises Unreadable for none."""
    titled = [one for master in deck.slide_masters for one in master.slide_layouts if _has(one)]
    if not titled:
        raise Unreadable(
            "The slide template",
            "has no layout with a title",
            "Choose a template that has one.",
        )
    return Layouts(
        _first(titled, _is_first, lambda one: _bodies(one) == 1),
        _first(titled, lambda one: _bodies(one) == 1 and not _is_first(one), _bodies),
        _first(titled, lambda one: _bodies(one) == 0 and not _is_first(one), _is_plain),
    )


def _first(layouts: list[Any], *wanted: Callable[[Any], object]) -> Any:
    for wish in wanted:
        for layout in layouts:
            if wish(layout):
                return layout
    return layouts[0]


def _kinds(layout: Any) -> list[Any]:
    return [shape.placeholder_format.type for shape in layout.placeholders]


def _has(layout: Any) -> bool:
    return any(kind in _TITLES for kind in _kinds(layout))


def _is_first(layout: Any) -> bool:
    kinds = _kinds(layout)
    return KIND.CENTER_TITLE in kinds or (KIND.SUBTITLE in kinds and not _bodies(layout))


def _bodies(layout: Any) -> int:
    return sum(kind in _BODIES for kind in _kinds(layout))


def _is_plain(layout: Any) -> bool:
    return KIND.TITLE in _kinds(layout)


def new_slide(deck: Any, layout: Any, *, title_above: bool = True) -> Any:
    """A slide on that layout, with its number where the layout has a place for one.

    ``title_above``: a title that stands in the middle, as on a first slide, is put at the top.
    """
    slide = deck.slides.add_slide(layout)
    if title_above and _is_low(layout, deck):
        left, top, width, height = _above(deck)
        title = title_of(slide)
        title.left, title.top, title.width, title.height = left, top, width, height
    for shape in layout.placeholders:
        if shape.placeholder_format.type == KIND.SLIDE_NUMBER:
            slide.shapes._spTree.append(deepcopy(shape.element))
            break
    return slide


def title_of(slide: Any) -> Any:
    """The slide's title placeholder; every layout used has one."""
    return next(s for s in slide.placeholders if s.placeholder_format.type in _TITLES)


def body_of(slide: Any) -> Any | None:
    """The placeholder words go into: the subtitle's or the largest body's; None without one."""
    found = [
        shape
        for shape in slide.placeholders
        if shape.placeholder_format.type in {*_BODIES, KIND.SUBTITLE}
    ]
    return max(found, key=lambda shape: (shape.width or 0) * (shape.height or 0), default=None)


def without_empty(slide: Any) -> None:
    """Takes out the placeholders nothing was put into, which would ask for a click."""
    for shape in list(slide.placeholders):
        if shape.placeholder_format.type in {*_FOOT, *_TITLES}:
            continue
        if shape.has_text_frame and not shape.text_frame.text:
            shape.element.getparent().remove(shape.element)


def box_of(shape: Any) -> Box:
    """Where a shape stands, its layout's place where it has none of its own."""
    left, top, width, height = (
        int(at or 0) for at in (shape.left, shape.top, shape.width, shape.height)
    )
    return Box(left, top, width, height, font_width(shape.part))


def room(layout: Any, deck: Any) -> Box:
    """The room under the title of a layout's slides, down to what stands at their foot."""
    title = box_of(title_of(layout))
    if _is_low(layout, deck):
        title = Box(*_above(deck))
    across, down = int(deck.slide_width), int(deck.slide_height)
    left = min(max(title.left, _MARGIN), across // 4)
    top = title.bottom + _GAP
    feet = [box.top for box in _feet(layout) if box.top > down * 2 // 3]
    bottom = min([*feet, down - _MARGIN])
    return Box(left, top, across - 2 * left, bottom - top, font_width(layout.part))


def _is_low(layout: Any, deck: Any) -> bool:
    return box_of(title_of(layout)).bottom > int(deck.slide_height) // 2


def _above(deck: Any) -> tuple[int, int, int, int]:
    """Left, top, width and height of a title at the top."""
    across, down = int(deck.slide_width), int(deck.slide_height)
    return across // 20, down // 20, across * 9 // 10, down // 6


def _feet(layout: Any) -> Iterator[Box]:
    for shape in layout.placeholders:
        if shape.placeholder_format.type in _FOOT:
            yield box_of(shape)
