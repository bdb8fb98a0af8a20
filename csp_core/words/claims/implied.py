"""Whether a sentence that names no crime type can still be about one: "It rose by a third"."""

from __future__ import annotations

import re

from csp_core.words.claims.marks import BLANK, Mark, blanked
from csp_core.words.claims.numerals import Number
from csp_core.words.claims.reading import Read
from csp_core.words.claims.word_lists import word_list

# What may be said before the number without anything being named that no crime figure counts.
_SAYS_NO_SUBJECT = word_list("names_no_subject")
# "Police recorded 6,168 offences" is of crime, "police numbers fell" is not.
_BY_POLICE = re.compile(
    r"\bpolice\s+(?=recorded|reported|logged|dealt|saw|received|registered|counted"
    r"|have|had|in\b|were)"
    r"|\b(?:recorded|reported|logged)\s+(?:by|to)\s+(?:the\s+)?police\b|\bthe\s+police\b"
)
_OWNED = re.compile(r"(?<!\w)'s\b")
_NOT_YET = re.compile(
    r"\b(?:will|would|could|should|may|might|must|if|aim\w*|target\w*|want\w*|hop(?:e"
    r"|es|ing)|plans?\s+to"
    r"|planned|expect\w*|forecast\w*|projected|intend\w*|seek\w*|ambition|goal|unless"
    r"|potential\w*)\b"
)
# "Members should note that": nothing of the figure is only wished for.
_TOLD = re.compile(
    r"\b(?:should|may|might|must|will|would|can|could)\s+(?:also\s+)?(?:be\s+(?:aware"
    r"|noted|pleased|concerned"
    r"|reassured|remembered|interested|reminded|seen)|note|recall|see|wish\s+to\s+note"
    r"|remember|recognise"
    r"|appreciate|continue\s+to)\b"
)
_WOULD_BE = re.compile(
    r"[^,;]*?(?<!which )(?<!that )(?<!than )\bwould\s+(?:be|have|mean|bring|take)\b"
)
_CLAUSE = re.compile(r"[;:,]")
_CUT = re.compile(r";")
_FIGURES = re.compile(
    r"\b(?:crimes?|offences?|incidents?|figures?|data|recorded|priorit(?:y|ies)|burglar\w+"
    r"|thefts?|rose|fell|rise|increase"
    r"|decrease|fall|reduction|up|down|picture|performance|rates?)\b"
)


def implied(number: Mark[Number], read: Read) -> bool:
    """Whether nothing before the number names a subject that is no crime.

    Looks back to the sentence's beginning, or to its last semicolon.
    """
    start = max((cut.end() for cut in _CUT.finditer(read.bare, 0, number.start)), default=0)
    bare = blanked(read.bare, ((one.start, one.end) for one in read.numbers))
    said = _OWNED.sub(" ", _BY_POLICE.sub(" ", bare[start : number.start].replace(BLANK, " ")))
    words = re.findall(r"[a-z][a-z'.-]*[a-z']|[a-z]", said)
    return all(word in _SAYS_NO_SUBJECT for word in words)


def not_yet(number: Mark[Number], read: Read) -> bool:
    """Whether a number is of what shall be or may be: a target, a plan, a fear."""
    start = max((cut.end() for cut in _CLAUSE.finditer(read.plain, 0, number.start)), default=0)
    if _WOULD_BE.match(read.plain, number.end):
        return True
    return bool(_NOT_YET.search(_TOLD.sub(" ", read.plain[start : number.start])))


def is_about_figures(read: Read) -> bool:
    """Whether a sentence speaks of crime or of what figures do."""
    return bool(read.types or _FIGURES.search(read.bare))
