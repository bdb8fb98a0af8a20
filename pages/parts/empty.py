"""What a page says when there is nothing to show yet, and the way on."""

from __future__ import annotations

import streamlit as st

from pages.parts.plain import plain


def no_figures() -> None:
    """The report holds no figures yet."""
    st.info(
        "This report has no figures yet. Drop a spreadsheet to see what changed.",
        icon=":material/upload_file:",
    )


def no_records(sheet: str, holds: str) -> None:
    """The report's files have no ``sheet`` of the blank template's, nor its like: what it holds."""
    said = (
        f"This report has no {holds} yet. Drop a spreadsheet that has them, however it is laid "
        f"out, or type them in on the sheet {sheet} of the blank template on the Upload page."
    )
    st.info(
        plain(said),
        icon=":material/upload_file:",
    )
