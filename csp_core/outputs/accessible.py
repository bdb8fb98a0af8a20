"""Workbooks laid out as the Analysis Function's rules for accessible spreadsheets ask.

One table a sheet, one header row that stays in view, no merged cells, no blank rows, and text
that wraps. Source: analysisfunction.civilservice.gov.uk, "Releasing statistics in spreadsheets".
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

Value = str | int | dt.date | None

COUNT_FORMAT = "#,##0"
YEAR_FORMAT = "0"
FONT = "Arial"
DARK_BLUE = "12436D"  # Government Analysis Function palette
PALE_BLUE = "E7EDF3"


@dataclass(frozen=True)
class Sheet:
    """One table under its title lines: a header row, then rows; no merged cells.

    ``widths`` are in characters, one a column, the last repeated for the rest. ``labels`` is how
    many columns stay in view when the sheet is scrolled. ``wrap`` breaks long text over lines.
    ``years`` are the columns, from 1, whose numbers are years and take no thousands comma.
    """

    name: str
    title_lines: Sequence[str]
    header: Sequence[Value]
    rows: Sequence[Sequence[Value]]
    widths: Sequence[float] = (16, 26, 9)
    labels: int = 0
    wrap: bool = False
    years: Sequence[int] = ()
    month_format: str = "mmm-yy"

    @property
    def header_row(self) -> int:
        """The row of the header, from 1."""
        return len(self.title_lines) + 1


def accessible_workbook(title: str, subject: str, sheets: Sequence[Sheet]) -> Workbook:
    """A workbook of ``sheets`` that opens on the first, in British English and of no author."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for sheet in sheets:
        _write(book.create_sheet(sheet.name), sheet)
    book.properties.title = title
    book.properties.subject = subject
    book.properties.language = "en-GB"
    book.properties.creator = None
    return book


def _write(page: Worksheet, sheet: Sheet) -> None:
    for line, text in enumerate(sheet.title_lines, start=1):
        cell = _put(page, line, 1, text, sheet)
        cell.font = Font(name=FONT, size=15 if line == 1 else 11, bold=line == 1)
    for column, value in enumerate(sheet.header, start=1):
        cell = _put(page, sheet.header_row, column, value, sheet)
        cell.font = Font(name=FONT, size=11, bold=True, color=DARK_BLUE)
        cell.fill = PatternFill("solid", fgColor=PALE_BLUE)
        cell.border = Border(bottom=Side("medium", color=DARK_BLUE))
        cell.alignment = _alignment(sheet, column, wrap=True)
    for row, values in enumerate(sheet.rows, start=sheet.header_row + 1):
        for column, value in enumerate(values, start=1):
            cell = _put(page, row, column, value, sheet)
            cell.font = Font(name=FONT, size=11)
            cell.alignment = _alignment(sheet, column, wrap=sheet.wrap)
            if column in sheet.years:
                cell.number_format = YEAR_FORMAT
    _lay_out(page, sheet)


def _put(page: Worksheet, row: int, column: int, value: Value, sheet: Sheet) -> Cell:
    cell = page.cell(row, column, value)
    if isinstance(value, dt.date):
        cell.number_format = sheet.month_format
    elif isinstance(value, int):
        cell.number_format = COUNT_FORMAT
    elif isinstance(value, str):
        cell.data_type = "s"  # openpyxl takes a text that starts with "=" for a formula
    return cell


def _alignment(sheet: Sheet, column: int, *, wrap: bool) -> Alignment:
    right = 0 < sheet.labels < column
    return Alignment(horizontal="right" if right else "left", vertical="top", wrap_text=wrap)


def _lay_out(page: Worksheet, sheet: Sheet) -> None:
    for column in range(1, len(sheet.header) + 1):
        width = sheet.widths[min(column, len(sheet.widths)) - 1]
        page.column_dimensions[get_column_letter(column)].width = width
    corner = f"{get_column_letter(sheet.labels + 1)}{sheet.header_row + 1}"
    page.freeze_panes = corner
    page.print_title_rows = f"{sheet.header_row}:{sheet.header_row}"
    page.page_setup.orientation = "landscape"
    page.page_setup.paperSize = 9  # A4
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
