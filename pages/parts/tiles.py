"""Tiles: one for each priority, with its percentage, both counts and what chance would give."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from csp_core.measures.results import Change
from csp_core.words.tiles import tile
from pages.parts.plain import plain

_IN_A_ROW = 3


def change_tiles(changes: Sequence[Change], in_a_row: int = _IN_A_ROW) -> None:
    """A tile a change, aligned in rows, none coloured as good or bad."""
    for start in range(0, len(changes), in_a_row):
        row = changes[start : start + in_a_row]
        for column, change in zip(st.columns(in_a_row, gap="small"), row, strict=False):
            said = tile(change)
            column.metric(
                plain(said.label),
                said.value,
                plain(said.counts_and_chance),
                delta_color="off",
                delta_arrow="off",
                border=True,
                height="stretch",
                help=plain(said.help),
            )
