"""A column of changes a file states in percent, which Excel may keep as fractions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

from csp_core.reading.cells import parse_count, parse_percent, plain_number

# Of a column of changes most lie outside ±1.5%; a column that does not may hold fractions.
_DOUBTFUL_BELOW = 1.5
_EXPECTED = "a change in percent such as +20.4%"


@dataclass(frozen=True)
class StatedChange:
    """A stated change in percent, or the ``marker`` that says why there is none, or a ``fault``."""

    percent: float | None = None
    marker: str = ""
    fault: tuple[str, str, str] | None = None  # found, expected, remedy


def stated_changes(cells: Sequence[Any], percent_shown: bool | None) -> list[StatedChange]:
    """Each cell of a column as a stated change.

    ``percent_shown`` says whether Excel shows the column's numbers as percentages, so that 0.204
    is 20.4%; None where the file does not say. Numbers that could then be either are faults.
    """
    plain = [number for cell in cells if (number := plain_number(cell)) is not None]
    doubtful = (
        not percent_shown
        and any(number != int(number) for number in plain)
        and median(map(abs, plain)) <= _DOUBTFUL_BELOW
    )
    example = next((number for number in plain if number != int(number)), 0.0)
    either = _either(example) if doubtful else None
    return [_stated(cell, bool(percent_shown), either) for cell in cells]


def _stated(cell: object, fractions: bool, doubtful: tuple[str, str, str] | None) -> StatedChange:
    percent = parse_percent(cell)
    if percent is not None:
        if doubtful and plain_number(cell) is not None:
            return StatedChange(fault=doubtful)
        scaled = fractions and not isinstance(cell, str)
        return StatedChange(round(percent * 100, 10) if scaled else percent)
    count = parse_count(cell)
    if count.marker or count.empty:
        return StatedChange(marker=count.marker)
    found = count.fault[0] if count.fault else f'"{cell}"'
    return StatedChange(
        fault=(found, _EXPECTED, "Leave the cell empty if the change is not known.")
    )


def _either(number: float) -> tuple[str, str, str]:
    return (
        f"changes such as {number:g}, which could be {number:g}% or {100 * number:g}%",
        _EXPECTED,
        "Format the column as a percentage in Excel, or write the % sign.",
    )
