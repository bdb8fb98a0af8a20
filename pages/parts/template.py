"""The blank template, to type figures in that nobody has sent as a spreadsheet."""

from __future__ import annotations

import datetime as dt
from functools import partial

import streamlit as st

from pages.parts.own_mime import own_mime


def template_to_take() -> None:
    """A workbook with drop-down lists, made when it is asked for: its months run up to that day."""
    today = dt.date.today()
    st.download_button(
        "Download the blank template",
        data=partial(_template, today),
        file_name="csp-figures-template.xlsx",
        mime=own_mime("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", today),
        on_click="ignore",
        help="A workbook to type figures in, with drop-down lists and notes",
    )


def _template(today: dt.date) -> bytes:
    from csp_core.outputs.template import blank_template  # openpyxl, half a second, few ask for

    return blank_template(today)
