"""Lines put together as parts: a heading each, and the Markdown of what stands under it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from csp_core.reading.written.headings import heading_levels
from csp_core.reading.written.lines import Line
from csp_core.reading.written.markdown import HARD_BREAK
from csp_core.reading.written.numbering import BULLET
from csp_core.written import OTHER_PARTS, WrittenPart

_STEP = "    "


def parts_of(lines: Sequence[Line]) -> tuple[WrittenPart, ...]:
    """Every line in some part, in order; those from beside the text in the last, by where."""
    own = [line for line in lines if not line.aside]
    parts: list[tuple[str, int, list[Line]]] = [("", 0, [])]
    for line, level in zip(own, heading_levels(own), strict=True):
        if level:
            parts.append((line.headed, level, []))
        else:
            parts[-1][2].append(line)
    found = [WrittenPart(heading, level, text_of(held)) for heading, level, held in parts]
    beside = _beside([line for line in lines if line.aside])
    found += [WrittenPart(OTHER_PARTS, 1, beside, aside=True)] if beside else []
    return tuple(part for part in found if part.heading or part.text)


def text_of(lines: Iterable[Line]) -> str:
    """The lines as Markdown, an empty line between all but the items of a list."""
    text, depth = "", -1
    for line in lines:
        # Only "1." and "1)" begin a numbered list in Markdown; "a)" and "3.1" stand as words.
        mark = _mark(line)
        before, depth = depth, min(line.depth, depth + 1) if mark else -1
        if text:
            text += "\n" if mark and before >= 0 else "\n\n"
        text += _item(mark, line.text, depth) if mark else _unlisted(line)
    return text


def _mark(line: Line) -> str:
    if line.kind != "item":
        return ""
    number = line.label.rstrip(".)")
    counted = number.isdecimal() and number.isascii() and len(number) <= len(_STEP) - 1
    return line.label if line.label == BULLET or (counted and number != line.label) else ""


def _item(mark: str, text: str, depth: int) -> str:
    indent = _STEP * depth
    inside = indent + " " * (len(mark) + 1)
    return f"{indent}{mark} {text.replace(HARD_BREAK, HARD_BREAK + inside)}"


def _unlisted(line: Line) -> str:
    return f"{line.label} {line.text}" if line.kind == "item" and line.label else line.text


def _beside(lines: Sequence[Line]) -> str:
    """What stands beside the text, gathered by where, each under a heading of its own."""
    wheres = list(dict.fromkeys(line.aside for line in lines))
    by_where = {where: [line for line in lines if line.aside == where] for where in wheres}
    return "\n\n".join(f"### {where}\n\n{text_of(held)}" for where, held in by_where.items())
