"""Who is at work: the name signed in, else the one asked for once, else this computer."""

from __future__ import annotations

from uuid import uuid4

import streamlit as st

from csp_core.file_names import one_line
from csp_core.store import THIS_COMPUTER


def who() -> str:
    """The name to remember with what is done."""
    return signed_in() or one_line(st.session_state.get("who", "")) or THIS_COMPUTER


def signed_in() -> str:
    """The name of the account signed in; empty where nobody has to sign in."""
    name = st.user.get("name") if st.user.get("is_logged_in") else None
    return one_line(str(name)) if name else ""


def ask_who() -> None:
    """A place for one's name, asked of nobody who has signed in."""
    if not signed_in():
        st.text_input(
            "Your name",
            key="who",
            max_chars=80,
            placeholder=THIS_COMPUTER,
            persist_state="session",
            help="Stands beside what you write, so that others know whose words they are.",
        )


def session() -> str:
    """What tells this window from others."""
    return str(st.session_state.setdefault("window", uuid4().hex))
