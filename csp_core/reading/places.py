"""A sheet's header, asked where each thing a figure needs is to be found."""

from __future__ import annotations

import re
from dataclasses import dataclass

from csp_core import areas, crime_types
from csp_core.period_words import periods_within
from csp_core.periods import Span
from csp_core.reading.cells import plain_number
from csp_core.reading.header import Header
from csp_core.reading.headings import SMALL, Heading, Role
from csp_core.reading.layouts import At
from csp_core.spelling import as_written, spelling_key

# "Recorded crime and % change" heads counts as well.
_CHANGE_TITLE = re.compile(
    r"(?<!\band )(?<!\bwith )(?<!& )(?:\bpercent(?:age)?|%|\bper cent) change", re.IGNORECASE
)
_RATE_TITLE = re.compile(r"\brates?\b|per 1,?000|per 10,?000|per 100,?000", re.IGNORECASE)
_SHARE_TITLE = re.compile(r"\b(?:percentage|per cent|proportion|share) of\b|^% of", re.IGNORECASE)
_NUMBER_TITLE = re.compile(r"\bnumber of\b|\bnumbers?\b|\bcounts?\b", re.IGNORECASE)
# When a file was made or a paper was read says nothing of the months its figures are of.
_WHEN_MADE = re.compile(
    r"\b(?:extract\w*|print\w*|produced|prepared|publish\w*|updated|correct at|as at|as of"
    r"|run (?:on|date)|created|generated|download\w*|access\w*|refreshed|issued|released?|version"
    r"|committee|meeting|conference|board|agenda|paper)\b[^;|()]*",
    re.IGNORECASE,
)
# Names a sheet has when nobody thought of the area: such a name is never taken for one.
_EVERYDAY_SHEET = re.compile(
    r"(?:sheet|data|table|tab|crimes?|figures?|report|export|extract|summary|stats|statistics|all"
    r"|monthly|months?|recorded|offences?|performance|csp|query|results?|raw|final|draft|copy|of"
    r"|by|and|the|for|new|ytd|fy|area|areas|counts?|changes?|trends?|pivot|dashboard|overview|total"
    r"|[a-z]?\d+| )+"
)
_TITLE_LEAD = re.compile(r"^(?:table\s+\w+\s*:\s*)?(?:(?:total )?number of )?", re.IGNORECASE)
_TITLE_TAIL = re.compile(
    r"\s*(?:,| recorded by | referred to | by police force| by community| by area).*$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Places:
    """One sheet's name and header, and what its title says its figures are (``measure``)."""

    name: str
    header: Header

    @property
    def title(self) -> str:
        """The first line above the table; empty where there is none."""
        return self.header.above[0] if self.header.above else ""

    @property
    def measure(self) -> Role:
        """Counts, or the changes, rates or shares that the title says the figures are."""
        numbers = _NUMBER_TITLE.search(self.title)
        if _CHANGE_TITLE.search(self.title) and not self.columns(Role.CHANGE) and not numbers:
            return Role.CHANGE
        if _RATE_TITLE.search(self.title) and not numbers:
            return Role.RATE
        return Role.SHARE if _SHARE_TITLE.search(self.title) and not numbers else Role.COUNT

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
        return small and Role.CRIME_TYPE in roles and Role.PERIOD in roles and not self.counts()

    def counts(self) -> tuple[int, ...]:
        """The columns headed as counts that do hold figures."""
        return tuple(at for at in self.columns(Role.COUNT) if self.header.figures[at])

    def area(self, at: At) -> str | None:
        """The area said there: "" where it differs by figure, None where it is not said."""
        if at is At.ROW:
            return "" if self.columns(Role.AREA) else None
        if at is At.HEADER:
            return "" if sum(bool(one.area) for one in self.header.headings) >= 2 else None
        if at is At.SHEET:
            return areas.match(self.name) or self._area_named_by_sheet()
        return self._area_in_title() if at is At.TITLE else areas.NO_AREA

    def _area_named_by_sheet(self) -> str | None:
        key = spelling_key(self.name)
        everyday = not key or _EVERYDAY_SHEET.fullmatch(key) or periods_within(self.name)
        if everyday or crime_types.match(self.name) or self._area_in_title():
            return None
        return as_written(self.name)

    def _area_in_title(self) -> str | None:
        found = areas.within(" ".join(self.header.above[:3]))
        return found[0] if len(found) == 1 else None

    def crime_type(self, at: At) -> str | None:
        """The crime type said there: "" where it differs by figure, None where it is not said."""
        known = sum(bool(one.crime_type) for one in self.header.headings)
        if at is At.ROW:
            return "" if self.columns(Role.CRIME_TYPE) else None
        if at is At.HEADER:
            alone = bool(known) and not self.columns(Role.CRIME_TYPE)
            return "" if known >= 2 or alone else None
        if at is At.SHEET:
            match = crime_types.match(self.name)
            return match.name if match else None
        subject = as_written(_TITLE_TAIL.sub("", _TITLE_LEAD.sub("", self.title)))
        return subject if subject and self.columns(Role.AREA) else None

    def has_period(self, at: At) -> bool:
        """Whether the figures' period is said there."""
        if at is At.ROW:
            return bool(self.columns(Role.PERIOD))
        if at is At.HEADER:
            return any(self.header.figures[column] for column in self.header_spans())
        if self.span(at) is not None:
            return True
        return at is At.TITLE and any(latest(one.text) for one in self.header.headings)

    def header_spans(self) -> dict[int, Span]:
        """The columns headed by a period, be the first rows below them empty or not."""
        headings = enumerate(self.header.headings)
        return {column: heading.span for column, heading in headings if heading.span}

    def may_hold_figures(self, column: int) -> bool:
        """Whether figures may stand in a column: some are seen, or its heading promises them."""
        heading = self.header.headings[column]
        promised = heading.span or heading.crime_type or heading.area
        return bool(
            self.header.figures[column]
            or promised
            or self.role(column) in (Role.COUNT, Role.CHANGE)
        )

    def span(self, at: At) -> Span | None:
        """The one span every figure of the sheet is of; None where there is none, or several."""
        lines = {At.SHEET: (self.name,), At.TITLE: self.header.above}.get(at, ())
        for line in lines:
            if spans := periods_within(_WHEN_MADE.sub(" ", line)):
                if self.measure is Role.CHANGE:
                    return max(spans, key=_newness)
                return spans[0] if len(spans) == 1 else None
        return None

    def change_span(self, heading: Heading) -> Span | None:
        """The span a column of stated changes is of, where its heading or the others say it.

        Beside months a "% change" may be of the last month or of the year so far: not told.
        """
        if found := latest(heading.text):
            return found
        spans = set(self.header_spans().values())
        return max(spans, key=_newness) if all(one.months > 1 for one in spans) and spans else None


def latest(text: str) -> Span | None:
    """The later of the spans a heading names, as a change is named by the span it leads to."""
    return max(periods_within(text), key=_newness, default=None)


def _newness(span: Span) -> tuple[int, int]:
    return span.last, span.months
