"""One pot's money stated on several sheets of a file: counted once, added, or in doubt.

Sheets of different years add up. Sheets whose days overlap, or that name none, say the same money
again: alike they count once; where they differ nothing is used until the file is put right.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from csp_core.funding import FundingRow
from csp_core.money import pounds
from csp_core.problems import Place, Problem, folded
from csp_core.spelling import spelling_key


@dataclass(frozen=True)
class Settled:
    """The rows that count, and what has to be told; ``disputed`` where none of them does."""

    rows: tuple[FundingRow, ...]
    disputed: bool = False
    problem: Problem | None = None


def settled(rows: Sequence[FundingRow]) -> Settled:
    """The rows of one pot and one status, as they count."""
    sheets: dict[tuple[str, str], list[FundingRow]] = {}
    for row in rows:
        sheets.setdefault((row.place.file, row.place.sheet), []).append(row)
    stated = list(sheets.values())
    if len(stated) < 2 or _apart(stated):
        return Settled(tuple(rows))
    sums = [_sum(some) for some in stated]
    if len(set(sums)) == 1 and None not in sums:
        return Settled(tuple(stated[0]), problem=_again(stated))
    return Settled((), disputed=True, problem=_differing(stated))


def funding_problems(rows: Sequence[FundingRow]) -> tuple[Problem, ...]:
    """What is doubtful between the amounts of a report: stated twice, alike or not."""
    together: dict[tuple[str, ...], list[FundingRow]] = {}
    for row in rows:
        key = (spelling_key(row.funder), spelling_key(row.scheme), row.status)
        together.setdefault(key, []).append(row)
    found: list[Problem] = []
    for some in together.values():
        one = settled(some)
        found += [one.problem] if one.problem else []
        found += _twice(one.rows)
    return folded(found)


def _apart(sheets: Sequence[Sequence[FundingRow]]) -> bool:
    """Whether no day is in two of the sheets, every amount having its days."""
    days = [
        (row.start, row.end, at)
        for at, rows in enumerate(sheets)
        for row in rows
        if row.start and row.end
    ]
    if len(days) < sum(map(len, sheets)):
        return False
    ends: dict[int, dt.date] = {}
    for start, end, at in sorted(days):
        if any(other != at and until >= start for other, until in ends.items()):
            return False
        ends[at] = max(end, ends.get(at, end))
    return True


def _sum(rows: Sequence[FundingRow]) -> Decimal | None:
    amounts = [row.amount for row in rows if row.amount is not None]
    return sum(amounts, Decimal(0)) if len(amounts) == len(rows) else None


def _again(sheets: Sequence[Sequence[FundingRow]]) -> Problem:
    one, again = sheets[0][0], sheets[1][0]
    return Problem(
        "warning",
        again.place,
        f"{_said(sheets[1])} {_what(again)}, as {_where(one.place)} has",
        "",
        "It is counted once.",
    )


def _differing(sheets: Sequence[Sequence[FundingRow]]) -> Problem:
    one, other = sheets[0][0], sheets[1][0]
    return Problem(
        "error",
        other.place,
        f"{_said(sheets[1])} {_what(other)}, where {_where(one.place)} has {_said(sheets[0])}",
        "one amount, or dates that do not overlap",
        "Neither is used until the file says which is right.",
    )


def _twice(rows: Sequence[FundingRow]) -> Iterator[Problem]:
    """The same amount for the same days, more than once on one sheet."""
    seen: dict[tuple[object, ...], FundingRow] = {}
    for row in rows:
        if row.amount is None:
            continue
        key = (row.place.file, row.place.sheet, row.amount, row.start, row.end, row.note)
        if (first := seen.setdefault(key, row)) is not row:
            yield Problem(
                "warning",
                row.place,
                f"{pounds(row.amount)} {_what(row)}, as {first.place.cell} has",
                "",
                "Both are counted; take one out of the file if they are one amount.",
            )


def _said(rows: Sequence[FundingRow]) -> str:
    amount = _sum(rows)
    return "no whole amount" if amount is None else pounds(amount)


def _what(row: FundingRow) -> str:
    return f"{row.status} for {', '.join(filter(None, (row.scheme, row.funder)))}"


def _where(place: Place) -> str:
    return " › ".join(filter(None, (place.sheet, place.cell)))
