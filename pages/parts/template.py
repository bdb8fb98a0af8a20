"""The blank template, to type figures in that nobody has sent as a spreadsheet."""

from __future__ import annotations

import datetime as dt

import streamlit as st


def template_to_take() -> None:
    """A workbook with drop-down lists, made when it is asked for: its months run up to that day."""
    st.download_button(
        "Download the blank template",
        data=_template,
        file_name="csp-figures-template.xlsx",
        mime="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        on_click="ignore",
        help="A workbook to type figures in, with drop-down lists and notes",
    )


def _template() -> bytes:
    from csp_core.outputs.template import blank_template  # openpyxl, half a second, few ask for

    return blank_template(dt.date.today())
