"""Where a table's periods are said: its headings, a column, the title, the sheet, an officer."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from csp_core.corrections import CALENDAR, FINANCIAL
from csp_core.period_parts import (
    is_bare_year,
    part_of_year,
    quarter_of_year,
    within_span,
    year_begun,
)
from csp_core.period_words import financial, parse_period, periods_within
from csp_core.periods import MONTHS_IN_YEAR, Span, month_number
from csp_core.reading.cells import is_figure
from csp_core.reading.headings import NO_COUNT, Heading, Role
from csp_core.reading.layouts import At
from csp_core.reading.shapes import column_keys
from csp_core.reading.table_columns import TableColumns
from csp_core.reading.titles import latest, newness, sort_of_years, spans_said


@dataclass(frozen=True)
class TablePeriods(TableColumns):
    """One table, asked what periods its figures are of."""

    def span(self, at: At) -> Span | None:
        """The one span every figure of the table is of; None where there is none, or several."""
        if at is At.SAID:
            return parse_period(self.facts.period) if self.facts.period else None
        named = (self.name,)
        for line in {At.SHEET: named, At.TITLE: (*self.header.above, *self.header.context)}.get(
            at, ()
        ):
            if spans := spans_said(line):
                if self.measure is Role.CHANGE or self._only_changes:
                    return max(spans, key=newness)
                return spans[0] if len(spans) == 1 else None
        return None

    @cached_property
    def year_span(self) -> Span | None:
        """The span that says which year the months without one are of."""
        return self.span(At.SAID) or self.span(At.TITLE) or self.span(At.SHEET)

    @cached_property
    def column_spans(self) -> dict[int, Span]:
        """The columns headed by a period, be the first rows below them empty or not."""
        keys = column_keys(self.header)
        said = dict(self.facts.periods)
        found = {}
        for column, heading in enumerate(self.header.headings):
            span = (
                parse_period(said.get(keys[column], "")) or heading.span or self._completed(heading)
            )
            if span and heading.role not in (Role.AREA, Role.AREA_CODE, Role.CRIME_TYPE):
                found[column] = span
        return found

    def _completed(self, heading: Heading) -> Span | None:
        """The period of a heading that leaves the year to the title, or to the officer."""
        if heading.years_ago is not None:
            span = self._titles_latest()
            return span.moved(-MONTHS_IN_YEAR * heading.years_ago) if span else None
        return self._year_known(heading.part) if heading.part else None

    def _year_known(self, part: str) -> Span | None:
        if is_bare_year(part):
            return self._year(part)
        if both := quarter_of_year(part):
            year = self._year(str(both[0]))
            return Span.starting(year.first + 3 * (both[1] - 1), 3) if year else None
        span = self.year_span
        return within_span(part, span) if span else None

    def _year(self, part: str) -> Span | None:
        """A bare year, where the title or an officer says which sort of year it is."""
        first = int(float(part))
        lines = " ".join((*self.header.above, *self.header.context, self.name))
        kind = self.structure.years or sort_of_years(lines)
        if kind == CALENDAR:
            return Span.starting(month_number(first, 1), MONTHS_IN_YEAR)
        # "2017 (financial years)" may be the year it starts in or ends in: only an officer knows.
        if kind == FINANCIAL and self.structure.years:
            return financial(f"{first}/{(first + 1) % 100:02d}")
        return None

    def _titles_latest(self) -> Span | None:
        if said := self.span(At.SAID):
            return said
        for line in (*self.header.above, *self.header.context, self.name):
            if spans := spans_said(line):
                return max(spans, key=newness)
        return None

    @cached_property
    def whole_periods_down(self) -> bool:
        """Whether a column says the periods, be it with the help of the title's year."""
        columns = self.columns(Role.PERIOD)
        if len(columns) != 1:
            return bool(columns)
        below = [row for row in self.header.below if sum(map(is_figure, row[columns[0] + 1 :]))]
        cells = [row[columns[0]] for row in below if str(row[columns[0]] or "").strip()]
        parts = [part for cell in cells if (part := part_of_year(cell))]
        if len(parts) < len(cells) or not parts:
            return True
        return self._year_known(parts[0]) is not None

    @cached_property
    def parts_across(self) -> dict[int, str]:
        """The months or quarters that head columns, where a column names the years they are of."""
        column = self.first(Role.PERIOD)
        if column is None:
            return {}
        spans = [span for row in self.header.below if (span := parse_period(row[column]))]
        if not spans or any(span.months != MONTHS_IN_YEAR for span in spans):
            return {}
        parts = {
            at: one.part
            for at, one in enumerate(self.header.headings)
            if one.part and not is_bare_year(one.part) and self.header.figures[at] and not one.role
        }
        return parts if len(parts) > 1 else {}

    def change_span(self, heading: Heading, column: int) -> Span | None:
        """The span a column of stated changes is of, where its heading or the others say it.

        Beside months a "% change" may be of the last month or of the year so far: not told.
        """
        if found := heading.span or latest(heading.text):
            return found
        if any(self._is_of_part_of_a_year(at) for at in range(len(self.header.headings))):
            return None
        area, kind = self.areas_across.get(column), self.types_across.get(column)
        spans = {
            span
            for at, span in self.column_spans.items()
            if self.areas_across.get(at) == area and self.types_across.get(at) == kind
            and self.role(at) not in NO_COUNT
        }  # fmt: skip
        return max(spans, key=newness) if all(one.months > 1 for one in spans) and spans else None

    def _is_of_part_of_a_year(self, column: int) -> bool:
        """Whether a column of figures is of a year so far, whose months are not said."""
        heading = self.header.headings[column]
        return bool(
            self.header.figures[column]
            and not heading.span
            and (year_begun(heading.text) or self.role(column) is Role.OTHER)
            and periods_within(heading.text)
        )

    @cached_property
    def _only_changes(self) -> bool:
        """Whether every column of figures holds changes, named by the later of two spans."""
        columns = [at for at, number in enumerate(self.header.figures) if number]
        return bool(columns) and all(self.role(at) is Role.CHANGE for at in columns)
