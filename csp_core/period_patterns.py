"""How British offices write months, quarters, years and days: the patterns, and what names mean."""

from __future__ import annotations

import re

from csp_core.periods import MONTH_NAMES, month_number

# Two-digit years below this are 20xx: recorded crime by month starts in the 1990s.
CENTURY_TURNS_AT = 70


def _month_pattern(group: str) -> str:
    names = "|".join(f"{name[:3]}(?:{name[3:]})?" for name in map(str.lower, MONTH_NAMES))
    return rf"(?<![a-z])(?P<{group}>{names}|sept)(?![a-z])\.?"


def _named_pattern(month: str, year: str) -> str:
    return rf"{_month_pattern(month)}[\s\-/,]*(?P<{year}>(?:19|20)\d\d|'?\d\d)(?!\d)"


_DAY = r"(?:{0}(?:st|nd|rd|th)?[\s\-]+)?"
_TO = r"\s*(?:to|until|through|[-–—])\s*"
_AND = r"\s*(?:to|until|through|and|[-–—])\s*"
_YEARS = r"(?P<year>(?:19|20)\d\d)\s*[/\-–]\s*(?P<next>(?:19|20)?\d\d)(?!\d)"
NAMED_MONTH = re.compile(_named_pattern("m", "y"))
_FIRST_NAMED = _DAY.format(r"(?P<d1>\d{1,2})") + _named_pattern("m1", "y1")
_LAST_NAMED = r"(?:end (?:of )?)?" + _DAY.format(r"(?P<d2>\d{1,2})") + _named_pattern("m2", "y2")
TWO_MONTHS = re.compile(_FIRST_NAMED + _TO + _LAST_NAMED)
# "April 2016 and April 2017" are two months; only "between … and …" makes a span of them.
BETWEEN = re.compile(r"between\s+" + _FIRST_NAMED + _AND + _LAST_NAMED)
MONTHS_ONE_YEAR = re.compile(_month_pattern("m1") + _TO + _named_pattern("m2", "y2"))
MONTHS_ALONE = re.compile(_month_pattern("m1") + _TO + _month_pattern("m2"))
MONTHS_OF_YEAR = re.compile(
    _month_pattern("m1") + rf"(?:{_TO}" + _month_pattern("m2") + r")?[\s\-/,]*" + _YEARS
)
YEAR_TO_MONTH = re.compile(
    _YEARS + r"[\s,(:]*(?:(?:up )?to|until)\s+(?:the end of\s+)?" + _month_pattern("m2") + r"\)?"
)
YEAR_ENDING = re.compile(
    r"(?:year\s*(?:end(?:ing|ed)?|to)|y\.?/?e\.?"
    r"|(?:r?12\s*m(?:on)?ths?|r?12m|twelve months)\s*(?:to|ending|ended))\s*"
    r"(?:\d{1,2}(?:st|nd|rd|th)?\s*)?" + _named_pattern("m", "y")
)
FINANCIAL_YEAR = re.compile(r"(?:fy|f/y|financial year|year)?\s*" + _YEARS)
# Two digits are a year only beside a quarter or a month: 04/05 alone may be April 2005.
SHORT_YEARS = re.compile(r"(?<![\d/])(\d\d)/(\d\d)(?![\d/])")
SHORT_FINANCIAL_YEAR = re.compile(
    r"(?:fy|f/y|financial year)\s*(?P<year>\d\d)\s*[/\-–]\s*(?P<next>\d\d)"
)
QUARTER = re.compile(r"(?:q(?:tr|uarter)?\s*([1-4]))")
_MIDNIGHT = r"(?:[t ]0?0:00(?::00(?:\.0+)?)?)?"
ISO = re.compile(
    rf"(?P<y>(?:19|20)\d\d)[-/.](?P<m>0?[1-9]|1[0-2])(?:[-/.](?P<d>\d{{1,2}}))?{_MIDNIGHT}"
)
DAY_FIRST = re.compile(
    rf"(?P<d>\d{{1,2}})[-/.](?P<m>0?[1-9]|1[0-2])[-/.](?P<y>(?:19|20)?\d\d){_MIDNIGHT}"
)
TWO_DAYS = re.compile(
    r"(?P<d1>\d{1,2})[/.](?P<m1>\d{1,2})[/.](?P<y1>(?:19|20)?\d\d)"
    rf"{_TO}(?P<d2>\d{{1,2}})[/.](?P<m2>\d{{1,2}})[/.](?P<y2>(?:19|20)?\d\d)"
)
MONTH_YEAR = re.compile(r"(?P<m>0?[1-9]|1[0-2])[-/.](?P<y>(?:19|20)\d\d)")
COMPACT = re.compile(r"(?P<y>(?:19|20)\d\d)(?P<m>0[1-9]|1[0-2])(?:\.0)?")
DAY_NAMED = re.compile(r"(?P<d>\d{1,2})(?:st|nd|rd|th)?[\s\-]+" + _named_pattern("m", "y"))
HYPHENED = re.compile(r"(?:19|20)\d\d-\d\d")
BARE_YEAR = re.compile(r"(?:19|20)\d\d(?:\.0)?")
BARE_MONTH = re.compile(_month_pattern("m"))
PART = re.compile(
    rf"{BARE_YEAR.pattern}|{BARE_MONTH.pattern}|(?:q(?:tr|uarter)?\s*[1-4])(?:\s*\([a-z\s-]*\))?"
    r"|(?P<year>(?:19|20)\d\d)\s*[-/]?\s*q(?:tr|uarter)?\s*(?P<quarter>[1-4])"
    r"|q(?:tr|uarter)?\s*(?P<quarter2>[1-4])\s*[-/]?\s*(?P<year2>(?:19|20)\d\d)"
)
PART_IN_BRACKETS = re.compile(r"(?P<part>[^(]+?)\s*\((?P<months>[^)]*)\)")
LONGEST_PART = 40
MONTHS_TO = re.compile(
    r"(?:(?:rolling )?(?:12|twelve) (?:months|mths)|r?12m|r12|year|y\.?/?e\.?)"
    r"\s*(?:ending|ended|to)?\s*:?"
)
TO_DATE = re.compile(r"\(?\b(?:to date|ytd|so far|part year)\b\)?")
MONTH_FIRST_DATE = re.compile(rf"(0?[1-9]|1[0-2])[-/.](\d\d)[-/.](?:19|20)?\d\d{_MIDNIGHT}")


def year_of(text: str) -> int:
    """The year of ``2017``, ``17`` or ``'17``."""
    number = int(text.lstrip("'"))
    if number >= 100:
        return number
    return number + (1900 if number >= CENTURY_TURNS_AT else 2000)


def month_of_year(name: str) -> int:
    """1 to 12 of a month's name or its first three letters."""
    return [one[:3].lower() for one in MONTH_NAMES].index(name[:3]) + 1


def named_month(month: str, year: str) -> int:
    """The month (see ``periods``) of a month's name and a year."""
    return month_number(year_of(year), month_of_year(month))


def folded_words(text: str) -> str:
    """The text as the patterns want it: small letters, single spaces, no marks such as ``(p)``."""
    return re.sub(
        r"\s+", " ", re.sub(r"\[[^\]]*\]|\((?:p|r|provisional|revised)\)", " ", text.lower())
    ).strip()
