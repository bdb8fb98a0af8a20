"""Claims of the months that a survey, a service's figures or a commitment are of."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from csp_core.periods import Span
from csp_core.words.claims.claim import Named
from csp_core.words.claims.judging import Outcome
from csp_core.words.claims.marks import Mark
from csp_core.words.claims.reading import Read
from csp_core.words.claims.said import FAR, Said
from csp_core.words.claims.word_stems import about, stems
from csp_core.words.quotable import Quotable

# What says that the period is the thing's own, and not one in which something was done.
_RUNS = re.compile(
    r"\b(?:runs?|ran|running|covers?|covered|covering|spans?|spanned|lasts?|lasted|relates?\s+to"
    r"|(?:was|were|is|are|been)\s+(?:carried\s+out|conducted|undertaken|open|collected|taken|for|of|from|between)"
    r"|took\s+place|commitment|funding|figures|data|period)"
    r"(?:\s+(?:is|are|only|all|from|between|for|over|in|during|of|the|period|months|and|to|were|was))*\s*$"
)
_PAID = re.compile(r"£.*\bcommit(?:ted|s|ment)\b|\bcommit(?:ted|s|ment)\b.*£")
_TO_COME = re.compile(r"\b(?:will|would|shall|should|may|next|future|new|another|planned)\b")
# So much of a thing's name is enough to mean it.
_MOST = 0.6


def other_periods(
    read: Read, topic: str, extra: Sequence[Quotable], judged: Collection[Mark[Said]]
) -> Iterator[tuple[int, int, Outcome]]:
    """The periods said of what other sheets hold; ``judged`` are told of already.

    ``topic`` holds what the heading and the sentence before said.
    """
    if read.types:
        return
    for mark in read.periods:
        said = mark.value
        span = said.spans[0]
        if mark in judged or said.against or not said.explicit or said.relative:
            continue
        if span == FAR or span.months == 1 or not _is_its_own(read, mark):
            continue
        meant = _meant(read.plain, extra) or _meant(f"{topic} {read.plain}", extra)
        if meant and (outcome := _judged(span, meant)):
            yield mark.start, mark.end, outcome


def _is_its_own(read: Read, mark: Mark[Said]) -> bool:
    """Whether a period is that of a thing itself."""
    before = read.plain[: mark.start]
    if _TO_COME.search(before):
        return False
    return bool(_RUNS.search(before) or _PAID.search(before))


def _meant(words: str, extra: Sequence[Quotable]) -> list[tuple[Quotable, Span]]:
    """The figures with a period of their own whose thing the words name."""
    said = stems(words)
    return [(one, one.span) for one in extra if one.span and _names(one, said)]


def _names(one: Quotable, said: frozenset[str]) -> bool:
    names = about(one)
    whole = len(names.thing & said) > _MOST * len(names.thing)
    return whole or (one.kind == "share" and any(phrase <= said for phrase in names.also))


def _judged(span: Span, meant: Sequence[tuple[Quotable, Span]]) -> Outcome | None:
    right = next((one for one, true in meant if true == span), None)
    one, true = meant[0]
    if right is None and len({true for _, true in meant}) > 1:
        return Outcome("unknown")
    if right is None and not _is_mistaken(span, true):
        return None
    figure = right or one
    label = span.label if right else true.label
    named = Named(figure.area, figure.thing, "span", label)
    return Outcome("agrees" if right else "differs", named, label)


def _is_mistaken(said: Span, true: Span) -> bool:
    """Whether a period said is near enough to the true one to be it, badly told."""
    shared = min(said.last, true.last) - max(said.first, true.first) + 1
    return 2 * shared >= max(said.months, true.months)
