"""A table's headings, titles and sheet, asked where each thing a figure needs is to be found."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from csp_core import areas
from csp_core.reading.headings import SMALL, Role
from csp_core.reading.layouts import At
from csp_core.reading.sections import Sections, find_sections
from csp_core.reading.table_periods import TablePeriods
from csp_core.reading.titles import (
    area_named_by_sheet,
    areas_of_lines,
    latest,
    subject_of,
    type_of_lines,
    type_of_sheet,
)


@dataclass(frozen=True)
class Places(TablePeriods):
    """One table, asked where the area, the crime type and the period of its figures are said."""

    @cached_property
    def sections(self) -> Sections:
        """The rows that head others, for what neither columns nor headings say."""
        lacking = [
            role
            for role, across in (
                (Role.AREA, self.areas_across),
                (Role.CRIME_TYPE, self.types_across),
            )
            if not self.columns(role) and not across
        ]
        if not self.whole_periods_down and not self.column_spans:
            lacking.append(Role.PERIOD)
        said = {"area": Role.AREA, "crime type": Role.CRIME_TYPE}.get(self.structure.names)
        return find_sections(self.part, self.header, lacking, said=said)

    def has_incident_columns(self) -> bool:
        """Whether the columns are those of a list with one row an incident."""
        found = {(heading.role, heading.rank) for heading in self.header.headings}
        roles = {role for role, _ in found}
        small = (Role.AREA, SMALL) in found
        needed = Role.CRIME_TYPE in roles and Role.PERIOD in roles
        return small and needed and not self.counts() and not self.column_spans

    def area(self, at: At) -> str | None:
        """The area said there: "" where it differs by figure, None where it is not said."""
        if at is At.SAID:
            return self.facts.area or None
        if at is At.ROW:
            return "" if self.columns(Role.AREA) else None
        if at is At.LABEL:
            return "" if any(one.names_both for one in self.header.headings) else None
        if at is At.HEADER:
            return "" if self.areas_across else None
        if at is At.SECTION:
            return "" if self.sections.area else None
        if at is At.SHEET:
            return areas.match(self.name) or self._area_named_by_sheet()
        return self._area_in_title() if at is At.TITLE else areas.NO_AREA

    def _area_named_by_sheet(self) -> str | None:
        named = area_named_by_sheet(self.name)
        return None if named is None or self._area_in_title() else named

    def _area_in_title(self) -> str | None:
        for lines in (self.header.above, self.header.context):
            if found := areas_of_lines(lines):
                return found[0] if len(found) == 1 else None
        return None

    def crime_type(self, at: At) -> str | None:
        """The crime type said there: "" where it differs by figure, None where it is not said."""
        if at is At.SAID:
            return self.facts.crime_type or None
        if at is At.ROW:
            return "" if self.columns(Role.CRIME_TYPE) else None
        if at is At.HEADER:
            return "" if self.types_across else None
        if at is At.SECTION:
            return "" if self.sections.crime_type else None
        if at is At.SHEET:
            return type_of_sheet(self.name)
        return self._type_in_title()

    def _type_in_title(self) -> str | None:
        for lines in (self.header.above, self.header.context):
            if known := type_of_lines(lines):
                return known
        subject = subject_of(self.title)
        return subject if subject and self.columns(Role.AREA) else None

    def has_period(self, at: At) -> bool:
        """Whether the figures' period is said there."""
        if at is At.SAID:
            return self.span(at) is not None
        if at is At.ROW:
            return self.whole_periods_down
        if at is At.HEADER:
            return any(
                str(row[column] or "").strip() or row[column] == 0
                for column in self.column_spans
                for row in self.header.below
            )
        if at is At.SECTION:
            return bool(self.sections.period)
        if self.span(at) is not None:
            return True
        return at is At.TITLE and any(
            latest(self.header.headings[column].text) for column in self.columns(Role.CHANGE)
        )
