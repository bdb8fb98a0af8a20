"""Reports drawn in a few lines, and what stands in the documents made of them."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, cast

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from PIL import Image

from csp_core.charts.drawing import Drawing, Table
from csp_core.outline import Cover
from csp_core.outputs.report_contents import ReportContents, ReportPart
from csp_core.outputs.word import word_report
from csp_core.words.prose import prose

MADE_ON = dt.date(2018, 3, 1)
FIGURES = {"x": "+20.4%"}


def drawing(name: str = "changes", **said: Any) -> Drawing:
    """A drawing of two rows; ``said`` in place of what it says otherwise."""
    given = {
        "title": "All crime up 20.4%",
        "subtitle": "South Ribble, April 2017 to January 2018",
        "source": "figures.xlsx",
        "marks": ("Illustrative figures.",),
        "caveats": ("Types overlap.",),
        "alt": "Bar chart: All crime up 20.4%.",
        "table": Table(
            ("Crime type", "Count", "Note"),
            ("words", "count", "words"),
            (("All crime", 6168, ""), ("All theft", None, "")),
        ),
    }
    return Drawing((name,), **{**given, **said}, chart=cast("Any", None))


def part(heading: str, text: str = "", *drawings: Drawing, level: int = 1) -> ReportPart:
    """A section with its words as an officer types them."""
    return ReportPart(heading, heading, level, prose(text, FIGURES.get), drawings)


def contents(*parts: ReportPart, name: str = "Progress report", **cover: str) -> ReportContents:
    """A report of these sections; ``cover`` is what is filled in of it."""
    marks = dict.fromkeys(mark for each in parts for one in each.drawings for mark in one.marks)
    return ReportContents(name, Cover(**cover), parts, MADE_ON, tuple(marks))


@cache
def png(width: int = 1920, height: int = 800) -> bytes:
    """A blank picture."""
    stream = io.BytesIO()
    Image.new("L", (width, height), 255).save(stream, "png")
    return stream.getvalue()


def made(report: ReportContents, template: bytes | None = None) -> Document:
    """The report written, and opened again."""
    data = word_report(report, template=template, pictures=lambda _: png())
    return docx.Document(io.BytesIO(data))


def lines(document: Document) -> list[tuple[str, str]]:
    """Every paragraph outside tables: its style and its words, the table of contents' too."""
    found = document.element.body.iter(qn("w:p"))
    return [
        (str(one.style.name if one.style else ""), one.text)
        for one in (Paragraph(p, cast("Any", document)) for p in found)
        if next(one._p.iterancestors(qn("w:tbl")), None) is None
    ]


def after(found: Iterable[tuple[str, str]], heading: str) -> list[tuple[str, str]]:
    """What stands under a heading, to the end."""
    listed = list(found)
    start = max(at for at, (_, text) in enumerate(listed) if text == heading)
    return listed[start + 1 :]


def attributes(document: Document, tag: str) -> list[Mapping[str, str]]:
    """The attributes of every element of that tag in the body."""
    return [dict(one.attrib) for one in document.element.body.iter(qn(tag))]
