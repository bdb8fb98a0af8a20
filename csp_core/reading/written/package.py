"""The parts of a Word document, unpacked within bounds and parsed without entities."""

from __future__ import annotations

import io
import posixpath
import zipfile
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import fromstring

from csp_core.reading.faults import DAMAGED_ZIP, Unreadable
from csp_core.reading.limits import MEGABYTE

# A report's words unpack to a few megabytes; its pictures are packed already.
UNPACKED_MEGABYTES = 100
# Of that, what is parsed: a tree of elements is ten times its text.
PARSED_MEGABYTES = 40
SHORTER = "Save only the part you need and try that."
SAVE_AGAIN = "Open it in Word, save it again as .docx, and try that file."
_WORDS_IN = "word/document.xml"


class Package:
    """A document's parts by name. Raises Unreadable for what is none, is damaged or too much."""

    def __init__(self, file: str, data: bytes) -> None:
        self.file = file
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as packed:
                self._parts = _unpacked(file, packed)
        except DAMAGED_ZIP as fault:
            raise Unreadable(file, "is damaged or was not saved whole", SAVE_AGAIN) from fault

    def tree(self, name: str) -> Element | None:
        """The part's tree; None where there is no such part."""
        xml = self._parts.get(name)
        return None if xml is None else fromstring(xml, forbid_dtd=True)

    def body(self) -> Element:
        """The tree of the text itself."""
        tree = self.tree(_WORDS_IN)
        if tree is None:  # it was looked for when the document was unpacked
            raise KeyError(_WORDS_IN)
        return tree

    def named(self, beginning: str) -> list[str]:
        """The parts whose names begin so, in the order of their names."""
        return sorted(name for name in self._parts if name.startswith(beginning))

    def links(self, part: str = _WORDS_IN) -> dict[str, str]:
        """Where each relationship of a part leads, by its id."""
        folder, name = posixpath.split(part)
        tree = self.tree(f"{folder}/_rels/{name}.rels")
        return (
            {one.get("Id", ""): one.get("Target", "") for one in tree} if tree is not None else {}
        )


def _unpacked(file: str, packed: zipfile.ZipFile) -> dict[str, bytes]:
    """The parts that hold words; the others are only measured, by what really unpacks."""
    names = {member.filename for member in packed.infolist()}
    if _WORDS_IN not in names:
        _refuse_other(file, names)
    left, parsed = UNPACKED_MEGABYTES * MEGABYTE, 0
    parts: dict[str, bytes] = {}
    for member in packed.infolist():
        kept = bytearray()
        wanted = member.filename.startswith("word/") and member.filename.endswith((".xml", ".rels"))
        with packed.open(member) as part:
            while chunk := part.read(min(MEGABYTE, left + 1)):
                left -= len(chunk)
                if left < 0:
                    _refuse_size(file, UNPACKED_MEGABYTES)
                if wanted:
                    kept += chunk
        parsed += len(kept)
        if parsed > PARSED_MEGABYTES * MEGABYTE:
            _refuse_size(file, PARSED_MEGABYTES)
        if wanted:
            parts[member.filename] = bytes(kept)
    return parts


def _refuse_size(file: str, megabytes: int) -> None:
    raise Unreadable(file, f"unpacks to more than {megabytes} MB", SHORTER)


def _refuse_other(file: str, names: set[str]) -> None:
    wrong = (
        "is an OpenDocument text" if "content.xml" in names else "is not a Word (.docx) document"
    )
    raise Unreadable(file, wrong, "Save it as .docx or .txt.")
