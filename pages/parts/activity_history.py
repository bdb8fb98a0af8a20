"""Edits of activity over time: two officers' to decide between, and earlier ones to put back."""

from __future__ import annotations

import streamlit as st

from csp_core.activity_edits import DOCUMENT, no_longer_stated, with_row_back
from csp_core.store import DocumentVersion, Rival
from csp_core.words.activity_edits import marked, not_shown, rival_said, version_said
from pages.parts import data
from pages.parts.activity_here import ActivityHere
from pages.parts.activity_saving import decide, put_back, save
from pages.parts.plain import plain

_VERSIONS = 20


def two_versions(here: ActivityHere) -> None:
    """Edits that came second, each with a way to decide; nothing is shown where there are none."""
    for rival in data.the_store().rivals(here.view.report.id, DOCUMENT):
        with st.container(border=True, key=f"rival_{rival.id}"):
            st.warning(plain(_rival(rival, here.version)))
            with st.container(horizontal=True):
                for which, said in (
                    ("both", "Keep both, and mine where they differ"),
                    ("mine", "Keep mine only"),
                    ("theirs", "Keep theirs only"),
                ):
                    st.button(
                        plain(said),
                        key=f"{which}_{rival.id}",
                        on_click=decide,
                        args=(rival, which),
                    )


def _rival(rival: Rival, newest: DocumentVersion | None) -> str:
    if newest is None:
        return rival_said("Another officer", rival.at, rival.summary, "no edits")
    return rival_said(newest.who, newest.at, rival.summary, newest.summary)


def what_was_edited(here: ActivityHere) -> None:
    """Every field that differs from its file, every row added or removed here."""
    report, number = here.view.report.id, here.number
    lines = [(one.row.name, said) for one in here.laid for said in marked(one)]
    lost = not_shown(no_longer_stated(here.view.records.activity, here.edits))
    if not (lines or lost or here.edits.removed):
        return
    with st.expander("What was edited here", key="activity_edited"):
        st.markdown("\n".join(f"- **{plain(name)}**: {plain(said)}" for name, said in lines))
        st.markdown(plain(lost))
        for at, name in enumerate(here.edits.removed):
            with st.container(horizontal=True, vertical_alignment="center"):
                st.markdown(f"{plain(name.name)}: removed here; newer files do not bring it back.")
                st.button(
                    f"Bring back {plain(name.name)}",
                    key=f"back_{at}",
                    on_click=save,
                    args=(report, with_row_back(here.edits, name)),
                    kwargs={"based_on": number},
                )


def earlier_versions(here: ActivityHere) -> None:
    """Who saved what and when, newest first, each to be put back."""
    report = here.view.report.id
    versions = data.the_store().versions(report, DOCUMENT, most=_VERSIONS)
    if not versions:
        return
    with st.expander("Earlier versions", key="activity_versions"):
        for one in reversed(versions):
            said = version_said(one.at, one.who, one.summary)
            _version(report, one.number, said, here.number)
        _version(report, 0, "As the files state it, without any edit", here.number)


def _version(report: int, number: int, said: str, newest: int) -> None:
    line, button = st.columns([5, 1], vertical_alignment="center")
    line.markdown(plain(said))
    if number != newest:
        button.button(
            "Put back",
            key=f"put_back_{number}",
            on_click=put_back,
            args=(report, number, newest),
            width="stretch",
        )
