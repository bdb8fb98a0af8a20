"""Narrative: the outline on the left, the section on the right."""

from __future__ import annotations

import streamlit as st

from csp_core.words.outlines import headings
from pages.parts.heading import heading
from pages.parts.view import current_view
from pages.parts.who import ask_who
from pages.parts.writing.kept import outline_of
from pages.parts.writing.next_report import next_report, what_was_done
from pages.parts.writing.outline_list import choose_section, outline_changes
from pages.parts.writing.report_in import report_in
from pages.parts.writing.section import written_section

view = current_view()
heading(
    "Narrative",
    "The report's words. What you type is saved as you type; figures put in stay up to date.",
)
outline, words = st.columns([1, 2], gap="medium")
with outline:
    section = choose_section(view.report.id)
    outline_changes(view.report.id, section)
    next_report(view)
    ask_who()
with words:
    written_section(view, section.id, headings(outline_of(view.report.id))[section.id])
report_in(view)
what_was_done(view)
