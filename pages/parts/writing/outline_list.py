"""The outline as a list to choose a section from, and the ways to change it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import streamlit as st

from csp_core import outline_edits
from csp_core.outline import Outline, Section
from csp_core.words.outlines import carried_said, headings, listed, progress_said, stands
from pages.parts.plain import plain
from pages.parts.writing.kept import change_outline, outline_of, sections_of

_FIELDS = {
    "partnership": "Partnership",
    "committee": "Committee",
    "date": "Date",
    "lead_member": "Lead member",
    "lead_officer": "Lead officer",
}


def choose_section(report_id: int) -> Section:
    """The list of sections; answers with the one chosen."""
    outline = outline_of(report_id)
    written = sections_of(report_id)
    names = listed(outline)
    asked = st.query_params.get("section")
    if st.session_state.get("section") not in names:  # a first visit, or the one chosen is removed
        st.session_state["section"] = asked if asked in names else next(iter(names))
    chosen: str = st.radio(
        "Sections", list(names), format_func=lambda id_: plain(names[id_]), key="section",
        label_visibility="collapsed",
        # Not in its name: an option of another name is another list to Streamlit, and the click
        # on it is lost.
        captions=[plain(stands(outline.section(id_), written)) for id_ in names],
    )  # fmt: skip
    if asked != chosen:
        st.query_params["section"] = chosen
    st.caption(plain(progress_said(outline, written)))
    if carried := carried_said(outline):
        st.caption(plain(carried))
    return outline.section(chosen)


def outline_changes(report_id: int, section: Section) -> None:
    """Everything that may be done to the outline, and the cover."""
    if fault := st.session_state.pop("outline_fault", ""):
        st.error(plain(fault))
    outline = outline_of(report_id)
    with st.popover("Change the outline", width="stretch"):
        _rename(report_id, section)
        _move(report_id, section)
        _add(report_id, section)
        _remove(report_id, outline, section)
    with st.popover("Cover", width="stretch"):
        _cover(report_id, outline)


def _rename(report_id: int, section: Section) -> None:
    with st.form(f"rename_{section.id}", border=False):
        title = st.text_input("Heading", section.title, max_chars=200)
        if st.form_submit_button("Rename"):
            change_outline(
                report_id,
                lambda now: outline_edits.rename(now, section.id, title),
                f"{section.title} renamed",
            )
            st.rerun()


def _move(report_id: int, section: Section) -> None:
    with st.container(horizontal=True):
        for label, move in (
            ("Up", outline_edits.move_up),
            ("Down", outline_edits.move_down),
            ("Into the one above", outline_edits.nest),
            ("Out one level", outline_edits.unnest),
        ):
            st.button(
                label,
                key=f"{label}_{section.id}",
                on_click=change_outline,
                args=(report_id, partial(move, section_id=section.id), f"{section.title} moved"),
            )


def _add(report_id: int, section: Section) -> None:
    with st.form("add_section", border=False, clear_on_submit=True):
        title = st.text_input("New section after this one", max_chars=200)
        if st.form_submit_button("Add") and title.strip():
            change_outline(
                report_id,
                lambda now: outline_edits.add_after(now, section.id, title),
                f"{title} added",
            )
            st.rerun()


def _remove(report_id: int, outline: Outline, section: Section) -> None:
    if len(headings(outline)) > 1:
        st.button(
            "Remove this section",
            on_click=change_outline,
            args=(
                report_id,
                partial(outline_edits.remove, section_id=section.id),
                f"{section.title} removed",
            ),
            help="Its words are kept, and it can be put back.",
        )
    for gone in outline.removed():
        st.button(
            f"Put back: {plain(gone.title)}",
            key=f"recover_{gone.id}",
            on_click=change_outline,
            args=(
                report_id,
                partial(outline_edits.recover, section_id=gone.id),
                f"{gone.title} put back",
            ),
        )


def _cover(report_id: int, outline: Outline) -> None:
    with st.form("cover", border=False):
        given = {
            name: st.text_input(plain(label), getattr(outline.cover, name), max_chars=200)
            for name, label in _FIELDS.items()
        }
        if st.form_submit_button("Keep"):
            cover = replace(outline.cover, **given)
            change_outline(
                report_id, lambda now: outline_edits.with_cover(now, cover), "the cover changed"
            )
            st.rerun()
