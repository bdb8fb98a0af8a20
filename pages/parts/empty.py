"""What a page says when there is nothing to show yet, and the way on."""

from __future__ import annotations

import streamlit as st


def no_figures() -> None:
    """The report holds no figures yet."""
    st.info(
        "This report has no figures yet. Drop a spreadsheet to see what changed.",
        icon=":material/upload_file:",
    )
