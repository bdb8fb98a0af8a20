"""What cannot be right among the answers to one question, and what its shares need beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from csp_core.problems import Problem
from csp_core.spelling import spelling_key
from csp_core.survey import SurveyRow, half_unit

_ONE_ANSWER = (
    'Correct them, or write "tick all that apply" by the question if one person may give several.'
)
Rows = Sequence[SurveyRow]


def checked(rows: Rows) -> tuple[list[SurveyRow], list[Problem]]:
    """The answers to one question asked once without those that cannot be, and every doubt."""
    kept: list[SurveyRow] = []
    problems: list[Problem] = []
    seen: set[str] = set()
    for row in rows:
        problem = _twice(row) if spelling_key(row.answer) in seen else _past_base(row)
        seen.add(spelling_key(row.answer))
        if problem:
            problems.append(problem)
        else:
            kept.append(row)
    return kept, [*problems, *_doubts(kept)]


def _twice(row: SurveyRow) -> Problem:
    return Problem(
        "error", row.place, f'the answer "{row.answer}" a second time', "each answer once",
        "Take one of the two out; until then the first is used.",
    )  # fmt: skip


def _past_base(row: SurveyRow) -> Problem | None:
    if row.count is None or row.base is None or row.count <= row.base:
        return None
    return Problem(
        "error", row.place, f"{row.count:,} answers of {row.base:,} asked",
        "no more than were asked", "Correct the cell; until then this answer is not used.",
    )  # fmt: skip


def _doubts(rows: Rows) -> Iterator[Problem]:
    if not rows:
        return
    first, others = rows[0].place, tuple(row.place.cell for row in rows[1:])
    shares = tuple(row.share for row in rows if row.share is not None)
    if not any(row.several for row in rows):
        if len(shares) > 1 and sum(shares) > 100 + half_unit(shares) * len(shares):
            yield Problem(
                "warning", first, f"shares that add up to {float(sum(shares)):g}%",
                "100% or less where each person gives one answer", _ONE_ANSWER, others,
            )  # fmt: skip
        counts = [row.count for row in rows if row.count is not None]
        base = rows[0].base
        if base is not None and not shares and sum(counts) > base:
            yield Problem(
                "warning", first, f"{sum(counts):,} answers of {base:,} asked",
                "one answer each", _ONE_ANSWER, others,
            )  # fmt: skip
    if all(row.base is None for row in rows):
        yield Problem(
            "warning", first, "answers without how many were asked", "a base such as n = 1,753",
            "Write it above the table or in a column headed Base; without it no margin is given.",
            others,
        )  # fmt: skip
    yield from filter(None, map(_disagreeing, rows))


def _disagreeing(row: SurveyRow) -> Problem | None:
    """A stated share that its own count and base do not give."""
    if row.share is None or row.count is None or not row.base:
        return None
    computed = 100 * row.count / row.base
    if abs(float(row.share) - computed) <= float(half_unit((row.share,))) + 1e-9:
        return None
    return Problem(
        "warning", row.place,
        f"a share of {float(row.share):g}%, where {row.count:,} of {row.base:,} is {computed:.1f}%",
        "",
        "The stated share is used; it may be weighted. Ask whoever sent the file which is right.",
    )  # fmt: skip
