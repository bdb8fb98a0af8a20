"""A blank A4 document in British English, for a report without a template."""

from __future__ import annotations

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Cm

from csp_core.outputs.word.elements import element, value
from csp_core.outputs.word.emptying import empty
from csp_core.outputs.word.house import A4_CM, BODY_POINTS, FONT, MARGIN_CM, TOP_CM

# What no document is without; every other style is the house's own.
_KEPT_STYLES = frozenset({"Normal", "Default Paragraph Font", "Normal Table", "No List"})
_WORD_2013_AND_LATER = "15"


def blank() -> Document:
    """An empty document with the house's page and body text, and none of its other styles yet."""
    document = docx.Document()
    empty(document)
    _page(document)
    styles = document.styles.element
    for style in styles.findall(qn("w:style")):
        if style.find(qn("w:name")).get(qn("w:val")) not in _KEPT_STYLES:
            styles.remove(style)
    numbering = document.part.numbering_part.element
    for one in list(numbering):
        numbering.remove(one)
    _body_text(document)
    for setting in document.settings.element.iter(qn("w:compatSetting")):
        # Without it Word opens the report in a "compatibility mode" of its own past.
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), _WORD_2013_AND_LATER)
    return document


def _page(document: Document) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(A4_CM[0]), Cm(A4_CM[1])
    section.left_margin = section.right_margin = Cm(MARGIN_CM)
    section.top_margin, section.bottom_margin = Cm(TOP_CM), Cm(MARGIN_CM)
    section.header_distance = section.footer_distance = Cm(MARGIN_CM / 2)
    # The cover goes without header and footer: with none of its own, Word leaves them out.
    section.different_first_page_header_footer = True


def _body_text(document: Document) -> None:
    defaults = document.styles.element.find(qn("w:docDefaults"))
    run = defaults.find(f"{qn('w:rPrDefault')}/{qn('w:rPr')}")
    for child in list(run):
        if child.tag != qn("w:lang"):
            run.remove(child)
    fonts = {f"w:{letters}": FONT for letters in ("ascii", "hAnsi", "eastAsia", "cs")}
    size = round(BODY_POINTS * 2)
    run.insert(0, element("w:rFonts", fonts))
    run.insert(1, value("w:sz", size))
    run.insert(2, value("w:szCs", size))
    spacing = defaults.find(f"{qn('w:pPrDefault')}/{qn('w:pPr')}/{qn('w:spacing')}")
    spacing.set(qn("w:after"), "140")
    spacing.set(qn("w:line"), "269")
