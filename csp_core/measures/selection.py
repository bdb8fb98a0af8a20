"""What may be chosen in a report's figures, and the changes that a choice shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from csp_core.areas import kind_of
from csp_core.figures import Figures
from csp_core.measures.changes import joint_name
from csp_core.measures.results import Change
from csp_core.measures.series import Series
from csp_core.measures.spans import default_span
from csp_core.periods import MONTHS_IN_YEAR, Span

# The sample partnership's priorities, in its own order; a report's settings may name others.
PRIORITIES = (
    "All crime",
    "Alcohol related crime",
    "Anti-social behaviour",
    "Domestic abuse",
    "All burglary",
    "All theft",
)
# With more areas than this the officer is asked once which are theirs.
AREAS_SHOWN_UNASKED = 20
_HEADLINE_ROWS = 8


@dataclass(frozen=True)
class Choices:
    """What the sidebar offers.

    ``areas`` has the partnership's own first; ``own`` are those alone. ``whole`` is the
    partnership's name where it is more than one area, else "". ``months`` are those figures are
    given for; where there are none, ``spans`` are the periods to choose from, newest first.
    ``default`` is None when there are no figures.
    """

    areas: tuple[str, ...]
    own: tuple[str, ...]
    whole: str
    months: tuple[int, ...]
    spans: tuple[Span, ...]
    default: Span | None
    ask_areas: bool


def choices(figures: Figures, own_areas: Sequence[str] = ()) -> Choices:
    """What may be chosen; ``own_areas`` are the report's setting, empty when it was never asked."""
    areas = figures.areas()
    own = tuple(area for area in own_areas if area in areas)
    partnerships = tuple(area for area in areas if kind_of(area) == "partnership")
    ask = not own and len(partnerships) > AREAS_SHOWN_UNASKED
    if not own and not ask:
        own = partnerships
    others = sorted(
        (area for area in areas if area not in own),
        key=lambda area: (kind_of(area) != "partnership", area),
    )
    if not figures.table.num_rows:
        return Choices((), (), "", (), (), None, ask_areas=False)
    series = Series(figures)
    given = series.given_spans()
    months = sorted({span.first for span in given if span.months == 1})
    spans = {*(span for span in given if span.months > 1), *series.stated_spans()}
    chosen = default_span(series)
    return Choices(
        areas=(*own, *others),
        own=own,
        whole=joint_name(own) if 1 < len(own) <= AREAS_SHOWN_UNASKED else "",
        months=tuple(months) if chosen and _fits(chosen.span, months) else (),
        spans=tuple(sorted(spans, key=lambda span: (span.last, span.months), reverse=True)),
        default=chosen.span if chosen else None,
        ask_areas=ask,
    )


def _fits(span: Span, months: Sequence[int]) -> bool:
    return span.first in months and span.last in months


def earlier_span(current: Span, years: int) -> Span:
    """The same period so many years before."""
    return current.moved(-MONTHS_IN_YEAR * years)


def ordered(changes: Sequence[Change], priorities: Sequence[str]) -> tuple[Change, ...]:
    """The priorities in their own order, then the rest as the files have them."""
    rank = {name: at for at, name in enumerate(priorities)}
    return tuple(sorted(changes, key=lambda change: rank.get(change.crime_type, len(rank))))


def headline(changes: Sequence[Change], priorities: Sequence[str]) -> tuple[Change, ...]:
    """What a reader wants first: the priorities, or the first few where hardly any is there."""
    chosen = tuple(
        change for change in ordered(changes, priorities) if change.crime_type in priorities
    )
    return chosen if len(chosen) > 1 else ordered(changes, priorities)[:_HEADLINE_ROWS]
