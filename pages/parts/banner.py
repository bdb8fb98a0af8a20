"""The mark every page carries while the sample report is open."""

from __future__ import annotations

import streamlit as st

from pages.parts.view import View


def banner(view: View) -> None:
    """Say that these are the sample's figures; an officer's own report has no banner."""
    # Its place is kept: were the drop zone to move up, a file on its way to it would be lost.
    place = st.empty()
    if view.report.sample:
        place.info(
            "**Sample.** The counts are illustrative. Drop your own spreadsheet "
            "and a report of your own opens.",
            icon=":material/info:",
        )
