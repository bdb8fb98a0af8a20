"""What an officer types into a table of activity, read: each cell a value, or told why not."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from csp_core.activity import ActivityKind, ActivityRow
from csp_core.activity_edits import (
    ActivityEdits,
    EditedRow,
    Value,
    with_added,
    with_row,
    without_row,
)
from csp_core.attendance_words import parse_attendance
from csp_core.day_words import parse_day
from csp_core.money import parse_money
from csp_core.spelling import spelling_key
from csp_core.text import clean

# The fields of each kind that are shown to be edited, in order.
COLUMNS: Mapping[ActivityKind, tuple[str, ...]] = {
    "operation": ("name", "purpose", "pattern", "starts", "ends", "owner", "outcome", "note"),
    "meeting": ("name", "purpose", "pattern", "owner", "provider", "note"),
    "project": (
        "name", "purpose", "funder", "scheme", "amount", "outcome", "starts", "ends", "note",
    ),
    "service": ("name", "purpose", "provider", "funder", "scheme", "pattern", "starts", "ends",
                "note"),
    "event": ("name", "starts", "ends", "attendance", "purpose", "outcome", "note"),
    "action": ("name", "purpose", "owner", "ends", "state", "note"),
}  # fmt: skip
LONGEST = 2_000
_NOT_USED = "What you typed stays in the table and is not used."


@dataclass(frozen=True)
class Fault:
    """One cell that could not be used: its row by name, its field, and the rest as a sentence."""

    row: str
    field: str
    found: str


@dataclass(frozen=True)
class Typed:
    """The edits with all that could be used of what was typed, and what could not."""

    edits: ActivityEdits
    faults: tuple[Fault, ...]


@dataclass
class _Taking:
    """What is gathered while one row after another is taken in."""

    edits: ActivityEdits
    names: dict[int, str]
    faults: list[Fault] = field(default_factory=list)

    def name_taken(self, name: str, at: int) -> bool:
        """Whether another row of the table has that name."""
        key = spelling_key(name)
        return any(one != at and spelling_key(other) == key for one, other in self.names.items())


def typed(
    kind: ActivityKind,
    shown: Sequence[EditedRow],
    edits: ActivityEdits,
    *,
    changed: Mapping[int, Mapping[str, Any]],
    added: Sequence[Mapping[str, Any]],
    removed: Sequence[int],
) -> Typed:
    """The edits once a table that showed these rows was typed into.

    ``changed`` holds new cells by the number of the row shown, ``added`` the cells of new rows,
    ``removed`` the numbers of rows taken out; numbers count from 0.
    """
    names = {at: one.row.name for at, one in enumerate(shown) if at not in removed}
    taking = _Taking(edits, names)
    for at, cells in sorted(changed.items()):
        if 0 <= at < len(shown) and at not in removed:
            before = shown[at]
            now = _row(taking, before.row, cells, at)
            if now != before.row:
                taking.edits = with_row(taking.edits, before, now)
    # From the last added to the first, so that the numbers of those before it stay as they are.
    for at in sorted(set(removed), key=lambda one: -(_added_at(shown, one))):
        if 0 <= at < len(shown):
            taking.edits = without_row(taking.edits, shown[at])
    for number, cells in enumerate(added):
        _add(taking, kind, cells, len(shown) + number)
    return Typed(taking.edits, tuple(taking.faults))


def _added_at(shown: Sequence[EditedRow], at: int) -> int:
    number = shown[at].added if 0 <= at < len(shown) else None
    return -1 if number is None else number


def _add(taking: _Taking, kind: ActivityKind, cells: Mapping[str, Any], at: int) -> None:
    filled = {key: value for key, value in cells.items() if value not in (None, "")}
    if not filled:
        return
    if not str(filled.get("name", "")).strip():
        taking.faults.append(Fault("A new row", "name", "It has no name yet, so it is not saved."))
        return
    row = _row(taking, ActivityRow(kind, ""), filled, at)
    if row.name:
        taking.edits = with_added(taking.edits, row)


def _row(taking: _Taking, before: ActivityRow, cells: Mapping[str, Any], at: int) -> ActivityRow:
    """The row with every cell that can be used."""
    row = before
    called = before.name or " ".join(str(cells.get("name", "")).split())
    for key, cell in cells.items():
        if key not in COLUMNS[before.kind]:
            continue
        value, fault = _value(key, cell)
        if key == "name" and not fault:
            fault = _name_fault(taking, str(value), at)
        if not fault:
            changed = _with(row, key, value)
            fault = _order_fault(changed)
            row = row if fault else changed
        if fault:
            taking.faults.append(Fault(called, key, fault))
    taking.names[at] = row.name
    return row


def _with(row: ActivityRow, key: str, value: Value) -> ActivityRow:
    # An event of one day moves as a whole.
    one_day = row.kind == "event" and key == "starts" and row.ends == row.starts
    both = {"ends": value} if one_day and row.ends else {}
    return replace(row, **{key: value, **both})  # type: ignore[arg-type]


def _name_fault(taking: _Taking, name: str, at: int) -> str:
    if not name:
        return "A row needs a name, so it keeps the one it has."
    if taking.name_taken(name, at):
        return f'"{name}" stands in the table already, so change that row instead. {_NOT_USED}'
    return ""


def _order_fault(row: ActivityRow) -> str:
    if row.starts and row.ends and row.ends < row.starts and row.kind != "action":
        return f"The last day is before the first, so put the two right. {_NOT_USED}"
    return ""


def _value(key: str, cell: Any) -> tuple[Value, str]:
    """A cell as the field's value, or the sentence that says why it is none."""
    if key in ("starts", "ends"):
        return _day(cell)
    if key == "amount":
        amount = parse_money(cell)
        return amount.pounds, _fault(amount.fault)
    if key == "attendance":
        came = parse_attendance(cell)
        return came.number, _fault(came.fault)
    text = " ".join(clean(str(cell or "")).split())
    if len(text) > LONGEST:
        return "", f"It is longer than {LONGEST:,} characters, so shorten it. {_NOT_USED}"
    return text, ""


def _day(cell: Any) -> tuple[dt.date | None, str]:
    if cell in (None, ""):
        return None, ""
    # The browser sends a day as 2018-01-23, with or without a time behind it.
    found = parse_day(cell[:10] if isinstance(cell, str) and cell[4:5] == "-" else cell)
    shown = str(cell)[:40]
    return found, "" if found else (
        f'found "{shown}"; expected a date such as 23/01/2018. {_NOT_USED}'
    )


def _fault(fault: tuple[str, str, str] | None) -> str:
    if not fault:
        return ""
    found, expected, remedy = fault
    return f"found {found}; expected {expected}. {remedy} {_NOT_USED}"
