"""An earlier report's words: its headings, and what stands under each."""

from __future__ import annotations

from dataclasses import dataclass

OTHER_PARTS = "Other parts of the earlier report"
"""The heading over what stands beside a report's text: notes, text boxes, headers, comments."""


@dataclass(frozen=True)
class WrittenPart:
    """A heading as it was written, its level from 1, and the text under it, as Markdown.

    Text before the first heading has none, and level 0. ``aside`` marks what stands beside the
    text of the report, under a heading of ours.
    """

    heading: str
    level: int
    text: str
    aside: bool = False


@dataclass(frozen=True)
class WrittenReport:
    """Every part of a report in its order; ``pictures`` counts those a note stands in place of.

    ``notes`` say, a sentence each, what was left out or set aside.
    """

    parts: tuple[WrittenPart, ...]
    pictures: int = 0
    notes: tuple[str, ...] = ()
