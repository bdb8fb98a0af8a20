"""Tables of funding: who gave, committed, spent or withdrew how much for what."""

from __future__ import annotations

from csp_core.day_words import Days, parse_days
from csp_core.funding import STATUSES, FundingRow, FundingStatus
from csp_core.listing import many
from csp_core.money import parse_money
from csp_core.problems import Problem
from csp_core.reading.records.record_tables import Extracted, Kind, RecordRow, RecordTable
from csp_core.records import Records
from csp_core.spelling import spelling_key

_HEADINGS = {
    "funder": r"funders?|funded by|funding body|paid by|source of funding|funding source",
    "scheme": r"schemes?|funding for|for|budget|budget line|service|purpose|project",
    "status": r"status|stage|position|allocated or committed.*",
    "amount": r"amounts?( in pounds| £)?|value|£|sum|total",
    "start": r"starts?( date| on)?|from|first day|begins",
    "end": r"ends?( date| on)?|to|until|last day",
    "period": r"period|years?|financial year|for the period",
    "holder": r"held by|holders?|budget holder",
    "note": r"notes?|comments?|remarks?",
}


def _read(table: RecordTable) -> Extracted:
    rows: list[FundingRow] = []
    problems: list[Problem] = []
    for row in table.rows:
        if not table.text(row, "scheme") and not table.text(row, "funder"):
            continue
        found, faults = _row(table, row)
        problems += faults
        rows += [found] if found else []
    return Extracted(
        f"funding; {many(len(rows), 'amount')}; row {table.header + 1} is the header",
        Records(funding=tuple(rows)),
        tuple(problems),
    )


def _row(table: RecordTable, row: RecordRow) -> tuple[FundingRow | None, list[Problem]]:
    amount = parse_money(table.cell(row, "amount"))
    place = table.place(row, "amount")
    problems = [Problem("error", place, *amount.fault)] if amount.fault else []
    status = _status(table.text(row, "status"))
    if status is None:
        where = table.place(row, "status")
        found = table.text(row, "status") or "no status"
        problems.append(
            Problem(
                "error", where, f'"{found}"', "allocated, committed, spent or withdrawn",
                "Write one of the four; until then this amount is not used.",
            )
        )  # fmt: skip
        return None, problems
    start, end = _days(table, row) or (None, None)
    return (
        FundingRow(
            table.text(row, "funder"),
            table.text(row, "scheme"),
            status,
            amount.pounds,
            start,
            end,
            table.text(row, "holder"),
            table.text(row, "note"),
            place,
        ),
        problems,
    )


def _status(written: str) -> FundingStatus | None:
    key = spelling_key(written)
    return next((status for status in STATUSES if status == key), None)


def _days(table: RecordTable, row: RecordRow) -> Days | None:
    start, end = table.cell(row, "start"), table.cell(row, "end")
    if start is None and end is None:
        return parse_days(table.cell(row, "period"))
    first, last = parse_days(start), parse_days(end)
    return (first[0], last[1]) if first and last else None


FUNDING = Kind(
    "funding",
    _HEADINGS,
    (
        frozenset({"funder", "amount", "status"}),
        frozenset({"scheme", "amount", "status"}),
    ),
    r"\bfund(?:ing|ed)?\b|\bgrants?\b|\bbudget",
    _read,
)
