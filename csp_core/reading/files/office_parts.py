"""The parts of an Office document, unpacked within bounds whatever they claim to be."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator

from csp_core.reading import limits

# Others let a few kilobytes unpack to a hundred megabytes at one stroke, and no program of Office
# packs so.
_PACKED_AS_OFFICE_DOES = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


class UnpacksToTooMuch(Exception):
    """More comes out of the zip than may: ``megabytes`` says how much may."""

    def __init__(self, megabytes: int) -> None:
        self.megabytes = megabytes
        super().__init__(f"unpacks to more than {megabytes} MB")


def xml_part(name: str) -> bool:
    """Whether a part of that name is one that libraries parse."""
    return name.lower().endswith((".xml", ".rels"))


def office_parts(
    packed: zipfile.ZipFile, to_parse: Callable[[str], object], megabytes: int
) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of each part that is to be parsed; of the others no more than the size.

    ``megabytes`` is what may be parsed in all: a tree of elements takes ten times the room of its
    text. Reading stops at the bounds. Raises UnpacksToTooMuch, or one of DAMAGED_ZIP.
    """
    left = limits.DOCUMENT_UNPACKED_MEGABYTES * limits.MEGABYTE
    left_to_parse = megabytes * limits.MEGABYTE
    for member in packed.infolist():
        if member.compress_type not in _PACKED_AS_OFFICE_DOES:
            raise NotImplementedError(f"packed as no Office document is: {member.filename}")
        parsed, kept = bool(to_parse(member.filename)), bytearray()
        with packed.open(member) as part:
            while chunk := part.read(limits.MEGABYTE):
                left -= len(chunk)
                if left < 0:
                    raise UnpacksToTooMuch(limits.DOCUMENT_UNPACKED_MEGABYTES)
                if parsed:
                    left_to_parse -= len(chunk)
                    kept += chunk
                if left_to_parse < 0:
                    raise UnpacksToTooMuch(megabytes)
        if parsed:
            yield member.filename, bytes(kept)
