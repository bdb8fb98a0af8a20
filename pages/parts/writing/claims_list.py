"""What a section's words claim and the figures do not say, each with the figure it should have."""

from __future__ import annotations

import streamlit as st

from csp_core.outline import Section
from csp_core.store import Conflict, DocumentVersion, StoreFault
from csp_core.words.claims import Claim
from csp_core.words.claims_said import (
    agreeing,
    claim_said,
    claims_tally,
    make_live_said,
    with_offer,
    with_offers,
)
from pages.parts import data
from pages.parts.plain import plain
from pages.parts.view import View
from pages.parts.who import who
from pages.parts.writing.box import text_of
from pages.parts.writing.kept import section_edited


def claims_list(view: View, section: Section, newest: DocumentVersion | None) -> None:
    """Claims that differ, with a click to put them right, then those nothing can be told of."""
    text = text_of(newest)
    claims = view.claims(text, section.title)
    if not claims:
        return
    st.caption(plain(claims_tally(claims)))
    if newest is not None and (able := agreeing(claims)):
        st.button(
            plain(make_live_said(able)),
            key=f"live_{section.id}",
            on_click=_save,
            args=(view.report.id, section, newest, with_offers(text, able), "figures made live"),
            help="They say what they say now, and change with the figures from then on.",
        )
    for at, claim in enumerate(claims):
        if claim.verdict != "agrees":
            with st.container(horizontal=True, vertical_alignment="center"):
                _claim(view, section, newest, claim, f"{section.id}_{at}")


def _claim(
    view: View, section: Section, newest: DocumentVersion | None, claim: Claim, key: str
) -> None:
    show = st.warning if claim.verdict == "differs" else st.info
    show(plain(claim_said(claim)), width="stretch")
    if claim.verdict == "differs" and claim.offer and newest is not None:
        st.button(
            "Put in the live figure",
            key=f"offer_{key}",
            on_click=_save,
            args=(
                view.report.id,
                section,
                newest,
                with_offer(text_of(newest), claim),
                "a figure put right",
            ),
        )


def _save(
    report_id: int, section: Section, newest: DocumentVersion, text: str, summary: str
) -> None:
    try:
        outcome = data.the_store().save_document(
            report_id,
            section.document,
            {"text": text},
            based_on=newest.number,
            who=who(),
            summary=summary,
        )
    except StoreFault as fault:
        st.session_state["outline_fault"] = str(fault)
        return
    section_edited(report_id, section.id)
    if isinstance(outcome, Conflict):
        st.toast("Somebody else has just changed this section; both texts are kept.")
