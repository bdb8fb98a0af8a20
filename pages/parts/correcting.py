"""A table's reading corrected: what it could not tell is asked first, the rest on demand."""

from __future__ import annotations

import streamlit as st

from csp_core.reading.asking import (
    AREA,
    BRACKETS,
    COLUMNS,
    CRIME_TYPE,
    HEADER,
    NAMES,
    PERIOD,
    YEARS,
)
from csp_core.reading.correcting import SaidOfTable, corrected, said_of
from csp_core.store import StoreFault
from csp_core.words.corrections import BRACKETS_MEAN, NAMES_MEAN, ROLES_MEAN, YEARS_MEAN
from pages.parts import data
from pages.parts.asked_fields import BY_COLUMN, COLUMNS_ASKED, FIELDS, OfTable, head_rows
from pages.parts.plain import plain

_OPEN, _SAID = "correcting", "correcting_said"


def correct_button(of: OfTable, *, alone: bool) -> None:
    """Opens the panel of one table, or shuts it."""
    st.button(
        "Correct this reading" if alone else f"Correct table {of.number + 1:,}",
        key=f"correct_{'_'.join(map(str, of.place))}",
        on_click=_toggle,
        args=(of.place,),
    )


def _toggle(place: tuple[int, int, int]) -> None:
    st.session_state[_SAID] = ()
    st.session_state[_OPEN] = None if st.session_state.get(_OPEN) == place else place


def correcting_panel(of: OfTable) -> None:
    """The questions about one table, where its panel is open."""
    if st.session_state.get(_OPEN) != of.place:
        return
    with st.container(border=True, key="correcting"):
        asked = of.table.asks or (HEADER, COLUMNS)
        # Of a table without headings there is nothing else to say yet.
        every = bool(of.table.shape) and st.toggle(
            "Show everything that can be said of this table", key=of.key("every")
        )
        said = said_of(of.view.corrections, of.table, of.sheet, of.upload.sha256)
        with st.form(of.key("form"), border=False):
            shown = [one for one in FIELDS if one in asked or every or _was_said(said, one)]
            with st.grid("auto", min_column_width=320, gap="small"):
                for field in shown:
                    if field not in BY_COLUMN:
                        FIELDS[field](of, said)
            for field in shown:
                if field in BY_COLUMN:
                    FIELDS[field](of, said)
            for sentence in st.session_state.get(_SAID, ()):
                st.error(plain(sentence))
            st.caption(
                "What you say is also used for later files with the same headings, "
                "but for a period, which is of this file alone. It can be taken back below."
            )
            st.form_submit_button("Apply", type="primary", on_click=_apply, args=(of, said))


def _was_said(said: SaidOfTable, field: str) -> bool:
    held = {
        HEADER: said.header, COLUMNS: said.columns, AREA: said.area, CRIME_TYPE: said.crime_type,
        PERIOD: said.period or said.periods, YEARS: said.years, BRACKETS: said.brackets,
        NAMES: said.names,
    }  # fmt: skip
    return bool(held[field])


def _apply(of: OfTable, before: SaidOfTable) -> None:
    said = _said(of, before)
    st.session_state[_SAID] = said.not_understood()
    if st.session_state[_SAID]:
        return
    try:
        data.correct(
            of.view.report.id,
            lambda now: corrected(now, of.table, of.sheet, of.upload.sha256, said),
        )
    except StoreFault as fault:
        st.session_state[_SAID] = (str(fault),)
    else:
        st.session_state[_OPEN] = None
        st.session_state[of.opener] = True  # its new sentence is what one wants to see


def _said(of: OfTable, before: SaidOfTable) -> SaidOfTable:
    """What the form says now; what it did not ask stays as it was."""
    state = st.session_state

    def meant(field: str, words: dict[str, str], kept: str) -> str:
        if of.key(field) not in state:
            return kept
        return next((key for key, word in words.items() if word == state[of.key(field)]), "")

    def text(field: str, kept: str) -> str:
        return str(state[of.key(field)] or "") if of.key(field) in state else kept

    row = head_rows(of).get(str(state.get(of.key(HEADER), "")), 0)
    roles_before, periods_before = dict(before.columns), dict(before.periods)
    columns, periods = [], []
    for column in of.table.columns[:COLUMNS_ASKED]:
        role = meant(f"column_{column.letter}", ROLES_MEAN, roles_before.get(column.key, ""))
        period = text(f"period_{column.letter}", periods_before.get(column.key, ""))
        columns += [(column.key, role)] if role else []
        periods += [(column.key, period)] if period else []
    return SaidOfTable(
        header=row if row != of.table.main else before.header,
        columns=tuple(columns),
        area=text(AREA, before.area),
        crime_type=text(CRIME_TYPE, before.crime_type),
        period=text(PERIOD, before.period),
        periods=tuple(periods),
        years=meant(YEARS, YEARS_MEAN, before.years),
        brackets=meant(BRACKETS, BRACKETS_MEAN, before.brackets),
        names=meant(NAMES, NAMES_MEAN, before.names),
    )
