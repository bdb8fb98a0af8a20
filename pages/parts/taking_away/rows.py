"""A row for each file a report can be taken away as: made when asked for, then handed over."""

from __future__ import annotations

import mimetypes
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import streamlit as st

from csp_core.outputs.everything import EVERYTHING, everything
from csp_core.outputs.kinds_of_output import OUTPUTS, Made, Material, Output
from csp_core.outputs.pictures_zip import OnDone
from csp_core.outputs.report_contents import ReportContents
from pages.parts import data
from pages.parts.own_mime import own_mime
from pages.parts.plain import plain
from pages.parts.taking_away.kept_files import drop_others, keep, kept
from pages.parts.taking_away.making import Making
from pages.parts.taking_away.material import mark_of, material_of
from pages.parts.taking_away.styles import styles_of
from pages.parts.view import View
from pages.parts.who import who

_EVERY_SECONDS = 0.5


@dataclass(frozen=True)
class _Row:
    """One kind of file of the report looked at; ``mark`` tells what it would be made of."""

    view: View
    contents: ReportContents
    mark: str
    output: Output
    make: Callable[[Material, OnDone], Made]


def files_to_make(view: View, contents: ReportContents) -> None:
    """Every kind of file there is, and all of them in one."""
    mark = mark_of(view, contents, styles_of(view.report.id))
    drop_others(mark)
    for output in OUTPUTS:
        _row(_Row(view, contents, mark, output, output.made))
    _row(_Row(view, contents, mark, EVERYTHING, everything))


def _row(row: _Row) -> None:
    output = row.output
    with st.container(border=True, key=f"take_{output.name}_{output.ending}"):
        said, done = st.columns([3, 2], vertical_alignment="center")
        with said:
            st.markdown(
                f"**{plain(output.title)}** ({plain(output.ending)})  \n{plain(output.about)}"
            )
        with done:
            _made_or_to_make(row)


def _made_or_to_make(row: _Row) -> None:
    making = kept(row.mark, row.output.key)
    if making is None or making.fault:
        if making is not None:
            st.error(plain(making.fault))
        if st.button(f"Make it: {plain(row.output.title)}", key=f"make_{row.output.key}"):
            _begin(row)
            st.rerun()
    elif making.made is None:
        _progress(making)
    else:
        _handed_over(row, making.made)


def _begin(row: _Row) -> None:
    material = material_of(row.view, row.contents, styles_of(row.view.report.id))
    note = partial(data.the_store().note_taken, row.view.report.id, row.output.title, who=who())
    making = Making(row.output.title, partial(row.make, material), note)
    keep(row.mark, row.output.key, making)


@st.fragment(run_every=_EVERY_SECONDS)
def _progress(making: Making) -> None:
    if making.finished:
        st.rerun()
    st.progress(
        making.share,
        text=f"{making.done:,} of {making.total:,} made" if making.total else "Being made",
    )


def _handed_over(row: _Row, made: Made) -> None:
    for fault in made.faults:
        st.warning(plain(fault))
    name = row.output.file_name(row.contents)
    mime = mimetypes.guess_type(name)[0] or "application/octet-stream"
    st.download_button(
        f"Download: {plain(row.output.title)}",
        data=lambda: made.data,
        file_name=name,
        mime=own_mime(mime, (row.mark, row.output.key)),
        on_click="ignore",
        key=f"download_{row.output.key}",
    )
