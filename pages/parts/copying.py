"""A button that puts a chart's picture on the clipboard, drawn when it is pressed."""

from __future__ import annotations

import base64
from collections.abc import Callable
from pathlib import Path
from typing import Any

import streamlit as st

from csp_core.charts.drawing import Drawing
from csp_core.outputs.pictures import PictureFault, draw_chart

_HERE = Path(__file__).parent


@st.cache_resource(show_spinner=False)
def _component() -> Callable[..., Any]:
    # Declared once a server: declared again, Streamlit warns of a second of its name.
    html, css, js = (
        (_HERE / f"copying.{kind}").read_text("utf-8") for kind in ("html", "css", "js")
    )
    component: Callable[..., Any] = st.components.v2.component(
        "csp_copy", html=html, css=css, js=js
    )
    return component


@st.fragment
def copy_picture(drawing: Drawing, key: str) -> None:
    """Copies the chart as a PNG; the button is not there where the browser allows no copying.

    Only this button runs again when it is pressed, and the picture is sent that once.
    """
    asked = f"copy_asked_{key}"
    name = f"copy_{key}"
    _component()(
        key=name,
        data={"answer": answer(drawing, st.session_state.pop(asked, 0))},
        on_copy_change=lambda: st.session_state.__setitem__(
            asked, _number(st.session_state[name].get("copy"))
        ),
        width="content",
        height="content",
    )


def _number(sent: object) -> int:
    """Which press it is that the browser sent; 0 for anything else, as anybody may send it."""
    return sent if isinstance(sent, int) else 0


def answer(drawing: Drawing, asked: int) -> dict[str, object] | None:
    """The picture for that press of the button, or why there is none; None where none was."""
    if not asked:
        return None
    try:
        png = draw_chart(drawing.spec, "png")
    except PictureFault as fault:
        return {"id": asked, "trouble": str(fault)}
    return {"id": asked, "png": base64.b64encode(png).decode("ascii")}
