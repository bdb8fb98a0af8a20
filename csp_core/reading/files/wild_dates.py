"""Date cells whose number is no date of any calendar, turned into text before they are parsed.

calamine gives up on a whole workbook for one cell shown as a date whose number is far out of
range. As text the cell reaches the reader, which names it.
"""

from __future__ import annotations

import io
import re
import zipfile

from csp_core.reading.files.xlsx_facts import unpacked

# Excel's last date, 31 December 9999, is 2,958,465. A number kept as text is read as a number
# where numbers are looked for, so that it does no harm to take a large count along.
_CELL = re.compile(
    rb"<((?:\w+:)?)c\s([^<>]*?)>\s*(<(?:\w+:)?v>\s*(?:-[^<]*|[+\d.]*(?:\d{7}|[eE])[^<]*)</)"
)
_TYPE = re.compile(rb'\s?\bt="[^"]*"')
_NUMBER_TYPE = re.compile(rb'\bt="n"')


def wild_dates_as_text(data: bytes | memoryview) -> bytes:
    """An xlsx with the numbers no date could have kept as text. Raises one of DAMAGED_ZIP."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as packed, zipfile.ZipFile(out, "w") as written:
        for member in packed.infolist():
            part = unpacked(packed, member.filename)
            if member.filename.lower().startswith("xl/worksheets/"):
                part = _CELL.sub(_as_text, part)
            written.writestr(member.filename, part)
    return out.getvalue()


def _as_text(cell: re.Match[bytes]) -> bytes:
    prefix, attributes, value = cell.groups()
    if _TYPE.search(attributes) and not _NUMBER_TYPE.search(attributes):
        return cell.group()  # text, an error or a formula's text already
    return b'<%bc %b t="str">%b' % (prefix, _TYPE.sub(b"", attributes), value)
