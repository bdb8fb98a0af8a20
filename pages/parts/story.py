"""The story of one crime type in words: its finding, others beside it, and its rate."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from csp_core.measures.results import Change
from csp_core.words.chance import worth
from csp_core.words.contrasts import contrast_sentence
from csp_core.words.findings import finding
from csp_core.words.rates import rate_sentence
from pages.parts.plain import plain
from pages.parts.view import View


def choose_type(changes: Sequence[Change]) -> Change | None:
    """The crime type chosen, whose choice stands in the address; None when there are none."""
    by_name = {change.crime_type: change for change in changes}
    if not by_name:
        return None
    chosen = st.selectbox("Crime type", list(by_name), key="type", bind="query-params")
    return by_name.get(chosen)


def change_said(view: View, change: Change) -> None:
    """The finding in full, what it is worth, how it compares with other areas, and its rate."""
    st.markdown(plain(f"{finding(change).sentence} {worth(change)}"))
    if beside := view.contrasts(change):
        st.markdown("\n".join(f"- {plain(contrast_sentence(one))}" for one in beside))
    if change.as_written != change.crime_type:
        st.caption(f"Written in the file as “{plain(change.as_written)}”.")
    st.markdown(plain(rate_sentence(change)))
