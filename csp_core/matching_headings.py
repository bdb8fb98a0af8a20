"""Which section of an outline a report's heading means; none where that would be a guess."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from csp_core.outline import Outline
from csp_core.spelling import spelling_key

_NUMBER = re.compile(r"^\s*(?:\(?\d{1,2}(?:\.\d{1,2})*[.)]?\s+|\(?[a-z][.)]\s+)+", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\(([A-Z]{3,6})s?\)")
_SMALL_WORDS = frozenset(
    [
        "a",
        "an",
        "and",
        "at",
        "by",
        "for",
        "from",
        "in",
        "of",
        "on",
        "or",
        "our",
        "s",
        "the",
        "to",
        "with",
    ]
)
_FEWEST_INITIALS = 3
# Abbreviations of the field that no heading of the starting outline spells out by itself.
_FIELD = {
    "pcc": "police crime commissioner",
    "asb": "anti social behaviour",
    "csp": "community safety partnership",
}
# One set of words within the other has to be half of it, other sets have to share most of theirs.
_LEAST_WITHIN, _LEAST_SHARED = 0.5, 0.6
# A title of several words that all stand in the heading is meant, however much else is said.
_WHOLE_TITLE = 0.75
_WORDS_OF_A_TITLE = 2
# The next best has to be this much worse.
_CLEARLY = 0.15
_SHORTEST_STEM = 3


@dataclass(frozen=True)
class _Title:
    id: str
    key: str
    words: frozenset[str]


def without_number(heading: str) -> str:
    """``3.2 Crime figures``, ``a) Crime figures``: the heading without what counts it."""
    return _NUMBER.sub("", heading).strip() or heading.strip()


def matched(headings: Sequence[str], outline: Outline) -> tuple[str, ...]:
    """For each heading the id of the section shown that it means; "" for none or for several.

    Numbers, capitals and punctuation do not matter; abbreviations stand for what they abbreviate.
    """
    titles = [each.title for each in outline.shown()]
    meanings = {**_FIELD, **_meanings(titles)}
    known = [_title(each.id, each.title, meanings) for each in outline.shown()]
    return tuple(_match(_title("", heading, meanings), known) for heading in headings)


def _match(heading: _Title, titles: Sequence[_Title]) -> str:
    same = [one.id for one in titles if heading.key and one.key == heading.key]
    if len(same) == 1:
        return same[0]
    scored = sorted(((_score(heading.words, one.words), one.id) for one in titles), reverse=True)
    if not scored or not scored[0][0]:
        return ""
    (best, found), (second, _) = (*scored, (0.0, ""))[:2]
    return found if best - second >= _CLEARLY else ""


def _score(heading: frozenset[str], title: frozenset[str]) -> float:
    """0 for what is no match, to 1 for the same words."""
    if not heading or not title:
        return 0.0
    shared = sum(any(_alike(one, other) for other in heading) for one in title)
    share = shared / (len(heading) + len(title) - shared)
    if shared == len(title) >= _WORDS_OF_A_TITLE and share < 1:
        # Of two titles that both stand in the heading, the longer is the nearer.
        return max(share, _WHOLE_TITLE) + len(title) / 100
    within = shared in (len(heading), len(title))
    return share if share >= (_LEAST_WITHIN if within else _LEAST_SHARED) else 0.0


def _alike(one: str, other: str) -> bool:
    """``sex`` and ``sexual``; ``court`` and ``courts`` are one word by then."""
    shorter, longer = sorted((one, other), key=len)
    return one == other or (
        len(shorter) >= _SHORTEST_STEM and longer in (f"{shorter}ual", f"{shorter}ing")
    )


def _title(id_: str, written: str, meanings: Mapping[str, str]) -> _Title:
    spelt_out = _IN_BRACKETS.sub(" ", without_number(written))
    words = (
        word
        for name in spelling_key(spelt_out).split()
        for word in meanings.get(name, name).split()
    )
    counted = [_stem(word) for word in words if word not in _SMALL_WORDS]
    return _Title(id_, " ".join(counted), frozenset(counted))


def _meanings(titles: Sequence[str]) -> dict[str, str]:
    """What the titles' abbreviations mean: those in brackets, and those of their first letters."""
    return dict(pair for title in titles for pair in _abbreviations(title))


def _abbreviations(title: str) -> Iterator[tuple[str, str]]:
    words = [w for w in spelling_key(_IN_BRACKETS.sub(" ", title)).split() if w not in _SMALL_WORDS]
    for short in _IN_BRACKETS.findall(title):
        yield short.casefold(), " ".join(words)
    initials = "".join(word[0] for word in words)
    if len(initials) >= _FEWEST_INITIALS:
        yield initials, " ".join(words)


def _stem(word: str) -> str:
    return word[:-1] if len(word) > _SHORTEST_STEM and word.endswith("s") else word
