"""What each cell of a sheet was taken for, as a tint with its word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from html import escape

import pandas as pd
import streamlit as st

from csp_core.reading.reading import SheetReading

# Pale tints of the Government Analysis Function's colours, one dark ink on them all (7:1 and more).
INK = "#0B0C0C"
TINTS = {
    "heading": "#C9D6E6",
    "title": "#E4E4E4",
    "section": "#D9C9EC",
    "area": "#CDEBE8",
    "crime type": "#FCDCCB",
    "period": "#EBD3DF",
    "count": "#EAF0F7",
    "change": "#F3ECFA",
    "total": "#D4D4D4",
}
_OF_LINES = ("title", "section")
_OF_ROWS = ("heading", "title", "section", "")


def tinted_sheet(sheet: SheetReading, file: str) -> None:
    """The sheet's first rows, numbered and lettered as its spreadsheet program does, with roles."""
    _legend({role for row in sheet.roles for role in row if role})
    roles = {letter: [row[at] for row in sheet.roles] for at, letter in enumerate(sheet.columns)}
    named = {letter: _lettered(letter, said) for letter, said in roles.items()}
    cells = zip(*sheet.preview, strict=True)
    frame = pd.DataFrame(dict(zip(sheet.columns, cells, strict=True)))
    frame.index = pd.RangeIndex(1, len(frame) + 1)
    st.dataframe(
        frame.style.apply(_tints, axis=None, roles=roles),
        column_config={"_index": st.column_config.NumberColumn("Row", width=50), **named},
        height=min(38 + 35 * len(frame), 340),
        width="stretch",
        alt=f"The first rows of {sheet.name or file}, with what each column was taken for",
    )


def _tints(frame: pd.DataFrame, roles: dict[str, list[str]]) -> pd.DataFrame:
    return pd.DataFrame(
        {
            letter: [_style(role, cell) for role, cell in zip(said, frame[letter], strict=True)]
            for letter, said in roles.items()
        },
        index=frame.index,
    )


def _style(role: str, cell: str) -> str:
    """A title or a section is one cell of its row; elsewhere an empty cell has its place's role."""
    if role not in TINTS or (role in _OF_LINES and not cell):
        return ""
    return f"background-color: {TINTS[role]}; color: {INK}"


def _lettered(letter: str, roles: Iterable[str]) -> str:
    """``D · count``: what most of a column's rows of figures were taken for."""
    told = Counter(role for role in roles if role not in _OF_ROWS and role != "total")
    return f"{letter} · {told.most_common(1)[0][0]}" if told else letter


def _legend(roles: set[str]) -> None:
    """The tints of the sheet by their words, which are all our own."""
    swatches = "".join(
        f'<span style="background:{tint};color:{INK};padding:0.1rem 0.5rem;margin:0 0.35rem '
        f'0.25rem 0;border-radius:0.25rem;display:inline-block">{escape(role)}</span>'
        for role, tint in TINTS.items()
        if role in roles
    )
    if swatches:
        st.html(f'<div style="font-size:0.875rem">{swatches}</div>')
