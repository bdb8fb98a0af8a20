"""Cells that look empty but hold an error, or a formula whose value was never saved."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from csp_core.problems import Place, Problem, cell_address
from csp_core.reading.files.sheets import Coded
from csp_core.reading.parts import Part
from csp_core.reading.understanding import Understanding

_CELLS_KEPT = 1000


def unsaid_cells(
    place: Place,
    sheet: Part,
    understood: Understanding,
    values: Sequence[Coded],
    usable: np.ndarray,
) -> list[Problem]:
    """The problems of such cells in the columns of figures, one a cell, of the first thousand.

    ``values`` are the cells of ``understood.values``; ``usable`` marks the rows looked at.
    """
    empty = [
        (value.column, rows)
        for value, cells in zip(understood.values, values, strict=True)
        if (
            rows := usable
            & np.array([*(cell == "" for cell in cells.distinct), False])[cells.codes]
        ).any()
    ]
    unsaid = sheet.unsaid() if empty else {}
    found: list[Problem] = []
    for column, rows in empty if unsaid else ():
        for row in np.nonzero(rows)[0]:
            said = unsaid.get((int(row) + understood.first_row, column))
            if said and len(found) < _CELLS_KEPT:
                cell = cell_address(int(row) + understood.first_row + 1, column + 1)
                found.append(_empty_for_us(Place(place.file, place.sheet, cell), said))
    return found


def _empty_for_us(place: Place, said: str) -> Problem:
    if said.startswith("#"):
        remedy = "Mend the formula in Excel, or leave the cell empty if the figure is not known."
        return Problem("error", place, said, "a whole number of offences", remedy)
    remedy = "Open the file in Excel and save it, which works the formula out, then drop it again."
    return Problem("error", place, said, "a whole number of offences", remedy)
