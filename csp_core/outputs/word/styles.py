"""The styles of a document by the names Word shows, those it lacks added as the house has them."""

from __future__ import annotations

from typing import Final, cast

from docx.document import Document
from docx.oxml.ns import qn

from csp_core.outputs.word.elements import Element, element, value
from csp_core.outputs.word.house import STYLES, TWIPS_A_CM, HouseStyle
from csp_core.outputs.word.numbering import ListKind, Numbering

# What Word calls these in a file; the others there are as it shows them.
_SMALL_IN_FILES: Final = ("Heading ", "Caption", "Header", "Footer")
_OUR_OWN: Final = ("Cover ", "Report ", "Figure ", "Table ")
_HALF_POINTS, _TWENTIETHS = 2, 20


class Styles:
    """Ids of styles by name: the document's own where it has one of that name, else the house's.

    ``width`` of the text is in twentieths of a point.
    """

    def __init__(self, document: Document, numbering: Numbering, width: int) -> None:
        self._root = document.styles.element
        self._numbering = numbering
        self._width = width
        self._ids: dict[str, str] = {}
        for house in STYLES:
            self._ids[house.name] = self._found(house.name, house.kind) or self._added(house)

    def __getitem__(self, name: str) -> str:
        return self._ids[name]

    def _found(self, name: str, kind: str) -> str:
        """The id of the style of that name and kind, however its letters are cased; "" for none."""
        for style in self._root.findall(qn("w:style")):
            named = style.find(qn("w:name"))
            if (
                named is not None
                and str(named.get(qn("w:val"))).casefold() == name.casefold()
                and style.get(qn("w:type")) == kind
            ):
                return str(style.get(qn("w:styleId")))
        return ""

    def _added(self, house: HouseStyle) -> str:
        id_ = self._unused(house.name.title().replace(" ", ""))
        ours = house.name.startswith(_OUR_OWN)
        small = house.name.startswith(_SMALL_IN_FILES)
        style = element("w:style", {"w:type": house.kind, "w:styleId": id_})
        if ours:
            style.set(qn("w:customStyle"), "1")
        style.append(value("w:name", house.name.lower() if small else house.name))
        if base := self._found(house.based_on, house.kind):
            style.append(value("w:basedOn", base))
        if house.following and (following := self._found(house.following, house.kind)):
            style.append(value("w:next", following))
        style.append(value("w:uiPriority", 9))
        style.append(element("w:qFormat"))
        if house.kind == "paragraph":
            style.append(self._paragraph_properties(house, id_))
        style.append(_run_properties(house))
        self._root.append(style)
        return id_

    def _unused(self, wanted: str) -> str:
        taken = {one.get(qn("w:styleId")) for one in self._root.findall(qn("w:style"))}
        nth, id_ = 1, wanted
        while id_ in taken:
            nth += 1
            id_ = f"{wanted}{nth}"
        return id_

    def _paragraph_properties(self, house: HouseStyle, id_: str) -> Element:
        made = element("w:pPr")
        if house.keep_next:
            made.extend([element("w:keepNext"), element("w:keepLines")])
        if house.name.startswith(("List Bullet", "List Number")):
            _, kind, *depth = house.name.split()
            level = int(depth[0]) - 1 if depth else 0
            made.append(self._numbering.adopt(cast("ListKind", kind), level, id_))
        if house.leader:
            place = {"w:val": "right", "w:leader": "dot", "w:pos": self._width}
            made.append(element("w:tabs", {}, element("w:tab", place)))
        spacing = {
            name: round(points * _TWENTIETHS)
            for name, points in (("w:before", house.before), ("w:after", house.after))
            if points is not None
        }
        if spacing:
            made.append(element("w:spacing", spacing))
        if house.indent_cm:
            made.append(element("w:ind", {"w:left": round(house.indent_cm * TWIPS_A_CM)}))
        if house.right:
            made.append(value("w:jc", "right"))
        if house.outline_level is not None:
            made.append(value("w:outlineLvl", house.outline_level))
        return made


def _run_properties(house: HouseStyle) -> Element:
    made = element("w:rPr")
    if house.bold:
        made.append(element("w:b"))
    if house.colour:
        made.append(value("w:color", house.colour))
    if house.points is not None:
        size = round(house.points * _HALF_POINTS)
        made.extend([value("w:sz", size), value("w:szCs", size)])
    if house.underlined:
        made.append(value("w:u", "single"))
    return made
