"""The stems of words, and those of a figure's name by which prose may mean it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from csp_core.words.claims.prose import folded
from csp_core.words.claims.word_lists import word_list
from csp_core.words.quotable import Quotable

_SAY_NOTHING = word_list("names_no_figure")
WORD = re.compile(r"[a-z][a-z'&-]*")
_IRREGULAR = {
    "withdrew": "withdraw", "withdrawn": "withdraw", "withdrawal": "withdraw", "spent": "spend",
    "paid": "pay", "payment": "pay", "held": "hold", "gave": "give", "given": "give",
    "male": "male", "males": "male", "felt": "feel", "heard": "hear",
}  # fmt: skip


def stem(word: str) -> str:
    """A word without the endings that say nothing of its meaning."""
    word = _IRREGULAR.get(word, word)
    word = word.replace("'s", "").strip("'-")
    for ending in (
        "ility",
        "ence",
        "ance",
        "led",
        "ent",
        "ant",
        "ities",
        "ments",
        "ment",
        "ings",
        "ing",
        "ies",
        "ied",
        "ed",
        "es",
        "s",
        "y",
        "e",
    ):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


def stems(text: str) -> frozenset[str]:
    """The stems of a text's words that say which figure is meant."""
    words = WORD.findall(folded(text))
    return frozenset(stem(word) for word in words if word not in _SAY_NOTHING)


@dataclass(frozen=True)
class About:
    """The stems of a figure's name, and of each other phrase that means it."""

    thing: frozenset[str]
    measure: frozenset[str]
    funder: frozenset[str]
    also: tuple[frozenset[str], ...]


@lru_cache(maxsize=4096)
def about(one: Quotable) -> About:
    """The stems by which prose may mean a figure."""
    return About(
        stems(one.thing),
        stems(one.measure),
        # A funder names money; the area of the rest is named by every other sentence.
        stems(one.area) if one.kind == "money" else frozenset(),
        tuple(phrase for words in one.also if (phrase := stems(words))),
    )
