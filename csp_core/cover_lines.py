"""What the lines before a report's first heading say of its cover."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from csp_core.markdown_signs import unescaped
from csp_core.outline import Cover

# A date is none of these: an earlier report's is not the new one's.
_SAID = re.compile(r"(lead member|lead officer|committee|partnership)\s*:\s*(\S.*)", re.IGNORECASE)
_COMMITTEE = re.compile(r"(?:[\w&,’'-]+ ){0,6}committee", re.IGNORECASE)
_LOOKS = re.compile(r"(?<!\\)\*+")
_PARTNERSHIP = re.compile(r"(?:[\w&,’'-]+ ){1,9}partnership", re.IGNORECASE)


def cover_said(lines: Iterable[str], before: Cover) -> tuple[dict[str, str], tuple[str, ...]]:
    """What to put on the cover, by field, where it has nothing yet; and the lines left over.

    The lines are Markdown. A line that says what the cover says already is not left over.
    """
    said: dict[str, str] = {}
    left = []
    for line in lines:
        for field, text in _fields(line):
            have = getattr(before, field) or said.get(field, "")
            if not have:
                said[field] = text
            if not have or have.casefold() == text.casefold():
                break
        else:
            left.append(line)
    return said, tuple(left)


def _fields(line: str) -> Iterator[tuple[str, str]]:
    bare = " ".join(unescaped(_LOOKS.sub("", line)).split())
    if told := _SAID.fullmatch(bare):
        yield told.group(1).casefold().replace(" ", "_"), told.group(2)
    elif _COMMITTEE.fullmatch(bare):
        yield "committee", bare
    elif _PARTNERSHIP.fullmatch(bare):
        yield "partnership", bare
