"""Taking files in: each is read, kept with the open report, or held until it is decided about."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import Protocol

import streamlit as st

from csp_core.corrections import Corrections
from csp_core.reading.faults import Unreadable
from csp_core.reading.keeping import KeptWithout, without_personal
from csp_core.reading.personal import PersonalColumn
from csp_core.reading.reading import FileReading
from csp_core.store import StoreFault, Upload
from csp_core.store.names import file_name
from csp_core.words.personal import kept_whole, kept_without, not_kept
from pages.parts import data
from pages.parts.sidebar import open_report, open_report_id

_LONGEST_NAME = 60
# Seconds for which a sentence stays, even when another file is dropped: two quick drops are one.
_A_MOMENT = 1.0


class Dropped(Protocol):
    """A file as Streamlit hands it over; ``file_id`` is its own, however often it is handed."""

    name: str
    size: int
    file_id: str

    def getvalue(self) -> bytes:
        """Its bytes."""
        ...


@dataclass(frozen=True)
class Outcome:
    """What became of one file: the sentence, and the upload where it was taken in.

    Of a file taken in the sentence is only begun: what is read of it may yet be corrected.
    ``fault``: it was not taken in although it should have been.
    """

    sentence: str
    upload: Upload | None = None
    fault: bool = False


@dataclass(frozen=True)
class Undecided:
    """A file that looks like personal data, held in this session alone until it is decided about.

    ``report`` is the report that was open when it was dropped.
    """

    key: data.FileKey
    content: bytes
    reading: FileReading
    report: int

    @property
    def columns(self) -> tuple[PersonalColumn, ...]:
        """The columns that look like personal data."""
        return self.reading.personal


def outcomes() -> Sequence[Outcome]:
    """What became of the files last dropped or decided about."""
    said: list[Outcome] = st.session_state.setdefault("outcomes", [])
    return said


def clear_outcomes() -> None:
    """Make room for what comes next, but for what nobody has had the time to read."""
    read = st.session_state.get("outcomes_shown_at", 0.0)
    if outcomes() and read and time.monotonic() - read > _A_MOMENT:
        st.session_state["outcomes"] = []


def outcomes_shown() -> None:
    """Remember when what became of the files was first on the page."""
    if not st.session_state.get("outcomes_shown_at"):
        st.session_state["outcomes_shown_at"] = time.monotonic()


def _note(outcome: Outcome, *, alone: bool = False) -> None:
    st.session_state["outcomes"] = [*([] if alone else outcomes()), outcome]
    st.session_state["outcomes_shown_at"] = 0.0


def undecided() -> dict[data.FileKey, Undecided]:
    """The files held, by checksum and name, in the order they were dropped."""
    held: dict[data.FileKey, Undecided] = st.session_state.setdefault("undecided", {})
    return held


def take(file: Dropped) -> None:
    """Read a file and keep it with the open report, or hold it; what became of it is noted."""
    content, name = file.getvalue(), file_name(file.name)
    key = data.file_key(hashlib.sha256(content).hexdigest(), name, _corrections_here())
    try:
        reading = data.reading_of(key, content)
        if reading.personal and not _kept_already(key):
            undecided()[key] = Undecided(key, content, reading, open_report_id())
        else:
            _note(_kept(name, content, f"{name}:"))
    except (Unreadable, StoreFault) as fault:
        _note(Outcome(str(fault), fault=True))


def settle_reports() -> None:
    """A file held is for the report that those dropped with it went to."""
    store, here = data.the_store(), open_report_id()
    for key, held in undecided().items():
        report = store.report(held.report)
        if report is None or report.sample:
            undecided()[key] = replace(held, report=here)


def without(held: Undecided) -> KeptWithout | None:
    """The file without its columns of personal data; None where that would change its figures."""
    known: dict[data.FileKey, KeptWithout | None] = st.session_state.setdefault("without", {})
    if held.key not in known:
        known[held.key] = without_personal(
            held.reading, held.content, held.key.corrected.corrections
        )
    return known[held.key]


def keep_without(held: Undecided) -> None:
    """Decided: the file is kept with those columns' cells empty."""
    new = without(held)
    if new is not None:
        decision = kept_without(new.file, held.columns)
        _decide(held, new.file, new.data, decision)
        data.forget(held.key)


def keep_whole(held: Undecided) -> None:
    """Decided: the file is kept as it is."""
    name = held.key[1]
    _decide(held, name, held.content, kept_whole(name, held.columns))


def keep_nothing(held: Undecided) -> None:
    """Decided: nothing of the file stays, but that it was so decided."""
    decision = not_kept(held.key[1], held.columns)
    try:
        data.the_store().note_decision(open_report_id(), decision)
    except StoreFault as fault:
        _note(Outcome(str(fault), fault=True), alone=True)
        return
    _note(Outcome(f"{decision}."), alone=True)
    _let_go(held)
    data.forget(held.key)


def _decide(held: Undecided, name: str, content: bytes, decision: str) -> None:
    try:
        outcome = _kept(name, content, f"{decision}:", decision)
    except StoreFault as fault:
        _note(Outcome(str(fault), fault=True), alone=True)  # and it is still held
        return
    _note(outcome, alone=True)
    _let_go(held)


def _let_go(held: Undecided) -> None:
    undecided().pop(held.key, None)
    st.session_state.get("without", {}).pop(held.key, None)


def _kept(name: str, content: bytes, about: str, decision: str = "") -> Outcome:
    upload = data.the_store().add_upload(_report_to_fill(name), name, content, decision=decision)
    return Outcome(about, upload)


def _kept_already(key: data.FileKey) -> bool:
    uploads = data.the_store().uploads(open_report_id())
    return (key.sha256, key.name) in {(one.sha256, one.name) for one in uploads}


def _corrections_here() -> Corrections:
    """What was said of the open report's files; a new report, opened for a file, has none."""
    return data.corrections_of(data.the_store().report(open_report_id()))


def _report_to_fill(name: str) -> int:
    """The open report; the sample's figures never mix with an officer's, so it gets a new one."""
    store = data.the_store()
    report = store.report(open_report_id())
    if report is None or report.sample:
        stem = PurePath(name).stem or "New report"
        report = store.new_report(stem[:_LONGEST_NAME])
        open_report(report.id)
    return report.id
