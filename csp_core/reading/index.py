"""What each row of a table says of all its figures: area, crime type and period."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from csp_core import areas, crime_types
from csp_core.period_parts import is_bare_year, part_of_year
from csp_core.reading import year_order
from csp_core.reading.columns import Names
from csp_core.reading.files.sheets import Coded
from csp_core.reading.filling_down import IndexRows, periods_once
from csp_core.reading.layouts import At
from csp_core.reading.parts import Part
from csp_core.reading.periods_down import Periods
from csp_core.reading.row_names import areas_of_rows, outer_first, types_of_rows
from csp_core.reading.row_periods import periods_of_rows
from csp_core.reading.row_totals import heading_rows, marked_totals, renamed_where, rows_of_totals
from csp_core.reading.understanding import Understanding

# Longer lists are not read by a person, who would see that the months run on.
_ROWS_LOOKED_AT = 5_000


@dataclass(frozen=True)
class Index:
    """The rows below the header, each as codes into names of areas, crime types and periods.

    ``totals`` marks rows that are totals of others; ``headings`` the rows that head others.
    """

    area: Names
    written: Names
    period: Periods
    totals: np.ndarray
    headings: np.ndarray

    @property
    def complete(self) -> np.ndarray:
        """Which rows say all three."""
        named = (self.area.codes >= 0) & (self.written.codes >= 0)
        complete: np.ndarray = named & (self.period.codes >= 0)
        return complete


def read_index(part: Part, understood: Understanding, shown: np.ndarray) -> Index:
    """The index of the rows below the header; ``shown`` marks those in which figures stand."""
    wanted = [
        *understood.area_columns,
        *(code for code in understood.area_code_columns if code >= 0),
        *understood.type_columns[:1],
        *(() if understood.group_column is None else (understood.group_column,)),
        *understood.period_columns,
    ]
    read = dict(zip(wanted, part.coded(wanted, understood.first_row), strict=True))
    rows = IndexRows(part, understood, shown)
    stated = areas_of_rows(understood, read, rows)
    area, written = outer_first(understood, rows, stated, types_of_rows(understood, read, rows))
    period = periods_of_rows(understood, read, rows)
    if _twice(
        area,
        written,
        period,
        shown,
        (area.codes != stated.codes) & ~rows.merged(understood.area_columns),
    ):
        area = stated
    doubt = year_order.down(_years_and_months(understood, read, rows, area, written))
    period = replace(period, doubt=doubt)
    # "Grand total" in a row that names its area is that area's; in a row that does not, of all.
    own = (stated.codes >= 0) & (understood.area_at is At.ROW)
    of_areas, of_types = rows_of_totals(understood, area, written, own)
    return Index(
        area=renamed_where(area, of_areas, areas.ALL_AREAS),
        written=renamed_where(written, of_types, crime_types.TOTAL),
        period=period,
        totals=of_areas | of_types,
        headings=heading_rows(understood, rows.height, with_figures=False),
    )


def _twice(
    area: Names, written: Names, period: Periods, shown: np.ndarray, filled_down: np.ndarray
) -> bool:
    """Whether areas filled down state a figure again: then they were forgotten, not left out."""
    if not filled_down.any():
        return False
    rows = shown & (area.codes >= 0) & (written.codes >= 0) & (period.codes >= 0)
    rows &= ~marked_totals(area) & ~marked_totals(written)
    keys = np.stack([area.codes[rows], written.codes[rows], period.codes[rows]])
    _, inverse, number = np.unique(keys, axis=1, return_inverse=True, return_counts=True)
    return bool((number[inverse.reshape(-1)][filled_down[rows]] > 1).any())


def _years_and_months(
    understood: Understanding,
    read: Mapping[int, Coded],
    rows: IndexRows,
    area: Names,
    written: Names,
) -> list[tuple[str, str, tuple[int, int]]]:
    """Each row's year and month where they stand apart, and the series that the row is of."""
    if rows.height > _ROWS_LOOKED_AT:
        return []
    at = understood.period_columns
    if understood.period_at is At.SECTION and len(at) == 1:
        named = rows.sections(understood.sections.period)
        years = [named.names[code] if code >= 0 else "" for code in named.codes]
        months = _texts(read[at[0]])
    elif understood.period_at is At.ROW and len(at) == 2:
        years, months = (_texts(periods_once(read[column], rows, column)) for column in at)
        if not any(map(is_bare_year, years)):
            years, months = months, years
    else:
        return []
    series = zip(area.codes.tolist(), written.codes.tolist(), strict=True)
    return [row for row in zip(years, months, series, strict=True) if row[0] and row[1]]


def _texts(cells: Coded) -> list[str]:
    texts = [part_of_year(cell) or str(cell or "").strip() for cell in cells.distinct]
    return [texts[code] for code in cells.codes]
