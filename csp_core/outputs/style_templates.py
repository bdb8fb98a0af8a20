"""An officer's own Word or slide template: whether a file is one, told before it is used."""

from __future__ import annotations

import io
import zipfile

from csp_core.reading.faults import DAMAGED_ZIP
from csp_core.reading.files.office_parts import UnpacksToTooMuch, office_parts, xml_part
from csp_core.reading.limits import DOCUMENT_MEGABYTES, MEGABYTE, TEMPLATE_PARSED_MEGABYTES

ENDINGS = ("docx", "pptx")
_SMALLER = "Take pictures out of it and try again."
_HEART = {"docx": "word/document.xml", "pptx": "ppt/presentation.xml"}
_KIND = {"docx": "Word document", "pptx": "PowerPoint presentation"}


def ending_of(name: str) -> str:
    """``docx`` or ``pptx``; empty for any other name."""
    ending = name.rpartition(".")[2].lower()
    return ending if ending in ENDINGS else ""


def template_fault(name: str, content: bytes) -> str:
    """Why the file cannot be a template, in a sentence; empty where it can."""
    ending = ending_of(name)
    if not ending:
        return f"{name} is no template: choose a file that ends in .docx or .pptx."
    if len(content) > DOCUMENT_MEGABYTES * MEGABYTE:
        return f"{name} is larger than {DOCUMENT_MEGABYTES} MB. {_SMALLER}"
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            names = packed.namelist()
            for _ in office_parts(packed, xml_part, TEMPLATE_PARSED_MEGABYTES):
                pass  # only for its bounds
    except UnpacksToTooMuch as fault:
        return f"{name} {fault}. {_SMALLER}"
    except DAMAGED_ZIP:
        names = []
    if _HEART[ending] not in names:
        return f"{name} is no {_KIND[ending]}. Open it, save it as one, and try again."
    if any(part.lower().endswith("vbaproject.bin") for part in names):
        return f"{name} holds macros. Save it without them and try again."
    return ""
