"""Tables of activity: meetings, operations, projects, services, events and further actions."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator

from csp_core.activity import KINDS, ActivityKind, ActivityRow
from csp_core.listing import joined, many
from csp_core.problems import Problem
from csp_core.reading.cells import filled
from csp_core.reading.notes import is_note, starts_as_note
from csp_core.reading.records.activity_cells import Cells
from csp_core.reading.records.activity_headings import HEADINGS, NEEDS, ActivityTable
from csp_core.reading.records.activity_kinds import kind_of_names, kind_said
from csp_core.reading.records.record_tables import Extracted, RecordRow, RecordTable
from csp_core.records import Records
from csp_core.spelling import as_written, spelling_key

_A_KIND = f"one of {', '.join(KINDS)}"
_SAY_WHICH = "Write one of them; until then this row is not used."
_SAY_ABOVE = 'Write the kind as the heading, such as "Operation", or in a column headed "Kind".'
_SERIAL = re.compile(r"no|nos|number|ref(?:erence)?(?: no)?|item|id|row|s n|#|")
_TOTAL = re.compile(r"(?:grand )?(?:sub ?-?)?totals?\b.*", re.IGNORECASE)


def _read(table: RecordTable) -> Extracted:
    name, kind = kind_of_names(table)
    rows: list[ActivityRow] = []
    problems: list[Problem] = []
    untold: list[RecordRow] = []
    for row, said in _rows(table, name, kind):
        cells = Cells(table, row)
        found = said or _kind_of(cells)
        if found is None and not {"kind", "type"} & table.columns.keys():
            untold.append(row)
        elif found is None:
            problems.append(_no_kind(cells))
        else:
            rows.append(_row(cells, found, name))
            problems += cells.problems
    if untold:
        problems.append(_no_kind_at_all(table, name))
    return Extracted(_said(table, rows), Records(activity=tuple(rows)), tuple(problems))


def _rows(
    table: RecordTable, name: str, kind: ActivityKind | None
) -> Iterator[tuple[RecordRow, ActivityKind | None]]:
    """The rows that name an activity, each with the kind told for all rows where it stands.

    A line on its own that says a kind ("Meetings") tells it for those below.
    """
    for row in table.rows:
        alone = [cell for cell in row.cells if filled(cell)]
        if len(alone) == 1 and isinstance(alone[0], str):
            told = kind_said(alone[0])
            kind = told or kind
            if told or _is_note(alone[0], kind):
                continue
        text = table.text(row, name)
        if text and not _TOTAL.fullmatch(text):
            yield row, kind


def _is_note(line: str, kind: ActivityKind | None) -> bool:
    """Whether a line on its own speaks of the table; an action may well be a sentence itself."""
    if starts_as_note(line):
        return True
    return kind != "action" and line.rstrip().endswith(".") and is_note(line)


def _kind_of(cells: Cells) -> ActivityKind | None:
    return kind_said(cells.first_text("kind", "type"))


def _row(cells: Cells, kind: ActivityKind, name: str) -> ActivityRow:
    starts, ends, pattern = cells.days(kind)
    table, row = cells.table, cells.row
    amount, attendance = cells.amount(), cells.attendance()
    named_beside = [
        f"{other} {text}" for other in KINDS if other != name and (text := table.text(row, other))
    ]
    return ActivityRow(
        kind,
        table.text(row, name),
        cells.texts("purpose", "about"),
        starts,
        ends,
        pattern,
        cells.first_text("provider"),
        cells.first_text("funder"),
        cells.first_text("scheme"),
        amount,
        cells.first_text("owner"),
        cells.texts("state", "rag"),
        attendance,
        cells.first_text("outcome"),
        "; ".join(
            filter(
                None,
                (
                    table.text(row, "note"),
                    *named_beside,
                    *_unnamed(table, row),
                    *cells.notes,
                ),
            )
        ),
        table.place(row, name),
    )


def _unnamed(table: RecordTable, row: RecordRow) -> Iterator[str]:
    """What stands in columns that no field is known for: kept, with its heading, in the note."""
    known = set(table.columns.values())
    for at, heading in enumerate(table.headings):
        cell = row.cells[at] if at < len(row.cells) else None
        if at in known or not filled(heading) or not filled(cell):
            continue
        if not _SERIAL.fullmatch(spelling_key(str(heading))):
            yield f"{as_written(str(heading))}: {as_written(_shown(cell))}"


def _shown(cell: object) -> str:
    if isinstance(cell, dt.date):
        return f"{cell:%d/%m/%Y}"
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)


def _no_kind(cells: Cells) -> Problem:
    table, row = cells.table, cells.row
    at = "kind" if "kind" in table.columns else "type"
    found = cells.first_text(at)
    shown = f'"{found[:60]}"' if found else "no kind of activity"
    return Problem("error", table.place(row, at), shown, _A_KIND, _SAY_WHICH)


def _no_kind_at_all(table: RecordTable, name: str) -> Problem:
    return Problem(
        "error",
        table.place_at(table.header, table.columns[name]),
        f'"{table.headings[table.columns[name]]}" over {many(len(table.rows), "row")}, of which '
        "no heading, title or sheet name says what they are",
        _A_KIND,
        f"{_SAY_ABOVE} Until then these rows are not used.",
    )


def _said(table: RecordTable, rows: list[ActivityRow]) -> str:
    each = Counter(row.kind for row in rows)
    counted = joined([many(each[kind], kind) for kind in KINDS if each[kind]]) or "no row"
    return f"activity; {counted}; row {table.header + 1} is the header"


ACTIVITY = ActivityTable(
    "activity",
    HEADINGS,
    NEEDS,
    r"\bactivit|\boperations?\b|\bprojects?\b|\bmeetings?\b|\bactions?\b|\bevents?\b|\bservices?\b",
    _read,
)
