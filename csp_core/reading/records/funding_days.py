"""The days a row's amount is for, and what is told where they cannot be read."""

from __future__ import annotations

import datetime as dt

from csp_core.day_words import Days, parse_days
from csp_core.problems import Problem
from csp_core.reading.records.funding_columns import year_days
from csp_core.reading.records.record_tables import RecordRow, RecordTable

FirstAndLast = tuple[dt.date | None, dt.date | None]
DATE_FIELDS = ("start", "end", "period")
_NONE = frozenset({"-", "–", "—", "n/a", "na", "tbc", "not known", "none", "[x]", ".."})
_KEPT = "Until it is put right the amount is kept without dates."


def days_of_row(table: RecordTable, row: RecordRow) -> tuple[FirstAndLast, list[Problem]]:
    """The first and last day of a row's amounts, each None where nothing says it."""
    read: dict[str, Days | None] = {}
    problems: list[Problem] = []
    for name in DATE_FIELDS:
        cell = table.cell(row, name)
        said = cell is not None and str(cell).strip().lower() not in _NONE
        read[name] = _days(cell) if said else None
        if said and read[name] is None:
            problems.append(
                Problem(
                    "error", table.place(row, name), f'"{table.text(row, name)[:60]}"',
                    "a day, a month or a financial year, such as 1 April 2017 or 2017/18", _KEPT,
                )
            )  # fmt: skip
    if problems:
        return (None, None), problems
    first, last = read["start"] or read["period"], read["end"] or read["period"]
    days = (first[0] if first else None, last[1] if last else None)
    if days[0] and days[1] and days[1] < days[0]:
        where = table.place(row, "end" if read["end"] else "start")
        found = f"an end, {_said(days[1])}, before its start, {_said(days[0])}"
        return (None, None), [Problem("error", where, found, "an end after the start", _KEPT)]
    return days, []


def _days(cell: object) -> Days | None:
    return year_days(cell) if isinstance(cell, str) else parse_days(cell)


def _said(day: dt.date) -> str:
    return f"{day.day} {day:%B %Y}"
