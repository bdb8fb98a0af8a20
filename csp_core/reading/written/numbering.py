"""The numbers and marks that Word counts for itself: ``-``, ``1.``, ``a)``, ``3.1``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from csp_core.reading.written.elements import attribute, child, local, value

BULLET = "-"
_PLACE = re.compile(r"%(\d)")
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_LEVELS = 9
# Beyond this a letter or a Roman number is written as a number.
_MOST_LETTERED = 26


@dataclass(frozen=True)
class _Level:
    sort: str
    pattern: str
    start: int


class Numbering:
    """Counts a document's lists as they come; ask for each item once, in its order."""

    def __init__(self, tree: Element | None) -> None:
        rows = list(tree) if tree is not None else []
        self._lists = {
            attribute(one, "abstractNumId"): _levels(one)
            for one in rows
            if local(one) == "abstractNum"
        }
        numbers = [one for one in rows if local(one) == "num"]
        self._list_of = {
            attribute(one, "numId"): value(child(one, "abstractNumId")) for one in numbers
        }
        self._restarts = {
            attribute(one, "numId") for one in numbers if child(one, "lvlOverride") is not None
        }
        self._counts: dict[str, list[int | None]] = {}

    def label(self, number: str, depth: int) -> str:
        """The next mark of that list at that depth; empty for a list that shows none."""
        key = self._list_of.get(number)
        if key is None:
            return ""
        levels = self._lists.get(key, {})
        depth = min(depth, _LEVELS - 1)
        level = levels.get(depth)
        if level is None or level.sort == "bullet":
            return BULLET
        counts = self._counts.setdefault(number if number in self._restarts else key, [None] * 9)
        before = counts[depth]
        counts[depth] = level.start if before is None else before + 1
        counts[depth + 1 :] = [None] * (_LEVELS - 1 - depth)
        if level.sort == "none":
            return ""

        def said(found: re.Match[str]) -> str:
            at = max(int(found.group(1)) - 1, 0)
            one = levels.get(at, level)
            count = counts[at] if at < _LEVELS else None
            return _said(one.sort, one.start if count is None else count)

        return _PLACE.sub(said, level.pattern).strip()


def _levels(abstract: Element) -> dict[int, _Level]:
    found = {}
    for one in abstract:
        depth = attribute(one, "ilvl")
        if local(one) == "lvl" and depth.isdigit():
            start = value(child(one, "start"))
            found[int(depth)] = _Level(
                value(child(one, "numFmt")) or "decimal",
                value(child(one, "lvlText")),
                int(start) if start.isdigit() else 1,
            )
    return found


def _said(sort: str, count: int) -> str:
    if not 1 <= count <= _MOST_LETTERED:
        return str(count)
    if sort.endswith("Letter"):
        letter = chr(ord("a") + count - 1)
    elif sort.endswith("Roman"):
        letter = _roman(count)
    else:
        return str(count)
    return letter.upper() if sort.startswith("upper") else letter


def _roman(count: int) -> str:
    said = ""
    for worth, sign in _ROMAN:
        times, count = divmod(count, worth)
        said += sign * times
    return said
