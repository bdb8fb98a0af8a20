"""An officer's own Word or slide template: whether a file is one, told before it is used."""

from __future__ import annotations

import io
import zipfile

ENDINGS = ("docx", "pptx")
MOST_BYTES = 20 << 20
_MOST_UNPACKED = 200 << 20
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
    if len(content) > MOST_BYTES:
        return (
            f"{name} is larger than {MOST_BYTES >> 20} MB. Take pictures out of it and try again."
        )
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            names = {part.filename for part in parts.infolist()}
            unpacked = sum(part.file_size for part in parts.infolist())
    except zipfile.BadZipFile:
        names, unpacked = set(), 0
    if _HEART[ending] not in names or unpacked > _MOST_UNPACKED:
        return f"{name} is no {_KIND[ending]}. Open it, save it as one, and try again."
    if any(part.lower().endswith("vbaproject.bin") for part in names):
        return f"{name} holds macros. Save it without them and try again."
    return ""
