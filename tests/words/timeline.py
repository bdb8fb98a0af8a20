"""Years of operations to be put into words and drawn."""

from __future__ import annotations

import datetime as dt

from csp_core.activity import ActivityRow
from csp_core.measures.timeline import Timeline, timeline
from csp_core.periods import Span, month_number

YEAR = Span.starting(month_number(2017, 4), 12)
CONFERENCE = ActivityRow(
    "event", "Conference", starts=dt.date(2018, 1, 23), ends=dt.date(2018, 1, 23)
)
PATTERNS = (
    "bonfire period", "Christmas period", "each Friday and Saturday evening", "every November",
    "dark nights", "Easter", "as needed", "", "all year round", "weekends in December",
    "summer holidays", "Halloween to bonfire night", "each week; managers each month", "spring",
)  # fmt: skip


def operation(
    name: str, pattern: str = "", starts: dt.date | None = None, ends: dt.date | None = None
) -> ActivityRow:
    """An operation."""
    return ActivityRow("operation", name, "", starts, ends, pattern)


def year(*rows: ActivityRow) -> Timeline:
    """The year 2017/18 of some rows."""
    return timeline(rows, YEAR)


def many(operations: int) -> Timeline:
    """So many operations of every sort, every third with a long name, and the conference."""
    long = "Operation with a very long name against anti-social behaviour in the town centres"
    return year(
        *(
            operation(long if at % 3 == 0 else f"Operation {at}", PATTERNS[at % len(PATTERNS)])
            for at in range(operations)
        ),
        CONFERENCE,
    )
