"""A section's words beside its figures, on the page that shows them."""

from __future__ import annotations

import streamlit as st

from csp_core.words.outlines import headings
from pages.parts.plain import plain
from pages.parts.view import View
from pages.parts.writing.kept import outline_of
from pages.parts.writing.section import written_section


def words_beside(view: View, section_id: str) -> None:
    """The section, opened when somebody wants to write; nothing where the report has it not."""
    heading = headings(outline_of(view.report.id)).get(section_id)
    if heading is None:
        return
    with st.expander(
        f"The report's words: {plain(heading)}", key=f"beside_{section_id}", on_change="rerun"
    ) as opener:
        if opener.open:
            written_section(view, section_id, heading)
