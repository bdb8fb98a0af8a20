"""Edits of activity saved as they are made, and never over another officer's."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from csp_core.activity import ActivityKind
from csp_core.activity_edits import (
    DOCUMENT,
    NOTHING_EDITED,
    ActivityEdits,
    EditedRow,
    from_json,
    merged,
    to_json,
)
from csp_core.activity_typing import typed
from csp_core.store import DocumentVersion, Rival, Saved, StoreFault
from csp_core.words.activity_edits import fault_sentence, saved_at, summary
from pages.parts import data
from pages.parts.activity_here import ActivityHere

_SAID, _FAULTS, _EDITING = "activity_said", "activity_faults", "activity_editing"


@dataclass(frozen=True)
class Editing:
    """One table being typed into: its rows and edits as they were when it was first shown.

    The table's source stands still while it is typed into: what is typed counts from it, however
    often it has been saved since, the last time as version ``saved``.
    """

    report: int
    kind: ActivityKind
    rows: tuple[EditedRow, ...]
    edits: ActivityEdits
    files: tuple[object, ...]
    saved: int
    round: int

    @property
    def key(self) -> str:
        """The table's own key: a new source is a new table."""
        return f"activity_table_{self.report}_{self.kind}_{self.round}"


def editing(here: ActivityHere, kind: ActivityKind) -> Editing:
    """The table to type into: the one that is there, or a new one where others have saved."""
    report, files = here.view.report.id, here.view.keys
    now: Editing | None = st.session_state.get(_EDITING)
    same = now is not None and (now.report, now.kind, now.files, now.saved) == (
        report, kind, files, here.number,
    )  # fmt: skip
    if now is None or not same:
        turn = now.round + 1 if now else 0
        now = Editing(report, kind, here.of_kind(kind), here.edits, files, here.number, turn)
        st.session_state[_EDITING] = now
        st.session_state[_FAULTS] = []
    return now


def take_typed(now: Editing) -> None:
    """Save what has been typed into a table since it was first shown."""
    # Typed again before the page was drawn anew, it still hands over what stood there before.
    newest: Editing | None = st.session_state.get(_EDITING)
    now = newest if newest is not None and newest.key == now.key else now
    delta = st.session_state[now.key]
    took = typed(
        now.kind,
        now.rows,
        now.edits,
        changed=delta["edited_rows"],
        added=delta["added_rows"],
        removed=delta["deleted_rows"],
    )
    st.session_state[_FAULTS] = [fault_sentence(now.kind, one) for one in took.faults]
    save(now.report, took.edits, based_on=now.saved)


def save(report: int, edits: ActivityEdits, *, based_on: int) -> None:
    """Keep the edits as a new version, or aside where another was saved since ``based_on``."""
    store = data.the_store()
    try:
        before = store.document(report, DOCUMENT)
        was = from_json(before.body if before else None)
        if before is None and not edits:
            return
        outcome = store.save_document(
            report,
            DOCUMENT,
            to_json(edits),
            based_on=based_on,
            summary=summary(was, edits),
        )
    except StoreFault as fault:
        st.session_state[_SAID] = ""
        st.session_state[_FAULTS] = [str(fault)]
        return
    if isinstance(outcome, Saved):
        _saved(outcome.version)
    else:
        st.session_state[_SAID] = ""


def put_back(report: int, number: int, based_on: int) -> None:
    """Make an older version the newest; number 0 is what the files state, without any edit."""
    if number == 0:
        save(report, NOTHING_EDITED, based_on=based_on)
        _start_again()
        return
    try:
        outcome = data.the_store().put_back_version(report, DOCUMENT, number, based_on=based_on)
    except StoreFault as fault:
        st.session_state[_FAULTS] = [str(fault)]
        return
    if isinstance(outcome, Saved):
        _saved(outcome.version)
        _start_again()


def decide(rival: Rival, which: str) -> None:
    """Settle two officers' edits: ``mine``, ``theirs``, or ``both``."""
    store = data.the_store()
    try:
        newest = store.document(rival.report_id, DOCUMENT)
        theirs = from_json(newest.body if newest else None)
        mine = from_json(rival.body)
        chosen = {
            "mine": lambda: mine,
            "theirs": lambda: theirs,
            "both": lambda: merged(_written_from(rival), mine, theirs),
        }[which]()
        outcome = store.settle(
            rival.id,
            to_json(chosen),
            based_on=newest.number if newest else 0,
            summary=f"decided between two: {which}",
        )
    except StoreFault as fault:
        st.session_state[_FAULTS] = [str(fault)]
        return
    if isinstance(outcome, Saved):
        _saved(outcome.version)
    _start_again()


def _written_from(rival: Rival) -> ActivityEdits:
    if not rival.based_on:
        return NOTHING_EDITED
    store = data.the_store()
    return from_json(store.version(rival.report_id, DOCUMENT, rival.based_on).body)


def _saved(version: DocumentVersion) -> None:
    st.session_state[_SAID] = saved_at(version.at)
    now: Editing | None = st.session_state.get(_EDITING)
    if now is not None and now.report == version.report_id:
        st.session_state[_EDITING] = Editing(
            now.report, now.kind, now.rows, now.edits, now.files, version.number, now.round
        )


def _start_again() -> None:
    """Show the rows as they stand now: what was typed before counts no more."""
    now: Editing | None = st.session_state.get(_EDITING)
    if now is not None:
        st.session_state[_EDITING] = Editing(
            now.report, now.kind, now.rows, now.edits, now.files, -1, now.round
        )


def last_said() -> str:
    """``Saved 14:02``, where something was saved in this window."""
    said: str = st.session_state.get(_SAID, "")
    return said


def faults() -> list[str]:
    """What could not be used of what was typed, a sentence each."""
    found: list[str] = st.session_state.get(_FAULTS, [])
    return found
