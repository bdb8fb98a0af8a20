"""A report's contents, put together as one Word document."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from itertools import count
from typing import Final

from csp_core.charts.drawing import Drawing
from csp_core.outputs.report_contents import ReportContents, ReportPart
from csp_core.outputs.still import still_package
from csp_core.outputs.word.blank import blank
from csp_core.outputs.word.blocks import blocks_written
from csp_core.outputs.word.cover import cover
from csp_core.outputs.word.elements import Element, one_line, run
from csp_core.outputs.word.figures import figure, picture_size
from csp_core.outputs.word.headings import Headings
from csp_core.outputs.word.page_edges import write_edges
from csp_core.outputs.word.paper import Paper
from csp_core.outputs.word.properties import set_properties
from csp_core.outputs.word.template import blamed_on_template, paper_like

# As many as there are processes that draw.
_DRAWN_AT_ONCE: Final = 2
# So many headings a page holds above a picture, if that is not higher than this share of it.
_HEADINGS_A_PAGE: Final = 8
_TALL: Final = 0.4
_Pictures = Mapping[tuple[str, ...], bytes]


def written(
    contents: ReportContents, template: bytes | None, pictures: Callable[[Drawing], bytes]
) -> bytes:
    """As ``word_report`` says."""
    # First, so that nobody waits for pictures to hear of a template that cannot be used.
    paper = Paper.of(blank()) if template is None else paper_like(template)
    drawn = _drawn(contents, pictures)
    with nullcontext() if template is None else blamed_on_template():
        return _packed(paper, contents, drawn)


def _packed(paper: Paper, contents: ReportContents, drawn: _Pictures) -> bytes:
    headings = Headings(paper.styles)
    sections = list(_sections(paper, contents, headings, drawn))
    paper.add(cover(paper, contents))
    paper.add(headings.table_of_contents())
    paper.add(sections)
    write_edges(paper, contents)
    set_properties(paper.document, contents)
    stream = io.BytesIO()
    paper.document.save(stream)
    return still_package(stream.getvalue())


def _drawn(contents: ReportContents, pictures: Callable[[Drawing], bytes]) -> _Pictures:
    """Every picture by its drawing's name."""
    drawings = contents.drawings
    with ThreadPoolExecutor(_DRAWN_AT_ONCE) as several:
        found = several.map(pictures, drawings)
        return {one.name: png for one, png in zip(drawings, found, strict=True)}


def _sections(
    paper: Paper, contents: ReportContents, headings: Headings, drawn: _Pictures
) -> Iterator[Element]:
    numbers = count(1)
    free = _ending_pages(paper, contents.parts, drawn)
    for nth, part in enumerate(contents.parts):
        text = one_line(part.heading)
        yield headings.heading(
            part.level, text, [run(text)], on_new_page=nth == 0, may_end_page=nth in free
        )
        yield from blocks_written(paper, part.blocks, headings, part.level)
        for drawing in part.drawings:
            yield from figure(paper, next(numbers), drawing, drawn[drawing.name])


def _ending_pages(paper: Paper, parts: Sequence[ReportPart], drawn: _Pictures) -> set[int]:
    """Places of the sections not yet written whose headings may end a page.

    Headings that stand one after another are kept with what the last of them is of. Were they more
    than a page has room for above it, they would be parted from it anywhere.
    """
    free: set[int] = set()
    room = _HEADINGS_A_PAGE
    for nth, part in reversed([*enumerate(parts)]):
        room -= 1
        if part.blocks:
            room = _HEADINGS_A_PAGE
        elif part.drawings:
            _, height = picture_size(paper, drawn[part.drawings[0].name])
            room = 1 if height > paper.height * _TALL else _HEADINGS_A_PAGE
        elif room < 0 or nth + 1 == len(parts):
            free.add(nth)
            room = _HEADINGS_A_PAGE
    return free
