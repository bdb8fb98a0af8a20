"""What each column of a table holds: its role, and the names its headings give it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Self

from csp_core.corrections import Facts, Structure
from csp_core.reading.cells import is_figure, plain_number
from csp_core.reading.header import Header
from csp_core.reading.headings import Heading, Role
from csp_core.reading.parts import Part
from csp_core.reading.shapes import column_keys
from csp_core.reading.titles import CHANGES, CHANGES_STATED, NUMBERS, RATES, SHARES
from csp_core.spelling import as_written

_SAID_ROLES = {
    "area": Role.AREA, "crime type": Role.CRIME_TYPE, "period": Role.PERIOD, "count": Role.COUNT,
    "stated change": Role.CHANGE, "left out": Role.OTHER,
}  # fmt: skip


@dataclass(frozen=True)
class TableColumns:
    """One table: its part of the sheet, its header, and what an officer has said of both."""

    part: Part
    header: Header
    structure: Structure
    facts: Facts

    def corrected(self) -> Self:
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
        numbers = NUMBERS.search(self.title)
        changes = CHANGES_STATED.search(self.title) or (
            CHANGES.search(self.title) and self._all_percentages
        )
        if changes and not self.columns(Role.CHANGE) and not numbers:
            return Role.CHANGE
        if RATES.search(self.title) and not numbers:
            return Role.RATE
        return Role.SHARE if SHARES.search(self.title) and not numbers else Role.COUNT

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

    def counts(self) -> tuple[int, ...]:
        """The columns headed as counts that do hold figures."""
        return tuple(at for at in self.columns(Role.COUNT) if self.header.figures[at])

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


def _given_role(heading: Heading, said: str) -> Heading:
    role = _SAID_ROLES.get(said)
    if role is None:
        return heading
    if role in (Role.COUNT, Role.CHANGE):
        return replace(heading, role=role)
    return Heading(heading.text, role=role)


def _known(heading: Heading, role: Role) -> bool:
    return bool(heading.area if role is Role.AREA else heading.crime_type)
