"""A file that looks like personal data: said, not kept, and asked about."""

from __future__ import annotations

from typing import Literal

import streamlit as st

from csp_core.words.personal import NOT_WITHOUT, personal_sentence
from pages.parts import taking
from pages.parts.plain import plain
from pages.parts.view import View


def ask_about_personal_data(view: View) -> None:
    """One box a file that was dropped into this report; with each, the ways to go on."""
    for held in list(taking.undecided().values()):
        if held.report == view.report.id:
            _ask(held)


def _ask(held: taking.Undecided) -> None:
    sha256, name, _ = held.key
    with st.container(border=True, key=f"undecided_{sha256[:12]}_{len(name)}"):
        st.warning(plain(personal_sentence(name, held.columns)))
        # Written and read again before it is offered: the officer never finds out afterwards.
        with st.spinner("Seeing whether it can be kept without them", show_time=True):
            without = taking.without(held)
        if without is None:
            st.markdown(plain(NOT_WITHOUT))
        with st.container(horizontal=True):
            if without is not None:
                _button("Keep it without these columns", held, "primary")
            _button("Keep it as it is", held)
            _button("Do not keep it", held)


_WAYS = {
    "Keep it without these columns": taking.keep_without,
    "Keep it as it is": taking.keep_whole,
    "Do not keep it": taking.keep_nothing,
}


def _button(
    label: str, held: taking.Undecided, kind: Literal["primary", "secondary"] = "secondary"
) -> None:
    key = f"{label}_{held.key[0]}_{held.key[1]}"
    st.button(label, type=kind, key=key, on_click=_WAYS[label], args=(held,))
