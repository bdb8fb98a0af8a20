"""At a glance: the priorities, the headline chart, and what still needs attention."""

from __future__ import annotations

import datetime as dt

import streamlit as st

from csp_core.words.record_tiles import record_tiles
from pages.parts.areas_asked import areas_asked
from pages.parts.attention_list import attention_list
from pages.parts.cells import cells_opener
from pages.parts.chart_card import chart_card
from pages.parts.drawings import headline_drawing
from pages.parts.drop_zone import drop_zone
from pages.parts.empty import no_figures
from pages.parts.heading import heading, looked_at
from pages.parts.problem_list import problem_list
from pages.parts.tiles import change_tiles, tiles
from pages.parts.view import current_view
from pages.parts.writing.beside import words_beside, words_left

view = current_view()
heading(
    "At a glance",
    "What changed in the partnership's priorities, this span against an earlier one.",
)
if areas_asked(view):
    st.stop()
if view.comparison is None and not view.records:
    no_figures()
    drop_zone(view)
    st.stop()

drop_zone(view)
if view.comparison is not None:
    looked_at(view, view.picture())
    change_tiles(view.headline())
    cells_opener(view.headline_cells, key="tiles")
    chart_card(headline_drawing(view), key="headline", cells=view.headline_cells)
if view.records:
    st.subheader("Beside the crime figures")
    tiles(record_tiles(view.records, view.survey))
st.subheader("What still needs attention")
attention_list(view.attention(dt.date.today()))
words_left(view)
problem_list(view.problems())
words_beside(view, "overall-position")
