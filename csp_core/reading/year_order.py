"""Months under a bare year that run on past its December: what year the last of them are of."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from csp_core.period_parts import is_bare_year, month_alone
from csp_core.periods import MONTH_NAMES
from csp_core.reading.headings import Heading

_JANUARY, _DECEMBER = 0, 11


def round_december(months: Sequence[int]) -> bool:
    """Whether months (from 0), in the order written, go on past December, or back past January.

    Under one bare year that is a financial year, or two years of which only one is written.
    """
    for order in (list(months), list(months)[::-1]):
        falls = [(one, after) for one, after in pairwise(order) if after < one]
        over = len(falls) == 1 and (falls[0][0] == _DECEMBER or falls[0][1] == _JANUARY)
        rises = len(order) - 1 > len(falls) or falls == [(_DECEMBER, _JANUARY)]
        if over and rises and order[-1] < order[0]:
            return True
    return False


def said_of(months: Sequence[int], year: str) -> str:
    """What is said of such months."""
    first, last = MONTH_NAMES[months[0]], MONTH_NAMES[months[-1]]
    return (
        f"its months run from {first} to {last} under “{year}”, which may be a financial year or "
        "the year of its first months only; write 2017/18 for a financial year, or each month's "
        "own year"
    )


def down(rows: Sequence[tuple[str, str, object]]) -> str:
    """What is said of rows that run on so; empty where none do.

    Each is a year, a month, and the series it belongs to: each series' months are looked at alone.
    """
    run: list[int] = []
    before: object = None
    for year, part, series in rows:
        month = month_alone(part)
        if (year, series) != before:
            run = []
        before = (year, series)
        if month < 0 or not is_bare_year(year):
            continue
        if not run or run[-1] != month:
            run.append(month)
        if round_december(run):
            return said_of(run, year)
    return ""


def across(levels: Sequence[Sequence[Heading]]) -> str:
    """What is said of headings that put such months under one bare year; empty where none do."""
    years = _parts(levels, bare_year=True)
    months = _parts(levels, bare_year=False)
    run: list[int] = []
    for at, month in enumerate(months):
        year = years[at] if at < len(years) else ""
        if at and year != years[at - 1]:
            run = []
        if year and month:
            run = [*run, month_alone(month)]
            if round_december(run):
                return said_of(_whole_run(years, months, at), year)
    return ""


def _parts(levels: Sequence[Sequence[Heading]], *, bare_year: bool) -> list[str]:
    width = len(levels[0]) if levels else 0
    return [
        next(
            (
                level[at].part
                for level in levels
                if level[at].part
                and is_bare_year(level[at].part) is bare_year
                and (bare_year or month_alone(level[at].part) >= 0)
            ),
            "",
        )
        for at in range(width)
    ]


def _whole_run(years: Sequence[str], months: Sequence[str], at: int) -> list[int]:
    """The months under the year that stands over one column, from its first to its last."""
    first, last = at, at
    while first and years[first - 1] == years[at]:
        first -= 1
    while last + 1 < len(years) and years[last + 1] == years[at]:
        last += 1
    return [month_alone(months[one]) for one in range(first, last + 1) if months[one]]
