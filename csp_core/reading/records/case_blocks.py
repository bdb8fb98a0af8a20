"""Where casework stands on a sheet: the runs of rows that speak of it and hold numbers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from csp_core.reading.cells import filled
from csp_core.reading.records.case_cells import may_hold_number
from csp_core.reading.records.case_words import heads_crimes, may_speak, speaks, texts

Rows = Sequence[Sequence[Any]]


@dataclass(frozen=True)
class Block:
    """Rows ``first`` to ``end`` (no longer in it), from their titles to the next blank row."""

    first: int
    end: int


def case_blocks(rows: Rows, sheet: str, heads_other: Callable[[int], bool]) -> list[Block]:
    """The blocks of casework on a sheet.

    ``heads_other`` says of a row that it heads a table of another kind. On a sheet that has
    casework every block of numbers is taken for it that is of no other kind and names no crimes,
    so that nothing of it is read, or shown, as anything else.
    """
    if not may_speak(sheet) and not any(may_speak(one) for row in rows for one in texts(row)):
        return []
    blocks = [one for one in _blocks(rows) if _numbers(rows[one.first : one.end])]
    others = {one for one in blocks if any(map(heads_other, range(one.first, one.end)))}
    own = [one for one in blocks if one not in others and not _foreign(rows[one.first : one.end])]
    strict = bool(others)
    if not any(_speaks(rows[one.first : one.end], "" if strict else sheet, strict) for one in own):
        return []
    if not strict:
        return own
    speaking = False
    found = []
    for one in blocks:  # what follows another kind's table is its own, until a title says otherwise
        if one in others:
            speaking = False
        speaking = speaking or _speaks(rows[one.first : one.end], "", strict)
        if speaking and one in own:
            found.append(one)
    return found


def _blocks(rows: Rows) -> list[Block]:
    """Runs of rows between blank ones; lines of titles alone go with what stands below them."""
    found: list[Block] = []
    first: int | None = None
    for at in range(len(rows) + 1):
        blank = at == len(rows) or not any(map(filled, rows[at]))
        if blank and first is not None:
            titles = all(sum(map(filled, row)) <= 1 for row in rows[first:at])
            if not titles or at == len(rows):
                found.append(Block(first, at))
                first = None
        elif not blank and first is None:
            first = at
    return found


def _numbers(rows: Rows) -> bool:
    """Whether a number stands beside something."""
    return any(sum(map(filled, row)) > 1 and any(map(may_hold_number, row)) for row in rows)


def _foreign(rows: Rows) -> bool:
    """Whether a block is of crimes, or of money."""
    words = [text for row in rows for text in texts(row)]
    return any(heads_crimes(one) or "£" in one for one in words if len(one) <= 120)


def _speaks(rows: Rows, sheet: str, strict: bool) -> bool:
    """Whether titles, headings, names beside numbers or the sheet's name speak of casework.

    ``strict``: only what stands over its numbers.
    """
    first = next((at for at, row in enumerate(rows) if any(map(may_hold_number, row))), len(rows))
    over = [text for row in rows[:first] for text in texts(row)]
    beside = [] if strict else [text for row in rows[first:] for text in texts(row)[:2]]
    return any(map(speaks, (*over, *beside, sheet)))
