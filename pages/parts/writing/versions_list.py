"""Every version of a section: who wrote it and when, what changed, and a way to put one back."""

from __future__ import annotations

import streamlit as st

from csp_core.outline import Section
from csp_core.store import StoreFault
from csp_core.words.text_differences import differences, differences_html
from csp_core.words.versions import version_said
from pages.parts import data
from pages.parts.who import who
from pages.parts.writing.box import text_of
from pages.parts.writing.kept import section_edited

_MOST = 200


def versions_list(report_id: int, section: Section) -> None:
    """Choose a version; its differences to the one before it, and the text as a whole."""
    versions = data.the_store().versions(report_id, section.document, most=_MOST)
    if not versions:
        st.caption("Nothing has been written here yet.")
        return
    newest_first = versions[::-1]
    at = st.selectbox(
        "Version",
        range(len(newest_first)),
        format_func=lambda one: version_said(
            newest_first[one].number, newest_first[one].at, newest_first[one].who,
            newest_first[one].summary,
        ),
        key=f"version_{section.id}",
    )  # fmt: skip
    chosen = newest_first[at]
    before = newest_first[at + 1] if at + 1 < len(newest_first) else None
    pieces = differences(text_of(before), text_of(chosen))
    st.caption("What it changed: underlined is new, struck out is gone.")
    st.html(differences_html(pieces))
    if at:
        st.button(
            "Put this version back",
            on_click=_put_back,
            args=(report_id, section, chosen.number, newest_first[0].number),
            help="As a new version: nothing written since is lost.",
        )


def _put_back(report_id: int, section: Section, number: int, newest: int) -> None:
    try:
        data.the_store().put_back_version(
            report_id, section.document, number, based_on=newest, who=who()
        )
    except StoreFault as fault:
        st.session_state["outline_fault"] = str(fault)
        return
    section_edited(report_id, section.id)
