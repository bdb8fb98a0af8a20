"""Tables of a survey: how many of those asked gave which answer."""

from __future__ import annotations

from decimal import Decimal

from csp_core.day_words import parse_days
from csp_core.listing import many
from csp_core.reading.cells import parse_count, parse_percent
from csp_core.reading.records.record_tables import Extracted, Kind, RecordRow, RecordTable
from csp_core.records import Records
from csp_core.survey import SurveyRow

_HEADINGS = {
    "question": r"questions?(?: asked)?",
    "area": r"areas?|districts?|csp",
    "answer": r"answers?|responses?|options?|replies",
    "share": r"share|share %|%|per ?cent(?:age)?|% of .*",
    "count": r"counts?|numbers?|number of .*|how many",
    "base": r"base|asked(?: in all)?|sample(?: size)?|respondents?|contacts?|number asked|n",
    "counted": r"base counts|base is|who was asked",
    "period": r"periods?|when|dates?|wave",
    "start": r"starts?|from|first day",
    "end": r"ends?|to|last day",
    "several": r"several answers|more than one answer|multiple answers",
    "note": r"notes?|comments?",
}


def _read(table: RecordTable) -> Extracted:
    rows = tuple(
        _row(table, row)
        for row in table.rows
        if table.text(row, "question") and table.text(row, "answer")
    )
    questions = len({one.question for one in rows})
    return Extracted(
        f"survey; {many(len(rows), 'answer')} to {many(questions, 'question')}; "
        f"row {table.header + 1} is the header",
        Records(survey=rows),
    )


def _row(table: RecordTable, row: RecordRow) -> SurveyRow:
    first, last = (parse_days(table.cell(row, name)) for name in ("start", "end"))
    days = parse_days(table.cell(row, "period"))
    share = parse_percent(table.cell(row, "share"))
    return SurveyRow(
        table.text(row, "question"),
        table.text(row, "area"),
        table.text(row, "answer"),
        None if share is None else Decimal(str(share)),
        parse_count(table.cell(row, "count")).number,
        parse_count(table.cell(row, "base")).number,
        first[0] if first else days[0] if days else None,
        last[1] if last else days[1] if days else None,
        table.text(row, "counted"),
        table.text(row, "several").lower() in ("yes", "y", "true"),
        table.text(row, "note"),
        table.place(row, "share" if share is not None else "count"),
    )


SURVEY = Kind(
    "survey",
    _HEADINGS,
    (frozenset({"question", "answer", "share"}), frozenset({"question", "answer", "count"})),
    r"\bsurveys?\b|\brespondents?\b|\bquestionnaire\b",
    _read,
)
