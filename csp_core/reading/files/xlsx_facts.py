"""What an xlsx sheet says of its cells that calamine leaves out: errors, unsaved formulas, formats.

calamine gives an error cell, and a formula whose value was never saved, as an empty cell; an
officer has to be told of both. Read only when a sheet has empty cells to explain.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator
from functools import cached_property
from xml.etree.ElementTree import Element, ParseError

from defusedxml.ElementTree import fromstring

from csp_core.reading.faults import DAMAGED_ZIP

_CELL = re.compile(rb"<(?:\w+:)?c\s([^>]*?)(?:/>|>(.*?)</(?:\w+:)?c>)", re.DOTALL)
_REFERENCE = re.compile(rb'\br="([A-Z]+)(\d+)"')
_STYLE = re.compile(rb'\bs="(\d+)"')
_VALUE = re.compile(rb"<(?:\w+:)?v>([^<]+)</")
# A part that is not there, is damaged, or names an encoding nobody knows.
NOT_TOLD = (*DAMAGED_ZIP, LookupError, ParseError)
_PERCENT_FORMATS = {"9", "10"}  # ECMA-376 part 1, 18.8.30: built-in formats 0% and 0.00%
_ROW = re.compile(rb"<(?:\w+:)?row\b([^>]*)>")
_COLUMN = re.compile(rb"<(?:\w+:)?col\s([^>]*)>")
_ENDS = re.compile(rb'\b(?:min|max)="(\d+)"')
_HIDDEN = re.compile(rb'\bhidden="(?:1|true)"')


class XlsxFacts:
    """The facts of one sheet of an xlsx file; a file that is not one has none."""

    def __init__(self, data: bytes | memoryview, sheet: str) -> None:
        self._data = data
        self._sheet = sheet

    def unsaid(self) -> dict[tuple[int, int], str]:
        """What stands in cells that calamine gives as empty, by row and column from 0."""
        xml = self._xml
        if b't="e"' not in xml and b"<f" not in xml and b":f>" not in xml:
            return {}
        found = {}
        for attributes, inside in _cells(xml):
            value = _VALUE.search(inside)
            place = _place(attributes)
            if not place:
                continue
            if b't="e"' in attributes and value:
                found[place] = value.group(1).decode("utf-8", "replace")
            elif not value and (b"<f" in inside or b":f" in inside):
                found[place] = "a formula with no saved value"
        return found

    def percent_shown(self, column: int, first: int) -> bool | None:
        """Whether Excel shows the column's cells from a row on as percentages; None: not known."""
        shown = [percent for row, percent in self._shown.get(column, ()) if row >= first]
        return sum(shown) * 2 > len(shown) if shown else None

    def percent_at(self, row: int, column: int) -> bool | None:
        """Whether Excel shows one cell as a percentage; None: not known."""
        return dict(self._shown.get(column, ())).get(row)

    def hidden(self) -> tuple[int, int]:
        """How many hidden rows, and how many hidden columns, hold cells."""
        xml = self._xml
        if b'hidden="' not in xml:
            return 0, 0
        rows = list(_ROW.finditer(xml))
        ends = [row.start() for row in rows[1:]] + [len(xml)]
        hidden_rows = sum(
            bool(_HIDDEN.search(row.group(1)) and _VALUE.search(xml, row.end(), end))
            for row, end in zip(rows, ends, strict=True)
        )
        hidden = [one.group(1) for one in _COLUMN.finditer(xml) if _HIDDEN.search(one.group(1))]
        ranges = [sorted(map(int, _ENDS.findall(one))) for one in hidden]
        used = {
            place[1] + 1
            for attributes, inside in (_cells(xml) if ranges else ())
            if _VALUE.search(inside) and (place := _place(attributes))
        }
        between = [at for at in used if any(one[0] <= at <= one[-1] for one in ranges if one)]
        return hidden_rows, len(between)

    @cached_property
    def _shown(self) -> dict[int, list[tuple[int, bool]]]:
        """By column, the rows of its numbers and whether each is shown as a percentage."""
        formats = self._percent_styles
        found: dict[int, list[tuple[int, bool]]] = {}
        for attributes, inside in _cells(self._xml):
            place, style = _place(attributes), _STYLE.search(attributes)
            if place and style and b't="s"' not in attributes and _VALUE.search(inside):
                percent = bool(formats.get(int(style.group(1))))
                found.setdefault(place[1], []).append((place[0], percent))
        return found

    @cached_property
    def _xml(self) -> bytes:
        try:
            with zipfile.ZipFile(io.BytesIO(self._data)) as packed:
                return unpacked(packed, _member(packed, self._sheet))
        except NOT_TOLD:
            return b""  # xls, xlsb and ods keep their cells otherwise

    @cached_property
    def _percent_styles(self) -> dict[int, bool]:
        try:
            with zipfile.ZipFile(io.BytesIO(self._data)) as packed:
                styles = fromstring(unpacked(packed, "xl/styles.xml"))
        except NOT_TOLD:
            return {}
        written = {
            one.get("numFmtId")
            for one in _all(styles, "numFmt")
            if "%" in one.get("formatCode", "")
        }
        formats = [one for part in _all(styles, "cellXfs") for one in _all(part, "xf")]
        percent = _PERCENT_FORMATS | written
        return {at: one.get("numFmtId") in percent for at, one in enumerate(formats)}


def _place(attributes: bytes) -> tuple[int, int] | None:
    reference = _REFERENCE.search(attributes)
    if not reference:
        return None
    return int(reference.group(2)) - 1, column_number(reference.group(1)) - 1


def column_number(letters: bytes) -> int:
    """1 for column A, 27 for AA; 0 for no letters."""
    column = 0
    for letter in letters:
        column = column * 26 + letter - 64
    return column


def unpacked(packed: zipfile.ZipFile, name: str) -> bytes:
    """A part of a zip. Raises KeyError or one of DAMAGED_ZIP.

    Never more than the part claims to be: asked for all, zipfile unpacks a gigabyte in one go.
    """
    member = packed.getinfo(name)
    with packed.open(member) as part:
        return part.read(member.file_size)


def sheets_by_part(packed: zipfile.ZipFile) -> dict[str, str]:
    """The name of each sheet by the name its XML has in the zip, in the workbook's order.

    Raises one of NOT_TOLD where the workbook does not say.
    """
    book = fromstring(unpacked(packed, "xl/workbook.xml"))
    links = fromstring(unpacked(packed, "xl/_rels/workbook.xml.rels"))
    target = {one.get("Id"): one.get("Target", "") for one in _all(links, "Relationship")}
    found = {}
    for one in _all(book, "sheet"):
        link = next((value for key, value in one.attrib.items() if key.endswith("}id")), "")
        if link in target:
            part = posixpath.normpath(posixpath.join("/xl", target[link])).lstrip("/")
            found[part] = one.get("name", "")
    return found


def _member(packed: zipfile.ZipFile, sheet: str) -> str:
    """The name inside the zip of a sheet's XML. Raises KeyError where it has none."""
    for part, name in sheets_by_part(packed).items():
        if name == sheet:
            return part
    raise KeyError(sheet)


def _cells(xml: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Each cell's attributes and what is inside it; one at a time, as there may be millions."""
    for found in _CELL.finditer(xml):
        yield found.group(1), found.group(2) or b""


def _all(root: Element, name: str) -> list[Element]:
    return [one for one in root.iter() if one.tag.rpartition("}")[2] == name]
