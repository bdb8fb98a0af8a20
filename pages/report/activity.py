"""Activity: operations over the year, meetings, projects and what came of them, actions."""

from __future__ import annotations

import streamlit as st

from pages.parts.activity_editor import activity_editor
from pages.parts.activity_here import activity_here
from pages.parts.activity_history import earlier_versions, two_versions, what_was_edited
from pages.parts.activity_lists import action_list, kind_list, stands_out
from pages.parts.chart_card import chart_card
from pages.parts.drawings import timeline_drawing
from pages.parts.heading import heading
from pages.parts.view import current_view
from pages.parts.writing.beside import words_beside

here = activity_here(current_view())
heading(
    "Activity",
    "What the partnership did: operations by when in the year they run, meetings, projects paid "
    "for and what came of the money, events, and further actions with owner, date and state.",
)
st.caption("At the foot of this page rows can be changed, added and removed.")
two_versions(here)
if not here.rows:
    st.info(
        "This report has no activity yet. Drop a spreadsheet with it, or type it in below.",
        icon=":material/upload_file:",
    )
elif here.timeline.running:
    chart_card(timeline_drawing(here), key="timeline")
if here.rows:
    at = st.date_input(
        "Actions as they stand on",
        here.last_day,
        format="DD/MM/YYYY",
        key=f"actions_at_{here.last_day}",
        width=220,
        help="An action is overdue from the day after it was due.",
    )
    stands_out(here, at)
    for kind in ("operation", "meeting", "project", "event", "service"):
        kind_list(here, kind)
    action_list(here, at)
st.subheader("Change what stands here")
activity_editor(here)
what_was_edited(here)
earlier_versions(here)
words_beside(here.view, "operations")
