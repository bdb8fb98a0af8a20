"""Blocks of prose as HTML: every word escaped, no address but of the web and of mail."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from csp_core.words.prose import Block, Run

# The page's own headings come first: a section's are a step below them.
_HEADINGS_FROM = 3


def prose_html(blocks: Sequence[Block]) -> str:
    """The blocks as HTML; a live figure has the class ``live-figure``, a missing one ``gap``."""
    html: list[str] = []
    lists: list[str] = []  # the lists that are open, each with its last item open
    for block in blocks:
        if block.kind != "item":
            html += _closed(lists, 0)
            tag = f"h{block.level - 1 + _HEADINGS_FROM}" if block.kind == "heading" else "p"
            html.append(f"<{tag}>{_words(block)}</{tag}>")
            continue
        kind = "ul" if block.number is None else "ol"
        html += _closed(lists, block.level)
        if block.continues and len(lists) == block.level:
            html.append(f"<p>{_words(block)}</p>")
            continue
        if len(lists) == block.level and lists[-1] != kind:
            html += _closed(lists, block.level - 1)
        if len(lists) == block.level:
            html.append("</li>")
        while len(lists) < block.level:
            html.append(f"<{kind}>" if len(lists) == block.level - 1 else f"<{kind}><li>")
            lists.append(kind)
        value = f' value="{block.number}"' if block.number is not None else ""
        html.append(f"<li{value}>{_words(block)}")
    return "".join([*html, *_closed(lists, 0)])


def _closed(lists: list[str], level: int) -> list[str]:
    """The ends of the lists deeper than a level, which are open no longer."""
    return [f"</li></{lists.pop()}>" for _ in range(len(lists) - level)]


def _words(block: Block) -> str:
    return "".join(map(_run, block.runs))


def _run(run: Run) -> str:
    html = escape(run.text).replace("\n", "<br>")
    if run.figure:
        name = "gap" if run.gap else "live-figure"
        html = f'<span class="{name}" title="{escape(run.figure)}">{html}</span>'
    if run.bold:
        html = f"<strong>{html}</strong>"
    if run.italic:
        html = f"<em>{html}</em>"
    if run.link:
        html = f'<a href="{escape(run.link)}" rel="noopener noreferrer">{html}</a>'
    return html
