"""Casework in words: each figure with its period, its area and the day it is as at."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from csp_core.activity import ActivityRow
from csp_core.casework import CASE_THRESHOLD, UNDER, CaseworkRow
from csp_core.listing import joined
from csp_core.measures.casework import CaseChange, CaseSet, Unlike, span_of
from csp_core.periods import Span
from csp_core.spelling import spelling_key
from csp_core.tables import NOT_APPLICABLE, UNRELIABLE, WITHHELD
from csp_core.words.numbers import NOT_AVAILABLE, average, count, from_to, percent
from csp_core.words.sources import day
from csp_core.words.titles import short_name

NO_PERIOD = "period not stated"
NO_AREA = "area not stated"
TILE_HELP = "As the file states it."
UNDER_SAID = f"{UNDER}: a count of people under {CASE_THRESHOLD} is never shown."
WITHHELD_SAID = "Withheld: with it, a count of people that is not shown could be worked out."
NO_CASEWORK = (
    "This report has no casework yet. Drop a sheet that says MARAC, IDVA or Sanctuary above its "
    "figures, with the period, the area and the day they are as at."
)
_NOT_ALIKE = "The two must not be set against each other."
_SERVICE_WORDS = ("idva", "sdvc", "sanctuary", "marac", "domestic abuse", "domestic violence")


@dataclass(frozen=True)
class CaseTile:
    """The words of one tile: what it is, its value, and what period, day and area it is of."""

    label: str
    value: str
    about: str
    help: str


def case_value(row: CaseworkRow) -> str:
    """``346``, ``8%``, ``Under 5``, ``Withheld`` or ``not available``."""
    if row.value is None:
        return row.instead if row.marker == WITHHELD else NOT_AVAILABLE
    if row.is_share:
        return f"{average(float(row.value))}%"
    return count(int(row.value))


def period_label(start: dt.date | None, end: dt.date | None) -> str:
    """``October 2016 to September 2017``, by days where it is not of whole months."""
    if span := span_of(start, end):
        return span.label
    if start is None or end is None:
        return NO_PERIOD
    return day(start) if start == end else f"{day(start)} to {day(end)}"


def short_period(start: dt.date | None, end: dt.date | None) -> str:
    """``Oct 2016 to Sep 2017``, where there is little room."""
    span = span_of(start, end)
    return span.short_label if span else period_label(start, end)


def about(found: CaseSet) -> str:
    """The period, the area and the day of a set's figures, in one line."""
    as_at = f"as at {day(found.as_at)}" if found.as_at else ""
    when = period_label(found.start, found.end)
    return ", ".join(filter(None, (when, short_name(found.area) if found.area else NO_AREA, as_at)))


def figure_tiles(found: CaseSet) -> tuple[CaseTile, ...]:
    """A tile for each figure of the latest period, as the file states it."""
    return tuple(
        CaseTile(short_name(row.measure), case_value(row), about(found), _help(row))
        for row in found.rows
    )


def _help(row: CaseworkRow) -> str:
    if row.marker == WITHHELD:
        return UNDER_SAID if row.small else WITHHELD_SAID
    return TILE_HELP


def derived_tiles(found: CaseSet) -> tuple[CaseTile, ...]:
    """Children a case and cases a month, where both their counts are shown."""
    tiles = []
    if found.children_per_case is not None and found.cases and found.children:
        said = f"{case_value(found.children)} children in {case_value(found.cases)} cases."
        tiles.append(CaseTile("Children per case", ratio(found.children_per_case),
                              about(found), said))  # fmt: skip
    if found.cases_per_month is not None and found.cases and found.span:
        months = f"{found.span.months} month{'s' if found.span.months > 1 else ''}"
        said = f"{case_value(found.cases)} cases in {months}."
        tiles.append(CaseTile("Cases per month", average(found.cases_per_month),
                              about(found), said))  # fmt: skip
    return tuple(tiles)


def ratio(value: float) -> str:
    """``1.31``: two decimals."""
    return f"{value:.2f}"


def change_sentence(found: CaseSet, change: CaseChange) -> str:
    """Both counts and the percentage: ``Cases discussed: 320 → 346 (+8.1%), against …``."""
    before = period_label(*found.before) if found.before else NO_PERIOD
    name = short_name(change.measure)
    if change.previous.value is None or change.current.value is None:
        then, now = case_value(change.previous), case_value(change.current)
        return f"{name}: {then} → {now}, against {before}; no change can be given."
    counts = from_to(int(change.previous.value), int(change.current.value))
    why = {
        UNRELIABLE: "a count is too small for a percentage",
        NOT_APPLICABLE: "from zero there is no percentage",
    }.get(change.marker, percent(change.percent))
    return f"{name}: {counts} ({why}), against {before}."


def unlike_sentence(found: CaseSet, differs: Unlike, area: str, span: Span | None) -> str:
    """What is not alike between casework and the crime figures shown; empty where they are."""
    if not differs or span is None:
        return ""
    own = period_label(found.start, found.end) if differs.period else ""
    crimes = span.label if differs.period else ""
    if differs.area:
        own = f"{own} in {short_name(found.area)}".strip()
        crimes = f"{crimes} in {short_name(area)}".strip()
    if not differs.period:
        own, crimes = f"cases {own}", f"crimes {crimes}"
    service = short_name(found.service)
    return f"The {service} figures are of {own}; the crime figures are of {crimes}. {_NOT_ALIKE}"


def case_caveats(found: CaseSet) -> tuple[str, ...]:
    """What must be known of a set's figures wherever they are shown."""
    every = found.every_row
    small = any(row.marker == WITHHELD and row.small for row in every)
    closed = any(row.marker == WITHHELD and not row.small for row in every)
    unsaid = tuple(
        words
        for missing, words in (
            (found.start is None, "the period"),
            (not found.area, "the area"),
            (found.as_at is None, "the day the figures are as at"),
        )
        if missing
    )
    return tuple(
        filter(
            None,
            (
                UNDER_SAID if small else "",
                WITHHELD_SAID if closed else "",
                f"The file does not say {joined(unsaid)}." if unsaid else "",
            ),
        )
    )


def title(found: CaseSet) -> str:
    """The finding in ten words or fewer: ``346 cases discussed, 454 children in the household``."""
    if found.cases is None or found.cases.value is None:
        return f"{short_name(found.service)} figures"
    words = f"{case_value(found.cases)} {_lower(found.cases.measure)}"
    if found.children is not None and found.children.value is not None:
        words += f", {case_value(found.children)} children"
    return words


def _lower(measure: str) -> str:
    name = short_name(measure)
    return name[:1].lower() + name[1:] if name[1:2].islower() else name


def shares_title(found: CaseSet) -> str:
    """The finding of the shares: the largest that is shown."""
    shown = [row for row in found.rows if row.is_share and row.value is not None]
    if not shown:
        return "Shares of cases are withheld"
    most = max(shown, key=lambda row: row.value or 0)
    name = short_name(most.measure).removeprefix("% ").removeprefix("Share of ")
    return f"{_lower(name).capitalize()}: {case_value(most)} of cases"


def periods_title(found: CaseSet) -> str:
    """The finding of several periods: the most, and when; none where one may be more."""
    rows = [row for row, _ in found.periods]
    if any(row.value is None for row in rows):
        return "Cases by period, some of them not shown"
    most = max(rows, key=lambda row: row.value or 0)
    return f"Most cases in {short_period(most.start, most.end)}: {case_value(most)}"


def about_abuse(row: ActivityRow) -> bool:
    """Whether an activity is a service for victims of domestic abuse."""
    said = f"{row.name} {row.purpose}".lower()
    return row.kind == "service" and any(word in said for word in _SERVICE_WORDS)


def service_lines(row: ActivityRow) -> tuple[str, ...]:
    """Who runs a service, who pays, when it sits and since when; what is not stated is left out."""
    dates = ""
    if row.starts:
        dates = f"Since {day(row.starts)}" + (f", until {day(row.ends)}" if row.ends else "")
    return tuple(
        filter(
            None,
            (
                row.purpose,
                f"Run by {row.provider}" if row.provider else "Who runs it is not stated",
                f"Paid for by {row.funder}" if row.funder else "Who pays is not stated",
                f"When: {row.pattern}" if row.pattern else "",
                dates,
            ),
        )
    )


def service_counts(row: ActivityRow, sets: Sequence[CaseSet]) -> tuple[str, ...]:
    """What a service itself counted, each figure with its period; empty where it counts nothing."""
    return tuple(
        f"{short_name(one.measure)}: {case_value(one)} ({period_label(one.start, one.end)})"
        for found in sets
        if spelling_key(found.service) in spelling_key(row.name).split()
        for one in found.rows
    )
