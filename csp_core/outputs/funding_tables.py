"""The sheets of the figures workbook that are worked out of funding: positions, and by year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from csp_core.measures.funding import Position
from csp_core.outputs.figure_table import (
    DAY,
    NONE,
    POUNDS,
    Column,
    FigureTable,
    number,
    rows_of,
    words,
)
from csp_core.words.funding import over, unknown
from csp_core.words.sources import day

_FUNDER, _SCHEME = Column("Funder"), Column("Scheme")


def funding_tables(positions: Sequence[Position]) -> Iterator[FigureTable]:
    """Those of the sheets there is anything for; what is not stated is ``[x]``, and never 0."""
    if positions:
        yield _positions(positions)
    if any(one.by_financial_year for one in positions):
        yield _by_year(positions)


def _positions(positions: Sequence[Position]) -> FigureTable:
    return FigureTable(
        "Funding position",
        f"Funding position of each funder and scheme at {day(positions[0].at)}",
        (
            _FUNDER, _SCHEME, Column("Position at", DAY), Column("Allocated", POUNDS, "money"),
            Column("Committed", POUNDS, "money"), Column("Spent", POUNDS, "money"),
            Column("Withdrawn", POUNDS, "withdrawn"), Column("Not yet committed", POUNDS, "left"),
            Column("Not yet spent", POUNDS, "left"), Column("Fallen due", POUNDS, "due"),
            Column("To know"), Column("Read from", note="cell"),
        ),
        rows_of(
            (
                words(one.funder), words(one.scheme), one.at, number(one.allocated),
                number(one.committed), number(one.spent), number(one.withdrawn),
                number(one.uncommitted), number(one.outstanding), number(one.due_to_date),
                words(" ".join((*over(one), *unknown(one))), NONE), _read_from(one),
            )
            for one in positions
        ),
    )  # fmt: skip


def _by_year(positions: Sequence[Position]) -> FigureTable:
    return FigureTable(
        "Commitment by year",
        "Commitments by financial year, and what of each had fallen due by "
        f"{day(positions[0].at)}",
        (
            _FUNDER, _SCHEME, Column("Financial year"), Column("Committed", POUNDS, "due"),
            Column("Fallen due", POUNDS, "due"),
        ),
        rows_of(
            (
                words(one.funder), words(one.scheme), year, number(share), number(one.due_in(year)),
            )
            for one in positions
            for year, share in (one.by_financial_year or {}).items()
        ),
    )  # fmt: skip


def _read_from(one: Position) -> str:
    """The cells of every amount counted; of a pot that none is counted of, the note says why."""
    return words("; ".join(dict.fromkeys(str(row.place) for row in one.rows)))
