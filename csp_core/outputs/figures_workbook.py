"""The figures behind a report as an accessible workbook, written by gptables.

A cover, contents and notes, then one table a sheet, as the Analysis Function's rules for accessible
spreadsheets ask. Nothing an officer wrote becomes a formula, a link or a note.
"""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Mapping, Sequence
from math import ceil
from typing import TYPE_CHECKING, Any

import pandas as pd

from csp_core.outputs.behind_report import BehindReport
from csp_core.outputs.crime_tables import crime_tables
from csp_core.outputs.figure_notes import NOTES, shorthand
from csp_core.outputs.figure_table import DAY, Column, FigureTable, Value, untouched
from csp_core.outputs.funding_tables import funding_tables
from csp_core.outputs.record_tables import record_tables
from csp_core.outputs.report_contents import ReportContents
from csp_core.words.faults_said import SaidPlainly
from csp_core.words.sources import day

if TYPE_CHECKING:
    from gptables import Cover, GPTable

_CONTENTS, _NOTES = "Contents", "Notes"
_A4 = 9
_NARROWEST, _WIDEST = 9, 70  # characters
_OF_A_NUMBER = 12
# Arial of 12 points against what a column's width is counted in, and its line in points.
_BROADER, _LINE = 1.2, 15.75
_OF_TITLE = 1.4
_HIGHEST = 400  # points; Excel allows 409
_OF_CONTENTS, _OF_NOTES = (22, 100), (14, 120)
_FIRST_NOTE = 3  # the row, from 0
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

    tables = (
        *crime_tables(behind), *funding_tables(behind.positions), *record_tables(behind.records),
    )  # fmt: skip
    if not tables:
        raise NoFigures("There are no figures yet. Drop a spreadsheet on the Upload page first.")
    sheets = {table.name: _sheet(table) for table in tables}
    cover = _cover(contents, behind)
    stream = io.BytesIO()
    book = produce_workbook(
        stream,
        sheets,
        cover=cover,
        contentsheet_label=_CONTENTS,
        notes_table=pd.DataFrame(list(_wanted(tables).items()), columns=["name", "Note"]),
        notesheet_label=_NOTES,
        auto_width=False,
        workbook_options=_TEXT_STAYS_TEXT,
    )
    _lay_out(book, cover, sheets, tables)
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
    everywhere = {"column": {"columns": [*range(len(table.columns))], "format": {"valign": "top"}}}
    of_columns = [
        {"column": {"columns": [at], "format": _shown(column)}}
        for at, column in enumerate(table.columns)
        if column.format
    ]
    of_cells = [
        {"cell": {"cells": (row + 1, at), "format": {"num_format": shown}}}  # the headings' row: 0
        for row, at, shown in table.formats
    ]
    return [everywhere, *of_columns, *of_cells]


def _shown(column: Column) -> dict[str, Any]:
    """Numbers to the right, whatever else gptables takes a column of markers and whole numbers for.

    Indented, as the words of the next column would touch them.
    """
    placed: dict[str, Any] = {} if column.format == DAY else {"align": "right", "indent": 1}
    return {"num_format": column.format, **placed}


def _cover(contents: ReportContents, behind: BehindReport) -> Cover:
    from gptables import Cover

    cover = contents.cover
    about = [
        f"Made on {day(contents.made_on)}.",
        f"Source: {behind.source}" if behind.source else "",
        *contents.marks,
        "Shorthand in square brackets is explained above each table.",
        f"Numbered notes are on the worksheet {_NOTES}.",
    ]
    return Cover(
        title=untouched(f"{contents.title}: the figures behind the report"),
        intro=_said([contents.name, cover.committee, cover.date]),
        about=_said(about),
        contact=_said([cover.lead_officer, cover.lead_member]) or None,
    )


def _said(lines: Sequence[str]) -> list[str]:
    return [said for line in lines if (said := untouched(line))]


def _wanted(tables: Sequence[FigureTable]) -> dict[str, str]:
    """The notes that headings refer to, in the order of the sheets, which numbers them."""
    return {name: NOTES[name] for table in tables for name in table.notes}


def _lines_of(cover: Cover) -> list[str]:
    """What gptables writes on the cover, a row each; a heading above each part stands for one."""
    parts = [part for part in (cover.intro, cover.about, cover.contact) if part is not None]
    return [cover.title, *(line for part in parts for line in ("", *part))]


def _lay_out(
    book: Any, cover: Cover, sheets: Mapping[str, GPTable], tables: Sequence[FigureTable]
) -> None:
    front = book.get_worksheet_by_name(cover.cover_label)
    title, *lines = _lines_of(cover)
    _set(front, [cover.width], 1, [(line,) for line in lines])
    # Its letters are a third larger than the rest.
    front.set_row(0, _OF_TITLE * _LINE * _lines(title, int(cover.width / _OF_TITLE)))
    _set(book.get_worksheet_by_name(_CONTENTS), _OF_CONTENTS, 0, ())
    notes = [(at, text) for at, text in enumerate(_wanted(tables).values(), start=1)]
    _set(book.get_worksheet_by_name(_NOTES), _OF_NOTES, _FIRST_NOTE, notes)
    for table in tables:
        page = book.get_worksheet_by_name(table.name)
        heading = sheets[table.name].data_range[0]
        page.freeze_panes(heading + 1, 0)
        page.repeat_rows(heading)
        widths = [_width(one.heading, [row[at] for row in table.rows])
                  for at, one in enumerate(table.columns)]  # fmt: skip
        _set(page, widths, heading + 1, table.rows)
        page.set_row(heading, _LINE * max(map(_heading_lines, table.columns, widths)))


def _set(page: Any, widths: Sequence[int], first: int, rows: Sequence[Sequence[Value]]) -> None:
    """Columns so wide, rows from ``first`` so high that what they hold is seen, and paper."""
    for at, width in enumerate(widths):
        page.set_column(at, at, width)
    for at, row in enumerate(rows, start=first):
        lines = max(_lines(cell, width) for cell, width in zip(row, widths, strict=True))
        if lines > 1:
            # Some programs do not make a row higher by themselves for text that wraps.
            page.set_row(at, min(_HIGHEST, _LINE * lines))
    page.set_landscape()
    page.set_paper(_A4)
    page.fit_to_pages(1, 0)


def _width(heading: str, cells: Sequence[Value]) -> int:
    """Wide enough for the longest word of the heading and the longest cell, up to a width."""
    longest = max(len(cell) if isinstance(cell, str) else _OF_A_NUMBER for cell in cells)
    words = max(len(word) for word in heading.split())
    return min(_WIDEST, max(_NARROWEST, ceil(_BROADER * max(longest, words)) + 2))


def _lines(cell: Value, width: int) -> int:
    return ceil(_BROADER * len(cell) / width) if isinstance(cell, str) else 1


def _heading_lines(column: Column, width: int) -> int:
    return _lines(column.heading, width) + (1 if " " in column.heading else 0) + bool(column.note)
