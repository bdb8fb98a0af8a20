"""Cells of one question as shares in percent or counts; what could be either is asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from csp_core.problems import Place, Problem
from csp_core.reading.cells import parse_count, parse_percent, plain_number
from csp_core.reading.records.survey_columns import What

# Shares of one question add up to 100, but for what is not stated; counts rarely come so near.
_NEAR_WHOLE = (90, 102)
# Answers of a base near a hundred could be either.
_CLEAR_OF_SHARES = 112
_A_SHARE, _A_COUNT = "a share such as 67%", "a whole number of answers"
_LEAVE_EMPTY = "Leave the cell empty if the figure is not known."


@dataclass(frozen=True)
class Written:
    """One cell of figures: what its heading says it is, and whether it is shown in percent.

    Cells of one ``sort`` are all shares or all counts.
    """

    cell: Any
    place: Place
    what: What = ""
    sort: str = ""
    percent_shown: bool | None = None


@dataclass(frozen=True)
class Understood:
    """A cell as a share in percent or a count; neither where it gives none."""

    share: Decimal | None = None
    count: int | None = None


def understood(
    cells: Sequence[Written], base: int | None
) -> tuple[list[Understood], list[Problem]]:
    """The cells of one question's answers, and what is wrong or doubtful with them."""
    what, doubt = _what(cells, base)
    if doubt:
        return [Understood()] * len(cells), [doubt]
    cells = [replace(one, what=what) for one in cells]
    fractions, doubt = _fractions(cells) if what == "share" else (False, None)
    if doubt:
        return [Understood()] * len(cells), [doubt]
    pairs = [_share(one, fractions) if what == "share" else _count(one) for one in cells]
    return [found for found, _ in pairs], [problem for _, problem in pairs if problem]


def _what(cells: Sequence[Written], base: int | None) -> tuple[What, Problem | None]:
    """What the cells are: by their heading, a percent sign, or what they add up to."""
    if said := [one.what for one in cells if one.what]:
        return said[0], None
    numbers = [number for one in cells if (number := plain_number(one.cell)) is not None]
    if len(numbers) < len([one for one in cells if parse_percent(one.cell) is not None]):
        return "share", None
    if any(one.percent_shown for one in cells) or any(number % 1 for number in numbers):
        return "share", None
    total = sum(numbers)
    shares = len(numbers) > 1 and _NEAR_WHOLE[0] <= total <= _NEAR_WHOLE[1]
    counts = total > _NEAR_WHOLE[1] and (base is None or total <= base)
    if not numbers or counts:
        return "count", None
    if shares and base is not None and base > _CLEAR_OF_SHARES:
        return "share", None
    return "", Problem(
        "error", cells[0].place, f"numbers such as {numbers[0]:g}, which could be shares or counts",
        "shares in percent, or counts of answers",
        "Head the column % or Number; until then these answers are not used.",
        tuple(one.place.cell for one in cells[1:]),
    )  # fmt: skip


def _fractions(cells: Sequence[Written]) -> tuple[bool, Problem | None]:
    """Whether 0.67 means 67%: where it is shown so, or shares so written make a whole."""
    numbers = [number for one in cells if (number := plain_number(one.cell)) is not None]
    if any(one.percent_shown for one in cells):
        return True, None
    if not numbers or max(numbers) > 1 or not any(number % 1 for number in numbers):
        return False, None
    if _NEAR_WHOLE[0] <= 100 * sum(numbers) <= _NEAR_WHOLE[1]:
        return True, None
    number = next(number for number in numbers if number % 1)
    return False, Problem(
        "error", cells[0].place,
        f"shares such as {number:g}, which could be {number:g}% or {100 * number:g}%", _A_SHARE,
        "Format the column as a percentage in Excel, or write the % sign; until then these "
        "answers are not used.",
        tuple(one.place.cell for one in cells[1:]),
    )  # fmt: skip


def _share(one: Written, fractions: bool) -> tuple[Understood, Problem | None]:
    percent = parse_percent(one.cell)
    if percent is None:
        return Understood(), _unread(one, _A_SHARE)
    scaled = 100 * percent if fractions and not isinstance(one.cell, str) else percent
    share = Decimal(repr(round(scaled, 6))).normalize()
    if not 0 <= share <= 100:
        return Understood(), Problem(
            "error", one.place, f'"{scaled:g}"', "a share from 0% to 100%",
            "Correct the cell; until then this answer is not used.",
        )  # fmt: skip
    return Understood(share=share), None


def _count(one: Written) -> tuple[Understood, Problem | None]:
    count = parse_count(one.cell)
    if count.number is None:
        return Understood(), _unread(one, _A_COUNT)
    if count.number < 0:
        return Understood(), Problem(
            "error", one.place, f'"{count.number}"', "a count of answers, none or more",
            "Correct the cell; until then this answer is not used.",
        )  # fmt: skip
    return Understood(count=count.number), None


def _unread(one: Written, expected: str) -> Problem | None:
    count = parse_count(one.cell)
    if count.marker or count.empty:
        return None
    found = count.fault[0] if count.fault else f'"{one.cell}"'
    return Problem("error", one.place, found, expected, _LEAVE_EMPTY)
