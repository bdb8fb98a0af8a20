"""Claims without a number that one area has more, or rose faster, than another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from csp_core.measures.results import Change
from csp_core.words import numbers
from csp_core.words.claims.claim import Named
from csp_core.words.claims.facts import Facts
from csp_core.words.claims.implied import implied
from csp_core.words.claims.judging import UNKNOWN, Outcome
from csp_core.words.claims.manner import denied_before
from csp_core.words.claims.marks import Mark
from csp_core.words.claims.reading import THAN, Read, between
from csp_core.words.claims.subjects import Binder, Subject, a_verb_at
from csp_core.words.claims.word_lists import word_list

_MORE = re.compile(
    r"(?<![\w-])(?:(?P<more>bigger|larger|higher|greater|steeper|sharper|faster|more(?:\s+(?:quickly|sharply|steeply))?)"
    r"|(?P<less>smaller|lower|less(?:\s+(?:quickly|sharply|steeply))?|fewer|slower|gentler|more\s+slowly))(?![\w-])"
)
_CHANGED = re.compile(
    r"\b(?:rises?|rose|risen|rising|increas\w+|grew|growth|grow(?:n|ing)|climb\w*|went\s+up|gone\s+up)\b"
)
_FELL = re.compile(
    r"\b(?:fall(?:s|en|ing)?|fell|drop\w*|decreas\w+|reduc\w+|declin\w+|came\s+down)\b"
)
_RATE = re.compile(r"\brates?\b|\bper\s+(?:1,?000|head|thousand)\b")


def comparisons(read: Read, binder: Binder, facts: Facts) -> Iterator[tuple[int, int, Outcome]]:
    """Where one area is set above or below another, and what the figures say of it.

    Beside a number it is the number that is judged.
    """
    if facts.report is None or read.numbers:
        return
    for found in _MORE.finditer(read.bare):
        than = THAN.match(read.bare, found.end())
        other = next((one for one in read.areas if than and one.start == than.end()), None)
        if than is None or other is None or denied_before(read.bare, found.start()):
            continue
        one = _own_area(read, other)
        if one is None or not _is_of_crime(read, found, than.end()):
            continue
        subject = binder.subject(a_verb_at(found.start()))
        areas = facts.named_area(one), facts.named_area(other.value)
        up = bool(found["more"]) and not found["less"]
        yield found.start(), other.end, _judged(areas, subject, facts, _about(read), up=up)


# What may stand from "more" to the area: "a bigger rise in recorded crime than in".
_OF_CRIME = word_list("stands_between_more_and_area")


def _is_of_crime(read: Read, found: re.Match[str], end: int) -> bool:
    """Whether crime is compared, and not workshops held or officers posted."""
    words = between(read, found.end(), end).split()
    if not set(words) <= _OF_CRIME:
        return False
    return bool(read.types) or implied(a_verb_at(found.start()), read)


def _own_area(read: Read, other: Mark[str]) -> str | None:
    """The area that has more: between the two words, or the last before them."""
    before = [mark for mark in read.areas if mark.end <= other.start and mark != other]
    later = [mark for mark in read.areas if mark.start >= other.end]
    if not before and later:
        return None
    return before[-1].value if before else "own"


def _about(read: Read) -> str:
    """What is compared: the change, the rate, or how much there is."""
    if _FELL.search(read.bare):
        return "fall"
    if _CHANGED.search(read.bare):
        return "change"
    return "rate" if _RATE.search(read.bare) else "count"


def _judged(
    areas: tuple[str, str], subject: Subject, facts: Facts, about: str, *, up: bool
) -> Outcome:
    if not all(areas) or areas[0] == areas[1] or len(subject.types) == 0 or not subject.spans:
        return UNKNOWN
    pair = [facts.change(area, subject.types[0], *subject.spans[0]) for area in areas]
    if pair[0] is None or pair[1] is None:
        return UNKNOWN
    one, other = pair[0], pair[1]
    told = [
        (mine > theirs) == up and mine != theirs
        for mine, theirs in zip(_sizes(one, about), _sizes(other, about), strict=False)
        if mine is not None and theirs is not None
    ]
    # More by count and fewer for its residents: what was meant cannot be told.
    if not told or (about == "count" and len(set(told)) > 1):
        return UNKNOWN
    named = Named(one.area, one.crime_type, f"{about} against {other.area}", one.current_span.label)
    actual = f"{_words(one, about)} against {_words(other, about)}"
    return Outcome("agrees" if any(told) else "differs", named, actual)


def _sizes(change: Change, about: str) -> tuple[float | None, ...]:
    """The sizes that may be compared; of a fall those of what did fall."""
    rate = change.rate.per_1000 if change.rate else None
    if about == "rate":
        return (rate,)
    if about == "count":
        return (change.current, rate)
    sign = -1 if about == "fall" else 1
    moved = (change.percent, change.difference)
    if any(one is not None and one * sign < 0 for one in moved):
        return (None, None)
    return tuple(None if one is None else abs(one) for one in moved)


def _words(change: Change, about: str) -> str:
    if about == "rate":
        return f"{change.rate.per_1000:,.1f}" if change.rate else ""
    if about == "count":
        return numbers.count(change.current or 0)
    if change.percent is None:
        return numbers.from_to(change.previous, change.current)
    return numbers.percent(change.percent)
