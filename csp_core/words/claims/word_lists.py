"""The lists of plain words in ``words.toml``."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

SOURCE = Path(__file__).with_name("words.toml")


@cache
def word_list(name: str) -> frozenset[str]:
    """The words of one list. Raises KeyError for a list that is not there."""
    lists: dict[str, str] = tomllib.loads(SOURCE.read_text(encoding="utf-8"))
    return frozenset(lists[name].split())


def any_of(name: str) -> str:
    """A pattern that matches any word of one list."""
    return "|".join(sorted(word_list(name), key=len, reverse=True))
