"""The key under which two spellings of one name are the same name."""

from __future__ import annotations

import re
from functools import lru_cache

from csp_core.text import clean

_FOOTNOTE = re.compile(
    r"\[[^\]]*\]|[¹²³⁴⁵⁶⁷⁸⁹⁰*†‡]+|\s*[#^~]+\s*$"
    r"|(?<=[^\W\d_])\s*\((?:[a-rt-z]|\d|note \d+)\)\s*$",
    re.I,
)
# "of which: Residential burglary", "- of which residential": a part of the row above it.
_OF_WHICH = re.compile(
    r"^[\s\-–•]*(?:of which|of these|including)\b[\s:,\-–]*(?=\w)", re.IGNORECASE
)
_LONGEST = 2_000
_NOT_WORDS = re.compile(r"[^a-z0-9+%£]+")
_LAST_WORD = re.compile(r" (?:offences?)$")


@lru_cache(maxsize=16384)
def spelling_key(written: str) -> str:
    """``Burglary [note 2]`` and ``burglary offences`` are both ``burglary``.

    Capitals, punctuation, line breaks, footnote marks, "&" for "and" and a last word "offences"
    do not matter.
    """
    written = written[:_LONGEST]
    text = (
        _OF_WHICH.sub("", _FOOTNOTE.sub(" ", written.casefold()))
        .replace("&", " and ")
        .replace("'", "")
        .replace("’", "")
    )
    return _LAST_WORD.sub("", _NOT_WORDS.sub(" ", text).strip())


def is_part_of_above(written: str) -> bool:
    """Whether a name says that it is a part of the one above it: "of which residential"."""
    return bool(_OF_WHICH.match(written))


def as_written(written: str) -> str:
    """A name as its file writes it, on one line and without footnote marks: ``Burglary``."""
    if len(written) > _LONGEST:  # no name, and a long time for every pattern
        return " ".join(clean(written).split())
    return " ".join(_OF_WHICH.sub("", _FOOTNOTE.sub(" ", clean(written))).split())
