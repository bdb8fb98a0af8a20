"""Files that are no spreadsheet, locked ones and damaged ones, whatever their names (T15, T16)."""

from __future__ import annotations

import io
import random
import struct
import zipfile

from tests.reading.hostile.bombs import SAVE_AGAIN, ods
from tests.reading.hostile.outcomes import Hostile, read
from tests.reading.hostile.pieces import (
    GOOD,
    GOOD_FIGURES,
    GOOD_READ,
    GOOD_SAID,
    stored,
    xlsx,
    zipped,
)

EXPORT = "Open it in Excel and save it as .xlsx or .csv, then drop that file."
TABLE = "Ask for the figures as a spreadsheet, or copy its table into one."
UNPACK = "Unpack it and drop the spreadsheet inside."
UNLOCK = (
    "is password-protected. Open it in Excel, choose File, Info, Protect Workbook, remove the "
    "password, save, and drop it again."
)
TORN = "is damaged or was not downloaded whole. Download or save it again, then drop it again."
EMPTY = "is empty. Check that it was saved and downloaded whole, then drop it again."
UNKNOWN = f"is not a spreadsheet this program knows. {EXPORT}"
WEB_PAGE = f"is a web page or XML saved under a spreadsheet's name. {EXPORT}"
CSV = b"Area,Crime type,Apr 2017,May 2017\nChorley,Arson,57,58\n"
CSV_READ = read(GOOD_FIGURES, GOOD_SAID.replace("Sheet “Crime”", "The file"))
_NONE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def compound(name: str, data: bytes) -> bytes:
    """An OLE compound file, as old workbooks and locked ones are, of one stream."""
    data = data.ljust(4096, b"\0")  # shorter streams would lie elsewhere
    sectors = len(data) // 512
    fat = [_FAT, _END, *range(3, 2 + sectors), _END]
    header = struct.pack("<8s16x5H6x", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0x3E, 3, 0xFFFE, 9, 6)
    header += struct.pack("<9I", 0, 1, 1, 0, 4096, _END, 0, _END, 0)
    header += struct.pack("<109I", 0, *[_NONE] * 108)
    allocation = struct.pack("<128I", *fat, *[_NONE] * (128 - len(fat)))
    directory = _entry("Root Entry", 5, _END, 0, 1) + _entry(name, 2, 2, len(data))
    return header + allocation + directory + bytes(256) + data


def _entry(name: str, kind: int, start: int, size: int, child: int = _NONE) -> bytes:
    written = name.encode("utf-16-le").ljust(64, b"\0")
    length = 2 * len(name) + 2
    return written + struct.pack("<HBB3I36xIQ", length, kind, 1, _NONE, _NONE, child, start, size)


def locked_old() -> bytes:
    """An old workbook that says, after its beginning, that the rest is enciphered."""
    begins = struct.pack("<2H2H12x", 0x0809, 16, 0x0600, 5)
    enciphered = struct.pack("<2H3H48x", 0x002F, 54, 1, 1, 1)
    return compound("Workbook", begins + enciphered + struct.pack("<2H", 0x000A, 0))


def one_figure_flipped() -> bytes:
    """57 became 56 on the way, and the checksum says so."""
    with zipfile.ZipFile(io.BytesIO(xlsx({"Crime": GOOD}))) as packed:
        whole = stored({name: packed.read(name) for name in packed.namelist()})
    return whole.replace(b"<v>57</v>", b"<v>56</v>")


def noise(size: int) -> bytes:
    return random.Random(1).randbytes(size)


def torn(part: float) -> bytes:
    data = xlsx({"Crime": GOOD})
    return data[: int(len(data) * part)]


KINDS = (
    Hostile(
        "T15",
        "a workbook locked with a password",
        "locked.xlsx",
        lambda: compound("EncryptedPackage", noise(5000)),
        UNLOCK,
    ),
    Hostile("T15", "an old workbook locked with a password", "locked.xls", locked_old, UNLOCK),
    Hostile(
        "T15",
        "an ods locked with a password",
        "locked.ods",
        lambda: ods(manifest="<manifest:encryption-data/>"),
        UNLOCK,
    ),
    Hostile(
        "T16",
        "a web page named .xls",
        "page.xls",
        lambda: b"<html><body><table><tr><td>57</td></tr></table></body></html>",
        WEB_PAGE,
    ),
    Hostile("T16", "a CSV file named .xlsx", "csv.xlsx", lambda: CSV, CSV_READ),
    Hostile("T16", "a workbook named .csv", "xlsx.csv", lambda: xlsx({"Crime": GOOD}), GOOD_READ),
    Hostile(
        "T16",
        "a picture named .xlsx",
        "picture.xlsx",
        lambda: b"\x89PNG\r\n\x1a\n" + noise(999),
        "is a picture, not a spreadsheet. Ask for the figures the picture was made from.",
    ),
    Hostile("T16", "a file of no bytes", "nothing.xlsx", lambda: b"", EMPTY),
    Hostile("T16", "a file of 100,000 NUL bytes", "nul.csv", lambda: bytes(100_000), EMPTY),
    Hostile("T16", "a workbook torn in half", "half.xlsx", lambda: torn(0.5), TORN),
    Hostile("T16", "a workbook without its last bytes", "torn.xlsx", lambda: torn(0.99), TORN),
    Hostile("T16", "a workbook with one bit flipped", "flipped.xlsx", one_figure_flipped, TORN),
    Hostile(
        "T16",
        "a zip that holds a workbook",
        "zipped.zip",
        lambda: zipped({"figures.xlsx": xlsx({"Crime": GOOD})}),
        f"is a packed archive, not a spreadsheet. {UNPACK}",
    ),
    Hostile(
        "T16",
        "a zip in a zip in a zip, named .xlsx",
        "nested.xlsx",
        lambda: zipped({"b.zip": zipped({"a.zip": zipped({"figures.csv": CSV})})}),
        f"is a packed archive, not a spreadsheet. {UNPACK}",
    ),
    Hostile(
        "T16",
        "a workbook whose sheet is a zip",
        "sheet-of-zip.xlsx",
        lambda: xlsx({"Crime": zipped({"figures.csv": CSV})}),
        f"is damaged or is no workbook. {SAVE_AGAIN}",
    ),
    Hostile(
        "T16",
        "a workbook that names a sheet it does not hold",
        "no-sheet.xlsx",
        lambda: zipped({"xl/workbook.xml": "<workbook/>"}),
        f"is damaged or is no workbook. {SAVE_AGAIN}",
    ),
    Hostile(
        "T16",
        "a Word document",
        "report.docx",
        lambda: zipped({"word/document.xml": "<w:document/>"}),
        f"is a Word document, not a spreadsheet. {TABLE}",
    ),
    Hostile(
        "T16",
        "a PDF",
        "report.pdf",
        lambda: b"%PDF-1.7\n" + noise(999),
        f"is a PDF, not a spreadsheet. {TABLE}",
    ),
    Hostile("T16", "a megabyte of noise", "noise.xlsx", lambda: noise(1 << 20), UNKNOWN),
    Hostile(
        "T16",
        "noise that begins as a zip does",
        "noise-zip.xlsx",
        lambda: b"PK\x03\x04" + noise(9999),
        TORN,
    ),
    Hostile(
        "T16",
        "noise that begins as an old workbook does",
        "noise-old.xls",
        lambda: compound("Workbook", noise(9999)),
        f"is damaged or is no workbook. {SAVE_AGAIN}",
    ),
)
