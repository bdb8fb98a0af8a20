"""A written document's bytes to its text, or to its headings with what stands under each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from csp_core.reading.faults import Unreadable
from csp_core.reading.limits import DOCUMENT_MEGABYTES, MEGABYTE
from csp_core.reading.written.lines import Line
from csp_core.reading.written.package import SAVE_AGAIN, SHORTER, Package
from csp_core.reading.written.parts import parts_of
from csp_core.reading.written.plain_text import decoded, text_lines
from csp_core.reading.written.word import WordText, word_text
from csp_core.text import clean
from csp_core.written import WrittenPart, WrittenReport

# Prose longer than this is no report: at 3,000 characters a page, some 300 pages.
CHARACTERS = 1_000_000
# Each may become a section that an officer has to look at.
HEADINGS = 500
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_AS_WORD = "Save it as .docx or .txt and try that file."
_UNLOCKING = (
    "Open it in Word, choose File, Info, Protect Document, remove the password, save it, and try "
    "again."
)
_OTHER_KINDS = ((b"%PDF", "is a PDF"), (b"{\\rtf", "is a rich text (.rtf) document"))
_BOTH_BYTE_ORDERS = (b"\xff\xfe", b"\xfe\xff")


def written_report(file: str, data: bytes) -> WrittenReport:
    """Every word of a Word or text document, by its headings and in its order.

    Raises Unreadable, with a sentence naming the file, for what is no such document, is empty,
    damaged, locked, over 20 MB, unpacks to too much, or has over 500 headings.
    """
    if not _is_word(file, data):
        text = _within(file, clean(decoded(data)))
        return WrittenReport(_parts(file, text_lines(text)))
    word = _word(file, data)
    parts = _parts(file, word.lines)
    _within(file, "".join(part.heading + part.text for part in parts))
    return WrittenReport(parts, word.pictures, word.notes)


def document_text(file: str, data: bytes) -> str:
    """A document's text, told by its bytes; headings begin with ``#``, list points with ``-``.

    Of a Word document the paragraphs of its body, without tables, text boxes, notes, headers and
    footers. Raises Unreadable as ``written_report`` does.
    """
    if not _is_word(file, data):
        return _within(file, clean(decoded(data)))
    return _within(file, "\n\n".join(_paragraphs(_word(file, data).lines)))


def _is_word(file: str, data: bytes) -> bool:
    """Whether the bytes are to be read as a Word document; raises Unreadable for other kinds."""
    if len(data) > DOCUMENT_MEGABYTES * MEGABYTE:
        size = f"{len(data) / MEGABYTE:,.0f} MB"
        raise Unreadable(file, f"is {size}; a document may be {DOCUMENT_MEGABYTES} MB", SHORTER)
    if data.startswith(_OLD_OFFICE):
        if _ENCRYPTED in data:
            raise Unreadable(file, "is password-protected", _UNLOCKING)
        raise Unreadable(file, "is a document of Word 2003 or older (.doc)", _AS_WORD)
    for mark, wrong in _OTHER_KINDS:
        if data.startswith(mark):
            raise Unreadable(file, wrong, _AS_WORD)
    if b"\x00" in data and not data.startswith((b"PK", *_BOTH_BYTE_ORDERS)):
        raise Unreadable(file, "is not a text, Markdown or Word (.docx) document", _AS_WORD)
    return data.startswith(b"PK")


def _word(file: str, data: bytes) -> WordText:
    package = Package(file, data)
    try:
        return word_text(package)
    except Exception as fault:  # whatever a strange document leads to
        raise Unreadable(file, "could not be read as a Word document", SAVE_AGAIN) from fault


def _parts(file: str, lines: Sequence[Line]) -> tuple[WrittenPart, ...]:
    parts = parts_of(lines)
    if len(parts) > HEADINGS:
        raise Unreadable(
            file, f"has {len(parts):,} headings; a report may have {HEADINGS}", SHORTER
        )
    return parts


def _within(file: str, text: str) -> str:
    if not text.strip():
        raise Unreadable(file, "holds no text", "Check that it is the file you mean.")
    if len(text) > CHARACTERS:
        wrong = f"holds {len(text):,} characters; a document may hold {CHARACTERS:,}"
        raise Unreadable(file, wrong, SHORTER)
    return text


def _paragraphs(lines: Sequence[Line]) -> Iterator[str]:
    for line in _body(lines):
        if line.level or line.kind == "title":
            yield f"# {line.plain}"
        elif line.kind == "item":
            yield f"- {line.plain}"
        else:
            yield line.plain


def _body(lines: Iterable[Line]) -> Iterator[Line]:
    return (line for line in lines if not line.aside and line.kind != "row")
