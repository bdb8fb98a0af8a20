"""A drawing in a report: its caption, picture, notes and table of values."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from docx.image.image import Image
from docx.oxml.shape import CT_Inline
from docx.shared import Cm

from csp_core.charts.drawing import Drawing
from csp_core.outputs.word.elements import Element, element, one_line, paragraph, run
from csp_core.outputs.word.fields import field
from csp_core.outputs.word.paper import Paper
from csp_core.outputs.word.tables import values_table

# Room that a page must have besides a picture: two headings, its caption, and the first of its
# notes. What keeps together and has no room on a page is parted anywhere.
_BESIDE_PICTURE: Final = Cm(6)
_A_NOTE: Final = Cm(0.6)
# No number of ours meets one of a template's header.
_FIRST_ID: Final = 10_000


def figure(paper: Paper, number: int, drawing: Drawing, png: bytes) -> Iterator[Element]:
    """The ``number``-th figure of the report, on one page, and after it the table of its values."""
    source = [f"Source: {drawing.source}"] if one_line(drawing.source) else []
    below = _said([drawing.subtitle, *drawing.marks, *drawing.caveats, *source])
    # Right above its picture: LibreOffice was seen to part them where a line stands between.
    yield _caption(paper, "Figure", number, drawing.title)
    picture = _picture(paper, number, drawing, png)
    room = paper.height - picture.extent.cy - _BESIDE_PICTURE
    yield _picture_alone(paper, picture, kept=bool(below))
    yield from _notes(paper, below, together=room > len(below) * _A_NOTE)
    if drawing.table.rows:
        yield _caption(paper, "Table", number, f"Values of figure {number}. {drawing.title}")
        table, more = values_table(paper, drawing)
        yield table
        # Under a table too, for a table may be copied without its figure.
        again = _said([*drawing.marks, *more, *source]) or [f"The values of figure {number}."]
        yield from _notes(paper, again)


def picture_size(paper: Paper, png: bytes) -> tuple[int, int]:
    """Width and height: as wide as the text, or less where a page has no room for the height."""
    size = Image.from_blob(png)
    width = min(paper.width, (paper.height - _BESIDE_PICTURE) * size.px_width // size.px_height)
    return width, width * size.px_height // size.px_width


def _caption(paper: Paper, what: str, number: int, text: str) -> Element:
    counted = field(rf"SEQ {what} \* ARABIC", str(number))
    words = [run(f"{what} "), *counted, run(f": {one_line(text)}")]
    # Whatever a template's captions do, ours stay with what they are of.
    return paragraph(paper.styles["Caption"], words, properties=[element("w:keepNext")])


def _said(lines: Iterable[str]) -> list[str]:
    return [said for line in lines if (said := one_line(line))]


def _notes(paper: Paper, lines: Sequence[str], *, together: bool = True) -> Iterator[Element]:
    """A paragraph a line, all on one page where they are to stay ``together``."""
    for at, line in enumerate(lines, 1):
        keep = [element("w:keepNext")] if together and at < len(lines) else []
        yield paragraph(paper.styles["Figure Note"], [run(line)], properties=keep)


def _picture_alone(paper: Paper, picture: CT_Inline, *, kept: bool) -> Element:
    shown = element("w:r", {}, element("w:drawing", {}, picture))
    keep = [element("w:keepNext")] if kept else []
    return paragraph(paper.styles["Report Figure"], [shown], properties=keep)


def _picture(paper: Paper, number: int, drawing: Drawing, png: bytes) -> CT_Inline:
    width, _ = picture_size(paper, png)
    inline = paper.document.part.new_pic_inline(io.BytesIO(png), width=width)
    about = {
        "id": str(_FIRST_ID + number),
        "name": f"Figure {number}",
        "descr": one_line(drawing.alt),
        "title": one_line(drawing.title),
    }
    for name, said in about.items():
        inline.docPr.set(name, said)
    for side in ("distT", "distB", "distL", "distR"):
        # Where nothing is said, LibreOffice takes a third of a centimetre, and moves the picture.
        inline.set(side, "0")
    return inline
