"""Present: the report as slides, chosen beforehand and shown on the whole screen."""

from __future__ import annotations

import streamlit as st

from pages.parts.empty import no_figures
from pages.parts.heading import heading
from pages.parts.presenting.made import slides_of
from pages.parts.presenting.presenter import present_buttons
from pages.parts.presenting.slide_list import choose_slide, slide_changes
from pages.parts.presenting.slide_words import slide_preview, slide_words
from pages.parts.view import current_view

view = current_view()
heading(
    "Present",
    "One chart and one sentence a slide, on the whole screen. Once begun it needs no network.",
)
if view.comparison is None:
    no_figures()
slides = slides_of(view)
chosen, looks = st.columns([1, 2], gap="medium")
with chosen:
    present_buttons(slides)
    slide = choose_slide(slides)
with looks:
    slide_preview(slides, slide)
    slide_changes(slides, slide)
    slide_words(slides, slide)
