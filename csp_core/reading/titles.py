"""The words of titles and of sheets' names: what they say of measure, area, type and year."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from csp_core import areas, crime_types
from csp_core.corrections import CALENDAR, FINANCIAL
from csp_core.period_words import periods_within
from csp_core.periods import Span
from csp_core.reading.notes import starts_as_note
from csp_core.spelling import as_written, spelling_key

# "Recorded crime and % change" heads counts as well.
CHANGES_STATED = re.compile(
    r"(?<!\band )(?<!\bwith )(?<!& )(?:\bpercent(?:age)?|%|\bper cent) change", re.IGNORECASE
)
CHANGES = re.compile(r"\bchanges?\b", re.IGNORECASE)
RATES = re.compile(r"\brates?\b|per 1,?000|per 10,?000|per 100,?000", re.IGNORECASE)
SHARES = re.compile(r"\b(?:percentage|per cent|proportion|share) of\b|^% of", re.IGNORECASE)
NUMBERS = re.compile(r"\bnumber of\b|\bnumbers?\b|\bcounts?\b", re.IGNORECASE)
# When a file was made or a paper was read says nothing of the months its figures are of.
WHEN_MADE = re.compile(
    r"\b(?:extract\w*|print\w*|produced|prepared|publish\w*|updated|correct at|as at|as of"
    r"|run (?:on|date)|created|generated|download\w*|access\w*|refreshed|issued|released?|version"
    r"|committee|meeting|conference|board|agenda|paper)\b[^;|()]*",
    re.IGNORECASE,
)
# Names a sheet has when nobody thought of the area: such a name is never taken for one.
_EVERYDAY_SHEET = re.compile(
    r"(?:sheet|data|table|tab|crimes?|figures?|report|export|extract|summary|stats|statistics|all"
    r"|monthly|months?|quarterly|recorded|offences?|performance|csp|query|results?|raw|final|draft"
    r"|copy|of|by|and|the|for|new|ytd|fy|area|areas|counts?|changes?|trends?|pivot|dashboard"
    r"|overview|total|matrix|scorecard|bulletin|profiles?|log|calcs?|wards?|districts?|police"
    r"|[a-z]?\d+| )+"
)
_TITLE_LEAD = re.compile(r"^(?:table\s+\w+\s*:\s*)?(?:(?:total )?number of )?", re.IGNORECASE)
_TITLE_TAIL = re.compile(
    r"\s*(?:,| recorded by | referred to | by police force| by community| by area).*$",
    re.IGNORECASE,
)
_WARD = re.compile(
    r"(?:^|[-–—:,]\s*)(?P<name>[A-Z][\w&'’. ]{2,40}?) [Ww]ard\b(?! (?:crime|profile))"
)
_PIECES = re.compile(r"[:;,|()–—]|\s-\s|\bin\b|\bby\b|\bfor\b|\brecorded\b(?= by)", re.IGNORECASE)
_FINANCIAL_YEARS = re.compile(r"\bfinancial years?\b|\bApril to March\b|\bFY\b", re.IGNORECASE)
_CALENDAR_YEARS = re.compile(
    r"\bcalendar years?\b|\bJanuary to December\b|\bJan(?:uary)?\s*[-–]\s*Dec", re.IGNORECASE
)


def spans_said(text: str) -> tuple[Span, ...]:
    """The periods a line or a name speaks of, those in which something was made left out."""
    return periods_within(WHEN_MADE.sub(" ", text))


def sort_of_years(lines: str) -> str:
    """Which sort of year bare years are, where the lines speak of just one; else empty."""
    financial, calendar = _FINANCIAL_YEARS.search(lines), _CALENDAR_YEARS.search(lines)
    if bool(financial) == bool(calendar):
        return ""
    return FINANCIAL if financial else CALENDAR


def area_named_by_sheet(name: str) -> str | None:
    """A sheet's name as that of an area, known or not; None where it says something else."""
    key = spelling_key(name)
    everyday = not key or _EVERYDAY_SHEET.fullmatch(key) or periods_within(name)
    if everyday or crime_types.match(name):
        return None
    named = areas.within(name)
    return named[0] if len(named) == 1 else as_written(name)


def areas_of_lines(titles: Sequence[str]) -> list[str]:
    """The areas that the lines over a table name; notes among them name none.

    A partnership that is a line of its own, or a ward beside not two areas, is the only one.
    """
    lines = [line for line in titles if not starts_as_note(line)]
    named = {name for line in lines if (name := areas.match(line))}
    alone = {name for name in named if areas.kind_of(name) == "partnership"}
    if len(alone) == 1:
        return [alone.pop()]
    found = areas.within(" ".join(lines[:3])) or areas.within(" ".join(lines[-1:]))
    ward = next((match["name"] for line in lines if (match := _WARD.search(line))), "")
    if ward and len(found) < 2:
        return [as_written(ward)]
    return list(found)


def type_of_sheet(name: str) -> str | None:
    """The one known crime type in a sheet's name, or None."""
    return _one_type(_PIECES.split(name))


def type_of_lines(lines: Sequence[str]) -> str | None:
    """The one known crime type that the lines over a table name, or None."""
    return _one_type([piece for line in lines for piece in (line, *_PIECES.split(line))])


def subject_of(title: str) -> str:
    """What a title is about, as written: "Burglary" of "Number of burglary, by area"."""
    return as_written(_TITLE_TAIL.sub("", _TITLE_LEAD.sub("", title)))


def _one_type(pieces: Iterable[str]) -> str | None:
    """The one known crime type among pieces of text; all crime only where no other is named."""
    names = {known.name for piece in pieces if (known := crime_types.match(piece))}
    if len(names) > 1:
        names = {name for name in names if crime_types.crime_type(name).kind != "total"}
    return names.pop() if len(names) == 1 else None


def latest(text: str) -> Span | None:
    """The later of the spans a heading names, as a change is named by the span it leads to."""
    return max(periods_within(text), key=newness, default=None)


def newness(span: Span) -> tuple[int, int]:
    """By which of two spans the later is told, the longer of two that end together."""
    return span.last, span.months
