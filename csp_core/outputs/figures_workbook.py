"""The figures behind a report as an accessible workbook, written by gptables.

A cover, contents and notes, then one table a sheet, as the Analysis Function's rules for accessible
spreadsheets ask. Nothing an officer wrote becomes a formula, a link or a note.
"""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import pandas as pd

from csp_core.outputs.behind_report import BehindReport
from csp_core.outputs.crime_tables import crime_tables
from csp_core.outputs.figure_notes import NOTES, shorthand
from csp_core.outputs.figure_table import FigureTable, Value, untouched
from csp_core.outputs.record_tables import record_tables
from csp_core.outputs.report_contents import ReportContents
from csp_core.words.faults_said import SaidPlainly
from csp_core.words.sources import day

if TYPE_CHECKING:
    from gptables import Cover, GPTable

_CONTENTS, _NOTES = "Contents", "Notes"
_A4 = 9
_NARROWEST, _WIDEST = 9, 48  # characters
_ONE_TABLE = "This worksheet contains one table."
_TEXT_STAYS_TEXT = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


class NoFigures(SaidPlainly):
    """There is nothing to make a table of; the message says what to do."""


def figures_workbook(contents: ReportContents, behind: BehindReport) -> bytes:
    """The workbook as xlsx. A report's figures make the same bytes on one day.

    Percentages are fractions shown as percent, money is pounds, days are dates; what is not known
    is a marker (``[x]``) that its sheet explains. Raises NoFigures where there are none.
    """
    from gptables import produce_workbook  # most of a second, and few ask for it

    tables = (*crime_tables(behind), *record_tables(behind.records))
    if not tables:
        raise NoFigures("There are no figures yet. Drop a spreadsheet on the Upload page first.")
    sheets = {table.name: _sheet(table) for table in tables}
    stream = io.BytesIO()
    book = produce_workbook(
        stream,
        sheets,
        cover=_cover(contents, behind),
        contentsheet_label=_CONTENTS,
        notes_table=_notes(tables),
        notesheet_label=_NOTES,
        auto_width=False,
        workbook_options=_TEXT_STAYS_TEXT,
    )
    _lay_out(book, sheets, tables)
    made = dt.datetime.combine(contents.made_on, dt.time())
    book.set_properties({"title": untouched(contents.title), "created": made})
    book.close()
    return stream.getvalue()


def _sheet(table: FigureTable) -> GPTable:
    from gptables import GPTable

    headings = [column.heading for column in table.columns]
    return GPTable(
        # As objects: pandas would make numbers beside markers into text, or into floats.
        table=pd.DataFrame(list(table.rows), columns=headings, dtype=object),
        table_name=table.name.replace(" ", "_"),
        title=table.title,
        subtitles=list(table.subtitles),
        instructions=f"{_ONE_TABLE} Notes are on the worksheet {_NOTES}.",
        legend=list(shorthand(table)),
        source=f"Source: {untouched(table.source)}" if table.source else None,
        table_notes={
            at: f"$${column.note}$$" for at, column in enumerate(table.columns) if column.note
        },
        index_columns={1: 0},
        additional_formatting=_formats(table),
    )


def _formats(table: FigureTable) -> list[dict[str, Any]]:
    of_columns = [
        {"column": {"columns": [at], "format": {"num_format": column.format}}}
        for at, column in enumerate(table.columns)
        if column.format
    ]
    of_cells = [
        {"cell": {"cells": (row + 1, at), "format": {"num_format": shown}}}  # the headings' row: 0
        for row, at, shown in table.formats
    ]
    return [*of_columns, *of_cells]


def _cover(contents: ReportContents, behind: BehindReport) -> Cover:
    from gptables import Cover

    cover = contents.cover
    about = [
        f"Made on {day(contents.made_on)}.",
        f"Source: {behind.source}" if behind.source else "",
        *contents.marks,
        f"What is not a number is shorthand in square brackets, explained above each table; "
        f"numbered notes are on the worksheet {_NOTES}.",
    ]
    return Cover(
        title=untouched(f"{contents.title}: the figures behind the report"),
        intro=_said([contents.name, cover.committee, cover.date]),
        about=_said(about),
        contact=_said([cover.lead_officer, cover.lead_member]) or None,
    )


def _said(lines: Sequence[str]) -> list[str]:
    return [said for line in lines if (said := untouched(line))]


def _notes(tables: Sequence[FigureTable]) -> pd.DataFrame:
    wanted = {name for table in tables for name in table.notes}
    return pd.DataFrame(
        [(name, text) for name, text in NOTES.items() if name in wanted], columns=["name", "Note"]
    )


def _lay_out(book: Any, sheets: Mapping[str, GPTable], tables: Sequence[FigureTable]) -> None:
    for table in tables:
        page = book.get_worksheet_by_name(table.name)
        heading = sheets[table.name].data_range[0]
        page.freeze_panes(heading + 1, 0)
        page.repeat_rows(heading)
        for at, column in enumerate(table.columns):
            page.set_column(at, at, _width(column.heading, [row[at] for row in table.rows]))
        _to_print(page)
    for name, widths in ((_CONTENTS, (20, 90)), (_NOTES, (14, 110))):
        page = book.get_worksheet_by_name(name)
        for at, width in enumerate(widths):
            page.set_column(at, at, width)
        _to_print(page)


def _to_print(page: Any) -> None:
    page.set_landscape()
    page.set_paper(_A4)
    page.fit_to_pages(1, 0)


def _width(heading: str, cells: Sequence[Value]) -> int:
    """Wide enough for the longest word of the heading and the longest cell, up to a width."""
    longest = max(
        (len(cell) if isinstance(cell, str) else _NARROWEST + 3 for cell in cells), default=0
    )
    return min(_WIDEST, max(_NARROWEST, longest + 2, *(len(x) + 4 for x in heading.split())))
