"""Lines that speak about a table and do not name it: notes, sources, footnotes."""

from __future__ import annotations

import re

_STARTS = re.compile(
    r"^\W*(?:(?:foot)?notes?|sources?|n\.?b|caveats?|please)\b|^\s*[*†‡¹²³⁴⁵⁶⁷⁸⁹#]|^\s*\[",
    re.IGNORECASE,
)
# A title has no verb: "Figures exclude South Ribble" is not the title of South Ribble's table.
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|may|should|does|do|excludes?|includes?|relates?)\b",
    re.IGNORECASE,
)


def starts_as_note(text: str) -> bool:
    """Whether a line says of itself that it is a note or names a source."""
    return bool(_STARTS.search(text))


def is_note(text: str) -> bool:
    """Whether a line below a table's figures says something about them and heads nothing."""
    return starts_as_note(text) or bool(_VERB.search(text))
