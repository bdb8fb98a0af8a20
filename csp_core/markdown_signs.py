"""Words in which Markdown finds nothing: its signs escaped where they would mean something."""

from __future__ import annotations

import re
import string

_SIGNS = re.compile(r"[\\*\[]|(?<!\w)_|_(?!\w)")
# What would make a line a heading or an item of a list.
_BEGINS = re.compile(r"^([ \t]*)(?:(#{1,6}|[-+])|(\d{1,9})([.)]))(?=[ \t]|$)", re.MULTILINE)
_ESCAPED = re.compile(rf"\\([{re.escape(string.punctuation)}])")


def escaped(text: str) -> str:
    """The text with every sign escaped but those that mean something only at a line's beginning."""
    return _SIGNS.sub(lambda found: f"\\{found.group()}", text)


def begun(text: str) -> str:
    """Markdown whose lines begin neither a heading nor a list."""
    return _BEGINS.sub(_begins, text)


def unescaped(text: str) -> str:
    """The text without the backslashes that escape its signs."""
    return _ESCAPED.sub(r"\1", text)


def _begins(found: re.Match[str]) -> str:
    space, sign, number, dot = found.groups()
    return f"{space}\\{sign}" if sign else f"{space}{number}\\{dot}"
