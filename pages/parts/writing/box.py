"""The box in which a section is written: what is typed is on disk within two seconds."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import streamlit as st

from csp_core.outline import Section
from csp_core.store import DocumentVersion
from csp_core.words.versions import saved_said
from pages.parts import data
from pages.parts.writing.drafts import Draft, doc_name, save, save_strays

_HERE = Path(__file__).parent
LABELS = {
    "saving": "Saving…",
    "back": "Words not saved are put back…",
    "waiting": "No connection: your words wait in this browser.",
}


@st.cache_resource(show_spinner=False)
def _component() -> Callable[..., Any]:
    # Declared once a server: declared again, Streamlit warns of a second of its name.
    kinds = ("html", "css", "js")
    html, css, js = ((_HERE / f"editor.{kind}").read_text("utf-8") for kind in kinds)
    component: Callable[..., Any] = st.components.v2.component(
        "csp_words", html=html, css=css, js=js
    )
    return component


def text_of(version: DocumentVersion | None) -> str:
    """The words of a section's version; none where it has none."""
    body = version.body if version else None
    return str(body.get("text", "")) if isinstance(body, dict) else ""


def writing_box(
    report_id: int, section: Section, on_saved: Callable[[], None]
) -> DocumentVersion | None:
    """The section's box; answers with its newest version, what was just typed included.

    ``on_saved`` is called once words have been saved.
    """
    document = section.document
    key = f"words_{report_id}_{section.id}"
    newest = data.the_store().document(report_id, document)
    shown = text_of(newest)
    _component()(
        key=key,
        data={
            "doc": doc_name(report_id, document),
            "text": shown,
            "number": newest.number if newest else 0,
            "said": saved_said(newest.at if newest else None),
            "label": section.title,
            "hint": section.hint,
            "answer": st.session_state.get(f"answer_{key}"),
            "insert": st.session_state.get(f"insert_{key}"),
            "found": st.session_state.get(f"found_{key}"),
            "labels": LABELS,
        },
        on_draft_change=partial(_take, key, report_id, document, on_saved),
        on_strays_change=partial(_take_strays, key, report_id),
        width="stretch",
        height="content",
    )
    return newest


def insert(report_id: int, section: Section, words: str) -> None:
    """Put words where the cursor is in the section's box, as if they had been typed."""
    key = f"insert_words_{report_id}_{section.id}"
    before = st.session_state.get(key) or {"id": 0}
    doc = doc_name(report_id, section.document)
    st.session_state[key] = {"id": before["id"] + 1, "doc": doc, "text": words}


def _take(key: str, report_id: int, document: str, on_saved: Callable[[], None]) -> None:
    draft = Draft.of(st.session_state[key].get("draft"))
    if draft is None:
        return
    before = st.session_state.get(f"answer_{key}") or {}
    continuing = before.get("rival") if before.get("client") == draft.client else None
    answer = save(draft, report_id, document, continuing)
    st.session_state[f"answer_{key}"] = answer
    if answer["saved"]:
        on_saved()


def _take_strays(key: str, report_id: int) -> None:
    st.session_state[f"found_{key}"] = save_strays(st.session_state[key].get("strays"), report_id)
