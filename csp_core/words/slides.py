"""What is written on a slide: few words, each whole."""

from __future__ import annotations

import re
from collections.abc import Sequence

from csp_core.words.prose import Block

CLOSING = "Questions"
MOST_POINTS, MOST_LETTERS = 5, 420
_SENTENCE_ENDS = re.compile(r"(?<=[.!?])\s+(?=[A-Z“‘\"£\d])")


def points(blocks: Sequence[Block]) -> tuple[str, ...]:
    """A section in the few sentences a slide can carry: its list where it has one, else its start.

    Headings are left out; no sentence is cut, but the first is always there. All paragraphs of a
    list's item are one point.
    """
    items = _items(blocks)
    sentences = [
        sentence
        for block in blocks
        if block.kind == "paragraph"
        for sentence in _SENTENCE_ENDS.split(block.text)
    ]
    found: list[str] = []
    for one in items or sentences:
        letters = sum(map(len, found)) + len(one)
        if found and (len(found) == MOST_POINTS or letters > MOST_LETTERS):
            break
        found.append(one)
    return tuple(found)


def _items(blocks: Sequence[Block]) -> list[str]:
    found: list[str] = []
    for block in blocks:
        if block.kind == "item" and block.continues and found:
            found[-1] = f"{found[-1]} {block.text}"
        elif block.kind == "item":
            found.append(block.text)
    return found


def badges(marks: Sequence[str]) -> tuple[str, ...]:
    """Each mark in its first words: ``Illustrative figures``."""
    return tuple(dict.fromkeys(mark.partition(":")[0] for mark in marks))


def said_of_the_rest(left: int, more: bool) -> str:
    """How many notes there was no room for; ``more``: beside others that there was room for."""
    if not left:
        return ""
    many = f"{left} more" if more else str(left)
    return f"{many} {'notes stand' if left > 1 else 'note stands'} in the report."


def numbered(numbers: Sequence[int]) -> str:
    """Which slides these are: ``slide 2``, ``slides 2 to 4``; empty for none."""
    if len(numbers) < 2:
        return f"slide {numbers[0]}" if numbers else ""
    return f"slides {numbers[0]} to {numbers[-1]}"
