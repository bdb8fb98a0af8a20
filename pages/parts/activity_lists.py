"""Activity as it is read out: what each meeting, project, event and further action is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

import streamlit as st

from csp_core.activity import ActivityKind
from csp_core.activity_edits import EditedRow
from csp_core.measures.activity import actions
from csp_core.words.activity import PLURALS, about, action_missing, outcome_missing, standing_out
from csp_core.words.activity_edits import marked
from pages.parts.activity_here import ActivityHere
from pages.parts.plain import plain


def stands_out(here: ActivityHere, at: dt.date) -> None:
    """What members will ask about."""
    sentences = standing_out(here.rows, here.view.records.funding, at)
    if sentences:
        st.subheader("What stands out")
        st.markdown("\n".join(f"- {plain(one)}" for one in sentences))


def kind_list(here: ActivityHere, kind: ActivityKind) -> None:
    """The rows of one kind, a line each; nothing where there are none."""
    rows = here.of_kind(kind)
    if rows:
        st.subheader(plain(PLURALS[kind]))
        _lines((one, outcome_missing(one.row)) for one in rows)


def action_list(here: ActivityHere, at: dt.date) -> None:
    """The further actions as they stand on a day, overdue first."""
    rows = {id(one.row): one for one in here.of_kind("action")}
    if rows:
        st.subheader(plain(PLURALS["action"]))
        standing = actions(here.rows, at)
        _lines((rows[id(one.row)], action_missing(one, at)) for one in standing)


def _lines(rows: Iterable[tuple[EditedRow, str]]) -> None:
    """Each row in sentences, then what is missing in bold, then what was edited here."""
    told = [(one.row, missing, " ".join(marked(one))) for one, missing in rows]
    st.markdown(
        "\n".join(
            f"- **{plain(row.name or 'No name')}**: {plain(about(row))}"
            f"{f' **{plain(missing)}**' if missing else ''}"
            f"{f' *{plain(edited)}*' if edited else ''}"
            for row, missing, edited in told
        )
    )
