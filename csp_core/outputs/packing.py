"""Files put into one zip, no name twice and no hour in it: alike files give alike bytes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from pathlib import PurePosixPath

from csp_core.outputs.still import ZIP_DATE

# What is packed already: trying again costs time and saves nothing.
_PACKED = frozenset({".png", ".pdf", ".docx", ".pptx", ".xlsx", ".zip"})


def packed(files: Iterable[tuple[str, bytes]]) -> bytes:
    """The files under their names; of two alike in name the later gets ``-2``, and so on."""
    stream = io.BytesIO()
    taken: set[str] = set()
    with zipfile.ZipFile(stream, "w") as archive:
        for given, content in files:
            name = _free(given, taken)
            entry = zipfile.ZipInfo(name, date_time=ZIP_DATE)
            entry.create_system = 0  # marked as from one system, wherever it is made
            whole = PurePosixPath(name).suffix in _PACKED
            entry.compress_type = zipfile.ZIP_STORED if whole else zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return stream.getvalue()


def unpacked(archive: bytes) -> dict[str, bytes]:
    """The files of a zip made here, by name."""
    with zipfile.ZipFile(io.BytesIO(archive)) as given:
        return {name: given.read(name) for name in given.namelist()}


def _free(name: str, taken: set[str]) -> str:
    path, number, free = PurePosixPath(name), 2, name
    while free in taken:
        free = str(path.with_name(f"{path.stem}-{number}{path.suffix}"))
        number += 1
    taken.add(free)
    return free
