"""A new report begun from this one's words, and everything that was done in this one."""

from __future__ import annotations

import streamlit as st

from csp_core.carry_over import carried_over
from csp_core.store import StoreFault
from csp_core.words.history import act_said
from pages.parts import data
from pages.parts.plain import plain
from pages.parts.sidebar import open_report
from pages.parts.view import View
from pages.parts.who import who
from pages.parts.writing.kept import outline_of

_KEPT_SETTINGS = ("areas", "priorities")
_MOST = 300


def next_report(view: View) -> None:
    """Begin a report with this one's outline and words, each marked until it is looked at."""
    with (
        st.popover("Start the next report from this one", width="stretch"),
        st.form("next_report", border=False, clear_on_submit=True),
    ):
        st.caption(
            "The outline and the words come along, each section marked until somebody has looked "
            "at it. The figures put in the words show the new report's, once it has some."
        )
        name = st.text_input("Name of the new report", max_chars=200, key="next_report_name")
        if st.form_submit_button("Start it") and name.strip():
            _start(view, name)


def _start(view: View, name: str) -> None:
    store = data.the_store()
    settings = {key: view.report.settings[key] for key in _KEPT_SETTINGS
                if key in view.report.settings}  # fmt: skip
    try:
        kept = store.documents(view.report.id)
        new = store.new_report(name, settings, who=who())
        for document, body in carried_over({key: one.body for key, one in kept.items()}).items():
            store.save_document(
                new.id, document, body, based_on=0, who=who(),
                summary=f"carried over from {view.report.name}",
            )  # fmt: skip
    except StoreFault as fault:
        st.error(plain(str(fault)))
        return
    open_report(new.id)
    st.rerun()


def what_was_done(view: View) -> None:
    """The report's activity log, the newest first."""
    with st.expander("What was done in this report", key="log", on_change="rerun") as opener:
        if not opener.open:
            return
        outline = outline_of(view.report.id)
        acts = data.the_store().history(view.report.id)[::-1][:_MOST]
        st.dataframe(
            {
                "What was done, newest first": [
                    act_said(
                        one.deed, one.detail, one.document, one.at, one.who, outline, one.times
                    )
                    for one in acts
                ]
            },
            hide_index=True,
            width="stretch",
            alt="Everything that was done in this report, the newest first",
        )
