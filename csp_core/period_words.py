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

from csp_core.periods import (
    MONTH_NAMES,
    MONTHS_IN_YEAR,
    Span,
    last_day,
    month_number,
    month_of,
)

# Two-digit years below this are 20xx: recorded crime by month starts in the 1990s.
CENTURY_TURNS_AT = 70
EARLIEST_YEAR, LATEST_YEAR = 1950, 2100
# Excel's day 1 is 1 January 1900 and it believes in 29 February 1900.
EXCEL_EPOCH = dt.date(1899, 12, 30)


def _month_pattern(group: str) -> str:
    names = "|".join(f"{name[:3]}(?:{name[3:]})?" for name in map(str.lower, MONTH_NAMES))
    return rf"(?<![a-z])(?P<{group}>{names}|sept)(?![a-z])\.?"


def _named_pattern(month: str, year: str) -> str:
    return rf"{_month_pattern(month)}[\s\-/,]*(?P<{year}>(?:19|20)\d\d|'?\d\d)(?!\d)"


_DAY = r"(?:{0}(?:st|nd|rd|th)?[\s\-]+)?"
_TO = r"\s*(?:to|until|through|[-–—])\s*"
_AND = r"\s*(?:to|until|through|and|[-–—])\s*"
_YEARS = r"(?P<year>(?:19|20)\d\d)\s*[/\-–]\s*(?P<next>(?:19|20)?\d\d)(?!\d)"
_NAMED_MONTH = re.compile(_named_pattern("m", "y"))
_FIRST_NAMED = _DAY.format(r"(?P<d1>\d{1,2})") + _named_pattern("m1", "y1")
_LAST_NAMED = r"(?:end (?:of )?)?" + _DAY.format(r"(?P<d2>\d{1,2})") + _named_pattern("m2", "y2")
_TWO_MONTHS = re.compile(_FIRST_NAMED + _TO + _LAST_NAMED)
# "April 2016 and April 2017" are two months; only "between … and …" makes a span of them.
_BETWEEN = re.compile(r"between\s+" + _FIRST_NAMED + _AND + _LAST_NAMED)
_MONTHS_ONE_YEAR = re.compile(_month_pattern("m1") + _TO + _named_pattern("m2", "y2"))
_MONTHS_ALONE = re.compile(_month_pattern("m1") + _TO + _month_pattern("m2"))
_MONTHS_OF_YEAR = re.compile(
    _month_pattern("m1") + rf"(?:{_TO}" + _month_pattern("m2") + r")?[\s\-/,]*" + _YEARS
)
_YEAR_TO_MONTH = re.compile(
    _YEARS + r"[\s,(:]*(?:(?:up )?to|until)\s+(?:the end of\s+)?" + _month_pattern("m2") + r"\)?"
)
_YEAR_ENDING = re.compile(
    r"(?:year\s*(?:end(?:ing|ed)?|to)|y\.?/?e\.?"
    r"|(?:r?12\s*m(?:on)?ths?|r?12m|twelve months)\s*(?:to|ending|ended))\s*"
    r"(?:\d{1,2}(?:st|nd|rd|th)?\s*)?" + _named_pattern("m", "y")
)
_FINANCIAL_YEAR = re.compile(r"(?:fy|f/y|financial year|year)?\s*" + _YEARS)
# Two digits are a year only beside a quarter or a month: 04/05 alone may be April 2005.
_SHORT_YEARS = re.compile(r"(?<![\d/])(\d\d)/(\d\d)(?![\d/])")
_SHORT_FINANCIAL_YEAR = re.compile(
    r"(?:fy|f/y|financial year)\s*(?P<year>\d\d)\s*[/\-–]\s*(?P<next>\d\d)"
)
_QUARTER = re.compile(r"(?:q(?:tr|uarter)?\s*([1-4]))")
_MIDNIGHT = r"(?:[t ]0?0:00(?::00(?:\.0+)?)?)?"
_ISO = re.compile(
    rf"(?P<y>(?:19|20)\d\d)[-/.](?P<m>0?[1-9]|1[0-2])(?:[-/.](?P<d>\d{{1,2}}))?{_MIDNIGHT}"
)
_DAY_FIRST = re.compile(
    rf"(?P<d>\d{{1,2}})[-/.](?P<m>0?[1-9]|1[0-2])[-/.](?P<y>(?:19|20)?\d\d){_MIDNIGHT}"
)
_TWO_DAYS = re.compile(
    r"(?P<d1>\d{1,2})[/.](?P<m1>\d{1,2})[/.](?P<y1>(?:19|20)?\d\d)"
    rf"{_TO}(?P<d2>\d{{1,2}})[/.](?P<m2>\d{{1,2}})[/.](?P<y2>(?:19|20)?\d\d)"
)
_MONTH_YEAR = re.compile(r"(?P<m>0?[1-9]|1[0-2])[-/.](?P<y>(?:19|20)\d\d)")
_COMPACT = re.compile(r"(?P<y>(?:19|20)\d\d)(?P<m>0[1-9]|1[0-2])(?:\.0)?")
_DAY_NAMED = re.compile(r"(?P<d>\d{1,2})(?:st|nd|rd|th)?[\s\-]+" + _named_pattern("m", "y"))
_HYPHENED = re.compile(r"(?:19|20)\d\d-\d\d")
_BARE_YEAR = re.compile(r"(?:19|20)\d\d(?:\.0)?")
_BARE_MONTH = re.compile(_month_pattern("m"))
_PART = re.compile(
    rf"{_BARE_YEAR.pattern}|{_BARE_MONTH.pattern}|(?:q(?:tr|uarter)?\s*[1-4])(?:\s*\([a-z\s-]*\))?"
    r"|(?P<year>(?:19|20)\d\d)\s*[-/]?\s*q(?:tr|uarter)?\s*(?P<quarter>[1-4])"
    r"|q(?:tr|uarter)?\s*(?P<quarter2>[1-4])\s*[-/]?\s*(?P<year2>(?:19|20)\d\d)"
)
_PART_IN_BRACKETS = re.compile(r"(?P<part>[^(]+?)\s*\((?P<months>[^)]*)\)")
_LONGEST_PART = 40
_MONTHS_TO = re.compile(
    r"(?:(?:rolling )?(?:12|twelve) (?:months|mths)|r?12m|r12|year|y\.?/?e\.?)"
    r"\s*(?:ending|ended|to)?\s*:?"
)
_TO_DATE = re.compile(r"\(?\b(?:to date|ytd|so far|part year)\b\)?")
_MONTH_FIRST_DATE = re.compile(rf"(0?[1-9]|1[0-2])[-/.](\d\d)[-/.](?:19|20)?\d\d{_MIDNIGHT}")


def _year(text: str) -> int:
    number = int(text.lstrip("'"))
    if number >= 100:
        return number
    return number + (1900 if number >= CENTURY_TURNS_AT else 2000)


def _month(name: str) -> int:
    """1 to 12 of a month's name or its first three letters."""
    return [one[:3].lower() for one in MONTH_NAMES].index(name[:3]) + 1


def _named(month: str, year: str) -> int:
    return month_number(_year(year), _month(month))


def _folded(text: str) -> str:
    return re.sub(
        r"\s+", " ", re.sub(r"\[[^\]]*\]|\((?:p|r|provisional|revised)\)", " ", text.lower())
    ).strip()


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
    text = _folded(text)
    if _SHORT_YEARS.search(text) and re.search(r"[a-z]", text):
        text = _SHORT_YEARS.sub(_four_digits, text)
    for pattern, understood in _WHOLE_TEXT:
        if (match := pattern.fullmatch(text)) and (span := understood(match)):
            return span
    return _quarter(text)


def _four_digits(years: re.Match[str]) -> str:
    """``2016/17`` of ``16/17``; what is no pair of years that follow each other stays."""
    first, last = int(years.group(1)), int(years.group(2))
    return f"{_year(years.group(1))}/{last:02d}" if (first + 1) % 100 == last else years.group(0)


def _quarter(text: str) -> Span | None:
    """``Q4 2017/18`` is January to March 2018: quarters here are of the financial year."""
    quarter = _QUARTER.search(text)
    if not quarter:
        return None
    year = _FINANCIAL_YEAR.fullmatch(text.replace(quarter.group(0), " ").strip(" ,:-"))
    whole = _financial(year) if year else None
    return Span.starting(whole.first + 3 * (int(quarter.group(1)) - 1), 3) if whole else None


def _financial(match: re.Match[str]) -> Span | None:
    start, end = _year(match["year"]), int(match["next"]) % 100
    if (start + 1) % 100 != end:
        return None
    return Span.starting(month_number(start, 4), MONTHS_IN_YEAR)


def _two_months(match: re.Match[str]) -> Span | None:
    return _from_to(match, _named(match["m1"], match["y1"]), _named(match["m2"], match["y2"]))


def _two_days(match: re.Match[str]) -> Span | None:
    if not (1 <= int(match["m1"]) <= MONTHS_IN_YEAR and 1 <= int(match["m2"]) <= MONTHS_IN_YEAR):
        return None
    return _from_to(
        match,
        month_number(_year(match["y1"]), int(match["m1"])),
        month_number(_year(match["y2"]), int(match["m2"])),
    )


def _from_to(match: re.Match[str], first: int, last: int) -> Span | None:
    """The months from one to the other; None where the days beside them leave out part of one."""
    days = match.groupdict()
    if int(days["d1"] or 1) != 1 or (days["d2"] and int(days["d2"]) != last_day(last).day):
        return None
    return Span(first, last) if first <= last else None


def _months_one_year(match: re.Match[str]) -> Span | None:
    first, last = _named(match["m1"], match["y2"]), _named(match["m2"], match["y2"])
    return Span(first, last) if first <= last else Span(first - MONTHS_IN_YEAR, last)


def _months_of_year(match: re.Match[str]) -> Span | None:
    """``January 2017/18`` is January 2018, ``Apr-Jan 2017/18`` April 2017 to January 2018."""
    whole = _financial(match)
    if whole is None:
        return None
    first, last = (
        whole.first + (_month(name) - 4) % MONTHS_IN_YEAR
        for name in (match["m1"], match["m2"] or match["m1"])
    )
    return Span(first, last) if first <= last else None


def _year_to_month(match: re.Match[str]) -> Span | None:
    """``2017/18 to Jan`` is April 2017 to January 2018."""
    whole = _financial(match)
    return Span(whole.first, whole.first + (_month(match["m2"]) - 4) % 12) if whole else None


def _year_ending(match: re.Match[str]) -> Span:
    last = _named(match["m"], match["y"])
    return Span(last - MONTHS_IN_YEAR + 1, last)


def _numbered(match: re.Match[str]) -> Span | None:
    """A month written in figures, with its day or without; None for a day no month has."""
    month = month_number(_year(match["y"]), int(match["m"]))
    day = match.groupdict().get("d")
    if day and not 1 <= int(day) <= last_day(month).day:
        return None
    return Span.starting(month, 1)


def _one_named(match: re.Match[str]) -> Span | None:
    month = _named(match["m"], match["y"])
    day = match.groupdict().get("d")
    if day and not 1 <= int(day) <= last_day(month).day:
        return None
    return Span.starting(month, 1)


def _year_by_slash(match: re.Match[str]) -> Span | None:
    return None if "-" in match[0] else _financial(match)


_WHOLE_TEXT = (
    (_NAMED_MONTH, _one_named),
    (_DAY_NAMED, _one_named),
    (_TWO_MONTHS, _two_months),
    (_BETWEEN, _two_months),
    (_TWO_DAYS, _two_days),
    (_MONTHS_ONE_YEAR, _months_one_year),
    (_MONTHS_OF_YEAR, _months_of_year),
    (_YEAR_TO_MONTH, _year_to_month),
    (_YEAR_ENDING, _year_ending),
    (_FINANCIAL_YEAR, _year_by_slash),  # 2011/12 is a financial year, 2011-12 most often December
    (_SHORT_FINANCIAL_YEAR, _financial),
    (_ISO, _numbered),
    (_COMPACT, _numbered),
    (_DAY_FIRST, _numbered),
    (_MONTH_YEAR, _numbered),
    (_FINANCIAL_YEAR, _financial),
)
# Most telling first: "year ending March 2018" must not be read as the month March 2018.
_INSIDE_TEXT = (
    (_YEAR_ENDING, _year_ending),
    (_BETWEEN, _two_months),
    (_TWO_MONTHS, _two_months),
    (_TWO_DAYS, _two_days),
    (_MONTHS_OF_YEAR, _months_of_year),
    (_MONTHS_ONE_YEAR, _months_one_year),
    (_DAY_NAMED, lambda _: None),  # a day is when something was printed or met, not a span
    (_FINANCIAL_YEAR, _financial),
    (_NAMED_MONTH, _one_named),
)


def periods_within(text: str) -> tuple[Span, ...]:
    """Every span a sentence or title names, in the order written, each once."""
    text = _SHORT_YEARS.sub(_four_digits, _folded(text[:2000]))
    found: list[tuple[int, Span]] = []
    for pattern, understood in _INSIDE_TEXT:
        named = ((match.start(), understood(match)) for match in pattern.finditer(text))
        found.extend((at, span) for at, span in named if span)
        text = pattern.sub(lambda m: " " * len(m.group(0)), text)
    return tuple(dict.fromkeys(span for _, span in sorted(found)))


def months_of_days(text: str) -> tuple[int, ...]:
    """The months (see ``periods``) of the days and months a sentence names, in order."""
    folded = _folded(text[:2000])
    found = [(at.start(), _numbered(at)) for at in _DAY_FIRST.finditer(folded)]
    found += [(at.start(), _one_named(at)) for at in _NAMED_MONTH.finditer(folded)]
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
    text = _folded(found[:120])
    for pattern in (_DAY_FIRST, _ISO, _DAY_NAMED):
        if (match := pattern.fullmatch(text)) and match["d"]:
            return int(match["d"])
    return None


def month_before_day(found: object) -> bool:
    """Whether a date in figures can only be American: ``04/13/2017`` has no thirteenth month."""
    match = _MONTH_FIRST_DATE.fullmatch(_folded(found[:120])) if isinstance(found, str) else None
    return match is not None and int(match.group(2)) > MONTHS_IN_YEAR


def hyphened_years(cells: Iterable[Any]) -> frozenset[str]:
    """The cells such as ``2010-11`` that mean financial years, told by the others beside them.

    Alone, ``2011-12`` is December 2011. Beside ``2012-13``, or beside ``2010-11`` and no month
    such as ``2011-04``, it is a financial year.
    """
    texts = {cell for cell in cells if isinstance(cell, str) and _HYPHENED.fullmatch(_folded(cell))}
    years = {text for text in texts if _FINANCIAL_YEAR.fullmatch(_folded(text))}
    years = {text for text in years if financial(text)}
    only_years = {text for text in years if not _ISO.fullmatch(_folded(text))}
    if texts - years or (len(years) < 2 and not only_years):
        return frozenset()
    return frozenset(years)


def financial(text: str) -> Span | None:
    """The financial year that ``2011-12`` or ``2011/12`` names, or None."""
    match = _FINANCIAL_YEAR.fullmatch(_folded(text))
    return _financial(match) if match else None


def part_of_year(found: object) -> str:
    """``Apr``, ``Q1`` or ``2017`` where a cell names a part of a period and no whole one, else "".

    A month or quarter without its year, or a year of which it is not said whether it is a
    financial or a calendar one.
    """
    if isinstance(found, bool) or not isinstance(found, int | float | str):
        return ""
    text = f"{found:g}" if isinstance(found, int | float) else " ".join(found.split())
    folded = _folded(text[:_LONGEST_PART])
    if len(text) > _LONGEST_PART or not _PART.fullmatch(folded):
        return ""
    return text.removesuffix(".0")


def ends_a_year(text: str) -> bool:
    """Whether a heading says that the months below it end twelve months: ``12 months ending``."""
    return bool(_MONTHS_TO.fullmatch(_folded(text[:_LONGEST_PART])))


def is_bare_year(part: str) -> bool:
    """Whether a part of a period (see ``part_of_year``) is a year such as ``2017``."""
    return bool(_BARE_YEAR.fullmatch(part))


def part_without_year(text: str) -> bool:
    """Whether a title names a run of months and no year: "Apr-Jan"; not the whole of a year."""
    folded = _folded(text[:2000])
    return any(
        (_month(match["m2"]) - _month(match["m1"])) % MONTHS_IN_YEAR + 1 < MONTHS_IN_YEAR
        for match in _MONTHS_ALONE.finditer(folded)
    )


def month_alone(part: str) -> int:
    """The month (from 0) that a part of a period such as ``Apr`` names; -1 where it is no month."""
    named = _BARE_MONTH.fullmatch(_folded(part))
    return _month(named["m"]) - 1 if named else -1


def quarter_of_year(part: str) -> tuple[int, int] | None:
    """Year and quarter of ``2023 Q1``, of which it is not said what sort of year it is; else None.

    The year is the one written: a financial year 2023 starts in April 2023.
    """
    match = _PART.fullmatch(_folded(part))
    if match is None or not (match["quarter"] or match["quarter2"]):
        return None
    return int(match["year"] or match["year2"]), int(match["quarter"] or match["quarter2"])


def within_span(part: str, span: Span) -> Span | None:
    """The month or the financial quarter of that name inside a span of up to twelve months.

    None where the span has no such month, or more than one.
    """
    text, months = _without_months(_folded(part))
    if quarter := _QUARTER.fullmatch(text):
        whole = Span.starting(span.first - (span.first - 3) % MONTHS_IN_YEAR, MONTHS_IN_YEAR)
        found = Span.starting(whole.first + 3 * (int(quarter.group(1)) - 1), 3)
        named_so = not months or [one % MONTHS_IN_YEAR for one in found] == months
        return found if found in span and named_so else None
    named = _BARE_MONTH.fullmatch(text)
    if not named or span.months > MONTHS_IN_YEAR:
        return None
    wanted = _month(named["m"]) - 1
    return next((Span(one, one) for one in span if one % MONTHS_IN_YEAR == wanted), None)


def _without_months(text: str) -> tuple[str, list[int]]:
    """``q1`` and its months, each from 0, of ``q1 (apr-jun)``; no months where it names none."""
    match = _PART_IN_BRACKETS.fullmatch(text)
    if match is None:
        return text, []
    ends = [_month(found["m"]) - 1 for found in _BARE_MONTH.finditer(match["months"])]
    size = (ends[-1] - ends[0]) % MONTHS_IN_YEAR + 1 if ends else 0
    return match["part"], [(ends[0] + at) % MONTHS_IN_YEAR for at in range(size)]


def year_begun(text: str) -> Span | None:
    """The financial year of a heading that says it is not over yet: ``2023/24 (to date)``."""
    folded = _folded(text[:120])
    return financial(_TO_DATE.sub(" ", folded).strip()) if _TO_DATE.search(folded) else None


def joined_parts(parts: Iterable[str], spans: Iterable[Span]) -> Span | None:
    """The one period that several headings name together: ``Apr`` below ``2017/18``.

    None where they name none, or where they contradict each other.
    """
    finest = sorted(spans, key=lambda span: span.months)
    parts = list(parts)
    if any(map(ends_a_year, parts)) and finest and finest[0].months == 1:
        return Span(finest[0].last - MONTHS_IN_YEAR + 1, finest[0].last)
    parts = [part for part in parts if not ends_a_year(part)]
    years = [part for part in parts if is_bare_year(part)]
    named = sorted((part for part in parts if not is_bare_year(part)), key=_is_quarter)
    if any(finest[0] not in wider for wider in finest[1:]):
        return None
    if finest and any(not _starts_or_ends_in(finest[0], year) for year in years):
        return None
    if not named:
        return finest[0] if finest else None
    if finest:
        found = within_span(named[0], finest[0])
        # A month's own span beside the quarter's name it lies in says all there is to say.
        return found or (finest[0] if finest[0].months == 1 and _is_quarter(named[0]) else None)
    return parse_period(f"{named[0]} {years[0]}") if len(set(years)) == 1 else None


def _starts_or_ends_in(span: Span, year: str) -> bool:
    return int(year) in {span.first // MONTHS_IN_YEAR, span.last // MONTHS_IN_YEAR}


def _is_quarter(part: str) -> bool:
    return bool(_QUARTER.fullmatch(_folded(part)))
