"""A workbook's bytes, the same on every machine and at every hour it is made."""

from __future__ import annotations

import io
import re
import zipfile
from xml.etree import ElementTree as ET

from openpyxl import Workbook

# A zip entry cannot be older than this, and one date for all keeps the bytes still.
ZIP_DATE = (1980, 1, 1, 0, 0, 0)
XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MOMENT = re.compile(r"(<dcterms:(?:created|modified)[^>]*>)[^<]*")


def still_bytes(book: Workbook, made_on: str) -> bytes:
    """``book`` as xlsx, made and changed on ``made_on`` (``2018-02-20T00:00:00Z``).

    The hour it was saved is left out, and it is packed so that no machine differs.
    """
    stream = io.BytesIO()
    book.save(stream)
    packed = io.BytesIO()
    with zipfile.ZipFile(stream) as given, zipfile.ZipFile(packed, "w") as still:
        for name in given.namelist():
            # Stored, not deflated, and marked as from one system: compressors differ.
            entry = zipfile.ZipInfo(name, date_time=ZIP_DATE)
            entry.create_system = 0
            still.writestr(entry, _still_part(name, given.read(name).decode(), made_on))
    return packed.getvalue()


def _still_part(name: str, xml: str, made_on: str) -> bytes:
    # openpyxl writes other spaces and quotes where lxml is installed: the canonical form has one.
    canonical = _MOMENT.sub(rf"\g<1>{made_on}", ET.canonicalize(xml))
    # Excel writes the drawing behind a cell note without a declaration, and expects none.
    return (canonical if name.endswith(".vml") else XML_DECLARATION + canonical).encode()
