"""A drawing in a report: its caption, picture, notes and table of values."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import Final

from docx.image.image import Image
from docx.oxml.shape import CT_Inline
from docx.shared import Cm

from csp_core.charts.drawing import Drawing
from csp_core.outputs.word.elements import Element, element, one_line, paragraph, run
from csp_core.outputs.word.fields import field
from csp_core.outputs.word.paper import Paper
from csp_core.outputs.word.tables import values_table

# Room that a page must have besides a picture: its caption and the first of its notes.
_BESIDE_PICTURE: Final = Cm(3)
# No number of ours meets one of a template's header.
_FIRST_ID: Final = 10_000


def figure(paper: Paper, number: int, drawing: Drawing, png: bytes) -> Iterator[Element]:
    """The ``number``-th figure of the report, and after it the table of its values."""
    notes = (drawing.subtitle, *drawing.marks, *drawing.caveats)
    source = [f"Source: {drawing.source}"] if one_line(drawing.source) else []
    yield _caption(paper, "Figure", number, drawing.title)
    yield paragraph(
        paper.styles["Report Figure"],
        [element("w:r", {}, element("w:drawing", {}, _picture(paper, number, drawing, png)))],
        properties=[element("w:keepNext")],
    )
    yield from _notes(paper, [*notes, *source])
    if drawing.table.rows:
        yield _caption(paper, "Table", number, f"Values of figure {number}. {drawing.title}")
        yield values_table(paper, drawing)
        # Under a table too, for a table may be copied without its figure.
        yield from _notes(paper, [*drawing.marks, *source] or [f"The values of figure {number}."])


def _caption(paper: Paper, what: str, number: int, text: str) -> Element:
    counted = field(rf"SEQ {what} \* ARABIC", str(number))
    words = [run(f"{what} "), *counted, run(f": {one_line(text)}")]
    # Whatever a template's captions do, ours stay with what they are of.
    return paragraph(paper.styles["Caption"], words, properties=[element("w:keepNext")])


def _notes(paper: Paper, lines: Sequence[str]) -> Iterator[Element]:
    for line in lines:
        if said := one_line(line):
            yield paragraph(paper.styles["Figure Note"], [run(said)])


def _picture(paper: Paper, number: int, drawing: Drawing, png: bytes) -> CT_Inline:
    """The picture as wide as the text, or less where it would be higher than a page has room."""
    size = Image.from_blob(png)
    width = min(paper.width, (paper.height - _BESIDE_PICTURE) * size.px_width // size.px_height)
    inline = paper.document.part.new_pic_inline(io.BytesIO(png), width=width)
    about = {
        "id": str(_FIRST_ID + number),
        "name": f"Figure {number}",
        "descr": one_line(drawing.alt),
        "title": one_line(drawing.title),
    }
    for name, said in about.items():
        inline.docPr.set(name, said)
    return inline
