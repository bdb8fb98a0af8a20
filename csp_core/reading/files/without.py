"""A file's bytes again with the cells of some columns emptied, every other cell at its address."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePath
from typing import Any

import python_calamine as calamine

from csp_core.problems import cell_address
from csp_core.reading.faults import Unreadable
from csp_core.reading.files.delimited import SEPARATORS, delimited_sheet
from csp_core.reading.files.formats import file_kind
from csp_core.reading.files.sheets import Sheet
from csp_core.reading.files.xlsx_facts import XlsxFacts
from csp_core.text import clean

# For each column (from 1) the row (from 1) of the heading below which its cells are emptied.
Emptied = Mapping[int, int]
_XLSX = ".xlsx"
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_SEPARATOR_LINE = re.compile(r"[^\x00-\x7f]*sep=(.)\r?\n", re.IGNORECASE)
_PERCENT = "0.0%"
_SAMPLE = 1 << 16
_ROWS_AT_ONCE = 4096
# The same file emptied again is the same bytes: no time of writing stands in them.
_NO_TIME = (1980, 1, 1, 0, 0, 0)
_TIMES = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")


def file_without(
    file: str, data: bytes | memoryview, columns: Iterable[tuple[str, int, int]]
) -> tuple[str, bytes]:
    """The file's name and bytes with the cells below some headings emptied.

    ``columns`` names each by its sheet and its heading's row and column, from 1; headings and the
    titles above them stay. A delimited file keeps its separator and becomes UTF-8. Of a workbook
    the values are written anew as .xlsx, whatever it was, with hidden sheets, merged ranges, dates
    and percentages; formulas, comments and looks are left behind, and text that begins with "="
    stays text. Raises Unreadable where it cannot be done.
    """
    emptied: dict[str, dict[int, int]] = defaultdict(dict)
    for sheet, row, column in columns:
        emptied[sheet][column] = row
    if file_kind(file, data) == "delimited":
        return file, _delimited(file, data, emptied[""])
    name = file if file.lower().endswith(_XLSX) else PurePath(file).stem + _XLSX
    try:
        return name, _workbook(data, emptied)
    except (calamine.CalamineError, OSError, ValueError, OverflowError, IndexError) as fault:
        raise Unreadable(file, "cannot be written again as .xlsx", "Keep it as it is.") from fault


def _rows(sheet: Sheet, emptied: Emptied) -> Iterator[list[Any]]:
    """Every row of the sheet, the cells of the columns below their headings empty."""
    columns = sheet.coded(range(sheet.width), 0)
    size = len(columns[0].codes) if columns else 0
    for start in range(0, size, _ROWS_AT_ONCE):
        part = [
            [one.distinct[code] for code in one.codes[start : start + _ROWS_AT_ONCE].tolist()]
            for one in columns
        ]
        for number, row in enumerate(zip(*part, strict=True), start + 1):
            cells = list(row)
            for column, heading in emptied.items():
                if number > heading:
                    cells[column - 1] = ""
            yield cells


def _delimited(file: str, data: bytes | memoryview, emptied: Emptied) -> bytes:
    sheet = delimited_sheet(file, data)
    # Separators and quotation marks are the same bytes in every encoding that is read.
    start = bytes(data[:_SAMPLE]).decode("latin-1").replace("\x00", "")
    named = None if _named(sheet.head()) else _SEPARATOR_LINE.match(start)
    separator = named[1] if named else _separator(start, sheet.width)
    out = io.BytesIO()
    text = io.TextIOWrapper(out, encoding="utf-8", newline="")
    if named:
        text.write(f"sep={separator}\r\n")
    csv.writer(text, delimiter=separator).writerows(_rows(sheet, emptied))
    text.flush()
    return out.getvalue()


def _named(head: list[list[Any]]) -> bool:
    """Whether a line that names the separator was read as cells like any other."""
    return bool(head and head[0]) and str(head[0][0]).casefold().startswith("sep=")


def _separator(start: str, width: int) -> str:
    """The separator that splits the most of the first lines into as many cells as were read."""

    def agreement(separator: str) -> int:
        rows = csv.reader(io.StringIO(start, newline=""), delimiter=separator)
        return sum(len(row) == width for row in rows)

    return max(SEPARATORS, key=agreement)


def _workbook(data: bytes | memoryview, emptied: Mapping[str, Emptied]) -> bytes:
    import openpyxl  # only for a file whose columns are left out; reading needs none of it

    book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
    again = openpyxl.Workbook(write_only=True)
    for one in book.sheets_metadata:
        if one.typ != calamine.SheetTypeEnum.WorkSheet:
            continue
        sheet = book.get_sheet_by_name(one.name)
        name = clean(one.name)
        written = again.create_sheet(name)
        shown = one.visible == calamine.SheetVisibleEnum.Visible
        written.sheet_state = "visible" if shown else "hidden"
        for line in _lines(written, sheet, XlsxFacts(data, one.name), emptied.get(name, {})):
            written.append(line)
        for corners in sheet.merged_cell_ranges or ():
            area = (cell_address(row + 1, column + 1) for row, column in corners)
            written.merged_cells.add(":".join(area))
    out = io.BytesIO()
    again.save(out)
    return _without_times(out.getvalue())


def _lines(
    written: Any, sheet: calamine.CalamineSheet, facts: XlsxFacts, emptied: Emptied
) -> Iterator[list[Any]]:
    """The sheet's rows as cells to write; ``written`` is the sheet they are for."""
    rows = sheet.to_python(skip_empty_area=False)
    errors = {place: said for place, said in facts.unsaid().items() if said.startswith("#")}
    percents = {
        column
        for column in _columns_of_fractions(rows)
        if facts.percent_shown(column, 0)  # a reader goes by it: 0.2 shown so is 20%
    }
    for number, row in enumerate(rows):
        line: list[Any] = []
        for column, cell in enumerate(row):
            value = errors.get((number, column), "") if cell == "" else cell
            gone = column + 1 in emptied and number + 1 > emptied[column + 1]
            line.append(
                None if gone or value == "" else _cell(written, value, cell, column in percents)
            )
        yield line


def _columns_of_fractions(rows: Iterable[list[Any]]) -> set[int]:
    return {
        column
        for row in rows
        for column, cell in enumerate(row)
        if isinstance(cell, float) and not cell.is_integer()
    }


def _cell(written: Any, value: Any, read: Any, percent: bool) -> Any:
    from openpyxl.cell import WriteOnlyCell

    if isinstance(value, str):
        value = _NOT_IN_XML.sub("", value)
    cell = WriteOnlyCell(written, value)
    if isinstance(read, str) and read:
        cell.data_type = "s"  # "=1+1" is what somebody typed, no formula
    elif percent and isinstance(value, float):
        cell.number_format = _PERCENT
    return cell


def _without_times(data: bytes) -> bytes:
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as written,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as again,
    ):
        for member in written.infolist():
            content = written.read(member)
            if member.filename == "docProps/core.xml":
                content = _TIMES.sub(rb"\g<1>1980-01-01T00:00:00Z", content)
            again.writestr(
                zipfile.ZipInfo(member.filename, _NO_TIME), content, zipfile.ZIP_DEFLATED
            )
    return out.getvalue()
