"""Problems in the figures: a count that leads to the list, and the list itself."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from csp_core.problems import Problem
from pages.parts.plain import plain

_SHOWN = 50


# Where on the Upload page a problem can be answered.
_ANSWERED = {
    "": "",
    "reading": " [Correct it above](#understood)",
    "statements": " [Say which is right](#which-is-right)",
}


def problem_list(problems: Sequence[Problem], *, answered_here: bool = False) -> None:
    """Errors, which leave figures out, each in a sentence with its cell; notes in an opener.

    ``answered_here`` on the page on which an officer can answer what is asked.
    """
    errors = [problem for problem in problems if problem.severity == "error"]
    notes = [problem for problem in problems if problem.severity != "error"]
    if not problems:
        st.caption("No problems were found in these files.")
    for problem in errors[:_SHOWN]:
        answer = problem.answer if answered_here else ""
        st.error(f"{plain(problem.sentence)}{_ANSWERED[answer]}")
    if len(errors) > _SHOWN:
        st.caption(f"{len(errors) - _SHOWN:,} more problems.")
    if notes:
        with st.expander(problem_count(notes), key="notes"):
            for problem in notes[:_SHOWN]:
                answer = problem.answer if answered_here else ""
                st.markdown(f"- {plain(problem.sentence)}{_ANSWERED[answer]}")
            if len(notes) > _SHOWN:
                st.caption(f"{len(notes) - _SHOWN:,} more notes.")


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
