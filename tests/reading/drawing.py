"""Sheets drawn in a test as an officer would see them, and a reading written down whole."""

from __future__ import annotations

import datetime as dt
import io
import re
from collections.abc import Iterable, Mapping

import openpyxl

from csp_core.periods import MONTHS_IN_YEAR, month_key
from csp_core.problems import cell_address
from csp_core.reading.faults import Unreadable
from csp_core.reading.reading import FileReading, read_file

Cell = str | int | float | bool | dt.date | None
# area, crime type, first month, months, count, marker, cell
Row = tuple[str, str, str, int, int | None, str, str]
_COMPARE = "Compare it with the worked sample, or ask the police for the sheet with the counts."
_DATE = re.compile(r"(\d\d)/(\d\d)/(\d{4})d")


def drawn(sheet: str) -> list[list[Cell]]:
    r"""The cells of a drawn sheet: a line a row, ``|`` between cells.

    ``57`` and ``12.5`` are numbers, ``'57`` is text, ``01/04/2017d`` an Excel date, ``TRUE`` is
    true, ``\\n`` a line break in a cell; an empty cell is empty, a line of only ``|`` a blank row.
    """
    lines = [line.strip() for line in sheet.strip("\n").splitlines()]
    return [[_cell(text.strip()) for text in line.split("|")] for line in lines if line]


def _cell(text: str) -> Cell:
    if text in ("TRUE", "FALSE"):
        return text == "TRUE"
    if day := _DATE.fullmatch(text):
        return dt.datetime(int(day[3]), int(day[2]), int(day[1]))  # noqa: DTZ001 - Excel's have none
    if re.fullmatch(r"-?\d+", text):
        return int(text)
    if re.fullmatch(r"-?\d+\.\d+", text):
        return float(text)
    if text.startswith("'"):
        return text[1:]
    return text.replace("\\n", "\n") or None


def workbook(
    sheets: Mapping[str, str | list[list[Cell]]],
    merges: Mapping[str, Iterable[str]] | None = None,
) -> bytes:
    """An xlsx file of the drawn sheets, by their names; ``merges`` are ranges such as B1:D1."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, drawing in sheets.items():
        sheet = book.create_sheet(name)
        for row in drawn(drawing) if isinstance(drawing, str) else drawing:
            sheet.append(row)
        for merged in (merges or {}).get(name, ()):
            sheet.merge_cells(merged)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def read_sheet(drawing: str, name: str = "Crime", merges: Iterable[str] = ()) -> FileReading:
    """The reading of a workbook ``Figures.xlsx`` of one drawn sheet."""
    return read_file("Figures.xlsx", workbook({name: drawing}, {name: merges}))


def rows(reading: FileReading) -> list[Row]:
    """Every figure read, whole: area, crime type, first month, months, count, marker, cell."""
    return [
        (
            row["area"],
            row["crime_type"],
            month_key(row["start"].year * MONTHS_IN_YEAR + row["start"].month - 1),
            row["months"],
            row["count"],
            row["marker"],
            cell_address(row["row"], row["column"]),
        )
        for row in reading.figures.to_pylist()
    ]


def stated(reading: FileReading) -> list[tuple[str, str, str, int, float | None, str]]:
    """Every change the file states: area, crime type, first month, months, percent, cell."""
    return [
        (
            row["area"],
            row["crime_type"],
            month_key(row["start"].year * MONTHS_IN_YEAR + row["start"].month - 1),
            row["months"],
            row["stated_percent"],
            cell_address(row["row"], row["column"]),
        )
        for row in reading.figures.to_pylist()
        if row["stated"]
    ]


def messages(reading: FileReading) -> list[str]:
    """Every problem found, as its whole sentence."""
    return [problem.sentence for problem in reading.problems]


def sentences(reading: FileReading) -> list[str]:
    """What was said of every sheet."""
    return [sheet.sentence for sheet in reading.sheets]


def counted(reading: FileReading) -> list[Row]:
    """Every count read; the changes the file states left out."""
    changes = {(*one[:4], one[5]) for one in stated(reading)}
    return [row for row in rows(reading) if (*row[:4], row[6]) not in changes]


def refusal(drawing: str) -> str:
    """Why no figure was read, as one is told who cannot say how the sheet is to be read."""
    try:
        reading = read_sheet(drawing)
    except Unreadable as nothing:  # not a number in it
        said = str(nothing)
    else:
        assert rows(reading) == []
        said = reading.refusal
    start = "Figures.xlsx holds no figures that could be read: "
    assert said.startswith(start)
    assert said.endswith(f". {_COMPARE}")
    return said.removeprefix(start).removesuffix(f". {_COMPARE}")
