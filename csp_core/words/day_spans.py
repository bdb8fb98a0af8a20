"""A span of days in words: whole months by their names, else its first and last day."""

from __future__ import annotations

import datetime as dt

from csp_core.periods import Span, first_day, last_day, month_of
from csp_core.words.sources import day


def days_label(start: dt.date | None, end: dt.date | None) -> str:
    """``April 2017 to January 2018``, ``5 May 2017 to 9 June 2017``; empty where none is known."""
    if start is None or end is None:
        return f"from {day(start)}" if start else f"to {day(end)}" if end else ""
    if start == end:
        return day(start)
    span = Span(month_of(start), month_of(end))
    if start == first_day(span.first) and end == last_day(span.last):
        return span.label
    return f"{day(start)} to {day(end)}"
