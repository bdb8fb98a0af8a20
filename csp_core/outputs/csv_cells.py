"""Text as a CSV cell that no spreadsheet program takes for a formula."""

from __future__ import annotations

import re
from typing import Final

# OWASP, CSV injection: a cell that starts so is a formula to Excel, after leading spaces too; the
# wide signs are taken for the narrow ones where East Asian text is. A program that knows no line
# ends within a cell begins a new one after each.
_FORMULA_STARTS: Final = re.compile(r"(?:\A|(?<=[\r\n]))(?= *[=+\-@\t\r＝＋－＠])")


def unformulated(text: str) -> str:
    """The text, with an apostrophe before whatever in it would otherwise be computed."""
    return _FORMULA_STARTS.sub("'", text)
