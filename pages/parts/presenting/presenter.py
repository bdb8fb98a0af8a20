"""The buttons that present: the deck laid over the whole window, and the same deck as a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from csp_core.outputs.names import file_name
from csp_core.outputs.pictures import PictureFault
from pages.parts.own_mime import own_mime
from pages.parts.plain import plain
from pages.parts.presenting.made import Slides

_HERE = Path(__file__).parent


@st.cache_resource(show_spinner=False)
def _component() -> Callable[..., Any]:
    # Declared once a server: declared again, Streamlit warns of a second of its name.
    html, css, js = (
        (_HERE / f"overlay.{kind}").read_text("utf-8") for kind in ("html", "css", "js")
    )
    component: Callable[..., Any] = st.components.v2.component(
        "csp_deck", html=html, css=css, js=js
    )
    return component


def present_buttons(slides: Slides) -> None:
    """Present, the presenter's view, and the deck to take away."""
    if not slides.numbers:
        st.info("Every slide is left out. Show at least one to present.")
        return
    asked = st.query_params.get("slide", "")
    number = int(asked) if asked.isdecimal() else 0
    place = st.empty()
    wanted = number > 0 or st.session_state.get("deck_wanted") == slides.key
    made = _made(slides, place) if wanted else {}
    _component()(
        key="deck",
        data={"html": "", "trouble": "", "slide": number} | made,
        on_wanted_change=lambda: st.session_state.update(deck_wanted=slides.key),
        width="stretch",
        height="content",
    )
    st.download_button(
        "Download the deck (one HTML file)",
        data=slides.html,
        file_name=file_name(slides.contents.title, "slides", slides.contents.name, ending="html"),
        mime=own_mime("text/html", slides.key),
        on_click="ignore",
        width="stretch",
        help="Opens in any browser and presents without a network: arrow keys, F for full screen.",
    )
    st.caption(
        "Arrow keys or a clicker turn the slides; Up and Down show another area; F is full "
        "screen, P the presenter's view, Escape ends."
    )


def _made(slides: Slides, place: DeltaGenerator) -> dict[str, str]:
    """The deck, or what the trouble is; how far it has come is shown while it is made."""

    def tell(drawn: int, charts: int) -> None:
        place.progress(drawn / charts, f"Drawing chart {drawn + 1:,} of {charts:,}")

    try:
        html = slides.html(tell).decode()
    except PictureFault as fault:
        place.error(plain(str(fault)))
        return {"trouble": str(fault)}
    place.empty()
    return {"html": html}
