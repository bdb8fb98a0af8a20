"""Whether a sentence that names no crime type can still be about one: "It rose by a third"."""

from __future__ import annotations

import re

from csp_core.words.claims.marks import BLANK, Mark
from csp_core.words.claims.numerals import Number
from csp_core.words.claims.reading import Read

# What may be said before the number without anything being named that no crime figure counts.
_SAYS_NO_SUBJECT = frozenset(
    ["a", "about", "above", "across", "after", "again", "against", "all", "almost", "also", "altogether", "although", "amounting", "an", "and", "annual", "approximately", "around", "as", "at", "average", "be", "been", "before", "being", "below", "better", "between", "both", "but", "by", "came", "change", "changed", "changes", "climbed", "combined", "compared", "comparison", "contrast", "count", "counts", "crime", "crimes", "current", "decrease", "decreased", "decreases", "did", "difference", "down", "drop", "dropped", "during", "each", "earlier", "end", "equivalent", "even", "exactly", "extra", "fall", "fallen", "falling", "falls", "fell", "fewer", "figure", "figures", "final", "for", "from", "further", "gone", "grew", "grown", "growth", "had", "has", "have", "having", "here", "higher", "however", "i.e", "in", "incident", "incidents", "increase", "increased", "increases", "is", "it", "its", "itself", "jump", "jumped", "just", "last", "latter", "less", "level", "levels", "local", "locally", "lower", "made", "means", "meant", "meanwhile", "monthly", "more", "much", "namely", "nearly", "net", "no", "not", "now", "number", "numbers", "of", "off", "offence", "offences", "on", "only", "or", "our", "out", "over", "overall", "own", "per", "percentage", "period", "picture", "point", "previous", "previously", "rate", "rates", "reached", "recorded", "reduced", "reduction", "reductions", "registered", "related", "report", "reported", "reports", "representing", "respectively", "result", "rise", "risen", "rises", "rising", "rose", "rough", "roughly", "said", "same", "saw", "seen", "show", "showed", "showing", "shown", "shows", "since", "slightly", "smaller", "so", "some", "stands", "stayed", "still", "stood", "such", "than", "that", "the", "their", "them", "then", "there", "these", "they", "this", "those", "though", "thus", "to", "together", "too", "took", "total", "totalled", "totalling", "totals", "trend", "under", "up", "uplift", "upward", "us", "volume", "was", "we", "went", "were", "when", "where", "which", "while", "whole", "with", "within", "year", "years", "sharp", "sharply", "steep", "steeply", "marked", "markedly", "significant", "significantly", "modest", "small", "large", "larger", "largest", "biggest", "big", "rather", "quite", "well", "very", "clear", "clearly", "by", "comparison", "area", "areas", "district", "borough", "partnership", "neighbouring", "neighbour", "one", "two", "first", "second", "third", "side", "hand", "other", "year-on-year", "against-last", "months", "month", "quarter", "quarters", "experienced", "seeing", "increasing", "decreasing", "residents", "people", "equal", "equates", "equating", "works", "working", "taking", "taken", "brings", "bringing", "put", "putting", "leaving", "left", "including", "include", "includes", "calls", "logged", "dealt", "officers'", "cumulative", "corresponding", "comparable", "what", "who", "how", "data", "statistics", "according", "latest", "lower-than", "respective", "similarly", "likewise", "elsewhere", "counted", "counting", "priority", "victims'", "pleasing", "disappointing", "unfortunately", "thankfully", "regrettably", "encouragingly", "noted", "increase's", "less-than", "added", "adding", "additional", "happened", "occurred", "took", "place", "sustained", "worst", "best", "continued", "until", "because", "due", "following", "followed", "follows", "similar", "if", "indeed", "fact", "once", "already", "recently", "recent", "never", "nor", "neither", "without", "any", "unlike", "represents", "represent", "whereas", "jump", "seeing", "despite", "alone", "too", "though", "approximately.", "standing", "rest", "remaining", "remainder", "most", "mainly", "largely", "nature"]
)
# "Police recorded 6,168 offences" is of crime, "police numbers fell" is not.
_BY_POLICE = re.compile(
    r"\bpolice\s+(?=recorded|reported|logged|dealt|saw|received|registered|counted|have|had|in\b|were)"
    r"|\b(?:recorded|reported|logged)\s+(?:by|to)\s+(?:the\s+)?police\b|\bthe\s+police\b"
)
_NOT_YET = re.compile(
    r"\b(?:will|would|could|should|may|might|must|if|aim\w*|target\w*|want\w*|hop(?:e|es|ing)|plans?\s+to"
    r"|planned|expect\w*|forecast\w*|projected|intend\w*|seek\w*|ambition|goal|unless|potential\w*)\b"
)
_CLAUSE = re.compile(r"[;:,]")
_CUT = re.compile(r"[;:]")
_FIGURES = re.compile(
    r"\b(?:crimes?|offences?|incidents?|figures?|recorded|priorit(?:y|ies)|burglar\w+|thefts?|rose|fell|rise|increase"
    r"|decrease|fall|reduction|up|down|picture|performance|rates?)\b"
)


def implied(number: Mark[Number], read: Read) -> bool:
    """Whether nothing before the number names a subject that is no crime.

    Looks back to the sentence's beginning, or to its last colon or semicolon.
    """
    start = max((cut.end() for cut in _CUT.finditer(read.bare, 0, number.start)), default=0)
    said = _BY_POLICE.sub(" ", read.bare[start : number.start].replace(BLANK, " "))
    words = re.findall(r"[a-z][a-z'.-]*[a-z']|[a-z]", said)
    return all(word in _SAYS_NO_SUBJECT for word in words)


def not_yet(number: Mark[Number], read: Read) -> bool:
    """Whether a number is of what shall be or may be: a target, a plan, a fear."""
    start = max((cut.end() for cut in _CLAUSE.finditer(read.plain, 0, number.start)), default=0)
    return bool(_NOT_YET.search(read.plain[start : number.start]))


def is_about_figures(read: Read) -> bool:
    """Whether a sentence speaks of crime or of what figures do."""
    return bool(read.types or _FIGURES.search(read.bare))
