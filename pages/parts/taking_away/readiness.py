"""What of the report's words is not ready, said above what can be taken away all the same."""

from __future__ import annotations

import streamlit as st

from csp_core.words.not_ready import not_ready
from pages.parts.plain import plain
from pages.parts.view import View
from pages.parts.writing.box import text_of
from pages.parts.writing.kept import outline_of, sections_of


def readiness(view: View) -> None:
    """Sentences that differ from the figures, drafts, and what is carried over."""
    outline = outline_of(view.report.id)
    shown = {each.id: each for each in outline.shown()}
    claims = {
        id_: view.claims(text_of(version), shown[id_].title)
        for id_, version in sections_of(view.report.id).items()
        if id_ in shown
    }
    if said := not_ready(outline, claims):
        st.warning(plain(said))
