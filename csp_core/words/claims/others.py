"""Numbers of the other sheets in prose: money, cases and shares, told by the words about them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from csp_core.periods import Span
from csp_core.words.claims.claim import Named
from csp_core.words.claims.judging import UNKNOWN, Outcome
from csp_core.words.claims.marks import Mark
from csp_core.words.claims.money import a_year, each_time, is_turned_round, spread
from csp_core.words.claims.numerals import Number
from csp_core.words.claims.of_some import LEFT_OVER, OF_ANYONE, of_a_part, of_another_place
from csp_core.words.claims.reading import Read
from csp_core.words.claims.roles import OTHER_NOUN, Measured
from csp_core.words.claims.rounding import agrees
from csp_core.words.claims.said import FAR, Said
from csp_core.words.claims.subjects import Subject
from csp_core.words.claims.word_stems import WORD, about, stems
from csp_core.words.live_text import reference
from csp_core.words.quotable import Kind, Quotable

_KINDS: dict[str, tuple[Kind, ...]] = {
    "percent": ("share",),
    "pounds": ("money",),
    "plain": ("cases", "count"),
}
_NEXT = 4
# "Children a case", "£8,000 a year": of each, and not of all.
_EACH = re.compile(
    r"\b(?:a|per|each|every)\s+(?:financial\s+)?(?:case|year|household|month|annum|meeting|head)\b"
)
_FOR_EACH = re.compile(
    r"\b(?:for|to|in)\s+(?:each|every)\s+(?:\w+\s+)?(?:case|household|family|year)\b"
)
_AVERAGE = re.compile(r"\baverag")
_A_YEAR = re.compile(r"\s+(?:a|per|each|every)\s+(?:year|month|annum|quarter)\b|\s+annually\b")
# A word of the thing or measure right after the number says more than one that stands further off.
_TOUCHING, _CLAUSE, _SENTENCE = 6, 3, 2
# So much of a thing's name is enough to mean it without a word of the measure.
_MOST = 0.6


@dataclass(frozen=True)
class _Found:
    """A figure that the words about a number name; ``sure`` where they leave no doubt of it.

    ``touches`` where they follow the number at once.
    """

    score: int
    one: Quotable
    sure: bool
    touches: bool


def judge_other(
    number: Mark[Number],
    measured: Measured,
    read: Read,
    topic: str,
    extra: Sequence[Quotable],
    subject: Subject,
    areas: Sequence[str],
) -> Outcome | None:
    """The verdict by the figures of the other sheets; None where none of them is meant.

    ``topic`` holds what the heading and the sentence before said; ``areas`` are those there are
    figures of.
    """
    if measured.role == "rate" or (number.value.in_words and number.value.value == 1):
        return None
    kinds = _KINDS.get(number.value.unit, ())
    able = [one for one in extra if one.kind in kinds and _a_number(one)]
    start, end = _clause(number, read)
    each = (
        _EACH.search(read.plain, number.end, end)
        or _AVERAGE.search(read.plain, start, number.start)
        or _FOR_EACH.search(read.plain, start, number.start)
    )
    if each is None:
        able = [one for one in able if not _EACH.search(one.measure)]
    elif _A_YEAR.match(read.plain, number.end):
        able = [
            one for one in able if _EACH.search(one.measure) or _fits(number.value, measured, one)
        ]
    if (unit := each_time(read.plain[number.end :])) and number.value.unit == "pounds":
        stated = [one for one in able if a_year(unit) and _EACH.search(one.measure)]
        able = stated or list(spread(extra, unit)) or able
    found = [one for one in (_found(one, number, read, topic) for one in able) if one]
    found = [one for one in found if one.sure or _fits(number.value, measured, one.one)]
    if not found:
        return None
    # What follows the number names it better than what stands between it and the one before.
    found = [one for one in found if one.touches] or found
    highest = max(one.score for one in found)
    best = [one.one for one in found if one.score == highest]
    chosen = next((one for one in best if _fits(number.value, measured, one)), best[0])
    if _is_of_another(number, read, chosen, subject, areas):
        return UNKNOWN
    outcome = _outcome(number.value, measured, chosen, subject.period)
    if chosen not in extra:  # worked out, so that no live figure has it
        outcome = replace(outcome, offer="")
    clause = read.plain[slice(*_part(number, read))]
    if number.value.unit != "pounds":
        # Of another time than the figure's nothing is known.
        period = subject.period
        elsewhen = period is not None and _of_another_time(chosen, period.value)
        return UNKNOWN if outcome.verdict == "differs" and elsewhen else outcome
    if outcome.verdict == "agrees" and is_turned_round(chosen.measure, clause):
        return replace(outcome, verdict="differs", actual=f"{chosen.words} {chosen.measure}")
    return UNKNOWN if outcome.verdict == "differs" and LEFT_OVER.search(clause) else outcome


def _is_of_another(
    number: Mark[Number], read: Read, one: Quotable, subject: Subject, areas: Sequence[str]
) -> bool:
    """Whether the words about a number say that it is of some people, or of another place."""
    if one.kind not in {"share", "cases"}:
        return False
    names = about(one)
    some = stems(of_a_part(read.plain[slice(*_part(number, read))], read.plain[number.end :]))
    if some - OF_ANYONE and not some & names.measure.union(names.thing, *names.also) - OF_ANYONE:
        return True
    named = any(mark.value in areas for mark in read.areas)
    return bool(read.areas) and of_another_place(one.area, subject.areas, areas, named=named)


def _part(number: Mark[Number], read: Read) -> tuple[int, int]:
    """From the clause's beginning, or the number before, to its end, or the number after."""
    start, end = _clause(number, read)
    and_so = _AND_SO.search(read.plain, number.end, end)
    return start, and_so.start() if and_so else end


_AND_SO = re.compile(r",?\s+and\s+\S+\s*$")


def _a_number(one: Quotable) -> bool:
    return one.value is not None and not isinstance(one.value, Span)


def _fits(number: Number, measured: Measured, one: Quotable) -> bool:
    value = one.value
    return (
        value is not None and not isinstance(value, Span) and agrees(number, value, measured.hedge)
    )


def _outcome(
    number: Number, measured: Measured, one: Quotable, period: Mark[Said] | None
) -> Outcome:
    named = Named(one.area, one.thing, one.measure, one.span.label if one.span else "")
    right = _fits(number, measured, one)
    wrong_period = right and period is not None and _of_another_time(one, period.value)
    return Outcome(
        "agrees" if right else "differs",
        named,
        one.words,
        reference(one),
        period_wrong=wrong_period,
    )


def _of_another_time(one: Quotable, said: Said) -> bool:
    """Whether the text gives the figure a period that is not its own and does not hold it."""
    if one.span is None or one.kind == "money" or not said.explicit or FAR in said.spans:
        return False
    return (not any(one.span in span for span in said.spans) and not said.to_date) or (
        said.to_date and not any(one.span in span or span in one.span for span in said.spans)
    )


def _found(one: Quotable, number: Mark[Number], read: Read, topic: str) -> _Found | None:
    """How well the words about a number name one figure; None where they do not."""
    names = about(one)
    touching, clause, sentence = _around(number, read)
    near, wide = touching | clause, sentence | stems(topic)
    phrases = frozenset[str]().union(*(one for one in names.also if one <= near))
    measure = names.measure | phrases
    if number.value.unit == "plain" and not measure & touching and _counts_another(number, read):
        return None
    # A whole phrase for a scheme says as much as two words of its name.
    whole = 2 if number.value.unit == "pounds" else 1
    of_measure = len(names.measure & near) + sum(
        min(whole, len(one)) for one in names.also if one <= near
    )
    of_thing = len(names.thing & wide)
    beside = sum(one <= wide and not one <= near for one in names.also)
    if not of_thing and not of_measure:
        return None
    sure = bool((of_thing or beside) and of_measure) or of_measure > 1
    # A name of one word, such as MARAC, is named by all that is said of it.
    told = len(names.thing) > 1 or number.value.unit == "pounds"
    sure = sure or (told and of_thing > _MOST * len(names.thing))
    # Money is told by its scheme, all else by what is measured.
    by_thing, by_measure = (2, 1) if number.value.unit == "pounds" else (1, 2)
    score = by_measure * _weight(measure, touching, clause, sentence)
    score += by_thing * _weight(names.thing, touching, clause, sentence)
    score += bool(of_thing) + bool(names.funder & sentence)
    return _Found(score, one, sure, bool(measure & touching))


def _counts_another(number: Mark[Number], read: Read) -> bool:
    """Whether the noun after a number is of something else: "five sessions"."""
    return bool(OTHER_NOUN.match(read.bare[number.end :]))


def _weight(
    some: frozenset[str],
    touching: frozenset[str],
    clause: frozenset[str],
    sentence: frozenset[str],
) -> int:
    return (
        _TOUCHING * len(some & touching)
        + _CLAUSE * len(some & (clause - touching))
        + _SENTENCE * bool(some & (sentence - clause - touching))
    )


def _clause(number: Mark[Number], read: Read) -> tuple[int, int]:
    """Where the words about a number begin and end: at its neighbours, or where a clause does."""
    plain = read.plain
    start = max((found.end() for found in _CUT.finditer(plain, 0, number.start)), default=0)
    end = next((found.start() for found in _CUT.finditer(plain, number.end)), len(plain))
    numbers = [one for one in read.numbers if one != number]
    start = max((start, *(one.end for one in numbers if one.end <= number.start)))
    end = min((end, *(one.start for one in numbers if one.start >= number.end)))
    return start, end


def _around(
    number: Mark[Number], read: Read
) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """The stems right after a number, in its clause, and in its sentence."""
    plain = read.plain
    start, end = _clause(number, read)
    clause = plain[start:end]
    following = " ".join(WORD.findall(plain[number.end : end])[:_NEXT])
    return stems(following), stems(clause), stems(plain)


# A lone number in brackets belongs to the words about them.
_CUT = re.compile(
    r"[;:]|\((?![\d£.,%\s]+\))|(?<![\d%])\)|,\s+(?:while|but|and|whereas|with)\b|\bwhile\b|\bwhereas\b"
)
