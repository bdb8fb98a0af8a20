"""How wide a deck's font is beside Arial, as its theme names it: nothing measures a template's."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from pptx.opc.constants import RELATIONSHIP_TYPE as RELATED
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn

# By the widths of the letters of English text; what is narrower is measured as Arial.
_WIDER = {
    "Verdana": 1.17, "DejaVu Sans": 1.17, "DejaVu Serif": 1.2, "Bookman Old Style": 1.12,
    "Lucida Sans": 1.12, "Lucida Sans Unicode": 1.12, "Century Gothic": 1.1, "Georgia": 1.05,
}  # fmt: skip
_NOT_WIDER = {
    "Aptos", "Aptos Display", "Arial", "Arial Narrow", "Calibri", "Calibri Light", "Cambria",
    "Franklin Gothic Book", "Garamond", "Gill Sans MT", "Helvetica", "Lato", "Open Sans", "Roboto",
    "Segoe UI", "Source Sans Pro", "Tahoma", "Times New Roman", "Trebuchet MS",
}  # fmt: skip
_UNKNOWN = 1.1
_KEPT = 16


def font_width(part: Any) -> float:
    """Of the deck that a slide's, layout's or master's part belongs to: 1.17 for Verdana."""
    master = part.package.presentation_part.presentation.slide_master
    return _widest(master.part.part_related_by(RELATED.THEME).blob)


@lru_cache(_KEPT)
def _widest(theme: bytes) -> float:
    """The wider of the theme's two fonts, titles' and words'."""
    fonts = parse_xml(theme).iterfind(f".//{qn('a:fontScheme')}/*/{qn('a:latin')}")
    return max((_width(font.get("typeface", "")) for font in fonts), default=_UNKNOWN)


def _width(name: str) -> float:
    return 1.0 if name in _NOT_WIDER else _WIDER.get(name, _UNKNOWN)
