"""What a timeline is told to draw: rows of bars over the months of a year, and days marked."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Bar:
    """From one day to the end of another, counted from the year's first as 0; ``light``: again."""

    first: int
    last: int
    light: bool
    said: str


@dataclass(frozen=True)
class TimelineRow:
    """One name, its bars, and the words that stand with them, or alone where there are none."""

    name: str
    bars: tuple[Bar, ...]
    words: str


@dataclass(frozen=True)
class DayMark:
    """A day with its words above the plot."""

    day: int
    words: str
    said: str


@dataclass(frozen=True)
class TimelineParts:
    """Everything in the plot. ``months`` are the first day and the name of each, left to right."""

    rows: tuple[TimelineRow, ...]
    marks: tuple[DayMark, ...]
    months: tuple[tuple[int, str], ...]
    days: int
