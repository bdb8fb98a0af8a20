"""Days as British offices write them, read: one day, or the first and last of a span. Day first."""

from __future__ import annotations

import calendar
import datetime as dt
import re

from csp_core.period_patterns import CENTURY_TURNS_AT
from csp_core.period_words import (
    EARLIEST_YEAR,
    EXCEL_EPOCH,
    LATEST_YEAR,
    parse_period,
    periods_within,
)
from csp_core.periods import MONTH_NAMES, Span, first_day, last_day

Days = tuple[dt.date, dt.date]

_MONTHS = {name[:3].lower(): number for number, name in enumerate(MONTH_NAMES, 1)}
_DAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?"
_NAMED = (
    _DAY + r"(\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?[\s\-/]+([a-z]{3,9})\.?,?[\s\-/]+((?:19|20)?\d\d)"
)
_NUMBERED = r"(\d{1,2})[/.\-](\d{1,2})[/.\-]((?:19|20)?\d\d)"
_ISO = r"((?:19|20)\d\d)-(\d{1,2})-(\d{1,2})(?:t?\s*[\d:.]+)?"
_ONE = re.compile(rf"(?:{_NAMED})|(?:{_NUMBERED})|(?:{_ISO})")
_WITHIN = re.compile(rf"(?<!\d)(?:{_ONE.pattern})(?!\d)")
_AS_AT = re.compile(rf"\bas (?:at|of|on)\s*:?\s*(?:the )?(?:{_ONE.pattern})(?!\d)")
_SERIALS = (18_264, 73_416)  # 1950 to 2100
_LONGEST, _LONGEST_TEXT = 300, 2_000


def parse_day(found: object) -> dt.date | None:
    """The one day a cell names, or None: a date, ``20/02/18``, ``20 February 2018``, a serial."""
    if isinstance(found, dt.datetime):
        found = found.date()
    if isinstance(found, dt.date):
        return found if EARLIEST_YEAR <= found.year <= LATEST_YEAR else None
    if isinstance(found, bool) or found is None:
        return None
    if isinstance(found, int | float):
        whole = float(found).is_integer() and _SERIALS[0] <= found < _SERIALS[1]
        return EXCEL_EPOCH + dt.timedelta(days=int(found)) if whole else None
    if not isinstance(found, str) or len(found) > _LONGEST:
        return None
    text = _folded(found)
    match = _AS_AT.fullmatch(text) or _ONE.fullmatch(text)
    return _day(match) if match else None


def as_at_day(text: str) -> dt.date | None:
    """The day after ``as at`` in a text; None where it names none, or several."""
    days = {_day(match) for match in _AS_AT.finditer(_folded(text))}
    return days.pop() if len(days) == 1 else None


def days_within(text: str) -> tuple[dt.date, ...]:
    """Every day a text names, in the order written."""
    matches = _WITHIN.finditer(_folded(text))
    return tuple(day for match in matches if (day := _day(match)) is not None)


def parse_days(found: object) -> Days | None:
    """The first and last day of what a cell names: a day, a month, a year, or a span of either.

    A title that names just one span gives that span, the day it says it is as at set aside; None
    where it names none or several.
    """
    if (day := parse_day(found)) is not None:
        return day, day
    if isinstance(found, str):
        found = _AS_AT.sub(" ", _folded(found)).strip(" ,;()")
        whole = parse_period(found)  # "Oct 16 - Sep 17" is a year; inside it stands "16 - Sep 17"
        if whole is not None and whole.months > 1:
            return days_of(whole)
        days = days_within(found)
        if len(days) == 2:
            return (days[0], days[1]) if days[0] <= days[1] else None
        if days:
            return None
        within = periods_within(found)
        span = parse_period(found) or (within[0] if len(within) == 1 else None)
    else:
        span = parse_period(found)
    return days_of(span) if span else None


def days_of(span: Span) -> Days:
    """The first and last day of whole months."""
    return first_day(span.first), last_day(span.last)


def _folded(text: str) -> str:
    return " ".join(text[:_LONGEST_TEXT].lower().split())


def _day(match: re.Match[str]) -> dt.date | None:
    named_day, name, named_year, day, month, year, iso_year, iso_month, iso_day = match.groups()
    if name:
        number = _MONTHS.get(name[:3])
        whole = number and MONTH_NAMES[number - 1].lower().startswith(name.removesuffix("t"))
        return _date(named_year, number, named_day) if whole else None
    return _date(year, month, day) if year else _date(iso_year, iso_month, iso_day)


def _date(year: str, month: int | str | None, day: str) -> dt.date | None:
    whole = int(year)
    if len(year) == 2:
        whole += 2000 if whole < CENTURY_TURNS_AT else 1900
    number = int(month or 0)
    if not 1 <= number <= len(_MONTHS) or not EARLIEST_YEAR <= whole <= LATEST_YEAR:
        return None
    if not 1 <= int(day) <= calendar.monthrange(whole, number)[1]:
        return None
    return dt.date(whole, number, int(day))
