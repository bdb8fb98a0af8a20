"""A finding, and the rule its title keeps to: ten words or fewer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

MOST_WORDS = 10
# Longer than any crime type the Home Office counts; a runaway cell must not become a title.
LONGEST_NAME = 70
NO_NAME = "Unnamed crime type"


@dataclass(frozen=True)
class Finding:
    """What a result says: ``title`` in ten words or fewer, ``sentence`` in full."""

    title: str
    sentence: str


def name_of(written: str) -> str:
    """A crime type or area on one line, or words that say it has no name."""
    return " ".join(written.split()) or NO_NAME


def short_name(written: str) -> str:
    """``name_of``, cut to the length a title or a list can bear."""
    name = name_of(written)
    return name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1].rstrip()}…"


def fitted(written: str, endings: Sequence[str]) -> str:
    """The name with the first of the endings, fullest first, that makes ten words or fewer.

    Where even the last makes more, the name gives up its own last words.
    """
    name = short_name(written)
    for ending in endings:
        if len(f"{name}{ending}".split()) <= MOST_WORDS:
            return f"{name}{ending}"
    room = MOST_WORDS + 1 - len(f"name{endings[-1]}".split())
    return f"{' '.join(name.split()[:room]).rstrip('…')}…{endings[-1]}"
