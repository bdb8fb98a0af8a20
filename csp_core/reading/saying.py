"""What a sheet was understood to be, said in one sentence."""

from __future__ import annotations

import pyarrow as pa

from csp_core.areas import NO_AREA
from csp_core.periods import Span
from csp_core.reading.figures import Extract
from csp_core.reading.layouts import At
from csp_core.reading.sheets import Sheet
from csp_core.reading.understanding import NotUnderstood, Understanding
from csp_core.statements import first_months

_SHOWN = 3
_UNITS = {1: "month", 3: "quarter", 12: "year"}


def said_of_unread(sheet: Sheet, understood: NotUnderstood, populations: int) -> str:
    """The sentence of a sheet no figures were read from."""
    if populations:
        return f"{_title(sheet)}: {_many(populations, 'population')} read."
    return f"{_title(sheet)}: not read, as {understood.why}."


def said_of_read(sheet: Sheet, understood: Understanding, extracted: Extract) -> str:
    """The sentence of a sheet that was read: layout, what of, where, when and what was left out."""
    figures = extracted.figures
    if not figures.num_rows:
        return (
            f"{_title(sheet)}: no figures could be used; row {understood.first_row} is the header."
        )
    parts = [
        understood.layout.name,
        _types_said(understood, len(figures.column("crime_type").unique())),
        _area_said(understood, len(figures.column("area").unique())),
        _periods_said(understood, figures),
        f"row {understood.first_row} is the header",
        *_left_out_said(understood, extracted),
    ]
    return f"{_title(sheet)}: {'; '.join(parts)}."


def _title(sheet: Sheet) -> str:
    hidden = " (hidden)" if sheet.hidden else ""
    return f"Sheet “{sheet.name.strip()}”{hidden}" if sheet.name else "The file"


def _types_said(understood: Understanding, number: int) -> str:
    return f"{understood.crime_type} only" if understood.crime_type else _many(number, "crime type")


def _area_said(understood: Understanding, number: int) -> str:
    if understood.area == NO_AREA:
        return "no area named"
    if understood.area_at in (At.SHEET, At.TITLE):
        return f"all for {understood.area}, {understood.area_at}"
    return _many(number, "area")


def _periods_said(understood: Understanding, figures: pa.Table) -> str:
    starts, lengths = first_months(figures), figures.column("months").to_numpy()
    whole = Span(int(starts.min()), int((starts + lengths - 1).max()))
    periods = len(set(zip(starts.tolist(), lengths.tolist(), strict=True)))
    where = f", {understood.period_at}" if understood.span else ""
    if periods == 1:
        return f"{whole.label}{where}"
    unit = _UNITS.get(int(lengths[0]) if (lengths == lengths[0]).all() else 0, "period")
    return f"{_many(periods, unit)}, {whole.label}"


def _left_out_said(understood: Understanding, extracted: Extract) -> list[str]:
    parts = [
        f"{_many(number, 'row')} of {what} left out"
        for number, what in (
            (extracted.total_rows, "totals"),
            (extracted.no_count_rows, "rates, shares or changes"),
            (extracted.note_rows, "notes"),
        )
        if number
    ]
    if names := understood.left_out:
        shown = ", ".join(f"“{name}”" for name in names[:_SHOWN])
        more = ", …" if len(names) > _SHOWN else ""
        parts.append(f"{_many(len(names), 'column')} left out ({shown}{more})")
    return parts


def _many(number: int, what: str) -> str:
    return f"{number:,} {what if number == 1 else what + 's'}"
