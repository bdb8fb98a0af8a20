"""Figures that stand in text by name, and their words.

A name is written ``[[South Ribble | All burglary | change]]``. What stands between the brackets is
a name and nothing else: neither it nor the figure's words are ever read as Markdown or HTML. A
figure that is no longer there is a gap with its name; an old number never stands in for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from csp_core.text import clean
from csp_core.words.quotable import SEPARATOR, Quotable
from csp_core.words.quotables import Quotables

# Longer than any name there is; a bracket left open must not swallow the rest of a section.
_LONGEST_NAME = 300
LIVE = re.compile(rf"\[\[([^\[\]\n]{{1,{_LONGEST_NAME}}})\]\]")


@dataclass(frozen=True)
class Piece:
    """A stretch of a text: as the officer wrote it, a figure in words, or a gap where one was.

    ``start`` and ``end`` are its place in the text as written. ``quotable`` is the figure, None
    for text and gaps.
    """

    kind: Literal["text", "figure", "gap"]
    words: str
    start: int
    end: int
    quotable: Quotable | None = None


def reference(quotable: Quotable) -> str:
    """How text names a figure: ``[[South Ribble | All burglary | change]]``."""
    return f"[[{quotable.name}]]"


def pieces(text: str, quotables: Iterable[Quotable]) -> tuple[Piece, ...]:
    """The text in order, each figure named in it as a piece of its own."""
    known = quotables if isinstance(quotables, Quotables) else Quotables(quotables)
    return tuple(_pieces(text, known))


def _pieces(text: str, quotables: Quotables) -> Iterator[Piece]:
    at = 0
    for live in LIVE.finditer(text):
        if live.start() > at:
            yield Piece("text", text[at : live.start()], at, live.start())
        yield _figure(live, quotables)
        at = live.end()
    if at < len(text):
        yield Piece("text", text[at:], at, len(text))


def figure_words(name: str, quotables: Quotables) -> str | None:
    """What the figure of that name says; None where there is none."""
    quotable = quotables.named([part for part in _parts(name) if part])
    return quotable.words if quotable else None


def _parts(name: str) -> list[str]:
    return [clean(" ".join(part.split())) for part in name.split("|")]


def _figure(live: re.Match[str], quotables: Quotables) -> Piece:
    parts = _parts(live[1])
    quotable = quotables.named([part for part in parts if part])
    if quotable is None:
        return Piece("gap", f"[no figure: {SEPARATOR.join(parts)}]", live.start(), live.end())
    return Piece("figure", quotable.words, live.start(), live.end(), quotable)


def rendered(text: str, quotables: Iterable[Quotable]) -> str:
    """The text with each figure's words in place of its name, as plain text."""
    return "".join(piece.words for piece in pieces(text, quotables))
