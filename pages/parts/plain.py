"""An officer's words shown as typed, where Streamlit would take them for Markdown."""

from __future__ import annotations

import re

_SPECIAL = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>$~:&])")


def plain(text: str) -> str:
    """The text with every character that means something to Markdown escaped, on one line."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))
