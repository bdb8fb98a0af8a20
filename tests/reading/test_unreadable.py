"""A file of which nothing can be read: one plain sentence, saying which, what and what to do."""

import io
import struct
import zipfile

import pytest

from csp_core.reading import limits
from csp_core.reading.faults import Unreadable
from csp_core.reading.reading import read_file
from tests.reading.drawing import workbook

SHEET = """
    Area    | Crime type | Apr 2017
    Chorley | Burglary   | 57
"""
AGAIN = "Download or save it again, then drop it again."
EXPORT = "Open it in Excel and save it as .xlsx or .csv, then drop that file."
COPY = "Ask for the figures as a spreadsheet, or copy its table into one."
UNPACK = "Unpack it and drop the spreadsheet inside."
UNLOCK = (
    "Open it in Excel, choose File, Info, Protect Workbook, remove the password, save, and drop it "
    "again."
)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def zipped(**members: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in members.items():
            packed.writestr(name.replace("__", "/"), data)
    return out.getvalue()


def ole(*streams: str) -> bytes:
    """The head of an OLE file: its signature, and a directory that names its streams."""
    directory = b"".join(name.encode("utf-16-le").ljust(64, b"\0") for name in streams)
    return OLE + struct.pack("<16x2H", 0x3E, 3).ljust(504, b"\0") + directory.ljust(4096, b"\0")


def bomb() -> bytes:
    return zipped(**{"xl__workbook.xml": b"<x/>", "xl__sheet.xml": b" " * (30 * 1024 * 1024)})


def many_strings() -> bytes:
    claimed = b'<sst uniqueCount="4294967295"/>'
    return zipped(**{"xl__workbook.xml": b"<x/>", "xl__sharedStrings.xml": claimed})


def half(data: bytes) -> bytes:
    return data[: len(data) // 2]


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("a.xlsx", b"", "a.xlsx is empty. Check that it was saved and downloaded whole, then drop "
         "it again."),
        ("a.csv", b"\xef\xbb\xbf \r\n\r\n", "a.csv is empty. Check that it was saved and "
         "downloaded whole, then drop it again."),
        ("a.xlsx", half(workbook({"Crime": SHEET})),
         f"a.xlsx is damaged or was not downloaded whole. {AGAIN}"),
        ("a.xlsx", ole("EncryptionInfo", "EncryptedPackage"),
         f"a.xlsx is password-protected. {UNLOCK}"),
        ("a.xls", ole("WordDocument"), f"a.xls is not a spreadsheet. {EXPORT}"),
        ("a.xls", b"<html><table><tr><td>57</td></tr></table></html>",
         f"a.xls is a web page or XML saved under a spreadsheet's name. {EXPORT}"),
        ("a.xls", b"\xef\xbb\xbf  <!DOCTYPE html><p>Sign in",
         f"a.xls is a web page or XML saved under a spreadsheet's name. {EXPORT}"),
        ("a.xlsx", b"\x89PNG\r\n\x1a\n" + bytes(200), "a.xlsx is a picture, not a spreadsheet. "
         "Ask for the figures the picture was made from."),
        ("a.xlsx", b"%PDF-1.7 ...", f"a.xlsx is a PDF, not a spreadsheet. {COPY}"),
        ("a.zip", zipped(**{"figures.csv": b"Area,Count"}),
         f"a.zip is a packed archive, not a spreadsheet. {UNPACK}"),
        ("a.7z", b"7z\xbc\xaf\x27\x1c" + bytes(99),
         f"a.7z is a packed archive, not a spreadsheet. {UNPACK}"),
        ("a.docx", zipped(**{"word__document.xml": b"<x/>"}),
         f"a.docx is a Word document, not a spreadsheet. {COPY}"),
        ("a.pptx", zipped(**{"ppt__presentation.xml": b"<x/>"}),
         f"a.pptx is a PowerPoint presentation, not a spreadsheet. {COPY}"),
        ("a.xlsx", bytes(range(256)) * 20,
         f"a.xlsx is not a spreadsheet this program knows. {EXPORT}"),
        ("a.xlsx", bomb(), "a.xlsx unpacks to 30 MB, more than 500 times its size, as no "
         "workbook of figures does. Copy the figures you need into a new workbook and drop that."),
        ("a.xlsx", many_strings(), "a.xlsx claims to hold 4,294,967,295 different texts; a "
         "workbook may hold 5,000,000. Copy the figures you need into a new workbook and drop "
         "that."),
        ("a.xlsx", zipped(**{"xl__workbook.xml": b"<x/>"}),
         "a.xlsx is damaged or is no workbook. Open it in Excel, save it again as .xlsx, and drop "
         "that file."),
        ("a.csv", b"Dear all,\nthe figures follow next week.\nRegards\n",
         "a.csv holds no figures that could be read: the file: not read, as no row of headings "
         "over figures was found. Compare it with the worked sample, or ask the police for the "
         "sheet with the counts."),
        ("a.xlsx", workbook({"Notes": "All figures | are provisional"}),
         "a.xlsx holds no figures that could be read: sheet “Notes”: not read, as no row of "
         "headings over figures was found. Compare it with the worked sample, or ask the police "
         "for the sheet with the counts."),
    ],
    ids=lambda value: value if isinstance(value, str) and len(value) < 9 else "",
)  # fmt: skip
def test_what_cannot_be_read_is_refused_in_a_sentence(
    name: str, data: bytes, sentence: str
) -> None:
    with pytest.raises(Unreadable) as refused:
        read_file(name, data)

    assert str(refused.value) == sentence


@pytest.mark.parametrize(
    ("limit", "start", "sentence"),
    [
        ("WORKBOOK_MEGABYTES", b"PK\x03\x04", "a.xlsx is 3 MB; a workbook may be 2 MB."),
        ("WORKBOOK_MEGABYTES", OLE, "a.xlsx is 3 MB; a workbook may be 2 MB."),
        ("DELIMITED_MEGABYTES", b"Area,Count\n", "a.xlsx is 3 MB; a CSV file may be 2 MB."),
    ],
)
def test_a_file_over_the_limit_is_refused_before_it_is_opened(
    limit: str, start: bytes, sentence: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, limit, 2)

    with pytest.raises(Unreadable) as refused:
        read_file("a.xlsx", start.ljust(3 * limits.MEGABYTE, b" "))

    remedy = "Save only the sheets or the months you need and drop that file."
    assert str(refused.value) == f"{sentence} {remedy}"


def test_the_limits_are_those_promised() -> None:
    assert (limits.WORKBOOK_MEGABYTES, limits.DELIMITED_MEGABYTES) == (50, 250)


def test_a_workbook_of_too_many_sheets_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "SHEETS", 2)

    with pytest.raises(Unreadable) as refused:
        read_file("a.xlsx", workbook({"A": SHEET, "B": SHEET, "C": SHEET}))

    assert str(refused.value) == (
        "a.xlsx has 3 sheets; a workbook may have 2. "
        "Save only the sheets you need and drop that file."
    )


@pytest.mark.parametrize("name", ["figures.xlsx", "figures.csv", "figures.pdf", "figures"])
def test_a_file_is_known_by_what_it_holds_and_not_by_its_name(name: str) -> None:
    of_workbook = read_file(name, workbook({"Crime": SHEET}))
    of_text = read_file(name, b"Area,Crime type,Month,Count\nChorley,Burglary,Apr 2017,57\n")

    assert of_workbook.figures["count"].to_pylist() == of_text.figures["count"].to_pylist() == [57]


def test_bytes_may_be_given_as_a_view_of_memory() -> None:
    assert read_file("a.xlsx", memoryview(workbook({"Crime": SHEET}))).figures.num_rows == 1
