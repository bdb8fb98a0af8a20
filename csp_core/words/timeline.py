"""A year of operations in words: which months are busiest, and when each operation runs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from itertools import pairwise

from csp_core.activity import ActivityRow
from csp_core.listing import joined, many
from csp_core.measures.timeline import Running, Stretch, Timeline, busiest
from csp_core.periods import MONTH_NAMES, MONTHS_IN_YEAR, Span
from csp_core.words.numbers import count, listed
from csp_core.words.sources import day
from csp_core.words.trends import spelt

NOT_SAID = "Time of year not stated"
_SEASONS_IN_A_LINE = 3
LIGHT_BARS = "Light bars: it comes again within them, as its words say, and not on every day."


def year_label(year: Span) -> str:
    """``April 2017 to March 2018``."""
    return year.label


def title(found: Timeline) -> str:
    """The year in ten words or fewer: the months in which most operations run."""
    if not found.running:
        return "No operation is stated"
    most, all_of_them = busiest(found), len(found.running)
    if most is None:
        known = any(one.known for one in found.running)
        return "No operation runs in this year" if known else "No operation's time is stated"
    of = f"{spelt(most.operations)} of {spelt(all_of_them)}"
    if len(most.months) == found.year.months:
        verb = "runs" if most.operations == 1 else "run"
        noun = "operation" if all_of_them == 1 else "operations"
        return f"{of.capitalize()} {noun} {verb} all year"
    if all_of_them == 1:
        return f"The one operation runs in {_months(most.months)}"
    named = _months(most.months)
    return (
        f"Busiest for operations: {named}, {of}"
        if len(named.split()) <= 3
        else f"Operations are spread over the year, {spelt(most.operations)} at once"
    )


def _months(months: Sequence[int]) -> str:
    names = [MONTH_NAMES[month % MONTHS_IN_YEAR] for month in months]
    in_a_row = all(after == before + 1 for before, after in pairwise(months))
    return f"{names[0]} to {names[-1]}" if in_a_row and len(names) > 2 else joined(names)


def days_said(stretch: Stretch) -> str:
    """``15 October to 8 November 2017``; what goes on past the year says so."""
    if stretch.open:
        return f"from {day(stretch.first)}, no end stated"
    if stretch.before and stretch.beyond:
        return "all year"
    if stretch.beyond:
        return f"from {day(stretch.first)}, past the end of the year"
    if stretch.before:
        return f"until {day(stretch.last)}, from before the year"
    return span_said(stretch.first, stretch.last)


def span_said(first: dt.date, last: dt.date) -> str:
    """Two days, with what they share said once: ``3 to 5 April 2017``."""
    if first == last:
        return day(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {day(last)}"
    if first.year == last.year:
        return f"{first.day} {first:%B} to {day(last)}"
    return f"{day(first)} to {day(last)}"


def short_days(stretch: Stretch) -> str:
    """``15 Oct to 8 Nov``, to stand beside a bar."""
    first, last = (f"{one.day} {one:%b}" for one in (stretch.first, stretch.last))
    if stretch.open:
        return f"from {first}"
    return first if first == last else f"{first} to {last}"


def beside(one: Running) -> str:
    """What stands with an operation's bar, or in place of one."""
    pattern = " ".join(one.row.pattern.split())
    if one.how == "not said":
        return NOT_SAID
    if one.how == "not understood":
        return f"“{pattern}”: not placed in the year" if pattern else "Ends before it starts"
    if not one.stretches:
        return "Not in this year"
    if one.how in ("again", "all year"):
        return pattern
    days = joined([short_days(stretch) for stretch in one.stretches])
    return f"{pattern}: {days}" if pattern else days


def running_sentence(one: Running) -> str:
    """One operation and when it runs, in a sentence."""
    name, pattern = one.row.name, " ".join(one.row.pattern.split())
    if one.how == "not said":
        return f"{name}: time of year not stated."
    if one.how == "not understood":
        said = f"stated as “{pattern}”, which names no time of year" if pattern else (
            "its last day is before its first"
        )  # fmt: skip
        return f"{name}: {said}."
    if not one.stretches:
        stated = stated_days(one.row)
        return f"{name}: not in this year{f' ({stated})' if stated else ''}."
    if one.how in ("again", "all year"):
        return f"{name}: {pattern}, all year."
    days = joined([days_said(stretch) for stretch in one.stretches])
    return f"{name}: {days}{f' ({pattern})' if pattern else ''}."


def stated_days(row: ActivityRow) -> str:
    """The days a row states; empty where it states none."""
    if row.starts and row.ends:
        return span_said(row.starts, row.ends)
    if row.starts:
        return f"from {day(row.starts)}"
    return f"until {day(row.ends)}" if row.ends else ""


def timeline_caveats(found: Timeline) -> tuple[str, ...]:
    """What must be known beside the year: light bars, how seasons were read, and what is not."""
    light = any(one.again and one.stretches for one in found.running)
    return tuple(
        filter(
            None,
            (
                LIGHT_BARS if light else "",
                *_seasons(found),
                _unplaced(found, "not said", "No time of year is stated for {}."),
                _unplaced(found, "not understood", "Not placed, as no time of year is told: {}."),
            ),
        )
    )


def _seasons(found: Timeline) -> tuple[str, ...]:
    """How each season named was read, in days; a few to a sentence."""
    said: dict[str, str] = {}
    for one in found.running:
        if one.named and one.stretches and not (one.row.starts or one.row.ends):
            days = joined([short_days(stretch) for stretch in one.stretches])
            said.setdefault(one.named, f"{one.named} {days}")
    each = [*said.values()]
    return tuple(
        f"Seasons in days: {'; '.join(each[at : at + _SEASONS_IN_A_LINE])}."
        for at in range(0, len(each), _SEASONS_IN_A_LINE)
    )


def _unplaced(found: Timeline, how: str, sentence: str) -> str:
    names = tuple(one.row.name for one in found.running if one.how == how)
    return sentence.format(listed(names)) if names else ""


def event_label(row: ActivityRow) -> str:
    """``23 Jan: Annual conference``."""
    when = row.starts or row.ends
    return f"{when.day} {when:%b}: {row.name}" if when else row.name


def operations_counted(found: Timeline) -> str:
    """``5 operations, 2 without a known time of year``."""
    unknown = sum(not one.known for one in found.running)
    said = many(len(found.running), "operation")
    return f"{said}, {count(unknown)} without a known time of year" if unknown else said
