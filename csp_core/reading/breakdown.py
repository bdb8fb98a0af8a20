"""Columns that no figure is read by but that may divide the figures: by sex, outcome or measure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from csp_core.problems import Place, Problem, cell_address
from csp_core.reading.files.sheets import Coded
from csp_core.reading.header import Header
from csp_core.reading.headings import Role
from csp_core.reading.index import Index
from csp_core.reading.layouts import At
from csp_core.reading.understanding import Understanding
from csp_core.spelling import as_written

_TELL_NOTHING = {Role.AREA_CODE, Role.NOTE}
_KNOWN_STATUSES = {"", "provisional", "final", "revised", "illustrative", "published"}
_SHOWN = 3


@dataclass(frozen=True)
class Breakdown:
    """What is said of a sheet's unused columns; ``divides`` when they make its figures doubtful."""

    problems: tuple[Problem, ...] = ()
    divides: bool = False


def unused_columns(understood: Understanding) -> tuple[int, ...]:
    """The columns of text no figure is read by, from 0.

    Where periods, areas or crime types stand across, only those left of the figures: what stands
    on their right describes a row and does not divide it.
    """
    header = understood.header
    used = {
        *(value.column for value in understood.values), *understood.area_columns,
        *understood.area_code_columns, *understood.period_columns, *understood.type_columns,
        *(() if understood.group_column is None else (understood.group_column,)),
    }  # fmt: skip
    across = At.HEADER is understood.period_at or understood.across
    end = min(value.column for value in understood.values) if across else len(header.headings)
    return tuple(
        column
        for column in range(end)
        if column not in used
        and header.headings[column].role not in _TELL_NOTHING
        and not header.figures[column]
        and (header.headings[column].text or _text_below(header, column))
    )


def _text_below(header: Header, column: int) -> bool:
    return any(isinstance(row[column], str) and row[column].strip() for row in header.below)


def breakdown(
    place: Place,
    understood: Understanding,
    unused: Sequence[tuple[int, Coded]],
    index: Index,
    usable: np.ndarray,
) -> Breakdown:
    """What the unused columns do to the figures of the usable rows.

    A column that goes with the area, the crime type or the period alone describes it; any other
    may divide the figures, and does where two rows would else state the same figure.
    """
    by = [codes[usable] for codes in (index.area.codes, index.written.codes, index.period.codes)]
    whole = _together(by)
    problems = []
    divides = False
    for column, cells in unused:
        codes = cells.codes[usable]
        values = [as_written(str(cells.distinct[code] or "")) for code in np.unique(codes)]
        if len(values) < 2 or {value.casefold() for value in values} <= _KNOWN_STATUSES:
            continue
        if any(_number(_together([one, codes])) == _number(one) for one in by):
            continue
        split = _number(whole) < len(whole) and _number(_together([whole, codes])) > _number(whole)
        divides |= split
        problems.append(_problem(place, understood, column, values, split))
    return Breakdown(tuple(problems), divides)


def _together(codes: Sequence[np.ndarray]) -> np.ndarray:
    """One whole number for each different row of codes."""
    together = np.zeros(len(codes[0]), np.int64)
    for one in codes:
        together = together * (int(one.max(initial=0)) + 2) + one + 1
    return together


def _number(codes: np.ndarray) -> int:
    return len(np.unique(codes))


def _problem(
    place: Place, understood: Understanding, column: int, values: Sequence[str], split: bool
) -> Problem:
    shown = ", ".join(value or "blank" for value in values[:_SHOWN])
    heading = as_written(understood.header.headings[column].text)
    named = f"“{heading}”" if heading else "with no heading"
    cell = cell_address(understood.header.row + 1, column + 1)
    found = f"a column {named} ({shown}{', …' if len(values) > _SHOWN else ''})"
    if split:
        return Problem(
            "error",
            Place(place.file, place.sheet, cell),
            f"{found} that divides the figures",
            "one row for each area, crime type and period",
            "The sheet's figures are not used; keep only the rows of the whole figures and drop "
            "the file again.",
        )
    return Problem(
        "warning",
        Place(place.file, place.sheet, cell),
        f"{found} that is not read",
        "",
        "Check that every row still holds whole figures, and not one part of them.",
    )
