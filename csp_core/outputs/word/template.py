"""An officer's own Word document as the looks of a report: taken within bounds, and emptied."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE

from csp_core.outputs.word.emptying import empty
from csp_core.outputs.word.paper import Paper
from csp_core.reading.faults import DAMAGED_ZIP, Unreadable
from csp_core.reading.files.office_parts import UnpacksToTooMuch, office_parts, xml_part
from csp_core.reading.limits import DOCUMENT_MEGABYTES, MEGABYTE, TEMPLATE_PARSED_MEGABYTES

_FILE: Final = "The template"
_WORDS_IN: Final = "word/document.xml"
_SMALLER: Final = "Take its text and pictures out, save it, and try again."
_SAVE_AGAIN: Final = "Open it in Word, save it again as .docx, and try that file."
_DOCTYPES: Final = tuple(
    "<!DOCTYPE".encode(coding) for coding in ("utf-8", "utf-16-le", "utf-16-be")
)


def paper_like(template: bytes) -> Paper:
    """Paper that looks as the template does. Raises Unreadable for what cannot be one."""
    if len(template) > DOCUMENT_MEGABYTES * MEGABYTE:
        size = f"{len(template) / MEGABYTE:,.0f} MB"
        raise Unreadable(_FILE, f"is {size}; it may be {DOCUMENT_MEGABYTES} MB", _SMALLER)
    try:
        with zipfile.ZipFile(io.BytesIO(template)) as packed:
            _check(packed)
    except DAMAGED_ZIP as fault:
        raise Unreadable(_FILE, "is no Word (.docx) document, or damaged", _SAVE_AGAIN) from fault
    with blamed_on_template():
        document = docx.Document(io.BytesIO(template))
        empty(document)
        _check_links(document)
        return Paper.of(document)


@contextmanager
def blamed_on_template() -> Iterator[None]:
    """For what is done with a template: what goes wrong is told of it, as one sentence.

    A strange document makes the library stumble late, at times only when it is saved again.
    """
    try:
        yield
    except Unreadable:
        raise
    except Exception as fault:  # whatever it is that the library does
        raise Unreadable(_FILE, "could not be read as a Word document", _SAVE_AGAIN) from fault


def _check(packed: zipfile.ZipFile) -> None:
    if _WORDS_IN not in packed.namelist():
        raise Unreadable(_FILE, "is not a Word (.docx) document", "Save it as .docx.")
    try:
        for _, part in office_parts(packed, xml_part, TEMPLATE_PARSED_MEGABYTES):
            if any(mark in part for mark in _DOCTYPES):
                raise Unreadable(_FILE, "is not as Word saves documents", _SAVE_AGAIN)
    except UnpacksToTooMuch as fault:
        raise Unreadable(_FILE, str(fault), _SMALLER) from fault


def _check_links(document: Document) -> None:
    """Nothing in a header may be fetched from elsewhere when the report is opened."""
    for part in document.part.package.iter_parts():
        for one in part.rels.values():
            if one.is_external and one.reltype != RELATIONSHIP_TYPE.HYPERLINK:
                raise Unreadable(
                    _FILE,
                    "shows something in its header or footer that lies in another place",
                    "Put the picture itself into the template, save it, and try again.",
                )
