"""A card for each pot of funding: its amounts, its sentences, and the cells they were read from."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from csp_core.measures.funding import Position
from csp_core.measures.funding_revisions import FundingRevision
from csp_core.words.funding import over, revised, sentences
from csp_core.words.funding_cards import card
from pages.parts.cells import cells_opener
from pages.parts.funding_data import position_cells
from pages.parts.plain import plain

_SHOWN = 30


def funding_cards(positions: Sequence[Position]) -> None:
    """A card a pot; what is over stands in a box of its own, and no pot is added to another."""
    for at, position in enumerate(positions[:_SHOWN]):
        with st.container(border=True, key=f"pot_{at}"):
            _card(position, at)
    if len(positions) > _SHOWN:
        st.caption(f"{len(positions) - _SHOWN:,} more are in the chart's table.")


def _card(position: Position, at: int) -> None:
    words = card(position)
    with st.container(
        horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"
    ):
        st.markdown(f"**{plain(words.scheme)}**, {plain(words.funder)}", width="content")
        cells_opener(position_cells([position]), key=f"pot_{at}", what="amount")
    with st.container(horizontal=True, gap="medium"):
        for said in words.amounts:
            st.metric(plain(said.label), said.value, help=plain(said.help), width="content")
    for sentence in over(position):
        st.warning(plain(sentence), icon=":material/warning:")
    rest = [one for one in sentences(position) if one not in over(position)]
    st.markdown("  \n".join(plain(sentence) for sentence in rest))


def funding_changed(revisions: Sequence[FundingRevision]) -> None:
    """What newer files state otherwise than older ones, with both amounts; nothing where none."""
    if not revisions:
        return
    st.subheader("Changed by a newer file")
    st.markdown("\n".join(f"- {plain(revised(one))}" for one in revisions[:_SHOWN]))
    if len(revisions) > _SHOWN:
        st.caption(f"And {len(revisions) - _SHOWN:,} more.")
