"""A figure that can be quoted in prose: its name, its value, and its words.

Whatever is computed or kept (crime changes, money, casework, a survey's shares) offers its figures
as ``Quotable``; what inserts figures in text and what checks text against figures knows no more.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from csp_core.areas import match as known_area
from csp_core.crime_types import match as known_crime_type
from csp_core.period_words import parse_period
from csp_core.periods import Span
from csp_core.spelling import spelling_key

Kind = Literal[
    "count", "previous count", "difference", "change", "rate", "span", "money", "share", "cases",
    "sentence",
]  # fmt: skip
SEPARATOR = " | "


@dataclass(frozen=True)
class Quotable:
    """One value that prose may quote.

    ``area``, ``thing`` and ``measure`` name it, ``thing`` being what is counted: a crime type, a
    scheme, a question asked; either of the first two may be empty. ``value`` is a number at full
    precision (percent for a change or a share, pounds for money), the span itself for kind
    ``span``, and None for a sentence. ``words`` is the value as it reads in text. ``span`` is the
    period it is of, None where it has none. ``dated`` says that its reference has to name the
    span, because another of the same name stands for the report's own span. ``also`` holds other
    words by which prose means it: ``("residents", "feel safe")``.
    """

    area: str
    thing: str
    measure: str
    kind: Kind
    value: int | float | Decimal | Span | None
    words: str
    span: Span | None = None
    crime_type: str = ""
    dated: bool = False
    also: tuple[str, ...] = ()

    @property
    def parts(self) -> tuple[str, ...]:
        """The parts of its name, empty ones left out; the span last where it is ``dated``."""
        span = self.span.label if self.dated and self.span else ""
        return tuple(filter(None, (self.area, self.thing, self.measure, span)))

    @property
    def name(self) -> str:
        """``South Ribble | All burglary | change``."""
        return SEPARATOR.join(self.parts)


def name_key(parts: tuple[str, ...]) -> tuple[str, ...]:
    """A name's parts as one key, whichever way areas, crime types and spans are written."""
    return tuple(map(_part_key, parts))


def _part_key(part: str) -> str:
    if span := parse_period(part):
        return span.key
    if found := known_crime_type(part):
        return spelling_key(found.name)
    return spelling_key(known_area(part) or part)
