"""Every number followed back to the file, sheet and cell it was read from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Protocol

import streamlit as st

from pages.parts.plain import plain


class Behind(Protocol):
    """A row of what is behind a number: named values, its file, sheet and cell among them."""

    def _asdict(self) -> dict[str, Any]: ...


Cells = Callable[[], Sequence[Behind]]
_SHOWN = 2000


def cells_table(cells: Sequence[Behind]) -> None:
    """The figures behind what is shown, each with its cell; a sum's are counted from its rows."""
    st.dataframe(
        [cell._asdict() for cell in cells[:_SHOWN]],
        hide_index=True,
        width="stretch",
        column_config={
            "service": "Service",
            "area": "Area",
            "measure": "Measure",
            "crime_type": "Crime type",
            "answer": "Answer",
            "period": "Period",
            "value": st.column_config.TextColumn("Value", alignment="right"),
            "scheme": "Scheme",
            "funder": "Funder",
            "status": "Status",
            "amount": st.column_config.TextColumn("Amount", alignment="right"),
            "days": "For",
            "file": "File",
            "sheet": "Sheet",
            "cell": "Cell",
        },
        alt="The figures behind what is shown, each with its file, sheet and cell",
    )
    if len(cells) > _SHOWN:
        st.caption(f"{len(cells) - _SHOWN:,} more; all are in the table to download on Upload.")


def cells_shown(cells: Cells, key: str, what: str = "count") -> None:
    """A switch that shows them: they are looked up when somebody wants to see them."""
    if st.toggle(f"Where each {what} was read", key=f"cells_{key}"):
        cells_table(cells())


def cells_opener(cells: Cells, key: str, what: str = "count") -> None:
    """The same under the tiles, where little room is."""
    opener = st.popover(
        f"Where these {plain(what)}s come from",
        key=f"cells_of_{key}",
        on_change="rerun",
    )
    if opener.open:
        with opener:
            cells_table(cells())
