"""Tiles in rows, for every page: a label, one large value, and what must go with it below."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from csp_core.measures.results import Change
from csp_core.words.tiles import Tile, tile
from pages.parts.plain import plain

_IN_A_ROW = 3


def tiles(shown: Sequence[Tile], in_a_row: int = _IN_A_ROW) -> None:
    """The tiles aligned in rows, none coloured as good or bad."""
    for start in range(0, len(shown), in_a_row):
        row = shown[start : start + in_a_row]
        for column, said in zip(st.columns(in_a_row, gap="small"), row, strict=False):
            column.metric(
                plain(said.label),
                said.value,
                plain(said.below),
                delta_color="off",
                delta_arrow="off",
                border=True,
                height="stretch",
                help=plain(said.help),
            )


def change_tiles(changes: Sequence[Change], in_a_row: int = _IN_A_ROW) -> None:
    """A tile a change: its percentage, both counts, and what chance would give."""
    tiles([tile(change) for change in changes], in_a_row)
