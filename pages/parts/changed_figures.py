"""The figures one file changed, each with both values and both cells."""

from __future__ import annotations

import streamlit as st

from csp_core.store import Upload
from pages.parts.plain import plain
from pages.parts.rows_behind import revised
from pages.parts.view import View

_SHOWN = 1000


def changed_figures(view: View, upload: Upload, where: str) -> None:
    """An opener with the list; nothing where the file changed none. ``where`` is on the page."""
    replacement = view.replacement(upload)
    if replacement is None or not replacement.revisions:
        return
    number = len(replacement.revisions)
    name = f"{number:,} {'figure' if number == 1 else 'figures'} changed by {upload.name}"
    with st.expander(plain(name), key=f"changed_{where}_{upload.id}"):
        st.dataframe(
            [revised(one)._asdict() for one in replacement.revisions[:_SHOWN]],
            hide_index=True,
            width="stretch",
            column_config={
                "area": "Area",
                "crime_type": "Crime type",
                "period": "Period",
                "before": st.column_config.TextColumn("Before", alignment="right"),
                "now": st.column_config.TextColumn("Now", alignment="right"),
                "before_at": "Before, read at",
                "now_at": "Now, read at",
            },
            alt=f"The figures that {upload.name} states differently from an earlier file",
        )
        if number > _SHOWN:
            st.caption(f"{number - _SHOWN:,} more figures.")
