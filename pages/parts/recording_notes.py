"""Changes in how crime is recorded: noted, listed and removed."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from csp_core.periods import month_label
from csp_core.store import StoreFault
from csp_core.words.recording import EVERY_AREA, EVERY_TYPE, described, noted
from pages.parts import data
from pages.parts.plain import plain
from pages.parts.view import View

_LONGEST = 200


def recording_notes(view: View) -> None:
    """Every note of this report with a way to remove it, and a form for another."""
    st.caption(
        "Where recording changed, average and limits start again, and a comparison across it "
        "says that its two spans are not alike. Note what the police have announced: a rise by "
        "itself is no change of recording."
    )
    for one in view.breaks:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(plain(described(one)))
            st.button(
                f"Remove the note of {plain(month_label(one.month))}",
                key=f"remove_{one.setting}",
                on_click=_save,
                args=(view.report.id, {one.setting: None}),
            )
    if fault := st.session_state.pop("note_fault", ""):
        st.error(plain(fault))
    with st.expander("Note a change in recording", key="note_a_change"):
        _form(view)


def _form(view: View) -> None:
    labels = {month_label(month): month for month in reversed([*view.months_stated])}
    types = dict.fromkeys(one.crime_type for one in view.changes())
    with st.form("recording_note", clear_on_submit=True, border=False):
        month, crime_type, area = st.columns(3)
        at = month.selectbox("From", list(labels), key="note_month")
        about = crime_type.selectbox("Crime type", [EVERY_TYPE, *types], key="note_type")
        where = area.selectbox("Area", [EVERY_AREA, *view.areas_known], key="note_area")
        text = st.text_input(
            "What changed",
            max_chars=_LONGEST,
            placeholder="Rape is counted by victim",
            key="note_text",
        )
        if st.form_submit_button("Keep the note"):
            if not text.strip():
                st.warning("Say in a few words what changed.")
                return
            one = noted(labels[at], text, where, about)
            _save(view.report.id, {one.setting: one.as_setting})
            st.rerun()


def _save(report: int, notes: Mapping[str, object]) -> None:
    try:
        data.the_store().save_settings(report, notes)
    except StoreFault as fault:
        st.session_state["note_fault"] = str(fault)
