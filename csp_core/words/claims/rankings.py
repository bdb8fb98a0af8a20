"""Claims that one crime type rose or fell the most, and which came next."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from csp_core.measures.results import Change
from csp_core.measures.selection import PRIORITIES
from csp_core.words import numbers
from csp_core.words.claims.claim import Named
from csp_core.words.claims.facts import Facts
from csp_core.words.claims.judging import UNKNOWN, Outcome
from csp_core.words.claims.marks import Mark
from csp_core.words.claims.names_said import ALL_CRIME
from csp_core.words.claims.reading import Read
from csp_core.words.claims.said import FAR
from csp_core.words.claims.subjects import Binder, a_verb_at

_MOST = r"(?P<most>biggest|largest|greatest|steepest|sharpest|highest|most\s+marked)"
_LEAST = r"(?P<least>smallest|lowest|slightest)"
_UP = r"(?P<up>rises?|increases?|growth|jump)"
_DOWN = r"(?P<down>falls?|drops?|decreases?|reductions?|declines?)"
_SIZE = (
    rf"(?:{_MOST}|{_LEAST})(?:\s+(?:percentage|overall|single|relative|proportional))?"
    rf"\s+(?:{_UP}|{_DOWN})"
)
_SAID = (
    r"(?:[\s\x00]+(?:has|have|had|also|been|offences?|crimes?|incidents?|again|by|far|now|itself"
    r"|that|which))*"
)
_BY_VERB = re.compile(
    rf"{_SAID}[\s\x00]+(?P<claim>(?:(?P<up>rose|risen|rising|grew|grown|increased|climbed|went\s+up|gone\s+up)"
    r"|(?P<down>fell|fallen|dropped|decreased|went\s+down|came\s+down))\s+(?:by\s+)?(?:the\s+)?"
    r"(?:(?P<most>most|fastest|furthest)|(?P<least>least|slowest)))\b"
)
_BY_NOUN = re.compile(
    rf"{_SAID}[\s\x00]+(?:saw|seen|shows?|showed|shown|recorded|with|experienced|had|is|was)\s+(?P<claim>the\s+{_SIZE})\b"
)
_BEFORE_NAME = re.compile(
    rf"(?P<claim>{_SIZE})(?:[\s\x00]+(?:of\s+all|by\s+far))?[\s\x00]+(?:(?:was|is|were|came|has\s+been|being|seen|recorded)\s+)*"
    r"(?:in|for|of|that\s+in)\s+(?:the\s+)?(?:numbers?\s+of\s+)?(?:recorded\s+|reported\s+)?$"
)
_NEXT = re.compile(
    rf"{_SAID}[\s\x00]+(?P<claim>(?:came|coming|comes|was|is|were)?\s*(?:next|second|in\s+second\s+place))\b"
)
_FOLLOWED = re.compile(r"(?P<claim>followed\s+(?:closely\s+)?by|next\s+came)\s+(?:that\s+in\s+)?$")
# "The largest rise of any district", "since 2014": not among these crime types.
_OTHERWISE = re.compile(
    r"[\s\x00]*(?:of\s+any\s+(?:month|district|year|quarter|area)|since\b|for\s+\w+\s+years|on\s+record"
    r"|monthly|in\s+(?:the\s+)?(?:county|country|region|lancashire))"
)
_FEWEST = 3


def rankings(read: Read, binder: Binder, facts: Facts) -> Iterator[tuple[int, int, Outcome]]:
    """Where a crime type is said to have risen or fallen the most or least, or come second."""
    if facts.report is None or len([one for one in facts.types if one in PRIORITIES]) < _FEWEST:
        return
    ranked: re.Match[str] | None = None
    for mark in read.types:
        found = _first(mark, read)
        if found and not _OTHERWISE.match(read.bare, found.end()):
            ranked = found
            yield (*found.span("claim"), _judged(mark, found, 0, binder, facts))
        elif ranked and (second := _second(mark, read)):
            start, end = second.span("claim")
            yield start, end, _judged(mark, ranked, 1, binder, facts)


def _first(mark: Mark[str | None], read: Read) -> re.Match[str] | None:
    after = _BY_VERB.match(read.bare, mark.end) or _BY_NOUN.match(read.bare, mark.end)
    return after or _BEFORE_NAME.search(read.bare[: mark.start])


def _second(mark: Mark[str | None], read: Read) -> re.Match[str] | None:
    return _NEXT.match(read.bare, mark.end) or _FOLLOWED.search(read.bare[: mark.start])


def _judged(
    mark: Mark[str | None], said: re.Match[str], place: int, binder: Binder, facts: Facts
) -> Outcome:
    subject = binder.subject(a_verb_at(mark.end))
    if mark.value is None or not subject.areas or not subject.spans or FAR in subject.spans[0]:
        return UNKNOWN
    area, spans = subject.areas[0], subject.spans[0]
    known = [
        one
        for name in PRIORITIES
        if name != ALL_CRIME and (one := facts.change(area, name, *spans)) and one.difference
    ]
    if len(known) < _FEWEST or mark.value not in {one.crime_type for one in known}:
        return UNKNOWN
    sign, least = (-1 if said["down"] else 1), bool(said["least"])
    orders = [_order(known, sign, least=least, percent=percent) for percent in (True, False)]
    right = any(order[place : place + 1] == [mark.value] for order in orders)
    named = Named(area, mark.value, "change", spans[0].label)
    return Outcome("agrees" if right else "differs", named, _words(known))


def _order(known: Sequence[Change], sign: int, *, least: bool, percent: bool) -> list[str]:
    """Those that went that way, the most first, by percentage or by number."""
    sized = [
        (size * sign, one.crime_type)
        for one in known
        if (size := one.percent if percent else one.difference) is not None and size * sign > 0
    ]
    return [name for _, name in sorted(sized, reverse=not least)]


def _words(known: Sequence[Change]) -> str:
    changed = [one for one in known if one.percent is not None]
    changed.sort(key=lambda one: -(one.percent or 0))
    return ", ".join(f"{one.crime_type} {numbers.percent(one.percent or 0)}" for one in changed)
