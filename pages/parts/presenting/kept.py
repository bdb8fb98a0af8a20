"""What is kept of a report's slides: which are shown, in what order, and what is said on them."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from csp_core.deck import DOCUMENT, Deck, brought_up_to_date, from_json
from csp_core.store import StoreFault
from pages.parts import data
from pages.parts.who import who


def deck_of(report_id: int, offered: Deck) -> Deck:
    """The report's slides as chosen, with every slide that is offered now."""
    kept = data.the_store().document(report_id, DOCUMENT)
    return brought_up_to_date(from_json(kept.body if kept else None), offered)


def change_deck(
    report_id: int, offered: Deck, change: Callable[[Deck], Deck], summary: str
) -> None:
    """Keep the slides as ``change`` makes them of what they are by now; a fault is said later."""
    try:
        data.the_store().change_document(
            report_id,
            DOCUMENT,
            lambda body: change(brought_up_to_date(from_json(body), offered)).as_json(),
            who=who(),
            summary=summary,
        )
    except StoreFault as fault:
        st.session_state["deck_fault"] = str(fault)
