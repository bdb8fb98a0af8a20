"""What an officer has said that unknown crime types and areas are, applied to the figures."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pyarrow as pa

from csp_core.corrections import Corrections
from csp_core.reading.figure_columns import replaced
from csp_core.spelling import spelling_key
from csp_core.statements import codes_of, names_of
from csp_core.tables import named


def matched(figures: pa.Table, corrections: Corrections) -> pa.Table:
    """The figures with areas and crime types under the names an officer matched them to.

    A crime type is known by how its file writes it, which stays in ``as_written``.
    """
    figures = figures.combine_chunks()
    figures = _renamed(figures, "area", "area", dict(corrections.areas))
    return _renamed(figures, "as_written", "crime_type", dict(corrections.crime_types))


def _renamed(figures: pa.Table, written: str, column: str, said: Mapping[str, str]) -> pa.Table:
    if not said or not figures.num_rows:
        return figures
    chosen = [said.get(spelling_key(name), "") for name in names_of(figures, written)]
    if not any(chosen):
        return figures
    names = names_of(figures, column)
    every = list(dict.fromkeys([*names, *filter(None, chosen)]))
    new = np.array([every.index(name) if name else -1 for name in chosen])
    of_row = new[codes_of(figures, written)]
    codes = np.where(of_row >= 0, of_row, codes_of(figures, column))
    return replaced(figures, column, named(codes, every)).combine_chunks()
