"""What kind of file its bytes are, whatever its name says, and whether it is safe to open."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Set
from typing import Literal

from csp_core.reading import limits
from csp_core.reading.faults import DAMAGED_ZIP, Unreadable
from csp_core.reading.files.preflight import check_parts

FileKind = Literal["workbook", "delimited"]
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
# In an old workbook: its first record, then the one that says the rest is enciphered ([MS-XLS]
# 2.4.117). calamine knows it too, but says only that it does not know the file.
_ENCIPHERED = re.compile(rb"\x09\x08\x10\x00.{16}(?:\x86\x00\x00\x00)?\x2f\x00", re.DOTALL)
_XLS_STREAMS = ("Workbook".encode("utf-16-le"), "Book".encode("utf-16-le"))
# So many control characters may stray into a small text file; more make it something else.
_STRAY = 8
_CONTROLS = bytes(byte for byte in range(32) if not 9 <= byte <= 13)
_EXPORT = "Open it in Excel and save it as .xlsx or .csv, then drop that file."
_COPY = "Ask for the figures as a spreadsheet, or copy its table into one."
_OFFICE_KINDS = {
    "word/document.xml": "a Word document",
    "ppt/presentation.xml": "a PowerPoint presentation",
}
_OTHER_KINDS = (
    (
        b"%PDF",
        "is a PDF, not a spreadsheet",
        _COPY,
    ),
    (
        b"\x89PNG",
        "is a picture, not a spreadsheet",
        "Ask for the figures the picture was made from.",
    ),
    (
        b"\xff\xd8\xff",
        "is a picture, not a spreadsheet",
        "Ask for the figures the picture was made from.",
    ),
    (b"GIF8", "is a picture, not a spreadsheet", "Ask for the figures the picture was made from."),
    (
        b"Rar!",
        "is a packed archive, not a spreadsheet",
        "Unpack it and drop the spreadsheet inside.",
    ),
    (
        b"7z\xbc\xaf",
        "is a packed archive, not a spreadsheet",
        "Unpack it and drop the spreadsheet inside.",
    ),
    (
        b"\x1f\x8b",
        "is a packed archive, not a spreadsheet",
        "Unpack it and drop the spreadsheet inside.",
    ),
    (b"{\\rtf", "is a text document, not a spreadsheet", _EXPORT),
)


def file_kind(file: str, data: bytes | memoryview) -> FileKind:
    """Whether the bytes are a workbook or delimited text.

    Raises Unreadable, with a sentence naming the file, for anything else and for a file that is
    empty, too large, damaged, locked with a password, or that unpacks to too much.
    """
    start = bytes(data[:4096])
    if not len(data) or not start.strip(b"\x00 \t\r\n\xef\xbb\xbf"):
        raise Unreadable(
            file, "is empty", "Check that it was saved and downloaded whole, then drop it again."
        )
    for mark, wrong, remedy in _OTHER_KINDS:
        if start.startswith(mark):
            raise Unreadable(file, wrong, remedy)
    if start.startswith(b"PK"):
        _within(file, len(data), limits.WORKBOOK_MEGABYTES, "workbook")
        _check_zip(file, data)
        return "workbook"
    if start.startswith(b"\xd0\xcf\x11\xe0"):
        _within(file, len(data), limits.WORKBOOK_MEGABYTES, "workbook")
        _check_old_workbook(file, bytes(data))
        return "workbook"
    _within(file, len(data), limits.DELIMITED_MEGABYTES, "CSV file")
    _check_text(file, start)
    return "delimited"


def _within(file: str, size: int, megabytes: int, kind: str) -> None:
    if size > megabytes * limits.MEGABYTE:
        raise Unreadable(
            file,
            f"is {size / limits.MEGABYTE:,.0f} MB; a {kind} may be {megabytes} MB",
            "Save only the sheets or the months you need and drop that file.",
        )


def _check_zip(file: str, data: bytes | memoryview) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            _check_kind(file, {name.lower() for name in packed.namelist()})
            check_parts(file, packed)
    except DAMAGED_ZIP as fault:
        raise Unreadable(
            file,
            "is damaged or was not downloaded whole",
            "Download or save it again, then drop it again.",
        ) from fault


def _check_kind(file: str, names: Set[str]) -> None:
    for part, wrong in _OFFICE_KINDS.items():
        if part in names:
            raise Unreadable(file, f"is {wrong}, not a spreadsheet", _COPY)
    if not names & {"xl/workbook.xml", "xl/workbook.bin", "content.xml"}:
        raise Unreadable(
            file,
            "is a packed archive, not a spreadsheet",
            "Unpack it and drop the spreadsheet inside.",
        )


def _check_old_workbook(file: str, data: bytes) -> None:
    if _ENCRYPTED in data or _ENCIPHERED.search(data):
        raise Unreadable(
            file,
            "is password-protected",
            limits.UNLOCKING,
        )
    if not any(stream in data for stream in _XLS_STREAMS):
        raise Unreadable(file, "is not a spreadsheet", _EXPORT)


def _check_text(file: str, start: bytes) -> None:
    text = start.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if text.startswith((b"<!doctype html", b"<html", b"<?xml", b"<table")):
        raise Unreadable(file, "is a web page or XML saved under a spreadsheet's name", _EXPORT)
    utf16 = start.startswith((b"\xff\xfe", b"\xfe\xff")) or any(
        start[half::2].count(0) > len(start) // 4 for half in (0, 1)
    )
    noise = len(start) - len(start.translate(None, _CONTROLS))
    if not utf16 and noise > max(_STRAY, len(start) // 50):
        raise Unreadable(file, "is not a spreadsheet this program knows", _EXPORT)
