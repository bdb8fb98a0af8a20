"""Parts of a period, a month without its year or a quarter, and the whole that several name."""

from __future__ import annotations

from collections.abc import Iterable

from csp_core.period_patterns import (
    BARE_MONTH,
    BARE_YEAR,
    LONGEST_PART,
    MONTHS_ALONE,
    MONTHS_TO,
    PART,
    PART_IN_BRACKETS,
    QUARTER,
    TO_DATE,
    folded_words,
    month_of_year,
)
from csp_core.period_words import financial, parse_period
from csp_core.periods import MONTHS_IN_YEAR, Span


def part_of_year(found: object) -> str:
    """``Apr``, ``Q1`` or ``2017`` where a cell names a part of a period and no whole one, else "".

    A month or quarter without its year, or a year of which it is not said whether it is a
    financial or a calendar one.
    """
    if isinstance(found, bool) or not isinstance(found, int | float | str):
        return ""
    text = f"{found:g}" if isinstance(found, int | float) else " ".join(found.split())
    folded = folded_words(text[:LONGEST_PART])
    if len(text) > LONGEST_PART or not PART.fullmatch(folded):
        return ""
    return text.removesuffix(".0")


def ends_a_year(text: str) -> bool:
    """Whether a heading says that the months below it end twelve months: ``12 months ending``."""
    return bool(MONTHS_TO.fullmatch(folded_words(text[:LONGEST_PART])))


def is_bare_year(part: str) -> bool:
    """Whether a part of a period (see ``part_of_year``) is a year such as ``2017``."""
    return bool(BARE_YEAR.fullmatch(part))


def part_without_year(text: str) -> bool:
    """Whether a title names a run of months and no year: "Apr-Jan"; not the whole of a year."""
    folded = folded_words(text[:2000])
    return any(
        (month_of_year(match["m2"]) - month_of_year(match["m1"])) % MONTHS_IN_YEAR + 1
        < MONTHS_IN_YEAR
        for match in MONTHS_ALONE.finditer(folded)
    )


def month_alone(part: str) -> int:
    """The month (from 0) that a part of a period such as ``Apr`` names; -1 where it is no month."""
    named = BARE_MONTH.fullmatch(folded_words(part))
    return month_of_year(named["m"]) - 1 if named else -1


def quarter_of_year(part: str) -> tuple[int, int] | None:
    """Year and quarter of ``2023 Q1``, of which it is not said what sort of year it is; else None.

    The year is the one written: a financial year 2023 starts in April 2023.
    """
    match = PART.fullmatch(folded_words(part))
    if match is None or not (match["quarter"] or match["quarter2"]):
        return None
    return int(match["year"] or match["year2"]), int(match["quarter"] or match["quarter2"])


def within_span(part: str, span: Span) -> Span | None:
    """The month or the financial quarter of that name inside a span of up to twelve months.

    None where the span has no such month, or more than one.
    """
    text, months = _without_months(folded_words(part))
    if quarter := QUARTER.fullmatch(text):
        whole = Span.starting(span.first - (span.first - 3) % MONTHS_IN_YEAR, MONTHS_IN_YEAR)
        found = Span.starting(whole.first + 3 * (int(quarter.group(1)) - 1), 3)
        named_so = not months or [one % MONTHS_IN_YEAR for one in found] == months
        return found if found in span and named_so else None
    named = BARE_MONTH.fullmatch(text)
    if not named or span.months > MONTHS_IN_YEAR:
        return None
    wanted = month_of_year(named["m"]) - 1
    return next((Span(one, one) for one in span if one % MONTHS_IN_YEAR == wanted), None)


def _without_months(text: str) -> tuple[str, list[int]]:
    """``q1`` and its months, each from 0, of ``q1 (apr-jun)``; no months where it names none."""
    match = PART_IN_BRACKETS.fullmatch(text)
    if match is None:
        return text, []
    ends = [month_of_year(found["m"]) - 1 for found in BARE_MONTH.finditer(match["months"])]
    size = (ends[-1] - ends[0]) % MONTHS_IN_YEAR + 1 if ends else 0
    return match["part"], [(ends[0] + at) % MONTHS_IN_YEAR for at in range(size)]


def year_begun(text: str) -> Span | None:
    """The financial year of a heading that says it is not over yet: ``2023/24 (to date)``."""
    folded = folded_words(text[:120])
    return financial(TO_DATE.sub(" ", folded).strip()) if TO_DATE.search(folded) else None


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
    return bool(QUARTER.fullmatch(folded_words(part)))
