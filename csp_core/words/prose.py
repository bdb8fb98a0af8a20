"""An officer's Markdown as blocks that a page, Word and slides print alike.

Headings, bold, italics, lists and links are understood and nothing else: HTML, pictures and
formulas come out as they were typed. ``[[…]]`` is a figure: what it says is filled in as text and
never read as Markdown.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.token import Token

from csp_core.text import clean
from csp_core.words.live_text import LIVE

Fill = Callable[[str], str | None]
"""From what stands between ``[[`` and ``]]`` to its words; None where there is no such figure."""

# Characters that no text may carry: they stand for a figure while the Markdown is read.
_FIRST, _LAST = "\ue000", "\ue001"
_PLACED = re.compile(f"{_FIRST}(\\d+){_LAST}")
_LINK = re.compile(r"(?:https?://|mailto:)[^\s<>]+", re.IGNORECASE)
LONGEST = 200_000


@dataclass(frozen=True)
class Run:
    """Words of one look. ``figure`` is the name of the live figure they come from, if any.

    ``gap``: there is no such figure any more; the words then are its name.
    """

    text: str
    bold: bool = False
    italic: bool = False
    link: str = ""
    figure: str = ""
    gap: bool = False


@dataclass(frozen=True)
class Block:
    """One paragraph, heading or list item.

    ``level`` is 1 to 3 for a heading, and how deep it lies for an item. ``number`` is the number
    of an item in a numbered list, None in others. ``continues``: a further paragraph of the item
    before it, which has no bullet or number of its own.
    """

    kind: Literal["paragraph", "heading", "item"]
    runs: tuple[Run, ...]
    level: int = 1
    number: int | None = None
    continues: bool = False

    @property
    def text(self) -> str:
        """Its words without their look."""
        return "".join(run.text for run in self.runs)


def prose(text: str, fill: Fill) -> tuple[Block, ...]:
    """The blocks of a text, its figures filled in."""
    figures: list[str] = []

    def keep(found: re.Match[str]) -> str:
        figures.append(" ".join(found.group(1).split()))
        return f"{_FIRST}{len(figures) - 1}{_LAST}"

    given = clean(text[:LONGEST]).replace(_FIRST, "").replace(_LAST, "")
    tokens = _markdown().parse(LIVE.sub(keep, given))
    return tuple(
        replace(block, runs=tuple(_filled(block.runs, figures, fill))) for block in _blocks(tokens)
    )


def plain_prose(text: str, fill: Fill) -> str:
    """The text as it reads, its figures filled in: a line a block."""
    return "\n".join(block.text for block in prose(text, fill))


def figures_named(text: str) -> tuple[str, ...]:
    """What stands between each ``[[`` and ``]]`` of a text, in order."""
    return tuple(" ".join(found.split()) for found in LIVE.findall(text))


def word_count(text: str) -> int:
    """How many words a reader counts; a figure is one."""
    return len(re.findall(r"\w[\w'’.,%£-]*", LIVE.sub("figure", text)))


@cache
def _markdown() -> MarkdownIt:
    rules = ["heading", "list", "emphasis", "link", "escape", "newline"]
    return MarkdownIt("zero", {"html": False}).enable(rules)


def _blocks(tokens: Sequence[Token]) -> Iterator[Block]:
    lists: list[int | None] = []  # the number of the last item of each list that is open
    first_in_item = False
    heading = 0
    for token in tokens:
        if token.type in ("bullet_list_open", "ordered_list_open"):
            start = int(token.attrGet("start") or 1)
            lists.append(None if token.type.startswith("bullet") else start - 1)
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            lists.pop()
        elif token.type == "list_item_open":
            number = lists[-1]
            lists[-1] = None if number is None else number + 1
            first_in_item = True
        elif token.type == "heading_open":
            heading = min(int(token.tag[1:]), 3)
        elif token.type == "inline":
            runs = tuple(_runs(token.children or []))
            if heading:
                yield Block("heading", runs, heading)
            elif lists:
                number = lists[-1] if first_in_item else None
                yield Block("item", runs, len(lists), number, continues=not first_in_item)
            else:
                yield Block("paragraph", runs)
            first_in_item, heading = False, 0


def _runs(tokens: Sequence[Token]) -> Iterator[Run]:
    bold = italic = 0
    link = ""
    for token in tokens:
        if token.type in ("strong_open", "strong_close"):
            bold += token.nesting
        elif token.type in ("em_open", "em_close"):
            italic += token.nesting
        elif token.type == "link_open":
            address = str(token.attrGet("href") or "")
            link = address if _LINK.fullmatch(address) else ""
        elif token.type == "link_close":
            link = ""
        elif token.type in ("softbreak", "hardbreak"):
            yield Run(" " if token.type == "softbreak" else "\n", bold > 0, italic > 0, link)
        elif token.content:
            yield Run(token.content, bold > 0, italic > 0, link)


def _filled(runs: Sequence[Run], figures: Sequence[str], fill: Fill) -> Iterator[Run]:
    """The runs with their figures' words, those of one look put together again."""
    pieces: list[Run] = []
    for run in runs:
        at = 0
        for found in _PLACED.finditer(run.text):
            pieces.append(replace(run, text=run.text[at : found.start()]))
            pieces.append(_figure(run, figures[int(found.group(1))], fill))
            at = found.end()
        pieces.append(replace(run, text=run.text[at:]))
    last: Run | None = None
    for piece in pieces:
        if not piece.text:
            continue
        if last is not None and replace(last, text="") == replace(piece, text="") and (
            not piece.figure
        ):  # fmt: skip
            last = replace(last, text=last.text + piece.text)
            continue
        if last is not None:
            yield last
        last = piece
    if last is not None:
        yield last


def _figure(run: Run, name: str, fill: Fill) -> Run:
    words = fill(name)
    if words is None:
        return replace(run, text=f"[no figure: {name}]", figure=name, gap=True)
    return replace(run, text=clean(words), figure=name)
