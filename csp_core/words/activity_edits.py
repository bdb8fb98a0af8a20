"""Edits of activity in words: what was changed, what the file says, who saved it and when."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from decimal import Decimal

from csp_core.activity import ActivityKind, ActivityRow
from csp_core.activity_edits import FIELDS, ActivityEdits, Change, EditedRow, Value
from csp_core.activity_typing import Fault
from csp_core.listing import joined, many
from csp_core.money import pounds
from csp_core.words.numbers import count, listed
from csp_core.words.sources import day

_LABELS: Mapping[str, str] = {
    "name": "Name", "purpose": "Purpose", "starts": "First day", "ends": "Last day",
    "pattern": "When in the year", "provider": "Provider", "funder": "Funder", "scheme": "Scheme",
    "amount": "Amount", "owner": "Owner", "state": "State", "attendance": "Attendance",
    "outcome": "What came of it", "note": "Note",
}  # fmt: skip
_OF_KIND: Mapping[tuple[ActivityKind, str], str] = {
    ("meeting", "pattern"): "How often",
    ("meeting", "owner"): "Chair",
    ("meeting", "provider"): "Who takes part",
    ("project", "purpose"): "What it bought",
    ("service", "funder"): "Commissioner",
    ("service", "pattern"): "When",
    ("event", "purpose"): "Themes",
    ("event", "starts"): "Date",
    ("action", "name"): "Action",
    ("action", "purpose"): "What it means",
    ("action", "ends"): "Due",
}
NOTHING = "nothing"
_LONGEST = 80


def label(kind: ActivityKind, field: str) -> str:
    """What a field of a kind is called: ``What it bought``."""
    return _OF_KIND.get((kind, field), _LABELS[field])


def shown(value: Value) -> str:
    """A field's value as it is read; ``nothing`` for an empty one."""
    if value in (None, ""):
        return NOTHING
    if isinstance(value, dt.date):
        return day(value)
    if isinstance(value, Decimal):
        return pounds(value)
    if isinstance(value, int):
        return count(value)
    text = str(value)
    return f"“{text}”" if len(text) <= _LONGEST else f"“{text[: _LONGEST - 1].rstrip()}…”"


def marked(one: EditedRow) -> tuple[str, ...]:
    """A sentence for each field edited here that a file states otherwise; or that a row is ours."""
    if one.stated is None:
        return ("Added here; no file states it.",)
    place = f" ({one.stated.place})" if str(one.stated.place) else ""
    return tuple(
        f"{label(one.row.kind, field)} edited here; the file says "
        f"{shown(getattr(one.stated, field))}{place}."
        for field in one.overridden
    )


def fault_sentence(kind: ActivityKind, fault: Fault) -> str:
    """What could not be used of what was typed, and where."""
    return f"{fault.row}, {label(kind, fault.field)}: {fault.found}"


def summary(before: ActivityEdits, after: ActivityEdits) -> str:
    """What one save changed, in a few words, for the history."""
    was = {(one.row.key, field): value for one in before.changed for field, value in one.said}
    now = {(one.row.key, field): value for one in after.changed for field, value in one.said}
    names = {one.row.key: one.row.name for one in (*before.changed, *after.changed)}
    by_row: dict[tuple[str, str, int], list[str]] = {}
    for row, field in {**was, **now}:
        key = (row, field)
        if (key in was, was.get(key)) != (key in now, now.get(key)):
            by_row.setdefault(row, []).append(_LABELS[field].lower())
    parts = [f"{names[row]}: {joined(fields)}" for row, fields in by_row.items()]
    parts += _rows_said(before.added, after.added)
    gone = {one.key for one in before.removed}
    still = {one.key for one in after.removed}
    parts += [f"{one.name} removed" for one in after.removed if one.key not in gone]
    parts += [f"{one.name} brought back" for one in before.removed if one.key not in still]
    return "; ".join(parts[:4]) + (f"; and {len(parts) - 4} more" if len(parts) > 4 else "")


def _rows_said(before: Sequence[ActivityRow], after: Sequence[ActivityRow]) -> list[str]:
    was = {(row.kind, row.name): row for row in before}
    now = {(row.kind, row.name): row for row in after}
    return [
        *(f"{row.name} added" for key, row in now.items() if key not in was),
        *(f"{row.name} taken out" for key, row in was.items() if key not in now),
        *(f"{now[key].name}: {_fields_said(row, now[key])}" for key, row in was.items()
          if key in now and row != now[key]),
    ]  # fmt: skip


def _fields_said(before: ActivityRow, after: ActivityRow) -> str:
    different = [one for one in FIELDS if getattr(before, one) != getattr(after, one)]
    return joined([_LABELS[one].lower() for one in different])


def saved_at(when: dt.datetime) -> str:
    """``Saved 14:02``, by this computer's clock."""
    return f"Saved {when.astimezone():%H:%M}"


def version_said(when: dt.datetime, who: str, what: str) -> str:
    """``23 January 2018, 14:02, this computer: Hamper: purpose``."""
    local = when.astimezone()
    said = f"{day(local.date())}, {local:%H:%M}, by {who}"
    return f"{said}: {what}" if what else said


def not_shown(changes: Sequence[Change]) -> str:
    """Edits kept of rows that no file states any more; empty where there are none."""
    if not changes:
        return ""
    names = listed(tuple(one.row.name for one in changes))
    return (
        f"{many(len(changes), 'edit')} kept of what no file states by that name any more: {names}."
    )


def rival_said(who: str, when: dt.datetime, mine: str, theirs: str) -> str:
    """Two texts of one document, in a sentence."""
    return (
        f"{who} saved other edits first, at {when.astimezone():%H:%M}. Theirs ({theirs}) stand; "
        f"yours ({mine}) are kept until you decide."
    )
