"""An officer's own Word and slide templates, kept in this session for the report they are for."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from csp_core.outputs.kinds_of_output import OUTPUTS
from csp_core.outputs.style_templates import ENDINGS, ending_of, template_fault
from csp_core.store.names import file_name
from pages.parts.plain import plain


def styles_of(report_id: int) -> Mapping[str, bytes]:
    """The report's templates by their ending, ``docx`` or ``pptx``."""
    return {ending: content for ending, (_, content) in _kept(report_id).items()}


def styles_asked(report_id: int) -> None:
    """A place for them, where anything that can be made is laid out by one."""
    wanted = [output.ending for output in OUTPUTS if output.styled]
    if not wanted:
        return
    with st.expander("Use your own Word or slide template"):
        given = st.file_uploader(
            "A .docx or .pptx whose styles the report is to have",
            type=[ending for ending in ENDINGS if ending in wanted],
            key=f"style_{report_id}",
        )
        if given is not None:
            _take(report_id, file_name(given.name), given.getvalue())
        for ending, (name, _) in list(_kept(report_id).items()):
            st.caption(f"In use until this window is closed: {plain(name)}")
            st.button(
                f"Use the usual look for {plain(ending)}",
                key=f"no_style_{report_id}_{ending}",
                on_click=_forget,
                args=(report_id, ending),
            )


def _take(report_id: int, name: str, content: bytes) -> None:
    if fault := template_fault(name, content):
        st.error(plain(fault))
    elif content not in _given_up(report_id):
        _kept(report_id)[ending_of(name)] = (name, content)


def _forget(report_id: int, ending: str) -> None:
    _, content = _kept(report_id).pop(ending)
    _given_up(report_id).append(content)  # it still stands in the uploader


def _kept(report_id: int) -> dict[str, tuple[str, bytes]]:
    kept: dict[str, tuple[str, bytes]] = st.session_state.setdefault(f"styles_{report_id}", {})
    return kept


def _given_up(report_id: int) -> list[bytes]:
    given_up: list[bytes] = st.session_state.setdefault(f"no_styles_{report_id}", [])
    return given_up
