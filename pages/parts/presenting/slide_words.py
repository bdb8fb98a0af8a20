"""One slide: how it will look, and the officer's own sentence and notes for it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import streamlit as st

from csp_core import deck as edits
from csp_core.deck import LONGEST_NOTES, Slide
from csp_core.outputs.pictures import PictureFault
from pages.parts.plain import plain
from pages.parts.presenting.kept import change_deck
from pages.parts.presenting.made import Slides

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
    full = slides.full[slide.id][0]
    notes = "\n".join(full.notes)
    with st.form(f"words_of_{slide.id}", border=False):
        sentence = st.text_input(
            "Your own sentence for the slide",
            slide.sentence,
            max_chars=200,
            placeholder=full.faces[0].title,
            help="Left empty, the slide says the finding that the figures give.",
        )
        own = st.text_area(
            "Speaker's notes",
            notes,
            max_chars=LONGEST_NOTES,
            height=180,
            help="Seen in the presenter's view alone. Until changed, the section's own words.",
        )
        if st.form_submit_button("Keep"):
            kept = slide.notes if own == notes else own
            change_deck(
                slides.view.report.id,
                slides.offered,
                partial(edits.say, slide_id=slide.id, sentence=sentence, notes=kept),
                "a slide's words changed",
            )
            st.rerun()
    if slide.notes is not None:
        st.button(
            "Take the section's words for notes",
            on_click=change_deck,
            args=(
                slides.view.report.id,
                slides.offered,
                lambda now: edits.say(now, slide.id, slide.sentence, None),
                "a slide's notes taken from its section",
            ),
        )
