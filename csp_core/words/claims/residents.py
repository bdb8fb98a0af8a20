"""Claims of how many people live in an area."""

from __future__ import annotations

import re

from csp_core.words import numbers
from csp_core.words.claims.claim import Named
from csp_core.words.claims.facts import Facts
from csp_core.words.claims.judging import UNKNOWN, Outcome
from csp_core.words.claims.manner import hedge_before
from csp_core.words.claims.marks import Mark
from csp_core.words.claims.numerals import Number
from csp_core.words.claims.reading import Read
from csp_core.words.claims.rounding import agrees
from csp_core.words.claims.subjects import Subject

_LIVE = re.compile(r"\s*(?:residents|inhabitants|people\s+(?:live|living|call))\b")
_POPULATION = re.compile(
    r"\bpopulation\b[^\d;]*$|\b(?:had|has|have|with|home\s+to)\s*(?:some\s+|about\s+)?$"
)
_NOUN = re.compile(r"\b(?:residents|inhabitants|population|live|home\s+to)\b")
_HOME_TO = re.compile(r"\bhome\s+to\b.*\bto\s*$")
_YEAR = re.compile(r"\b((?:19|20)\d\d)\b(?!\s*[/-]\s*\d)")
_ENDS = re.compile(r"\s*(?:$|[.,;)\x00]|(?:and|in|at|residents|people|inhabitants|by|while)\b)")
# Fewer than so many are some residents, such as a survey's, and not all of them.
_FEWEST = 10_000
_SOME = 2


def counts_residents(number: Mark[Number], read: Read) -> bool:
    """Whether a number is of all who live somewhere."""
    said = number.value
    if said.unit != "plain" or said.value < _FEWEST:
        return False
    if _LIVE.match(read.bare, number.end):
        return True
    if read.types or not _ENDS.match(read.bare, number.end):
        return False
    before = read.bare[: number.start]
    return bool(_HOME_TO.search(before) or (_POPULATION.search(before) and _NOUN.search(read.bare)))


def judge_residents(number: Mark[Number], read: Read, subject: Subject, facts: Facts) -> Outcome:
    """The verdict on it by the populations known, of the year named or of any near the report."""
    if not subject.areas or facts.report is None:
        return UNKNOWN
    hedge, _ = hedge_before(read.bare, number.start)
    years = [int(year) for year in _YEAR.findall(read.plain)]
    known = [
        (area, year, people)
        for area in filter(None, (subject.areas[0], facts.joint))
        for year, people in facts.residents(area, years).items()
    ]
    if not known:
        return UNKNOWN
    told = [one for one in known if agrees(number.value, one[2], hedge)]
    area, year, people = (told or known)[0]
    if not told and not people < number.value.value * _SOME < people * _SOME**2:
        return UNKNOWN
    named = Named(area, "", "residents", f"mid-{year}")
    return Outcome("agrees" if told else "differs", named, numbers.count(people))
