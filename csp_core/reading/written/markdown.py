"""Words as Markdown that prints them as they were: signs escaped, bold, italics and links kept."""

from __future__ import annotations

import re
import string
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from csp_core.markdown_signs import begun, escaped

_LINK = re.compile(r"(?:https?://|mailto:)\S+", re.IGNORECASE)
_IN_ADDRESS = {"(": "%28", ")": "%29", "<": "%3C", ">": "%3E", "\\": "%5C"}
HARD_BREAK = "  \n"


@dataclass(frozen=True)
class Words:
    """Words of one look. ``ours``: a note of our own in their place, escaped already."""

    text: str
    bold: bool = False
    italic: bool = False
    link: str = ""
    ours: bool = False

    @property
    def look(self) -> tuple[bool, bool, str, bool]:
        """All that tells it from words of another look."""
        return self.bold, self.italic, self.link, self.ours


def plain_of(words: Iterable[Words]) -> str:
    """The words as they read, on one line."""
    return " ".join("".join(one.text for one in words).split())


def markdown_of(words: Iterable[Words]) -> str:
    """The words as Markdown, line breaks kept; a look that begins inside a word is given up."""
    pieces = _joined(words)
    said = "".join(_marked(pieces, at) for at in range(len(pieces)))
    lines = [" ".join(line.split()) for line in said.split("\n")]
    return begun(HARD_BREAK.join(line for line in lines if line))


def _joined(words: Iterable[Words]) -> list[Words]:
    """Neighbours of one look as one; white space has none and joins what it stands between."""
    pieces: list[Words] = []
    for each in words:
        one = each
        if not one.text.strip() and pieces and not pieces[-1].ours:
            one = replace(pieces[-1], text=one.text)
        if not one.text:
            continue
        if pieces and pieces[-1].look == one.look:
            pieces[-1] = replace(one, text=pieces[-1].text + one.text)
        else:
            pieces.append(one)
    return pieces


def _marked(pieces: Sequence[Words], at: int) -> str:
    one = pieces[at]
    if one.ours:
        return f" {one.text} "
    inner = one.text.strip()
    if not inner:
        return one.text
    before, after = one.text.split(inner, 1) if inner != one.text else ("", "")
    said = escaped(inner)
    if one.link and _LINK.fullmatch(one.link):
        address = "".join(_IN_ADDRESS.get(sign, sign) for sign in one.link)
        return f"{before}[{said.replace(']', chr(92) + ']')}]({address}){after}"
    mark = "*" * (one.italic + 2 * one.bold)
    if mark and _stands_alone(pieces, at) and "\n" not in inner:
        said = f"{mark}{said}{mark}"
    return f"{before}{said}{after}"


def _stands_alone(pieces: Sequence[Words], at: int) -> bool:
    """Whether marks around the words would be taken for marks."""
    text = pieces[at].text
    before = pieces[at - 1] if at else None
    after = pieces[at + 1] if at + 1 < len(pieces) else None
    return (text[0].isspace() or _lets_in(before, -1)) and (
        text[-1].isspace() or _lets_in(after, 0)
    )


def _lets_in(neighbour: Words | None, end: int) -> bool:
    """Whether marks may stand beside that end of other words."""
    if neighbour is None or neighbour.ours:
        return True
    sign = neighbour.text[end]
    return sign.isspace() or (_is_edge(sign) and not any(neighbour.look))


def _is_edge(sign: str) -> bool:
    return (
        sign.isspace() or sign in string.punctuation or unicodedata.category(sign).startswith("P")
    )
