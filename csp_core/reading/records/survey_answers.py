"""Each answer of a survey's table found with its cells, down the rows or across the columns."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from csp_core.day_words import Days, parse_days
from csp_core.reading.cells import filled, is_figure, parse_count
from csp_core.reading.records.record_tables import RecordRow, RecordTable
from csp_core.reading.records.survey_columns import FigureColumn, Layout
from csp_core.reading.records.survey_lines import (
    NOT_SAID,
    Around,
    Base,
    area_in,
    asks,
    base_in,
    question_of,
    says_base_only,
    says_several,
)
from csp_core.reading.records.survey_shares import Written
from csp_core.spelling import spelling_key

_BASE_ROW = re.compile(
    r"(?:(?:un)?weighted )?(?:base|total|n|sample(?: size)?|all|asked|number asked)"
    r"(?: \(?n\)?| asked| answers?| responses?| respondents?| contacts?| residents?)?"
    r"|respondents|contacts"
)
# The first and last day of asking, None where only the other is known.
Asking = tuple[dt.date | None, dt.date | None]
_YES = frozenset({"yes", "y", "true", "several"})


@dataclass(frozen=True)
class Asked:
    """What an answer is to: one question of one area, asked once."""

    question: str
    area: str
    days: Asking | None = None
    wave: str = ""


@dataclass(frozen=True)
class Answer:
    """One answer with the cells that give it; ``base`` and ``several`` as its own row says."""

    asked: Asked
    answer: str
    cells: tuple[Written, ...]
    base: Base = NOT_SAID
    several: bool = False
    note: str = ""


@dataclass
class _Said:
    """What has been said so far, row by row: the question, and the base of each asking."""

    question: str
    area: str
    several: bool
    bases: dict[Asked, Base] = field(default_factory=dict)


def answers_of(table: RecordTable, layout: Layout, said: Around) -> Iterator[Answer]:
    """Every answer of a table; rows of totals give the base of the answers over them."""
    so_far = _Said(said.question, said.area, said.several)
    found: list[Answer] = []
    for row in layout.rows:
        found += _across(table, layout, row, so_far) if layout.across else (
            _down(table, layout, row, so_far)
        )  # fmt: skip
    for one in found:
        base = one.base if one.base.number is not None else so_far.bases.get(one.asked, NOT_SAID)
        # What a title says of its own question says nothing of those below it.
        if base.number is None and (
            one.asked.question == said.question or "question" in table.columns
        ):
            base = said.base
        counted = one.base.counted or base.counted or said.base.counted
        yield replace(one, base=Base(base.number, counted))


def _across(table: RecordTable, layout: Layout, row: RecordRow, said: _Said) -> Iterator[Answer]:
    if _line(table, row, said, layout):
        return
    question = table.text(row, "question")
    if question:
        said.question, said.several = question_of(question), says_several(question)
    answers: dict[str, list[FigureColumn]] = {}
    for column in layout.columns:
        if filled(row.cells[column.at]):
            answers.setdefault(column.answer, []).append(column)
    for name, columns in answers.items():
        yield _answer(table, row, said, name, tuple(columns), base_in(question))


def _down(table: RecordTable, layout: Layout, row: RecordRow, said: _Said) -> Iterator[Answer]:
    if _line(table, row, said, layout):
        return
    question = table.text(row, "question")
    name = table.text(row, "answer")
    if "answer" not in table.columns:
        question, name = "", question
    if question:
        said.question, said.several = question_of(question), says_several(question)
    waves: dict[tuple[Days | None, str], list[FigureColumn]] = {}
    for column in layout.columns:
        if filled(row.cells[column.at]):
            waves.setdefault((column.days, column.wave), []).append(column)
    for columns in waves.values():
        if _BASE_ROW.fullmatch(spelling_key(name)):
            _total(table, row, said, columns)
        elif name:
            yield _answer(table, row, said, name, tuple(columns), base_in(question))


def _line(table: RecordTable, row: RecordRow, said: _Said, layout: Layout) -> bool:
    """Whether a row is a line of text: a question, a base or a note; what it says is kept."""
    cells = [(at, cell) for at, cell in enumerate(row.cells) if filled(cell)]
    if len(cells) != 1 or not isinstance(cells[0][1], str) or is_figure(cells[0][1]):
        return False
    at, line = cells[0]
    base = base_in(line)
    in_its_column = at == table.columns.get("question") and not says_base_only(line)
    if not layout.across and (asks(line) or in_its_column):
        said.question, said.several = question_of(line), says_several(line)
    said.several = said.several or says_several(line)
    if base.number is not None:
        for column in layout.columns:
            said.bases[_asked(table, row, said, column)] = base
    return True


def _total(table: RecordTable, row: RecordRow, said: _Said, columns: list[FigureColumn]) -> None:
    for column in columns:
        number = parse_count(row.cells[column.at]).number
        # A total of 100 under a heading that says nothing may be of shares.
        shares = column.what == "share" or (not column.what and number in (1, 100))
        if number is not None and not shares:
            said.bases[_asked(table, row, said, column)] = Base(number)


def _asked(table: RecordTable, row: RecordRow, said: _Said, column: FigureColumn) -> Asked:
    days: Asking | None = column.days
    wave = column.wave
    if not column.of_wave:
        days = _days(table, row)
        wave = "" if days else table.text(row, "period")
    return Asked(said.question, _area(table, row, said), days, wave)


def _area(table: RecordTable, row: RecordRow, said: _Said) -> str:
    return table.text(row, "area") or area_in([said.question]) or said.area


def _days(table: RecordTable, row: RecordRow) -> Asking | None:
    first, last = (parse_days(table.cell(row, name)) for name in ("start", "end"))
    if first or last:
        return (first[0] if first else None), (last[1] if last else None)
    return parse_days(table.cell(row, "period"))


def _answer(
    table: RecordTable, row: RecordRow, said: _Said, name: str,
    columns: tuple[FigureColumn, ...], in_question: Base,
) -> Answer:  # fmt: skip
    base = Base(parse_count(table.cell(row, "base")).number, table.text(row, "counted"))
    if base.number is None:
        written = base_in(table.text(row, "base"))
        heading = next((one.base for one in columns if one.base is not None), None)
        number = written.number or heading or in_question.number
        base = Base(number, base.counted or written.counted or in_question.counted)
    return Answer(
        _asked(table, row, said, columns[0]),
        name,
        tuple(
            Written(
                row.cells[one.at],
                table.place_at(row.number, one.at),
                one.what,
                one.what if one.answer else str(one.at),
                table.percent_shown(one.at) if isinstance(row.cells[one.at], float) else None,
            )
            for one in columns
        ),
        base,
        said.several or table.text(row, "several").lower() in _YES,
        table.text(row, "note"),
    )
