"""Figures that look like something else: running totals, or months that are not counted yet."""

from __future__ import annotations

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from csp_core.periods import MONTHS_IN_YEAR, Span
from csp_core.problems import Place, Problem
from csp_core.reading.figure_words import cell_of, row_of
from csp_core.reading.told import Told
from csp_core.statements import codes_of, first_months

# A year's running total starts again in January or in April.
_STARTS_AGAIN = (0, 3)
_FEWEST_RISES = 5
# So many offences in an ordinary period of a sheet, and one with none at all is not credible.
_ORDINARY = 20


def look(place: Place, figures: pa.Table) -> Told:
    """The figures of one sheet without periods that are 0 throughout at its end."""
    if not figures.num_rows:
        return Told(figures)
    kept, problems = _without_empty_end(place, figures.combine_chunks())
    return Told(kept, (*problems, *_running(place, kept)))


def _counts(figures: pa.Table) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Which rows hold counts, and of those first month, months and count."""
    given = figures.column("count").is_valid().to_numpy(zero_copy_only=False)
    start = first_months(figures)
    count = pc.fill_null(figures.column("count"), 0).to_numpy()
    return given, start[given], figures.column("months").to_numpy()[given], count[given]


def _without_empty_end(place: Place, figures: pa.Table) -> tuple[pa.Table, list[Problem]]:
    """Without the last periods in which every count is 0: a sheet filled in before its time."""
    given, start, months, count = _counts(figures)
    ends = start + months
    periods, at = np.unique(ends, return_inverse=True)
    size = np.bincount(at, np.abs(count), len(periods)) if len(count) else np.zeros(0)
    counted = np.nonzero(size)[0]
    if not len(counted) or counted[-1] == len(periods) - 1:
        return figures, []
    last = periods[counted[-1]]
    if size[counted].mean() < _ORDINARY or np.bincount(at)[counted[-1] + 1 :].min() < 2:
        return figures, []
    empty = np.zeros(figures.num_rows, bool)
    empty[np.nonzero(given)[0][ends > last]] = True
    said = Span(int(start[ends > last].min()), int(ends.max()) - 1)
    row = row_of(figures, int(np.argmax(empty)))
    problem = Problem(
        "error",
        Place(place.file, place.sheet, cell_of(row)),
        f"0 in every figure of {said.label}",
        "counts, or empty cells where none is known yet",
        "They are not used: a month not counted yet is missing, not zero. Empty those cells.",
    )
    return figures.filter(pa.array(~empty)), [problem]


def _running(place: Place, figures: pa.Table) -> list[Problem]:
    """A warning where no count of any series ever falls from month to month within a year."""
    given, start, months, count = _counts(figures)
    area = codes_of(figures, "area")[given]
    crime_type = codes_of(figures, "crime_type")[given]
    order = np.lexsort((start, crime_type, area))
    order = order[months[order] == 1]
    same = (np.diff(area[order]) == 0) & (np.diff(crime_type[order]) == 0)
    following = same & (np.diff(start[order]) == 1)
    following &= ~np.isin(start[order][1:] % MONTHS_IN_YEAR, _STARTS_AGAIN)
    # Of two months one is always the larger: three in a row are the fewest that can run on.
    following &= np.append(following[1:], False) | np.append(False, following[:-1])
    steps = np.diff(count[order])[following]
    if len(steps) < _FEWEST_RISES or (steps < 0).any() or (steps > 0).mean() < 0.5:
        return []
    return [
        Problem(
            "warning",
            place,
            "counts that never fall from month to month",
            "the count of each month alone",
            "They look like running totals of the year; ask for the figures of each month.",
        )
    ]
