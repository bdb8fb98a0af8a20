"""Casework on a page: tiles with period and area, what differs from crime, charts, services."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import streamlit as st

from csp_core.measures.casework import CaseSet
from csp_core.words.casework import (
    NO_CASEWORK,
    CaseTile,
    about_abuse,
    case_caveats,
    change_sentence,
    derived_tiles,
    figure_tiles,
    service_counts,
    service_lines,
)
from csp_core.words.caveats import about_type
from csp_core.words.chance import worth
from csp_core.words.findings import finding
from pages.parts.cells import cells_opener
from pages.parts.chart_card import chart_card
from pages.parts.drawings import casework_drawings
from pages.parts.heading import looked_at
from pages.parts.plain import plain
from pages.parts.rows_behind import casework_cells
from pages.parts.tiles import change_tiles
from pages.parts.view import View

_IN_A_ROW = 4
_CRIME_TYPE = "Domestic abuse"


def abuse_recorded(view: View) -> None:
    """The change in recorded domestic abuse, and that a rise need not be worse."""
    changes = [change for change in view.changes() if change.crime_type == _CRIME_TYPE]
    if not changes:
        return
    st.subheader("Recorded by the police")
    looked_at(view)
    tile, said = st.columns([1, 2], gap="medium")
    with tile:
        change_tiles(changes, in_a_row=1)
    with said:
        for change in changes:
            caveat = worth(change) or " ".join(about_type(_CRIME_TYPE))
            st.markdown(plain(f"{finding(change).sentence} {caveat}"))
        cells_opener(partial(view.cells, (_CRIME_TYPE,)), key="abuse")


def no_casework() -> None:
    """The report holds no casework yet."""
    st.info(plain(NO_CASEWORK), icon=":material/upload_file:")


def casework_told(view: View, found: CaseSet, number: int) -> None:
    """One service in one area: its figures, what they come to, and its charts."""
    st.subheader(plain(", ".join(filter(None, (found.service, found.area)))))
    _tiles((*figure_tiles(found), *derived_tiles(found)))
    if differs := view.unlike(found):
        st.caption(plain(differs))
    lines = [change_sentence(found, change) for change in found.changes]
    if lines:
        st.markdown("\n".join(f"- {plain(line)}" for line in lines))
    for line in case_caveats(found):
        st.caption(plain(line))
    cells = partial(casework_cells, found.every_row)
    cells_opener(cells, key=f"casework_{number}")
    for at, drawing in enumerate(casework_drawings(view, found)):
        chart_card(drawing, key=f"casework_{number}_{at}", cells=cells)


def _tiles(tiles: Sequence[CaseTile]) -> None:
    for start in range(0, len(tiles), _IN_A_ROW):
        row = tiles[start : start + _IN_A_ROW]
        for column, said in zip(st.columns(_IN_A_ROW, gap="small"), row, strict=False):
            with column.container(border=True, height="stretch"):
                st.metric(plain(said.label), said.value, help=plain(said.help))
                st.caption(plain(said.about))


def abuse_services(view: View, sets: Sequence[CaseSet]) -> None:
    """The services for victims: what each gives, who runs it, who pays, when, and its counts."""
    services = [row for row in view.records.activity if about_abuse(row)]
    if not services:
        return
    st.subheader("Services for victims")
    for column, row in zip(st.columns(len(services), gap="small"), services, strict=True):
        with column.container(border=True, height="stretch"):
            st.markdown(f"**{plain(row.name)}**")
            for line in (*service_lines(row), *service_counts(row, sets)):
                st.markdown(plain(line))
            st.caption(plain(f"From {row.place}"))
