"""Last year's report brought in: read, shown where it would go, put there, taken out again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

import streamlit as st

from csp_core.bringing_in import MOST_CHARACTERS, Choice, Plan, plan_of, texts_with
from csp_core.brought_in import BroughtIn
from csp_core.reading.client import read_written
from csp_core.reading.faults import Unreadable
from csp_core.reading.limits import DOCUMENT_MEGABYTES
from csp_core.store import StoreFault
from csp_core.words.earlier_reports import (
    CHOICES,
    brought_in_said,
    plan_columns,
    plan_sentences,
    taken_back_said,
    too_long_said,
)
from csp_core.written import WrittenReport
from pages.parts import data
from pages.parts.own_mime import own_mime
from pages.parts.plain import plain
from pages.parts.taking import Dropped
from pages.parts.view import View
from pages.parts.who import who
from pages.parts.writing.box import text_of
from pages.parts.writing.kept import outline_of, sections_of

_MIME = "application/octet-stream"


@dataclass(frozen=True)
class _Read:
    """What became of a file dropped: its reading, or why there is none."""

    file_id: str
    report: WrittenReport | None
    fault: str = ""


def report_in(view: View) -> None:
    """A place to drop an earlier report, and those brought in, each with a way back."""
    with st.expander("Bring in last year's report"):
        if said := st.session_state.pop("earlier_said", ""):
            st.success(plain(said))
        st.caption(
            "Its headings are matched to the outline and its text put in the sections; what "
            "matches none comes into sections of its own. Nothing is saved until you say so."
        )
        dropped: Dropped | None = st.file_uploader(
            "An earlier report: Word (.docx) or text, up to 20 MB",
            key=f"earlier_{st.session_state.setdefault('earlier_nth', 0)}",
            max_upload_size=DOCUMENT_MEGABYTES,
        )
        if dropped is not None:
            _offer(view.report.id, dropped)
        for record in data.the_store().brought_in(view.report.id):
            _brought_in(view.report.id, record)


def _offer(report_id: int, dropped: Dropped) -> None:
    read = _read(dropped)
    if read.report is None:
        st.error(plain(read.fault))
        return
    outline = outline_of(report_id)
    plan = plan_of(read.report, outline)
    st.markdown(f"**{plain(dropped.name)}**")
    for sentence in plan_sentences(plan):
        st.markdown(plain(sentence))
    st.dataframe(
        plan_columns(plan, outline), hide_index=True, width="stretch",
        alt="Each section that gets words, and from which headings of the earlier report",
    )  # fmt: skip
    kept = sections_of(report_id)
    mine = {id_: text_of(version) for id_, version in kept.items()}
    texts = texts_with(plan, mine, _choices(plan, mine))
    if said := too_long_said(
        [one.title for one in plan.with_words
         if len(texts.get(one.section_id, "")) > MOST_CHARACTERS]
    ):  # fmt: skip
        st.error(plain(said))
        return
    based_on = {id_: kept[id_].number if id_ in kept else 0 for id_ in texts}
    st.button(
        "Put it in the report",
        key="put_in",
        type="primary",
        on_click=_put_in,
        args=(report_id, dropped, plan, {id_: (texts[id_], based_on[id_]) for id_ in texts}),
    )


def _read(dropped: Dropped) -> _Read:
    """The file's reading, kept for as long as it lies in the uploader."""
    kept: _Read | None = st.session_state.get("earlier_read")
    if kept is not None and kept.file_id == dropped.file_id:
        return kept
    try:
        with st.spinner("Reading the report", show_time=True):
            read = _Read(dropped.file_id, read_written(dropped.name, dropped.getvalue()))
    except Unreadable as fault:
        read = _Read(dropped.file_id, None, str(fault))
    st.session_state["earlier_read"] = read
    return read


def _choices(plan: Plan, mine: Mapping[str, str]) -> dict[str, Choice]:
    """What to do with sections that have words already: one choice for all, or one for each."""
    written = [one for one in plan.with_words if mine.get(one.section_id)]
    if not written:
        return {}
    for_all = _choice("Sections that have words already", "earlier_choice")
    if len(written) == 1 or not st.toggle("Choose for each section", key="earlier_each"):
        return {one.section_id: for_all for one in written}
    return {
        one.section_id: _choice(one.title, f"earlier_choice_{one.section_id}") for one in written
    }


def _choice(label: str, key: str) -> Choice:
    chosen: Choice = st.selectbox(plain(label), CHOICES, format_func=CHOICES.__getitem__, key=key)
    return chosen


def _put_in(
    report_id: int, dropped: Dropped, plan: Plan, texts: Mapping[str, tuple[str, int]]
) -> None:
    try:
        record, conflicts = data.the_store().bring_in(
            report_id, dropped.name, dropped.getvalue(), plan, texts, who=who()
        )
    except StoreFault as fault:
        st.session_state["outline_fault"] = str(fault)
        return
    st.session_state["earlier_said"] = brought_in_said(record, conflicts)
    st.session_state.pop("earlier_read", None)
    st.session_state["earlier_nth"] += 1  # the uploader is empty again


def _brought_in(report_id: int, record: BroughtIn) -> None:
    with st.container(border=True):
        st.markdown(plain(record.file))
        with st.container(horizontal=True):
            st.download_button(
                "Download it",
                data=partial(data.the_store().content, record.sha256),
                file_name=record.file,
                mime=own_mime(_MIME, record.sha256),
                key=f"download_{record.sha256}",
                on_click="ignore",
            )
            st.button(
                "Take it out again",
                key=f"take_back_{record.sha256}",
                on_click=_take_back,
                args=(report_id, record),
                help="Every section as it was before; one changed since is left as it is.",
            )


def _take_back(report_id: int, record: BroughtIn) -> None:
    try:
        record, left = data.the_store().take_back(report_id, record, who=who())
    except StoreFault as fault:
        st.session_state["outline_fault"] = str(fault)
        return
    st.session_state["earlier_said"] = taken_back_said(record, left, outline_of(report_id))
