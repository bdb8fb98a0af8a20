"""The files of a report: what each added and changed; taking one out, putting it back."""

from __future__ import annotations

import streamlit as st

from csp_core.store import StoreFault, Upload
from csp_core.words.replacements import replacement_sentence
from csp_core.words.sources import day
from pages.parts import data
from pages.parts.changed_figures import changed_figures
from pages.parts.plain import plain
from pages.parts.sidebar import show_report
from pages.parts.view import View


def earlier_uploads(view: View) -> None:
    """The report's name, each of its files, and those taken out, which can be put back."""
    if not view.report.sample:
        key = f"name_{view.report.id}"
        st.text_input(
            "Name of this report",
            view.report.name,
            key=key,
            on_change=_renamed,
            args=(view.report.id, key),
        )
    for upload in reversed(view.uploads):
        _row(upload, "Take out", locked=view.report.sample, did=_did(view, upload))
        changed_figures(view, upload, "kept")
    for upload in data.the_store().uploads(view.report.id, withdrawn=True):
        if upload.withdrawn_at is not None and not view.report.sample:
            _row(upload, "Put back", locked=False)


def _did(view: View, upload: Upload) -> str:
    replacement = view.replacement(upload)
    return replacement_sentence("It", replacement) if replacement else ""


def _row(upload: Upload, act: str, *, locked: bool, did: str = "") -> None:
    said, button = st.columns([5, 1], vertical_alignment="center")
    size = f"{max(upload.size // 1024, 1):,} KB"
    about = f"{size}, {day(upload.uploaded_at.date())}, by {upload.who}"
    said.markdown(
        f"{plain(upload.name)}  \n:small[{plain(about)}]  \n:small[{plain(did)}]"
        if did
        else f"{plain(upload.name)}  \n:small[{plain(about)}]"
    )
    if not locked:
        button.button(
            act, key=f"{act}_{upload.id}", on_click=_acted, args=(upload.id, act), width="stretch"
        )


def _renamed(report_id: int, key: str) -> None:
    try:
        data.the_store().rename(report_id, st.session_state[key])
        show_report(report_id)  # the browser keeps the old name in its list until it is told
    except StoreFault as fault:
        st.error(plain(str(fault)))


def _acted(upload_id: int, act: str) -> None:
    store = data.the_store()
    try:
        (store.withdraw if act == "Take out" else store.put_back)(upload_id)
    except StoreFault as fault:
        st.session_state["outcomes"] = []
        st.error(plain(str(fault)))
