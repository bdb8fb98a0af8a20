"""Tables of a survey: how many of those asked gave which answer, in any of the ways they are sent.

One row an answer; answers across; a question as the title over its answers, several a sheet; waves
side by side or in a column; shares, counts or both.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from csp_core.listing import many
from csp_core.problems import Problem
from csp_core.reading.cells import filled, is_figure
from csp_core.reading.records.record_tables import (
    Columns,
    Extracted,
    Kind,
    RecordTable,
    text_lines,
)
from csp_core.reading.records.survey_answers import Answer, Asked, Asking, answers_of
from csp_core.reading.records.survey_columns import headed, layout_of
from csp_core.reading.records.survey_doubts import checked
from csp_core.reading.records.survey_lines import around, asks
from csp_core.reading.records.survey_shares import Understood, Written, understood
from csp_core.records import Records
from csp_core.spelling import spelling_key
from csp_core.survey import SurveyRow

_HEADINGS = {
    "question": r"questions?(?: asked)?|survey questions?|what was asked",
    "area": r"areas?|districts?|csp",
    "answer": r"answers?|responses?|options?|replies|reply|answer given",
    "share": r"share|share %|%|per ?cent(?:age)?|% of .*",
    "count": r"counts?|numbers?|number of .*|how many|n of answers|frequency",
    "base": r"base|bases|asked(?: in all)?|sample(?: size)?|respondents?|contacts?|number asked|n",
    "counted": r"base counts|base is|who was asked",
    "period": r"periods?|when|dates?|wave|round|year|survey|survey (?:year|period|wave)",
    "start": r"starts?|from|first day",
    "end": r"ends?|to|last day",
    "several": r"several answers|more than one answer|multiple answers",
    "note": r"notes?|comments?",
}
_LOOKED_AT = 6
_TITLES_LOOKED_AT = 4


def _heads(rows: Sequence[Sequence[Any]], number: int, columns: Columns) -> bool:
    """Whether a row heads answers down with their figures, or a question with its answers across.

    It has to have figures below, for a list of questions and answers in words is no survey.
    """
    if "question" not in columns and not _under_a_question(rows, number):
        return False
    heads = headed(rows[number], columns)
    figures = [one for one in heads if one.what or one.of_wave]
    answers = [one for one in heads if one.answer]
    down = "answer" in columns and figures
    sections = "question" in columns and figures and not answers
    # Under a question alone, names beside each other may be crime types as well.
    across = answers and ("base" in columns or ("question" in columns and len(answers) > 1))
    if not (down or sections or across):
        return False
    ats = [one.at for one in (figures if down or sections else answers)]
    below = rows[number + 1 : number + 1 + _LOOKED_AT]
    return any(is_figure(cells[at]) for cells in below for at in ats if filled(cells[at]))


def _under_a_question(rows: Sequence[Sequence[Any]], number: int) -> bool:
    """Whether a question stands over a row, alone on its line: one with answers is a row above."""
    above = rows[max(0, number - _TITLES_LOOKED_AT) : number]
    alone = [cells for cells in above if sum(map(filled, cells)) == 1]
    return any(asks(line) for line in text_lines(alone))


def _read(table: RecordTable) -> Extracted:
    said = around(table.titles, table.above, table.sheet)
    layout = layout_of(table)
    asked: dict[Asked, list[Answer]] = {}
    for answer in answers_of(table, layout, said):
        asked.setdefault(answer.asked, []).append(answer)
    rows: list[SurveyRow] = []
    problems: list[Problem] = []
    for one, answers in asked.items():
        if not one.question:
            problems.append(_no_question(answers))
            continue
        days: Asking | None = one.days or (None if one.wave else said.days)
        found, doubts = _rows(answers, days)
        rows += found
        problems += doubts
    questions = len({spelling_key(row.question) for row in rows})
    return Extracted(
        f"survey; {many(len(rows), 'answer')} to {many(questions, 'question')}; "
        f"row {table.header + 1} is the header",
        Records(survey=tuple(rows)),
        tuple(problems),
    )


def _no_question(answers: Sequence[Answer]) -> Problem:
    return Problem(
        "error", answers[0].cells[0].place, "answers without the question they are to",
        "the question in a line over the table, or in a column headed Question",
        "Write it there; until then these answers are not used.",
        tuple(one.cells[0].place.cell for one in answers[1:]),
    )  # fmt: skip


def _rows(answers: Sequence[Answer], days: Asking | None) -> tuple[list[SurveyRow], list[Problem]]:
    """One question asked once: its answers with their shares and counts, and what is doubtful."""
    base = next((one.base.number for one in answers if one.base.number is not None), None)
    problems: list[Problem] = []
    read: dict[int, list[Understood]] = {at: [] for at in range(len(answers))}
    for column in _columns(answers):
        found, doubts = understood([cell for _, cell in column], base)
        problems += doubts
        for (at, _), one in zip(column, found, strict=True):
            read[at].append(one)
    rows = [
        row
        for at, answer in enumerate(answers)
        if (row := _row(answer, read[at], days)) is not None
    ]
    kept, doubts = checked(rows)
    return kept, [*problems, *doubts]


def _columns(answers: Sequence[Answer]) -> Iterator[list[tuple[int, Written]]]:
    """The cells of one sort, each with the number of its answer."""
    by_sort: dict[str, list[tuple[int, Written]]] = {}
    for at, answer in enumerate(answers):
        for cell in answer.cells:
            by_sort.setdefault(cell.sort, []).append((at, cell))
    yield from by_sort.values()


def _row(answer: Answer, read: Sequence[Understood], days: Asking | None) -> SurveyRow | None:
    share = next((one.share for one in read if one.share is not None), None)
    count = next((one.count for one in read if one.count is not None), None)
    if share is None and count is None:
        return None
    at = next(at for at, one in enumerate(read) if one != Understood())
    start, end = days or (None, None)
    asked = answer.asked
    return SurveyRow(
        asked.question, asked.area, answer.answer, share, count, answer.base.number, start, end,
        answer.base.counted, answer.several, answer.note, answer.cells[at].place, asked.wave,
    )  # fmt: skip


SURVEY = Kind(
    "survey",
    _HEADINGS,
    (frozenset({"question", "answer", "share"}), frozenset({"question", "answer", "count"})),
    r"\bsurveys?\b|\brespondents?\b|\bquestionnaire\b",
    _read,
    also_heads=_heads,
)
