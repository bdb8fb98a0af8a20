"""A chart's values as a CSV file that no spreadsheet program takes for formulas."""

from __future__ import annotations

import csv
import io

from csp_core.charts.drawing import Cell, Drawing
from csp_core.outputs.csv_cells import unformulated


def values_csv(drawing: Drawing) -> bytes:
    """The chart's table, numbers in full, in UTF-8 with the mark Excel needs to know it."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow([_plain(column) for column in drawing.table.columns])
    writer.writerows([[_plain(cell) for cell in row] for row in drawing.table.rows])
    writer.writerows([[], *([_plain(line)] for line in _about(drawing))])
    return text.getvalue().encode("utf-8-sig")


def _about(drawing: Drawing) -> list[str]:
    return [
        line
        for line in (
            drawing.title,
            drawing.subtitle,
            *drawing.marks,
            *drawing.caveats,
            drawing.source,
        )
        if line
    ]


def _plain(cell: Cell) -> Cell:
    return unformulated(cell) if isinstance(cell, str) else cell
