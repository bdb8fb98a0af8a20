"""Totals that say of what they are by nothing but the table they stand in."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyarrow as pa

from csp_core.areas import ALL_AREAS
from csp_core.crime_types import TOTAL
from csp_core.problems import Problem
from csp_core.reading.figure_words import count_said, place_of, row_of, span_of
from csp_core.reading.told import Told
from csp_core.statements import Statements, codes_of, names_of


def without_rival_totals(figures: pa.Table) -> Told:
    """The figures of a file; of one bare total stated in several places none is kept.

    "Total" below one list of crime types and "Total" below another are no two statements of one
    figure: each adds up its own list, and neither can be told by its name. The same total on two
    sheets is one figure stated twice.
    """
    bare = _bare(figures, "crime_type", TOTAL) | _bare(figures, "area", ALL_AREAS)
    if not bare.any():
        return Told(figures)
    figures = figures.combine_chunks()
    groups = Statements(figures)
    again, first = groups.repeated, groups.first[groups.repeated]
    sheet = codes_of(figures, "sheet")
    # Alike on one sheet they may be the totals of two of its groups that happen to agree.
    rivals = again[bare[again] & (groups.differs[first] | (sheet[again] == sheet[first]))]
    if not len(rivals):
        return Told(figures)
    first = groups.first[rivals]
    kept = ~np.isin(groups.first, first)
    return Told(
        figures.filter(pa.array(kept)).combine_chunks(), (_problem(figures, first, rivals),)
    )


def _bare(figures: pa.Table, column: str, name: str) -> np.ndarray:
    names = names_of(figures, column)
    if name not in names:
        return np.zeros(figures.num_rows, bool)
    marked: np.ndarray = codes_of(figures, column) == names.index(name)
    return marked


def _problem(figures: pa.Table, first: Sequence[int], rivals: Sequence[int]) -> Problem:
    one, other = (row_of(figures, int(rows[0])) for rows in (first, rivals))
    more = len(rivals) - 1
    return Problem(
        "warning",
        place_of(one),
        f"a total of {count_said(one)} for {one['area']}, {one['crime_type']}, "
        f"{span_of(one).label}, and one of {count_said(other)} at "
        f"{place_of(other)}{f', and {more:,} more like it' if more else ''}",
        "",
        "They may add up different lists, so none of them is used.",
    )
