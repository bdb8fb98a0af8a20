"""A survey's answers that leave a rest nobody explains, or say not of how many they are."""

from __future__ import annotations

from csp_core.attention.findings import Attention, Situation
from csp_core.listing import joined
from csp_core.words.survey import question_name, rest_words, share_words

_SHARES_NAMED = 4


def unexplained_rest(situation: Situation) -> tuple[Attention, ...]:
    """Questions whose answers leave a part of those asked unexplained."""
    found = []
    for question in situation.questions:
        latest = question.latest
        if latest.remainder is None:
            continue
        shares = [share_words(one) for one in latest.answers]
        said = joined(shares) if len(shares) <= _SHARES_NAMED else "The answers"
        found.append(
            Attention(
                f"{said} leave {rest_words(latest.remainder)} unexplained in the question "
                f"“{question_name(question, situation.questions)}”: say what the others answered.",
                "survey",
                tuple(one.place for one in latest.answers),
            )
        )
    return tuple(found)


def no_base(situation: Situation) -> tuple[Attention, ...]:
    """Questions of which it is not stated how many were asked."""
    return tuple(
        Attention(
            f"How many were asked “{question_name(one, situation.questions)}” is not stated, so "
            "its shares have no margin: ask for the base.",
            "survey",
            tuple(answer.place for answer in one.latest.answers),
        )
        for one in situation.questions
        if all(answer.base is None for answer in one.latest.answers)
    )
