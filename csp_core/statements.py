"""Which rows of ``figures`` state the same figure, and whether they agree."""

from __future__ import annotations

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from csp_core.spelling import spelling_key
from csp_core.tables import EPOCH_MONTH, named

# Stated changes as two sheets round them: 20.4 and 20.398 are one statement.
_ROUNDING = 0.051
_NO_PERCENT = -1e9
_NO_COUNT = np.iinfo(np.int64).min


def codes_of(figures: pa.Table, name: str) -> np.ndarray:
    """A name column's codes; the table's chunks must be combined."""
    if not figures.num_rows:
        return np.empty(0, np.int32)
    codes: np.ndarray = figures.column(name).chunk(0).indices.to_numpy()
    return codes


def first_months(figures: pa.Table) -> np.ndarray:
    """The first month of every row, as one whole number (see ``periods``)."""
    start = figures.column("start").to_numpy().astype("datetime64[M]").astype(np.int64)
    months: np.ndarray = start + EPOCH_MONTH
    return months


def names_of(figures: pa.Table, name: str) -> list[str]:
    """The names a column's codes stand for."""
    if not figures.num_rows:
        return []
    names: list[str] = figures.column(name).chunk(0).dictionary.to_pylist()
    return names


def with_one_spelling(figures: pa.Table) -> pa.Table:
    """The figures with areas, and crime types, of one spelling key under the first of their names.

    Names nobody has listed are kept as their files write them; "Unassigned Surrey" on one sheet
    and "unassigned Surrey" on the next are one area all the same.
    """
    figures = figures.combine_chunks()
    for column in ("area", "crime_type"):
        names = names_of(figures, column)
        first: dict[str, int] = {}
        chosen = [first.setdefault(spelling_key(name), at) for at, name in enumerate(names)]
        if len(first) < len(names):
            codes = np.array(chosen, np.int32)[codes_of(figures, column)]
            at = figures.schema.get_field_index(column)
            figures = figures.set_column(at, column, named(codes, names)).combine_chunks()
    return figures


class Statements:
    """The rows of a figures table, those that state one figure brought together.

    ``first[row]`` is the first row to state what ``row`` states; ``repeated`` lists the later
    ones; ``differs[row]`` is true for a first row that a later one contradicts.
    """

    def __init__(self, figures: pa.Table) -> None:
        rows = figures.num_rows
        self.first = np.arange(rows)
        self.repeated = np.empty(0, np.int64)
        self.differs = np.zeros(rows, bool)
        if rows:
            _, first, inverse = np.unique(_keys(figures), return_index=True, return_inverse=True)
            self.first = first[inverse]
            self.repeated = np.nonzero(self.first != np.arange(rows))[0]
        self.any_repeated = bool(len(self.repeated))
        if self.any_repeated:
            unlike = disagree(figures, self.repeated, self.first[self.repeated])
            self.differs[self.first[self.repeated][unlike]] = True


def _keys(figures: pa.Table) -> np.ndarray:
    """One whole number for each area, crime type, start, length and sort of statement."""
    months = first_months(figures)
    types = len(names_of(figures, "crime_type")) + 1
    key = codes_of(figures, "area").astype(np.int64) * types + codes_of(figures, "crime_type")
    key = (key * 65536 + months) * 2048 + figures.column("months").to_numpy()
    keys: np.ndarray = key * 2 + figures.column("stated").to_numpy()
    return keys


def disagree(figures: pa.Table, one: np.ndarray, other: np.ndarray) -> np.ndarray:
    """For pairs of rows, whether they state different counts, changes or markers."""
    count = pc.fill_null(figures.column("count"), _NO_COUNT).to_numpy()
    percent = pc.fill_null(figures.column("stated_percent"), _NO_PERCENT).to_numpy()
    marker = codes_of(figures, "marker")
    unlike: np.ndarray = (
        (count[one] != count[other])
        | (np.abs(percent[one] - percent[other]) > _ROUNDING)
        | (marker[one] != marker[other])
    )
    return unlike
