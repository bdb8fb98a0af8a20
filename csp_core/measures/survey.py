"""Survey rows to results: questions with their shares and ranges, and changes between waves."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from csp_core.measures.proportions import difference_range, share_range
from csp_core.measures.survey_results import AnswerShare, Question, Remainder, ShareChange, Wave
from csp_core.spelling import spelling_key
from csp_core.survey import SurveyRow, half_unit

_NUMBER = re.compile(r"\d+")
Rows = Sequence[SurveyRow]


def survey_questions(rows: Iterable[SurveyRow]) -> tuple[Question, ...]:
    """Every question of every area, in the order the files ask them.

    Waves are told apart by their days, or by their name; the newest is compared with the one
    before where it is known which came first.
    """
    asked: dict[tuple[str, str], list[SurveyRow]] = {}
    for row in rows:
        asked.setdefault((spelling_key(row.question), spelling_key(row.area)), []).append(row)
    return tuple(_question(one) for one in asked.values())


def nearest_first(questions: Iterable[Question], areas: Iterable[str]) -> tuple[Question, ...]:
    """The questions asked in these areas, then those whose area is not said, then the others."""
    keys = {spelling_key(area) for area in areas}

    def how_far(question: Question) -> int:
        key = spelling_key(question.area)
        return 0 if key in keys else 2 if key else 1

    return tuple(sorted(questions, key=how_far))


def _question(rows: Rows) -> Question:
    by_wave: dict[tuple[object, ...], list[SurveyRow]] = {}
    for row in rows:
        by_wave.setdefault((row.start, row.end, spelling_key(row.wave)), []).append(row)
    waves = [_wave(one) for one in by_wave.values()]
    ordered = sorted(waves, key=_when, reverse=True)
    compared = len(ordered) > 1 and _one_before_the_other(ordered[1], ordered[0])
    return Question(
        rows[0].question,
        rows[0].area,
        tuple(ordered),
        _changes(ordered[1], ordered[0]) if compared else (),
        tuple(dict.fromkeys(row.place.file for row in rows if row.place.file)),
    )


def _when(wave: Wave) -> tuple[int, int]:
    """Later is greater: by its last day, else by the number in its name; undated ones are last."""
    if day := wave.end or wave.start:
        return 1, day.toordinal()
    numbers = _NUMBER.findall(wave.name)
    return 0, int(numbers[0][:9]) if len(numbers) == 1 else 0


def _one_before_the_other(earlier: Wave, later: Wave) -> bool:
    (kind, when), (other, then) = _when(earlier), _when(later)
    return kind == other and when < then and when > 0


def _wave(rows: Rows) -> Wave:
    bases = {row.base for row in rows}
    base = bases.pop() if len(bases) == 1 else None
    several = any(row.several for row in rows)
    rounding = half_unit(tuple(row.share for row in rows if row.share is not None))
    first = rows[0]
    return Wave(
        first.wave,
        first.start,
        first.end,
        base,
        next((row.counted for row in rows if row.counted), ""),
        several,
        tuple(_answer(row, float(rounding)) for row in rows),
        None if several else _remainder(rows, base, rounding),
    )


def _answer(row: SurveyRow, rounding: float) -> AnswerShare:
    stated = row.share is not None
    share = float(row.share) if row.share is not None else _share(row)
    low = high = None
    if share is not None and row.base and 0 <= share <= 100:
        low, high = (100 * end for end in share_range(share / 100, row.base))
    return AnswerShare(
        row.answer, share, row.count, row.base, low, high, stated,
        rounding if stated else 0.0, row.place,
    )  # fmt: skip


def _share(row: SurveyRow) -> float | None:
    if row.count is None or not row.base:
        return None
    return 100 * row.count / row.base


def _remainder(rows: Rows, base: int | None, rounding: Decimal) -> Remainder | None:
    """What shares or counts leave of all asked; None where rounding alone may explain it."""
    shares = [row.share for row in rows if row.share is not None]
    if len(shares) == len(rows):
        left = 100 - sum(shares)
        return Remainder(float(left), about=True) if left > rounding * len(shares) else None
    counts = [row.count for row in rows if row.count is not None]
    if base and len(counts) == len(rows) and (left_over := base - sum(counts)) > 0:
        return Remainder(100 * left_over / base, about=False)
    return None


def _changes(earlier: Wave, later: Wave) -> tuple[ShareChange, ...]:
    before = {spelling_key(one.answer): one for one in earlier.answers}
    pairs = ((before.get(spelling_key(one.answer)), one) for one in later.answers)
    found = (_change(then, now) for then, now in pairs if then is not None)
    return tuple(one for one in found if one is not None)


def _change(before: AnswerShare, now: AnswerShare) -> ShareChange | None:
    if before.share is None or now.share is None:
        return None
    points = now.share - before.share
    if before.low is None or now.low is None or not (before.base and now.base):
        return ShareChange(before, now, points)
    low, high = difference_range(before.share / 100, before.base, now.share / 100, now.base)
    rounding = before.rounding + now.rounding
    return ShareChange(before, now, points, 100 * low - rounding, 100 * high + rounding)
