"""A section's words: paragraphs, headings below the section's own, and lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from csp_core.outputs.word.elements import (
    BODY_TEXT,
    Element,
    element,
    one_line,
    paragraph,
    run,
    value,
)
from csp_core.outputs.word.fields import link_out
from csp_core.outputs.word.headings import Headings
from csp_core.outputs.word.house import DEEPEST_LIST
from csp_core.outputs.word.numbering import Place, numbered
from csp_core.outputs.word.paper import Paper
from csp_core.words.prose import Block, Run

# The numbered lists that are open, by depth: the number of the last item, and its place. None for
# a list of bullets, which nothing has to be remembered of.
_Open = list[tuple[int, Place] | None]


def blocks_written(
    paper: Paper, blocks: Sequence[Block], headings: Headings, level: int
) -> Iterator[Element]:
    """The blocks of a section whose own heading is of that level; what is blank is left out."""
    lists: _Open = []
    above: list[int] = []  # the levels of the headings that the next one stands under
    for block in blocks:
        if not block.text.strip():
            continue
        words = _words(paper, block)
        if block.kind == "item":
            yield _item(paper, block, words, lists)
            continue
        lists.clear()
        if block.kind == "paragraph":
            yield paragraph(BODY_TEXT, words)
            continue
        while above and above[-1] >= block.level:
            above.pop()
        above.append(block.level)
        yield headings.heading(level + len(above), one_line(block.text), words)


def _item(paper: Paper, block: Block, words: Sequence[Element], lists: _Open) -> Element:
    """An item of the list that is open at its depth, the first of a new one, or an item's more."""
    del lists[block.level :]
    lists.extend([None] * (block.level - len(lists)))
    depth = min(block.level, DEEPEST_LIST)
    deeper = "" if depth == 1 else f" {depth}"
    if block.continues:
        return paragraph(paper.styles[f"List Continue{deeper}"], words)
    if block.number is None:
        lists[-1] = None
        style = paper.styles[f"List Bullet{deeper}"]
        return paragraph(style, words, properties=paper.numbering.bullet(style, depth - 1))
    style = paper.styles[f"List Number{deeper}"]
    last, place = lists[-1] or (None, (0, 0))
    if last is None or block.number != last + 1:
        place = paper.numbering.begun(style, depth - 1, block.number)
    lists[-1] = (block.number, place)
    return paragraph(style, words, properties=[numbered(place)])


def _words(paper: Paper, block: Block) -> list[Element]:
    return [_run(paper, one) for one in block.runs if one.text]


def _run(paper: Paper, one: Run) -> Element:
    look = []
    if one.bold or one.gap:
        look.append(element("w:b"))
    if one.italic:
        look.append(element("w:i"))
    if one.gap:
        # Whoever reads the draft must not pass over it.
        look.append(value("w:highlight", "yellow"))
    if one.link:
        return link_out(
            paper.document.part, one.link, paper.styles["Hyperlink"], one.text, *look
        )  # fmt: skip
    return run(one.text, *look)
