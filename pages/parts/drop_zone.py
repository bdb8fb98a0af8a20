"""The drop zone: files in, read at once, kept, and said in one sentence each."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Protocol

import streamlit as st

from csp_core.reading.faults import Unreadable
from csp_core.reading.limits import DELIMITED_MEGABYTES, MEGABYTE
from csp_core.store import StoreFault
from pages.parts import data
from pages.parts.plain import plain
from pages.parts.sidebar import open_report, open_report_id

# Files no larger than this together are read before the page is drawn again: it takes no time.
_AT_ONCE = 8 * MEGABYTE
_LONGEST_NAME = 60


class _Dropped(Protocol):
    name: str
    size: int

    def getvalue(self) -> bytes: ...


@dataclass(frozen=True)
class Outcome:
    """What became of one dropped file: the sentence, and whether it was taken in."""

    file: str
    sentence: str
    taken: bool


def drop_zone() -> None:
    """The uploader, and under it what became of the files last dropped."""
    key = f"drop_{st.session_state.setdefault('drops', 0)}"
    st.file_uploader(
        "Drop the spreadsheets the police sent you: Excel, OpenDocument or CSV",
        accept_multiple_files=True,
        key=key,
        on_change=_received,
        args=(key,),
        max_upload_size=DELIMITED_MEGABYTES,
    )
    waiting = st.session_state.get(key)
    if waiting:
        _take_slowly(waiting)
    _said(st.session_state.get("outcomes", ()))


def _said(outcomes: Sequence[Outcome]) -> None:
    """Each file that was not taken in, in a sentence; those that were, together."""
    taken = [outcome for outcome in outcomes if outcome.taken]
    for outcome in outcomes:
        if not outcome.taken:
            st.error(plain(outcome.sentence))
    if taken:
        st.success("  \n".join(plain(outcome.sentence) for outcome in taken))


def _received(key: str) -> None:
    files = st.session_state[key]
    st.session_state["outcomes"] = ()
    if files and sum(file.size for file in files) <= _AT_ONCE:
        _finish([_take(file) for file in files])


def _take_slowly(files: Sequence[_Dropped]) -> None:
    """Large files are read one at a time with progress, then the page is drawn anew."""
    outcomes = []
    progress = st.progress(0.0)
    for number, file in enumerate(files):
        progress.progress(
            number / len(files), text=f"Reading {plain(file.name)} ({number + 1} of {len(files)})"
        )
        outcomes.append(_take(file))
    _finish(outcomes)
    st.rerun()


def _finish(outcomes: list[Outcome]) -> None:
    st.session_state["outcomes"] = tuple(outcomes)
    st.session_state["drops"] += 1


def _take(file: _Dropped) -> Outcome:
    """Read a file and, where something can be read in it, keep it with the open report."""
    content = file.getvalue()
    store = data.the_store()
    try:
        reading = data.reading_of((hashlib.sha256(content).hexdigest(), file.name), content)
        upload = store.add_upload(_report_to_fill(file.name), file.name, content)
    except (Unreadable, StoreFault) as fault:
        return Outcome(file.name, str(fault), taken=False)
    figures = reading.figures.num_rows
    what = (
        f"{figures:,} figures read" if figures else f"{len(reading.populations):,} populations read"
    )
    return Outcome(upload.name, f"{upload.name}: {what}.", taken=True)


def _report_to_fill(file_name: str) -> int:
    """The open report; the sample's figures never mix with an officer's, so it gets a new one."""
    store = data.the_store()
    report = store.report(open_report_id())
    if report is None or report.sample:
        name = PurePath(file_name).stem or "New report"
        report = store.new_report(name[:_LONGEST_NAME])
        open_report(report.id)
    return report.id
