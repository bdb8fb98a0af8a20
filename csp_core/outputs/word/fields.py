"""Fields, bookmarks and links: what Word counts, finds and follows by itself."""

from __future__ import annotations

from urllib.parse import urlsplit

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part

from csp_core.outputs.word.elements import Element, element, run, value


def field(instruction: str, result: str) -> tuple[Element, ...]:
    """A field within a line, such as ``PAGE``, with what it says until Word counts again."""
    return *field_start(instruction), run(result), field_end()


def field_start(instruction: str) -> tuple[Element, Element, Element]:
    """The start of a field whose result runs over several paragraphs; its end is ``field_end``."""
    code = element("w:instrText", {"xml:space": "preserve"})
    code.text = f" {instruction} "
    return _mark("begin"), element("w:r", {}, code), _mark("separate")


def field_end() -> Element:
    """The end of what ``field_start`` began."""
    return _mark("end")


def _mark(kind: str) -> Element:
    return element("w:r", {}, element("w:fldChar", {"w:fldCharType": kind}))


def bookmarked(name: str, number: int, *content: Element) -> tuple[Element, ...]:
    """The content with a bookmark around it; no two bookmarks have one number."""
    start = element("w:bookmarkStart", {"w:id": number, "w:name": name})
    return start, *content, element("w:bookmarkEnd", {"w:id": number})


def link_within(bookmark: str, *content: Element) -> Element:
    """A link to a bookmark of the same document."""
    return element("w:hyperlink", {"w:anchor": bookmark, "w:history": "1"}, *content)


def link_out(part: Part, address: str, style: str, text: str, *look: Element) -> Element:
    """A link to the web or to mail; only its words where the address is none Word would open."""
    if not _can_be_opened(address):
        return run(text, *look)
    place = part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    words = run(text, value("w:rStyle", style), *look)
    return element("w:hyperlink", {"r:id": place, "w:history": "1"}, words)


def _can_be_opened(address: str) -> bool:
    """Word takes a document for damaged in which an address cannot be taken apart."""
    try:
        parts = urlsplit(address)
        return bool(parts.hostname if parts.scheme.startswith("http") else parts.path)
    except ValueError:
        return False
