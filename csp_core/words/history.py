"""What was done in a report, a line an act."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from csp_core.brought_in import PREFIX
from csp_core.outline import DOCUMENT, Outline, section_document
from csp_core.words.outlines import headings
from csp_core.words.versions import moment

_DEEDS = {
    "made": "opened the report",
    "renamed": "renamed the report",
    "changed settings": "changed settings",
    "corrected": "corrected how files are read",
    "added": "added the file",
    "withdrew": "took out the file",
    "put back": "put back",
    "decided": "decided",
    "edited": "edited",
    "kept aside": "wrote beside somebody else",
    "settled": "settled two texts",
    "reset": "set back",
    "took away": "took away",
    "brought in": "brought in an earlier report",
    "took back": "took out an earlier report",
}


def act_said(
    deed: str,
    detail: str,
    document: str | None,
    at: dt.datetime,
    who: str,
    outline: Outline,
    times: int = 1,
) -> str:
    """``3 March 2018, 14:02, this computer edited Background``."""  # fmt: skip
    done = _DEEDS.get(deed, deed)
    what = _document_said(document, detail, outline) if document else detail
    often = f" ({times} times)" if times > 1 else ""
    return f"{moment(at)}, {who} {done}{': ' if what else ''}{what}{often}"


def _document_said(document: str, detail: str, outline: Outline) -> str:
    if document.startswith(PREFIX):
        return detail
    titles: Mapping[str, str] = {
        **{section_document(each.id): each.title for each in outline.sections},
        **{section_document(id_): heading for id_, heading in headings(outline).items()},
    }
    name = "the outline" if document == DOCUMENT else titles.get(document, document)
    return name if detail in ("", document) else f"{name} ({detail})"
