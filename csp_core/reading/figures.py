"""An understood sheet's figures, each with the cell it came from, and its cells' faults."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from csp_core.problems import Place, Problem, cell_address
from csp_core.reading import columns
from csp_core.reading.breakdown import breakdown, unused_columns
from csp_core.reading.cells import parse_count
from csp_core.reading.columns import Names
from csp_core.reading.doubts import partial_years
from csp_core.reading.headings import Role
from csp_core.reading.index import Index, one_name, read_index
from csp_core.reading.looks import look
from csp_core.reading.rows import problem_at, told_apart
from csp_core.reading.sheets import Coded, Sheet
from csp_core.reading.stated import stated_changes
from csp_core.reading.understanding import Understanding, ValueColumn
from csp_core.tables import FIGURES, figures_table, month_starts, named, united

_CELLS_KEPT = 1000


@dataclass(frozen=True)
class Extract:
    """The ``figures`` of one sheet (Arrow), its problems, and how many rows held no figures.

    ``no_count_rows`` hold rates, shares, changes or targets.
    """

    figures: pa.Table
    problems: tuple[Problem, ...] = ()
    total_rows: int = 0
    note_rows: int = 0
    no_count_rows: int = 0


@dataclass(frozen=True)
class _Cells:
    """A column of figures, each distinct cell parsed once; ``codes`` say which is in each row."""

    codes: np.ndarray
    counts: list[int | None]
    percents: list[float | None]
    markers: list[str]
    statuses: list[str]
    faults: dict[int, tuple[str, str, str]]

    @property
    def given(self) -> np.ndarray:
        """The rows in which a figure or a marker stands."""
        told = zip(self.counts, self.percents, self.markers, strict=True)
        filled = [
            count is not None or percent is not None or marker != ""
            for count, percent, marker in told
        ]
        given: np.ndarray = np.array([*filled, False])[self.codes]
        return given


def extract(file: str, sheet: Sheet, understood: Understanding) -> Extract:
    """Every figure of a sheet in the layout it was understood to have."""
    place, first = Place(file, sheet.name), understood.first_row
    values = sheet.coded([value.column for value in understood.values], first)
    index = read_index(sheet, understood, len(values[0].codes))
    if fault := _unfit_periods(place, understood, index):
        return Extract(FIGURES.empty_table(), (fault,))
    unused = unused_columns(understood)
    others = sheet.coded(unused, first)
    rows = told_apart(place, understood, values, index, others)
    divided = breakdown(
        place, understood, list(zip(unused, others, strict=True)), index, rows.usable
    )
    problems = [*rows.problems, *divided.problems]
    tables = []
    for value, cells in zip(understood.values, values, strict=True):
        parsed = _parsed(sheet, understood, value, cells)
        problems.extend(_faults(place, understood, value, parsed, rows.usable))
        if not divided.divides:
            tables.append(_table(place, understood, index, rows.usable, value, parsed))
    problems.extend(_unsaid(place, sheet, understood, values, rows.usable))
    looked = look(place, united(tables))
    return Extract(
        figures=looked.figures,
        problems=(*problems, *looked.problems),
        total_rows=rows.totals,
        note_rows=rows.notes,
        no_count_rows=rows.no_counts,
    )


def _unfit_periods(place: Place, understood: Understanding, index: Index) -> Problem | None:
    """Why the periods of the rows cannot be taken at their word: days, or years that are parts."""
    if cell := index.period.days:
        return _days(place, cell)
    why = partial_years(understood.header.above, index.period.spans)
    if not why or not understood.period_columns:
        return None
    expected = "the months each figure is of"
    return Problem("error", place, f"doubtful years: {why}", expected, "None is used.")


def _days(place: Place, cell: str) -> Problem:
    return Problem(
        "error",
        place,
        f"several dates within one month (such as {cell})",
        "one row for each month",
        "Days and weeks are not added up here, as some may be missing; ask for figures by month.",
    )


def _parsed(sheet: Sheet, understood: Understanding, value: ValueColumn, cells: Coded) -> _Cells:
    """A column's distinct cells as counts or, where its heading says so, as stated changes."""
    if value.role is Role.CHANGE:
        shown = sheet.percent_shown(value.column, understood.first_row)
        changes = stated_changes(cells.distinct, shown)
        return _Cells(
            codes=cells.codes,
            counts=[None] * len(changes),
            percents=[change.percent for change in changes],
            markers=[change.marker for change in changes],
            statuses=[understood.status] * len(changes),
            faults={at: change.fault for at, change in enumerate(changes) if change.fault},
        )
    counts = [parse_count(cell) for cell in cells.distinct]
    default = "provisional" if value.provisional else understood.status
    return _Cells(
        codes=cells.codes,
        counts=[count.number for count in counts],
        percents=[None] * len(counts),
        markers=[count.marker for count in counts],
        statuses=[count.status or default for count in counts],
        faults={at: count.fault for at, count in enumerate(counts) if count.fault},
    )


def _faults(
    place: Place, understood: Understanding, value: ValueColumn, parsed: _Cells, usable: np.ndarray
) -> list[Problem]:
    return [
        problem_at(place, understood, rows, value.column, fault)
        for number, fault in parsed.faults.items()
        if (rows := usable & (parsed.codes == number)).any()
    ]


def _unsaid(
    place: Place,
    sheet: Sheet,
    understood: Understanding,
    values: Sequence[Coded],
    usable: np.ndarray,
) -> list[Problem]:
    """Cells that look empty but hold an error or a formula whose value was never saved."""
    empty = [
        (value.column, rows)
        for value, cells in zip(understood.values, values, strict=True)
        if (
            rows := usable
            & np.array([*(cell == "" for cell in cells.distinct), False])[cells.codes]
        ).any()
    ]
    unsaid = sheet.unsaid() if empty else {}
    found: list[Problem] = []
    for column, rows in empty if unsaid else ():
        for row in np.nonzero(rows)[0]:
            said = unsaid.get((int(row) + understood.first_row, column))
            if said and len(found) < _CELLS_KEPT:
                cell = cell_address(int(row) + understood.first_row + 1, column + 1)
                found.append(_empty_for_us(Place(place.file, place.sheet, cell), said))
    return found


def _empty_for_us(place: Place, said: str) -> Problem:
    if said.startswith("#"):
        remedy = "Mend the formula in Excel, or leave the cell empty if the figure is not known."
        return Problem("error", place, said, "a whole number of offences", remedy)
    remedy = "Open the file in Excel and save it, which works the formula out, then drop it again."
    return Problem("error", place, said, "a whole number of offences", remedy)


def _table(
    place: Place,
    understood: Understanding,
    index: Index,
    usable: np.ndarray,
    value: ValueColumn,
    parsed: _Cells,
) -> pa.Table:
    """The figures of one column, in the FIGURES schema."""
    rows = np.nonzero(usable & parsed.given)[0]
    size, codes = len(rows), parsed.codes[rows]
    area, written = _taken(index.area, rows), _taken(index.written, rows)
    if value.area:
        area = one_name(columns.area_name(value.area), size)
    if value.crime_type:
        written = one_name(value.crime_type, size)
    canonical = columns.names(Coded(written.codes, list(written.names)), columns.crime_type_name)
    start, months = _spans(value, understood, index, rows)
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
            "status": _words(parsed.statuses, codes),
            "file": named(nothing, (place.file,)),
            "sheet": named(nothing, (place.sheet,)),
            "row": pa.array((rows + understood.first_row + 1).astype(np.int32)),
            "column": pa.array(np.full(size, value.column + 1, np.int16)),
            "upload": pa.array(nothing.astype(np.int16)),
        }
    )


def _words(words: Sequence[str], codes: np.ndarray) -> pa.DictionaryArray:
    """A column of a few words, from codes into a list in which they repeat."""
    names = {word: at for at, word in enumerate(dict.fromkeys([*words, ""]))}
    return named(np.array([*(names[word] for word in words), 0], np.int32)[codes], tuple(names))


def _taken(column: Names, rows: np.ndarray) -> Names:
    return Names(column.codes[rows], column.names)


def _spans(
    value: ValueColumn, understood: Understanding, index: Index, rows: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """First month and months of each row's figure; a heading's own period outranks the row's."""
    span = value.span or (None if understood.period_columns else understood.span)
    if span:
        return np.full(len(rows), span.first, np.int64), np.full(len(rows), span.months, np.int64)
    spans, codes = index.period.spans, index.period.codes[rows]
    if len(rows) and not spans:
        raise AssertionError("a figure without a period: its layout promised one")
    return (
        np.array([*(span.first for span in spans), 0], np.int64)[codes],
        np.array([*(span.months for span in spans), 1], np.int64)[codes],
    )
