"""The boxes for a slide's sentence and notes: what is typed is on disk within two seconds."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import streamlit as st

from csp_core.deck import DOCUMENT, MOST_LETTERS, Slide, Words
from csp_core.words.versions import saved_said
from pages.parts import data
from pages.parts.presenting.words_sent import SlideWords, save_stray_words, save_words
from pages.parts.writing.box import LABELS
from pages.parts.writing.drafts import Draft, save_strays

_HERE = Path(__file__).parent
_WRITING = _HERE.parent / "writing"


@st.cache_resource(show_spinner=False)
def _component(which: Words) -> Callable[..., Any]:
    # Declared once a server: declared again, Streamlit warns of a second of its name.
    html = (_HERE / f"{which}.html").read_text("utf-8")
    css = "\n".join(
        path.read_text("utf-8") for path in (_WRITING / "editor.css", _HERE / "words.css")
    )
    component: Callable[..., Any] = st.components.v2.component(
        f"csp_{which}",
        html=html.replace("{most}", str(MOST_LETTERS[which])),
        css=css,
        js=(_WRITING / "editor.js").read_text("utf-8"),
    )
    return component


def words_box(kept: SlideWords, slide: Slide, which: Words, label: str, hint: str) -> None:
    """The box for one slide's sentence or notes."""
    key = f"{which}_{kept.report_id}_{slide.id}"
    newest = data.the_store().document(kept.report_id, DOCUMENT)
    answer = st.session_state.get(f"answer_{key}")
    shown = kept.said(kept.now(newest.body if newest else None), slide.id, which)
    own = slide.sentence if which == "sentence" else slide.notes
    _component(which)(
        key=key,
        data={
            "doc": kept.doc(slide.id, which),
            # As it was typed: a space at its end is not taken away while the next word is sought.
            "text": answer["typed"] if answer and answer.get("said") == shown else shown,
            "number": newest.number if newest else 0,
            "said": saved_said(newest.at) if newest and own else "",
            "label": label,
            "hint": hint,
            "answer": answer,
            "found": st.session_state.get(f"found_{key}"),
            "labels": LABELS,
        },
        on_draft_change=partial(_take, key, kept),
        on_strays_change=partial(_take_strays, key, kept),
        width="stretch",
        height="content",
    )


def _take(key: str, kept: SlideWords) -> None:
    draft = Draft.of(st.session_state[key].get("draft"))
    if draft is None:
        return
    before = st.session_state.get(f"answer_{key}") or {}
    same = before if before.get("client") == draft.client else None
    st.session_state[f"answer_{key}"] = save_words(kept, draft, same)


def _take_strays(key: str, kept: SlideWords) -> None:
    sent = st.session_state[key].get("strays")
    found = [*save_stray_words(kept, sent), *save_strays(sent, kept.report_id)]
    st.session_state[f"found_{key}"] = found
