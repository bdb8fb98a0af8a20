"""One crime type compared with other areas: their rates in words and as a chart."""

from __future__ import annotations

from functools import partial

import streamlit as st

from csp_core.words.area_rates import NO_RATES, rates_said
from pages.parts.chart_card import chart_card
from pages.parts.drawings import area_rates_drawing
from pages.parts.plain import plain
from pages.parts.view import View


def other_areas(view: View, crime_type: str) -> None:
    """The rate of the area looked at beside every other's, or what is missing for that."""
    st.subheader("Compared with other areas")
    rates = view.area_rates(crime_type)
    if rates is None:
        st.info(plain(NO_RATES))
        return
    said = rates_said(rates, (view.area, *view.beside))
    st.markdown("\n".join(f"- {plain(line)}" for line in said))
    cells = partial(view.area_rates_cells, rates)
    chart_card(area_rates_drawing(view, rates), key="area_rates", cells=cells)
