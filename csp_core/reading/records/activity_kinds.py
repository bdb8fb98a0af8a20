"""Of which kind the rows of a table of activity are: by its cells, its headings or its titles."""

from __future__ import annotations

import re
from collections.abc import Iterable

from csp_core.activity import KINDS, ActivityKind
from csp_core.reading.records.record_tables import RecordTable
from csp_core.spelling import spelling_key

# Other words for a kind. A word that may mean more than one of them is not here.
_WORDS: dict[ActivityKind, str] = {
    "meeting": r"meetings?|mtgs?",
    "operation": r"operations?|ops?",
    "project": r"projects?",
    "service": r"services?",
    "event": r"events?|conferences?",
    "action": r"actions?(?: points?)?",
}
_BEFORE = r"(?:(?!and |or )[a-z0-9]+ ){0,4}"


def kind_said(written: str) -> ActivityKind | None:
    """The kind that a cell, or a line on its own, says: ``PCC funded projects`` are projects."""
    key = re.sub(r" s$", "", spelling_key(written))
    found = [kind for kind in KINDS if re.fullmatch(rf"{_BEFORE}(?:{_WORDS[kind]})", key)]
    return found[0] if len(found) == 1 else None


def kind_of_names(table: RecordTable) -> tuple[str, ActivityKind | None]:
    """The field that holds the names, and the kind its heading, title or sheet says, if any does.

    In a plan "Meeting | Action | Owner | Due" the actions are what is listed; else it is the
    leftmost heading that names a kind. Under a heading that says only "Name" the titles tell.
    """
    columns = table.columns
    named = sorted((kind for kind in KINDS if kind in columns), key=columns.__getitem__)
    if "kind" in columns:
        return ("name" if "name" in columns or not named else named[0]), None
    if "action" in named and "due" in columns:
        return "action", "action"
    return (named[0], named[0]) if named else ("name", _told(table))


def _told(table: RecordTable) -> ActivityKind | None:
    """The one kind that the lines above speak of, the nearest first, else the sheet's name."""
    for lines in ([one] for one in (*reversed(table.titles), table.sheet)):
        kinds = kinds_in(lines)
        if len(kinds) == 1:
            return kinds.pop()
        if kinds:
            return None
    return None


def kinds_in(lines: Iterable[str]) -> set[ActivityKind]:
    """Every kind that some lines speak of."""
    said = spelling_key(" ".join(lines))
    return {kind for kind in KINDS if re.search(rf"\b(?:{_WORDS[kind]})\b", said)}
