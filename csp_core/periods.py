"""Months, spans, quarters and financial years: naming them, moving them, comparing them.

A month is a whole number counted from January of year 0 (``year * 12 + month - 1``), so that
arithmetic on months is arithmetic on whole numbers, alone or a column at a time.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

MONTHS_IN_YEAR = 12
MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


def month_number(year: int, month: int) -> int:
    """The month as one whole number; ``month`` is 1 to 12."""
    return year * MONTHS_IN_YEAR + month - 1


def month_of(day: dt.date) -> int:
    """The month a day falls in, as one whole number."""
    return month_number(day.year, day.month)


def first_day(month: int) -> dt.date:
    """The first day of a month given as one whole number."""
    return dt.date(month // MONTHS_IN_YEAR, month % MONTHS_IN_YEAR + 1, 1)


def last_day(month: int) -> dt.date:
    """The last day of a month given as one whole number."""
    return first_day(month + 1) - dt.timedelta(days=1)


def month_label(month: int) -> str:
    """``April 2017``."""
    return f"{MONTH_NAMES[month % MONTHS_IN_YEAR]} {month // MONTHS_IN_YEAR}"


def short_month_label(month: int) -> str:
    """``Apr 2017``."""
    return f"{MONTH_NAMES[month % MONTHS_IN_YEAR][:3]} {month // MONTHS_IN_YEAR}"


def month_key(month: int) -> str:
    """``2017-04``, as addresses and the command line write a month."""
    return f"{month // MONTHS_IN_YEAR:04d}-{month % MONTHS_IN_YEAR + 1:02d}"


@dataclass(frozen=True, order=True)
class Span:
    """Consecutive whole months, first to last inclusive, each as one whole number."""

    first: int
    last: int

    def __post_init__(self) -> None:
        if self.last < self.first:
            first, last = month_key(self.first), month_key(self.last)
            raise ValueError(f"a span cannot end ({last}) before it starts ({first})")

    @classmethod
    def starting(cls, first: int, months: int) -> Span:
        """The span of ``months`` months from ``first``."""
        return cls(first, first + months - 1)

    @property
    def months(self) -> int:
        """How many months the span holds."""
        return self.last - self.first + 1

    @property
    def year_before(self) -> Span:
        """The same period last year: both ends twelve months earlier."""
        return self.moved(-MONTHS_IN_YEAR)

    def moved(self, months: int) -> Span:
        """The span with both ends moved by so many months."""
        return Span(self.first + months, self.last + months)

    def __iter__(self) -> Iterator[int]:
        return iter(range(self.first, self.last + 1))

    def __contains__(self, other: Span) -> bool:
        return self.first <= other.first and other.last <= self.last

    @property
    def label(self) -> str:
        """``April 2017 to January 2018``, or the month, quarter or year it is."""
        if self.months == 1:
            return month_label(self.first)
        return f"{month_label(self.first)} to {month_label(self.last)}"

    @property
    def short_label(self) -> str:
        """``Apr 2017 to Jan 2018``; ``2017/18`` for a whole financial year."""
        if self.months == 1:
            return short_month_label(self.first)
        if self == financial_year(self.last):
            return financial_year_label(self.last)
        return f"{short_month_label(self.first)} to {short_month_label(self.last)}"

    @property
    def key(self) -> str:
        """``2017-04-to-2018-01``, for file names."""
        if self.months == 1:
            return month_key(self.first)
        return f"{month_key(self.first)}-to-{month_key(self.last)}"


def financial_year(month: int) -> Span:
    """The financial year, April to March, that a month lies in."""
    april = month - (month - 3) % MONTHS_IN_YEAR
    return Span.starting(april, MONTHS_IN_YEAR)


def financial_year_label(month: int) -> str:
    """``2017/18`` for any month of that financial year."""
    start = financial_year(month).first // MONTHS_IN_YEAR
    return f"{start}/{(start + 1) % 100:02d}"


def year_to_date(last: int) -> Span:
    """The financial year up to and including the month ``last``."""
    return Span(financial_year(last).first, last)


def parse_month_key(text: str) -> int:
    """The month that ``2017-04`` names. Raises ValueError for anything else."""
    match = re.fullmatch(r"(\d{4})-(\d{2})", text.strip())
    if not match or not 1 <= int(match.group(2)) <= MONTHS_IN_YEAR:
        raise ValueError(f'"{text}" is not a month; write it as 2017-04')
    return month_number(int(match.group(1)), int(match.group(2)))
