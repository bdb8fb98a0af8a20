"""Months, spans, quarters and financial years: reading them, naming them, comparing them.

A month is a whole number counted from January of year 0 (``year * 12 + month - 1``), so that
arithmetic on months is arithmetic on whole numbers, alone or a column at a time.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

MONTHS_IN_YEAR = 12
MONTH_NAMES = (
    "January February March April May June July August September October November December"
).split()
# Two-digit years below this are 20xx: recorded crime by month starts in the 1990s.
CENTURY_TURNS_AT = 70
EARLIEST_YEAR, LATEST_YEAR = 1950, 2100
# Excel's day 1 is 1 January 1900 and it believes in 29 February 1900.
EXCEL_EPOCH = dt.date(1899, 12, 30)


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
            raise ValueError(
                f"a span cannot end ({month_key(self.last)}) before it starts ({month_key(self.first)})"
            )

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




def _month_pattern(group: str) -> str:
    names = "|".join(f"{name[:3]}(?:{name[3:]})?" for name in map(str.lower, MONTH_NAMES))
    return rf"(?<![a-z])(?P<{group}>{names}|sept)(?![a-z])\.?"


def _named_pattern(month: str, year: str) -> str:
    return rf"{_month_pattern(month)}[\s\-/,]*(?P<{year}>(?:19|20)\d\d|'?\d\d)(?!\d)"


_TO = r"\s*(?:to|until|through|and|[-–—])\s*"
_NAMED_MONTH = re.compile(_named_pattern("m", "y"))
_TWO_MONTHS = re.compile(_named_pattern("m1", "y1") + _TO + r"(?:end (?:of )?)?" + _named_pattern("m2", "y2"))
_MONTHS_ONE_YEAR = re.compile(_month_pattern("m1") + _TO + _named_pattern("m2", "y2"))
_YEAR_ENDING = re.compile(
    r"(?:year\s*(?:end(?:ing|ed)?|to)|y\.?/?e\.?|12\s*months\s*(?:to|ending|ended))\s*(?:\d{1,2}(?:st|nd|rd|th)?\s*)?"
    + _named_pattern("m", "y")
)
_FINANCIAL_YEAR = re.compile(r"(?:fy|f/y|financial year|year)?\s*((?:19|20)\d\d)\s*[/\-–]\s*((?:20)?\d\d)(?!\d)")
_QUARTER = re.compile(r"(?:q(?:tr|uarter)?\s*([1-4]))")
_ISO = re.compile(r"((?:19|20)\d\d)[-/.](0?[1-9]|1[0-2])(?:[-/.](\d{1,2}))?(?:[t ]0?0:00(?::00(?:\.0+)?)?)?")
_DAY_FIRST = re.compile(r"(\d{1,2})[-/.](0?[1-9]|1[0-2])[-/.]((?:19|20)?\d\d)(?: 0?0:00(?::00)?)?")
_MONTH_YEAR = re.compile(r"(0?[1-9]|1[0-2])[-/.]((?:19|20)\d\d)")
_COMPACT = re.compile(r"((?:19|20)\d\d)(0[1-9]|1[0-2])(?:\.0)?")
_DAY_NAMED = re.compile(r"\d{1,2}(?:st|nd|rd|th)?[\s\-]+" + _named_pattern("m", "y"))


def _year(text: str) -> int:
    number = int(text.lstrip("'"))
    if number >= 100:
        return number
    return number + (1900 if number >= CENTURY_TURNS_AT else 2000)


def _named(month: str, year: str) -> int:
    index = [name[:3].lower() for name in MONTH_NAMES].index(month[:3])
    return month_number(_year(year), index + 1)


def _folded(text: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"\[[^\]]*\]|\((?:p|r|provisional|revised)\)", " ", text.lower())).strip()


def parse_period(found: object) -> Span | None:
    """The span a cell names, or None when it names none.

    Takes Excel dates, text in the ways British offices write a month, quarter, financial year or
    span (day first), and numbers such as 201704. A bare number is never taken for a serial date
    here; ``parse_serial`` does that where the column is known to hold dates.
    """
    if isinstance(found, dt.datetime):
        found = found.date()
    if isinstance(found, dt.date):
        if not EARLIEST_YEAR <= found.year <= LATEST_YEAR:
            return None
        return Span.starting(month_of(found), 1)
    if isinstance(found, bool) or found is None:
        return None
    if isinstance(found, int | float):
        if found != int(found):
            return None
        found = str(int(found))
    return _parse_text(found) if isinstance(found, str) and len(found) <= 120 else None


@lru_cache(maxsize=4096)
def _parse_text(text: str) -> Span | None:
    text = _folded(text)
    for pattern, understood in _WHOLE_TEXT:
        if match := pattern.fullmatch(text):
            return understood(match)
    return _quarter(text)


def _quarter(text: str) -> Span | None:
    """``Q4 2017/18`` is January to March 2018: quarters here are of the financial year."""
    quarter = _QUARTER.search(text)
    if not quarter:
        return None
    year = _FINANCIAL_YEAR.fullmatch(text.replace(quarter.group(0), " ").strip(" ,:-"))
    whole = _financial(year) if year else None
    return Span.starting(whole.first + 3 * (int(quarter.group(1)) - 1), 3) if whole else None


def _financial(match: re.Match[str]) -> Span | None:
    start, end = int(match.group(1)), int(match.group(2)) % 100
    if (start + 1) % 100 != end:
        return None
    return Span.starting(month_number(start, 4), MONTHS_IN_YEAR)


def _two_months(match: re.Match[str]) -> Span | None:
    first, last = _named(match["m1"], match["y1"]), _named(match["m2"], match["y2"])
    return Span(first, last) if first <= last else None


def _months_one_year(match: re.Match[str]) -> Span | None:
    first, last = _named(match["m1"], match["y2"]), _named(match["m2"], match["y2"])
    return Span(first, last) if first <= last else Span(first - MONTHS_IN_YEAR, last)


def _year_ending(match: re.Match[str]) -> Span:
    last = _named(match["m"], match["y"])
    return Span(last - MONTHS_IN_YEAR + 1, last)


def _iso(match: re.Match[str]) -> Span:
    return Span.starting(month_number(int(match.group(1)), int(match.group(2))), 1)


def _day_first(match: re.Match[str]) -> Span | None:
    if not 1 <= int(match.group(1)) <= 31:
        return None
    return Span.starting(month_number(_year(match.group(3)), int(match.group(2))), 1)


def _one_named(match: re.Match[str]) -> Span:
    return Span.starting(_named(match["m"], match["y"]), 1)


_WHOLE_TEXT = (
    (_NAMED_MONTH, _one_named),
    (_DAY_NAMED, _one_named),
    (_TWO_MONTHS, _two_months),
    (_MONTHS_ONE_YEAR, _months_one_year),
    (_YEAR_ENDING, _year_ending),
    (_ISO, _iso),
    (_COMPACT, _iso),
    (_DAY_FIRST, _day_first),
    (_MONTH_YEAR, lambda m: Span.starting(month_number(int(m.group(2)), int(m.group(1))), 1)),
    (_FINANCIAL_YEAR, _financial),
)
# Most telling first: "year ending March 2018" must not be read as the month March 2018.
_INSIDE_TEXT = (
    (_YEAR_ENDING, _year_ending),
    (_TWO_MONTHS, _two_months),
    (_MONTHS_ONE_YEAR, _months_one_year),
    (_FINANCIAL_YEAR, _financial),
    (_NAMED_MONTH, _one_named),
)


def periods_within(text: str) -> tuple[Span, ...]:
    """Every span a sentence or title names, in the order written, each once."""
    text, found = _folded(text[:2000]), []
    for pattern, understood in _INSIDE_TEXT:
        for match in pattern.finditer(text):
            if span := understood(match):
                found.append((match.start(), span))
        text = pattern.sub(lambda m: " " * len(m.group(0)), text)
    return tuple(dict.fromkeys(span for _, span in sorted(found)))


def parse_serial(number: float) -> Span | None:
    """The month of an Excel serial date between 1950 and 2100, or None."""
    if not 18264 <= number < 73416:
        return None
    return Span.starting(month_of(EXCEL_EPOCH + dt.timedelta(days=int(number))), 1)


def parse_month_key(text: str) -> int:
    """The month that ``2017-04`` names. Raises ValueError for anything else."""
    match = re.fullmatch(r"(\d{4})-(\d{2})", text.strip())
    if not match or not 1 <= int(match.group(2)) <= MONTHS_IN_YEAR:
        raise ValueError(f'"{text}" is not a month; write it as 2017-04')
    return month_number(int(match.group(1)), int(match.group(2)))
