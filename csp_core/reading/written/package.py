"""The parts of a Word document, unpacked within bounds and parsed without entities."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Iterable
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import fromstring

from csp_core.reading.faults import DAMAGED_ZIP, Unreadable
from csp_core.reading.files.office_parts import UnpacksToTooMuch, office_parts

# What may be parsed of a report, which may be all words.
PARSED_MEGABYTES = 40
SHORTER = "Save only the part you need and try that."
SAVE_AGAIN = "Open it in Word, save it again as .docx, and try that file."
_WORDS_IN = "word/document.xml"
_MAIN = re.compile(r"word/document\d*\.xml")
_WANTED = re.compile(r"word/.+\.(?:xml|rels)|_rels/\.rels")


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

    def main(self) -> str:
        """The name of the part with the text itself, which Word on the web numbers."""
        named = [name for name in self._led_to("", "officeDocument") if name in self._parts]
        return named[0] if named else _WORDS_IN

    def body(self) -> Element:
        """The tree of the text itself; raises KeyError for a document without one."""
        tree = self.tree(self.main())
        if tree is None:
            raise KeyError(_WORDS_IN)
        return tree

    def of_sort(self, sort: str) -> list[str]:
        """The parts of a sort that go with the text: ``styles``, ``header``, ``comments``."""
        usual = f"word/{sort}.xml"
        led_to = [name for name in self._led_to(self.main(), sort) if name in self._parts]
        return sorted(set(led_to)) or ([usual] if usual in self._parts else [])

    def tree_of_sort(self, sort: str) -> Element | None:
        """The tree of the first part of that sort; None where there is none."""
        return next((self.tree(name) for name in self.of_sort(sort)), None)

    def links(self, part: str) -> dict[str, str]:
        """Where each relationship of a part leads, by its id."""
        return {one.get("Id", ""): one.get("Target", "") for one in self._relationships(part)}

    def _led_to(self, part: str, sort: str) -> list[str]:
        """The parts that a part's relationships of one sort lead to."""
        folder = posixpath.dirname(part)
        return [
            posixpath.normpath(posixpath.join("/", folder, one.get("Target", ""))).lstrip("/")
            for one in self._relationships(part)
            if one.get("Type", "").endswith(f"/{sort}") and one.get("TargetMode") != "External"
        ]

    def _relationships(self, part: str) -> Iterable[Element]:
        folder, name = posixpath.split(part)
        tree = self.tree(posixpath.join(folder, "_rels", f"{name}.rels"))
        return () if tree is None else tree


def _unpacked(file: str, packed: zipfile.ZipFile) -> dict[str, bytes]:
    """The parts that hold words."""
    names = {member.filename for member in packed.infolist()}
    if not any(_MAIN.fullmatch(name) for name in names):
        _refuse_other(file, names)
    try:
        return dict(office_parts(packed, _WANTED.fullmatch, PARSED_MEGABYTES))
    except UnpacksToTooMuch as fault:
        raise Unreadable(file, str(fault), SHORTER) from fault


def _refuse_other(file: str, names: set[str]) -> None:
    wrong = (
        "is an OpenDocument text" if "content.xml" in names else "is not a Word (.docx) document"
    )
    raise Unreadable(file, wrong, "Save it as .docx or .txt.")
