"""The prose of a file: plain text, Markdown, or the paragraphs of a Word document."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING

from csp_core.reading.faults import DAMAGED_ZIP, Unreadable
from csp_core.reading.limits import MEGABYTE
from csp_core.text import clean

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph

MEGABYTES = 20
# A report's words unpack to a few megabytes; its pictures are packed already.
UNPACKED_MEGABYTES = 100
# Prose longer than this is no report: at 3,000 characters a page, some 300 pages.
CHARACTERS = 1_000_000
_WORDS_IN = "word/document.xml"
_SHORTER = "Save only the part to be checked and try that."
_SAVE_AGAIN = "Open it in Word, save it again as .docx, and try that file."
_BOTH_BYTE_ORDERS = (b"\xff\xfe", b"\xfe\xff")


def document_text(file: str, data: bytes) -> str:
    """A document's text, told by its bytes; headings begin with ``#``, list points with ``-``.

    Of a Word document the paragraphs of its body, without tables, text boxes, notes, headers and
    footers. Raises Unreadable, with a sentence naming the file, for what is no such document, is
    empty, damaged, over 20 MB, or unpacks to too much.
    """
    if len(data) > MEGABYTES * MEGABYTE:
        size = f"{len(data) / MEGABYTE:,.0f} MB"
        raise Unreadable(file, f"is {size}; a document may be {MEGABYTES} MB", _SHORTER)
    text = clean(_from_word(file, data) if data.startswith(b"PK") else _from_text(file, data))
    if not text.strip():
        raise Unreadable(file, "holds no text", "Check that it is the file you mean.")
    if len(text) > CHARACTERS:
        wrong = f"holds {len(text):,} characters; {CHARACTERS:,} can be checked"
        raise Unreadable(file, wrong, _SHORTER)
    return text


def _from_text(file: str, data: bytes) -> str:
    if data.startswith(_BOTH_BYTE_ORDERS):
        return data.decode("utf-16", errors="replace")
    if b"\x00" in data or data.startswith((b"%PDF", b"{\\rtf", b"\xd0\xcf\x11\xe0")):
        wrong = "is not a text, Markdown or Word (.docx) document"
        raise Unreadable(file, wrong, "Save it as .docx or .txt and try that file.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _from_word(file: str, data: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            _check(file, packed)
    except DAMAGED_ZIP as fault:
        raise Unreadable(file, "is damaged or was not saved whole", _SAVE_AGAIN) from fault
    # Loaded when used: it takes a third of a second.
    import docx

    try:
        document = docx.Document(io.BytesIO(data))
        return "\n\n".join(_paragraphs(document.paragraphs))
    except Exception as fault:  # whatever a strange document makes the library do
        raise Unreadable(file, "could not be read as a Word document", _SAVE_AGAIN) from fault


def _check(file: str, packed: zipfile.ZipFile) -> None:
    names = {member.filename for member in packed.infolist()}
    if _WORDS_IN not in names:
        raise Unreadable(file, "is not a Word (.docx) document", "Save it as .docx or .txt.")
    # By what unpacks, not by what it claims to be: reading stops at the bound.
    left = UNPACKED_MEGABYTES * MEGABYTE
    for member in packed.infolist():
        with packed.open(member) as part:
            while chunk := part.read(min(MEGABYTE, left + 1)):
                left -= len(chunk)
                if left < 0:
                    wrong = f"unpacks to more than {UNPACKED_MEGABYTES} MB"
                    raise Unreadable(file, wrong, _SHORTER)


def _paragraphs(paragraphs: list[Paragraph]) -> Iterator[str]:
    for paragraph in paragraphs:
        text = paragraph.text.strip()
        style = (paragraph.style.name if paragraph.style else "") or ""
        if text and style.startswith(("Heading", "Title")):
            yield f"# {text}"
        elif text and style.startswith("List"):
            yield f"- {text}"
        elif text:
            yield text
