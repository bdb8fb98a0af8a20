"""What an officer has changed, added and removed over what the files state of activity.

An edit names its row by kind and name and holds only the fields that were changed, so that all
else a newer sheet says of that row still comes through, and so do its other rows.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from decimal import Decimal, InvalidOperation
from typing import Any

from csp_core.activity import KINDS, ActivityKind, ActivityRow
from csp_core.spelling import spelling_key

DOCUMENT = "activity"
"""The name under which a report keeps its edits."""

Value = str | dt.date | Decimal | int | None
# All but the kind, which a row keeps, and its place in a file.
FIELDS = tuple(one.name for one in fields(ActivityRow) if one.name not in ("kind", "place"))
_DATES, _AMOUNTS, _NUMBERS = ("starts", "ends"), ("amount",), ("attendance",)


@dataclass(frozen=True)
class RowName:
    """A row by its kind and name; ``number`` is 2 for the second of that name, and so on."""

    kind: ActivityKind
    name: str
    number: int = 1

    @property
    def key(self) -> tuple[str, str, int]:
        """The same for every spelling of the name."""
        return self.kind, spelling_key(self.name), self.number


@dataclass(frozen=True)
class Change:
    """The fields of one row that were changed, each with its value here."""

    row: RowName
    said: tuple[tuple[str, Value], ...]


@dataclass(frozen=True)
class ActivityEdits:
    """All edits of a report."""

    changed: tuple[Change, ...] = ()
    added: tuple[ActivityRow, ...] = ()
    removed: tuple[RowName, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.changed or self.added or self.removed)


NOTHING_EDITED = ActivityEdits()


@dataclass(frozen=True)
class EditedRow:
    """A row as it stands with all edits.

    ``stated`` is how the files state it and ``name`` how edits know it, both None for a row that
    only an officer added; ``added`` is its number among those added.
    """

    row: ActivityRow
    stated: ActivityRow | None = None
    name: RowName | None = None
    added: int | None = None

    @property
    def overridden(self) -> tuple[str, ...]:
        """The fields in which it differs from what the files state."""
        if self.stated is None:
            return ()
        return tuple(one for one in FIELDS if getattr(self.row, one) != getattr(self.stated, one))


def laid_over(rows: Iterable[ActivityRow], edits: ActivityEdits) -> tuple[EditedRow, ...]:
    """The files' rows with the edits over them, then the rows added.

    A row added that a file states by now is one row: what was said here stands over the file's.
    """
    rows = tuple(rows)
    changed = _by_key(edits.changed, {name.key for name, _ in named(rows)})
    removed = {one.key for one in edits.removed}
    added = {_name_of(row).key: at for at, row in reversed([*enumerate(edits.added)])}
    found, taken = [], set()
    for name, row in named(rows):
        if name.key in removed:
            continue
        at = added.get(name.key)
        here = _filled(edits.added[at]) if at is not None else {}
        if at is not None:
            taken.add(at)
        here |= dict(changed[name.key].said) if name.key in changed else {}
        found.append(EditedRow(replace(row, **here), row, name, at))  # type: ignore[arg-type]
    new = ((at, row) for at, row in enumerate(edits.added) if at not in taken)
    return (*found, *(EditedRow(row, added=at) for at, row in new))


def edited(rows: Iterable[ActivityRow], edits: ActivityEdits) -> tuple[ActivityRow, ...]:
    """The rows as they stand with all edits."""
    return tuple(one.row for one in laid_over(rows, edits))


def named(rows: Iterable[ActivityRow]) -> Iterator[tuple[RowName, ActivityRow]]:
    """Each row with the name edits know it by."""
    seen: Counter[tuple[str, str, int]] = Counter()
    for row in rows:
        first = _name_of(row)
        seen[first.key] += 1
        yield replace(first, number=seen[first.key]), row


def _by_key(
    changes: Iterable[Change], stated: set[tuple[str, str, int]]
) -> dict[tuple[str, str, int], Change]:
    """Each change by the row it is of: where a file has taken a new name over, by the new one."""
    found: dict[tuple[str, str, int], Change] = {}
    for one in changes:
        if one.row.key in stated:
            found[one.row.key] = one
            continue
        name = dict(one.said).get("name")
        found.setdefault(replace(one.row, name=str(name)).key if name else one.row.key, one)
    return found


def no_longer_stated(rows: Iterable[ActivityRow], edits: ActivityEdits) -> tuple[Change, ...]:
    """The changes of rows that no file states by that name any more: kept, and shown nowhere."""
    there = {name.key for name, _ in named(rows)}
    return tuple(one for key, one in _by_key(edits.changed, there).items() if key not in there)


def with_row(edits: ActivityEdits, before: EditedRow, now: ActivityRow) -> ActivityEdits:
    """The edits once a row reads ``now``; what reads as the files state it is no edit."""
    if before.name is None or before.stated is None:
        return replace(
            edits,
            added=tuple(now if at == before.added else row for at, row in enumerate(edits.added)),
        )
    said = tuple(
        (one, getattr(now, one))
        for one in FIELDS
        if getattr(now, one) != getattr(before.stated, one)
    )
    others = tuple(one for one in edits.changed if one.row.key != before.name.key)
    return replace(
        edits,
        changed=(*others, Change(before.name, said)) if said else others,
        added=_but(edits.added, before.added),
    )


def with_added(edits: ActivityEdits, row: ActivityRow) -> ActivityEdits:
    """The edits with one more row."""
    return replace(edits, added=(*edits.added, row))


def without_row(edits: ActivityEdits, before: EditedRow) -> ActivityEdits:
    """The edits once a row is removed; one that a file states stays removed in newer files."""
    edits = replace(edits, added=_but(edits.added, before.added))
    if before.name is None:
        return edits
    key = before.name.key
    return replace(
        edits,
        changed=tuple(one for one in edits.changed if one.row.key != key),
        removed=(*edits.removed, before.name),
    )


def with_row_back(edits: ActivityEdits, name: RowName) -> ActivityEdits:
    """The edits once a removed row stands there again."""
    return replace(edits, removed=tuple(one for one in edits.removed if one.key != name.key))


def merged(base: ActivityEdits, mine: ActivityEdits, theirs: ActivityEdits) -> ActivityEdits:
    """Their edits with all that ``mine`` changed since ``base``; of one field both changed, mine.

    ``merged(base, mine, base) == mine`` and ``merged(base, base, theirs) == theirs``, but for the
    order of edits.
    """
    said = {name: _three_ways(*(_flat(one)[name] for one in (base, mine, theirs)))
            for name in ("changed", "added", "removed")}  # fmt: skip
    rows: dict[tuple[str, str, int], tuple[RowName, list[tuple[str, Value]]]] = {}
    for (key, one), (name, value) in said["changed"].items():
        rows.setdefault(key, (name, []))[1].append((one, value))
    return ActivityEdits(
        tuple(Change(name, tuple(values)) for name, values in rows.values()),
        tuple(said["added"].values()),
        tuple(said["removed"].values()),
    )


def _flat(edits: ActivityEdits) -> dict[str, dict[Any, Any]]:
    return {
        "changed": {
            (one.row.key, field): (one.row, value)
            for one in edits.changed
            for field, value in one.said
        },
        "added": {_name_of(row).key: row for row in edits.added},
        "removed": {one.key: one for one in edits.removed},
    }


def _three_ways(
    base: Mapping[Any, Any], mine: Mapping[Any, Any], theirs: Mapping[Any, Any]
) -> dict[Any, Any]:
    kept = dict(theirs)
    for key in {**base, **mine}:
        if mine.get(key) != base.get(key):
            kept.pop(key, None)
            if key in mine:
                kept[key] = mine[key]
    return kept


def to_json(edits: ActivityEdits) -> dict[str, Any]:
    """The edits as JSON: days as ``2018-01-31``, amounts as text, never float."""
    return {
        "changed": [
            {**_name_json(one.row), "said": {key: _plain(value) for key, value in one.said}}
            for one in edits.changed
        ],
        "added": [
            {"kind": row.kind, **{key: _plain(value) for key, value in _filled(row).items()}}
            for row in edits.added
        ],
        "removed": [_name_json(one) for one in edits.removed],
    }


def from_json(given: object) -> ActivityEdits:
    """The edits that ``to_json`` wrote; nothing edited for anything else."""
    if not isinstance(given, Mapping):
        return NOTHING_EDITED
    changed = (
        Change(name, tuple(_said(one.get("said"))))
        for one in _listed(given, "changed")
        if (name := _name(one))
    )
    added = (
        replace(ActivityRow(name.kind, name.name), **dict(_said(one)))  # type: ignore[arg-type]
        for one in _listed(given, "added")
        if (name := _name(one))
    )
    removed = (name for one in _listed(given, "removed") if (name := _name(one)))
    return ActivityEdits(tuple(one for one in changed if one.said), tuple(added), tuple(removed))


def _listed(given: Mapping[str, Any], name: str) -> Sequence[Mapping[str, Any]]:
    rows = given.get(name)
    return [one for one in rows if isinstance(one, Mapping)] if isinstance(rows, list) else []


def _name(given: Mapping[str, Any]) -> RowName | None:
    kind, name, number = given.get("kind"), given.get("name"), given.get("number", 1)
    if kind not in KINDS or not isinstance(name, str) or not isinstance(number, int):
        return None
    return RowName(kind, name, number)


def _said(given: object) -> Iterator[tuple[str, Value]]:
    if not isinstance(given, Mapping):
        return
    for key in FIELDS:
        if key in given:
            try:
                yield key, _value(key, given[key])
            except (ValueError, TypeError, InvalidOperation):
                continue


def _value(key: str, given: Any) -> Value:
    if key in _DATES:
        return None if given is None else dt.date.fromisoformat(given)
    if key in _AMOUNTS:
        return None if given is None else Decimal(given)
    if key in _NUMBERS:
        return None if given is None else int(given)
    return str(given or "")


def _plain(value: Value) -> str | int | None:
    return str(value) if isinstance(value, dt.date | Decimal) else value


def _name_json(name: RowName) -> dict[str, Any]:
    return {"kind": name.kind, "name": name.name, "number": name.number}


def _name_of(row: ActivityRow) -> RowName:
    return RowName(row.kind, row.name)


def _filled(row: ActivityRow) -> dict[str, Value]:
    """The fields that say anything."""
    return {one: value for one in FIELDS if (value := getattr(row, one)) not in ("", None)}


def _but(rows: tuple[ActivityRow, ...], at: int | None) -> tuple[ActivityRow, ...]:
    return tuple(row for number, row in enumerate(rows) if number != at)
