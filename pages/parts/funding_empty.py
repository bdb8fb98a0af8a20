"""What the Funding page says while no file states any, and what a funding sheet looks like."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from csp_core.problems import Problem
from csp_core.words.funding import EXAMPLE_COLUMNS, EXAMPLE_ROWS
from pages.parts.problem_list import problem_list
from pages.parts.template import template_to_take
from pages.parts.understood import sample_to_take


def no_funding(problems: Sequence[Problem]) -> None:
    """No amount yet: what to drop, an example of it, and what stood in the way if anything did."""
    st.info(
        "No file of this report states any funding yet. Drop a spreadsheet with a row for each "
        "amount on Upload: who gives it, what for, and whether it is allocated, committed, spent "
        "or withdrawn.",
        icon=":material/upload_file:",
    )
    st.caption("A funding sheet may look like this. Its columns may have other names.")
    st.dataframe(
        {name: [row[at] for row in EXAMPLE_ROWS] for at, name in enumerate(EXAMPLE_COLUMNS)},
        hide_index=True,
        width="stretch",
        alt="An example of a funding sheet",
    )
    with st.container(horizontal=True):
        template_to_take()
        sample_to_take()
    if problems:
        problem_list(problems)
