"""An understood sheet's figures, each with the cell it came from, and its cells' faults."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from csp_core.period_words import within_span
from csp_core.problems import Place, Problem, cell_address
from csp_core.reading import columns
from csp_core.reading.breakdown import breakdown, unused_columns
from csp_core.reading.cells import Count, parse_count
from csp_core.reading.columns import Names
from csp_core.reading.doubts import partial_years
from csp_core.reading.headings import Role
from csp_core.reading.index import Index, one_name, read_index
from csp_core.reading.legend import ZERO, explained
from csp_core.reading.looks import Looked, look
from csp_core.reading.parts import Part
from csp_core.reading.rows import Rows, figures_shown, problem_at, told_apart
from csp_core.reading.sheets import Coded
from csp_core.reading.stated import stated_changes
from csp_core.reading.sums import summed
from csp_core.reading.totals import Column, column_totals, row_totals
from csp_core.reading.understanding import Understanding, ValueColumn
from csp_core.tables import FIGURES, figures_table, month_starts, named, united

_CELLS_KEPT = 1000
# Of one column's different wrong cells so many are told apart.
_FAULTS_TOLD = 100


@dataclass(frozen=True)
class Extract:
    """The ``figures`` of one table (Arrow), its problems, and how many of its rows were what.

    ``total_rows`` are kept as totals, ``added_rows`` add up periods and are left out, as are
    ``no_count_rows``, which hold rates, shares, changes or targets, and ``example_rows``.
    ``kinds`` says of each row below the header what it was taken for.
    """

    figures: pa.Table
    problems: tuple[Problem, ...] = ()
    total_rows: int = 0
    added_rows: int = 0
    note_rows: int = 0
    no_count_rows: int = 0
    example_rows: int = 0
    kinds: tuple[str, ...] = ()


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


def extract(file: str, part: Part, understood: Understanding, legend: Mapping[str, str]) -> Extract:
    """Every figure of a table in the layout it was understood to have.

    ``legend`` is what the workbook says that its signs mean (see ``legend``).
    """
    place, first = Place(file, part.name), understood.first_row
    values = part.coded([value.column for value in understood.values], first)
    index = read_index(part, understood, figures_shown(values))
    if fault := _unfit_periods(place, understood, index):
        return Extract(FIGURES.empty_table(), (fault,))
    unused = unused_columns(understood)
    others = part.coded(unused, first)
    status = _status(part, understood)
    rows = told_apart(place, understood, values, index, others, status)
    divided = breakdown(
        place,
        understood,
        [(at, cells) for at, cells in zip(unused, others, strict=True)
         if at != understood.status_column],
        index,
        rows.usable & ~rows.totals,
    )  # fmt: skip
    parsed = [
        _parsed(part, understood, value, cells, legend)
        for value, cells in zip(understood.values, values, strict=True)
    ]
    problems = [*rows.problems, *divided.problems]
    for value, cells in zip(understood.values, parsed, strict=True):
        problems.extend(_faults(place, understood, value, cells, rows.usable))
    problems.extend(_unsaid(place, part, understood, values, rows.usable | rows.empty))
    columns_of = [
        Column(value, cells.codes, cells.counts)
        for value, cells in zip(understood.values, parsed, strict=True)
    ]
    looked = Looked(FIGURES.empty_table())
    if not divided.divides:
        problems.extend(row_totals(place, understood, index, rows, columns_of))
        problems.extend(column_totals(place, part, understood, rows, columns_of))
        usable = rows.usable & ~_open_parts(understood, index)
        tables = [
            _table(place, understood, index, usable, value, cells, status)
            for value, cells in zip(understood.values, parsed, strict=True)
        ]
        with_sums, said = summed(place, part, understood, united(tables))
        problems.extend(said)
        looked = look(place, with_sums)
    return Extract(
        figures=looked.figures,
        problems=(*problems, *looked.problems),
        total_rows=int(rows.totals.sum()),
        added_rows=rows.periods_added,
        note_rows=rows.notes,
        no_count_rows=rows.no_counts,
        example_rows=rows.examples,
        kinds=_kinds(rows, index),
    )


_KINDS_KEPT = 80


def _kinds(rows: Rows, index: Index) -> tuple[str, ...]:
    """What each of the first rows below the header was taken for: figures, a total, a heading."""
    return tuple(
        "total" if total else "figures" if usable else "heading" if heads else ""
        for usable, total, heads in zip(
            rows.usable[:_KINDS_KEPT], rows.totals[:_KINDS_KEPT], index.headings[:_KINDS_KEPT],
            strict=True,
        )
    )  # fmt: skip


def _status(part: Part, understood: Understanding) -> Coded | None:
    """The column that says how sure each row's figure is, where there is one."""
    if understood.status_column is None:
        return None
    return part.coded([understood.status_column], understood.first_row)[0]


def _open_parts(understood: Understanding, index: Index) -> np.ndarray:
    """The rows whose month or quarter lies in none of the years across."""
    unfit = [
        all(value.span and within_span(part, value.span) is None for value in understood.values)
        for part in index.period.parts
    ]
    if not unfit:
        return np.zeros(len(index.area.codes), bool)
    rows: np.ndarray = np.array([*unfit, False])[np.maximum(index.period.codes, -1)]
    return rows


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


def _parsed(
    sheet: Part,
    understood: Understanding,
    value: ValueColumn,
    cells: Coded,
    legend: Mapping[str, str],
) -> _Cells:
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
    counts = [_count(cell, understood.brackets, legend) for cell in cells.distinct]
    default = "provisional" if value.provisional else understood.status
    return _Cells(
        codes=cells.codes,
        counts=[count.number for count in counts],
        percents=[None] * len(counts),
        markers=[count.marker for count in counts],
        statuses=[count.status or default for count in counts],
        faults={at: count.fault for at, count in enumerate(counts) if count.fault},
    )


def _count(cell: object, brackets: str, legend: Mapping[str, str]) -> Count:
    meaning = explained(cell, legend)
    if not meaning:
        return parse_count(cell, brackets)
    return Count(0) if meaning == ZERO else Count(marker=meaning)


def _faults(
    place: Place, understood: Understanding, value: ValueColumn, parsed: _Cells, usable: np.ndarray
) -> list[Problem]:
    wrong = np.isin(parsed.codes, list(parsed.faults)) & usable
    found = dict.fromkeys(parsed.codes[wrong].tolist())
    told = [
        problem_at(place, understood, wrong & (parsed.codes == number), value.column, fault)
        for number in list(found)[:_FAULTS_TOLD]
        for fault in (parsed.faults[number],)
    ]
    if len(found) > _FAULTS_TOLD:
        rest = wrong & np.isin(parsed.codes, list(found)[_FAULTS_TOLD:])
        fault = (
            f"{len(found) - _FAULTS_TOLD:,} more different texts",
            "a whole number of offences",
            "Check that the column holds counts.",
        )
        told.append(problem_at(place, understood, rest, value.column, fault))
    return told


def _unsaid(
    place: Place,
    sheet: Part,
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
    status: Coded | None,
) -> pa.Table:
    """The figures of one column, in the FIGURES schema."""
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


_STATUSES = ("provisional", "revised", "illustrative")


def _said_statuses(
    parsed: _Cells, codes: np.ndarray, status: Coded, rows: np.ndarray
) -> tuple[list[str], np.ndarray]:
    """The status of each figure: what its own cell says, else what its row says."""
    said = [str(cell or "").strip().lower() for cell in status.distinct]
    row_words = [word if word in _STATUSES else "" for word in said]
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

    A heading's own period outranks the row's, unless the row says which part of it is meant.
    """
    period = index.period
    if value.span and period.parts:
        spans = [within_span(part, value.span) for part in period.parts]
    elif value.span:
        whole = value.span
        return np.full(height, whole.first, np.int64), np.full(height, whole.months, np.int64)
    else:
        spans = list(period.spans)
    if not spans and (period.codes >= 0).any():
        raise AssertionError("a figure without a period: its layout promised one")
    codes = np.where(period.codes >= 0, period.codes, len(spans))
    return (
        np.array([*(span.first if span else 0 for span in spans), 0], np.int64)[codes],
        np.array([*(span.months if span else 0 for span in spans), 0], np.int64)[codes],
    )
