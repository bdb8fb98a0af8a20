"""What a document says of itself: title, subject, partnership, day and language."""

from __future__ import annotations

import datetime as dt
from typing import Final

from docx.document import Document
from docx.oxml.ns import qn

from csp_core.outputs.report_contents import ReportContents
from csp_core.outputs.word.elements import element, one_line

LANGUAGE: Final = "en-GB"
# What a property may hold, by the standard.
_MOST_CHARACTERS: Final = 255


def set_properties(document: Document, contents: ReportContents) -> None:
    """Properties and language of the report, in place of whatever the document had."""
    said = document.core_properties
    for name in ("category", "comments", "content_status", "identifier", "keywords", "version"):
        setattr(said, name, "")
    said.title = _property(contents.title)
    said.subject = _property(contents.name)
    said.author = said.last_modified_by = _property(contents.cover.partnership)
    said.language = LANGUAGE
    said.revision = 1
    midnight = dt.datetime.combine(contents.made_on, dt.time(), dt.UTC).replace(tzinfo=None)
    said.created = said.modified = midnight
    _speak_british(document)


def _property(text: str) -> str:
    return one_line(text)[:_MOST_CHARACTERS]


def _speak_british(document: Document) -> None:
    """The language spelling is checked in, and a screen reader's voice is chosen by."""
    styles = document.styles.element
    for language in styles.iter(qn("w:lang")):
        language.set(qn("w:val"), LANGUAGE)
    defaults = styles.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    if defaults is not None and defaults.find(qn("w:lang")) is None:
        defaults.append(element("w:lang", {"w:val": LANGUAGE}))
    themed = document.settings.element.find(qn("w:themeFontLang"))
    if themed is not None:
        themed.set(qn("w:val"), LANGUAGE)
