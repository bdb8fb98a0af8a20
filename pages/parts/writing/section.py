"""One section: its box, who else is in it, how it prints, how it stands, and its versions."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial

import streamlit as st

from csp_core.outline import STATES, Section, State
from csp_core.outline_edits import set_state
from csp_core.words.outlines import STATES as STATE_NAMES
from csp_core.words.prose import prose
from csp_core.words.prose_html import prose_html
from csp_core.words.versions import here_said
from pages.parts import data
from pages.parts.plain import plain
from pages.parts.view import View
from pages.parts.who import session, who
from pages.parts.writing.box import text_of, writing_box
from pages.parts.writing.claims_list import claims_list
from pages.parts.writing.figures_in_text import figure_to_insert
from pages.parts.writing.kept import change_outline, outline_of, section_edited
from pages.parts.writing.rivals import rivals
from pages.parts.writing.versions_list import versions_list

_EVERY_SECONDS = 20


# What is chosen outside a section. A click on one of these while words are on their way comes in
# one message with the words, and Streamlit then draws the section alone.
_CHOSEN = ("report_choice", "area", "beside", "from", "to", "period", "against", "section")


def written_section(view: View, section_id: str, heading: str) -> None:
    """The section as it is written, and as it will print."""
    st.session_state["chosen_when_drawn"] = _chosen_now()
    _written(view, section_id, heading)


def _chosen_now() -> str:
    return repr([st.session_state.get(name) for name in _CHOSEN])


@st.fragment
def _written(view: View, section_id: str, heading: str) -> None:
    if st.session_state.get("chosen_when_drawn") != _chosen_now():
        st.rerun()
    report_id = view.report.id
    section = outline_of(report_id).section(section_id)
    _head(report_id, section, heading)
    _who_else(report_id, section)
    newest = writing_box(report_id, section, partial(section_edited, report_id, section_id))
    figure_to_insert(view, section)
    rivals(report_id, section, newest)
    claims_list(view, section, newest)
    st.caption("As it prints")
    with st.container(border=True, key="printed"):
        st.html(prose_html(prose(text_of(newest), view.figure_words)) or "<p>Nothing yet.</p>")
    with st.expander("Earlier versions", key=f"versions_{section_id}", on_change="rerun") as opener:
        if opener.open:
            versions_list(report_id, section)


def _head(report_id: int, section: Section, heading: str) -> None:
    name, state = st.columns([3, 2], vertical_alignment="bottom")
    with name:
        st.subheader(plain(heading))
    with state:
        st.radio(
            "How it stands",
            STATES,
            index=STATES.index(section.state),
            format_func=STATE_NAMES.__getitem__,
            key=f"state_{section.id}_{section.state}",
            on_change=_stands,
            args=(report_id, section),
            horizontal=True,
            label_visibility="collapsed",
        )
    if section.carried:
        st.info("Carried over from an earlier report. Edit it, or say how it stands, once read.")


def _stands(report_id: int, section: Section) -> None:
    chosen: State | None = st.session_state.get(f"state_{section.id}_{section.state}")
    if chosen is not None:
        change_outline(
            report_id,
            lambda now: set_state(now, section.id, chosen),
            f"{section.title}: {STATE_NAMES[chosen].lower()}",
        )


@st.fragment(run_every=_EVERY_SECONDS)
def _who_else(report_id: int, section: Section) -> None:
    others = data.the_store().arrive(report_id, section.document, session(), who())
    # A window of one's own that was closed or loaded anew is not heard of again.
    since = st.session_state.setdefault(f"here_{report_id}_{section.id}", datetime.now(UTC))
    names = [one.who for one in others if one.who != who() or one.seen_at > since]
    if said := here_said(names):
        st.info(plain(said))
