"""Numbers of the other sheets in prose: money, cases and shares, told by the words about them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from csp_core.periods import Span
from csp_core.words.claims.claim import Named
from csp_core.words.claims.judging import Outcome
from csp_core.words.claims.marks import Mark
from csp_core.words.claims.numerals import Number
from csp_core.words.claims.periods_said import Said
from csp_core.words.claims.prose import folded
from csp_core.words.claims.reading import Read
from csp_core.words.claims.roles import Measured
from csp_core.words.claims.rounding import agrees
from csp_core.words.live_text import reference
from csp_core.words.quotable import Kind, Quotable

_KINDS: dict[str, tuple[Kind, ...]] = {
    "percent": ("share",),
    "pounds": ("money",),
    "plain": ("cases", "count"),
}
_SAY_NOTHING = frozenset(
    "the a an of in for to and or on at by with from their its our is was were are be been has have had "
    "this that these those which who it they as per all any not no than then there service total".split()
)
_WORD = re.compile(r"[a-z][a-z'&-]*")
_NEXT = 4
# A word of the thing or measure right after the number says more than one that stands further off.
_TOUCHING, _CLAUSE, _SENTENCE, _TOPIC = 6, 3, 2, 1


def stem(word: str) -> str:
    """A word without the endings that say nothing of its meaning."""
    word = word.replace("'s", "").strip("'-")
    for ending in ("ities", "ments", "ment", "ings", "ing", "ies", "ied", "ed", "es", "s", "y", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


def _stems(text: str) -> frozenset[str]:
    words = _WORD.findall(folded(text))
    return frozenset(stem(word) for word in words if word not in _SAY_NOTHING)


@lru_cache(maxsize=4096)
def _about(one: Quotable) -> tuple[frozenset[str], frozenset[str]]:
    """The stems of what a figure is of, and of what it measures."""
    measures = " ".join((one.measure, *one.also))
    # A funder names money; the area of the rest is named by every other sentence.
    thing = f"{one.thing} {one.area}" if one.kind == "money" else one.thing
    return _stems(thing), _stems(measures)


@dataclass(frozen=True)
class _Found:
    score: int
    one: Quotable


def judge_other(
    number: Mark[Number],
    measured: Measured,
    read: Read,
    topic: str,
    extra: Sequence[Quotable],
    period: Mark[Said] | None,
) -> Outcome | None:
    """The verdict by the figures of the other sheets; None where none of them is meant.

    ``topic`` holds what the heading and the sentence before said.
    """
    kinds = _KINDS.get(number.value.unit, ())
    able = [one for one in extra if one.kind in kinds and _a_number(one)]
    found = sorted(
        (found for one in able if (found := _found(one, number, read, topic, able))),
        key=lambda one: -one.score,
    )
    if not found:
        return None
    best = [one.one for one in found if one.score == found[0].score]
    chosen = next((one for one in best if _fits(number.value, measured, one)), best[0])
    return _outcome(number.value, measured, chosen, period)


def _a_number(one: Quotable) -> bool:
    return one.value is not None and not isinstance(one.value, Span)


def _fits(number: Number, measured: Measured, one: Quotable) -> bool:
    value = one.value
    return (
        value is not None
        and not isinstance(value, Span)
        and agrees(number, value, measured.hedge)
    )


def _outcome(
    number: Number, measured: Measured, one: Quotable, period: Mark[Said] | None
) -> Outcome:
    named = Named(one.area, one.thing, one.measure, one.span.label if one.span else "")
    right = _fits(number, measured, one)
    wrong_period = right and period is not None and _of_another_time(one, period.value)
    return Outcome(
        "agrees" if right else "differs", named, one.words, reference(one), period_wrong=wrong_period
    )


def _of_another_time(one: Quotable, said: Said) -> bool:
    """Whether the text gives the figure a period that is not its own and does not hold it."""
    if one.span is None or one.kind == "money" or not said.explicit:
        return False
    return not any(one.span in span for span in said.spans) and not said.to_date or (
        said.to_date and not any(one.span in span or span in one.span for span in said.spans)
    )


def _found(
    one: Quotable, number: Mark[Number], read: Read, topic: str, able: Sequence[Quotable]
) -> _Found | None:
    """How well the words about a number name one figure; None where they do not."""
    thing, measure = _about(one)
    touching, clause, sentence = _around(number, read)
    of_thing = _weight(thing, touching, clause, sentence, _stems(topic))
    of_measure = _weight(measure, touching, clause, sentence, frozenset())
    if not of_measure and not (of_thing and _only_of_its_thing(one, able)):
        return None
    if not of_thing and not _names_it_alone(one, measure & (touching | clause | sentence), able):
        return None
    return _Found(of_thing + 2 * of_measure, one)


def _only_of_its_thing(one: Quotable, able: Sequence[Quotable]) -> bool:
    return sum(other.thing == one.thing and other.area == one.area for other in able) == 1


def _names_it_alone(one: Quotable, words: frozenset[str], able: Sequence[Quotable]) -> bool:
    """Whether the words said are of this figure's thing and of no other's."""
    return bool(words) and not any(
        other.thing != one.thing and words <= (_about(other)[0] | _about(other)[1]) for other in able
    )


def _weight(
    stems: frozenset[str],
    touching: frozenset[str],
    clause: frozenset[str],
    sentence: frozenset[str],
    topic: frozenset[str],
) -> int:
    return (
        _TOUCHING * len(stems & touching)
        + _CLAUSE * len(stems & (clause - touching))
        + _SENTENCE * bool(stems & (sentence - clause))
        + _TOPIC * bool(stems & topic)
    )


def _around(
    number: Mark[Number], read: Read
) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """The stems right after a number, in its clause, and in its sentence."""
    plain = read.plain
    start = max((found.end() for found in _CUT.finditer(plain, 0, number.start)), default=0)
    end = next((found.start() for found in _CUT.finditer(plain, number.end)), len(plain))
    numbers = [one for one in read.numbers if one != number]
    start = max((start, *(one.end for one in numbers if one.end <= number.start)))
    end = min((end, *(one.start for one in numbers if one.start >= number.end)))
    clause = plain[start:end]
    following = " ".join(_WORD.findall(plain[number.end : end])[:_NEXT])
    return _stems(following), _stems(clause), _stems(plain)


_CUT = re.compile(r"[;:()]|,\s+(?:while|but|and|whereas|with)\b|\bwhile\b|\bwhereas\b")

