"""What a funding sheet works out itself, held against its own amounts: totals, what is left."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from csp_core.funding import FundingStatus
from csp_core.money import PENNY, pounds
from csp_core.problems import Place, Problem
from csp_core.spelling import spelling_key

Stated = Mapping[FundingStatus, Decimal]
# What is left after what: the first a heading can mean is the one that is named to an officer.
_LESS: tuple[tuple[FundingStatus, FundingStatus], ...] = (
    ("allocated", "committed"), ("committed", "spent"), ("allocated", "spent"),
)  # fmt: skip
_ONE_MEANING = {"uncommitted": 0, "unallocated": 0, "outstanding": 1}


@dataclass
class Sums:
    """The amounts of one column as they are read down, to hold its total rows against."""

    rows: list[tuple[str, FundingStatus, Decimal]] = field(default_factory=list)
    since: int = 0
    whole: bool = True

    def add(self, funder: str, status: FundingStatus, amount: Decimal) -> None:
        """An amount of the column."""
        self.rows.append((spelling_key(funder), status, amount))

    def unknown(self) -> None:
        """An amount that could not be read: no total can be held against the others."""
        self.whole = False

    def fits(self, stated: Decimal, unit: int) -> bool:
        """Whether a stated total is a sum of these amounts that it can mean."""
        return not self.whole or any(_near(stated, one, unit) for one in self._meant())

    def total(self, stated: Decimal, place: Place, unit: int) -> list[Problem]:
        """A total row's amount: it begins the next subtotal, and is told where it is no sum."""
        fits, sums = self.fits(stated, unit), self._meant()
        self.since = len(self.rows)
        if fits:
            return []
        return [
            Problem(
                "warning", place, f"a total of {pounds(stated)}",
                f"{pounds(sums[0])}, the sum of the amounts above it",
                "The amounts are used and the total is not; check both.",
            )
        ]  # fmt: skip

    def _meant(self) -> list[Decimal]:
        """All amounts, those since the last subtotal, and those of each funder and status."""
        alike: dict[str, Decimal] = {}
        for funder, status, amount in self.rows:
            for key in (f"funder {funder}", f"status {status}"):
                alike[key] = alike.get(key, Decimal(0)) + amount
        every = [amount for _, _, amount in self.rows]
        return [sum(every, Decimal(0)), sum(every[self.since :], Decimal(0)), *alike.values()]


def left_over(
    stated: Decimal, heading: str, amounts: Stated, place: Place, unit: int
) -> list[Problem]:
    """What a row says is left, told where it is not what its amounts leave."""
    meanings = _LESS
    if (key := spelling_key(heading).split(" ")[0]) in _ONE_MEANING:
        meanings = (_LESS[_ONE_MEANING[key]],)
    known = [
        (whole, part, amounts[whole] - amounts[part])
        for whole, part in meanings
        if whole in amounts and part in amounts
    ]
    if not known or any(_near(abs(stated), abs(left), unit) for *_, left in known):
        return []
    whole, part, left = known[0]
    return [
        Problem(
            "warning", place, f"{pounds(stated)} under “{heading}”",
            f"{pounds(left)}, what is {whole} less what is {part}",
            "It is worked out from the amounts; check them.",
        )
    ]  # fmt: skip


def across(stated: Decimal, amounts: Sequence[Decimal], place: Place, unit: int) -> list[Problem]:
    """A row's total, told where it is not the sum of the row's amounts."""
    whole = sum(amounts, Decimal(0))
    if _near(stated, whole, unit):
        return []
    return [
        Problem(
            "warning", place, f"a total of {pounds(stated)}",
            f"{pounds(whole)}, the sum of its row",
            "The amounts are used and the total is not; check both.",
        )
    ]  # fmt: skip


def _near(one: Decimal, other: Decimal, unit: int) -> bool:
    """Whether two amounts are one, a column in thousands being rounded to them."""
    return abs(one - other) <= (unit if unit > 1 else PENNY)


def sums_of(columns: Sequence[int]) -> dict[int, Sums]:
    """Nothing read yet of each of these columns."""
    return {at: Sums() for at in columns}
