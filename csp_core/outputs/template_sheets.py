"""The template's sheets beside crime figures made ready: example in italics, formats, lists."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from csp_core.outputs.accessible import COUNT_FORMAT, FONT, Sheet
from csp_core.outputs.template_records import EXAMPLE_NOTE, OPEN_LISTS, RecordSheet

LAST_ROW = 1_048_576
_NUMBERS = frozenset({"Amount (£)", "Value", "Attendance", "Share", "Count", "Asked"})
_HINTS: dict[bool, tuple[Literal["information", "warning"], str]] = {
    True: ("information", "You may still use it, if that is what you mean."),
    False: ("warning", "Choose one from the list: the program does not know another."),
}


def as_sheet(record: RecordSheet) -> Sheet:
    """A sheet of one header row and its example."""
    columns = tuple(record.columns)
    widths = tuple(record.columns.values())
    return Sheet(record.name, [], columns, [record.example], widths=widths, wrap=True)


def list_name(record: RecordSheet, column: str) -> str:
    """What a column's choices are called on the sheet of lists: ``Status on sheet Funding``.

    Never ``Activity: Kind``, which would be the heading of a list of activities.
    """
    return f"{column} on sheet {record.name}"


def lists_of(records: tuple[RecordSheet, ...]) -> dict[str, tuple[str, ...]]:
    """The choices of all their drop-down lists, by their names."""
    return {
        list_name(record, column): choices
        for record in records
        for column, choices in record.lists.items()
    }


def make_ready(page: Worksheet, record: RecordSheet, places: Mapping[str, str]) -> None:
    """Whatever is typed in any row looks as the example does; ``places`` are the lists' cells."""
    for at, column in enumerate(record.columns, start=1):
        letter = get_column_letter(at)
        side = "right" if column in _NUMBERS else "left"
        aligned = Alignment(horizontal=side, vertical="top", wrap_text=True)
        dimension, example = page.column_dimensions[letter], page.cell(2, at)
        dimension.font = Font(name=FONT, size=11)
        dimension.number_format = record.formats.get(
            column, COUNT_FORMAT if column in _NUMBERS else "General"
        )
        if not isinstance(example.value, str):
            example.number_format = dimension.number_format
        example.font = Font(name=FONT, size=11, italic=True)
        for styled in (dimension, page.cell(1, at), example):
            styled.alignment = aligned
        if column in record.lists:
            page.add_data_validation(_choice(column, letter, places[list_name(record, column)]))
    note = Comment(EXAMPLE_NOTE, author="", width=300, height=110)
    page.cell(2, tuple(record.columns).index("Note") + 1).comment = note


def _choice(column: str, letter: str, choices_at: str) -> DataValidation:
    check = DataValidation("list", formula1=choices_at, allow_blank=True)
    check.errorStyle, check.error = _HINTS[column in OPEN_LISTS]
    check.errorTitle, check.showErrorMessage = "This is not on the list", True
    check.add(f"{letter}2:{letter}{LAST_ROW}")
    return check
