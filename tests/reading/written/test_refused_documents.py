"""What is no report is refused in a sentence, and no document harms the process that reads it."""

from __future__ import annotations

import pytest

from csp_core.reading import client, limits
from csp_core.reading.client import read_written
from csp_core.reading.faults import Unreadable
from csp_core.reading.written.documents import written_report
from csp_core.written import WrittenPart, WrittenReport
from tests.reading.written.documents import W, in_body, of_paragraphs, zipped

OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
SAVE_AGAIN = "Open it in Word, save it again as .docx, and try that file."
AS_WORD = "Save it as .docx or .txt and try that file."
DEEP = "<w:sdt><w:sdtContent>" * 60_000 + "</w:sdtContent></w:sdt>" * 60_000


def body(xml: str) -> bytes:
    """A Word document with this in its body and nothing else."""
    return zipped(document=in_body(xml))


REFUSED = [
    ("empty", b"", "holds no text. Check that it is the file you mean."),
    ("no words", body("<w:p/>"), "holds no text. Check that it is the file you mean."),
    ("pdf", b"%PDF-1.7", f"is a PDF. {AS_WORD}"),
    ("rtf", b"{\\rtf1 words}", f"is a rich text (.rtf) document. {AS_WORD}"),
    ("doc", OLD + b"\x00" * 600, f"is a document of Word 2003 or older (.doc). {AS_WORD}"),
    (
        "password",
        OLD + "EncryptedPackage".encode("utf-16-le"),
        "is password-protected. Open it in Word, choose File, Info, Protect Document, remove the "
        "password, save it, and try again.",
    ),
    (
        "picture", b"\x89PNG\r\n\x1a\n\x00\x00",
        f"is not a text, Markdown or Word (.docx) document. {AS_WORD}",
    ),
    (
        "other zip", zipped(other="<x/>"),
        "is not a Word (.docx) document. Save it as .docx or .txt.",
    ),
    (
        "cut off", of_paragraphs(("Normal", "words"))[:900],
        f"is damaged or was not saved whole. {SAVE_AGAIN}",
    ),
    (
        "entities",
        zipped(document=f'<!DOCTYPE x [<!ENTITY a "b">]><w:document {W}>&a;</w:document>'),
        f"could not be read as a Word document. {SAVE_AGAIN}",
    ),
    ("not XML", zipped(document="words"), f"could not be read as a Word document. {SAVE_AGAIN}"),
    ("nested", body(DEEP), f"could not be read as a Word document. {SAVE_AGAIN}"),
    (
        "headings", b"# One\n\nWords.\n\n" * 501,
        "has 501 headings; a report may have 500. Save only the part you need and try that.",
    ),
    (
        "20 MB", b"a" * (20 * 1024 * 1024 + 1),
        "is 20 MB; a document may be 20 MB. Save only the part you need and try that.",
    ),
    (
        "bomb", zipped(document=" " * (41 * 1024 * 1024)),
        "unpacks to more than 40 MB. Save only the part you need and try that.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "data", "wrong"), REFUSED, ids=[x[0] for x in REFUSED])
def test_what_is_no_report_is_refused_in_a_sentence(kind: str, data: bytes, wrong: str) -> None:
    with pytest.raises(Unreadable) as refused:
        written_report("x", data)

    assert str(refused.value) == f"x {wrong}"


def test_what_unpacks_to_too_much_is_refused_wherever_it_lies(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(limits, "DOCUMENT_UNPACKED_MEGABYTES", 1)

    with pytest.raises(Unreadable, match="x unpacks to more than 1 MB"):
        written_report("x", zipped(document="<x/>", **{"media/picture": " " * (2 * 1024 * 1024)}))


def test_a_report_is_read_in_the_child_process_which_outlives_a_hostile_one() -> None:
    good = of_paragraphs(("Heading 1", "Survey"), ("Normal", "Sure."), ("Heading 1", "End"))
    read = WrittenReport((WrittenPart("Survey", 1, "Sure."), WrittenPart("End", 1, "")))

    assert read_written("folder/r.docx", good) == read
    before = client._pool.pids
    with pytest.raises(Unreadable, match=r"^x\.docx could not be read as a Word document\."):
        read_written("x.docx", body(DEEP))
    assert (client._pool.pids, read_written("r.docx", good)) == (before, read)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_text_file_is_read_with_its_headings_in_whatever_encoding(encoding: str) -> None:
    text = (
        "Scrutiny Committee\r\n\r\n1. Background\r\n\r\nWhat £24K\r\nbought.\r\n\r\n"
        "- cafés\r\n- bars\r\n\r\n2. Progress\r\n\r\na) Overall\r\n\r\nGood\x0b\x00.\r\n\r\n"
        "3. End\r\n\r\nDone."
    ).replace("\x00", "\x01")

    assert written_report("x.txt", text.encode(encoding)) == WrittenReport(
        (
            WrittenPart("", 0, "Scrutiny Committee"),
            WrittenPart("1. Background", 1, "What £24K\nbought.\n\n- cafés\n- bars"),
            WrittenPart("2. Progress", 1, ""),
            WrittenPart("a) Overall", 2, "Good\n."),
            WrittenPart("3. End", 1, "Done."),
        )
    )
