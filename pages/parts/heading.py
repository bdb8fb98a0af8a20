"""A page's heading: its title with a word of help, and what is being looked at."""

from __future__ import annotations

import streamlit as st

from pages.parts.plain import plain
from pages.parts.view import View


def heading(title: str, about: str) -> None:
    """The page's title; ``about`` says what the page is."""
    st.title(title, help=about)


def looked_at(view: View, said: str = "") -> None:
    """The area and both spans, in one line, and what may be ``said`` of it all."""
    if view.comparison is not None:
        spans = f"{view.comparison.current.label} against {view.comparison.previous.label}"
        st.markdown(f"**{plain(view.area)}**, {spans}{'. ' if said else ''}{plain(said)}")
