"""What each sheet was understood to be, in a sentence, with the sheet itself beside it."""

from __future__ import annotations

from functools import partial

import streamlit as st

from csp_core.outputs.names import file_name
from csp_core.reading.client import READING_VERSION
from csp_core.reading.reading import FileReading, SheetReading
from csp_core.store import Upload
from csp_core.words.readings import read_said
from pages.parts import data
from pages.parts.asked_fields import OfTable
from pages.parts.correcting import correct_button, correcting_panel
from pages.parts.own_mime import own_mime
from pages.parts.plain import plain
from pages.parts.tints import tinted_sheet
from pages.parts.view import View

_SHEETS_AT_ONCE = 4


def understood(view: View) -> None:
    """One opener a file, the newest first; one that asks something stands open."""
    if not view.uploads:
        st.caption("Nothing yet.")
    for upload, key in zip(reversed(view.uploads), reversed(view.keys), strict=True):
        reading = data.reading_of(key)
        opener = st.expander(
            plain(f"{upload.name}: {read_said(reading)}"),
            expanded=bool(reading.refusal),
            key=f"understood_{upload.id}",
            on_change="rerun",
        )
        if opener.open:
            with opener:
                _file(view, upload, reading)


def _file(view: View, upload: Upload, reading: FileReading) -> None:
    sheets = list(enumerate(reading.sheets))
    if len(sheets) > _SHEETS_AT_ONCE:
        names = [f"{number + 1}. {sheet.name}" for number, sheet in sheets]
        chosen = st.selectbox("Sheet", names, key=f"sheet_of_{upload.id}")
        sheets = [sheets[names.index(chosen)]]
    for number, sheet in sheets:
        _sheet(view, upload, number, sheet)


def _sheet(view: View, upload: Upload, number: int, sheet: SheetReading) -> None:
    said, shown = st.columns([2, 3], gap="medium")
    tables = [
        OfTable(view, upload, number, at, sheet.name, table)
        for at, table in enumerate(sheet.tables)
    ]
    with said:
        st.markdown(plain(sheet.sentence))
        for table in tables if not view.report.sample else ():
            correct_button(table, alone=len(tables) == 1)
    if sheet.preview:
        secret = view.records.withheld_in(upload.name, sheet.name)
        with shown:
            tinted_sheet(sheet.with_cells_hidden(secret), upload.name)
    for table in tables:
        correcting_panel(table)


def figures_to_take(view: View) -> None:
    """Everything that was read, as one tidy table with the cell of each figure."""
    st.download_button(
        "Download all figures as one table",
        data=partial(data.tidy_csv, view.keys),
        file_name=file_name(view.report.name, "figures", ending="csv"),
        mime=own_mime("text/csv", (view.keys, READING_VERSION)),
        on_click="ignore",
        help="One row a figure, each with the file, sheet and cell it was read from",
        disabled=view.comparison is None,
    )


def sample_to_take() -> None:
    """The worked sample, to see how a file may look."""
    st.download_button(
        "Download the worked sample",
        data=(data.SAMPLE_FOLDER / data.SAMPLE_FILE).read_bytes,
        file_name=data.SAMPLE_FILE,
        mime=own_mime(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", data.SAMPLE_FILE
        ),
        on_click="ignore",
        help="The sample partnership's workbook, whose counts are illustrative",
    )
