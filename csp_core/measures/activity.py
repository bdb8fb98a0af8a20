"""What stands out in activity: money that does not agree, projects without an outcome, actions."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from csp_core.activity import ActivityRow
from csp_core.funding import FundingRow
from csp_core.spelling import spelling_key

# Of a project's money and a funding scheme: no such scheme, another funder's, more than it has;
# of a project alone: an amount from no named scheme.
Disagreement = Literal["scheme unknown", "funder differs", "over allocation", "no scheme"]

_NO_OUTCOME = frozenset(
    {"", "none", "none yet", "not yet", "tbc", "tba", "n a", "na", "not known", "not yet known",
     "unknown", "to be confirmed", "to follow", "pending", "awaited", "x", "nil"}
)  # fmt: skip
_CLOSED = re.compile(
    r"(?:action |now |all )?(?:complete|completed|done|closed|finished|achieved|discharged|"
    r"delivered|cancelled|superseded|withdrawn|no longer needed)(?: .*)?"
)
_YET_OPEN = re.compile(r"\b(?:not|partly|partially|in part|except|but|due|by|to be)\b|%")


@dataclass(frozen=True)
class SchemeMoney:
    """The projects paid from one funding scheme beside what was allocated to it.

    ``amount`` is their stated amounts together, in pounds, of ``stated`` of the ``projects``;
    ``allocated`` is None where no allocation is stated, which is not nothing.
    """

    funder: str
    scheme: str
    projects: tuple[ActivityRow, ...]
    stated: int
    amount: Decimal
    allocated: Decimal | None

    @property
    def over(self) -> Decimal | None:
        """How much the projects exceed the allocation by; None where they do not, or none is."""
        if self.allocated is None or self.amount <= self.allocated:
            return None
        return self.amount - self.allocated


@dataclass(frozen=True)
class MoneyFinding:
    """One way in which projects and funding disagree.

    ``there`` is the funder the funding table names for that scheme, where it is another.
    """

    what: Disagreement
    projects: tuple[ActivityRow, ...]
    money: SchemeMoney | None = None
    there: str = ""


def scheme_money(
    rows: Iterable[ActivityRow], funding: Sequence[FundingRow]
) -> tuple[SchemeMoney, ...]:
    """The projects of each scheme that the funding table has, by its funder's and its own name.

    A project that names no funder belongs to the scheme of that name, if only one funder has it.
    """
    projects = [row for row in rows if row.kind == "project"]
    schemes = {(spelling_key(one.funder), spelling_key(one.scheme)): one for one in funding}
    found = []
    for key, named in schemes.items():
        own = tuple(row for row in projects if _scheme_of(row, funding) == key)
        if not own:
            continue
        allocated = [
            one.amount
            for one in funding
            if one.status == "allocated"
            and one.amount is not None
            and (spelling_key(one.funder), spelling_key(one.scheme)) == key
        ]
        amounts = [row.amount for row in own if row.amount is not None]
        found.append(
            SchemeMoney(
                named.funder,
                named.scheme,
                own,
                len(amounts),
                sum(amounts, Decimal(0)),
                sum(allocated, Decimal(0)) if allocated else None,
            )
        )
    return tuple(found)


def money_findings(
    rows: Iterable[ActivityRow], funding: Sequence[FundingRow]
) -> tuple[MoneyFinding, ...]:
    """Where projects' money and the funding table disagree; nothing without a funding table."""
    if not funding:
        return ()
    projects = [row for row in rows if row.kind == "project"]
    over = [
        MoneyFinding("over allocation", one.projects, one)
        for one in scheme_money(projects, funding)
        if one.over is not None
    ]
    return (*over, *(found for row in projects for found in _of_project(row, funding)))


def _of_project(row: ActivityRow, funding: Sequence[FundingRow]) -> Iterable[MoneyFinding]:
    if not row.scheme:
        if row.amount is not None:
            yield MoneyFinding("no scheme", (row,))
    elif not _funders_of(row.scheme, funding):
        yield MoneyFinding("scheme unknown", (row,))
    elif _scheme_of(row, funding) is None and row.funder:
        there = next(
            one.funder for one in funding if spelling_key(one.scheme) == spelling_key(row.scheme)
        )
        yield MoneyFinding("funder differs", (row,), there=there)


def _funders_of(scheme: str, funding: Sequence[FundingRow]) -> list[str]:
    key = spelling_key(scheme)
    return [
        *dict.fromkeys(spelling_key(one.funder) for one in funding
                       if spelling_key(one.scheme) == key)
    ]  # fmt: skip


def _scheme_of(row: ActivityRow, funding: Sequence[FundingRow]) -> tuple[str, str] | None:
    """The funder's and the scheme's keys that a project is paid by; None where none fits."""
    if not row.scheme:
        return None
    funders = _funders_of(row.scheme, funding)
    if row.funder:
        key = spelling_key(row.funder)
        return (key, spelling_key(row.scheme)) if key in funders else None
    return (funders[0], spelling_key(row.scheme)) if len(funders) == 1 else None


def without_outcome(rows: Iterable[ActivityRow]) -> tuple[ActivityRow, ...]:
    """The projects that no outcome is stated of."""
    return tuple(row for row in rows if row.kind == "project" and not has_outcome(row))


def has_outcome(row: ActivityRow) -> bool:
    """Whether a row says what came of it; "none yet" and "tbc" say that nobody knows."""
    return spelling_key(row.outcome) not in _NO_OUTCOME


@dataclass(frozen=True)
class ActionStanding:
    """A further action on one day.

    ``overdue_days`` counts from the day after it was due; 0 where it is not overdue. What lacks an
    owner or a due date is told of open actions alone.
    """

    row: ActivityRow
    closed: bool
    overdue_days: int = 0
    without_owner: bool = False
    without_due: bool = False


def actions(rows: Iterable[ActivityRow], at: dt.date) -> tuple[ActionStanding, ...]:
    """Every further action as it stands at the end of a day: overdue first, then by due date."""
    found = [_standing(row, at) for row in rows if row.kind == "action"]
    return tuple(
        sorted(
            found,
            key=lambda one: (one.closed, -one.overdue_days, one.row.ends or dt.date.max),
        )
    )


def _standing(row: ActivityRow, at: dt.date) -> ActionStanding:
    if is_closed(row.state):
        return ActionStanding(row, closed=True)
    late = (at - row.ends).days if row.ends else 0
    return ActionStanding(
        row,
        closed=False,
        overdue_days=max(0, late),
        without_owner=not row.owner.strip(),
        without_due=row.ends is None,
    )


def is_closed(state: str) -> bool:
    """Whether a state says that nothing is left to do; "partly complete" and "Green" do not."""
    key = spelling_key(state).removeprefix("100% ")
    return bool(_CLOSED.fullmatch(key)) and not _YET_OPEN.search(key)
