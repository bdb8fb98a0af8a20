"""A text cut into sentences, each at its place, in letters that patterns can be written for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from csp_core.words.live_text import LIVE

_SAME_LENGTH = str.maketrans(
    {
        "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\t": " ", "\n": " ", "\r": " ",
        "’": "'", "‘": "'", "“": '"', "”": '"', "−": "-", "–": "-", "—": "-", "‑": "-",
    }
)  # fmt: skip
_HEADING = re.compile(r"\s*#{1,6}\s")
_STARTS_ANEW = re.compile(r"\s*(?:#{1,6}\s|[-*•–·]\s|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s|\|)")
# Of a Markdown table, or of columns held apart by tabs or by spaces.
_TABLE_ROW = re.compile(r"\s*\||.*\S(?:\t+| {3,})\S.*(?:\t+| {3,})\S")
_SENTENCE_END = re.compile(r"[.!?][\"')\]]*\s+(?=[\"'(\[£+\-]?[A-Z0-9£\[])")
_ABBREVIATED = re.compile(
    r"(?:\b(?:e\.g|i\.e|approx|no|nos|st|mr|mrs|ms|dr|cllr|sgt|insp|supt|vs|dept|para|sec|fig|cf|c)"
    r"|\b[A-Z]|^\W*\d{1,2}|^\W*[a-z])\.$",
    re.IGNORECASE,
)


_LONGEST = 1_000


@dataclass(frozen=True)
class Sentence:
    """A sentence at its place; ``plain`` has its every character, folded for patterns.

    ``heads`` says that a section begins with it, and with it what later sentences are about.
    """

    text: str
    plain: str
    start: int
    heads: bool


def sentences(text: str) -> tuple[Sentence, ...]:
    """The text's sentences in order; rows of tables are none."""
    return tuple(_sentences(text))


def _sentences(text: str) -> Iterator[Sentence]:
    for start, end in _blocks(text):
        block = text[start:end]
        heads = bool(_HEADING.match(block))
        for first, last in _parts(block):
            part = block[first:last]
            if part.strip():
                yield Sentence(part, folded(part), start + first, heads)


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Paragraphs, headings and the points of lists, from where to where."""
    start, at = 0, 0
    after_heading = False
    for line in text.splitlines(keepends=True):
        row = bool(_TABLE_ROW.match(line))
        new = not line.strip() or _STARTS_ANEW.match(line) or after_heading or row
        if new and start < at:
            yield start, at
            start = at
        at += len(line)
        if row:
            start = at
        after_heading = bool(_HEADING.match(line))
    if start < at:
        yield start, at


def _parts(block: str) -> Iterator[tuple[int, int]]:
    # Names of live figures may hold full stops of their own.
    masked = LIVE.sub(lambda live: "x" * len(live.group()), block)
    for first, last in _ended(masked):
        # No sentence is this long; what is would take long to read.
        while last - first > _LONGEST:
            cut = masked.rfind(" ", first + 1, first + _LONGEST) + 1 or first + _LONGEST
            yield first, cut
            first = cut
        yield first, last


def _ended(masked: str) -> Iterator[tuple[int, int]]:
    """From full stop to full stop."""
    start = 0
    for end in _SENTENCE_END.finditer(masked):
        if _ABBREVIATED.search(masked[max(start, end.start() - 12) : end.start() + 1]):
            continue
        yield start, end.end()
        start = end.end()
    yield start, len(masked)


def folded(text: str) -> str:
    """The text in small letters and plain punctuation, every character at its place."""
    return "".join(
        low if len(low := character.lower()) == 1 else character for character in text
    ).translate(_SAME_LENGTH)
