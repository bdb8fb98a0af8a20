"""What is asked of a report's figures: which of two counts is right, and what a name means."""

from __future__ import annotations

from functools import partial

import streamlit as st

from csp_core.corrections import Chosen, Corrections
from csp_core.reading.choosing import Dispute, Statement
from csp_core.store import StoreFault
from csp_core.unknown import UnknownName
from csp_core.words.questions import dispute_question, figures_said, statement_label
from pages.parts import data
from pages.parts.plain import plain
from pages.parts.view import View

_NAMES_ASKED, _DISPUTES_ASKED = 12, 10
AS_WRITTEN = "Keep as written"


def questions(view: View) -> None:
    """Figures stated twice and names not known; nothing where nothing is asked."""
    if view.report.sample:
        return
    disputes = [(key, one) for key in view.keys for one in data.reading_of(key).disputes]
    if disputes:
        st.subheader("Which of these is right?", anchor="which-is-right")
        st.caption("A file that gives two counts of one figure has none used until you say which.")
        for at, (key, dispute) in enumerate(disputes[:_DISPUTES_ASKED]):
            _ask(view, key, dispute, at)
        if len(disputes) > _DISPUTES_ASKED:
            st.caption(f"{len(disputes) - _DISPUTES_ASKED:,} more such figures.")
    unknown = data.unknown_in(view.keys) if view.keys else data.Unknown((), ())
    if unknown.crime_types or unknown.areas:
        _names(view, unknown)


def _ask(view: View, key: data.FileKey, dispute: Dispute, at: int) -> None:
    st.markdown(plain(dispute_question(key.name, dispute)))
    with st.container(horizontal=True):
        for number, statement in enumerate((*dispute.statements, None)):
            chosen = _chosen(key, dispute, statement)
            st.button(
                plain(statement_label(statement)) if statement else "Neither",
                key=f"dispute_{at}_{number}_{view.corrections.key[:8]}",
                on_click=_correct,
                args=(view.report.id, partial(_with_chosen, chosen)),
            )


def _chosen(key: data.FileKey, dispute: Dispute, statement: Statement | None) -> Chosen:
    return Chosen(
        key.sha256,
        dispute.area,
        dispute.crime_type,
        dispute.start,
        dispute.months,
        statement.sheet if statement else "",
        statement.cell if statement else "",
    )


def _with_chosen(chosen: Chosen, now: Corrections) -> Corrections:
    return now.with_chosen(chosen)


def _names(view: View, unknown: data.Unknown) -> None:
    opener = st.expander("Names that are not known", key="unknown", on_change="rerun")
    if not opener.open:
        return
    with opener:
        st.caption(
            "They are kept as their files write them. Where one is another spelling of a known "
            "name, say so; it holds for later files too."
        )
        for kind, names in (("crime type", unknown.crime_types), ("area", unknown.areas)):
            with st.grid("auto", min_column_width=260, gap="small"):
                for name in names[:_NAMES_ASKED]:
                    _match(view, kind, name)
            if len(names) > _NAMES_ASKED:
                st.caption(f"{len(names) - _NAMES_ASKED:,} more.")


def _match(view: View, kind: str, name: UnknownName) -> None:
    field = f"match_{kind}_{name.key}_{view.corrections.key[:8]}"
    st.selectbox(
        plain(f"{kind.capitalize()} “{name.written}” ({figures_said(name)}) is"),
        [AS_WRITTEN, *name.meant],
        key=field,
        on_change=_matched,
        args=(view.report.id, kind, name.key, field),
    )


def _matched(report_id: int, kind: str, key: str, field: str) -> None:
    name = st.session_state[field]
    if name != AS_WRITTEN:
        match = Corrections.with_area if kind == "area" else Corrections.with_crime_type
        _correct(report_id, lambda now: match(now, key, name))


def _correct(report_id: int, change: data.Change) -> None:
    try:
        data.correct(report_id, change)
    except StoreFault as fault:
        st.error(plain(str(fault)))


def corrections_list(view: View) -> None:
    """Everything said of how these files are read, each with a way to take it back."""
    said = data.corrections_said(view.keys, view.corrections)
    if not said:
        return
    st.subheader("What you have corrected", anchor="corrected")
    for at, one in enumerate(said):
        words, button = st.columns([5, 1], vertical_alignment="center")
        words.markdown(plain(one.whole))
        button.button(
            "Take back",
            key=f"undo_{at}_{view.corrections.key[:8]}",
            on_click=_correct,
            args=(view.report.id, one.undone),
            width="stretch",
        )
