"""Months, quarters, years and spans as British offices write them, read.

Days come before months, quarters are of the financial year, and what could mean two things means
nothing here: a bare 2017 may be a calendar or a financial year.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from csp_core.period_patterns import (
    BETWEEN,
    COMPACT,
    DAY_FIRST,
    DAY_NAMED,
    FINANCIAL_YEAR,
    HYPHENED,
    ISO,
    MONTH_FIRST_DATE,
    MONTH_YEAR,
    MONTHS_OF_YEAR,
    MONTHS_ONE_YEAR,
    NAMED_MONTH,
    QUARTER,
    SHORT_FINANCIAL_YEAR,
    SHORT_YEARS,
    TWO_DAYS,
    TWO_MONTHS,
    YEAR_ENDING,
    YEAR_TO_MONTH,
    folded_words,
    month_of_year,
    named_month,
    year_of,
)
from csp_core.periods import MONTHS_IN_YEAR, Span, last_day, month_number, month_of

EARLIEST_YEAR, LATEST_YEAR = 1950, 2100
# Excel's day 1 is 1 January 1900 and it believes in 29 February 1900.
EXCEL_EPOCH = dt.date(1899, 12, 30)


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
        if not float(found).is_integer():
            return None
        found = str(int(found))
    return _parse_text(found) if isinstance(found, str) and len(found) <= 120 else None


@lru_cache(maxsize=4096)
def _parse_text(text: str) -> Span | None:
    text = folded_words(text)
    if SHORT_YEARS.search(text) and re.search(r"[a-z]", text):
        text = SHORT_YEARS.sub(_four_digits, text)
    for pattern, understood in _WHOLE_TEXT:
        if (match := pattern.fullmatch(text)) and (span := understood(match)):
            return span
    return _quarter(text)


def _four_digits(years: re.Match[str]) -> str:
    """``2016/17`` of ``16/17``; what is no pair of years that follow each other stays."""
    first, last = int(years.group(1)), int(years.group(2))
    return f"{year_of(years.group(1))}/{last:02d}" if (first + 1) % 100 == last else years.group(0)


def _quarter(text: str) -> Span | None:
    """``Q4 2017/18`` is January to March 2018: quarters here are of the financial year."""
    quarter = QUARTER.search(text)
    if not quarter:
        return None
    year = FINANCIAL_YEAR.fullmatch(text.replace(quarter.group(0), " ").strip(" ,:-"))
    whole = _financial(year) if year else None
    return Span.starting(whole.first + 3 * (int(quarter.group(1)) - 1), 3) if whole else None


def _financial(match: re.Match[str]) -> Span | None:
    start, end = year_of(match["year"]), int(match["next"]) % 100
    if (start + 1) % 100 != end:
        return None
    return Span.starting(month_number(start, 4), MONTHS_IN_YEAR)


def _two_months(match: re.Match[str]) -> Span | None:
    return _from_to(
        match, named_month(match["m1"], match["y1"]), named_month(match["m2"], match["y2"])
    )


def _two_days(match: re.Match[str]) -> Span | None:
    if not (1 <= int(match["m1"]) <= MONTHS_IN_YEAR and 1 <= int(match["m2"]) <= MONTHS_IN_YEAR):
        return None
    return _from_to(
        match,
        month_number(year_of(match["y1"]), int(match["m1"])),
        month_number(year_of(match["y2"]), int(match["m2"])),
    )


def _from_to(match: re.Match[str], first: int, last: int) -> Span | None:
    """The months from one to the other; None where the days beside them leave out part of one."""
    days = match.groupdict()
    if int(days["d1"] or 1) != 1 or (days["d2"] and int(days["d2"]) != last_day(last).day):
        return None
    return Span(first, last) if first <= last else None


def _months_one_year(match: re.Match[str]) -> Span | None:
    first, last = named_month(match["m1"], match["y2"]), named_month(match["m2"], match["y2"])
    return Span(first, last) if first <= last else Span(first - MONTHS_IN_YEAR, last)


def _months_of_year(match: re.Match[str]) -> Span | None:
    """``January 2017/18`` is January 2018, ``Apr-Jan 2017/18`` April 2017 to January 2018."""
    whole = _financial(match)
    if whole is None:
        return None
    first, last = (
        whole.first + (month_of_year(name) - 4) % MONTHS_IN_YEAR
        for name in (match["m1"], match["m2"] or match["m1"])
    )
    return Span(first, last) if first <= last else None


def _year_to_month(match: re.Match[str]) -> Span | None:
    """``2017/18 to Jan`` is April 2017 to January 2018."""
    whole = _financial(match)
    return Span(whole.first, whole.first + (month_of_year(match["m2"]) - 4) % 12) if whole else None


def _year_ending(match: re.Match[str]) -> Span:
    last = named_month(match["m"], match["y"])
    return Span(last - MONTHS_IN_YEAR + 1, last)


def _numbered(match: re.Match[str]) -> Span | None:
    """A month written in figures, with its day or without; None for a day no month has."""
    month = month_number(year_of(match["y"]), int(match["m"]))
    day = match.groupdict().get("d")
    if day and not 1 <= int(day) <= last_day(month).day:
        return None
    return Span.starting(month, 1)


def _one_named(match: re.Match[str]) -> Span | None:
    month = named_month(match["m"], match["y"])
    day = match.groupdict().get("d")
    if day and not 1 <= int(day) <= last_day(month).day:
        return None
    return Span.starting(month, 1)


def _year_by_slash(match: re.Match[str]) -> Span | None:
    return None if "-" in match[0] else _financial(match)


_WHOLE_TEXT = (
    (NAMED_MONTH, _one_named),
    (DAY_NAMED, _one_named),
    (TWO_MONTHS, _two_months),
    (BETWEEN, _two_months),
    (TWO_DAYS, _two_days),
    (MONTHS_ONE_YEAR, _months_one_year),
    (MONTHS_OF_YEAR, _months_of_year),
    (YEAR_TO_MONTH, _year_to_month),
    (YEAR_ENDING, _year_ending),
    (FINANCIAL_YEAR, _year_by_slash),  # 2011/12 is a financial year, 2011-12 most often December
    (SHORT_FINANCIAL_YEAR, _financial),
    (ISO, _numbered),
    (COMPACT, _numbered),
    (DAY_FIRST, _numbered),
    (MONTH_YEAR, _numbered),
    (FINANCIAL_YEAR, _financial),
)
# Most telling first: "year ending March 2018" must not be read as the month March 2018.
_INSIDE_TEXT = (
    (YEAR_ENDING, _year_ending),
    (BETWEEN, _two_months),
    (TWO_MONTHS, _two_months),
    (TWO_DAYS, _two_days),
    (MONTHS_OF_YEAR, _months_of_year),
    (MONTHS_ONE_YEAR, _months_one_year),
    (DAY_NAMED, lambda _: None),  # a day is when something was printed or met, not a span
    (FINANCIAL_YEAR, _financial),
    (NAMED_MONTH, _one_named),
)


def periods_within(text: str) -> tuple[Span, ...]:
    """Every span a sentence or title names, in the order written, each once."""
    text = SHORT_YEARS.sub(_four_digits, folded_words(text[:2000]))
    found: list[tuple[int, Span]] = []
    for pattern, understood in _INSIDE_TEXT:
        named = ((match.start(), understood(match)) for match in pattern.finditer(text))
        found.extend((at, span) for at, span in named if span)
        text = pattern.sub(lambda m: " " * len(m.group(0)), text)
    return tuple(dict.fromkeys(span for _, span in sorted(found)))


def months_of_days(text: str) -> tuple[int, ...]:
    """The months (see ``periods``) of the days and months a sentence names, in order."""
    folded = folded_words(text[:2000])
    found = [(at.start(), _numbered(at)) for at in DAY_FIRST.finditer(folded)]
    found += [(at.start(), _one_named(at)) for at in NAMED_MONTH.finditer(folded)]
    return tuple(span.first for _, span in sorted(found, key=lambda one: one[0]) if span)


def parse_serial(number: float) -> Span | None:
    """The month of an Excel serial date between 1950 and 2100, or None."""
    if not 18264 <= number < 73416:
        return None
    return Span.starting(month_of(EXCEL_EPOCH + dt.timedelta(days=int(number))), 1)


def day_of(found: object) -> int | None:
    """The day of the month a cell names beside its month, or None when it names a month only."""
    if isinstance(found, dt.date):
        return found.day
    if not isinstance(found, str):
        return None
    text = folded_words(found[:120])
    for pattern in (DAY_FIRST, ISO, DAY_NAMED):
        if (match := pattern.fullmatch(text)) and match["d"]:
            return int(match["d"])
    return None


def month_before_day(found: object) -> bool:
    """Whether a date in figures can only be American: ``04/13/2017`` has no thirteenth month."""
    match = (
        MONTH_FIRST_DATE.fullmatch(folded_words(found[:120])) if isinstance(found, str) else None
    )
    return match is not None and int(match.group(2)) > MONTHS_IN_YEAR


def hyphened_years(cells: Iterable[Any]) -> frozenset[str]:
    """The cells such as ``2010-11`` that mean financial years, told by the others beside them.

    Alone, ``2011-12`` is December 2011. Beside ``2012-13``, or beside ``2010-11`` and no month
    such as ``2011-04``, it is a financial year.
    """
    texts = {
        cell for cell in cells if isinstance(cell, str) and HYPHENED.fullmatch(folded_words(cell))
    }
    years = {text for text in texts if FINANCIAL_YEAR.fullmatch(folded_words(text))}
    years = {text for text in years if financial(text)}
    only_years = {text for text in years if not ISO.fullmatch(folded_words(text))}
    if texts - years or (len(years) < 2 and not only_years):
        return frozenset()
    return frozenset(years)


def financial(text: str) -> Span | None:
    """The financial year that ``2011-12`` or ``2011/12`` names, or None."""
    match = FINANCIAL_YEAR.fullmatch(folded_words(text))
    return _financial(match) if match else None
