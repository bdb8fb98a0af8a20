"""Tables of activity to type into, one kind at a time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

import pandas as pd
import streamlit as st

from csp_core.activity import ActivityKind, ActivityRow
from csp_core.activity_typing import COLUMNS
from csp_core.money import pounds
from csp_core.words.activity import PLURALS, STATES
from csp_core.words.activity_edits import label
from pages.parts.activity_here import ActivityHere
from pages.parts.activity_saving import Editing, editing, faults, last_said, take_typed
from pages.parts.plain import plain

_WIDE = ("purpose", "outcome", "note")
_EARLIEST, _LATEST = 1950, 2100


def activity_editor(here: ActivityHere) -> None:
    """A choice of kind, its rows to change, add to and remove; each change is saved at once."""
    kind: ActivityKind = st.radio(
        "What to change",
        list(PLURALS),
        format_func=PLURALS.__getitem__,
        horizontal=True,
        key="activity_kind",
    )
    now = editing(here, kind)
    st.data_editor(
        _source(now),
        key=now.key,
        column_config=_columns(now),
        column_order=COLUMNS[kind],
        num_rows="dynamic",
        placeholder="",
        alt=f"A table to type into: {PLURALS[kind].lower()}",
        hide_index=True,
        width="stretch",
        on_change=take_typed,
        args=(now,),
    )
    if said := last_said():
        st.markdown(f":material/check: {plain(said)}")
    for fault in faults():
        st.warning(plain(fault))
    st.caption(
        "Click a cell to change it. A new row goes in below the last; tick rows at their left to "
        "remove them. What you change here stands over what a newer file says."
    )


def _source(now: Editing) -> pd.DataFrame:
    """The rows as they were when the table was first shown."""
    rows = [one.row for one in now.rows]
    # Without its type a column of nothing would be one of numbers, and take no words.
    return pd.DataFrame(
        {
            field: pd.Series([_cell(row, field) for row in rows], dtype="object")
            for field in COLUMNS[now.kind]
        }
    )


def _cell(row: ActivityRow, field: str) -> Any:
    if field == "amount":
        return pounds(row.amount) if row.amount is not None else None
    return getattr(row, field) or None


def _columns(now: Editing) -> dict[str, Any]:
    return {field: _column(now, field) for field in COLUMNS[now.kind]}


def _column(now: Editing, field: str) -> Any:
    named = label(now.kind, field)
    if field in ("starts", "ends"):
        return st.column_config.DateColumn(
            named,
            format="DD/MM/YYYY",
            min_value=dt.date(_EARLIEST, 1, 1),
            max_value=dt.date(_LATEST, 12, 31),
        )
    if field == "attendance":
        return st.column_config.NumberColumn(named, min_value=0, step=1)
    if field == "state":
        return st.column_config.SelectboxColumn(named, options=_states(now.rows))
    return st.column_config.TextColumn(
        named,
        required=field == "name",
        width="large" if field in _WIDE else "medium",
        help="In pounds, such as £2,500" if field == "amount" else None,
    )


def _states(rows: Sequence[Any]) -> list[str]:
    """The usual states, and those the files use."""
    return [*dict.fromkeys((*STATES, *(one.row.state for one in rows if one.row.state)))]
