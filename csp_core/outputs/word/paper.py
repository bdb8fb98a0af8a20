"""The document a report is written on: its styles, its lists, and the room its text has."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, cast

from docx.document import Document
from docx.shared import Emu, Length

from csp_core.outputs.word.elements import Element
from csp_core.outputs.word.house import A4_CM, BROADEST_LETTERS, MARGIN_CM, NO_BROADER_FONTS
from csp_core.outputs.word.numbering import Numbering
from csp_core.outputs.word.styles import Styles

EMU_A_TWIP: Final = 635
"""Pictures are measured in EMU, tables in twentieths of a point."""
_A_CM: Final = 360_000
_LEAST: Final = 5 * _A_CM


@dataclass(frozen=True)
class Paper:
    """A document without words. ``width`` and ``height`` are those of a page's text.

    ``broadness`` is how wide its letters may come out where Arial's are 1.
    """

    document: Document
    styles: Styles
    numbering: Numbering
    width: Length
    height: Length
    broadness: float

    @classmethod
    def of(cls, document: Document) -> Paper:
        """The document with every style a report needs."""
        if not document.sections:
            document.element.body.get_or_add_sectPr()
        width, height = _room(document)
        numbering = Numbering(document)
        styles = Styles(document, numbering, width // EMU_A_TWIP)
        return cls(document, styles, numbering, width, height, _broadness(document))

    def add(self, elements: Iterable[Element]) -> None:
        """Writes them at the end of the document."""
        end = self.document.element.body.sectPr
        for one in elements:
            end.addprevious(one)


def _room(document: Document) -> tuple[Length, Length]:
    """Width and height of the text on a page; A4 where the page does not say."""
    page = document.sections[-1]
    margin, (wide, high) = round(MARGIN_CM * _A_CM), A4_CM
    sides = (page.left_margin, page.right_margin)
    ends = (page.top_margin, page.bottom_margin)
    width = (page.page_width or round(wide * _A_CM)) - _together(sides, margin)
    height = (page.page_height or round(high * _A_CM)) - _together(ends, margin)
    return Emu(max(width - (page.gutter or 0), _LEAST)), Emu(max(height, _LEAST))


def _broadness(document: Document) -> float:
    normal = document.styles.element.xpath(
        'w:style[w:name/@w:val="Normal"]/w:rPr/w:rFonts/@w:ascii'
    )
    default = document.styles.element.xpath("w:docDefaults//w:rFonts/@w:ascii")
    # Where only a theme names them they are Office's own, which are no broader.
    named = next(iter((*normal, *default)), "")
    return 1.0 if not named or named.casefold() in NO_BROADER_FONTS else BROADEST_LETTERS


def _together(margins: Iterable[Length | None], otherwise: int) -> int:
    # A margin below zero says that text never makes way for the header: the size is the same.
    return sum(abs(cast("int", one)) if one is not None else otherwise for one in margins)
