"""Domestic abuse: recorded crime, what MARAC counted, and the services for victims."""

from __future__ import annotations

import streamlit as st

from pages.parts.areas_asked import areas_asked
from pages.parts.casework import abuse_recorded, abuse_services, casework_told, no_casework
from pages.parts.heading import heading
from pages.parts.view import current_view
from pages.parts.writing.beside import words_beside

view = current_view()
heading(
    "Domestic abuse",
    "Recorded crime, the cases that MARAC (the Multi Agency Risk Assessment Conference) discussed, "
    "and the services for victims. Counts of people under 5 are never shown.",
)
if areas_asked(view):
    st.stop()
abuse_recorded(view)
sets = view.case_sets
if not sets:
    no_casework()
for number, found in enumerate(sets):
    casework_told(view, found, number)
abuse_services(view, sets)
words_beside(view, "marac")
