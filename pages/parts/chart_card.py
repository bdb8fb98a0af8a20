"""A chart on its white card, and under it everything to take away."""

from __future__ import annotations

from functools import partial

import streamlit as st

from csp_core.charts.drawing import Drawing
from csp_core.outputs.names import file_name
from csp_core.outputs.pictures import Kind, draw_chart
from csp_core.outputs.values import values_csv
from pages.parts.cells import Cells, cells_shown
from pages.parts.copying import copy_picture
from pages.parts.own_mime import own_mime
from pages.parts.plain import plain

_PICTURES: tuple[tuple[Kind, str], ...] = (
    ("png", "image/png"),
    ("svg", "image/svg+xml"),
    ("pdf", "application/pdf"),
)


def _picture(drawing: Drawing, kind: Kind) -> bytes:
    return draw_chart(drawing.spec, kind)


def chart_card(drawing: Drawing, key: str, cells: Cells | None = None, what: str = "count") -> None:
    """The chart, then its table and caveats, pictures to take or copy, and data.

    ``key`` is unique on the page.

    ``cells`` answers with the cells behind its numbers, when they are asked for, and ``what`` each
    of those is; a chart whose own table says where each row was read has none.
    """
    with st.container(key=f"card_{key}"):
        # The spec's own description is the chart's text alternative.
        st.vega_lite_chart(spec=drawing.spec, theme=None, width="stretch", key=f"chart_{key}")
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            # First, as it opens rightwards from its button and a table takes the width.
            with st.popover("Table and caveats", key=f"values_{key}", width="content"):
                values(drawing)
                if cells is not None:
                    cells_shown(cells, key, what)
            for kind, mime in _PICTURES:
                st.download_button(
                    kind.upper(),
                    data=partial(_picture, drawing, kind),
                    file_name=file_name(*drawing.name, ending=kind),
                    mime=own_mime(mime, drawing.spec),
                    on_click="ignore",
                    key=f"{kind}_{key}",
                    help=f"The chart as a {kind.upper()}, with its title, source and marks",
                )
            st.download_button(
                "Data",
                data=partial(values_csv, drawing),
                file_name=file_name(*drawing.name, ending="csv"),
                mime=own_mime("text/csv", drawing.table),
                on_click="ignore",
                key=f"csv_{key}",
                help="The chart's values as a CSV file",
            )
            # Last, as it takes the rest of the row, in which it says how the copying went.
            copy_picture(drawing, key)


def values(drawing: Drawing) -> None:
    """The chart's values as a table, and what must be said with them."""
    rows = drawing.table.formatted()
    st.dataframe(
        {column: [row[at] for row in rows] for at, column in enumerate(drawing.table.columns)},
        column_config={
            column: st.column_config.TextColumn(alignment="left" if kind == "words" else "right")
            for column, kind in zip(drawing.table.columns, drawing.table.kinds, strict=True)
        },
        hide_index=True,
        width="stretch",
        alt=f"The values of the chart: {drawing.title}",
    )
    for line in (*drawing.marks, *drawing.caveats):
        st.markdown(f"- {plain(line)}")
    st.caption(f"Source: {plain(drawing.source)}")
