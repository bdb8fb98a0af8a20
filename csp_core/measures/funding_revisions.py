"""What a newer file changed of the money an earlier one stated: both amounts and both cells."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from csp_core.funding import FundingRow, FundingStatus
from csp_core.money import pounds
from csp_core.problems import Place, Problem
from csp_core.spelling import spelling_key

Key = tuple[str, str, str]


@dataclass(frozen=True)
class FundingRevision:
    """The rows of one funder, scheme and status in an earlier file and in a newer one."""

    earlier: tuple[FundingRow, ...]
    later: tuple[FundingRow, ...]

    @property
    def funder(self) -> str:
        """Who gives the money, as the newer file writes it."""
        return self.later[0].funder

    @property
    def scheme(self) -> str:
        """What it is for, as the newer file writes it."""
        return self.later[0].scheme

    @property
    def status(self) -> FundingStatus:
        """Allocated, committed, spent or withdrawn."""
        return self.later[0].status

    @property
    def before(self) -> str:
        """What the earlier file states: ``£24,000``."""
        return _said(self.earlier, self.later)

    @property
    def after(self) -> str:
        """What the newer file states."""
        return _said(self.later, self.earlier)

    @property
    def places(self) -> tuple[Place, Place]:
        """Where the earlier and the newer file state it first."""
        return self.earlier[0].place, self.later[0].place

    @property
    def problem(self) -> Problem:
        """The revision as a warning, with both amounts and both cells."""
        was, now = self.places
        what = ", ".join(filter(None, (self.scheme, self.funder)))
        return Problem(
            "warning",
            now,
            f"{self.after} {self.status} for {what}; it was {self.before} in {was}",
            "",
            "The newer file's amount is used.",
        )


def funding_revisions(files: Iterable[Sequence[FundingRow]]) -> tuple[FundingRevision, ...]:
    """Every amount or date that a file states otherwise than the one before it, oldest first."""
    kept: dict[Key, tuple[FundingRow, ...]] = {}
    found: list[FundingRevision] = []
    for rows in files:
        stated = _by_key(rows)
        for key, now in stated.items():
            older = [(row, all(map(row.apart_from, now))) for row in kept.get(key, ())]
            apart = [row for row, stays in older if stays]
            before = tuple(row for row, stays in older if not stays)
            if before and _content(before) != _content(now):
                found.append(FundingRevision(before, now))
            kept[key] = (*apart, *now)
    return tuple(found)


def _by_key(rows: Sequence[FundingRow]) -> dict[Key, tuple[FundingRow, ...]]:
    stated: dict[Key, tuple[FundingRow, ...]] = {}
    for row in rows:
        key = (spelling_key(row.funder), spelling_key(row.scheme), row.status)
        stated[key] = (*stated.get(key, ()), row)
    return stated


def _content(rows: Sequence[FundingRow]) -> list[tuple[str, str, str]]:
    return sorted((str(row.amount), str(row.start), str(row.end)) for row in rows)


def _said(rows: Sequence[FundingRow], others: Sequence[FundingRow]) -> str:
    """The amount; with its days where those are all that differs."""
    amount = _sum(rows)
    said = "no whole amount" if amount is None else pounds(amount)
    return f"{said} {_days(rows)}" if amount == _sum(others) else said


def _sum(rows: Sequence[FundingRow]) -> Decimal | None:
    amounts = [row.amount for row in rows if row.amount is not None]
    return sum(amounts, Decimal(0)) if len(amounts) == len(rows) else None


def _days(rows: Sequence[FundingRow]) -> str:
    starts = [row.start for row in rows if row.start]
    ends = [row.end for row in rows if row.end]
    if not len(starts) == len(ends) == len(rows):
        return "without dates"
    first, last = min(starts), max(ends)
    return f"from {first.day} {first:%B %Y} to {last.day} {last:%B %Y}"
