"""Text as a CSV cell that no spreadsheet program takes for a formula."""

from __future__ import annotations

# OWASP, CSV injection: a cell that starts so is a formula to Excel, after leading spaces too.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def unformulated(text: str) -> str:
    """The text, with an apostrophe before it where it would otherwise be computed."""
    return f"'{text}" if text.lstrip(" \n").startswith(_FORMULA_STARTS) else text
