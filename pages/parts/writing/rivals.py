"""Two officers' words for one section, side by side, until somebody decides."""

from __future__ import annotations

import streamlit as st

from csp_core.outline import Section
from csp_core.store import DocumentVersion, Rival, StoreFault
from csp_core.words.text_differences import Paragraphs, merged, side_by_side
from csp_core.words.versions import moment
from pages.parts import data
from pages.parts.plain import plain
from pages.parts.who import who
from pages.parts.writing.box import text_of
from pages.parts.writing.kept import section_edited

_CHOICES = {"theirs": "The saved text", "ours": "The other text", "both": "Both"}


def rivals(report_id: int, section: Section, newest: DocumentVersion | None) -> None:
    """Each text that came second, beside the one that stands, with a choice for each paragraph."""
    if newest is None:
        return
    for rival in data.the_store().rivals(report_id, section.document):
        with st.container(border=True, key=f"rival_{rival.id}"):
            _rival(rival, section, newest)


def _rival(rival: Rival, section: Section, newest: DocumentVersion) -> None:
    st.warning(
        f"{plain(rival.who)} wrote this section too ({plain(moment(rival.at))}), starting from an "
        "earlier version. Both texts are kept: choose for each paragraph that differs."
    )
    parts = side_by_side(_text(rival), text_of(newest))
    for at, part in enumerate(parts):
        if not part.same:
            _part(part, _choice(rival, at))
    st.button(
        "Keep what is chosen",
        key=f"settle_{rival.id}",
        type="primary",
        on_click=_settle,
        args=(rival, section, newest),
    )


def _choice(rival: Rival, at: int) -> str:
    return f"choice_{rival.id}_{at}"


def _part(part: Paragraphs, key: str) -> None:
    saved, other = st.columns(2)
    for column, title, words in (
        (saved, "Saved", part.theirs), (other, "The other text", part.ours),
    ):  # fmt: skip
        with column:
            st.caption(plain(title))
            st.text("\n\n".join(words) or "(nothing here)")
    st.radio(
        "Which to keep", list(_CHOICES), format_func=_CHOICES.__getitem__, horizontal=True,
        key=key, label_visibility="collapsed", index=0 if part.theirs else 1,
    )  # fmt: skip


def _text(rival: Rival) -> str:
    return str(rival.body.get("text", "")) if isinstance(rival.body, dict) else ""


def _settle(rival: Rival, section: Section, newest: DocumentVersion) -> None:
    # As chosen by now: a choice made just before the click has not been drawn yet.
    parts = side_by_side(_text(rival), text_of(newest))
    apart = [at for at, part in enumerate(parts) if not part.same]
    text = merged(parts, tuple(st.session_state[_choice(rival, at)] for at in apart))
    try:
        data.the_store().settle(
            rival.id, {"text": text}, based_on=newest.number, who=who(), summary="two texts merged"
        )
    except StoreFault as fault:
        st.session_state["outline_fault"] = str(fault)
        return
    section_edited(rival.report_id, section.id)
