"""One column's figures as rows of the figures table, each with the cell it came from."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyarrow as pa

from csp_core.period_parts import within_span
from csp_core.problems import Place
from csp_core.reading import columns
from csp_core.reading.columns import Names
from csp_core.reading.files.sheets import Coded
from csp_core.reading.headings import Role
from csp_core.reading.index import Index
from csp_core.reading.parsed_columns import STATUSES, ParsedColumn
from csp_core.reading.row_names import one_name
from csp_core.reading.understanding import Understanding
from csp_core.reading.value_columns import ValueColumn
from csp_core.tables import figures_table, month_starts, named


def figures_of_column(
    place: Place,
    understood: Understanding,
    index: Index,
    usable: np.ndarray,
    value: ValueColumn,
    parsed: ParsedColumn,
    status: Coded | None,
) -> pa.Table:
    """The figures of one column, in the FIGURES schema.

    ``usable`` marks the rows below the header that may be used; of those the ones without a figure,
    a marker or a known period give none. ``status`` is the column that says how sure each is.
    """
    start, months = _spans(value, index, len(usable))
    rows = np.nonzero(usable & parsed.given & (months > 0))[0]
    size, codes = len(rows), parsed.codes[rows]
    area, written = _taken(index.area, rows), _taken(index.written, rows)
    if value.area:
        area = one_name(columns.area_name(value.area), size)
    if value.crime_type:
        written = one_name(value.crime_type, size)
    canonical = columns.renamed(written.codes, written.names, columns.crime_type_name)
    start, months = start[rows], months[rows]
    take, nothing = pa.array(codes), np.zeros(size, np.int32)
    return figures_table(
        {
            "area": named(area.codes, area.names),
            "crime_type": named(canonical.codes, canonical.names),
            "as_written": named(written.codes, written.names),
            "start": month_starts(start),
            "months": pa.array(months.astype(np.int16)),
            "count": pa.array([*parsed.counts, None], pa.int64()).take(take),
            "stated_percent": pa.array([*parsed.percents, None], pa.float64()).take(take),
            "stated": pa.array(np.full(size, value.role is Role.CHANGE)),
            "marker": _words(parsed.markers, codes),
            "status": _words(parsed.statuses, codes)
            if status is None
            else _words(*_said_statuses(parsed, codes, status, rows)),
            "file": named(nothing, (place.file,)),
            "sheet": named(nothing, (place.sheet,)),
            "row": pa.array((rows + understood.first_row + 1).astype(np.int32)),
            "column": pa.array(np.full(size, value.column + 1, np.int16)),
            "upload": pa.array(nothing.astype(np.int16)),
        }
    )


def _said_statuses(
    parsed: ParsedColumn, codes: np.ndarray, status: Coded, rows: np.ndarray
) -> tuple[list[str], np.ndarray]:
    """The status of each figure: what its own cell says, else what its row says."""
    said = [str(cell or "").strip().lower() for cell in status.distinct]
    row_words = [word if word in STATUSES else "" for word in said]
    cell_words = [*parsed.statuses, ""]
    words = list(dict.fromkeys(["", *row_words, *cell_words]))
    of_row = np.array([words.index(word) for word in row_words] + [0])[status.codes[rows]]
    of_cell = np.array([words.index(word) for word in cell_words])[codes]
    return words, np.where(of_cell > 0, of_cell, of_row)


def _words(words: Sequence[str], codes: np.ndarray) -> pa.DictionaryArray:
    """A column of a few words, from codes into a list in which they repeat."""
    names = {word: at for at, word in enumerate(dict.fromkeys([*words, ""]))}
    return named(np.array([*(names[word] for word in words), 0], np.int32)[codes], tuple(names))


def _taken(column: Names, rows: np.ndarray) -> Names:
    return Names(column.codes[rows], column.names)


def _spans(value: ValueColumn, index: Index, height: int) -> tuple[np.ndarray, np.ndarray]:
    """First month and months of each row's figure; 0 months where its period is not known.

    A heading's own period outranks the row's, unless the row says which part of it is meant; or
    the heading says which part of the row's.
    """
    period = index.period
    if value.span and period.parts:
        spans = [within_span(part, value.span) for part in period.parts]
    elif value.span:
        whole = value.span
        return np.full(height, whole.first, np.int64), np.full(height, whole.months, np.int64)
    elif value.part:
        spans = [within_span(value.part, year) for year in period.spans]
    else:
        spans = list(period.spans)
    if not spans and (period.codes >= 0).any():
        raise AssertionError("a figure without a period: its layout promised one")
    codes = np.where(period.codes >= 0, period.codes, len(spans))
    return (
        np.array([*(span.first if span else 0 for span in spans), 0], np.int64)[codes],
        np.array([*(span.months if span else 0 for span in spans), 0], np.int64)[codes],
    )
