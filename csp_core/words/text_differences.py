"""What changed between two versions of a text, by word; two texts side by side, by paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from html import escape
from typing import Literal

_WORDS = re.compile(r"\s+|[^\s]+")
_PARAGRAPHS = re.compile(r"\n\s*\n")


@dataclass(frozen=True)
class Piece:
    """Words that both versions have, or only the newer, or only the older."""

    kind: Literal["same", "added", "gone"]
    text: str


@dataclass(frozen=True)
class Paragraphs:
    """A part of two texts: paragraphs that both have (``same``), or what each has in its place."""

    same: bool
    ours: tuple[str, ...]
    theirs: tuple[str, ...]


def differences(before: str, after: str) -> tuple[Piece, ...]:
    """The newer text by its words, what is gone before what came in its place."""
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    pieces: list[Piece] = []
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for kind, first, end, new_first, new_end in matcher.get_opcodes():
        if kind == "equal":
            pieces.append(Piece("same", "".join(new[new_first:new_end])))
            continue
        if end > first:
            pieces.append(Piece("gone", "".join(old[first:end])))
        if new_end > new_first:
            pieces.append(Piece("added", "".join(new[new_first:new_end])))
    return tuple(pieces)


def differences_html(pieces: tuple[Piece, ...]) -> str:
    """The differences as HTML, told by strokes and lines and not by colour alone."""
    tags = {"same": ("", ""), "added": ("<ins>", "</ins>"), "gone": ("<del>", "</del>")}
    html = "".join(
        f"{tags[piece.kind][0]}{escape(piece.text)}{tags[piece.kind][1]}" for piece in pieces
    )
    return f'<p class="differences">{html}</p>'.replace("\n", "<br>")


def side_by_side(ours: str, theirs: str) -> tuple[Paragraphs, ...]:
    """Two texts by their paragraphs, those alike together and those apart beside each other."""
    mine, others = _paragraphs(ours), _paragraphs(theirs)
    matcher = SequenceMatcher(None, mine, others, autojunk=False)
    return tuple(
        Paragraphs(kind == "equal", tuple(mine[a:b]), tuple(others[c:d]))
        for kind, a, b, c, d in matcher.get_opcodes()
    )


def merged(parts: tuple[Paragraphs, ...], chosen: tuple[str, ...]) -> str:
    """One text of two: of each part that differs ``ours``, ``theirs`` or ``both``, in order.

    ``chosen`` has one word for each part that differs. Raises ValueError where it has not.
    """
    apart = [part for part in parts if not part.same]
    words = iter(zip(apart, chosen, strict=True))
    paragraphs: list[str] = []
    for part in parts:
        if part.same:
            paragraphs += part.ours
            continue
        _, word = next(words)
        paragraphs += part.ours if word in ("ours", "both") else ()
        paragraphs += part.theirs if word in ("theirs", "both") else ()
    if sum(1 for _ in words):
        raise ValueError("more choices than parts that differ")
    return "\n\n".join(paragraphs)


def _paragraphs(text: str) -> list[str]:
    return [part.strip("\n") for part in _PARAGRAPHS.split(text.strip()) if part.strip()]
