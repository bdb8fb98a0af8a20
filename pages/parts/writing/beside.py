"""A section's words beside its figures, on the page that shows them."""

from __future__ import annotations

import streamlit as st

from csp_core.words.outlines import carried_said, headings, progress_said
from pages.parts.plain import plain
from pages.parts.view import View
from pages.parts.writing.kept import outline_of, sections_of


def words_beside(view: View, section_id: str) -> None:
    """The section, opened when somebody wants to write; nothing where the report has it not."""
    heading = headings(outline_of(view.report.id)).get(section_id)
    if heading is None:
        return
    with st.expander(
        f"The report's words: {plain(heading)}", key=f"beside_{section_id}", on_change="rerun"
    ) as opener:
        if opener.open:
            # The box, and what checks its claims, are for whoever writes: no page waits for them.
            from pages.parts.writing.section import written_section

            written_section(view, section_id, heading)


def words_left(view: View) -> None:
    """How far the report's words have come, and the way to them."""
    outline = outline_of(view.report.id)
    st.page_link("pages/report/narrative.py", label="Narrative", icon=":material/arrow_forward:")
    st.markdown(f"- {plain(progress_said(outline, sections_of(view.report.id)))}")
    if carried := carried_said(outline):
        st.markdown(f"- {plain(carried)}")
