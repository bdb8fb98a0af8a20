"""Crime changes: every crime type, then the story of one."""

from __future__ import annotations

from functools import partial

import streamlit as st

from pages.parts.areas_asked import areas_asked
from pages.parts.cells import cells_table
from pages.parts.chart_card import chart_card
from pages.parts.drawings import all_changes_drawing, months_drawing
from pages.parts.empty import no_figures
from pages.parts.heading import heading, looked_at
from pages.parts.other_areas import other_areas
from pages.parts.story import change_said, choose_type
from pages.parts.view import current_view
from pages.parts.writing.beside import words_beside

view = current_view()
heading("Crime changes", "Each crime type in this span against the same months of an earlier year.")
if areas_asked(view):
    st.stop()
if view.comparison is None:
    no_figures()
    st.stop()

looked_at(view)
every = tuple(change.crime_type for change in view.changes())
chart_card(all_changes_drawing(view), key="changes", cells=partial(view.cells, every))
st.subheader("One crime type")
change = choose_type(view.changes())
if change is not None:
    change_said(view, change)
    drawing = months_drawing(view, change.crime_type)
    if drawing is None:
        st.info("These figures are not by month, so there is no month to set beside another.")
    else:
        chart_card(drawing, key="months", cells=partial(view.cells, (change.crime_type,)))
    other_areas(view, change.crime_type)
    with st.expander("Where these counts come from", key="cells"):
        cells_table(view.cells((change.crime_type,)))
words_beside(view, "crime-figures")
