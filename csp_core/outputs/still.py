"""An Office file's bytes, the same at every hour it is made."""

from __future__ import annotations

import io
import re
import zipfile
from xml.etree import ElementTree as ET

from defusedxml.ElementTree import fromstring
from openpyxl import Workbook

# A zip entry cannot be older than this, and one date for all keeps the bytes still.
ZIP_DATE = (1980, 1, 1, 0, 0, 0)
XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
# The drawing behind a cell note is older than the rest; its names stay as Excel writes them.
_DRAWING_NAMES = {
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "x": "urn:schemas-microsoft-com:office:excel",
}
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


def still_package(packed: bytes) -> bytes:
    """The zip of an Office file whose parts are still already, packed so that no hour is in it.

    What is packed already, as pictures are, is stored; the rest is deflated, so that bytes may
    differ between machines whose compressors do.
    """
    again = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(packed)) as given, zipfile.ZipFile(again, "w") as still:
        for name in given.namelist():
            entry = zipfile.ZipInfo(name, date_time=ZIP_DATE)
            entry.create_system = 0
            if name.endswith((".xml", ".rels")):
                entry.compress_type = zipfile.ZIP_DEFLATED
            still.writestr(entry, given.read(name))
    return again.getvalue()


def _still_part(name: str, xml: str, made_on: str) -> bytes:
    if name.endswith(".vml"):
        for prefix, address in _DRAWING_NAMES.items():
            ET.register_namespace(prefix, address)
        return bytes(ET.tostring(fromstring(xml)))
    # openpyxl writes other spaces and quotes where lxml is installed: the canonical form has one.
    canonical = ET.canonicalize(xml)
    return (XML_DECLARATION + _MOMENT.sub(rf"\g<1>{made_on}", canonical)).encode()
