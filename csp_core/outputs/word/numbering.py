"""The numbering of lists: whose it is, and a count of its own for each list."""

from __future__ import annotations

from functools import cache
from typing import Final, Literal, cast

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml.ns import qn
from docx.parts.numbering import NumberingPart

from csp_core.outputs.word.elements import Element, element, value
from csp_core.outputs.word.house import LIST_INDENT_CM, TWIPS_A_CM

ListKind = Literal["Bullet", "Number"]
Place = tuple[int, int]
"""The level of an item, from 0, and the number of the list it belongs to."""

_LEVELS: Final = 9
_TWIPS_A_LEVEL: Final = round(LIST_INDENT_CM * TWIPS_A_CM)
# Each deeper level takes the next of these, and begins again after the last.
_SIGNS: Final[dict[ListKind, tuple[tuple[str, str], ...]]] = {
    "Bullet": (("bullet", "•"), ("bullet", "–"), ("bullet", "▪")),
    "Number": (("decimal", "%{}."), ("lowerLetter", "%{}."), ("lowerRoman", "%{}.")),
}


class Numbering:
    """The numbering part of a document, made where it has none."""

    def __init__(self, document: Document) -> None:
        self._root = _numbering_of(document)
        self._styles = document.styles.element
        self._house: dict[ListKind, Element] = {}
        # Of styles that are all there by the time the first list is written.
        self.place_of = cache(self._place_of)

    def adopt(self, kind: ListKind, level: int, style_id: str) -> Element:
        """The ``w:numPr`` of a style whose items stand at that level, from 0, of our own lists."""
        abstract = self._house_list(kind)
        levels = abstract.findall(qn("w:lvl"))
        # After w:start and w:numFmt, by the schema.
        levels[level].insert(2, value("w:pStyle", style_id))
        return numbered((level, self._number_of(abstract)))

    def bullet(self, style_id: str, level: int) -> tuple[Element, ...]:
        """What an item says of its bullet itself: nothing where its style gives it one."""
        if self.place_of(style_id):
            return ()
        return (numbered((level, self._number_of(self._house_list("Bullet")))),)

    def begun(self, style_id: str, level: int, start: int) -> Place:
        """A new list, which counts from ``start``, and the level its items stand at in it.

        The list looks as the style's numbers do, and as our own where the style has none.
        """
        abstract, at = self.place_of(style_id) or (self._house_id("Number"), level)
        start_at = element("w:lvlOverride", {"w:ilvl": at}, value("w:startOverride", start))
        return at, self._add(abstract, start_at)

    def _place_of(self, style_id: str) -> tuple[str, int] | None:
        """The abstract list that a style's items belong to, and their level in it."""
        number = self._said_by(style_id)
        for one in self._root.findall(qn("w:num")):
            if number is not None and one.get(qn("w:numId")) == number:
                abstract = one.find(qn("w:abstractNumId")).get(qn("w:val"))
                return abstract, self._level_in(abstract, style_id)
        return None

    def _said_by(self, style_id: str) -> str | None:
        """The number of the list that a style, or one that it is based on, names."""
        seen: set[str] = set()
        while style_id not in seen:
            seen.add(style_id)
            style = self._styles.get_by_id(style_id)
            if style is None:
                return None
            named = style.find(f"{qn('w:pPr')}/{qn('w:numPr')}/{qn('w:numId')}")
            if named is not None:
                return str(named.get(qn("w:val")))
            base = style.find(qn("w:basedOn"))
            style_id = base.get(qn("w:val")) if base is not None else style_id
        return None

    def _level_in(self, abstract_id: str, style_id: str) -> int:
        for abstract in self._root.findall(qn("w:abstractNum")):
            if abstract.get(qn("w:abstractNumId")) != abstract_id:
                continue
            for level in abstract.findall(qn("w:lvl")):
                styled = level.find(qn("w:pStyle"))
                if styled is not None and styled.get(qn("w:val")) == style_id:
                    return int(level.get(qn("w:ilvl")))
        return 0

    def _house_list(self, kind: ListKind) -> Element:
        if kind not in self._house:
            abstract = _abstract(_unused(self._root, "w:abstractNum", "w:abstractNumId"), kind)
            # Every abstract list stands before the lists made of them.
            first = self._root.find(qn("w:num"))
            if first is None:
                self._root.append(abstract)
            else:
                first.addprevious(abstract)
            self._house[kind] = abstract
            self._add(str(abstract.get(qn("w:abstractNumId"))))
        return self._house[kind]

    def _house_id(self, kind: ListKind) -> str:
        return str(self._house_list(kind).get(qn("w:abstractNumId")))

    def _number_of(self, abstract: Element) -> int:
        wanted = abstract.get(qn("w:abstractNumId"))
        return next(
            int(one.get(qn("w:numId")))
            for one in self._root.findall(qn("w:num"))
            if one.find(qn("w:abstractNumId")).get(qn("w:val")) == wanted
        )

    def _add(self, abstract_id: str, *overrides: Element) -> int:
        number = _unused(self._root, "w:num", "w:numId")
        made = element("w:num", {"w:numId": number}, value("w:abstractNumId", abstract_id))
        made.extend(overrides)
        last = self._root.findall(qn("w:num"))[-1:] or self._root.findall(qn("w:abstractNum"))[-1:]
        last[0].addnext(made)
        return number


def numbered(place: Place) -> Element:
    """The ``w:numPr`` of an item at that place."""
    level, number = place
    return element("w:numPr", {}, value("w:ilvl", level), value("w:numId", number))


def _abstract(number: int, kind: ListKind) -> Element:
    made = element(
        "w:abstractNum", {"w:abstractNumId": number}, value("w:multiLevelType", "multilevel")
    )
    for level in range(_LEVELS):
        counted, sign = _SIGNS[kind][level % len(_SIGNS[kind])]
        indent = {"w:left": _TWIPS_A_LEVEL * (level + 1), "w:hanging": _TWIPS_A_LEVEL}
        made.append(
            element(
                "w:lvl", {"w:ilvl": level},
                value("w:start", 1), value("w:numFmt", counted),
                value("w:lvlText", sign.format(level + 1)), value("w:lvlJc", "left"),
                element("w:pPr", {}, element("w:ind", indent)),
            )
        )  # fmt: skip
    return made


def _unused(root: Element, tag: str, name: str) -> int:
    return 1 + max((int(one.get(qn(name))) for one in root.findall(qn(tag))), default=0)


def _numbering_of(document: Document) -> Element:
    part = document.part
    for relationship in part.rels.values():
        if relationship.reltype == RELATIONSHIP_TYPE.NUMBERING:
            return cast("Element", relationship.target_part.element)
    made = NumberingPart(
        PackURI("/word/numbering.xml"), CONTENT_TYPE.WML_NUMBERING, element("w:numbering"),
        part.package,
    )  # fmt: skip
    part.relate_to(made, RELATIONSHIP_TYPE.NUMBERING)
    return cast("Element", made.element)
