"""What the parts of a workbook claim and how far they reach, looked at before they are parsed.

A file of two kilobytes can hold a sheet of seventeen thousand million cells, or one text that
twenty thousand cells repeat. Small parts are looked through; of large ones, and of what is missed
here, the limits of the process that parses them take care.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence

from csp_core.problems import column_letters
from csp_core.reading import limits
from csp_core.reading.faults import SAVE_AGAIN, Unreadable
from csp_core.reading.files.xlsx_facts import NOT_TOLD, column_number, sheets_by_part, unpacked
from csp_core.text import clean

# Sheets without a cell right of ZZ or below row 9,999 hold fewer cells than may be read; to say so
# of an ordinary sheet this takes 2 ms a megabyte. A plain beginning is what makes it that fast.
_FAR = re.compile(rb' r="(?:[A-Za-z]{3}|[A-Za-z]*\d{5})')
_THREE_LETTERS = re.compile(rb' r="[A-Za-z]{3}')
_TWO_LETTERS = re.compile(rb' r="[A-Za-z]{2}')
_LOW_ROW = re.compile(rb' r="[A-Za-z]*(\d{5,})')
_REFERENCE = re.compile(rb' r="([A-Za-z]*)(\d*)"')
_STRINGS_CLAIMED = re.compile(rb'uniqueCount="(\d+)"')
_REPEATED = re.compile(rb'(text:c|number-(?:columns|rows)-repeated)="(\d+)"')
_MOST_REPEATED = {
    b"text:c": (limits.CHARACTERS, "spaces in one cell"),
    b"number-columns-repeated": (limits.COLUMNS, "columns"),
    b"number-rows-repeated": (limits.ROWS, "rows"),
}
_START = 4096
_COPY = "Copy the figures you need into a new workbook and drop that."


def check_parts(file: str, packed: zipfile.ZipFile) -> None:
    """Raises Unreadable for what would break or drown what parses it, or one of DAMAGED_ZIP."""
    _check_sizes(file, packed.infolist())
    members = {member.filename.lower(): member for member in packed.infolist()}
    if "content.xml" in members:
        _check_open_document(file, packed, members)
        return
    sheets: dict[str, bytes] = {}
    for name, xml in _looked_through(file, packed, members):
        if name == "xl/sharedstrings.xml":
            _check_strings(file, xml)
        _check_texts(file, xml)
        if name.startswith("xl/worksheets/") and _FAR.search(xml):
            sheets[name] = xml
    # Going through every address takes ten times as long, and is seldom called for.
    if sum(map(_most_cells, sheets.values())) > limits.CELLS:
        _check_reach(file, packed, sheets)


def _check_sizes(file: str, members: Sequence[zipfile.ZipInfo]) -> None:
    unpacked = sum(member.file_size for member in members)
    if unpacked > limits.UNPACKED_MEGABYTES * limits.MEGABYTE:
        wrong = (
            f"unpacks to {unpacked / limits.MEGABYTE:,.0f} MB; a workbook may unpack to "
            f"{limits.UNPACKED_MEGABYTES} MB"
        )
        raise Unreadable(file, wrong, _COPY)
    for one in members:
        size = one.file_size
        if size > 20 * limits.MEGABYTE and size > limits.UNPACKED_RATIO * max(one.compress_size, 1):
            wrong = (
                f"unpacks to {unpacked / limits.MEGABYTE:,.0f} MB, more than "
                f"{limits.UNPACKED_RATIO} times its size, as no workbook of figures does"
            )
            raise Unreadable(file, wrong, _COPY)


def _looked_through(
    file: str, packed: zipfile.ZipFile, members: Mapping[str, zipfile.ZipInfo]
) -> Iterator[tuple[str, bytes]]:
    """The start of each part that is parsed, and the whole of those there is time for."""
    left = limits.LOOKED_THROUGH
    for name, member in members.items():
        if not name.endswith(".xml") or not name.startswith("xl/"):
            continue
        sheet_or_texts = name.startswith("xl/worksheets/") or name == "xl/sharedstrings.xml"
        if not sheet_or_texts and name not in {"xl/workbook.xml", "xl/styles.xml"}:
            continue
        with packed.open(member) as part:
            xml = part.read(_START)
            if b"<!DOCTYPE" in xml or b"<!ENTITY" in xml:
                wrong = "declares XML entities, as no spreadsheet program does"
                raise Unreadable(file, wrong, SAVE_AGAIN)
            if sheet_or_texts and member.file_size <= left:
                left -= member.file_size
                # Never all there is: a part may unpack to more than it claims to be.
                xml += part.read(member.file_size)
        yield name, xml


def _check_strings(file: str, xml: bytes) -> None:
    claimed = _STRINGS_CLAIMED.search(xml[:_START])
    # Compared by length first: Python refuses to make a number of thousands of digits.
    number = int(claimed.group(1)[:18]) if claimed else 0
    if number > limits.SHARED_STRINGS:
        wrong = (
            f"claims to hold {number:,} different texts; a workbook may hold "
            f"{limits.SHARED_STRINGS:,}"
        )
        raise Unreadable(file, wrong, _COPY)


def _check_texts(file: str, xml: bytes) -> None:
    # A text twice as long as allowed fills a stretch as long as allowed, without a tag in it.
    for start in range(0, len(xml) - limits.CHARACTERS, limits.CHARACTERS):
        end = start + limits.CHARACTERS
        if xml.find(b"<", start, end) < 0 and xml[start:end].strip():
            wrong = f"holds a text of more than {limits.CHARACTERS:,} characters, Excel's most"
            raise Unreadable(file, wrong, "Shorten it, save, and drop the file again.")


def _most_cells(xml: bytes) -> int:
    """A number of cells that a sheet does not exceed, quickly told."""
    if _THREE_LETTERS.search(xml):
        return limits.ROWS * limits.COLUMNS
    lowest = max((int(digits[:9]) for digits in set(_LOW_ROW.findall(xml))), default=9_999)
    return lowest * (26 * 27 if _TWO_LETTERS.search(xml) else 26)


def _farthest(file: str, packed: zipfile.ZipFile, part: str, xml: bytes) -> tuple[int, int]:
    """The last row and column a sheet uses. Raises Unreadable for a cell beyond Excel's last."""
    row, column = 1, 1
    for letters, digits in _REFERENCE.findall(xml):
        # More letters or digits than any address has; cut, so that huge numbers stay cheap.
        this_row, this_column = int(digits[:9] or 1), column_number(letters[:5].upper())
        if this_row > limits.ROWS or this_column > limits.COLUMNS:
            address = (letters + digits).decode()
            shown = address if len(address) <= 20 else address[:20] + "…"
            wrong = f"names a cell beyond Excel's last, {shown}, on {_sheet(packed, part)}"
            raise Unreadable(file, wrong, SAVE_AGAIN)
        row, column = max(row, this_row), max(column, this_column)
    return row, column


def _check_reach(file: str, packed: zipfile.ZipFile, sheets: Mapping[str, bytes]) -> None:
    reaching = {part: _farthest(file, packed, part, xml) for part, xml in sheets.items()}
    cells = {part: row * column for part, (row, column) in reaching.items()}
    if sum(cells.values()) <= limits.CELLS:
        return
    part = max(cells, key=lambda one: cells[one])
    row, column = reaching[part]
    raise Unreadable(
        file,
        f"reaches to cell {column_letters(column)}{row} on {_sheet(packed, part)}, so that it "
        f"spans {sum(cells.values()):,} cells; {limits.CELLS:,} can be read",
        "Delete the rows and columns beyond the figures in Excel, save, and drop it again.",
    )


def _sheet(packed: zipfile.ZipFile, part: str) -> str:
    try:
        names = {key.lower(): name for key, name in sheets_by_part(packed).items()}
    except NOT_TOLD:
        names = {}
    return f"sheet “{clean(names[part])}”" if part in names else f"the part {part}"


def _check_open_document(
    file: str, packed: zipfile.ZipFile, members: Mapping[str, zipfile.ZipInfo]
) -> None:
    manifest = members.get("meta-inf/manifest.xml")
    if manifest and b":encryption-data" in packed.open(manifest).read(limits.MEGABYTE):
        raise Unreadable(file, "is password-protected", limits.UNLOCKING)
    content = members["content.xml"]
    if content.file_size > limits.LOOKED_THROUGH:
        return
    xml = unpacked(packed, content.filename)
    if b"<!DOCTYPE" in xml[:_START] or b"<!ENTITY" in xml[:_START]:
        raise Unreadable(file, "declares XML entities, as no spreadsheet program does", SAVE_AGAIN)
    for what, number in _REPEATED.findall(xml):
        most, whats = _MOST_REPEATED[what]
        times = int(number[:18])
        if times > most:
            wrong = f"repeats {times:,} {whats}; a spreadsheet may hold {most:,}"
            raise Unreadable(file, wrong, _COPY)
