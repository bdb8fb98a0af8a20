"""An understood sheet's figures, each with the cell it came from, and the faults among its cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pyarrow as pa

from csp_core import areas
from csp_core.periods import MONTHS_IN_YEAR, Span
from csp_core.problems import Place, Problem, cell_address
from csp_core.reading import columns
from csp_core.reading.cells import Count, parse_count, parse_percent
from csp_core.reading.columns import BLANK, TOTAL, UNREAD, Names, Periods
from csp_core.reading.headings import Role
from csp_core.reading.sheets import Coded, Sheet
from csp_core.reading.understanding import Understanding, ValueColumn
from csp_core.tables import figures_table, named, united

_CELLS_KEPT = 1000
_EPOCH_MONTH = 1970 * MONTHS_IN_YEAR


@dataclass(frozen=True)
class Extract:
    """The ``figures`` of one sheet (Arrow), its problems, and how many rows held no figures."""

    figures: pa.Table
    problems: tuple[Problem, ...] = ()
    total_rows: int = 0
    note_rows: int = 0


@dataclass
class _Index:
    """What each row below the header says of all its figures, as codes into names and spans."""

    area: Names
    written: Names
    period: Periods
    first_row: int
    problems: list[Problem] = field(default_factory=list)


def extract(file: str, sheet: Sheet, understood: Understanding) -> Extract:
    """Every figure of a sheet in the layout it was understood to have."""
    first = understood.header_row + 1
    wanted = [value.column for value in understood.values]
    value_columns = sheet.coded(wanted, first)
    index = _index(sheet, understood, first)
    shown = _rows_with_figures(value_columns, len(index.area.codes))
    totals = (index.area.codes == TOTAL) | (index.written.codes == TOTAL)
    place = Place(file, sheet.name)
    problems = _unnamed_rows(place, index, shown & ~totals, understood)
    usable = shown & (index.area.codes >= 0) & (index.written.codes >= 0) & (index.period.codes >= 0)
    parts = []
    for value, cells in zip(understood.values, value_columns, strict=True):
        table, faults = _value_figures(place, understood, index, usable, value, cells)
        parts.append(table)
        problems.extend(faults)
    text_rows = (index.area.codes != BLANK) | (index.written.codes != BLANK)
    return Extract(
        figures=united(parts),
        problems=tuple(problems),
        total_rows=int((totals & shown).sum()),
        note_rows=int((text_rows & ~shown).sum()),
    )


def _index(sheet: Sheet, understood: Understanding, first: int) -> _Index:
    wanted = [
        *understood.area_columns,
        *(code for code in understood.area_code_columns if code >= 0),
        *([understood.type_column] if understood.type_column is not None else []),
        *([understood.period_column] if understood.period_column is not None else []),
    ]
    read = dict(zip(wanted, sheet.coded(wanted, first), strict=True)) if wanted else {}
    height = len(next(iter(read.values())).codes) if read else sheet.height - first
    return _Index(
        area=_areas(understood, read, height),
        written=_one_name(understood.crime_type, height)
        if understood.type_column is None
        else columns.names(read[understood.type_column], columns.as_written),
        period=columns.periods(read[understood.period_column])
        if understood.period_column is not None
        else _one_span(understood.span, height),
        first_row=first,
    )


def _one_name(name: str, height: int) -> Names:
    return Names(np.zeros(height, np.int32), (name,))


def _one_span(span: Span | None, height: int) -> Periods:
    # Where the headings name the periods the row says nothing: code 0 stands for "see the heading".
    return Periods(np.zeros(height, np.int32), (span,) if span else (), {})


def _areas(understood: Understanding, read: dict[int, Coded], height: int) -> Names:
    if not understood.area_columns:
        return _one_name(understood.area, height)
    return columns.first_given(
        [
            _area_column(understood, column, read, code_column)
            for column, code_column in zip(understood.area_columns, understood.area_code_columns, strict=True)
        ]
    )


def _area_column(understood: Understanding, column: int, read: dict[int, Coded], code_column: int) -> Names:
    if column in understood.force_columns:
        return columns.names(read[column], columns.force_name)
    plain = columns.names(read[column], columns.area_name)
    if code_column < 0:
        return plain
    return _forces_named(plain, read[code_column])


def _forces_named(plain: Names, code_cells: Coded) -> Names:
    """Rows whose ONS code is a police force's carry the force's own name, which no partnership shares."""
    is_force = np.array(
        [areas.CODE_KINDS.get(str(code).strip()[:3]) == "force" for code in code_cells.distinct] or [False]
    )[code_cells.codes]
    force_codes = np.arange(len(plain.names), dtype=np.int32) + len(plain.names)
    codes = np.where(is_force & (plain.codes >= 0), force_codes[np.maximum(plain.codes, 0)], plain.codes)
    return Names(codes.astype(np.int32), plain.names + tuple(areas.force_area(name) for name in plain.names))


def _rows_with_figures(value_columns: Sequence[Coded], height: int) -> np.ndarray:
    shown = np.zeros(height, bool)
    for cells in value_columns:
        filled = np.array([not (cell is None or (isinstance(cell, str) and not cell.strip())) for cell in cells.distinct] or [False])
        shown |= filled[cells.codes]
    return shown


def _unnamed_rows(place: Place, index: _Index, rows: np.ndarray, understood: Understanding) -> list[Problem]:
    """Rows that hold figures and do not say of what: told once for each kind, never guessed."""
    checks = (
        (index.area.codes == BLANK, understood.area_columns[:1], "no area", "the area in every row"),
        (index.written.codes == BLANK, (understood.type_column,), "no crime type", "the crime type in every row"),
        (index.period.codes == BLANK, (understood.period_column,), "no month", "a month such as Apr 2017"),
    )
    found = []
    for missing, column, what, expected in checks:
        if column and column[0] is not None and (missing & rows).any():
            found.append(
                _problem(place, index, missing & rows, column[0], what, expected, "The row is not used; write it in and drop the file again.")
            )
    for number, cell in index.period.unread.items():
        del number
        matching = (index.period.codes == UNREAD) & rows
        if understood.period_column is not None and matching.any():
            found.append(
                _problem(
                    place, index, matching, understood.period_column, f'"{str(cell)[:60]}"',
                    "a month such as Apr 2017", "The row is not used; write the month in and drop the file again.",
                )
            )  # fmt: skip
            break
    return found


def _problem(
    place: Place, index: _Index, rows: np.ndarray, column: int, found: str, expected: str, remedy: str
) -> Problem:
    numbers = np.nonzero(rows)[0][:_CELLS_KEPT] + index.first_row + 1
    cells = [cell_address(int(number), column + 1) for number in numbers]
    return Problem("error", Place(place.file, place.sheet, cells[0]), found, expected, remedy, tuple(cells[1:]))


def _value_figures(
    place: Place, understood: Understanding, index: _Index, usable: np.ndarray, value: ValueColumn, cells: Coded
) -> tuple[pa.Table, list[Problem]]:
    stated = value.role is Role.CHANGE
    counts = _percents(cells.distinct) if stated else [parse_count(cell) for cell in cells.distinct]
    given = np.array([not count.empty and not count.fault for count in counts] or [False])
    rows = np.nonzero(usable & given[cells.codes])[0]
    problems = [
        _problem(place, index, usable & (cells.codes == number), value.column, *count.fault)
        for number, count in enumerate(counts)
        if count.fault and (usable & (cells.codes == number)).any()
    ]
    codes = cells.codes[rows]
    area, written = _taken(index.area, rows), _taken(index.written, rows)
    if value.area:
        area = _one_name(columns.area_name(value.area), len(rows))
    if value.crime_type:
        written = _one_name(value.crime_type, len(rows))
    start, months = _spans(value, understood, index, rows)
    canonical = columns.names(Coded(written.codes, list(written.names)), columns.crime_type_name)
    default = "provisional" if value.provisional else understood.status
    status = np.array([count.status or default for count in counts] or [""], object)
    status_names = tuple(dict.fromkeys(status))
    status_code = np.array([status_names.index(one) for one in status], np.int32)
    numbers = pa.array([count.number if not stated else None for count in counts] or [None], pa.int64())
    percents = pa.array([count.percent if isinstance(count, _Percent) else None for count in counts] or [None], pa.float64())
    marker_names = tuple(dict.fromkeys(count.marker for count in counts)) or ("",)
    marker_code = np.array([marker_names.index(count.marker) for count in counts] or [0], np.int32)
    take = pa.array(codes)
    zeros = np.zeros(len(rows), np.int32)
    return figures_table(
        {
            "area": named(area.codes, area.names),
            "crime_type": named(canonical.codes, canonical.names),
            "as_written": named(written.codes, written.names),
            "start": pa.array((start - _EPOCH_MONTH).astype("datetime64[M]").astype("datetime64[s]")),
            "months": pa.array(months.astype(np.int16)),
            "count": numbers.take(take),
            "stated_percent": percents.take(take),
            "stated": pa.array(np.full(len(rows), stated)),
            "marker": named(marker_code[codes], marker_names),
            "status": named(status_code[codes], status_names),
            "file": named(zeros, (place.file,)),
            "sheet": named(zeros, (place.sheet,)),
            "row": pa.array((rows + index.first_row + 1).astype(np.int32)),
            "column": pa.array(np.full(len(rows), value.column + 1, np.int16)),
            "upload": pa.array(np.zeros(len(rows), np.int16)),
        }
    ), problems


@dataclass(frozen=True)
class _Percent(Count):
    percent: float | None = None

    @property
    def empty(self) -> bool:
        return self.percent is None and not self.marker and not self.fault


def _percents(distinct: list[Any]) -> list[Count]:
    """A column of stated changes. Excel keeps 20.4% as 0.204: numbers all under 1.5 in size are so read."""
    numbers = [abs(cell) for cell in distinct if isinstance(cell, int | float) and not isinstance(cell, bool)]
    scale = 100.0 if numbers and max(numbers) <= 1.5 and any(number != int(number) for number in numbers) else 1.0
    return [_percent(cell, scale) for cell in distinct]


def _percent(cell: Any, scale: float) -> Count:
    stated = parse_percent(cell)
    if stated is not None:
        return _Percent(percent=round(stated * scale, 10) if isinstance(cell, int | float) and scale != 1 else stated)
    count = parse_count(cell)
    if count.marker or count.empty:
        return _Percent(marker=count.marker)
    found = count.fault[0] if count.fault else f'"{cell}"'
    return _Percent(fault=(found, "a change in percent such as +20.4%", "Leave the cell empty if the change is not known."))


def _taken(column: Names, rows: np.ndarray) -> Names:
    return Names(column.codes[rows], column.names)


def _spans(value: ValueColumn, understood: Understanding, index: _Index, rows: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """First month and number of months of each row's figure; the heading's own period outranks the row's."""
    span = value.span or (understood.span if understood.period_column is None else None)
    if span:
        return np.full(len(rows), span.first, np.int64), np.full(len(rows), span.months, np.int64)
    spans = index.period.spans
    codes = index.period.codes[rows]
    return (
        np.array([span.first for span in spans] or [0], np.int64)[codes],
        np.array([span.months for span in spans] or [1], np.int64)[codes],
    )
