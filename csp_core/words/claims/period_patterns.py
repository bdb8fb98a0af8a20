"""The ways in which prose names a period, and the span that each means."""

from __future__ import annotations

import re
from collections.abc import Callable

from csp_core.period_words import parse_period
from csp_core.periods import (
    MONTH_NAMES,
    MONTHS_IN_YEAR,
    Span,
    financial_year,
    month_number,
    year_to_date,
)
from csp_core.words.claims.said import FAR, Report, Said, written_year

_MONTH = "(?:" + "|".join(f"{name[:3]}(?:{name[3:]})?" for name in MONTH_NAMES).lower() + "|sept)"
_YEAR = r"(?:19|20)\d\d"
_YEARS = rf"(?:{_YEAR}\s?[/-]\s?(?:20)?\d\d|(?<![\d/])\d\d/\d\d(?![/\d]))(?!\d)"
_TO = r"\s*(?:to|until|till|through(?: to)?|up to|-)\s*(?:the end of\s+|end of\s+|end\s+)?"
_DAY = r"(?:\d{1,2}(?:st|nd|rd|th)?\s+)"
_OF_YEAR = (
    rf"(?:\s*(?:,|of|in|for)?\s*(?:the\s+)?(?:financial\s+year\s+|year\s+)?(?P<years>{_YEARS}))"
)
_ORDER = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4} | {
    f"{at}{ending}": at for at, ending in enumerate(("st", "nd", "rd", "th"), start=1)
}
_NUMBERS = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
)  # fmt: skip
_NUMBER = rf"(?:\d{{1,2}}|{'|'.join(_NUMBERS)})"
_MANY = rf"{_NUMBER}|several|many|some|few|a\s+few|a\s+number\s+of|recent"
_UNITS = {"year": 12, "12m": 12, "quar": 3, "half": 6}
_WHOLE_YEAR = re.compile(
    r"(?:full|whole|entire|complete|throughout|all(?: of)?|across)\s+(?:of\s+)?(?:the\s+)?"
    r"(?:financial\s+)?(?:year\s+)?(?:of\s+)?$"
)


def _counted(word: str) -> int:
    return int(word) if word.isdigit() else _NUMBERS.index(word) + 1


Understood = Callable[[re.Match[str], Report], Said | None]


def _written(found: re.Match[str], _: Report) -> Said | None:
    """A period written in full, by the same rules as in a spreadsheet's cells."""
    text = re.sub(
        r"\b(?:the end of|end of|between|from|up to|through to|till)\b", " ", found.group()
    )
    text = re.sub(r"\b(?:and|through|until)\b", "to", text)
    text = re.sub(r"\s+", " ", re.sub(r"\bto\s+to\b", "to", text)).strip()
    text = re.sub(r"\b(\d\d)/(\d\d)$", r"20\1/\2", text)
    span = parse_period(text)
    return Said((span,), dated=True) if span else None


def _years_said(found: re.Match[str], report: Report) -> Said | None:
    year = written_year(found["years"])
    if year is None:
        return None
    whole = bool(_WHOLE_YEAR.search(found.string[: found.start()])) or bool(
        re.match(r"\s+(?:as a whole|in full)", found.string[found.end() :])
    )
    own = financial_year(report.current.last)
    if year == own and year.last > report.current.last:
        return Said((year,) if whole else (report.current,), to_date=not whole, whole=whole)
    return Said((year,), whole=whole)


def _quarter(found: re.Match[str], report: Report) -> Said | None:
    words = found.groupdict()
    number = _counted(words["number"]) if words.get("number") else _ORDER[found["order"]]
    first = report.year(found["years"]).first + 3 * (number - 1)
    return Said((Span.starting(first, 3),))


def _another_quarter(found: re.Match[str], report: Report) -> Said | None:
    """The second, where quarters are spoken of: "in the first quarter and 136 in the second"."""
    if "quarter" not in found.string:
        return None
    first = report.year(None).first + 3 * (_ORDER[found["order"]] - 1)
    return Said((Span.starting(first, 3),))


def _first_part(found: re.Match[str], report: Report) -> Said | None:
    """The first three quarters, nine months or half of a financial year."""
    size = {"quarter": 3, "month": 1, "half": 6}[found["unit"]]
    months = size * (_counted(found["many"]) if found["many"] else 1)
    if not 1 <= months <= MONTHS_IN_YEAR:
        return None
    return Said((Span.starting(report.year(found["years"]).first, months),))


def _second_half(found: re.Match[str], report: Report) -> Said:
    return Said((Span.starting(report.year(found["years"]).first + 6, 6),))


def _named_month(found: re.Match[str], report: Report) -> int:
    """The month named, of the year beside it or of the report's own."""
    month = report.month(found["month"])
    if not found["year"]:
        return month
    return month_number(int(found["year"]), month % MONTHS_IN_YEAR + 1)


def _months_to(found: re.Match[str], report: Report) -> Said | None:
    """So many months to a month: "the nine months to December 2017", "the year ending March"."""
    months = _counted(found["many"]) if found["many"] else _UNITS[found["unit"][:4]]
    if not 1 <= months <= 36:
        return None
    last = _named_month(found, report)
    return Said((Span(last - months + 1, last),))


def _to_date(found: re.Match[str], _: Report) -> Said:
    """As at a month: its financial year up to and including it."""
    month, year = (found[name] or found[f"{name}2"] for name in ("month", "year"))
    number = [one[:3].lower() for one in MONTH_NAMES].index(month[:3])
    return Said((year_to_date(month_number(int(year), number + 1)),))


def _last_months(found: re.Match[str], report: Report) -> Said | None:
    months = _counted(found["many"]) if found["many"] else MONTHS_IN_YEAR
    if not 1 <= months <= 36:
        return None
    last = Span(report.current.last - months + 1, report.current.last)
    return Said((last, *([report.current] if months == MONTHS_IN_YEAR else [])))


def _so_many_months(found: re.Match[str], report: Report) -> Said | None:
    """The ten months: the report's own, or as many from the same beginning."""
    months = _counted(found["many"])
    if not 2 <= months <= MONTHS_IN_YEAR:
        return None
    return Said((Span.starting(report.current.first, months),))


def _far(_: re.Match[str], __: Report) -> Said:
    return Said((FAR,))


def _months_alone(found: re.Match[str], report: Report) -> Said | None:
    first, last = report.month(found["first"]), report.month(found["last"])
    return Said((Span(first, last),)) if first <= last else None


def _month_alone(found: re.Match[str], report: Report) -> Said:
    return Said((Span.starting(report.month(found["month"]), 1),))


def _months_from(found: re.Match[str], report: Report) -> Said | None:
    """So many months from a month: "the ten months from April 2017"."""
    months = _counted(found["many"])
    first = _named_month(found, report)
    return Said((Span.starting(first, months),)) if 1 <= months <= 36 else None


def _since(found: re.Match[str], report: Report) -> Said | None:
    """Since a month: up to the last month there are figures of."""
    first = _named_month(found, report)
    return Said((Span(first, report.current.last),)) if first <= report.current.last else None


def _calendar_year(found: re.Match[str], _: Report) -> Said:
    return Said((Span.starting(month_number(int(found["year"]), 1), MONTHS_IN_YEAR),))


def _own(_: re.Match[str], report: Report) -> Said:
    return Said((report.current,), explicit=False)


def before_that(found: re.Match[str], report: Report) -> Said:
    """Last year, a year earlier: before the report's span, or before what else is said."""
    spans = [report.previous]
    if re.search(r"year|twelve|12", found.group()) and "period" not in found.group():
        spans.append(financial_year(report.current.first - MONTHS_IN_YEAR))
    return Said(tuple(dict.fromkeys(spans)), explicit=False, relative=True)


_BEFORE = (
    r"(?:the\s+)?(?:same|equivalent|corresponding|comparable)\s+(?:period|point|time|months"
    rf"|{_NUMBER}\s+months|span|quarters)\s*(?:of|in|for|during)?\s*(?:the\s+)?"
    r"(?:last\s+year|(?:previous|preceding|prior)\s+(?:financial\s+)?year|year\s+before"
    rf"|a\s+year\s+(?:earlier|before|ago)|{_YEARS}|{_YEAR})"
    r"|(?:the\s+)?(?:previous|preceding|prior)\s+(?:financial\s+)?year(?:'s)?"
    r"|last\s+(?:financial\s+)?year(?:'s)?"
    r"|(?:a|one|the)\s+year\s+(?:earlier|before|ago|previously)"
    r"|twelve\s+months\s+(?:earlier|before|ago)"
    r"|12\s+months\s+(?:earlier|before|ago)|(?:the\s+)?(?:previous|earlier)\s+(?:period|one)"
)
_OWN = (
    r"(?:the\s+)?(?:financial\s+)?year[\s-]to[\s-]date|\bytd\b"
    r"|so\s+far\s+(?:this\s+(?:financial\s+)?"
    r"year|in\s+the\s+(?:financial\s+)?year)|this\s+(?:financial\s+)?year"
    r"|the\s+(?:reporting\s+)?period"
    r"|this\s+period|the\s+(?:later|latest|latter)\s+(?:period|one)|the\s+current\s+(?:financial\s+)?year|the\s+current\s+period|this\s+time"
)
# Most telling first: what one has read, the next does not see. Between the two lists single days
# are blanked out, so that the month of a meeting is no period of figures.
READ_WITH_DAYS: tuple[tuple[str, Understood], ...] = (
    (
        rf"(?:from\s+)?{_DAY}?{_MONTH}\.?\s+{_YEAR}{_TO}{_DAY}?{_MONTH}\.?\s+{_YEAR}(?!\d)",
        _written,
    ),
    (
        rf"between\s+{_DAY}?{_MONTH}\.?\s+{_YEAR}\s+and\s+{_DAY}?{_MONTH}\.?\s+{_YEAR}(?!\d)",
        _written,
    ),
    (
        rf"(?:the\s+)?(?:(?P<many>{_NUMBER})\s+months|(?P<unit>year|12m|quarter|half[\s-]year))\s+"
        rf"(?:to|ending|ended|up\s+to)\s+(?:the\s+)?(?:end\s+of\s+"
        rf"|end\s+)?{_DAY}?(?P<month>{_MONTH})\b"
        rf"(?:\s+(?P<year>{_YEAR}))?",
        _months_to,
    ),
    (
        rf"(?:the\s+)?(?P<many>{_NUMBER})\s+months\s+(?:from|since|(?:starting"
        rf"|beginning)(?:\s+in)?)"
        rf"\s+{_DAY}?(?P<month>{_MONTH})\b(?:\s+(?P<year>{_YEAR}))?",
        _months_from,
    ),
    (
        rf"since\s+(?:the\s+(?:start|beginning|end)\s+of\s+)?{_DAY}?(?P<month>{_MONTH})\b"
        rf"(?:\s+(?P<year>{_YEAR}))?",
        _since,
    ),
    (
        rf"(?:as\s+(?:at|of)|up\s+to|to)\s+(?:the\s+)?end\s+of\s+(?P<month>{_MONTH})\s+(?P<year>{_YEAR})"
        rf"|as\s+(?:at|of)\s+{_DAY}?(?P<month2>{_MONTH})\s+(?P<year2>{_YEAR})",
        _to_date,
    ),
)  # fmt: skip
READ: tuple[tuple[str, Understood], ...] = (
    (
        rf"(?:over|in|for|during|within|across)\s+(?:the\s+)?(?:(?:last|past"
        rf"|previous)\s+)?(?:{_MANY})\s+years"
        rf"|(?:the\s+)?(?:last|past|previous)\s+(?:{_MANY})\s+years"
        rf"|since\s+{_YEAR}\b(?!\s*[/-]\s*\d)"
        rf"|(?:between|from)\s+{_YEAR}\s+(?:and|to)\s+{_YEAR}\b"
        rf"|(?:{_MANY})\s+years\s+(?:ago|earlier|before)"
        r"|(?:the\s+)?(?:last|past)\s+decade|a\s+decade\s+(?:ago|earlier)|a\s+generation",
        _far,
    ),
    (rf"(?:from\s+)?{_MONTH}{_TO}{_MONTH}\.?\s+{_YEARS}", _written),
    (rf"between\s+{_MONTH}\s+and\s+{_MONTH}\.?\s+{_YEARS}", _written),
    (_BEFORE, before_that),
    (rf"(?:from\s+)?{_MONTH}{_TO}{_MONTH}\.?\s+{_YEAR}(?!\d)", _written),
    (rf"between\s+{_MONTH}\s+and\s+{_MONTH}\.?\s+{_YEAR}(?!\d)", _written),
    (r"the\s+(?P<order>second|third|fourth)(?=\s*[.,;]|\s+and\b|\s+\d|\s*$)", _another_quarter),
    (
        rf"(?:the\s+)?(?:q|quarter\s+|qtr\s*)(?P<number>[1-4]|one|two|three|four)\b{_OF_YEAR}?",
        _quarter,
    ),
    (
        rf"(?:the\s+)?(?P<order>first|second|third|fourth|final|1st|2nd|3rd|4th)\s+quarter\b"
        rf"{_OF_YEAR}?",
        _quarter,
    ),
    (
        rf"(?:the\s+)?(?:first|opening|initial)\s+(?:(?P<many>{_NUMBER})\s+)?"
        rf"(?P<unit>quarter|month|half)s?\b(?:\s+of\s+the\s+(?:financial\s+)?year)?{_OF_YEAR}?",
        _first_part,
    ),
    (
        rf"(?:the\s+)?second\s+half\b(?:\s+of\s+the\s+(?:financial\s+)?year)?{_OF_YEAR}?",
        _second_half,
    ),
    (
        rf"(?:the\s+)?(?:last|past|latest|most\s+recent|preceding"
        rf"|previous)\s+(?P<many>{_NUMBER})\s+months",
        _last_months,
    ),
    (r"(?:the\s+)?(?:past|latest|rolling)\s+(?P<many>)(?:year|12\s+months)", _last_months),
    (
        rf"(?:the\s+|a\s+|these\s+|those\s+)?(?P<many>{_NUMBER})[\s-]months?\b{_OF_YEAR}?",
        _so_many_months,
    ),
    (rf"{_MONTH}\.?\s*{_YEARS}", _written),
    (rf"(?:the\s+)?(?:financial\s+year\s+|fy\s*|year\s+)?(?P<years>{_YEARS})", _years_said),
    (rf"{_MONTH}\.?\s+{_YEAR}(?!\d)", _written),
    (
        rf"(?:from\s+)?(?P<first>{_MONTH})\b{_TO}(?P<last>{_MONTH})\b",
        _months_alone,
    ),
    (rf"between\s+(?P<first>{_MONTH})\s+and\s+(?P<last>{_MONTH})\b", _months_alone),
    (rf"(?<=\bin )(?P<month>{_MONTH})\b", _month_alone),
    (
        rf"(?:in|during|throughout)\s+(?:the\s+)?(?:calendar\s+(?:year\s+)?)?(?P<year>{_YEAR})\b"
        r"(?!\s*[/-]\s*\d|,\d)",
        _calendar_year,
    ),
    (_OWN, _own),
)  # fmt: skip
A_DAY = re.compile(
    rf"\b{_DAY}(?:of\s+)?{_MONTH}\b\.?(?:\s+{_YEAR})?|\b{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)\b"
)
