"""A report's activity as it stands: what its files state, with an officer's edits over it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cached_property

from csp_core.activity import ActivityKind, ActivityRow
from csp_core.activity_edits import DOCUMENT, ActivityEdits, EditedRow, from_json, laid_over
from csp_core.measures.timeline import Timeline, timeline, year_looked_at
from csp_core.periods import Span, last_day
from csp_core.store import DocumentVersion
from pages.parts import data
from pages.parts.view import View


@dataclass(frozen=True)
class ActivityHere:
    """The rows of a report, and the version of its edits they stand in (None without any)."""

    view: View
    version: DocumentVersion | None

    @property
    def number(self) -> int:
        """The number of the version, 0 without any."""
        return self.version.number if self.version else 0

    @cached_property
    def edits(self) -> ActivityEdits:
        """An officer's edits."""
        return from_json(self.version.body if self.version else None)

    @cached_property
    def laid(self) -> tuple[EditedRow, ...]:
        """Every row with what became of it."""
        return laid_over(self.view.records.activity, self.edits)

    @cached_property
    def rows(self) -> tuple[ActivityRow, ...]:
        """Every row as it stands."""
        return tuple(one.row for one in self.laid)

    def of_kind(self, kind: ActivityKind) -> tuple[EditedRow, ...]:
        """The rows of one kind."""
        return tuple(one for one in self.laid if one.row.kind == kind)

    @cached_property
    def year(self) -> Span:
        """The financial year looked at."""
        return year_looked_at(self.view.current, self.rows)

    @property
    def last_day(self) -> dt.date:
        """The last day of the span looked at, or of the year without figures; never to come."""
        last = last_day(self.view.current.last if self.view.current else self.year.last)
        return min(last, dt.date.today())

    @cached_property
    def timeline(self) -> Timeline:
        """The year's operations and events."""
        return timeline(self.rows, self.year)

    @property
    def source(self) -> str:
        """Where it all comes from, as it is printed under the chart."""
        shown = [one for one in self.laid if one.row.kind in ("operation", "event")]
        files = dict.fromkeys(one.row.place.file for one in shown if one.row.place.file)
        here = any(one.overridden or one.stated is None for one in shown)
        named = self.view.source(tuple(files)) if files else ""
        return ", ".join(filter(None, (named, "edited in this report" if here else "")))


def activity_here(view: View) -> ActivityHere:
    """The activity of the report looked at. Raises StoreFault."""
    return ActivityHere(view, data.the_store().document(view.report.id, DOCUMENT))
