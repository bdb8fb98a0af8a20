"""What a sheet was understood to be, said in one sentence."""

from __future__ import annotations

from collections.abc import Sequence

import pyarrow as pa

from csp_core.areas import NO_AREA
from csp_core.listing import joined, many
from csp_core.periods import Span
from csp_core.reading.figures import Extract
from csp_core.reading.files.sheets import RowSheet, Sheet
from csp_core.reading.layouts import At
from csp_core.reading.understanding import Understanding
from csp_core.statements import first_months

_SHOWN = 3
_UNITS = {1: "month", 3: "quarter", 12: "year"}


def said_of_unread(why: str, populations: int) -> str:
    """What is said of a table no figures were read from, without its place."""
    return f"{many(populations, 'population')} read" if populations else f"not read, as {why}"


def said_of_read(understood: Understanding, extracted: Extract) -> str:
    """What is said of a table that was read: layout, what of, where, when, what was left out."""
    figures = extracted.figures
    header = _header_said(understood.header.rows)
    if not figures.num_rows:
        if extracted.example_rows:
            return f"no figures in it yet; {many(extracted.example_rows, 'example row')} left out"
        return f"no figures could be used; {header}"
    parts = [
        understood.layout.name,
        _types_said(understood, len(figures.column("crime_type").unique())),
        _area_said(understood, len(figures.column("area").unique())),
        _periods_said(understood, figures),
        header,
        *_left_out_said(understood, extracted),
    ]
    return "; ".join(parts)


def said_of_sheet(sheet: Sheet, tables: Sequence[str], *, read: bool) -> str:
    """The sentence of a sheet, from what is said of each of its tables.

    Of a sheet that was ``read`` it is said how much of it is hidden.
    """
    hidden = _hidden_said(sheet) if read else ""
    if len(tables) == 1:
        return f"{title(sheet)}: {tables[0]}{f'; {hidden}' if hidden else ''}."
    numbered = [f"Table {number}: {said}." for number, said in enumerate(tables, 1)]
    numbered += [f"{hidden[0].upper()}{hidden[1:]}."] if hidden else []
    return f"{title(sheet)}: {len(tables)} tables. {' '.join(numbered)}"


def _hidden_said(sheet: Sheet) -> str:
    rows, columns = sheet.hidden_cells() if isinstance(sheet, RowSheet) else (0, 0)
    parts = [
        many(number, what)
        for number, what in ((rows, "hidden row"), (columns, "hidden column"))
        if number
    ]
    return f"{joined(parts)} read" if parts else ""


def title(sheet: Sheet) -> str:
    """How a sheet is called in a sentence."""
    hidden = " (hidden)" if sheet.hidden else ""
    return f"Sheet “{sheet.name.strip()}”{hidden}" if sheet.name else "The file"


def _header_said(rows: Sequence[int]) -> str:
    if len(rows) == 1:
        return f"row {rows[0] + 1} is the header"
    numbers = [f"{row + 1:,}" for row in rows]
    return f"rows {joined(numbers)} are the header"


def _types_said(understood: Understanding, number: int) -> str:
    return f"{understood.crime_type} only" if understood.crime_type else many(number, "crime type")


def _area_said(understood: Understanding, number: int) -> str:
    if understood.area == NO_AREA:
        return "no area named"
    if understood.area_at in (At.SHEET, At.TITLE, At.SAID):
        return f"all for {understood.area}, {understood.area_at}"
    return many(number, "area")


def _periods_said(understood: Understanding, figures: pa.Table) -> str:
    starts, lengths = first_months(figures), figures.column("months").to_numpy()
    whole = Span(int(starts.min()), int((starts + lengths - 1).max()))
    periods = len(set(zip(starts.tolist(), lengths.tolist(), strict=True)))
    where = f", {understood.period_at}" if understood.span else ""
    if periods == 1:
        return f"{whole.label}{where}"
    unit = _UNITS.get(int(lengths[0]) if (lengths == lengths[0]).all() else 0, "period")
    return f"{many(periods, unit)}, {whole.label}"


def _left_out_said(understood: Understanding, extracted: Extract) -> list[str]:
    parts = [f"{many(extracted.total_rows, 'row')} of totals"] if extracted.total_rows else []
    parts += [
        f"{many(number, 'row')} of {what} left out"
        for number, what in (
            (extracted.added_rows, "totals of months"),
            (extracted.no_count_rows, "rates, shares or changes"),
            (extracted.note_rows, "notes"),
        )
        if number
    ]
    if extracted.example_rows:
        parts.append(f"{many(extracted.example_rows, 'example row')} left out")
    if names := understood.left_out:
        shown = ", ".join(f"“{name}”" for name in names[:_SHOWN])
        more = ", …" if len(names) > _SHOWN else ""
        parts.append(f"{many(len(names), 'column')} left out ({shown}{more})")
    return parts
