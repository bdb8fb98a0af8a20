"""Upload: files in, what changed at once, what was understood, problems, and earlier uploads."""

from __future__ import annotations

import streamlit as st

from pages.parts.areas_asked import areas_asked
from pages.parts.chart_card import chart_card
from pages.parts.drawings import headline_drawing
from pages.parts.drop_zone import drop_zone
from pages.parts.earlier_uploads import earlier_uploads
from pages.parts.heading import heading
from pages.parts.problem_list import problem_list
from pages.parts.questions import corrections_list, questions
from pages.parts.template import template_to_take
from pages.parts.understood import figures_to_take, sample_to_take, understood
from pages.parts.view import current_view

view = current_view()
heading(
    "Upload",
    "Drop spreadsheets as the police sent them; nothing in them has to be rearranged.",
)
drop_zone(view)
if not areas_asked(view) and view.comparison is not None:
    chart_card(headline_drawing(view), key="uploaded", cells=view.headline_cells)
st.subheader("What was understood", anchor="understood")
understood(view)
corrections_list(view)
questions(view)
st.subheader("Problems and notes")
problem_list(view.problems(), answered_here=True)
st.subheader("Files in this report")
earlier_uploads(view)
with st.container(horizontal=True):
    figures_to_take(view)
    sample_to_take()
    template_to_take()
