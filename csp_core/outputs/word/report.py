"""A report's contents, put together as one Word document."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from itertools import count, zip_longest
from typing import Final

from csp_core.charts.drawing import Drawing
from csp_core.outputs.report_contents import ReportContents
from csp_core.outputs.still import still_package
from csp_core.outputs.word.blank import blank
from csp_core.outputs.word.blocks import blocks_written
from csp_core.outputs.word.cover import cover
from csp_core.outputs.word.elements import Element, one_line, run
from csp_core.outputs.word.figures import figure
from csp_core.outputs.word.headings import Headings
from csp_core.outputs.word.page_edges import write_edges
from csp_core.outputs.word.paper import Paper
from csp_core.outputs.word.properties import set_properties
from csp_core.outputs.word.template import blamed_on_template, paper_like

# As many as there are processes that draw.
_DRAWN_AT_ONCE: Final = 2
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
    for nth, (part, following) in enumerate(zip_longest(contents.parts, contents.parts[1:])):
        text = one_line(part.heading)
        nothing_below = part.empty and (following is None or following.level <= part.level)
        yield headings.heading(
            part.level, text, [run(text)], on_new_page=nth == 0, nothing_below=nothing_below
        )
        yield from blocks_written(paper, part.blocks, headings, part.level)
        for drawing in part.drawings:
            yield from figure(paper, next(numbers), drawing, drawn[drawing.name])
