"""A report's figures: the union of its files, where the newest statement of a figure wins."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from csp_core.areas import Population
from csp_core.periods import MONTHS_IN_YEAR, Span
from csp_core.problems import Place, Problem, cell_address
from csp_core.statements import (
    Statements,
    codes_of,
    disagree,
    first_months,
    names_of,
    with_one_spelling,
)
from csp_core.tables import DISPUTED, NOT_AVAILABLE, united


@dataclass(frozen=True)
class Revision:
    """A figure that a newer file states differently; a count not given is None.

    Where the two files state changes and no counts, ``earlier_percent`` and ``later_percent`` hold
    them. ``disputed`` where the newer file itself gives two that differ, so that none is used.
    """

    area: str
    crime_type: str
    span: Span
    earlier: int | None
    later: int | None
    earlier_place: Place
    later_place: Place
    earlier_percent: float | None = None
    later_percent: float | None = None
    disputed: bool = False

    @property
    def before(self) -> str:
        """The earlier file's value in words: ``1,234``, ``+2.5%``, ``no count``."""
        return _said(self.earlier, self.earlier_percent)

    @property
    def after(self) -> str:
        """The newer file's value in words; ``two that differ`` where it contradicts itself."""
        return "two that differ" if self.disputed else _said(self.later, self.later_percent)

    @property
    def problem(self) -> Problem:
        """The revision as a warning, with both values and both cells."""
        what = f"{self.area}, {self.crime_type}, {self.span.label}"
        return Problem(
            "warning",
            self.later_place,
            f"{self.after} for {what}, where {self.earlier_place} has {self.before}",
            "",
            "None of them is used until the newer file is corrected."
            if self.disputed
            else "The newer file's figure is used.",
        )


def _said(count: int | None, percent: float | None) -> str:
    if percent is not None:
        return f"{percent:+g}%".replace("-", "−")
    return "no count" if count is None else f"{count:,}"


@dataclass(frozen=True)
class Behind:
    """One figure behind a number shown: its value in words, and the cell it was read from.

    ``count`` is None where the file states a marker (which is then the value) or a change alone.
    """

    area: str
    crime_type: str
    span: Span
    value: str
    place: Place
    count: int | None = None
    status: str = ""


@dataclass(frozen=True, eq=False)
class Figures:
    """Everything a report's files state, each figure once.

    ``table`` has the FIGURES schema (Arrow, one chunk); ``revisions`` lists what newer files
    changed. Compared by identity: two of them are never compared cell by cell.
    """

    table: pa.Table
    populations: tuple[Population, ...] = ()
    revisions: tuple[Revision, ...] = ()

    def areas(self) -> tuple[str, ...]:
        """The areas of which a figure is stated, in the files' order."""
        return _in_order(self.table, "area")

    def crime_types(self) -> tuple[str, ...]:
        """The crime types of which a figure is stated, in the files' order."""
        return _in_order(self.table, "crime_type")

    def last_month(self) -> int | None:
        """The last month of which anything is stated, as one whole number; None when there is none.

        A month all of whose figures are ``[x]`` (not available) does not count.
        """
        said = ~_unavailable(self.table)
        ends = first_months(self.table) + self.table.column("months").to_numpy() - 1
        return int(ends[said].max()) if said.any() else None

    def files(self) -> tuple[str, ...]:
        """The files that still state a figure."""
        return _in_order(self.table, "file")

    def cells(self, area: str, crime_type: str, span: Span) -> tuple[Place, ...]:
        """The cells the figures of one series within a span were read from, in order of time."""
        months = first_months(self.table)
        ends = months + self.table.column("months").to_numpy() - 1
        chosen = pc.and_(
            pc.equal(self.table.column("area"), area),
            pc.equal(self.table.column("crime_type"), crime_type),
        )
        inside = (
            chosen.to_numpy(zero_copy_only=False) & (months >= span.first) & (ends <= span.last)
        )
        rows = np.nonzero(inside)[0]
        return tuple(
            place(self.table, int(row)) for row in rows[np.argsort(months[rows], kind="stable")]
        )

    def behind(
        self, areas: Collection[str], crime_types: Collection[str], spans: Collection[Span]
    ) -> tuple[Behind, ...]:
        """Every figure of these series inside one of the spans, by crime type, area and time."""
        months = first_months(self.table)
        ends = months + self.table.column("months").to_numpy() - 1
        inside = np.zeros(self.table.num_rows, bool)
        for span in spans:
            inside |= (months >= span.first) & (ends <= span.last)
        inside &= _having(self.table, "area", *areas)
        inside &= _having(self.table, "crime_type", *crime_types)
        ones = self.table.filter(pa.array(inside)).to_pylist()
        order = {name: at for at, name in enumerate((*crime_types, *areas))}
        ones.sort(key=lambda one: (order[one["crime_type"]], order[one["area"]], one["start"]))
        return tuple(map(_behind, ones))


def _behind(one: Mapping[str, Any]) -> Behind:
    value = _said(one["count"], one["stated_percent"] if one["stated"] else None)
    first = one["start"].year * MONTHS_IN_YEAR + one["start"].month - 1
    return Behind(
        one["area"],
        one["crime_type"],
        Span.starting(first, one["months"]),
        one["marker"] or value,
        _place(one),
        None if one["marker"] else one["count"],
        one["status"],
    )


def place(table: pa.Table, row: int) -> Place:
    """Where one figure was read."""
    return _place(table.slice(row, 1).to_pylist()[0])


def _place(one: Mapping[str, Any]) -> Place:
    return Place(one["file"], one["sheet"], cell_address(one["row"], one["column"]))


def _in_order(table: pa.Table, name: str) -> tuple[str, ...]:
    if not table.num_rows:
        return ()
    names = names_of(table, name)
    codes, first = np.unique(codes_of(table, name), return_index=True)
    return tuple(names[code] for code in codes[np.argsort(first)])


def unite(tables: Sequence[pa.Table], populations: Sequence[Population] = ()) -> Figures:
    """Several files' figures as one, oldest first: the newest statement of a figure wins.

    A newer ``[x]`` (not available) does not displace a count: it states nothing. A figure of which
    a newer file gives two does: until that is answered no count is used, an older one neither.
    """
    table = together(tables)
    if len(tables) < 2:
        return Figures(table, tuple(populations))
    statements = Statements(table)
    if not statements.any_repeated:
        return Figures(table, tuple(populations))
    kept = _newest(table, statements)
    replaced = np.setdiff1d(
        np.nonzero(np.isin(statements.first, statements.first[statements.repeated]))[0], kept
    )
    winner = np.empty(table.num_rows, np.int64)
    winner[statements.first[kept]] = kept
    revisions = revised(table, replaced, winner[statements.first[replaced]])
    return Figures(table.take(pa.array(kept)).combine_chunks(), tuple(populations), revisions)


def together(tables: Sequence[pa.Table]) -> pa.Table:
    """The files' rows one under another, numbered by upload, under one spelling each name."""
    marked = [
        table.set_column(
            table.schema.get_field_index("upload"),
            "upload",
            pa.array(np.full(table.num_rows, number, np.int16)),
        )
        for number, table in enumerate(tables)
    ]
    return with_one_spelling(united(marked))


def _newest(table: pa.Table, statements: Statements) -> np.ndarray:
    """For each figure the row that wins, in the order the figures were first stated."""
    upload = table.column("upload").to_numpy().astype(int)
    order = np.lexsort((np.arange(len(upload)), upload, ~silent(table)))
    winner = np.empty(len(upload), np.int64)
    winner[statements.first[order]] = order
    newest: np.ndarray = winner[np.unique(statements.first)]
    return newest


def silent(table: pa.Table) -> np.ndarray:
    """The rows that state only that a figure is not available; a disputed one is no such row."""
    rows: np.ndarray = _unavailable(table) & ~_having(table, "status", DISPUTED)
    return rows


def _unavailable(table: pa.Table) -> np.ndarray:
    return _having(table, "marker", NOT_AVAILABLE)


def _having(table: pa.Table, column: str, *words: str) -> np.ndarray:
    """Which rows have one of these words in a column of names."""
    having = [name in words for name in names_of(table, column)]
    rows: np.ndarray = np.array([*having, False])[codes_of(table, column)]
    return rows


def revised(table: pa.Table, earlier: np.ndarray, later: np.ndarray) -> tuple[Revision, ...]:
    """What changed between pairs of rows of one figure, where a newer upload says otherwise."""
    upload = table.column("upload").to_numpy()
    doubted = _having(table, "status", DISPUTED)
    changed = (upload[earlier] < upload[later]) & (
        disagree(table, earlier, later) | (doubted[later] & ~doubted[earlier])
    )
    before, after = (
        table.take(pa.array(rows[changed], pa.int64())).to_pylist() for rows in (earlier, later)
    )
    return tuple(map(_revision, before, after))


def _revision(before: Mapping[str, Any], after: Mapping[str, Any]) -> Revision:
    first = after["start"].year * MONTHS_IN_YEAR + after["start"].month - 1
    return Revision(
        area=after["area"],
        crime_type=after["crime_type"],
        span=Span.starting(first, after["months"]),
        earlier=before["count"],
        later=after["count"],
        earlier_place=_place(before),
        later_place=_place(after),
        earlier_percent=before["stated_percent"],
        later_percent=after["stated_percent"],
        disputed=after["status"] == DISPUTED,
    )
