"""Claims of how many crime types went which way: "five of the six priorities rose"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from csp_core.measures.results import Change
from csp_core.measures.selection import PRIORITIES
from csp_core.words.changes import direction
from csp_core.words.claims.claim import Named
from csp_core.words.claims.facts import Facts
from csp_core.words.claims.judging import Outcome
from csp_core.words.claims.reading import Read

_COUNTED = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10,
}  # fmt: skip
_NUMBER = rf"(?:\d{{1,2}}|{'|'.join(_COUNTED)})"
_TALLY = re.compile(
    rf"(?<![\w-])(?P<many>all|every(?:\s+one)?|each|most|none|no|{_NUMBER})(?:\s+(?:of|out\s+of))?"
    rf"(?:\s+(?:the|our|its|these|those|partnership'?s?|single|other))*(?:\s+(?P<of>{_NUMBER}))?"
    r"(?:\s+(?:of|the|our|main|key|local|priority|partnership|partnership's))*"
    r"\s+(?:priority\s+crime\s+types?|priority\s+crimes?|priority\s+types?"
    r"|crime\s+types?|priorities|priority"
    r"|types\s+of\s+crime|crime\s+categories|measures)\b"
    r"(?P<gap>(?:[\s\x00]+(?:has|have|had|all|also|is|are|was|were|been|now|gone|went"
    r"|saw|showed|shown|show|seen"
    r"|recorded|an?|reported|this|year|since|over|in|across|here|did|either|or|clearly"
    r"|further|overall))*?)[\s\x00]+"
    r"(?P<way>rose|risen|rises?|up|increas(?:e|es|ed|ing)|higher|grown|grew|fell|fallen|falls?|down"
    r"|decreas(?:e|es|ed|ing)|lower|reductions?|reduced|dropped|declined)(?!\w)"
)
_DOWN = re.compile(r"fell|fall|down|decreas|lower|reduc|drop|declin")
_FEWEST = 3


def tallies(read: Read, facts: Facts) -> Iterator[tuple[int, int, Outcome]]:
    """Where a tally of the priorities is claimed, and what the figures say of it."""
    report = facts.report
    found_tallies = list(_TALLY.finditer(read.plain))
    if report is None or not found_tallies:
        return
    spans = (report.current, report.previous)
    found = [facts.change(facts.area, one, *spans) for one in PRIORITIES]
    known = [
        one for one in found if one and (one.difference is not None or one.percent is not None)
    ]
    if len(known) < _FEWEST:
        return
    for tally in found_tallies:
        yield tally.start(), tally.end(), _judged(tally, known, facts)


def _judged(tally: re.Match[str], changes: Sequence[Change], facts: Facts) -> Outcome:
    way = "down" if _DOWN.match(tally["way"]) else "up"
    true = sum(direction(one) == way for one in changes)
    beyond = sum(direction(one) == way and bool(one.beyond_chance) for one in changes)
    # "Up" may mean what went up, or what went up by more than chance would give.
    counts = {true, beyond}
    named = Named(facts.area, "", f"priorities {way}", changes[0].current_span.label)
    right = any(_is(tally, number, len(changes)) for number in counts)
    actual = f"{true} of {len(changes)} {way}"
    return Outcome("agrees" if right else "differs", named, actual)


def _is(tally: re.Match[str], true: int, of: int) -> bool:
    many = tally["many"]
    if tally["of"] and _number(tally["of"]) != of and many not in {"all", "every", "each"}:
        return False
    if many.startswith(("all", "every", "each")):
        return true == of
    if many in {"none", "no"}:
        return true == 0
    if many == "most":
        return true > of / 2
    return _number(many) == true


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _COUNTED[word]
