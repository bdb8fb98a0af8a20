"""The year's operations over its twelve months, and the days of its events."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from csp_core.activity import ActivityRow
from csp_core.charts.drawing import Cell, Drawing, Table
from csp_core.charts.lettering import drawable
from csp_core.charts.timeline_parts import Bar, DayMark, TimelineParts, TimelineRow
from csp_core.listing import many
from csp_core.measures.timeline import Running, Timeline
from csp_core.periods import MONTH_NAMES, MONTHS_IN_YEAR, first_day
from csp_core.words.caveats import printed
from csp_core.words.sources import day
from csp_core.words.timeline import (
    beside,
    event_label,
    operations_counted,
    running_sentence,
    stated_days,
    timeline_caveats,
    title,
)

if TYPE_CHECKING:  # they import Altair
    from altair import LayerChart

    from csp_core.charts.frame import Body

# More operations than these are in the table only, and more events.
MOST_ROWS, MOST_EVENTS = 60, 4
ALT_OPERATIONS = 12


def timeline_chart(found: Timeline, *, source: str) -> Drawing:
    """Each operation as a bar where it runs; one whose time is not known says so in its row.

    ``source`` is the file and its extract date, as they are to be printed.
    """
    from csp_core.charts.frame import in_frame

    headline = drawable(title(found))
    subtitle = (operations_counted(found), found.year.label)
    caveats = (*timeline_caveats(found), *_left_out(found))
    alt = _alternative(found, headline, subtitle, caveats)
    parts = _parts(found)
    return in_frame(
        _body(parts),
        name=("operations", found.year.key),
        title=headline,
        subtitle=(", ".join(subtitle),),
        source=source,
        caveats=caveats,
        alternative=alt,
        table=_table(found),
        pieces=partial(_pieces, parts),
    )


def _left_out(found: Timeline) -> tuple[str, ...]:
    more = len(found.running) - MOST_ROWS
    events = len(found.events) - MOST_EVENTS
    return tuple(
        f"{many(number, what)} more in the table."
        for number, what in ((more, "operation"), (events, "event"))
        if number > 0
    )


def _body(parts: TimelineParts) -> Body:
    from csp_core.charts.frame import nothing_to_draw
    from csp_core.charts.timeline_bars import timeline_bars

    return timeline_bars(parts) if parts.rows else nothing_to_draw()


def _pieces(parts: TimelineParts) -> tuple[LayerChart, ...]:
    from csp_core.charts.frame import alone
    from csp_core.charts.timeline_bars import low

    return tuple(alone(_body(piece)) for piece in low(parts))


def _parts(found: Timeline) -> TimelineParts:
    start, end = found.days
    return TimelineParts(
        rows=tuple(_row(one, start) for one in found.running[:MOST_ROWS]),
        marks=tuple(_mark(row, start) for row in found.events[:MOST_EVENTS]),
        months=tuple(
            ((first_day(month) - start).days, MONTH_NAMES[month % MONTHS_IN_YEAR][:3])
            for month in found.year
        ),
        days=(end - start).days + 1,
    )


def _row(one: Running, start: dt.date) -> TimelineRow:
    told = drawable(running_sentence(one))
    bars = tuple(
        Bar((each.first - start).days, (each.last - start).days, one.again, told)
        for each in one.stretches
    )
    return TimelineRow(drawable(one.row.name), bars, drawable(beside(one)))


def _mark(row: ActivityRow, start: dt.date) -> DayMark:
    when = row.starts or row.ends or start
    told = drawable(f"{row.name}: {day(when)}")
    return DayMark((when - start).days, drawable(event_label(row)), told)


def _alternative(
    found: Timeline, headline: str, subtitle: Sequence[str], caveats: Sequence[str]
) -> str:
    """The chart in words: each operation with when it runs, and the events."""
    shown, more = found.running[:ALT_OPERATIONS], len(found.running) - ALT_OPERATIONS
    parts = [f"Timeline of a year: {headline}.", f"{', '.join(subtitle)}."]
    parts += [running_sentence(one) for one in shown]
    parts += [f"And {many(more, 'operation')} more in the table."] if more > 0 else []
    parts += [f"Event, {event_label(row)}." for row in found.events[:MOST_EVENTS]]
    return drawable(" ".join((*parts, printed(caveats))))


def _table(found: Timeline) -> Table:
    return Table(
        columns=("Name", "Kind", "As stated", "First day", "Last day", "When it runs", "Read in"),
        kinds=("words",) * 7,
        rows=(
            *(row for one in found.running for row in _operation(one)),
            *(_event(row) for row in found.events),
        ),
    )


def _operation(one: Running) -> tuple[tuple[Cell, ...], ...]:
    """A row for each stretch; one without days for what has none."""
    row = one.row
    stated = ", ".join(filter(None, (row.pattern, stated_days(row)))) or "nothing"
    named = row.name or "(no name)"
    if not one.stretches:
        return ((named, "operation", stated, "", "", beside(one), _place(row)),)
    how = "again and again in these days" if one.again else "in these days"
    return tuple(
        (named, "operation", stated, day(each.first), day(each.last), how, _place(row))
        for each in one.stretches
    )


def _event(row: ActivityRow) -> tuple[Cell, ...]:
    first, last = row.starts or row.ends, row.ends or row.starts
    return (
        row.name or "(no name)", "event", stated_days(row) or "nothing",
        day(first) if first else "", day(last) if last else "", "on this day", _place(row),
    )  # fmt: skip


def _place(row: ActivityRow) -> str:
    return str(row.place) or "typed in here"
