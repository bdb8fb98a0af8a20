"""A file's bytes to its figures: every sheet recognised, read, and said."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pyarrow as pa

from csp_core.areas import NO_AREA, Population
from csp_core.periods import MONTHS_IN_YEAR, Span
from csp_core.problems import Place, Problem, folded
from csp_core.reading.delimited import delimited_sheet
from csp_core.reading.duplicates import settle
from csp_core.reading.faults import Unreadable
from csp_core.reading.figures import Extract, extract
from csp_core.reading.formats import file_kind
from csp_core.reading.header import find_header
from csp_core.reading.incidents import count_incidents
from csp_core.reading.layouts import At
from csp_core.reading.populations import read_populations
from csp_core.reading.preview import preview
from csp_core.reading.sheets import Sheet
from csp_core.reading.understanding import NotUnderstood, Understanding, understand
from csp_core.reading.workbooks import workbook_sheets
from csp_core.tables import united


@dataclass(frozen=True)
class SheetReading:
    """What one sheet was understood to be; ``layout`` is empty when no figures were read from it.

    ``preview`` holds the sheet's first rows as text, under its column letters.
    """

    name: str
    layout: str
    figures: int
    sentence: str
    columns: tuple[str, ...] = ()
    preview: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class FileReading:
    """All that was read of one file: ``figures`` as an Arrow table of the FIGURES schema."""

    file: str
    figures: pa.Table
    populations: tuple[Population, ...]
    sheets: tuple[SheetReading, ...]
    problems: tuple[Problem, ...]


def read_file(file: str, data: bytes | memoryview) -> FileReading:
    """Read a workbook or delimited file, whatever its name and layout.

    Raises Unreadable for a file of which nothing can be read; every lesser fault is a problem
    beside the figures.
    """
    kind = file_kind(file, data)
    sheets = workbook_sheets(file, data) if kind == "workbook" else [delimited_sheet(file, data)]
    tables, populations, said, problems = [], [], [], []
    for sheet in sheets:
        header = find_header(sheet.head())
        found = read_populations(file, sheet, header)
        populations.extend(found)
        understood = understand(sheet.name, header)
        if isinstance(understood, NotUnderstood):
            said.append(_with_rows(_not_read(sheet, understood, len(found)), sheet))
            continue
        extracted = (count_incidents if understood.layout.counted else extract)(file, sheet, understood)
        tables.append(extracted.figures)
        problems.extend(extracted.problems)
        problems.extend(_area_asked(file, sheet, understood))
        said.append(_with_rows(_read(sheet, understood, extracted), sheet))
    settled = settle(united(tables))
    if not settled.figures.num_rows and not populations:
        raise Unreadable(file, _why_nothing(said), "Compare it with the blank template, or ask the police for the sheet with the counts.")
    return FileReading(file, settled.figures, tuple(populations), tuple(said), folded([*problems, *settled.problems]))


def _with_rows(said: SheetReading, sheet: Sheet) -> SheetReading:
    columns, rows = preview(sheet)
    return replace(said, columns=columns, preview=rows)


def _why_nothing(said: list[SheetReading]) -> str:
    if not said:
        return "holds no sheet with cells in it"
    return "holds no figures that could be read: " + said[0].sentence[0].lower() + said[0].sentence[1:].rstrip(".")


def _area_asked(file: str, sheet: Sheet, understood: Understanding) -> list[Problem]:
    if understood.area != NO_AREA:
        return []
    return [
        Problem(
            "warning", Place(file, sheet.name), "figures of an area that is not named", "an area column, or the area in the title or the sheet's name",
            "Write the area above the table and drop the file again.",
        )
    ]  # fmt: skip


def _title(sheet: Sheet) -> str:
    hidden = " (hidden)" if sheet.hidden else ""
    return f"Sheet “{sheet.name.strip()}”{hidden}" if sheet.name else "The file"


def _not_read(sheet: Sheet, understood: NotUnderstood, populations: int) -> SheetReading:
    if populations:
        return SheetReading(sheet.name, "", 0, f"{_title(sheet)}: {_many(populations, 'population')} read.")
    return SheetReading(sheet.name, "", 0, f"{_title(sheet)}: not read, as {understood.why}.")


def _read(sheet: Sheet, understood: Understanding, extracted: Extract) -> SheetReading:
    figures = extracted.figures
    parts = [
        f"{understood.layout.name}",
        _many(len(figures.column("crime_type").unique()), "crime type"),
        _area_said(understood, len(figures.column("area").unique())),
        _periods_said(figures),
        f"row {understood.header_row + 1} is the header",
    ]
    if extracted.total_rows:
        parts.append(f"{_many(extracted.total_rows, 'row')} of totals left out")
    if extracted.note_rows:
        parts.append(f"{_many(extracted.note_rows, 'row')} of notes left out")
    if understood.left_out:
        shown = ", ".join(f"“{name}”" for name in understood.left_out[:3])
        parts.append(f"{_many(len(understood.left_out), 'column')} left out ({shown}{', …' if len(understood.left_out) > 3 else ''})")
    sentence = f"{_title(sheet)}: {'; '.join(part for part in parts if part)}."
    return SheetReading(sheet.name, understood.layout.name, figures.num_rows, sentence)


def _area_said(understood: Understanding, number: int) -> str:
    if understood.area == NO_AREA:
        return "no area named"
    if understood.area_at in (At.SHEET, At.TITLE):
        return f"all for {understood.area}, {understood.area_at}"
    return _many(number, "area")


def _periods_said(figures: pa.Table) -> str:
    if not figures.num_rows:
        return "no periods"
    starts = figures.column("start").to_numpy().astype("datetime64[M]").astype(int) + 1970 * MONTHS_IN_YEAR
    lengths = figures.column("months").to_numpy()
    whole = Span(int(starts.min()), int((starts + lengths - 1).max()))
    periods = len(set(zip(starts.tolist(), lengths.tolist(), strict=True)))
    unit = {1: "month", 3: "quarter", 12: "year"}.get(int(lengths[0]) if (lengths == lengths[0]).all() else 0, "period")
    return f"{whole.label}" if periods == 1 else f"{_many(periods, unit)}, {whole.label}"


def _many(number: int, what: str) -> str:
    return f"{number:,} {what if number == 1 else what + 's'}"
