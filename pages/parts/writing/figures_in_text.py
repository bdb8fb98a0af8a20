"""A figure put into the words from a list of everything computed: it stays up to date."""

from __future__ import annotations

import streamlit as st

from csp_core.outline import Section
from csp_core.words.live_text import reference
from pages.parts.view import View
from pages.parts.writing.box import insert


def figure_to_insert(view: View, section: Section) -> None:
    """A list to search; what is chosen goes where the cursor is."""
    offered = {reference(one): f"{one.name}: {one.words}" for one in view.quotables}
    st.selectbox(
        "Insert a figure",
        list(offered),
        index=None,
        format_func=lambda name: offered.get(name, name),
        placeholder="Insert a figure: type to search, such as burglary change",
        key=f"figure_{section.id}",
        on_change=_insert,
        args=(view.report.id, section),
        label_visibility="collapsed",
        help="It stands in the text by its name and always says the figure of today.",
    )


def _insert(report_id: int, section: Section) -> None:
    chosen = st.session_state.get(f"figure_{section.id}")
    if chosen:
        insert(report_id, section, chosen)
        st.session_state[f"figure_{section.id}"] = None
