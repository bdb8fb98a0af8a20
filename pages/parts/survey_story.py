"""One question of a survey in sentences, and the others in a list."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from csp_core.measures.survey_results import Question
from csp_core.words.survey import (
    answer_sentence,
    change_sentence,
    question_name,
    rest_sentence,
    survey_title,
)
from pages.parts.plain import plain


def choose_question(questions: Sequence[Question]) -> Question:
    """The question chosen, whose choice stands in the address; the only one is not asked for."""
    if len(questions) == 1:
        return questions[0]
    by_name = {question_name(one, questions): one for one in questions}
    chosen = st.selectbox("Question", list(by_name), key="question", bind="query-params")
    return by_name.get(chosen, questions[0])


def question_told(question: Question) -> None:
    """Each answer with its base and margin; beside them what changed on the wave before."""
    latest, before = question.latest, question.before
    answers, changes = st.columns(2, gap="large")
    with answers:
        st.subheader("The answers")
        said = [answer_sentence(one, latest) for one in latest.answers]
        _lines([*said, *filter(None, [rest_sentence(latest)])])
    with changes:
        st.subheader("Since last time")
        if before is None:
            st.markdown("The question was asked once, so there is nothing to compare it with yet.")
        else:
            _lines([change_sentence(one, before) for one in question.changes])


def other_questions(questions: Sequence[Question], focus: Question) -> None:
    """Every other question in a line."""
    others = [one for one in questions if one is not focus]
    if others:
        st.subheader("The other questions")
        _lines([f"{question_name(one, questions)} {survey_title(one)}." for one in others])


def _lines(sentences: Sequence[str]) -> None:
    st.markdown("\n".join(f"- {plain(sentence)}" for sentence in sentences))
