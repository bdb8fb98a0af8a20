"""Tables of funding: who gave, committed, spent or withdrew how much for what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Any

from csp_core.funding import STATUSES
from csp_core.listing import many
from csp_core.problems import Problem
from csp_core.reading.cells import filled
from csp_core.reading.records.funding_columns import (
    AMOUNT_HEADINGS,
    AmountColumn,
    AmountColumns,
    amount_columns,
)
from csp_core.reading.records.funding_rows import FundingReader
from csp_core.reading.records.funding_titles import said_above
from csp_core.reading.records.record_tables import Columns, Extracted, Kind, RecordTable
from csp_core.records import Records
from csp_core.spelling import spelling_key

_NAMED = {
    "funder": r"funders?|funded by|funding body|paid by|source of funding|funding source|source"
    r"|funding stream",
    "status": r"status|stage|position|allocated or committed.*",
    "scheme": r"schemes?|funding for|for|what for|budget line|services?|purpose|projects?|item"
    r"|description|initiative|programme|workstream",
    "start": r"starts?( date| on)?|from|first day|begins|start of .*",
    "end": r"ends?( date| on)?|to|until|last day|end of .*",
    "period": r"period|years?|financial year|fy|for the period|when|dates?|term",
    "holder": r"held by|holders?|budget holder",
    "note": r"notes?|comments?|remarks?",
}
_OF_ACTIVITY = re.compile(
    r"kind.*|outcomes?|results?|what came of it|achieved|impact|attendance|how often|frequency"
)
_WHOSE = ("scheme", "funder")


def _needs() -> Iterator[frozenset[str]]:
    """What a heading row must name: whose money it is, and amounts that can be nothing else."""
    moneys = [f"{status}, money" for status in STATUSES]
    for whose in _WHOSE:
        yield from (frozenset({whose, "status", one}) for one in ("amount", "value", "year"))
        yield from (frozenset({whose, one}) for one in ("amount", *moneys))
        for pair in combinations((*STATUSES, *moneys), 2):
            yield frozenset({whose, *pair})
    yield from (frozenset({*_WHOSE, status}) for status in STATUSES)


def _read(table: RecordTable) -> Extracted:
    above = said_above(table)
    columns = amount_columns(
        table.headings,
        [at for name, at in table.columns.items() if name in _NAMED],
        by_row="status" in table.columns,
        times=above.times,
    )
    reader = FundingReader(table, above, columns)
    reader.read()
    return Extracted(
        "; ".join(_said(table, reader)),
        Records(funding=tuple(reader.rows)),
        (*_about_columns(table, columns), *reader.problems),
    )


def _said(table: RecordTable, reader: FundingReader) -> Iterator[str]:
    yield f"funding; {many(len(reader.rows), 'amount')}"
    yield f"row {table.header + 1} is the header"
    yield from reader.above.told()
    if reader.filled_down:
        yield f"{many(reader.filled_down, 'name')} taken from the row above"
    if reader.headed:
        yield f"{many(reader.headed, 'funder')} on rows of their own"
    if reader.totals:
        yield f"{many(reader.totals, 'total')} left out"


def _about_columns(table: RecordTable, columns: AmountColumns) -> Iterator[Problem]:
    """What an officer should look at: a unit taken for granted, a column of amounts not read."""
    for column in columns.amounts:
        if column.times > 1:
            one = "thousands" if column.times == 1_000 else "millions"
            yield Problem(
                "warning",
                table.place_at(table.header, column.at),
                f"amounts in {one} of pounds",
                "",
                f"Each is taken {column.times:,} times; check that none is in single pounds.",
            )
    for column in columns.unread:
        if _holds_something(table, column):
            yield Problem(
                "warning",
                table.place_at(table.header, column.at),
                f"a column of amounts headed “{column.heading}”",
                "",
                "It is not read: head it Allocated, Committed, Spent or Withdrawn, with its year "
                "where there are several.",
            )


def _holds_something(table: RecordTable, column: AmountColumn) -> bool:
    return any(column.at < len(row.cells) and filled(row.cells[column.at]) for row in table.rows)


class _Funding(Kind):
    """Without a status, a list of what was done and what came of it is no funding sheet."""

    def heads(self, rows: Sequence[Sequence[Any]], number: int) -> Columns | None:
        """The columns of a heading row of funding; None for any other row."""
        found = super().heads(rows, number)
        stated = found and any(name.split(",")[0] in ("status", *STATUSES) for name in found)
        if found is None or stated:
            return found
        keys = (spelling_key(cell) for cell in rows[number] if isinstance(cell, str))
        return None if any(map(_OF_ACTIVITY.fullmatch, keys)) else found


FUNDING = _Funding(
    "funding",
    {**_NAMED, **AMOUNT_HEADINGS},
    tuple(_needs()),
    r"\bfund(?:ing|ed)?\b|\bgrants?\b|\bbudget|\bpcc\b|\bopcc\b",
    _read,
)
