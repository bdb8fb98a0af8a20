"""A place in an officer's file, and a problem at it: faults are values, carried beside the data."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

Severity = Literal["error", "warning"]
# Where an officer can answer a problem: nowhere in the app, by correcting how its table is read,
# or by choosing between two statements.
Answer = Literal["", "reading", "statements"]
CELLS_NAMED = 5


def column_letters(column: int) -> str:
    """``A`` for column 1, ``AA`` for column 27."""
    letters = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def cell_address(row: int, column: int) -> str:
    """``D14``; empty when the row is 0, the mark of a figure counted from many rows."""
    return f"{column_letters(column)}{row}" if row > 0 and column > 0 else ""


@dataclass(frozen=True)
class Place:
    """Where in which file: sheet and cell are empty when the whole file or sheet is meant."""

    file: str
    sheet: str = ""
    cell: str = ""

    def __str__(self) -> str:
        return " › ".join(part for part in (self.file, self.sheet, self.cell) if part)


NOWHERE = Place("")
"""The place of what stands in no file."""


@dataclass(frozen=True)
class Problem:
    """One fault, one message: where, what was found, what was expected, what to do.

    ``others`` names further cells with the very same fault; they are folded into this message.
    ``answer`` says whether an officer can answer it without changing the file.
    """

    severity: Severity
    place: Place
    found: str
    expected: str
    remedy: str
    others: tuple[str, ...] = ()
    answer: Answer = ""

    @property
    def sentence(self) -> str:
        """The whole message, as an officer reads it."""
        more = ""
        if self.others:
            named = ", ".join(self.others[: CELLS_NAMED - 1])
            rest = len(self.others) - (CELLS_NAMED - 1)
            unnamed = f" and {rest:,} more {'cell' if rest == 1 else 'cells'}" if rest > 0 else ""
            more = f" (also {named}{unnamed})"
        expected = f"; expected {self.expected}" if self.expected else ""
        return f"{self.place}{more}: found {self.found}{expected}. {self.remedy}".strip()

    def as_json(self) -> dict[str, object]:
        """The problem as the command line's contract states it."""
        return {
            "severity": self.severity,
            "file": self.place.file,
            "sheet": self.place.sheet,
            "cell": self.place.cell,
            "found": self.found,
            "expected": self.expected,
            "remedy": self.remedy,
            "also": list(self.others),
            "message": self.sentence,
        }


def folded(problems: list[Problem]) -> tuple[Problem, ...]:
    """The problems with those alike but for their cell folded into the first, order kept."""
    kept: dict[tuple[str, ...], Problem] = {}
    others: dict[tuple[str, ...], list[str]] = {}
    for problem in problems:
        place = problem.place
        alike = (
            problem.severity,
            place.file,
            place.sheet,
            problem.found,
            problem.expected,
            problem.remedy,
        )
        if alike not in kept:
            kept[alike], others[alike] = problem, []
        elif place.cell:
            others[alike].extend((place.cell, *problem.others))
    return tuple(
        replace(problem, others=problem.others + tuple(others[alike]))
        for alike, problem in kept.items()
    )
