"""Claims that something rose, fell or stayed, where no number says by how much."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from csp_core.measures.results import Change
from csp_core.words import numbers
from csp_core.words.changes import moved
from csp_core.words.claims.claim import Named, Verdict
from csp_core.words.claims.facts import Facts
from csp_core.words.claims.judging import Outcome
from csp_core.words.claims.marks import BLANK, Mark
from csp_core.words.claims.numerals import Number
from csp_core.words.claims.reading import Read
from csp_core.words.claims.said import FAR
from csp_core.words.claims.subjects import Binder, Subject, a_verb_at
from csp_core.words.claims.word_lists import any_of, word_list
from csp_core.words.quotable import SEPARATOR

_UP = rf"{any_of('went_up')}|(?:gone|went|shot|crept|edged|come|came|is|are|was|were)\s+up|higher"
_UP += (
    r"|on\s+the\s+(?:rise|increase|up|way\s+up)|(?:heading|going|creeping|edging)\s+up(?:wards?)?"
)
_DOWN = (
    rf"{any_of('went_down')}|(?:gone|went|come|came|edged|crept|is|are|was|were)\s+down|lower|fewer"
    r"|on\s+the\s+(?:decline|decrease|wane|way\s+down)|(?:heading|going|coming|edging)\s+down(?:wards?)?"
)
_NOUN_UP = r"rises?|increases?|growth|upturn|surge|spike|jump"
_NOUN_DOWN = r"falls?|drops?|decreases?|reductions?|declines?|dip|slump"
_SAME = (
    r"unchanged|stayed\s+the\s+same|remained\s+the\s+same|static|flat|the\s+same\s+as"
    r"|not\s+changed|not\s+change|n't\s+changed|n't\s+change|no\s+change|no\s+movement"
    r"|level(?:led)?\s+(?:off|out)"
)
_SOFT = (
    r"stable|steady|little\s+changed?|little\s+change|similar\s+to|in\s+line\s+with\s+last"
    r"|much\s+the\s+same|held\s+steady"
)
# What may stand between a name and what is said of it.
_BETWEEN = word_list("stands_between_name_and_verb")
_NOT_YET = re.compile(
    r"\b(?:will|would|could|should|may|might|must|if|aim(?:s|ed|ing)?|target(?:s|ed"
    r"|ing)?|hop(?:e|es|ed|ing)|expect"
    r"(?:s|ed|ing)?|plans?|planned|seeks?|intend(?:s|ed)?|ensure|help(?:s|ed|ing)?"
    r"|contribut\w+|whether|want|unless"
    r"|continue\s+to\s+work|work(?:s|ing)?\s+to|designed|priority\s+is|ambition"
    r"|objective|likely|forecast|until|risk\s+of"
    r"|fear\s+of|perception\w*|feel|felt|believe[sd]?|think|thought|concern\w*|worried"
    r"|so\s+that|in\s+order)\b"
)
_DENIED = re.compile(
    r"\b(?:not|no|never|neither|nor|without|n't|didn't|hasn't|haven't|wasn't|weren't)\b|n't\b"
)
_WORDS = re.compile(
    rf"(?<![\w-])(?:(?P<same>{_SAME})|(?P<soft>{_SOFT})|(?P<up>{_UP})|(?P<down>{_DOWN})"
    r"|(?P<plain>rise|increase|grow|climb|go\s+up|fall|drop|decrease|decline|go\s+down"
    r"|reduce|up|down))(?![\w-])"
)
_NOUNS = re.compile(
    rf"(?<![\w-])(?:(?P<denied>no|not\s+a|any)\s+)?(?:a\s+|an\s+|the\s+)?(?:(?:further"
    rf"|slight|small|large|sharp|significant"
    rf"|marked|overall|modest|steady|big|considerable|substantial|welcome|clear"
    rf"|continued|real)\s+)*"
    rf"(?:(?P<up>{_NOUN_UP})|(?P<down>{_NOUN_DOWN})|(?P<same>change"
    rf"|movement))(?!\w)\s+(?:was\s+seen\s+|were\s+seen\s+)?(?:in|of|for)\s+(?:the\s+)?"
    rf"(?:numbers?\s+of\s+|levels?\s+of\s+|reported\s+|recorded\s+|both\s+)*(?=\x00)"
)
# "Did not rise": a verb's plain form says nothing without its auxiliary.
_PLAIN = {"rise": 1, "increase": 1, "grow": 1, "climb": 1, "go up": 1, "fall": -1, "drop": -1}
_PLAIN |= {"decrease": -1, "decline": -1, "go down": -1, "reduce": -1}
_PLAIN |= {"up": 1, "down": -1}
_AUXILIARY = re.compile(r"\b(?:did|does|do)(?:n't)?\b|\bcontinu(?:e|es|ed|ing)\s+to\b")
_IS = re.compile(r"\b(?:is|are|was|were|been)(?:n't)?\b|'s\b")
_EXCEPTED = re.compile(
    r"\b(?:all\s+but|none\s+but|except(?:\s+for)?|apart\s+from|other\s+than|excluding)[\s\x00]+$"
)
_LITTLE_BEFORE = re.compile(r"\b(?:little|hardly\s+any|scarcely\s+any|minimal)\s*$")
_SOFTENED = re.compile(
    r"\b(?:broadly|largely|almost|virtually|nearly|fairly|relatively|more\s+or\s+less)\s*$"
)
# A change this small is as good as none where the text says "unchanged".
_NOTHING, _LITTLE = 0.5, 2.0


def directions(
    read: Read, binder: Binder, facts: Facts, used: Collection[Mark[Number]]
) -> Iterator[tuple[int, int, Outcome]]:
    """Where a direction is claimed and what the figures say of it; ``used`` are changes by number.

    A direction that belongs to a number is judged with the number.
    """
    if not facts.report:
        return
    seen: set[int] = set()
    for mark in read.types:
        if _EXCEPTED.search(read.bare[: mark.start]):
            continue
        for start, end, way, denied, soft in _said_of(read, mark, used):
            if end not in seen:
                seen.add(end)
                at = max(end, mark.end)
                subject = binder.subject(a_verb_at(at))
                yield start, end, _judged(subject, way, denied, soft, facts)


def _said_of(
    read: Read, mark: Mark[str | None], used: Collection[Mark[Number]]
) -> Iterator[tuple[int, int, int, bool, bool]]:
    """The verb after a name, or the noun before it: where, which way, denied, softened."""
    for found in _WORDS.finditer(read.bare, mark.end):
        gap = read.bare[mark.end : found.start()]
        if not set(re.findall(r"[^\s\x00]+", gap)) <= _BETWEEN:
            break
        if _NOT_YET.search(read.bare[: found.start()]) or _has_number(read, found.end(), used):
            break
        needs = _IS if found["plain"] in {"up", "down"} else _AUXILIARY
        if found["plain"] and not needs.search(gap):
            break
        if found.group() in {"higher", "lower", "fewer"} and not _than_before(read, found.end()):
            break
        same = bool(found["same"] or found["soft"])
        soft = bool(found["soft"]) or bool(_SOFTENED.search(gap))
        if found["soft"] and re.match(
            r"\s+(?:rise|increase|fall|drop|decline|growth)", read.bare[found.end() :]
        ):
            break
        way = 0 if same else (1 if found["up"] else -1)
        if found["plain"]:
            way = _PLAIN[" ".join(found["plain"].split())]
        denial = None if same else _DENIED.search(gap)
        start = mark.end + denial.start() if denial else found.start()
        start = _with_auxiliary(read, mark.end, start) if denial else start
        yield start, found.end(), way, bool(denial), soft
        break
    if more := _more_than_before(read, mark):
        yield more
    for found in _NOUNS.finditer(read.bare):
        names = read.bare[found.end() : mark.start]
        if mark.start < found.end() or names.replace(BLANK, "").strip():
            continue
        if _NOT_YET.search(read.bare[: found.start()]) or _number_near(
            read, found.start(), mark.end
        ):
            continue
        before = read.bare[: found.start()]
        denied = bool(found["denied"]) or bool(_DENIED.search(before[-14:]))
        start, end = found.start(), found.end(found.lastgroup or 0)
        if not found["same"]:
            yield start, end, 1 if found["up"] else -1, denied, False
        elif denied:
            yield start, end, 0, False, "significant" in found.group()
        elif little := _LITTLE_BEFORE.search(before):
            yield little.start(), end, 0, False, True


_MORE = re.compile(r"\b(?:(?P<up>more)|(?P<down>fewer|less))\s+(?:reported\s+|recorded\s+)?$")


# "More burglaries were recorded in October than in the one before".
_SEEN = re.compile(
    r"(?:[\s\x00]+(?:were|was|have|has|been|had|recorded|reported|logged|seen|committed|in|during|here)"
    r"(?=[\s\x00]))*(?:[\s\x00]+(?=\sthan\b))?"
)


def _seen(read: Read, end: int) -> int:
    """Where the words end that only say that something was counted."""
    found = _SEEN.match(read.bare, end)
    return found.end() if found else end


def _more_than_before(
    read: Read, mark: Mark[str | None]
) -> tuple[int, int, int, bool, bool] | None:
    """Where there are "fewer thefts than last year", without a number."""
    more = _MORE.search(read.bare[: mark.start])
    if (
        more is None
        or not _than_before(read, _seen(read, mark.end))
        or _number_near(read, more.start(), mark.end)
    ):
        return None
    return (
        more.start(),
        more.end("up" if more["up"] else "down"),
        1 if more["up"] else -1,
        False,
        False,
    )


def _than_before(read: Read, end: int) -> bool:
    """Whether "lower" is than a year before, and not than somewhere else."""
    than = re.compile(r"\s+than\s+(?:in\s+|for\s+|during\s+)?(?=\x00)").match(read.bare, end)
    return than is not None and any(mark.start == than.end() for mark in read.periods)


def _with_auxiliary(read: Read, least: int, start: int) -> int:
    """The beginning of "did not rise", so that it can be quoted whole."""
    auxiliary = re.search(
        r"\b(?:did|has|have|had|does|was|were|is|are)\s*$", read.bare[least:start]
    )
    return least + auxiliary.start() if auxiliary else start


def _has_number(read: Read, end: int, used: Collection[Mark[Number]]) -> bool:
    """Whether the verb's number follows: "rose by 34%"."""
    after = next((one for one in read.numbers if one.start >= end), None)
    if after is None or after not in used:
        return False
    return not re.search(r"[;]|\bwhile\b|\bbut\b|\bwhereas\b", read.bare[end : after.start])


def _number_near(read: Read, start: int, end: int) -> bool:
    stop = end + 40
    return any(start - 16 <= one.start <= stop for one in read.numbers)


def _judged(subject: Subject, way: int, denied: bool, soft: bool, facts: Facts) -> Outcome:
    if not subject.areas or not subject.types or any(FAR in pair for pair in subject.spans):
        return Outcome("unknown")
    first: Outcome | None = None
    for area in subject.areas:
        for one in subject.types:
            for now, then in subject.spans:
                change = facts.change(area, one, now, then)
                if change is None or (change.difference is None and change.percent is None):
                    continue
                outcome = _held_against(change, way, denied, soft)
                if outcome.verdict == "agrees" and not subject.each:
                    return outcome
                if subject.each and outcome.verdict == "differs":
                    return outcome
                first = first or outcome
    return first or Outcome("unknown")


def _held_against(change: Change, way: int, denied: bool, soft: bool) -> Outcome:
    amount = change.percent if change.difference is None else change.difference
    true = 0 if not amount else (1 if amount > 0 else -1)
    verdict: Verdict = "agrees" if (true == way) != denied else "differs"
    if way == 0:
        verdict = _unchanged(change, soft)
    words = (
        moved(change).strip()
        if change.percent is not None
        else numbers.from_to(change.previous, change.current)
    )
    named = Named(change.area, change.crime_type, "change", change.current_span.label)
    offer = f"[[{SEPARATOR.join((change.area, change.crime_type, 'movement'))}]]"
    return Outcome(verdict, named, words, offer if change.percent is not None else "")


def _unchanged(change: Change, soft: bool) -> Verdict:
    if change.difference == 0:
        return "agrees"
    size = abs(change.percent) if change.percent is not None else None
    if size is None:
        return "unknown" if soft else "differs"
    if soft:
        if size <= _LITTLE:
            return "agrees"
        return "differs" if change.beyond_chance else "unknown"
    return "agrees" if size < _NOTHING else "differs"
