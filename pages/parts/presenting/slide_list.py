"""The slides as a list to choose one from, with their order and whether they are shown."""

from __future__ import annotations

from functools import partial

import streamlit as st

from csp_core import deck as edits
from csp_core.deck import Slide
from csp_core.words.slides import numbered
from pages.parts.plain import plain
from pages.parts.presenting.kept import change_deck
from pages.parts.presenting.made import Slides

_KINDS = {"title": "Title slide", "closing": "Closing slide", "words": "Words", "chart": "Chart"}


def choose_slide(slides: Slides) -> Slide:
    """The list of slides; answers with the one chosen."""
    if fault := st.session_state.pop("deck_fault", ""):
        st.error(plain(fault))
    every = {each.id: each for each in slides.deck.slides}
    if st.session_state.get("slide_chosen") not in every:
        st.session_state["slide_chosen"] = next(iter(every))
    chosen: str = st.radio(
        "Slides", list(every), key="slide_chosen", label_visibility="collapsed",
        format_func=lambda id_: plain(_name(slides, every[id_])),
        captions=[plain(_stands(slides, each)) for each in every.values()],
    )  # fmt: skip
    return every[chosen]


def slide_changes(slides: Slides, slide: Slide) -> None:
    """Up, down, and in or out of what is presented."""
    change = partial(change_deck, slides.view.report.id, slides.offered)
    with st.container(horizontal=True, vertical_alignment="center"):
        for label, move in (("Up", edits.move_up), ("Down", edits.move_down)):
            said = f"{_name(slides, slide)} moved {label.lower()}"
            moved = partial(move, slide_id=slide.id)
            st.button(label, key=f"{label}_slide", on_click=change, args=(moved, said))
        other = not slide.shown
        st.button(
            "Leave out" if slide.shown else "Show",
            key="show_slide",
            on_click=change,
            args=(
                lambda now: edits.show(now, slide.id, other),
                f"{_name(slides, slide)} {'shown' if other else 'left out'}",
            ),
        )


def _name(slides: Slides, slide: Slide) -> str:
    """What the slide says, in a line."""
    return slides.full[slide.id][0].faces[0].title


def _stands(slides: Slides, slide: Slide) -> str:
    numbers = slides.numbers.get(slide.id, ())
    return f"{_KINDS[slide.kind]}, {numbered(numbers) or 'left out'}"
