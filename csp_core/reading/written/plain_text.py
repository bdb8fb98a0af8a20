"""A text or Markdown file as lines: its headings by their signs, its lists by their marks."""

from __future__ import annotations

import re

from csp_core.reading.written.lines import Line

_BYTE_ORDERS = (b"\xff\xfe", b"\xfe\xff")
_HEADING = re.compile(r"(#{1,6})\s+(\S.*)")
_ITEM = re.compile(r"([-*+•–])\s+(?=\S)")
_BOLD = re.compile(r"\*\*(.+)\*\*")
_SIGNS = re.compile(r"\*\*|(?<!\w)\*(?=\S)|(?<=\S)\*(?!\w)")
# No editor wraps lines longer than this: such a file has a line for every paragraph.
_LONGEST_WRAPPED = 120


def decoded(data: bytes) -> str:
    """The text, in whichever of the encodings that offices use it is."""
    if data.startswith(_BYTE_ORDERS):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def text_lines(text: str) -> tuple[Line, ...]:
    """The paragraphs, headings and list points of a text, which is left as Markdown."""
    written = text.splitlines()
    wrapped = all(len(line) <= _LONGEST_WRAPPED for line in written)
    lines: list[list[str]] = []
    fresh = True
    for each in written:
        line = each.strip()
        apart = not wrapped or fresh or _HEADING.match(line) or _ITEM.match(line)
        if line and apart:
            lines.append([line])
        elif line:
            lines[-1].append(line)
        fresh = not line or bool(_HEADING.match(line))
    return tuple(_line("\n".join(one)) for one in lines)


def _line(text: str) -> Line:
    if heading := _HEADING.fullmatch(text):
        words = _plain(heading.group(2))
        return Line(words, words, level=len(heading.group(1)))
    if mark := _ITEM.match(text):
        words = text[mark.end() :]
        return Line(words, _plain(words), "item", label="-")
    return Line(text, _plain(text), bold=bool(_BOLD.fullmatch(text)))


def _plain(text: str) -> str:
    return " ".join(_SIGNS.sub("", text).split())
