"""Funding: the position of each pot of money at a day, and what has fallen due of it."""

from __future__ import annotations

import streamlit as st

from pages.parts.chart_card import chart_card
from pages.parts.drawings import funding_drawing, funding_years_drawing
from pages.parts.funding_cards import funding_cards, funding_changed
from pages.parts.funding_data import doubts_of, funding_problems_of, position_cells, positions_of
from pages.parts.funding_day import position_day
from pages.parts.funding_empty import no_funding
from pages.parts.heading import heading
from pages.parts.problem_list import problem_list
from pages.parts.view import current_view
from pages.parts.writing.beside import words_beside

view = current_view()
heading(
    "Funding",
    "What each funder allocated, committed, spent or withdrew for each scheme, what is left, and "
    "how much of a commitment has fallen due. Pots are never added together.",
)
problems = (*funding_problems_of(view.keys), *doubts_of(view.keys).problems)
if not view.records.funding:
    no_funding(problems)
    st.stop()

at = position_day(view)
positions = positions_of(view.keys, at)
funding_cards(positions)
cells = position_cells(positions)
chart_card(funding_drawing(view, positions), key="position", cells=cells, what="amount")
if (by_year := funding_years_drawing(view, positions)) is not None:
    chart_card(by_year, key="years", cells=cells, what="amount")
funding_changed(doubts_of(view.keys).revisions)
st.subheader("What needs attention")
problem_list(problems)
words_beside(view, "funding")
