"""What hostile files are made of: raw zip members, and the least an xlsx needs around its XML."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tests.reading.hostile.outcomes import read

MB = 1 << 20
STORED, DEFLATED = 0, 8
_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
_MACROS = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
_MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'


@dataclass(frozen=True)
class Repeated:
    """A member of ``head``, then ``unit`` so many ``times``, then ``tail``; never held whole."""

    head: bytes
    unit: bytes
    times: int
    tail: bytes

    def packed(self) -> tuple[bytes, int, int]:
        """The deflated bytes, the checksum and the size of what they unpack to.

        A gigabyte is packed in a moment: one large piece of it is deflated once and repeated.
        """
        a_piece = max(1, MB // len(self.unit))
        whole, rest = divmod(self.times, a_piece)
        pack = zlib.compressobj(9, zlib.DEFLATED, -15)
        head = pack.compress(self.head) + pack.flush(zlib.Z_FULL_FLUSH)
        piece = pack.compress(self.unit * a_piece) + pack.flush(zlib.Z_FULL_FLUSH)
        tail = pack.compress(self.unit * rest + self.tail) + pack.flush()
        checksum = zlib.crc32(self.head)
        for _ in range(whole):
            checksum = zlib.crc32(self.unit * a_piece, checksum)
        checksum = zlib.crc32(self.unit * rest + self.tail, checksum)
        size = len(self.head) + len(self.unit) * self.times + len(self.tail)
        return head + piece * whole + tail, checksum, size


Member = bytes | str | Repeated


def zipped(members: Mapping[str, Member], *, claimed: Mapping[str, int] | None = None) -> bytes:
    """A zip of the members; ``claimed`` gives sizes that are not the true ones."""
    out, directory = io.BytesIO(), io.BytesIO()
    for name, member in members.items():
        packed, checksum, size = _packed(member)
        size = (claimed or {}).get(name, size)
        at, written = out.tell(), name.encode()
        fields = (DEFLATED, 0, 33, checksum, len(packed), size, len(written))
        out.write(struct.pack("<4s2H3H3I2H", b"PK\x03\x04", 20, 0x800, *fields, 0))
        out.write(written + packed)
        directory.write(struct.pack("<4s3H3H3I2H", b"PK\x01\x02", 20, 20, 0x800, *fields, 0))
        directory.write(struct.pack("<3H2I", 0, 0, 0, 0, at) + written)
    start, size, number = out.tell(), len(directory.getvalue()), len(members)
    out.write(directory.getvalue())
    out.write(struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, number, number, size, start, 0))
    return out.getvalue()


def _packed(member: Member) -> tuple[bytes, int, int]:
    if isinstance(member, Repeated):
        return member.packed()
    data = member.encode() if isinstance(member, str) else member
    pack = zlib.compressobj(6, zlib.DEFLATED, -15)
    return pack.compress(data) + pack.flush(), zlib.crc32(data), len(data)


def xlsx(
    sheets: Mapping[str, Member] | Sequence[tuple[str, Member]],
    *,
    extra: Mapping[str, Member] | None = None,
    state: str = "visible",
    macros: bool = False,
    claimed: Mapping[str, int] | None = None,
) -> bytes:
    """A workbook of these sheets, each given as its name and the whole XML of its part."""
    named = list(sheets.items()) if isinstance(sheets, Mapping) else list(sheets)
    numbers = range(1, len(named) + 1)
    book = "".join(
        f'<sheet name="{name}" sheetId="{at}" state="{state}" r:id="rId{at}"/>'
        for at, (name, _) in zip(numbers, named, strict=True)
    )
    links = "".join(
        f'<Relationship Id="rId{at}" Type="{_RELATION}/worksheet" Target="worksheets/s{at}.xml"/>'
        for at in numbers
    )
    links += (
        f'<Relationship Id="rIdT" Type="{_RELATION}/sharedStrings" Target="sharedStrings.xml"/>'
    )
    links += f'<Relationship Id="rIdS" Type="{_RELATION}/styles" Target="styles.xml"/>'
    kind = _MACROS if macros else _SHEET
    members: dict[str, Member] = {
        "[Content_Types].xml": f"{_DECLARED}<Types xmlns="
        '"http://schemas.openxmlformats.org/package/2006/content-types">'
        f'<Default Extension="xml" ContentType="{kind}"/></Types>',
        "_rels/.rels": f'{_DECLARED}<Relationships xmlns="{_PACKAGE}"><Relationship Id="rId1" '
        f'Type="{_RELATION}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'{_DECLARED}<workbook {_MAIN} xmlns:r="{_RELATION}">'
        f"<sheets>{book}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f'{_DECLARED}<Relationships xmlns="{_PACKAGE}">{links}'
        "</Relationships>",
        "xl/styles.xml": styles(),
    }
    members |= {
        f"xl/worksheets/s{at}.xml": xml for at, (_, xml) in zip(numbers, named, strict=True)
    }
    return zipped(members | dict(extra or {}), claimed=claimed)


def sheet(data: str, *, before: str = "", after: str = "", doctype: str = "") -> str:
    """A sheet's part around its rows."""
    return f"{_DECLARED}{doctype}{HEAD}{before}<sheetData>{data}</sheetData>{after}</worksheet>"


HEAD = f"<worksheet {_MAIN}>"
START, END = f"{_DECLARED}{HEAD}<sheetData>", "</sheetData></worksheet>"


def styles(number_format: str = "0.00%", numbered: int = 164) -> str:
    """Style 0 is plain, style 1 has the number format given."""
    written = f'<numFmt numFmtId="{numbered}" formatCode="{number_format}"/>'
    return (
        f'{_DECLARED}<styleSheet {_MAIN}><numFmts count="1">{written}</numFmts>'
        f'<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="{numbered}"/></cellXfs></styleSheet>'
    )


def strings(*texts: str) -> str:
    """The shared strings of a workbook."""
    return f"{_DECLARED}<sst {_MAIN}>" + "".join(f"<si><t>{t}</t></si>" for t in texts) + "</sst>"


def row(number: int, *cells: str | float, style: int = 0) -> str:
    """A row of text and numbers; a cell beginning with ``<`` is XML, ``@`` in it its address."""
    written = [
        _cell(f"{chr(65 + at)}{number}", cell, style) for at, cell in enumerate(cells) if cell != ""
    ]
    return f'<row r="{number}">{"".join(written)}</row>'


def _cell(address: str, cell: str | float, style: int) -> str:
    if not isinstance(cell, str):
        return f'<c r="{address}" s="{style}"><v>{cell}</v></c>'
    if cell.startswith("<"):
        return cell.replace("@", address)
    return f'<c r="{address}" t="inlineStr"><is><t>{cell}</t></is></c>'


HEADINGS = ("Area", "Crime type", "Apr 2017", "May 2017")
# A row anybody can read, to stand beside whatever is hostile, and what is read of it.
FIGURES = row(1, *HEADINGS) + row(2, "Chorley", "Arson", 57, 58)
GOOD = sheet(FIGURES)
GOOD_FIGURES = (
    ("Chorley", "Arson", "2017-04", 1, 57, "", "C2"),
    ("Chorley", "Arson", "2017-05", 1, 58, "", "D2"),
)
GOOD_SAID = (
    "Sheet “Crime”: periods across; 1 crime type; 1 area; 2 months, April 2017 to May 2017; "
    "row 1 is the header."
)
GOOD_READ = read(GOOD_FIGURES, GOOD_SAID)


def stored(members: Mapping[str, bytes]) -> bytes:
    """A zip whose members are not packed, so that a byte changed in it is a byte of theirs."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as packed:
        for name, data in members.items():
            packed.writestr(name, data)
    return out.getvalue()
