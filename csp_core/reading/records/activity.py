"""Tables of activity: meetings, operations, projects, services, events and further actions."""

from __future__ import annotations

from csp_core.activity import KINDS, ActivityKind, ActivityRow
from csp_core.day_words import parse_days
from csp_core.listing import many
from csp_core.money import parse_money
from csp_core.problems import Problem
from csp_core.reading.cells import parse_count
from csp_core.reading.records.record_tables import Extracted, Kind, RecordRow, RecordTable
from csp_core.records import Records
from csp_core.spelling import spelling_key

_HEADINGS = {
    "kind": r"kind|type|kind of activity|activity type",
    "name": r"names?|activity|operations?|projects?|meetings?|actions?|events?|services?",
    "purpose": r"purpose|aims?|what it is for|what it bought|bought|themes?|description",
    "starts": r"starts?(?: date)?|from|dates?|when",
    "ends": r"ends?(?: date)?|to|until|due(?: date)?|due by",
    "pattern": r"pattern|how often|frequency|when in the year|sits",
    "provider": r"providers?|provided by|run by|who runs it|attended by|who attends",
    "funder": r"funders?|funded by|paid by|commissioners?|commissioned by",
    "scheme": r"schemes?|funding scheme|paid from",
    "amount": r"amounts?(?: £)?|cost|£|funding|grant",
    "owner": r"owners?|lead|led by|responsible",
    "state": r"state|status|progress",
    "attendance": r"attendance|attended|how many attended|number attending",
    "outcome": r"outcomes?|results?|what came of it|achieved|impact",
    "note": r"notes?|comments?",
}


def _read(table: RecordTable) -> Extracted:
    rows: list[ActivityRow] = []
    problems: list[Problem] = []
    for row in table.rows:
        if not table.text(row, "name"):
            continue
        found, faults = _row(table, row)
        rows += [found] if found else []
        problems += faults
    return Extracted(
        f"activity; {many(len(rows), 'row')}; row {table.header + 1} is the header",
        Records(activity=tuple(rows)),
        tuple(problems),
    )


def _row(table: RecordTable, row: RecordRow) -> tuple[ActivityRow | None, list[Problem]]:
    kind = _kind(table.text(row, "kind"))
    if kind is None:
        found = table.text(row, "kind") or "no kind of activity"
        return None, [
            Problem(
                "error", table.place(row, "kind"), f'"{found}"', f"one of {', '.join(KINDS)}",
                "Write one of them; until then this row is not used.",
            )
        ]  # fmt: skip
    amount = parse_money(table.cell(row, "amount"))
    problems = [Problem("error", table.place(row, "amount"), *amount.fault)] if amount.fault else []
    first, last = (parse_days(table.cell(row, name)) for name in ("starts", "ends"))
    return (
        ActivityRow(
            kind,
            table.text(row, "name"),
            table.text(row, "purpose"),
            first[0] if first else None,
            last[1] if last else None,
            table.text(row, "pattern"),
            table.text(row, "provider"),
            table.text(row, "funder"),
            table.text(row, "scheme"),
            amount.pounds,
            table.text(row, "owner"),
            table.text(row, "state"),
            parse_count(table.cell(row, "attendance")).number,
            table.text(row, "outcome"),
            table.text(row, "note"),
            table.place(row, "name"),
        ),
        problems,
    )


def _kind(written: str) -> ActivityKind | None:
    key = spelling_key(written)
    return next((kind for kind in KINDS if key in (kind, f"{kind}s", f"further {kind}")), None)


ACTIVITY = Kind(
    "activity",
    _HEADINGS,
    (frozenset({"kind", "name", "purpose"}), frozenset({"kind", "name", "outcome"})),
    r"\bactivit|\boperations?\b|\bprojects?\b|\bmeetings?\b|\bactions?\b",
    _read,
)
