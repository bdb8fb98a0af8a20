"""Problems in the figures: a count that leads to the list, and the list itself."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from csp_core.problems import Problem
from pages.parts.plain import plain

_SHOWN = 50


def problem_list(problems: Sequence[Problem]) -> None:
    """Every problem in a sentence with its cell; errors, which leave figures out, first."""
    if not problems:
        st.caption("No problems were found in these files.")
        return
    for problem in sorted(problems, key=lambda one: one.severity != "error")[:_SHOWN]:
        show = st.error if problem.severity == "error" else st.warning
        show(plain(problem.sentence))
    if len(problems) > _SHOWN:
        st.caption(f"{len(problems) - _SHOWN:,} more problems of these kinds.")


def problem_count(problems: Sequence[Problem]) -> str:
    """``2 problems, 3 notes``: problems leave figures out, notes do not."""
    errors = sum(problem.severity == "error" for problem in problems)
    notes = len(problems) - errors
    said = [
        f"{number} {word}{'' if number == 1 else 's'}"
        for number, word in ((errors, "problem"), (notes, "note"))
        if number
    ]
    return ", ".join(said)
