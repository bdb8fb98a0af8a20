"""Why a sheet may not be what its headings make it seem: what is doubtful is not read but said.

Each doubt is the end of a sentence, "not read, as …": it says what stands in the way and what an
officer can do about it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from csp_core.period_words import periods_within
from csp_core.periods import MONTH_NAMES, MONTHS_IN_YEAR, Span
from csp_core.reading.cells import is_figure
from csp_core.reading.headings import Heading, Role
from csp_core.reading.layouts import At
from csp_core.reading.places import Places
from csp_core.spelling import spelling_key

_RUNNING = re.compile(
    r"\b(?:cumulative|rolling|running total|moving average"
    r"|(?:year|12 months|quarter) (?:ending|to)\s*$)",
    re.IGNORECASE,
)
_TO_DATE = re.compile(r"\b(?:year|fy) to date\b|\bytd\b|\bso far\b", re.IGNORECASE)
_INDEX = (Role.CRIME_TYPE, Role.AREA, Role.PERIOD)
_BARE_YEAR = re.compile(r"(?:19|20)\d\d(?:\.0)?")
_BARE_MONTH = re.compile(rf"(?:{'|'.join(name[:3] for name in MONTH_NAMES)})[a-z]*", re.IGNORECASE)
_YEARS_ALONE = (
    "its years ({0}) may be calendar or financial years; write 2017/18 for a financial year or "
    "Jan 2017 to Dec 2017 for a calendar year"
)
_MONTHS_ALONE = "its months ({0}) do not say their year; write Apr 2017 instead of Apr"


def doubt(places: Places, spans: Mapping[int, Span | None]) -> str:
    """Why a sheet that fits a layout is not read all the same; empty when nothing is in doubt.

    ``spans`` are the columns of counts, each with the period its own heading names, if any.
    """
    return (
        _side_by_side(places)
        or _two_rows_of_headings(places, tuple(spans))
        or _figures_unheaded(places, tuple(spans))
        or _headed_alike(places, spans)
        or _running(places, spans)
        or _two_periods(places, spans)
        or partial_years(places.header.above, [span for span in spans.values() if span])
    )


def _side_by_side(places: Places) -> str:
    headings = Counter(
        spelling_key(heading.text) for heading in places.header.headings if heading.role in _INDEX
    )
    if any(number > 1 for number in headings.values()):
        return "two tables stand side by side in it; give each a sheet of its own"
    return ""


def _two_rows_of_headings(places: Places, counted: tuple[int, ...]) -> str:
    """Headings above or below the header's own, which alone would not say what a column holds.

    One word under every column, such as "number", is a unit and no heading.
    """
    header = places.header
    above = {_meaning(header.before[column]) for column in counted if header.before} - {""}
    below = header.below[0] if header.below else ()
    figures = [at for at in range(len(below)) if header.figures[at]]
    index = [at for at in range(len(below)) if header.headings[at].role in _INDEX]
    texts = {str(below[at]).strip() for at in figures if below[at] not in ("", None)}
    second = texts and not any(is_figure(below[at]) for at in figures)
    named = any(str(below[at] or "").strip() for at in index)
    unheaded = any(below[at] and not header.headings[at].text for at in figures)
    if len(above) > 1 or (second and not named and (len(texts) > 1 or unheaded)):
        return "its headings stand in two rows; write each column's whole heading in one cell"
    return ""


def _meaning(heading: Heading) -> str:
    return heading.text if heading.span or heading.area or heading.crime_type else ""


def _figures_unheaded(places: Places, counted: tuple[int, ...]) -> str:
    if len(counted) < 2:
        return ""
    header = places.header
    between = range(min(counted), max(counted))
    gaps = [at for at in between if header.figures[at] and not header.headings[at].text]
    if gaps:
        return "some of its figures stand under no heading; write a heading over every column"
    return ""


def _headed_alike(places: Places, spans: Mapping[int, Span | None]) -> str:
    counts = Counter(span for span in spans.values() if span)
    twice = [column for column, span in spans.items() if span and counts[span] > 1]
    if twice:
        heading = places.header.headings[twice[0]].text
        return f"more than one of its columns is headed “{heading}”; say in each what sets it apart"
    return ""


def _running(places: Places, spans: Mapping[int, Span | None]) -> str:
    line = next((line for line in places.header.above if _RUNNING.search(line)), "")
    across = [span for span in spans.values() if span]
    if line and any(span.months < 12 for span in across):
        return (
            f"its title (“{line[:80]}”) says that its figures are running totals; "
            "ask for the figures of each month"
        )
    return ""


def partial_years(titles: Sequence[str], spans: Iterable[Span]) -> str:
    """Years that the title says are not whole: "April to January" above a column "2017/18"."""
    years = [span for span in spans if span.months == MONTHS_IN_YEAR]
    if not years:
        return ""
    for line in titles:
        parts = [part for part in periods_within(line) if 1 < part.months < MONTHS_IN_YEAR]
        if _TO_DATE.search(line) or any(part in year for part in parts for year in years):
            return (
                f"its title (“{line[:80]}”) speaks of part of a year where its figures are headed "
                "as whole years; write the months, such as Apr-Jan 2017/18, in each heading"
            )
    return ""


def _two_periods(places: Places, spans: Mapping[int, Span | None]) -> str:
    if any(spans.values()) and places.columns(Role.PERIOD):
        return (
            "both its headings and its rows name periods; "
            "write the whole period, such as Apr 2017, in one of them"
        )
    return ""


def missing(places: Places) -> str:
    """What no layout found in a sheet, as the end of a sentence."""
    if places.measure is Role.RATE:
        return "it holds rates, which are not counts of offences"
    if places.measure is Role.SHARE:
        return "it holds shares, which are not counts of offences"
    anywhere = (At.ROW, At.HEADER, At.SHEET, At.TITLE)
    if not any(places.crime_type(at) is not None for at in anywhere):
        return "no crime types were found in it"
    if not any(places.has_period(at) for at in anywhere):
        return _no_period(places)
    return "which of its columns holds the counts could not be told; head it Count"


def _no_period(places: Places) -> str:
    texts = [heading.text for heading in places.header.headings if not heading.role]
    for pattern, why in ((_BARE_YEAR, _YEARS_ALONE), (_BARE_MONTH, _MONTHS_ALONE)):
        if found := [text.removesuffix(".0") for text in texts if pattern.fullmatch(text)]:
            return why.format(", ".join(found[:3]))
    return "no months or other periods were found in it; write the period above the table"
