"""What a workbook itself says that its signs mean: "- = none recorded", ".. not available"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from csp_core.tables import NOT_AVAILABLE, WITHHELD

ZERO = "0"
_SIGN = r"(?P<sign>[-–—]|\.{2,3}|\*|:|x|n/?a)"
_LINE = re.compile(
    rf"^[\s\"'“‘(\[]*{_SIGN}[\"'”’)\]]*\s*"
    r"(?:=|:|means|denotes|indicates|is|\s{2,})\s*(?P<says>.+)$",
    re.IGNORECASE,
)
_INSIDE = re.compile(
    rf"[\"'“‘]{_SIGN}[\"'”’]\s*(?:=|:|means|denotes|indicates|is)\s*(?P<says>[^.;]+)", re.IGNORECASE
)
_MEANINGS = (
    (re.compile(r"\b(?:none|nil|zero|no (?:offences|crimes|incidents|reports))\b|^0\b"), ZERO),
    (
        re.compile(
            r"\b(?:fewer|less) than\b|\b(?:under|below) \d|\bsuppressed\b|\bwithheld\b"
            r"|^<|\bdisclos"
        ),
        WITHHELD,
    ),
    (re.compile(r"\bnot (?:available|known|recorded|collected|yet)\b|\bmissing\b"), NOT_AVAILABLE),
)


def legend_of(sheets: Iterable[Sequence[Sequence[Any]]]) -> dict[str, str]:
    """For each sign explained in the sheets' first rows ZERO, ``[c]`` or ``[x]``.

    A sign explained in two ways is explained in none.
    """
    found: dict[str, set[str]] = {}
    for rows in sheets:
        for cells in rows:
            for sign, says in _explained(cells):
                if meaning := _meaning(says):
                    found.setdefault(sign, set()).add(meaning)
    return {sign: one.pop() for sign, one in found.items() if len(one) == 1}


def _explained(cells: Sequence[Any]) -> Iterable[tuple[str, str]]:
    texts = [str(cell).strip() for cell in cells if isinstance(cell, str) and cell.strip()]
    if len(texts) == 2 and re.fullmatch(_SIGN, texts[0], re.IGNORECASE):
        yield texts[0].lower(), texts[1]
    for text in texts:
        for match in filter(None, (_LINE.match(text), *_INSIDE.finditer(text))):
            yield match["sign"].lower(), match["says"]


def _meaning(says: str) -> str:
    text = says.lower()
    return next((meaning for pattern, meaning in _MEANINGS if pattern.search(text)), "")


def explained(cell: object, legend: Mapping[str, str]) -> str:
    """What the legend says of a cell; empty where it says nothing of it."""
    return legend.get(cell.strip().lower(), "") if legend and isinstance(cell, str) else ""
