"""The files made in this session, kept until what they are made of changes."""

from __future__ import annotations

import streamlit as st

from pages.parts.taking_away.making import Making

Kept = dict[tuple[str, str], Making]


def kept(mark: str, key: str) -> Making | None:
    """The file of that key, made or being made of what the mark tells; None where there is none."""
    return _makings().get((mark, key))


def keep(mark: str, key: str, making: Making) -> None:
    """Keep a file that has been begun."""
    _makings()[mark, key] = making


def drop_others(mark: str) -> None:
    """Let go of every file that is not made of what the mark tells."""
    makings = _makings()
    for key in [key for key in makings if key[0] != mark]:
        del makings[key]


def _makings() -> Kept:
    makings: Kept = st.session_state.setdefault("makings", {})
    return makings
