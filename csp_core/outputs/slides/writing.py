"""Words put into shapes: runs with their look, text boxes, notes, and text alternatives."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.enum.text import MSO_AUTO_SIZE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.util import Emu, Pt

from csp_core.outputs.slides.bullets import Point
from csp_core.outputs.slides.fitting import Box
from csp_core.text import clean
from csp_core.words.prose import Run

_BULLET, _HANG = "•", 20
# So that PowerPoint reads and checks the words in the right language.
_LANGUAGE = "en-GB"


def write_runs(paragraph: Any, runs: Iterable[Run], size: float | None = None) -> None:
    """Adds the runs to a paragraph, in its own size or in the one given, in points."""
    for run in runs:
        for at, line in enumerate(clean(run.text).split("\n")):
            if at:
                paragraph.add_line_break()
            if not line:
                continue
            written = paragraph.add_run()
            written.text = line
            written.font.bold = run.bold or None
            written.font.italic = run.italic or None
            written.font.size = None if size is None else Pt(size)
            written._r.get_or_add_rPr().set("lang", _LANGUAGE)
            if run.link:
                written.hyperlink.address = clean(run.link)


def write_lines(frame: Any, lines: Sequence[str], size: float | None = None) -> None:
    """A frame's words anew, a paragraph a line."""
    for at, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if at == 0 else frame.add_paragraph()
        write_runs(paragraph, [Run(line)], size)


def write_points(frame: Any, points: Sequence[Point], size: float, *, signs: bool) -> None:
    """A frame's words anew, a paragraph a point; ``signs`` where the frame has none of its own."""
    frame.word_wrap = True
    for at, point in enumerate(points):
        paragraph = frame.paragraphs[0] if at == 0 else frame.add_paragraph()
        write_runs(paragraph, point.runs, size)
        properties = paragraph._p.get_or_add_pPr()
        if point.heads:
            properties.set("marL", "0")
            properties.set("indent", "0")
            properties.append(parse_xml(f"<a:buNone {nsdecls('a')}/>"))
            continue
        paragraph.level = point.level - 1
        if signs:
            properties.set("marL", str(Pt(_HANG * point.level)))
            properties.set("indent", str(-Pt(_HANG)))
        if point.continues:
            properties.set("indent", "0")
        if point.numbered or point.continues:
            properties.append(parse_xml(f"<a:buNone {nsdecls('a')}/>"))
        elif signs:
            properties.append(parse_xml(f'<a:buChar {nsdecls("a")} char="{_BULLET}"/>'))


def text_box(slide: Any, box: Box, name: str) -> Any:
    """An empty text box that keeps its size; its frame is returned."""
    shape = slide.shapes.add_textbox(*map(Emu, (box.left, box.top, box.width, box.height)))
    shape.name = name
    describe(shape, name)
    frame = shape.text_frame
    frame.word_wrap = True
    frame.auto_size = MSO_AUTO_SIZE.NONE
    return frame


def describe(shape: Any, words: str) -> None:
    """Gives a shape its text alternative."""
    shape._element.xpath(".//p:cNvPr")[0].set("descr", clean(words))


def darken(frame: Any) -> None:
    """The frame's words in the theme's colour of words, which a template may have as white."""
    for paragraph in frame.paragraphs:
        for run in paragraph.runs:
            run.font.color.theme_color = MSO_THEME_COLOR.TEXT_1


def colour_of(colour: str) -> RGBColor:
    """A colour of the house's as PowerPoint's."""
    found: RGBColor = RGBColor.from_string(colour.removeprefix("#"))
    return found


def write_notes(slide: Any, lines: Iterable[str]) -> None:
    """The speaker's notes: each line a paragraph, empty ones and repetitions left out."""
    told = dict.fromkeys(text for line in lines if (text := clean(line).strip()))
    slide.notes_slide.notes_text_frame.text = "\n".join(told)
