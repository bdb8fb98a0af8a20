"""The house's own deck without slides: white paper, dark blue titles, 16 to 9."""

from __future__ import annotations

from typing import Any

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.opc.constants import RELATIONSHIP_TYPE as RELATED
from pptx.opc.oxml import serialize_part_xml
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Inches, Pt

from csp_core.charts import theme

FONT = "Arial"
WIDTH, HEIGHT = Inches(13.333), Inches(7.5)
_KEPT = ("Title Slide", "Title and Content", "Title Only")
_ACCENTS = (theme.DARK_BLUE, theme.MARK, "#28A197", theme.GROUP, theme.DARK_GREY, "#A285D1")
_BODY_SIZES = (22, 20, 18, 18, 18)
_TITLE_SIZE = 30
# Left, top, width and height in inches.
_ON_EVERY_SLIDE = {
    PP_PLACEHOLDER.TITLE: (0.55, 0.3, 12.23, 1.0),
    PP_PLACEHOLDER.BODY: (0.55, 1.45, 12.23, 5.5),
    PP_PLACEHOLDER.DATE: (0.55, 7.08, 3.0, 0.3),
    PP_PLACEHOLDER.FOOTER: (4.0, 7.08, 5.3, 0.3),
    PP_PLACEHOLDER.SLIDE_NUMBER: (11.78, 7.08, 1.0, 0.3),
}
_ON_THE_FIRST = {
    PP_PLACEHOLDER.CENTER_TITLE: (0.9, 1.3, 11.5, 1.9),
    PP_PLACEHOLDER.SUBTITLE: (0.9, 3.4, 11.5, 2.9),
}


def house_deck() -> Any:
    """A presentation of the house's master and its three layouts."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = WIDTH, HEIGHT
    for layout in list(deck.slide_layouts):
        if layout.name not in _KEPT:
            deck.slide_layouts.remove(layout)
    master = deck.slide_master
    _place(master, _ON_EVERY_SLIDE)
    _letter(master)
    _paint(master)
    _colour_numbers(master, "tx1")
    first = deck.slide_layouts[0]
    _place(first, _ON_THE_FIRST)
    _darken(first)
    _colour_numbers(first, "bg1")
    return deck


def _place(where: Any, places: dict[Any, tuple[float, float, float, float]]) -> None:
    for shape in where.placeholders:
        if place := places.get(shape.placeholder_format.type):
            shape.left, shape.top, shape.width, shape.height = map(Inches, place)


def _letter(master: Any) -> None:
    """Sizes of title and body, the title to the left, bold and at the bottom of its room."""
    styles = master.element.find(qn("p:txStyles"))
    title = styles.find(qn("p:titleStyle")).find(qn("a:lvl1pPr"))
    title.set("algn", "l")
    letters = title.find(qn("a:defRPr"))
    letters.set("sz", str(_TITLE_SIZE * 100))
    letters.set("b", "1")
    letters.find(qn("a:solidFill")).find(qn("a:schemeClr")).set("val", "accent1")
    body = styles.find(qn("p:bodyStyle"))
    for level, size in enumerate(_BODY_SIZES, start=1):
        body.find(qn(f"a:lvl{level}pPr")).find(qn("a:defRPr")).set("sz", str(size * 100))


def _paint(master: Any) -> None:
    """The palette and the font in the theme, where an officer changes them for every slide."""
    part = master.part.part_related_by(RELATED.THEME)
    root = parse_xml(part.blob)
    for at, colour in enumerate(_ACCENTS, start=1):
        accent = root.find(f".//{qn(f'a:accent{at}')}")
        accent.clear()
        value = colour.removeprefix("#")
        accent.append(parse_xml(f'<a:srgbClr {nsdecls("a")} val="{value}"/>'))
    for font in ("a:majorFont", "a:minorFont"):
        root.find(f".//{qn(font)}").find(qn("a:latin")).set("typeface", FONT)
    part.blob = serialize_part_xml(root)


def _colour_numbers(where: Any, colour: str) -> None:
    """Slide numbers in a colour of the theme's that can be read on the paper."""
    for shape in where.placeholders:
        if shape.placeholder_format.type == PP_PLACEHOLDER.SLIDE_NUMBER:
            body = shape.text_frame._txBody
            body.replace(body.find(qn("a:lstStyle")), parse_xml(
                f'<a:lstStyle {nsdecls("a")}><a:lvl1pPr algn="r"><a:defRPr sz="1200"><a:solidFill>'
                f'<a:schemeClr val="{colour}"/></a:solidFill></a:defRPr></a:lvl1pPr></a:lstStyle>'
            ))  # fmt: skip


def _darken(first: Any) -> None:
    """White words on dark blue."""
    fill = first.background.fill
    fill.solid()
    fill.fore_color.rgb = RGBColor.from_string(theme.DARK_BLUE.removeprefix("#"))
    sizes = {PP_PLACEHOLDER.CENTER_TITLE: Pt(40), PP_PLACEHOLDER.SUBTITLE: Pt(22)}
    anchors = {PP_PLACEHOLDER.CENTER_TITLE: "b", PP_PLACEHOLDER.SUBTITLE: "t"}
    for shape in first.placeholders:
        kind = shape.placeholder_format.type
        if kind not in sizes:
            continue
        body = shape.text_frame._txBody
        body.bodyPr.set("anchor", anchors[kind])
        old = body.find(qn("a:lstStyle"))
        body.replace(old, parse_xml(
            f'<a:lstStyle {nsdecls("a")}><a:lvl1pPr marL="0" indent="0" algn="l"><a:buNone/>'
            f'<a:defRPr sz="{sizes[kind].centipoints}"><a:solidFill><a:schemeClr val="bg1"/>'
            "</a:solidFill></a:defRPr></a:lvl1pPr></a:lstStyle>"
        ))  # fmt: skip
