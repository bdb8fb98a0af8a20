"""What is kept of a report's words: its outline and its sections, read and changed."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from csp_core.outline import DOCUMENT, Outline, from_json, section_document
from csp_core.outline_edits import edited
from csp_core.store import DocumentVersion, StoreFault
from pages.parts import data
from pages.parts.who import who


def outline_of(report_id: int) -> Outline:
    """The report's outline, the starting one where nothing of it has been changed."""
    kept = data.the_store().document(report_id, DOCUMENT)
    return from_json(kept.body if kept else None)


def sections_of(report_id: int) -> dict[str, DocumentVersion]:
    """The newest version of every section that has words, by the section's id."""
    prefix = section_document("")
    kept = data.the_store().documents(report_id, prefix)
    return {
        name.removeprefix(prefix): version
        for name, version in kept.items()
        if isinstance(version.body, dict) and str(version.body.get("text", "")).strip()
    }


def change_outline(report_id: int, change: Callable[[Outline], Outline], summary: str) -> None:
    """Keep the outline as ``change`` makes it of what it is by now; a fault is said on the page."""
    try:
        data.the_store().change_document(
            report_id,
            DOCUMENT,
            lambda body: change(from_json(body)).as_json(),
            who=who(),
            summary=summary,
        )
    except StoreFault as fault:
        st.session_state["outline_fault"] = str(fault)


def section_edited(report_id: int, section_id: str) -> None:
    """An edited section has been looked at, and is agreed no more."""
    outline = outline_of(report_id)
    if edited(outline, section_id) != outline:
        change_outline(
            report_id, lambda now: edited(now, section_id), "a draft again, as it was edited"
        )
