"""A sentence read: its names, periods, numbers and directions, each at its place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from csp_core.words.claims.facts import Facts
from csp_core.words.claims.manner import Way, ways_said
from csp_core.words.claims.marks import BLANK, Mark, blanked, without
from csp_core.words.claims.names_said import areas_said, types_said
from csp_core.words.claims.no_claims import without_no_claims
from csp_core.words.claims.numerals import Number, numbers_said
from csp_core.words.claims.periods_said import periods_said
from csp_core.words.claims.prose import Sentence
from csp_core.words.claims.said import Report, Said
from csp_core.words.claims.unsupported import unsupported
from csp_core.words.live_text import LIVE

_LIVE = re.compile(LIVE.pattern)
_PER_THOUSAND = re.compile(
    r"(?:per|in\s+every|for\s+every|to\s+every)\s+(?:1,?000|thousand|one\s+thousand)\b"
)
# With more numbers than this in it a sentence is a table, and no prose.
_MOST_NUMBERS = 40
# From "more" or "lower" to whatever it is more or lower than.
THAN = re.compile(r"(?:[\s\x00]+\w+){0,3}?[\s\x00]+than\s+(?:in\s+|for\s+|that\s+in\s+|the\s+)*")


@dataclass(frozen=True)
class Read:
    """What was found in a sentence; ``plain`` is its folded text, live figures blank.

    ``bare`` has the names and periods blank as well, so that what stands between a number and a
    name can be looked at.
    """

    sentence: Sentence
    plain: str
    bare: str
    areas: tuple[Mark[str], ...]
    types: tuple[Mark[str | None], ...]
    periods: tuple[Mark[Said], ...]
    numbers: tuple[Mark[Number], ...]
    ways: tuple[Mark[Way], ...]


def read(sentence: Sentence, facts: Facts) -> Read:
    """The sentence with all that claims are made of."""
    plain = without(sentence.plain, _LIVE)
    text = blanked(sentence.text, (live.span() for live in _LIVE.finditer(sentence.plain)))
    report: Report | None = facts.report
    periods = periods_said(plain, report) if report else ()
    left = blanked(plain, ((mark.start, mark.end) for mark in periods))
    types = types_said(text, left, facts.types, facts.names)
    for_areas = blanked(left, ((mark.start, mark.end) for mark in types))
    # An area that is only part of "one of the safest in Lancashire" is no subject of a number.
    comparisons = tuple(unsupported(plain))
    areas = tuple(
        mark
        for mark in areas_said(text, for_areas, facts.names)
        if not any(start <= mark.start < end for start, end in comparisons)
    )
    named = ((mark.start, mark.end) for mark in areas)
    bare = blanked(for_areas, (*named, *comparisons))
    numbers = numbers_said(without(without_no_claims(text, bare), _PER_THOUSAND))
    if len(numbers) > _MOST_NUMBERS:
        numbers = ()
    ways = tuple(way for way in ways_said(bare) if not _than_area(bare, way, areas))
    return Read(sentence, plain, bare, areas, types, periods, numbers, ways)


def _than_area(bare: str, way: Mark[Way], areas: Sequence[Mark[str]]) -> bool:
    """Whether "more" or "lower" is than in another area, and so no change in time."""
    than = THAN.match(bare, way.end)
    return than is not None and any(area.start == than.end() for area in areas)


def between(read: Read, start: int, end: int) -> str:
    """The words between two places, names and periods left out."""
    return " ".join(read.bare[start:end].replace(BLANK, " ").split())
