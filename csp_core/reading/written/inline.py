"""What stands in a paragraph: words with their look, and pictures, boxes and notes among them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from xml.etree.ElementTree import Element

from csp_core.markdown_signs import escaped
from csp_core.reading.written.elements import attribute, child, every, is_on, local, value
from csp_core.reading.written.markdown import Words
from csp_core.reading.written.styles import Style
from csp_core.text import clean

_SIGNS = {"tab": " ", "ptab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_SETTINGS = {"pPr", "rPr", "sdtPr", "sdtEndPr", "rubyPr", "tblPr", "instrText", "delText"}
_PICTURED = {"blip", "chart", "relIds", "imagedata", "OLEObject"}
# A sign from Wingdings and its like has a code of that font's own, which is no letter.
_OWN_CODES = 0xE000


class Inline:
    """Goes through paragraphs one after another, and keeps what is found beside their words."""

    def __init__(self, styles: Mapping[str, Style]) -> None:
        self._styles = styles
        self._numbers: dict[tuple[str, str], int] = {}
        self.pictures = 0
        self.deleted = 0
        self.boxes: list[tuple[Element, dict[str, str]]] = []
        self.hidden: list[Words] = []

    def words(self, holder: Element, style: Style, links: dict[str, str]) -> Iterator[Words]:
        """The paragraph's words in order; those hidden are kept in ``hidden``."""
        heading = bool(style.level)
        look = Words("", style.bold and not heading, style.italic and not heading)
        return self._words(holder, look, links)

    def number_of_note(self, kind: str, note: Element) -> int:
        """The number a note has, by the order in which the text calls for them."""
        key = (kind, attribute(note, "id"))
        same = sum(of == kind for of, _ in self._numbers)
        return self._numbers.setdefault(key, same + 1)

    def _words(self, holder: Element, look: Words, links: dict[str, str]) -> Iterator[Words]:
        for one in holder:
            name = local(one)
            if name == "t":
                yield replace(look, text=clean(one.text or ""))
            elif name == "r":
                yield from self._run(one, look, links)
            elif name == "hyperlink":
                link = clean(links.get(attribute(one, "id"), ""))
                yield from self._words(one, replace(look, link=link), links)
            elif name in ("del", "moveFrom"):
                self.deleted += name == "del"
            elif name in ("drawing", "pict", "object"):
                yield from self._drawn(one, links)
            elif name in ("footnoteReference", "endnoteReference"):
                kind = name.removesuffix("Reference")
                yield Words(f"({kind} {self.number_of_note(kind, one)})", ours=True)
            elif name in _SIGNS:
                paged = name == "br" and attribute(one, "type") in ("page", "column")
                yield replace(look, text=" " if paged else _SIGNS[name])
            elif name == "sym":
                yield replace(look, text=_sign(attribute(one, "char")))
            elif name == "AlternateContent":
                newest = child(one, "Choice")
                chosen = newest if newest is not None else child(one, "Fallback")
                yield from self._words(chosen, look, links) if chosen is not None else ()
            elif name not in _SETTINGS:
                yield from self._words(one, look, links)

    def _run(self, run: Element, look: Words, links: dict[str, str]) -> Iterator[Words]:
        said = child(run, "rPr")
        style = self._styles.get(value(child(said, "rStyle")), Style())
        own = replace(
            look,
            bold=_switched(said, "b", look.bold or style.bold),
            italic=_switched(said, "i", look.italic or style.italic),
        )
        words = self._words(run, own, links)
        if is_on(child(said, "vanish")):
            self.hidden += [one for one in words if one.text.strip()]
            return
        yield from words

    def _drawn(self, drawn: Element, links: dict[str, str]) -> Iterator[Words]:
        self.boxes += [(box, links) for box in _outermost(drawn, "txbxContent")]
        if any(local(one) in _PICTURED for one in _outside_boxes(drawn)):
            self.pictures += 1
            said = " ".join(clean(_description(drawn)).split())
            yield Words(f"[Picture: {escaped(said)}]" if said else "[Picture]", ours=True)


def _switched(properties: Element | None, name: str, otherwise: bool) -> bool:
    said = child(properties, name)
    return otherwise if said is None else is_on(said)


def _sign(code: str) -> str:
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    return clean(chr(number)) if 0 < number < _OWN_CODES else ""


def _description(drawn: Element) -> str:
    told = next(every(drawn, "docPr"), None)
    shape = next(every(drawn, "shape"), None)
    return attribute(told, "descr") or attribute(told, "title") or attribute(shape, "alt")


def _outermost(holder: Element, name: str) -> Iterator[Element]:
    for one in holder:
        if local(one) == name:
            yield one
        elif local(one) != "Fallback":
            yield from _outermost(one, name)


def _outside_boxes(holder: Element) -> Iterator[Element]:
    for one in holder:
        if local(one) not in ("txbxContent", "Fallback"):
            yield one
            yield from _outside_boxes(one)
