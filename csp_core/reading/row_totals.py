"""Which rows are totals of others, and which only head others."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from csp_core.reading.columns import BLANK, GRAND, TOTAL, Names
from csp_core.reading.layouts import At
from csp_core.reading.understanding import Understanding


def rows_of_totals(
    understood: Understanding, area: Names, written: Names, of_its_area: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """The rows that add up all areas, and those that add up the crime types listed.

    ``of_its_area`` marks the rows in which "Grand total" is that of the area they name.
    """
    height = len(area.codes)
    own = heading_rows(understood, height, with_figures=True)
    grand = (area.codes == GRAND) | ((written.codes == GRAND) & ~of_its_area)
    of_areas = grand | (area.codes == TOTAL) | marked_totals(written)
    of_types = grand | (written.codes == TOTAL) | (written.codes == GRAND) | marked_totals(area)
    # "Total" in the area's column beside no crime type is the total of everything.
    of_types |= (area.codes == TOTAL) & (written.codes == BLANK)
    by_area = understood.area_at in (At.ROW, At.SECTION)
    if not by_area:
        of_areas = np.zeros(height, bool)
    if understood.type_at not in (At.ROW, At.SECTION):
        of_types = np.zeros(height, bool)
    if understood.area_at is At.SECTION:
        of_types |= own
    elif understood.type_at is At.SECTION:
        of_areas |= own
    return of_areas, of_types


def marked_totals(names: Names) -> np.ndarray:
    """The rows whose name is marked as a total."""
    return np.zeros(len(names.codes), bool) if names.totals is None else names.totals


def renamed_where(names: Names, rows: np.ndarray, name: str) -> Names:
    """The names with one other in the rows marked."""
    if not rows.any():
        return names
    codes = np.where(rows, len(names.names), names.codes).astype(np.int32)
    return replace(names, codes=codes, names=(*names.names, name))


def heading_rows(understood: Understanding, height: int, *, with_figures: bool) -> np.ndarray:
    """The rows that head others: with figures of their own, as in a pivot table, or without."""
    marked = np.zeros(height, bool)
    for section in understood.sections.all():
        if bool(section.figures) is with_figures:
            marked[section.row - understood.first_row] = True
    return marked
