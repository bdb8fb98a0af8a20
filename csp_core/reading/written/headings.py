"""Which lines are headings, and of what level: by their style, else by how they look."""

from __future__ import annotations

import re
from collections.abc import Sequence

from csp_core.reading.written.lines import Line

# One styled heading may be the title alone: such a report's headings are told by their look.
_ENOUGH_STYLED = 2
_MOST_WORDS, _MOST_CHARACTERS = 12, 110
_FEWEST_CAPITALS = 4
_MOST_GATHERING_WORDS = 5
# With so many numbered headings, what stands before the first of them is the cover.
_ENOUGH_NUMBERED = 3
_NUMBERED = re.compile(r"(\d{1,2}(?:\.\d{1,2})*)(\.|\))?\s+(?=[^\W\d_])")
_LETTERED = re.compile(r"\(?([a-z])[.)]\s+(?=[^\W\d_])")
_SENTENCE_ENDS = (".", ",", ";", ":", "!", "?", "…")
_SMALL_WORDS = frozenset(
    ["a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"]
)


def heading_levels(lines: Sequence[Line]) -> tuple[int, ...]:
    """For each line the level of the heading it is, 0 for none."""
    if sum(line.level > 0 for line in lines) >= _ENOUGH_STYLED:
        return tuple(line.level for line in lines)
    sorts = _without_lists([_sort(line) for line in lines])
    first = _first_numbered(sorts)
    levels, numbered = [], 0
    for at, (line, sort) in enumerate(zip(lines, sorts, strict=True)):
        level = line.level
        if at >= first and sort:
            level = sort if sort > 0 else numbered + 1
            numbered = sort if sort > 0 else numbered
        elif at >= first and not level and _looks_like_one(line):
            level = _level_beside(sorts[at + 1 :], numbered)
        elif at >= first and not level and _gathers(line, sorts[at + 1 : at + 2]):
            level = max(sorts[at + 1], 1)
        levels.append(level)
    return tuple(levels)


def _sort(line: Line) -> int:
    """The depth of a numbered heading, -1 for a lettered one, 0 for what looks like neither."""
    if line.aside or line.kind == "row" or not _is_short(line):
        return 0
    if line.kind == "item" and not (line.bold and line.label != "-"):
        return 0  # numbered by Word and not bold: a list
    if _LETTERED.match(line.headed):
        return -1
    found = _NUMBERED.match(line.headed)
    if not found:
        return 0
    number, dot = found.groups()
    if not dot and "." not in number and not line.bold:
        return 0  # "12 months to March"
    return len(number.removesuffix(".0").split("."))


def _without_lists(sorts: Sequence[int]) -> list[int]:
    """Points one right after another are a list, and no headings with nothing under them."""
    around = [0, *sorts, 0]
    return [
        0 if sort and sort in (around[at], around[at + 2]) else sort
        for at, sort in enumerate(sorts)
    ]


def _first_numbered(sorts: Sequence[int]) -> int:
    numbered = [at for at, sort in enumerate(sorts) if sort > 0]
    return numbered[0] if len(numbered) >= _ENOUGH_NUMBERED else 0


def _is_short(line: Line) -> bool:
    return (
        len(line.plain) <= _MOST_CHARACTERS
        and len(line.plain.split()) <= _MOST_WORDS
        and not line.plain.endswith(_SENTENCE_ENDS)
        and "\n" not in line.text
    )


def _looks_like_one(line: Line) -> bool:
    """Whether it is a short paragraph, all bold or all in capitals."""
    if line.aside or line.kind != "paragraph" or not _is_short(line):
        return False
    letters = [sign for sign in line.plain if sign.isalpha()]
    capitals = len(letters) >= _FEWEST_CAPITALS and all(sign.isupper() for sign in letters)
    return bool(letters) and (line.bold or capitals)


def _gathers(line: Line, after: Sequence[int]) -> bool:
    """Whether it is a few words in title case right before a numbered heading."""
    words = line.plain.split()
    return (
        any(sort > 0 for sort in after)
        and line.kind == "paragraph"
        and not line.aside
        and _is_short(line)
        and len(words) <= _MOST_GATHERING_WORDS
        and all(word[0].isupper() or word in _SMALL_WORDS for word in words)
    )


def _level_beside(after: Sequence[int], numbered: int) -> int:
    """That of the numbered heading right after it, else one below the last; 1 without numbers."""
    if after and after[0] > 0:
        return after[0]
    return numbered + 1
