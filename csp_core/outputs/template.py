"""The blank template: a workbook for typing figures in, with drop-down lists and notes."""

from __future__ import annotations

import datetime as dt
from textwrap import wrap

from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table, TableColumn
from openpyxl.worksheet.worksheet import Worksheet

from csp_core import areas, crime_types
from csp_core.outputs.accessible import COUNT_FORMAT, FONT, Sheet, Value, accessible_workbook
from csp_core.outputs.still import still_bytes
from csp_core.outputs.template_records import RecordSheet, record_sheets
from csp_core.outputs.template_sheets import LAST_ROW, as_sheet, lists_of, make_ready
from csp_core.outputs.template_words import (
    COLUMNS,
    EXAMPLE,
    EXAMPLE_CELL_NOTE,
    EXAMPLE_ROW_NOTE,
    HINTS,
    LISTS_TITLE,
    NOTES_HEADER,
    NOTES_TITLE,
    SHORTHAND,
    STATUSES,
    SUBJECT,
    TITLE,
    months_offered,
    notes,
)
from csp_core.periods import first_day

MONTH_FORMAT = "mmm yyyy"
Choices = dict[str, tuple[Value, ...]]
_WIDTHS = (26, 38, 13, 11, 14, 62)
_ENTRY_FORMATS = {"Month": MONTH_FORMAT, "Count": COUNT_FORMAT}
_LINE_HEIGHT = 15
_EXAMPLE = ("South Ribble", "All burglary", 48)


def blank_template(today: dt.date) -> bytes:
    """An xlsx to type figures in, whose months run up to today's; the same bytes all day."""
    offered = _offered(today)
    records = record_sheets(today)
    choices: Choices = {**offered, **lists_of(records)}
    told = [_notes(today, records), _lists(choices)]
    sheets = [_figures(offered), *map(as_sheet, records), *told]
    book = accessible_workbook(TITLE, SUBJECT, sheets)
    places = _places(choices, told[-1])
    figures = book["Figures"]
    _ready_for_entry(figures)
    _show_as_example(figures)
    _offer(figures, offered, places)
    for record in records:
        make_ready(book[record.name], record, places)
    for sheet in told:
        page = book[sheet.name]
        _mark_up(page, sheet)
        _give_room(page, sheet)
    return still_bytes(book, f"{today.isoformat()}T00:00:00Z")


def _offered(today: dt.date) -> Choices:
    """The choices of each column's drop-down list; for Count, the shorthand it may hold."""
    return {
        "Area": areas.known(),
        "Crime type": tuple(crime_types.vocabulary()),
        "Month": tuple(map(first_day, months_offered(today))),
        "Count": tuple(written for written, _ in SHORTHAND),
        "Status": STATUSES,
    }


def _figures(offered: Choices) -> Sheet:
    area, crime_type, count = _EXAMPLE
    last_whole_month = offered["Month"][1]  # today's is still running
    row = [area, crime_type, last_whole_month, count, EXAMPLE, EXAMPLE_ROW_NOTE]
    return Sheet(
        "Figures", [], COLUMNS, [row], widths=_WIDTHS, wrap=True, month_format=MONTH_FORMAT
    )


def _notes(today: dt.date, records: tuple[RecordSheet, ...]) -> Sheet:
    others = [(f"Sheet {record.name}", record.about) for record in records]
    rows = notes(today, others)
    return Sheet("Notes", NOTES_TITLE, NOTES_HEADER, rows, widths=(28, 95), wrap=True)


def _lists(offered: Choices) -> Sheet:
    """Every choice in one long table: lists of different length side by side would leave gaps."""
    rows = [(column, choice) for column, choices in offered.items() for choice in choices]
    return Sheet(
        "Lists", LISTS_TITLE, ("List", "Choice"), rows, widths=(26, 48), month_format=MONTH_FORMAT
    )


def _places(offered: Choices, lists: Sheet) -> dict[str, str]:
    """Where on the sheet of lists each column's choices stand."""
    first, places = lists.header_row + 1, {}
    for column, choices in offered.items():
        last = first + len(choices) - 1
        places[column] = f"{lists.name}!$B${first}:$B${last}"
        first = last + 1
    return places


def _ready_for_entry(page: Worksheet) -> None:
    """Whatever is typed in any row looks as the example does, and a month is shown as a month."""
    for letter, column in zip("ABCDEF", COLUMNS, strict=True):
        side = "right" if column == "Count" else "left"
        aligned = Alignment(horizontal=side, vertical="top", wrap_text=True)
        dimension = page.column_dimensions[letter]
        dimension.font = Font(name=FONT, size=11)
        dimension.number_format = _ENTRY_FORMATS.get(column, "General")
        for styled in (dimension, page[f"{letter}1"], page[f"{letter}2"]):
            styled.alignment = aligned


def _show_as_example(page: Worksheet) -> None:
    for cell in page[2]:
        cell.font = Font(name=FONT, size=11, italic=True)
    note = Comment(EXAMPLE_CELL_NOTE, author="", width=300, height=110)
    page.cell(2, COLUMNS.index("Status") + 1).comment = note


def _offer(page: Worksheet, offered: Choices, places: dict[str, str]) -> None:
    """A drop-down list or a check for each column, which hints and never refuses."""
    for letter, column in zip("ABCDE", offered, strict=True):
        choices_at = places[column]
        check = _whole_or(choices_at) if column == "Count" else _one_of(choices_at)
        hint = HINTS[column]
        check.errorStyle, check.errorTitle, check.error = hint.style, hint.title, hint.text
        check.showErrorMessage = True
        if hint.before:
            check.promptTitle, check.prompt, check.showInputMessage = column, hint.before, True
        check.add(f"{letter}2:{letter}{LAST_ROW}")
        page.add_data_validation(check)


def _one_of(choices_at: str) -> DataValidation:
    return DataValidation("list", formula1=choices_at, allow_blank=True)


def _whole_or(shorthand_at: str) -> DataValidation:
    formula = f"IF(ISNUMBER(D2),D2=INT(D2),ISNUMBER(MATCH(D2,{shorthand_at},0)))"
    return DataValidation("custom", formula1=formula, allow_blank=True)


def _mark_up(page: Worksheet, sheet: Sheet) -> None:
    """Tell a screen reader where the table is, without buttons to filter it.

    Not on the sheet of figures: Excel would grow the table with every row typed, in the example's
    italics.
    """
    columns = [TableColumn(id=at, name=str(text)) for at, text in enumerate(sheet.header, 1)]
    end = sheet.header_row + len(sheet.rows)
    name = f"Table_{sheet.name}"
    page.add_table(Table(displayName=name, ref=f"A{sheet.header_row}:B{end}", tableColumns=columns))


def _give_room(page: Worksheet, sheet: Sheet) -> None:
    """Rows as high as their wrapped text: not every spreadsheet program does that by itself."""
    for row, cells in enumerate(sheet.rows, start=sheet.header_row + 1):
        lines = [
            len(wrap(str(text), int(width)))
            for text, width in zip(cells, sheet.widths, strict=True)
        ]
        page.row_dimensions[row].height = _LINE_HEIGHT * max(lines)
