"""One figure stated twice within one upload: equal, counted once; different, told and not used."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from csp_core.periods import MONTHS_IN_YEAR, Span
from csp_core.problems import Place, Problem, cell_address
from csp_core.spelling import spelling_key
from csp_core.statements import Statements, codes_of, names_of
from csp_core.tables import NOT_AVAILABLE, named

_TOLD_APART = 20


@dataclass(frozen=True)
class Settled:
    """The figures with each stated once, and what was said of those stated twice."""

    figures: pa.Table
    problems: tuple[Problem, ...]


def settle(figures: pa.Table) -> Settled:
    """Each figure once. Where two statements differ the figure's count is null, marked ``[x]``."""
    figures = figures.combine_chunks()
    groups = Statements(figures)
    if not groups.any_repeated:
        return Settled(figures, ())
    figures, spelt = _told_apart(figures, groups)
    groups = Statements(figures) if spelt else groups
    problems = [*spelt, *_differing(figures, groups), *_equal(figures, groups)]
    return Settled(_once(figures, groups), tuple(problems))


def _told_apart(figures: pa.Table, groups: Statements) -> tuple[pa.Table, list[Problem]]:
    """Two names matched to one crime type whose counts differ are two types: each keeps its own name."""
    one, other = groups.repeated, groups.first[groups.repeated]
    written, types = codes_of(figures, "as_written"), codes_of(figures, "crime_type")
    stated = figures.column("stated").to_numpy()
    clash = groups.differs[other] & (written[one] != written[other]) & ~stated[one]
    if not clash.any():
        return figures, []
    written_names, type_names = names_of(figures, "as_written"), names_of(figures, "crime_type")
    names = dict.fromkeys(type_names)
    renamed = types.copy()
    place_of = {name: number for number, name in enumerate(names)}
    problems = []
    for type_code in np.unique(types[one[clash]]):
        canonical = type_names[type_code]
        spellings = [written_names[code] for code in np.unique(written[types == type_code])]
        for spelling in spellings:
            if spelling_key(spelling) != spelling_key(canonical):
                code = place_of.setdefault(spelling, len(place_of))
                renamed[(types == type_code) & (written == written_names.index(spelling))] = code
        row = int(one[clash & (types[one] == type_code)][0])
        said = " and ".join(f'"{spelling}"' for spelling in spellings)
        problems.append(
            Problem(
                "warning", _place(figures, row), f"{said}, which could all mean {canonical}, with different counts",
                "", "Each is kept under its own name.",
            )
        )  # fmt: skip
    column = figures.schema.get_field_index("crime_type")
    return figures.set_column(column, "crime_type", named(renamed, tuple(place_of))), problems


def _differing(figures: pa.Table, groups: Statements) -> list[Problem]:
    pairs = [(int(groups.first[row]), int(row)) for row in groups.repeated if groups.differs[groups.first[row]]]
    stated = figures.column("stated").to_numpy()
    problems = [
        Problem(
            # A stated change is checked against counts; only a count in doubt leaves a figure unknown.
            "warning" if stated[first] else "error",
            _place(figures, first),
            f"{_said(figures, first)} for {_figure(figures, first)}, and {_said(figures, row)} at {_place(figures, row)}",
            "one statement of it",
            "Neither is used; correct one of them and drop the file again.",
        )
        for first, row in pairs[:_TOLD_APART]
    ]
    if len(pairs) > _TOLD_APART:
        first = pairs[_TOLD_APART][0]
        place = _place(figures, first)
        problems.append(
            Problem(
                "error", Place(place.file, place.sheet), f"{len(pairs) - _TOLD_APART:,} more figures stated twice with different counts",
                "one count each", "Neither statement is used; check whether a column that tells them apart is missing.",
            )
        )  # fmt: skip
    return problems


def _equal(figures: pa.Table, groups: Statements) -> list[Problem]:
    """One message for each pair of sheets."""
    alike = [int(row) for row in groups.repeated if not groups.differs[groups.first[row]]]
    sheet = codes_of(figures, "sheet")
    pairs: dict[tuple[int, int], list[int]] = {}
    for row in alike:
        pairs.setdefault((int(sheet[groups.first[row]]), int(sheet[row])), []).append(row)
    return [
        Problem(
            "warning", _place(figures, int(groups.first[rows[0]])),
            f"{len(rows):,} {'figure' if len(rows) == 1 else 'figures'} stated twice alike (again at {_place(figures, rows[0])})",
            "", "Each is counted once.",
        )
        for rows in pairs.values()
    ]  # fmt: skip


def _once(figures: pa.Table, groups: Statements) -> pa.Table:
    differs = pa.array(groups.differs)
    nothing = pa.scalar(None, pa.int64())
    count = pc.if_else(differs, nothing, figures.column("count"))
    percent = pc.if_else(differs, pa.scalar(None, pa.float64()), figures.column("stated_percent"))
    markers = names_of(figures, "marker")
    if NOT_AVAILABLE not in markers:
        markers.append(NOT_AVAILABLE)
    marker = np.where(groups.differs, markers.index(NOT_AVAILABLE), codes_of(figures, "marker"))
    for name, column in (("count", count), ("stated_percent", percent), ("marker", named(marker, markers))):
        figures = figures.set_column(figures.schema.get_field_index(name), name, column)
    return figures.filter(pa.array(groups.first == np.arange(figures.num_rows)))


def _place(figures: pa.Table, row: int) -> Place:
    one = figures.slice(row, 1).to_pylist()[0]
    return Place(one["file"], one["sheet"], cell_address(one["row"], one["column"]))


def _said(figures: pa.Table, row: int) -> str:
    one = figures.slice(row, 1).to_pylist()[0]
    if one["count"] is not None:
        return f"{one['count']:,}"
    return one["marker"] or f"{one['stated_percent']:g}%"


def _figure(figures: pa.Table, row: int) -> str:
    one = figures.slice(row, 1).to_pylist()[0]
    start = one["start"].year * MONTHS_IN_YEAR + one["start"].month - 1
    return f"{one['area']}, {one['crime_type']}, {Span.starting(start, one['months']).label}"
