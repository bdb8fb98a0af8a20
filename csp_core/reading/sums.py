"""Open data by offence: its finest counts added up to the groups and subgroups it names."""

from __future__ import annotations

import numpy as np
import pyarrow as pa

from csp_core.problems import Place, Problem, cell_address
from csp_core.reading import columns
from csp_core.reading.parts import Part
from csp_core.reading.told import Told
from csp_core.reading.understanding import Understanding
from csp_core.spelling import as_written
from csp_core.statements import codes_of, first_months, names_of
from csp_core.tables import NOT_AVAILABLE, WITHHELD, figures_table, named, united


def summed(place: Place, part: Part, understood: Understanding, figures: pa.Table) -> Told:
    """The figures, with sums for each coarser column of crime types; as they are without one.

    A sum has row 0, as it was counted from several rows; where one of its counts was withheld it is
    null, marked ``[c]``. A group named like one of its offences is not stated twice. That sums are
    only of what the file lists is said.
    """
    figures = figures.combine_chunks()
    if len(understood.type_columns) < 2 or not figures.num_rows:
        return Told(figures)
    problems = []
    tables = [_by(figures, codes_of(figures, "as_written"), names_of(figures, "as_written"), "")]
    taken = set(names_of(figures, "crime_type"))
    row_at = figures.column("row").to_numpy() - understood.first_row - 1
    for column in understood.type_columns[1:]:
        cells = part.coded([column], understood.first_row)[0]
        group = columns.names(cells, as_written)
        codes = group.codes[row_at]
        names = [*group.names, ""]
        own = np.array([columns.crime_type_name(name) in taken or not name for name in names])
        kept = np.nonzero((codes >= 0) & ~own[codes])[0]
        taken |= {columns.crime_type_name(name) for name in group.names}
        problems.append(_said(place, understood, column, len(group.names)))
        tables.append(_by(figures.take(pa.array(kept)).combine_chunks(), codes[kept], names, "sum"))
    return Told(united(tables).combine_chunks(), tuple(problems))


def _said(place: Place, understood: Understanding, column: int, groups: int) -> Problem:
    heading = as_written(understood.header.headings[column].text)
    return Problem(
        "warning",
        Place(place.file, place.sheet, cell_address(understood.first_row, column + 1)),
        f"{groups:,} {'group' if groups == 1 else 'groups'} of offences, in the column “{heading}”",
        "",
        "The figures of each are the sum of the offences listed under it; what the file leaves out "
        "the sum leaves out too.",
    )


def _by(figures: pa.Table, codes: np.ndarray, names: list[str], always: str) -> pa.Table:
    """The figures added up by area, name, period and status; a figure alone keeps its cell."""
    if not figures.num_rows:
        return figures
    key = np.stack(
        [
            codes_of(figures, "area"), codes, first_months(figures),
            figures.column("months").to_numpy(), codes_of(figures, "status"),
        ]
    )  # fmt: skip
    _, first, inverse, number = np.unique(
        key, axis=1, return_index=True, return_inverse=True, return_counts=True
    )
    inverse = inverse.reshape(-1)
    if not always and (number == 1).all():
        return figures
    order = np.argsort(first, kind="stable")
    given = figures.column("count").is_valid().to_numpy(zero_copy_only=False)
    count = figures.column("count").fill_null(0).to_numpy()
    total = np.bincount(inverse, count, len(first)).astype(np.int64)
    missing = np.bincount(inverse, ~given, len(first)) > 0
    marks = np.array([name == WITHHELD for name in names_of(figures, "marker")] or [False])
    withheld = np.bincount(inverse, marks[codes_of(figures, "marker")], len(first)) > 0
    alone = number == 1
    kept = figures.take(pa.array(first)).combine_chunks()
    written = codes[first]
    canonical = columns.renamed(written, names, columns.crime_type_name)
    marker = np.where(missing, np.where(withheld, 1, 2), 0)
    own = codes_of(kept, "marker")
    markers = ["", WITHHELD, NOT_AVAILABLE]
    own_names = names_of(kept, "marker")
    marker_names = [*markers, *own_names]
    new = {
        "crime_type": named(canonical.codes, canonical.names),
        "as_written": named(written, names),
        "count": pa.array(np.where(missing, 0, total), mask=missing),
        "marker": named(np.where(alone & (always == ""), own + len(markers), marker), marker_names),
        "row": pa.array(
            np.where(alone & (always == ""), kept.column("row").to_numpy(), 0).astype(np.int32)
        ),
    }
    table = figures_table(
        {name: new.get(name, kept.column(name).chunk(0)) for name in kept.schema.names}
    )
    return table.take(pa.array(order)).combine_chunks()
