"""A column's cells as counts or stated changes, each different one once, and their faults."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from csp_core.problems import Place, Problem
from csp_core.reading.cells import Count, parse_count
from csp_core.reading.files.sheets import Coded
from csp_core.reading.headings import Role
from csp_core.reading.legend import ZERO, explained
from csp_core.reading.parts import Part
from csp_core.reading.rows import problem_at
from csp_core.reading.stated import stated_changes
from csp_core.reading.understanding import Understanding
from csp_core.reading.value_columns import ValueColumn

# Of one column's different wrong cells so many are told apart.
_FAULTS_TOLD = 100


@dataclass(frozen=True)
class ParsedColumn:
    """A column of figures, each distinct cell parsed once; ``codes`` say which is in each row.

    For each distinct cell: its count, its stated change in percent (both None where it gives
    none), its marker and its status. ``faults`` holds, by code, what was found in a cell that is
    none of these, what was expected, and the remedy.
    """

    codes: np.ndarray
    counts: list[int | None]
    percents: list[float | None]
    markers: list[str]
    statuses: list[str]
    faults: dict[int, tuple[str, str, str]]

    @property
    def given(self) -> np.ndarray:
        """The rows in which a figure or a marker stands."""
        told = zip(self.counts, self.percents, self.markers, strict=True)
        filled = [
            count is not None or percent is not None or marker != ""
            for count, percent, marker in told
        ]
        given: np.ndarray = np.array([*filled, False])[self.codes]
        return given


def parsed_column(
    sheet: Part,
    understood: Understanding,
    value: ValueColumn,
    cells: Coded,
    legend: Mapping[str, str],
) -> ParsedColumn:
    """A column's distinct cells as counts or, where its heading says so, as stated changes."""
    if value.role is Role.CHANGE:
        shown = sheet.percent_shown(value.column, understood.first_row)
        changes = stated_changes(cells.distinct, shown)
        return ParsedColumn(
            codes=cells.codes,
            counts=[None] * len(changes),
            percents=[change.percent for change in changes],
            markers=[change.marker for change in changes],
            statuses=[understood.status] * len(changes),
            faults={at: change.fault for at, change in enumerate(changes) if change.fault},
        )
    counts = [_count(cell, understood.brackets, legend) for cell in cells.distinct]
    default = "provisional" if value.provisional else understood.status
    return ParsedColumn(
        codes=cells.codes,
        counts=[count.number for count in counts],
        percents=[None] * len(counts),
        markers=[count.marker for count in counts],
        statuses=[count.status or default for count in counts],
        faults={at: count.fault for at, count in enumerate(counts) if count.fault},
    )


def _count(cell: object, brackets: str, legend: Mapping[str, str]) -> Count:
    if isinstance(cell, str) and (status := legend.get(cell.strip()[-1:].lower(), "")) in STATUSES:
        return replace(parse_count(cell.strip()[:-1], brackets), status=status)
    meaning = explained(cell, legend)
    if not meaning:
        return parse_count(cell, brackets)
    return Count(0) if meaning == ZERO else Count(marker=meaning)


def faults_of(
    place: Place,
    understood: Understanding,
    value: ValueColumn,
    parsed: ParsedColumn,
    usable: np.ndarray,
) -> list[Problem]:
    """The problems of a column's wrong cells: one for each different text, the rest as one.

    ``usable`` marks the rows whose cells are looked at.
    """
    wrong = np.isin(parsed.codes, list(parsed.faults)) & usable
    found = dict.fromkeys(parsed.codes[wrong].tolist())
    told = [
        problem_at(place, understood, wrong & (parsed.codes == number), value.column, fault)
        for number in list(found)[:_FAULTS_TOLD]
        for fault in (parsed.faults[number],)
    ]
    if len(found) > _FAULTS_TOLD:
        rest = wrong & np.isin(parsed.codes, list(found)[_FAULTS_TOLD:])
        fault = (
            f"{len(found) - _FAULTS_TOLD:,} more different texts",
            "a whole number of offences",
            "Check that the column holds counts.",
        )
        told.append(problem_at(place, understood, rest, value.column, fault))
    return told


STATUSES = ("provisional", "revised", "illustrative")
