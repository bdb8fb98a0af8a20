"""Trends: what is beyond usual variation, in which crime types, and since when."""

from __future__ import annotations

from functools import partial

import streamlit as st

from pages.parts.areas_asked import areas_asked
from pages.parts.chart_card import chart_card
from pages.parts.drawings import trend_drawing
from pages.parts.empty import no_figures
from pages.parts.heading import heading
from pages.parts.recording_notes import recording_notes
from pages.parts.trend_story import choose_trend, other_trends, trend_told
from pages.parts.view import current_view

view = current_view()
heading(
    "Trends",
    "Each crime type month by month, over every month in the files: its average, how far it "
    "usually varies (an XmR chart), and the months beyond that.",
)
if areas_asked(view):
    st.stop()
if view.comparison is None:
    no_figures()
    st.stop()

found = view.trends()
trend = choose_trend(found)
if trend is None:
    st.info("These figures are not by month, so no trend can be told.")
else:
    chart_card(trend_drawing(view, trend), key="trend", cells=partial(view.trend_cells, trend))
    trend_told(view, trend)
    other_trends(view, found, trend)
st.subheader("Changes in how crime is recorded")
recording_notes(view)
