"""The latest twelve months beside the year to date, each against the same months a year before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from csp_core.figures import Figures
from csp_core.measures.changes import SMALL_NUMBER, compare
from csp_core.measures.results import Change, Comparison
from csp_core.periods import MONTHS_IN_YEAR, Span, year_to_date

# A year to date of fewer months than this says little: one odd month moves it, and its season.
ENOUGH_MONTHS = 6


@dataclass(frozen=True)
class Rolling:
    """One crime type's latest twelve months, and its financial year to date.

    ``twelve`` has a count where all twelve months are there, and a percentage where the twelve
    before them are there too, by the rules every change keeps to. ``to_date`` is the financial
    year up to the same month.
    """

    twelve: Change
    to_date: Change

    @property
    def early(self) -> bool:
        """Whether the year to date is too young to say much."""
        return self.to_date.current_span.months < ENOUGH_MONTHS


def rolling_spans(last: int) -> tuple[Span, Span]:
    """The twelve months up to and including ``last``, and the financial year to date."""
    return Span(last - MONTHS_IN_YEAR + 1, last), year_to_date(last)


def rolling(
    figures: Figures,
    last: int,
    *,
    areas: Sequence[str],
    joint: Sequence[str] = (),
    small: int = SMALL_NUMBER,
) -> tuple[Rolling, ...]:
    """Every series of these areas, and of the ``joint`` ones added, up to the month ``last``."""
    twelve, to_date = (
        compare(figures, current=span, small=small, areas=areas, joint=joint)
        for span in rolling_spans(last)
    )
    return side_by_side(twelve, to_date)


def side_by_side(twelve: Comparison | None, to_date: Comparison | None) -> tuple[Rolling, ...]:
    """The two comparisons by area and crime type; what only one of them has is left out."""
    if twelve is None or to_date is None:
        return ()
    beside = {(one.area, one.crime_type): one for one in to_date.changes}
    return tuple(
        Rolling(one, beside[one.area, one.crime_type])
        for one in twelve.changes
        if (one.area, one.crime_type) in beside
    )
