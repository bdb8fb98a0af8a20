"""What the sidebar may offer, and in which order changes are shown."""

from __future__ import annotations

from csp_core.measures.results import Change
from csp_core.measures.selection import PRIORITIES, headline, ordered
from csp_core.periods import Span

SPAN = Span(24207, 24216)


def changes(*types: str) -> list[Change]:
    return [Change("Wyre", one, one, SPAN, SPAN.year_before) for one in types]


def names(shown: tuple[Change, ...]) -> list[str]:
    return [change.crime_type for change in shown]


def test_priorities_come_first_in_the_partnerships_own_order() -> None:
    """The rest keep the order their file has them in."""
    shown = ordered(changes("Robbery", "All theft", "All crime", "Arson"), PRIORITIES)

    assert names(shown) == ["All crime", "All theft", "Robbery", "Arson"]


def test_the_headline_is_the_priorities_where_there_are_some() -> None:
    """Two are enough; types that are no priority wait on their own page."""
    assert names(headline(changes("Robbery", "All theft", "All crime"), PRIORITIES)) == [
        "All crime",
        "All theft",
    ]


def test_without_priorities_the_headline_is_the_first_few() -> None:
    """An officer's own list of types is never met with an empty page."""
    types = [f"Type {number}" for number in range(12)]

    assert names(headline(changes(*types), PRIORITIES)) == types[:8]
