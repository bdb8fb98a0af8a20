"""The priorities as a whole in a sentence, and a tile each with its percentage and both counts."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from csp_core.measures.results import Change
from csp_core.words.comparisons import picture
from csp_core.words.tiles import tile
from pages.parts.plain import plain
from pages.parts.view import View

_IN_A_ROW = 3


def whole_picture(view: View) -> None:
    """How many went up and how many down, as one sentence, where chance is known of any."""
    shown = view.headline()
    of = "priorities" if all(one.crime_type in view.priorities for one in shown) else "crime types"
    if sentence := picture(shown, of):
        st.markdown(plain(sentence))


def change_tiles(changes: Sequence[Change]) -> None:
    """A tile a change, aligned in rows, none coloured as good or bad."""
    for start in range(0, len(changes), _IN_A_ROW):
        row = changes[start : start + _IN_A_ROW]
        for column, change in zip(st.columns(_IN_A_ROW, gap="small"), row, strict=False):
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
