"""The drop zone: files in, read at once, and said in one sentence each."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from csp_core.reading.limits import DELIMITED_MEGABYTES, MEGABYTE, WORKBOOK_MEGABYTES
from csp_core.words.readings import read_sentence
from csp_core.words.replacements import replacement_sentence
from pages.parts import data
from pages.parts.changed_figures import changed_figures
from pages.parts.plain import plain
from pages.parts.taking import (
    Dropped,
    Outcome,
    clear_outcomes,
    outcomes,
    outcomes_shown,
    settle_reports,
    take,
)
from pages.parts.undecided import ask_about_personal_data
from pages.parts.view import View

# Files no larger than this together are read before the page is drawn again: it takes no time.
_AT_ONCE = 8 * MEGABYTE
# One uploader for as long as the page is open: one that made way for a new one after every drop
# lost what was dropped on it meanwhile. It hands over all it was ever given, so those taken in are
# remembered by their own numbers; look.css hides its list of them.
_KEY = "drop"


def drop_zone(view: View) -> None:
    """The uploader, and under it what became of the files last dropped."""
    st.file_uploader(
        "Drop the spreadsheets the police sent you: Excel or OpenDocument up to "
        f"{WORKBOOK_MEGABYTES} MB, CSV up to {DELIMITED_MEGABYTES} MB",
        accept_multiple_files=True,
        key=_KEY,
        on_change=_received,
        max_upload_size=DELIMITED_MEGABYTES,
    )
    if waiting := _waiting():
        _take_slowly(waiting)
    _said(view)
    ask_about_personal_data(view)


def _waiting() -> list[Dropped]:
    """The files dropped that were not yet taken in."""
    dropped: list[Dropped] = st.session_state.get(_KEY) or []
    return [file for file in dropped if file.file_id not in _taken()]


def _taken() -> set[str]:
    taken: set[str] = st.session_state.setdefault("taken", set())
    return taken


def _received() -> None:
    clear_outcomes()
    waiting = _waiting()
    if sum(file.size for file in waiting) <= _AT_ONCE:
        for file in waiting:
            _take_in(file)
        settle_reports()


def _take_in(file: Dropped) -> None:
    take(file)
    # Only now: a run that is broken off for another drop begins with this file again.
    _taken().add(file.file_id)


def _take_slowly(files: Sequence[Dropped]) -> None:
    """Large files are read one at a time with progress, then the page is drawn anew."""
    whole, done = sum(file.size for file in files), 0
    progress = st.progress(0.0)
    for number, file in enumerate(files, 1):
        progress.progress(done / whole, text=plain(_how_far(file, number, len(files))))
        with st.spinner("This file so far", show_time=True):
            _take_in(file)
        done += file.size
    settle_reports()
    st.rerun()


def _how_far(file: Dropped, number: int, files: int) -> str:
    megabytes = max(file.size // MEGABYTE, 1)
    return f"Reading {file.name}, {megabytes:,} MB (file {number} of {files})"


def _said(view: View) -> None:
    """Each file that could not be taken in, in a sentence; what else was done, together."""
    done = []
    for outcome in outcomes():
        if outcome.fault:
            st.error(plain(outcome.sentence))
        elif outcome.upload is None or outcome.upload in view.uploads:
            done.append(outcome)
    read = []
    for outcome in done:
        if outcome.upload and data.reading_of(view.key_of(outcome.upload)).refusal:
            st.warning(plain(_sentence(view, outcome)))
        else:
            read.append(_sentence(view, outcome))
    if read:
        st.success("  \n".join(plain(sentence) for sentence in read))
    for outcome in done:
        if outcome.upload:
            changed_figures(view, outcome.upload, "dropped")
    outcomes_shown()


def _sentence(view: View, outcome: Outcome) -> str:
    """What became of the file, and what it added and changed where others came before it."""
    if outcome.upload is None:
        return outcome.sentence
    sentence = f"{outcome.sentence} {read_sentence(data.reading_of(view.key_of(outcome.upload)))}"
    did = view.replacement(outcome.upload)
    if did is None or did.first:
        return sentence
    return f"{sentence} {replacement_sentence('It', did)}"
