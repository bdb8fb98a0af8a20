"""One slide: how it will look, and the officer's own sentence and notes for it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import streamlit as st

from csp_core import deck as edits
from csp_core.deck import Slide
from csp_core.outputs.pictures import PictureFault
from pages.parts.plain import plain
from pages.parts.presenting.kept import change_deck
from pages.parts.presenting.made import Slides
from pages.parts.presenting.words_box import words_box
from pages.parts.presenting.words_sent import SlideWords

_HERE = Path(__file__).parent


@st.cache_resource(show_spinner=False)
def _frame() -> Callable[..., Any]:
    # Declared once a server: declared again, Streamlit warns of a second of its name.
    css, js = ((_HERE / f"preview.{kind}").read_text("utf-8") for kind in ("css", "js"))
    component: Callable[..., Any] = st.components.v2.component(
        "csp_slide", html='<div class="preview"></div>', css=css, js=js
    )
    return component


def slide_preview(slides: Slides, slide: Slide) -> None:
    """The slide as it will look, and those it goes on in."""
    try:
        previews = slides.previews(slide.id)
    except PictureFault as fault:
        st.error(plain(str(fault)))
        return
    for number, (one, html) in enumerate(previews):
        face = one.faces[0]
        said = f"The slide as it will look: {face.title}. {face.alt}"
        key = f"slide_preview_{number}"
        _frame()(key=key, data={"html": html.decode(), "said": said}, width="stretch")


def slide_words(slides: Slides, slide: Slide) -> None:
    """The sentence on the slide and the speaker's notes, each computed or the officer's own."""
    kept = SlideWords(slides.view.report.id, slides.offered, slides.notes)
    finding = slides.full[slide.id][0].faces[0].title
    words_box(kept, slide, "sentence", "Your own sentence for the slide", finding)
    st.caption("Left empty, the slide says the finding that the figures give.")
    words_box(kept, slide, "notes", "Speaker's notes", "")
    st.caption(
        "Seen in the presenter's view alone. Until you change them, the section's own words."
    )
    _section_notes(slides, slide)


def _section_notes(slides: Slides, slide: Slide) -> None:
    """The section's words taken for notes, and the officer's own put back."""
    own = f"own_notes_{slides.view.report.id}_{slide.id}"
    if slide.notes is not None:
        st.button(
            "Take the section's words for notes",
            on_click=_give_notes,
            args=(slides, slide, None, "a slide's notes taken from its section"),
        )
    elif own in st.session_state:
        st.button(
            "Put your own notes back",
            on_click=_give_notes,
            args=(slides, slide, st.session_state[own], "a slide's own notes put back"),
        )


def _give_notes(slides: Slides, slide: Slide, notes: str | None, summary: str) -> None:
    report_id = slides.view.report.id
    if slide.notes is not None:
        st.session_state[f"own_notes_{report_id}_{slide.id}"] = slide.notes
    change_deck(
        report_id,
        slides.offered,
        lambda now: edits.say(now, slide.id, now.slide(slide.id).sentence, notes),
        summary,
    )
