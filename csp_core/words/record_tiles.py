"""Tiles of what is counted beside crime: each pot of money, MARAC's cases, the survey's answer."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal

from csp_core.casework import CaseworkRow
from csp_core.funding import STATUSES, FundingRow
from csp_core.measures.survey_results import Question
from csp_core.money import pounds
from csp_core.records import Records
from csp_core.spelling import spelling_key
from csp_core.words.day_spans import days_label
from csp_core.words.numbers import count
from csp_core.words.sources import day
from csp_core.words.survey import answer_sentence, asked, margin, share_words, survey_title
from csp_core.words.tiles import Tile

_NOT_STATED = "not stated"


def record_tiles(records: Records, questions: Sequence[Question]) -> tuple[Tile, ...]:
    """A tile for each pot of money, one for MARAC's cases and one for the first question."""
    cases = _cases(records.casework)
    return (
        *_pots(records.funding),
        *((_cases_tile(cases),) if cases else ()),
        *((_question(questions[0]),) if questions else ()),
    )


def _pots(rows: Sequence[FundingRow]) -> list[Tile]:
    """One a funder and scheme: pots are never added to each other."""
    pots: dict[tuple[str, str], list[FundingRow]] = {}
    for row in rows:
        pots.setdefault((spelling_key(row.funder), spelling_key(row.scheme)), []).append(row)
    return [_pot(pot) for pot in pots.values()]


def _pot(rows: Sequence[FundingRow]) -> Tile:
    stated = {
        status: _sum([row.amount for row in rows if row.status == status])
        for status in STATUSES
        if any(row.status == status for row in rows)
    }
    (first, amount), *others = stated.items()
    more = [f"{_pounds(other)} {status}" for status, other in others]
    starts = [row.start for row in rows if row.start]
    ends = [row.end for row in rows if row.end]
    days = days_label(min(starts, default=None), max(ends, default=None))
    name = ", ".join(filter(None, (rows[0].scheme, rows[0].funder)))
    said = ", ".join([f"{_pounds(amount)} {first}", *more])
    return Tile(
        name,
        _pounds(amount),
        (first, *more, days),
        f"{name}: {said}. A status that no file states is not known, which is not nothing.",
    )


def _sum(amounts: Sequence[Decimal | None]) -> Decimal | None:
    """Null where one of them is not known."""
    known = [one for one in amounts if one is not None]
    return sum(known, Decimal(0)) if len(known) == len(amounts) else None


def _pounds(amount: Decimal | None) -> str:
    return _NOT_STATED if amount is None else pounds(amount)


def _cases(rows: Sequence[CaseworkRow]) -> CaseworkRow | None:
    """The newest count of cases that MARAC discussed."""
    found = [row for row in rows if row.unit == "cases" and spelling_key(row.service) == "marac"]
    return max(found, key=lambda row: row.end or dt.date.min, default=None)


def _cases_tile(row: CaseworkRow) -> Tile:
    value = row.marker if row.value is None else count(int(row.value))
    days = days_label(row.start, row.end) or "period not stated"
    as_at = f"as at {day(row.as_at)}" if row.as_at else ""
    where = row.area or "area not stated"
    return Tile(
        f"{row.service}: {row.measure[:1].lower()}{row.measure[1:]}",
        value,
        (days, as_at, where),
        f"{row.measure} in {where}, {days}. The period and the area are part of the figure.",
    )


def _question(question: Question) -> Tile:
    """The answer most gave with its margin; of a small base, how many were asked."""
    latest, answer = question.latest, question.latest.headline
    if answer is None:
        value = f"{count(latest.base)} asked" if latest.base is not None else "no base"
        return Tile("Survey", value, (survey_title(question),), question.question)
    return Tile(
        f"Survey: {answer.answer[:1].lower()}{answer.answer[1:]}",
        share_words(answer),
        (margin(answer), f"of {asked(latest)}"),
        f"{question.question} {answer_sentence(answer, latest)}",
    )
