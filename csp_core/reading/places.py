"""A table's headings, titles and sheet, asked where each thing a figure needs is to be found."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from csp_core import areas, crime_types
from csp_core.corrections import CALENDAR, FINANCIAL, Facts, Structure
from csp_core.period_words import (
    financial,
    is_bare_year,
    parse_period,
    part_of_year,
    periods_within,
    quarter_of_year,
    within_span,
    year_begun,
)
from csp_core.periods import MONTHS_IN_YEAR, Span, month_number
from csp_core.reading.cells import is_figure, plain_number
from csp_core.reading.header import Header
from csp_core.reading.headings import NO_COUNT, SMALL, Heading, Role
from csp_core.reading.layouts import At
from csp_core.reading.notes import starts_as_note
from csp_core.reading.parts import Part
from csp_core.reading.sections import Sections, find_sections
from csp_core.reading.shapes import column_keys
from csp_core.spelling import as_written, spelling_key

# "Recorded crime and % change" heads counts as well.
_CHANGE_TITLE = re.compile(
    r"(?<!\band )(?<!\bwith )(?<!& )(?:\bpercent(?:age)?|%|\bper cent) change", re.IGNORECASE
)
_CHANGES = re.compile(r"\bchanges?\b", re.IGNORECASE)
_RATE_TITLE = re.compile(r"\brates?\b|per 1,?000|per 10,?000|per 100,?000", re.IGNORECASE)
_SHARE_TITLE = re.compile(r"\b(?:percentage|per cent|proportion|share) of\b|^% of", re.IGNORECASE)
_NUMBER_TITLE = re.compile(r"\bnumber of\b|\bnumbers?\b|\bcounts?\b", re.IGNORECASE)
# When a file was made or a paper was read says nothing of the months its figures are of.
WHEN_MADE = re.compile(
    r"\b(?:extract\w*|print\w*|produced|prepared|publish\w*|updated|correct at|as at|as of"
    r"|run (?:on|date)|created|generated|download\w*|access\w*|refreshed|issued|released?|version"
    r"|committee|meeting|conference|board|agenda|paper)\b[^;|()]*",
    re.IGNORECASE,
)
# Names a sheet has when nobody thought of the area: such a name is never taken for one.
_EVERYDAY_SHEET = re.compile(
    r"(?:sheet|data|table|tab|crimes?|figures?|report|export|extract|summary|stats|statistics|all"
    r"|monthly|months?|quarterly|recorded|offences?|performance|csp|query|results?|raw|final|draft"
    r"|copy|of|by|and|the|for|new|ytd|fy|area|areas|counts?|changes?|trends?|pivot|dashboard"
    r"|overview|total|matrix|scorecard|bulletin|profiles?|log|calcs?|wards?|districts?|police"
    r"|[a-z]?\d+| )+"
)
_TITLE_LEAD = re.compile(r"^(?:table\s+\w+\s*:\s*)?(?:(?:total )?number of )?", re.IGNORECASE)
_TITLE_TAIL = re.compile(
    r"\s*(?:,| recorded by | referred to | by police force| by community| by area).*$",
    re.IGNORECASE,
)
_WARD = re.compile(
    r"(?:^|[-–—:,]\s*)(?P<name>[A-Z][\w&'’. ]{2,40}?) [Ww]ard\b(?! (?:crime|profile))"
)
_PIECES = re.compile(r"[:;,|()–—]|\s-\s|\bin\b|\bby\b|\bfor\b|\brecorded\b(?= by)", re.IGNORECASE)
_FINANCIAL_YEARS = re.compile(r"\bfinancial years?\b|\bApril to March\b|\bFY\b", re.IGNORECASE)
_CALENDAR_YEARS = re.compile(
    r"\bcalendar years?\b|\bJanuary to December\b|\bJan(?:uary)?\s*[-–]\s*Dec", re.IGNORECASE
)


@dataclass(frozen=True)
class Places:
    """One table: its part of the sheet, its header, and what an officer has said of both."""

    part: Part
    header: Header
    structure: Structure
    facts: Facts

    def corrected(self) -> Places:
        """The same table, its columns in the roles that an officer has given them."""
        said = dict(self.structure.columns)
        if not said:
            return self
        keys = column_keys(self.header)
        headings = tuple(
            _given_role(heading, said[keys[at]]) if keys[at] in said else heading
            for at, heading in enumerate(self.header.headings)
        )
        return replace(self, header=replace(self.header, headings=headings))

    @property
    def name(self) -> str:
        """The sheet's name."""
        return self.part.name

    @property
    def titles(self) -> tuple[str, ...]:
        """The lines above the table; where there are none, those at the top of its sheet."""
        return self.header.above or self.header.context

    @property
    def title(self) -> str:
        """The first line above the table; empty where there is none."""
        return self.titles[0] if self.titles else ""

    @property
    def measure(self) -> Role:
        """Counts, or the changes, rates or shares that the title says the figures are."""
        numbers = _NUMBER_TITLE.search(self.title)
        changes = _CHANGE_TITLE.search(self.title) or (
            _CHANGES.search(self.title) and self._all_percentages
        )
        if changes and not self.columns(Role.CHANGE) and not numbers:
            return Role.CHANGE
        if _RATE_TITLE.search(self.title) and not numbers:
            return Role.RATE
        return Role.SHARE if _SHARE_TITLE.search(self.title) and not numbers else Role.COUNT

    @cached_property
    def _all_percentages(self) -> bool:
        """Whether every figure is written with "%" or is a fraction, as no count is."""
        columns = [at for at, number in enumerate(self.header.figures) if number]
        cells = [row[at] for row in self.header.below for at in columns if is_figure(row[at])]
        plain = [number for cell in cells if (number := plain_number(cell)) is not None]
        return bool(cells) and all(number != int(number) for number in plain)

    def role(self, column: int) -> Role | None:
        """What a column holds: a "change" whose cells are percentages is a stated change."""
        role = self.header.headings[column].role
        if role is not Role.DIFFERENCE:
            return role
        cells = [row[column] for row in self.header.below]
        texts = [str(cell).strip() for cell in cells if isinstance(cell, str)]
        numbers = [number for cell in cells if (number := plain_number(cell)) is not None]
        percents = any(text.endswith("%") for text in texts)
        return Role.CHANGE if percents or any(one != int(one) for one in numbers) else role

    def columns(self, role: Role) -> tuple[int, ...]:
        """The columns of a role, those of the lowest rank first."""
        headings = self.header.headings
        ranked = [(headings[at].rank, at) for at in range(len(headings)) if self.role(at) is role]
        return tuple(column for _, column in sorted(ranked))

    def first(self, role: Role) -> int | None:
        """The column of a role that is asked first, or None."""
        columns = self.columns(role)
        return columns[0] if columns else None

    def has_incident_columns(self) -> bool:
        """Whether the columns are those of a list with one row an incident."""
        found = {(heading.role, heading.rank) for heading in self.header.headings}
        roles = {role for role, _ in found}
        small = (Role.AREA, SMALL) in found
        needed = Role.CRIME_TYPE in roles and Role.PERIOD in roles
        return small and needed and not self.counts() and not self.column_spans

    def counts(self) -> tuple[int, ...]:
        """The columns headed as counts that do hold figures."""
        return tuple(at for at in self.columns(Role.COUNT) if self.header.figures[at])

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
        if not self._whole_periods_down and not self._whole_periods_across:
            lacking.append(Role.PERIOD)
        said = {"area": Role.AREA, "crime type": Role.CRIME_TYPE}.get(self.structure.names)
        return find_sections(self.part, self.header, lacking, said=said)

    @cached_property
    def areas_across(self) -> dict[int, str]:
        """The area that headings give each column; empty where they give none."""
        return self._across(Role.AREA)

    @cached_property
    def types_across(self) -> dict[int, str]:
        """The crime type that headings give each column; empty where they give none."""
        return self._across(Role.CRIME_TYPE)

    def total_across(self, column: int) -> bool:
        """Whether a column is headed "Total" in the row of headings that names the areas."""
        named = set(self.areas_across)
        return any(
            level[column].role is Role.TOTAL and any(level[at].area for at in named)
            for level in self.header.levels
        )

    def _across(self, role: Role) -> dict[int, str]:
        """The names of one kind that a heading row gives its columns, most of them being known."""
        several = len(self.header.levels) > 1
        for level in reversed(self.header.levels):
            labels = {
                at: heading
                for at, heading in enumerate(level)
                if self.may_hold_figures(at) and not (heading.role or heading.span or heading.part)
            }
            known = {one.text for one in labels.values() if _known(one, role)}
            unknown = {one.text for one in labels.values() if one.unknown}
            other = {one.text for one in labels.values() if one.text} - known - unknown
            said = self.structure.names == role.value and bool(unknown) and not other
            if not said and (not known or len(other) > len(known)):
                continue
            if several and not said and len(unknown) > len(known):
                continue
            alone = role is Role.CRIME_TYPE and not self.columns(role)
            if not several and not said and len(known) < 2 and not alone:
                continue
            return {at: self._named(at, one, role) for at, one in labels.items() if one.text}
        return {}

    def _named(self, column: int, label: Heading, role: Role) -> str:
        """A column's name: what its headings give together ("Burglary" over "Dwelling"), or one."""
        whole = self.header.headings[column]
        if role is Role.AREA:
            return whole.area or as_written(label.text)
        return whole.crime_type if whole.crime_type != label.crime_type else as_written(label.text)

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
        key = spelling_key(self.name)
        everyday = not key or _EVERYDAY_SHEET.fullmatch(key) or periods_within(self.name)
        if everyday or crime_types.match(self.name) or self._area_in_title():
            return None
        named = areas.within(self.name)
        return named[0] if len(named) == 1 else as_written(self.name)

    def _area_in_title(self) -> str | None:
        for every in (self.header.above, self.header.context):
            lines = [line for line in every if not starts_as_note(line)]
            named = {name for line in lines if (name := areas.match(line))}
            alone = {name for name in named if areas.kind_of(name) == "partnership"}
            if len(alone) == 1:
                return alone.pop()
            found = areas.within(" ".join(lines[:3])) or areas.within(" ".join(lines[-1:]))
            ward = next((match["name"] for line in lines if (match := _WARD.search(line))), "")
            if ward and len(found) < 2:
                return as_written(ward)
            if found:
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
            return _one_type(_PIECES.split(self.name))
        return self._type_in_title()

    def _type_in_title(self) -> str | None:
        for lines in (self.header.above, self.header.context):
            pieces = [piece for line in lines for piece in (line, *_PIECES.split(line))]
            if known := _one_type(pieces):
                return known
        subject = as_written(_TITLE_TAIL.sub("", _TITLE_LEAD.sub("", self.title)))
        return subject if subject and self.columns(Role.AREA) else None

    def has_period(self, at: At) -> bool:
        """Whether the figures' period is said there."""
        if at is At.SAID:
            return self.span(at) is not None
        if at is At.ROW:
            return self._whole_periods_down
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

    @cached_property
    def _whole_periods_down(self) -> bool:
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

    @cached_property
    def _whole_periods_across(self) -> bool:
        return bool(self.column_spans)

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
        kind = self.structure.years or (
            FINANCIAL if _FINANCIAL_YEARS.search(lines) and not _CALENDAR_YEARS.search(lines)
            else CALENDAR if _CALENDAR_YEARS.search(lines) and not _FINANCIAL_YEARS.search(lines)
            else ""
        )  # fmt: skip
        if kind == CALENDAR:
            return Span.starting(month_number(first, 1), MONTHS_IN_YEAR)
        # "2017 (financial years)" may be the year it starts in or ends in: only an officer knows.
        if kind == FINANCIAL and self.structure.years:
            return financial(f"{first}/{(first + 1) % 100:02d}")
        return None

    @cached_property
    def year_span(self) -> Span | None:
        """The span that says which year the months without one are of."""
        return self.span(At.SAID) or self.span(At.TITLE) or self.span(At.SHEET)

    def _titles_latest(self) -> Span | None:
        if said := self.span(At.SAID):
            return said
        for line in (*self.header.above, *self.header.context, self.name):
            if spans := periods_within(WHEN_MADE.sub(" ", line)):
                return max(spans, key=_newness)
        return None

    def may_hold_figures(self, column: int) -> bool:
        """Whether figures may stand in a column: some are seen, or its heading promises them."""
        heading = self.header.headings[column]
        promised = heading.span or heading.crime_type or heading.area
        if heading.role in (Role.AREA, Role.AREA_CODE, Role.CRIME_TYPE, Role.PERIOD):
            return False
        return bool(
            self.header.figures[column]
            or promised
            or self.role(column) in (Role.COUNT, Role.CHANGE)
        )

    def span(self, at: At) -> Span | None:
        """The one span every figure of the table is of; None where there is none, or several."""
        if at is At.SAID:
            return parse_period(self.facts.period) if self.facts.period else None
        named = (self.name,)
        for line in {At.SHEET: named, At.TITLE: (*self.header.above, *self.header.context)}.get(
            at, ()
        ):
            if spans := periods_within(WHEN_MADE.sub(" ", line)):
                if self.measure is Role.CHANGE or self._only_changes:
                    return max(spans, key=_newness)
                return spans[0] if len(spans) == 1 else None
        return None

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
        return max(spans, key=_newness) if all(one.months > 1 for one in spans) and spans else None


_SAID_ROLES = {
    "area": Role.AREA, "crime type": Role.CRIME_TYPE, "period": Role.PERIOD, "count": Role.COUNT,
    "stated change": Role.CHANGE, "left out": Role.OTHER,
}  # fmt: skip


def _given_role(heading: Heading, said: str) -> Heading:
    role = _SAID_ROLES.get(said)
    if role is None:
        return heading
    if role in (Role.COUNT, Role.CHANGE):
        return replace(heading, role=role)
    return Heading(heading.text, role=role)


def _known(heading: Heading, role: Role) -> bool:
    return bool(heading.area if role is Role.AREA else heading.crime_type)


def _one_type(pieces: Iterable[str]) -> str | None:
    """The one known crime type among pieces of text; all crime only where no other is named."""
    names = {known.name for piece in pieces if (known := crime_types.match(piece))}
    if len(names) > 1:
        names = {name for name in names if crime_types.crime_type(name).kind != "total"}
    return names.pop() if len(names) == 1 else None


def latest(text: str) -> Span | None:
    """The later of the spans a heading names, as a change is named by the span it leads to."""
    return max(periods_within(text), key=_newness, default=None)


def _newness(span: Span) -> tuple[int, int]:
    return span.last, span.months
