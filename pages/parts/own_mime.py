"""A file's type with a mark of its content: each file taken away has an address of its own."""

from __future__ import annotations

import hashlib


def own_mime(mime: str, content: object) -> str:
    """``text/csv; mark=1f0c…``; ``content`` is what the file is made from, told whole by its repr.

    Above 1 MiB Streamlit works an address out of a file's size, three samples of it, its name and
    its type: a corrected file would be given away as the old one. A browser passes over the mark.
    """
    return f"{mime}; mark={hashlib.sha256(repr(content).encode()).hexdigest()[:16]}"
