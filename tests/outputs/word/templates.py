"""Templates as officers have them, drawn in a few lines."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from docx.document import Document


def saved(document: Document) -> bytes:
    """The document's bytes."""
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def with_parts(template: bytes, parts: Mapping[str, bytes]) -> bytes:
    """The template with parts put in, or in place of those of the same name."""
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(template)) as given,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as made,
    ):
        for name in given.namelist():
            if name not in parts:
                made.writestr(name, given.read(name))
        for name, data in parts.items():
            made.writestr(name, data)
    return stream.getvalue()
