"""One row an incident, as data.police.uk publishes: rows counted by area, month and crime type."""

from __future__ import annotations

import re
from functools import lru_cache

import numpy as np
import pyarrow as pa

from csp_core import crime_types
from csp_core.problems import Place, Problem
from csp_core.reading import columns
from csp_core.reading.columns import Names
from csp_core.reading.figures import Extract
from csp_core.reading.files.sheets import Sheet
from csp_core.reading.periods_down import Periods, read_periods
from csp_core.reading.understanding import Understanding
from csp_core.spelling import as_written
from csp_core.tables import FIGURES, figures_table, month_starts, named

# "South Ribble 006D": the district is the LSOA's name without its last five characters.
_LSOA_ENDING = re.compile(r"\s+\d{3}[A-Z]$")
# An area with so small a share of the largest area's rows lies outside the force the file is of.
_OUTSIDE_SHARE = 0.02
_NAMED = 12
ALL_ROWS = "Every row but anti-social behaviour"


@lru_cache(maxsize=65536)
def district(lsoa_name: str) -> str:
    """The area an LSOA lies in, from its name."""
    return columns.area_name(_LSOA_ENDING.sub("", lsoa_name.strip()))


def count_incidents(file: str, sheet: Sheet, understood: Understanding) -> Extract:
    """Figures counted from rows; a type of crime with no row in a month that is there counts 0.

    A row with no area belongs to none, and an area with only a handful of rows lies outside the
    force, whose file is not the one to count it from: both are reported and in no figure.
    """
    first = understood.first_row
    assert understood.type_column is not None  # noqa: S101 - the layout promises one
    wanted = (understood.area_columns[0], understood.type_column, understood.period_columns[0])
    lsoa, offence, month = sheet.coded(wanted, first)
    area = columns.names(lsoa, district)
    written = columns.names(offence, as_written)
    period = read_periods([month], [understood.header.headings[wanted[2]].text])
    usable = (area.codes >= 0) & (written.codes >= 0) & (period.codes >= 0)
    counts = _cross(area, written, period, usable)
    outside = _outside(counts)
    place = Place(file, sheet.name)
    return Extract(
        figures=_table(place, understood, area, written, period, counts, outside),
        problems=tuple(_problems(place, area, written, period, counts, outside, first)),
    )


def _cross(area: Names, written: Names, period: Periods, usable: np.ndarray) -> np.ndarray:
    """Rows by area, crime type and month: an array of that shape."""
    shape = (len(area.names), len(written.names), len(period.spans))
    flat = (area.codes * shape[1] + written.codes).astype(np.int64) * shape[2] + period.codes
    return np.bincount(flat[usable], minlength=int(np.prod(shape))).reshape(shape)


def _outside(counts: np.ndarray) -> np.ndarray:
    rows = counts.sum(axis=(1, 2))
    return rows < _OUTSIDE_SHARE * rows.max() if len(rows) else np.zeros(0, bool)


def _table(
    place: Place,
    understood: Understanding,
    area: Names,
    written: Names,
    period: Periods,
    counts: np.ndarray,
    outside: np.ndarray,
) -> pa.Table:
    if not counts.size:  # no area, no offence or no month: no figure either, and not one of 0
        return FIGURES.empty_table()
    known = [crime_types.match(name) for name in written.names]
    crimes = np.array([not (one and one.kind == "incident") for one in known])
    everything = counts[:, crimes, :].sum(axis=1, keepdims=True)
    counts = np.concatenate([everything, counts], axis=1)
    canonical = ("All crime", *(columns.crime_type_name(name) for name in written.names))
    where = np.nonzero(np.broadcast_to(~outside[:, None, None], counts.shape))
    areas_at, types_at, months_at = (axis.astype(np.int32) for axis in where)
    starts = np.array([span.first for span in period.spans] or [0], np.int64)[months_at]
    lengths = np.array([span.months for span in period.spans] or [1], np.int16)[months_at]
    size, zeros = len(areas_at), np.zeros(len(areas_at), np.int32)
    column = (understood.type_column or 0) + 1
    return figures_table(
        {
            "area": named(areas_at, area.names),
            "crime_type": named(types_at, canonical),
            "as_written": named(types_at, (ALL_ROWS, *written.names)),
            "start": month_starts(starts),
            "months": pa.array(lengths),
            "count": pa.array(counts[where].astype(np.int64)),
            "stated_percent": pa.nulls(size, pa.float64()),
            "stated": pa.array(np.zeros(size, bool)),
            "marker": named(zeros, ("",)),
            "status": named(zeros, (understood.status,)),
            "file": named(zeros, (place.file,)),
            "sheet": named(zeros, (place.sheet,)),
            "row": pa.array(zeros),
            "column": pa.array(np.full(size, column, np.int16)),
            "upload": pa.array(np.zeros(size, np.int16)),
        }
    )


def _problems(
    place: Place,
    area: Names,
    written: Names,
    period: Periods,
    counts: np.ndarray,
    outside: np.ndarray,
    first: int,
) -> list[Problem]:
    """The rows that are in no figure, and why."""
    placed, named = area.codes >= 0, written.codes >= 0
    undated = (period.codes < 0) & placed & named
    found = [
        _rows_without(place, ~placed, first, "no LSOA", "They belong to no area"),
        _rows_without(place, ~named & placed, first, "no crime type", "They belong to no type"),
        _rows_without(place, undated, first, "no month that could be read", "They have no month"),
        _outside_said(place, area, counts, outside),
    ]
    return [problem for problem in found if problem]


def _rows_without(
    place: Place, missing: np.ndarray, first: int, what: str, why: str
) -> Problem | None:
    if not missing.any():
        return None
    row = int(np.argmax(missing)) + first + 1
    return Problem(
        "warning",
        place,
        f"{int(missing.sum()):,} of {len(missing):,} rows with {what} (the first is row {row:,})",
        "",
        f"{why} and are in no figure.",
    )


def _outside_said(
    place: Place, area: Names, counts: np.ndarray, outside: np.ndarray
) -> Problem | None:
    if not outside.any():
        return None
    rows = counts.sum(axis=(1, 2))
    names = [f"{area.names[at]} {rows[at]:,}" for at in np.nonzero(outside)[0]]
    more = f" and {len(names) - _NAMED:,} more" if len(names) > _NAMED else ""
    number = int(rows[outside].sum())
    return Problem(
        "warning",
        place,
        f"{number:,} {'row' if number == 1 else 'rows'} in areas of which this file holds hardly "
        "anything "
        f"({', '.join(names[:_NAMED])}{more})",
        "",
        "They most likely lie outside the force, so they are in no figure.",
    )
