"""A file of hundreds of areas: asked once which are the partnership's own."""

from __future__ import annotations

import streamlit as st

from csp_core.store import StoreFault
from pages.parts import data
from pages.parts.plain import plain
from pages.parts.view import View


def areas_asked(view: View) -> bool:
    """Ask, where it is not known which areas are theirs; True while the answer is awaited."""
    if not view.choices.ask_areas:
        return False
    with st.form("own_areas"):
        st.subheader("Which areas are yours?")
        st.markdown(f"These figures name {len(view.choices.areas):,} areas. You are asked once.")
        chosen = st.multiselect(
            "Your areas", view.choices.areas, placeholder="Type the first letters"
        )
        if st.form_submit_button("Show their changes", type="primary") and chosen:
            try:
                data.the_store().save_settings(view.report.id, {"areas": chosen})
            except StoreFault as fault:
                st.error(plain(str(fault)))
            else:
                st.session_state["choices_stale"] = True
                st.rerun()
    return True
