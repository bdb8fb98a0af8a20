"""The position of each pot of funding at a day: what a funder gave one scheme, and what is left.

Pots are never added together. A status that is never stated is absent, not zero, and so is what
would follow from it; so too is a status one row of which gives no amount.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from csp_core.funding import STATUSES, FundingRow, FundingStatus
from csp_core.measures.funding_sheets import settled
from csp_core.measures.spreading import Spread
from csp_core.spelling import spelling_key


@dataclass(frozen=True)
class Position:
    """One funder's money for one scheme at the end of the day ``at``, in pounds.

    ``allocated`` to ``withdrawn`` are the sums of the rows of that status; None where no row
    states it, one of them gives no amount, or two sheets of a file differ (``disputed``).
    ``uncommitted`` is allocated − committed, ``outstanding`` committed − spent, each None without
    both. ``due_to_date`` is how much of the commitment had fallen due, ``by_financial_year`` its
    share of each year; both None where a committed amount has no dates. Withdrawn money enters
    nothing. ``rows`` are those counted.
    """

    funder: str
    scheme: str
    at: dt.date
    rows: tuple[FundingRow, ...]
    allocated: Decimal | None = None
    committed: Decimal | None = None
    spent: Decimal | None = None
    withdrawn: Decimal | None = None
    uncommitted: Decimal | None = None
    outstanding: Decimal | None = None
    due_to_date: Decimal | None = None
    by_financial_year: dict[str, Decimal] | None = None
    disputed: tuple[FundingStatus, ...] = ()

    def of(self, status: FundingStatus) -> tuple[FundingRow, ...]:
        """The rows of one status."""
        return tuple(row for row in self.rows if row.status == status)

    @property
    def over_committed(self) -> Decimal | None:
        """How much more is committed than was allocated; None where it is not more."""
        return _more(self.committed, self.allocated)

    @property
    def over_spent(self) -> Decimal | None:
        """How much more is spent than was committed; None where it is not more."""
        return _more(self.spent, self.committed)

    @property
    def spent_over_allocated(self) -> Decimal | None:
        """How much more is spent than was allocated; None where it is not more."""
        return _more(self.spent, self.allocated)

    @property
    def undated(self) -> tuple[FundingRow, ...]:
        """The committed amounts that cannot be spread, as they have no first and last day."""
        return tuple(row for row in self.of("committed") if _spread(row) is None)

    @property
    def without_amount(self) -> tuple[FundingRow, ...]:
        """The rows that give no amount."""
        return tuple(row for row in self.rows if row.amount is None)

    def due_in(self, year: str) -> Decimal | None:
        """How much of one financial year's share had fallen due; None as for ``due_to_date``."""
        if self.due_to_date is None:
            return None
        spreads = [spread for row in self.of("committed") if (spread := _spread(row))]
        return _total(one.due_in(year, self.at) for one in spreads)


def positions(rows: Sequence[FundingRow], at: dt.date) -> tuple[Position, ...]:
    """The position of each funder and scheme, in the order first stated."""
    pots: dict[tuple[str, str], list[FundingRow]] = {}
    for row in rows:
        pots.setdefault((spelling_key(row.funder), spelling_key(row.scheme)), []).append(row)
    return tuple(_position(tuple(pot), at) for pot in pots.values())


def _position(stated: tuple[FundingRow, ...], at: dt.date) -> Position:
    counted = {
        status: settled([row for row in stated if row.status == status]) for status in STATUSES
    }
    sums = {status: _sum(one.rows) for status, one in counted.items()}
    committed = counted["committed"].rows
    spreads = [spread for row in committed if (spread := _spread(row))]
    dated = bool(spreads) and len(spreads) == len(committed)
    return Position(
        stated[0].funder,
        stated[0].scheme,
        at,
        tuple(row for one in counted.values() for row in one.rows),
        allocated=sums["allocated"],
        committed=sums["committed"],
        spent=sums["spent"],
        withdrawn=sums["withdrawn"],
        uncommitted=_less(sums["allocated"], sums["committed"]),
        outstanding=_less(sums["committed"], sums["spent"]),
        due_to_date=_total(one.due(at) for one in spreads) if dated else None,
        by_financial_year=_by_year(spreads) if dated else None,
        disputed=tuple(status for status, one in counted.items() if one.disputed),
    )


def _sum(rows: Sequence[FundingRow]) -> Decimal | None:
    amounts = [row.amount for row in rows if row.amount is not None]
    known = bool(amounts) and len(amounts) == len(rows)
    return _total(amounts) if known else None


def _total(amounts: Iterable[Decimal]) -> Decimal:
    return sum(amounts, Decimal("0.00"))


def _less(whole: Decimal | None, part: Decimal | None) -> Decimal | None:
    return None if whole is None or part is None else whole - part


def _more(part: Decimal | None, whole: Decimal | None) -> Decimal | None:
    over = _less(part, whole)
    return over if over is not None and over > 0 else None


def _spread(row: FundingRow) -> Spread | None:
    if row.amount is None or row.start is None or row.end is None or row.end < row.start:
        return None  # kept, and spread over nothing
    return Spread(row.amount, row.start, row.end)


def _by_year(spreads: Sequence[Spread]) -> dict[str, Decimal]:
    years: dict[str, Decimal] = {}
    for spread in spreads:
        for year, share in spread.by_financial_year().items():
            years[year] = years.get(year, Decimal("0.00")) + share
    return dict(sorted(years.items()))
