"""WordprocessingML by element: what python-docx has no words for is built of these."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from csp_core.text import clean

Element = BaseOxmlElement
BODY_TEXT: Final = ""
"""The style of a paragraph that names none: what the document itself takes for body text."""

_NONE: Final[Mapping[str, object]] = {}
_BREAKS: Final = re.compile(r"(\t|\r\n|\n|\r)")


def element(tag: str, attributes: Mapping[str, object] = _NONE, *children: Element) -> Element:
    """An element such as ``w:tab``, its attributes named with their prefix too."""
    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(name), str(value))
    made.extend(children)
    return made


def value(tag: str, said: object) -> Element:
    """An element that says one thing in its ``w:val``."""
    return element(tag, {"w:val": said})


def run(text: str, *look: Element) -> Element:
    """Words of one look, cleaned; a line end in them is a line break.

    ``look`` are properties of a run, in the order of the schema.
    """
    made = element("w:r")
    if look:
        made.append(element("w:rPr", _NONE, *look))
    for piece in _BREAKS.split(clean(text)):
        if piece == "\t":
            made.append(element("w:tab"))
        elif _BREAKS.fullmatch(piece):
            made.append(element("w:br"))
        elif piece:
            words = element("w:t", {"xml:space": "preserve"})
            words.text = piece
            made.append(words)
    return made


def paragraph(
    style: str, content: Iterable[Element], *, properties: Sequence[Element] = ()
) -> Element:
    """A paragraph in the style of that id; ``properties`` in the order of the schema."""
    styled = [value("w:pStyle", style)] if style else []
    return element("w:p", _NONE, element("w:pPr", _NONE, *styled, *properties), *content)


def one_line(text: str) -> str:
    """Text for a heading, a caption or an attribute: cleaned, its spaces single."""
    return " ".join(clean(text).split())
