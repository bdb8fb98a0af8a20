"""Totals that a table states, checked against the rows or columns they should add up."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from csp_core import areas, crime_types
from csp_core.problems import Place, Problem, cell_address
from csp_core.reading import columns
from csp_core.reading.cells import parse_count
from csp_core.reading.headings import Role
from csp_core.reading.index import Index
from csp_core.reading.parts import Part
from csp_core.reading.rows import Rows
from csp_core.reading.understanding import Understanding
from csp_core.reading.value_columns import ValueColumn

# Looked at in one table; a table of more totals than this is checked in its first ones.
_MOST = 400


@dataclass(frozen=True)
class Column:
    """A column of counts: ``codes`` into ``counts`` for each row, null where none is given."""

    value: ValueColumn
    codes: np.ndarray
    counts: list[int | None]

    def at(self, row: int) -> int | None:
        """The count in one row below the header, or None."""
        code = self.codes[row]
        return self.counts[code] if 0 <= code < len(self.counts) else None


def row_totals(
    place: Place, understood: Understanding, index: Index, rows: Rows, across: Sequence[Column]
) -> list[Problem]:
    """One warning for the rows of totals that are not the sum of the rows they stand with.

    A total may add up all such rows, those since the last total, or those that no other listed
    type includes; it is at fault only when it is none of these.
    """
    wrong: list[tuple[int, int, int, int]] = []
    counted = [one for one in across if one.value.role is Role.COUNT]
    totals = np.nonzero(rows.totals)[0][:_MOST]
    parts_of = _parts(index, rows)
    for row in totals.tolist():
        for column in counted:
            stated = column.at(row)
            sums = _sums(parts_of(row), index, column) if stated is not None else []
            if stated is not None and sums and stated not in sums:
                wrong.append((row, column.value.column, stated, _nearest(stated, sums)))
    return _said(place, understood, wrong, "rows")


def _parts(index: Index, rows: Rows) -> Callable[[int], tuple[np.ndarray, np.ndarray]]:
    """For a row of totals: every row that it may add up, and those of them since the last total."""
    area, written, period = index.area.codes, index.written.codes, index.period.codes
    total_area = _code(index.area.names, areas.ALL_AREAS)
    total_type = _code(index.written.names, crime_types.TOTAL)
    kinds = [areas.kind_of(name) for name in index.area.names]
    of_part = np.array([kind in ("partnership", "unassigned") for kind in kinds] + [False])[area]
    usable = rows.usable & ~rows.totals

    def parts_of(row: int) -> tuple[np.ndarray, np.ndarray]:
        same = usable & (period == period[row])
        same &= of_part if area[row] == total_area else area == area[row]
        if written[row] != total_type:
            same &= written == written[row]
        before = np.nonzero(rows.totals[:row])[0]
        since = int(before[-1]) if len(before) else -1
        every = np.nonzero(same)[0]
        return every, every[(every > since) & (every < row)]

    return parts_of


def _code(names: Sequence[str], name: str) -> int:
    return names.index(name) if name in names else len(names)


def _sums(parts: tuple[np.ndarray, np.ndarray], index: Index, column: Column) -> list[int]:
    """What the parts may come to; nothing where one of them has no count."""
    found = []
    for some in parts:
        top = _outermost(index, some)
        for chosen in (some, top, _crimes(index, some), _crimes(index, top)):
            counts = [column.at(int(row)) for row in chosen]
            if len(counts) > 1 and all(count is not None for count in counts):
                found.append(sum(count for count in counts if count is not None))
    return found


def _outermost(index: Index, rows: np.ndarray) -> np.ndarray:
    """The rows whose crime type is no part of another that is listed with them."""
    return np.array(outermost({int(row): _canonical(index, int(row)) for row in rows}), np.int64)


def outermost(names: Mapping[int, str]) -> list[int]:
    """Of crime types by number those that are no part of another of them."""
    listed = set(names.values())
    inner = {
        at
        for at, name in names.items()
        if any(outer in listed and outer != name for outer in _within(name))
        or any(_named_after(name, outer) for outer in listed)
    }
    return [at for at in names if at not in inner]


def _named_after(name: str, outer: str) -> bool:
    """Whether a type is named by its group: "Burglary: Other" where "All burglary" is listed."""
    group, _, part = name.partition(": ")
    known = crime_types.match(group)
    return bool(part) and (known.name if known else group) == outer


def _crimes(index: Index, rows: np.ndarray) -> np.ndarray:
    """The rows that are no incidents and no total of all crime."""
    return np.array(crimes({int(row): _canonical(index, int(row)) for row in rows}), np.int64)


def crimes(names: Mapping[int, str]) -> list[int]:
    """Of crime types by number those that are no incidents and no total of all crime."""
    kinds = {at: crime_types.crime_type(name).kind for at, name in names.items()}
    return [at for at, kind in kinds.items() if kind not in ("incident", "total")]


def _within(name: str) -> set[str]:
    found: set[str] = set()
    waiting = list(crime_types.crime_type(name).within)
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting.extend(crime_types.crime_type(one).within)
    return found


def _canonical(index: Index, row: int) -> str:
    return columns.crime_type_name(index.written.names[index.written.codes[row]])


def across_totals(
    place: Place, understood: Understanding, rows: Rows, counted: Sequence[Column]
) -> list[Problem]:
    """One warning for the totals across that are not the sum of the areas or types beside them."""
    parts = [one for one in counted if one.value.total is None and one.value.role is Role.COUNT]
    wrong: list[tuple[int, int, int, int]] = []
    for total in (one for one in counted if one.value.total is not None):
        lists = _lists_across(total.value, [one.value for one in parts])
        chosen = [[one for one in parts if one.value in some] for some in lists if len(some) > 1]
        for row in np.nonzero(rows.usable)[0][:_MOST].tolist():
            stated = total.at(row)
            sums = [
                sum(count for count in counts if count is not None)
                for some in chosen
                if None not in (counts := [one.at(row) for one in some])
            ]
            if stated is not None and sums and stated not in sums:
                wrong.append((row, total.value.column, stated, _nearest(stated, sums)))
    return _said(place, understood, wrong, "rows")


def _lists_across(
    total: ValueColumn, parts: Sequence[ValueColumn]
) -> tuple[Sequence[ValueColumn], ...]:
    """The columns that a column of totals may add up: those that differ in what it totals."""
    if total.total is Role.AREA:
        kinds = {one.area: areas.kind_of(one.area) for one in parts}
        of_part = ("partnership", "unassigned")
        same = [(one.crime_type, one.span) == (total.crime_type, total.span) for one in parts]
        listed = zip(parts, same, strict=True)
        return ([one for one, alike in listed if alike and kinds[one.area] in of_part],)
    same = [(one.area, one.span) == (total.area, total.span) for one in parts]
    kept = [one for one, alike in zip(parts, same, strict=True) if alike]
    names = {at: columns.crime_type_name(one.crime_type) for at, one in enumerate(kept)}
    outer, only = outermost(names), crimes(names)
    return (
        kept,
        [kept[at] for at in outer],
        [kept[at] for at in only],
        [kept[at] for at in outer if at in only],
    )


def column_totals(
    place: Place,
    part: Part,
    understood: Understanding,
    rows: Rows,
    across: Sequence[Column],
) -> list[Problem]:
    """One warning for the totals beside periods that are not the sum of the periods' figures."""
    at = understood.period_totals
    wrong: list[tuple[int, int, int, int]] = []
    counted = [one for one in across if one.value.role is Role.COUNT]
    for column, cells in zip(at, part.coded(at, understood.first_row), strict=True):
        stated = [parse_count(cell).number for cell in cells.distinct]
        since = max((one for one in at if one < column), default=-1)
        left = [one for one in counted if one.value.column < column]
        near = [one for one in left if one.value.column > since]
        for row in np.nonzero(rows.usable)[0][:_MOST].tolist():
            total = stated[cells.codes[row]]
            sums = [
                sum(count for count in counts if count is not None)
                for chosen in (near, left)
                if len(counts := [one.at(row) for one in chosen]) > 1 and None not in counts
            ]
            if total is not None and sums and total not in sums:
                wrong.append((row, column, total, _nearest(total, sums)))
    return _said(place, understood, wrong, "columns")


def _nearest(stated: int, sums: Sequence[int]) -> int:
    """Of what the parts may come to the number that the total most likely means."""
    return min(sums, key=lambda one: abs(one - stated))


def _said(
    place: Place,
    understood: Understanding,
    wrong: Sequence[tuple[int, int, int, int]],
    of: str,
) -> list[Problem]:
    if not wrong:
        return []
    row, column, stated, added = wrong[0]
    more = f", and {len(wrong) - 1:,} more like it" if len(wrong) > 1 else ""
    beside = "figures it stands with" if of == "rows" else "periods beside it"
    return [
        Problem(
            "warning",
            Place(
                place.file, place.sheet, cell_address(row + understood.first_row + 1, column + 1)
            ),
            f"a total of {stated:,}, where the {beside} come to {added:,}{more}",
            "",
            "The total is never added to them. Crime types may overlap; if these do not, ask "
            "which is right.",
        )
    ]
