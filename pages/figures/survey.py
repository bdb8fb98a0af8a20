"""Survey: how many gave which answer, with base and margin, and what changed on last time."""

from __future__ import annotations

from functools import partial

import streamlit as st

from pages.parts.chart_card import chart_card
from pages.parts.drawings import survey_drawing
from pages.parts.empty import no_figures, no_records
from pages.parts.heading import heading
from pages.parts.survey_story import choose_question, other_questions, question_told
from pages.parts.view import current_view
from pages.parts.writing.beside import words_beside

view = current_view()
heading(
    "Survey",
    "How many of those asked gave which answer. The margin says how far the share of everyone "
    "may lie from it by chance; a change on last time is told with the same care.",
)
if not view.uploads:
    no_figures()
    st.stop()
if not view.survey:
    no_records("Survey", "answers to a survey")
    st.stop()

question = choose_question(view.survey)
chart_card(survey_drawing(view, question), key="survey", cells=partial(view.survey_cells, question))
question_told(question)
other_questions(view.survey, question)
words_beside(view, "survey")
