"""The deck, slide by slide: cover, what each section shows and says, and a last slide."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Callable, Sequence
from typing import Any

from pptx.opc.constants import RELATIONSHIP_TYPE as RELATED

from csp_core.charts.bare import Spec
from csp_core.outputs.report_contents import ReportContents, ReportPart
from csp_core.outputs.slides.chart_slides import add_chart_slides
from csp_core.outputs.slides.fitting import cut_to, height_of, on_one_line
from csp_core.outputs.slides.house import house_deck
from csp_core.outputs.slides.layouts import (
    Layouts,
    body_of,
    box_of,
    layouts_of,
    new_slide,
    room,
    without_empty,
)
from csp_core.outputs.slides.template import template_deck
from csp_core.outputs.slides.text_slides import add_text_slides
from csp_core.outputs.slides.titles import write_title
from csp_core.outputs.slides.writing import text_box, write_lines, write_notes
from csp_core.words.sources import day

_LAST = "Questions"
_COVER_SIZE, _SMALL = 22.0, 18.0


def made(
    contents: ReportContents, template: bytes | None, pictures: Callable[[Spec], bytes]
) -> bytes:
    """The deck's bytes; raises Unreadable for a template that cannot be used."""
    deck = house_deck() if template is None else template_deck(template)
    layouts = layouts_of(deck)
    _add_cover(deck, layouts, contents)
    for part in contents.parts:
        _add_part(deck, layouts, part, pictures)
    _add_last(deck, layouts, contents)
    _say_what_it_is(deck, contents)
    stream = io.BytesIO()
    deck.save(stream)
    return stream.getvalue()


def _add_part(
    deck: Any, layouts: Layouts, part: ReportPart, pictures: Callable[[Spec], bytes]
) -> None:
    words = [f"{block.number}. {block.text}" if block.number else block.text
             for block in part.blocks]  # fmt: skip
    for drawing in part.drawings:
        add_chart_slides(deck, layouts, drawing, [part.heading, *words], pictures)
    if part.blocks and not part.drawings:
        add_text_slides(deck, layouts, part)


def _add_cover(deck: Any, layouts: Layouts, contents: ReportContents) -> None:
    cover = contents.cover
    told = (
        contents.name if contents.name != contents.title else "",
        cover.committee,
        cover.date,
        f"Lead member: {cover.lead_member}" if cover.lead_member else "",
        f"Lead officer: {cover.lead_officer}" if cover.lead_officer else "",
    )
    made_on = f"Made on {day(contents.made_on)}."
    _add_words(deck, layouts, contents.title, told, contents.marks, [made_on])


def _add_last(deck: Any, layouts: Layouts, contents: ReportContents) -> None:
    sources = dict.fromkeys(one.source for one in contents.drawings if one.source)
    told = (
        contents.title,
        contents.cover.committee,
        f"Made on {day(contents.made_on)}",
        *(f"Source: {one}" for one in sources),
    )
    _add_words(deck, layouts, _LAST, told, contents.marks, ())


def _add_words(
    deck: Any,
    layouts: Layouts,
    headline: str,
    told: Sequence[str],
    marks: Sequence[str],
    notes: Sequence[str],
) -> None:
    """A slide of the first layout: a title, as many of the lines as there is room for, the marks.

    The notes hold every line.
    """
    slide = new_slide(deck, layouts.first, title_above=False)
    write_title(slide, headline)
    body = body_of(slide)
    place = box_of(body) if body is not None else room(layouts.first, deck)
    frame = body.text_frame if body is not None else text_box(slide, place, "About this report")
    lines, last = ([one for each in some if (one := on_one_line(each))] for some in (told, marks))
    every = [*lines, *last]
    size = next((s for s in (_COVER_SIZE, _SMALL) if height_of(every, s, place) <= 1), _SMALL)
    shown = [cut_to(line, size, place.across, 3) for line in lines]
    while shown and height_of([*shown, *last], size, place) > 1:
        shown.pop()
    write_lines(frame, [*shown, *last], size)
    write_notes(slide, [*every, *notes])
    without_empty(slide)


def _say_what_it_is(deck: Any, contents: ReportContents) -> None:
    """The file's own particulars: nobody else's name, and no picture of another deck."""
    about = deck.core_properties
    about.title = on_one_line(contents.title)[:255]
    about.subject = on_one_line(contents.name)[:255]
    about.author = on_one_line(contents.cover.lead_officer)[:255]
    about.last_modified_by = about.comments = about.keywords = about.category = ""
    about.language = "en-GB"
    about.revision = 1
    made_at = dt.datetime.combine(contents.made_on, dt.time())
    about.created = about.modified = made_at
    package = deck.part.package
    for id_, relation in list(package._rels.items()):
        if relation.reltype == RELATED.THUMBNAIL:
            package.drop_rel(id_)
