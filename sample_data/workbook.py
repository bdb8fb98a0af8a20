"""Writes accessible workbooks that are the same bytes every time they are made."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.styles.styleable import StyleableObject
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

Value = str | int | dt.date | None

MONTH_FORMAT = "mmm-yy"
COUNT_FORMAT = "#,##0"
YEAR_FORMAT = "0"
FONT = "Arial"
DARK_BLUE = "12436D"  # Government Analysis Function palette
PALE_BLUE = "E7EDF3"
# A zip entry cannot be older than this, and one date for all keeps the bytes still.
ZIP_DATE = (1980, 1, 1, 0, 0, 0)
XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
# The month after the last figures: no clock is read.
MADE_ON = "2018-02-20T00:00:00Z"


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


def workbook_bytes(title: str, sheets: Sequence[Sheet]) -> bytes:
    """An xlsx of ``sheets``, opening on the first; the same bytes for the same arguments."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for sheet in sheets:
        _write(book.create_sheet(sheet.name), sheet)
    book.properties.title = title
    book.properties.subject = "Sample for trying the program; not police figures"
    book.properties.language = "en-GB"
    book.properties.creator = None
    stream = io.BytesIO()
    book.save(stream)
    return _still(stream.getvalue())


def _write(page: Worksheet, sheet: Sheet) -> None:
    for line, text in enumerate(sheet.title_lines, start=1):
        cell = _put(page, line, 1, text)
        cell.font = Font(name=FONT, size=15 if line == 1 else 11, bold=line == 1)
    header_row = len(sheet.title_lines) + 1
    for column, value in enumerate(sheet.header, start=1):
        cell = _put(page, header_row, column, value)
        cell.font = Font(name=FONT, size=11, bold=True, color=DARK_BLUE)
        cell.fill = PatternFill("solid", fgColor=PALE_BLUE)
        cell.border = Border(bottom=Side("medium", color=DARK_BLUE))
        cell.alignment = _alignment(sheet, column, wrap=True)
    for row, values in enumerate(sheet.rows, start=header_row + 1):
        for column, value in enumerate(values, start=1):
            cell = _put(page, row, column, value)
            cell.font = Font(name=FONT, size=11)
            cell.alignment = _alignment(sheet, column, wrap=sheet.wrap)
            if column in sheet.years:
                cell.number_format = YEAR_FORMAT
    _lay_out(page, sheet, header_row)


def _put(page: Worksheet, row: int, column: int, value: Value) -> StyleableObject:
    cell = page.cell(row, column, value)
    if isinstance(value, dt.date):
        cell.number_format = MONTH_FORMAT
    elif isinstance(value, int):
        cell.number_format = COUNT_FORMAT
    return cell


def _alignment(sheet: Sheet, column: int, *, wrap: bool) -> Alignment:
    right = 0 < sheet.labels < column
    return Alignment(horizontal="right" if right else "left", vertical="top", wrap_text=wrap)


def _lay_out(page: Worksheet, sheet: Sheet, header_row: int) -> None:
    for column in range(1, len(sheet.header) + 1):
        width = sheet.widths[min(column, len(sheet.widths)) - 1]
        page.column_dimensions[get_column_letter(column)].width = width
    corner = f"{get_column_letter(sheet.labels + 1)}{header_row + 1}"
    page.freeze_panes = corner
    page.print_title_rows = f"{header_row}:{header_row}"
    page.page_setup.orientation = "landscape"
    page.page_setup.paperSize = 9  # A4
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def _still(book: bytes) -> bytes:
    """The same workbook without the hour it was saved, and packed so that no machine differs."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book)) as given, zipfile.ZipFile(stream, "w") as still:
        for name in given.namelist():
            # Stored, not deflated, and marked as from one system: compressors differ.
            entry = zipfile.ZipInfo(name, date_time=ZIP_DATE)
            entry.create_system = 0
            still.writestr(entry, _still_part(given.read(name).decode()))
    return stream.getvalue()


def _still_part(xml: str) -> bytes:
    # openpyxl writes other spaces and quotes where lxml is installed: the canonical form has one.
    canonical = ET.canonicalize(xml)
    moment = r"(<dcterms:(?:created|modified)[^>]*>)[^<]*"
    return (XML_DECLARATION + re.sub(moment, rf"\g<1>{MADE_ON}", canonical)).encode()
