"""What each sheet was understood to be, in a sentence, with its first rows below it."""

from __future__ import annotations

from functools import partial

import streamlit as st

from csp_core.outputs.names import file_name
from csp_core.reading.client import READING_VERSION
from csp_core.reading.reading import SheetReading
from pages.parts import data
from pages.parts.own_mime import own_mime
from pages.parts.plain import plain
from pages.parts.view import View


def understood(view: View) -> None:
    """One opener a file, the newest first."""
    if not view.uploads:
        st.caption("Nothing yet.")
    for upload in reversed(view.uploads):
        reading = data.reading_of((upload.sha256, upload.name))
        with st.expander(
            plain(f"{upload.name}: {reading.figures.num_rows:,} figures"),
            key=f"understood_{upload.id}",
        ):
            for sheet in reading.sheets:
                st.markdown(plain(sheet.sentence))
                if sheet.preview:
                    _first_rows(sheet, upload.name)


def _first_rows(sheet: SheetReading, file: str) -> None:
    """The sheet's first rows, numbered and lettered as its spreadsheet program does."""
    columns = zip(sheet.columns, zip(*sheet.preview, strict=True), strict=True)
    st.dataframe(
        {"Row": range(1, len(sheet.preview) + 1), **dict(columns)},
        column_config={"Row": st.column_config.NumberColumn(width=50)},
        height="content",
        width="stretch",
        hide_index=True,
        alt=f"The first rows of {sheet.name or file}",
    )


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
