"""The story of one crime type in words: its finding, and its rate."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from csp_core.measures.results import Change
from csp_core.words.findings import finding
from csp_core.words.rates import rate_sentence
from pages.parts.plain import plain


def choose_type(changes: Sequence[Change]) -> Change | None:
    """The crime type chosen, whose choice stands in the address; None when there are none."""
    by_name = {change.crime_type: change for change in changes}
    if not by_name:
        return None
    chosen = st.selectbox("Crime type", list(by_name), key="type", bind="query-params")
    return by_name.get(chosen)


def rate_said(change: Change) -> None:
    """The finding in full, and the rate with the population it rests on."""
    st.markdown(plain(finding(change).sentence))
    if change.as_written != change.crime_type:
        st.caption(f"Written in the file as “{plain(change.as_written)}”.")
    st.markdown(plain(rate_sentence(change)))
