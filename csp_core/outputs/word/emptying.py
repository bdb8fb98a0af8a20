"""A Word document without its body, and without all that only its body or its author needed."""

from __future__ import annotations

from typing import Final

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE as KIND
from docx.oxml.ns import qn

from csp_core.outputs.word.elements import Element

# What a document looks like rests on these; the rest (notes, comments, pictures, macros, data)
# belonged to the words that are taken out.
_KEPT: Final = frozenset(
    {KIND.STYLES, KIND.NUMBERING, KIND.SETTINGS, KIND.WEB_SETTINGS, KIND.FONT_TABLE, KIND.THEME}
)
_KEPT_OF_PACKAGE: Final = frozenset(
    {KIND.OFFICE_DOCUMENT, KIND.CORE_PROPERTIES, KIND.EXTENDED_PROPERTIES, KIND.CUSTOM_PROPERTIES}
)
# Settings that would lock, track or ask, or that name another file: a template a macro may be
# fetched from, letters' addresses, notes that are no longer there.
_SETTINGS_DROPPED: Final = (
    "w:attachedTemplate", "w:documentProtection", "w:writeProtection", "w:trackRevisions",
    "w:updateFields", "w:mailMerge", "w:footnotePr", "w:endnotePr", "w:revisionView",
    "w:savePreviewPicture", "w:saveThroughXslt", "w:attachedSchema", "w:rsids",
)  # fmt: skip
_REFERENCES: Final = ("w:headerReference", "w:footerReference")


def empty(document: Document) -> None:
    """Takes everything out of a document but its looks: styles, lists, page, headers, footers."""
    page = _page_of(document)
    body = document.element.body
    for child in list(body):
        body.remove(child)
    if page is not None:
        body.append(page)
    _drop_relationships(document, body)
    _drop_settings(document)
    background = document.element.find(qn("w:background"))
    if background is not None:
        document.element.remove(background)


def _page_of(document: Document) -> Element | None:
    """The page of the last upright section, with the headers and footers it takes from earlier."""
    sections: list[Element] = [
        one
        for one in document.element.body.iter(qn("w:sectPr"))
        if one.getparent().tag != qn("w:sectPrChange")
    ]
    if not sections:
        return None
    upright = [one for one in sections if not _lies_down(one)]
    chosen = (upright or sections)[-1]
    for earlier in reversed(sections[: sections.index(chosen)]):
        for reference in [one for tag in _REFERENCES for one in earlier.findall(qn(tag))]:
            if not _has(chosen, reference):
                chosen.insert(0, reference)
    # What belongs to one stretch of a document and not to its page: columns, breaks, numbers
    # that begin anew, a note of tracked changes.
    for tag in ("w:cols", "w:type", "w:pgNumType", "w:sectPrChange", "w:lnNumType"):
        for one in chosen.findall(qn(tag)):
            chosen.remove(one)
    return chosen


def _lies_down(section: Element) -> bool:
    size = section.find(qn("w:pgSz"))
    return size is not None and size.get(qn("w:orient")) == "landscape"


def _has(section: Element, reference: Element) -> bool:
    kind = reference.get(qn("w:type"))
    return any(one.get(qn("w:type")) == kind for one in section.findall(reference.tag))


def _drop_relationships(document: Document, body: Element) -> None:
    used = {
        reference.get(qn("r:id")) for tag in _REFERENCES for reference in body.iter(qn(tag))
    }  # fmt: skip
    rels = document.part.rels
    for id_ in [id_ for id_, one in rels.items() if one.reltype not in _KEPT and id_ not in used]:
        del rels[id_]
    package = document.part.package.rels
    for id_ in [id_ for id_, one in package.items() if one.reltype not in _KEPT_OF_PACKAGE]:
        del package[id_]


def _drop_settings(document: Document) -> None:
    settings = document.settings.element
    for one in [one for tag in _SETTINGS_DROPPED for one in settings.findall(qn(tag))]:
        settings.remove(one)
    for part in [
        one.target_part for one in document.part.rels.values() if one.reltype == KIND.SETTINGS
    ]:
        for id_ in [id_ for id_, one in part.rels.items() if one.is_external]:
            del part.rels[id_]
