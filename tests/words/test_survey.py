"""A survey in words: never a share without its base, and never a headline of a handful."""

from __future__ import annotations

import pytest

from csp_core.measures.survey_results import Question
from csp_core.words.survey import (
    answer_sentence,
    change_sentence,
    question_name,
    rest_sentence,
    subtitle,
    survey_caveats,
    survey_title,
)
from tests.words.survey import PUBLISHED, SAFE, TWELVE, TWICE, question

NO_BASE = question({2018: (None, {"Confident": "67", "Unsure": 40})})
LONG = question(
    {2018: (500, {"Litter left in the streets and parks by people who do not care": "60"})}
)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (PUBLISHED, "Confident: 67% of 1,753 contacts"),
        (TWICE, "Confident: up from 62% to 67%"),
        (TWELVE, "12 asked, too few for a headline"),
        (NO_BASE, "How many were asked is not stated"),
        (LONG, "Litter left in the streets and parks by people…: 60%"),
    ],
)
def test_a_title_states_the_finding_in_ten_words_or_fewer(asked: Question, said: str) -> None:
    assert survey_title(asked) == said
    assert len(said.split()) <= 10


def test_the_subtitle_says_what_was_asked_where_when_and_of_how_many() -> None:
    ranges = "Lines show the range chance could give (95%)"
    assert subtitle(PUBLISHED) == (
        SAFE, "South Ribble, April 2017 to January 2018, share of 1,753 contacts", ranges,
    )  # fmt: skip
    assert subtitle(NO_BASE)[1:] == ("South Ribble, April 2017 to January 2018, base not stated",)


def test_an_answer_is_said_with_its_base_and_margin() -> None:
    def said(asked: Question) -> list[str]:
        return [answer_sentence(one, asked.latest) for one in asked.latest.answers]

    assert said(PUBLISHED) == [
        "Confident: 67% of 1,753 contacts, ± 2.2 points.",
        "Unsure: 31% of 1,753 contacts, ± 2.2 points.",
    ]
    assert said(TWELVE) == [
        "Safe: 8 of 12 asked, 66.7%, ± 23.6 points.",
        "Unsafe: 3 of 12 asked, 25%, ± 22.2 points.",
    ]
    assert said(NO_BASE) == [
        "Confident: 67%; how many were asked is not stated.",
        "Unsure: 40 answers; how many were asked is not stated.",
    ]


def test_what_the_answers_leave_is_said_as_about_where_shares_are_rounded() -> None:
    assert rest_sentence(PUBLISHED.latest) == (
        "The answers leave about 2%: no answer, or one that is not shown."
    )
    assert rest_sentence(TWELVE.latest) == (
        "The answers leave 8.3%: no answer, or one that is not shown."
    )
    assert rest_sentence(question({2018: (500, {"Yes": "60", "No": "40"})}).latest) == ""


def test_a_change_is_said_with_its_range_and_never_with_a_p_value() -> None:
    assert TWICE.before is not None
    assert [change_sentence(one, TWICE.before) for one in TWICE.changes] == [
        "Confident: up 5 points, from 62% (April 2016 to January 2017) to 67%, more than chance "
        "alone would explain (between +0.8 and +9.2 points).",
        "Unsure: down 4 points, from 35% (April 2016 to January 2017) to 31%, no more than chance "
        "or rounding could give (between −8.2 and +0.2 points).",
    ]
    same = question({2017: (500, {"Yes": "60"}), 2018: (500, {"Yes": "60"})})
    unknown = question({2017: (None, {"Yes": "60"}), 2018: (500, {"Yes": "61"})})
    assert same.before is not None
    assert unknown.before is not None
    assert change_sentence(same.changes[0], same.before) == (
        "Yes: 60%, as before (April 2016 to January 2017)."
    )
    assert change_sentence(unknown.changes[0], unknown.before) == (
        "Yes: up 1 point, from 60% (April 2016 to January 2017) to 61%. Whether chance alone could "
        "give that cannot be told without both bases."
    )


def test_the_caveats_say_what_the_base_counts_and_when_it_is_too_small() -> None:
    contacts = (
        "The base counts contacts, perhaps not people: where one person is behind several, the "
        "true margin is wider."
    )
    rest = "The answers leave about 2%: no answer, or one that is not shown."
    assert survey_caveats(PUBLISHED) == (contacts, rest)
    assert survey_caveats(TWICE)[2:] == (
        "A change is judged by the 95% range of the difference of two shares, with what rounding "
        "could add.",
    )
    assert survey_caveats(TWELVE) == (
        "Fewer than 100 were asked: the margins are wide, so there is no headline.",
        "What the base of 12 counts is not said; if it is not people, the true margin may be "
        "wider.",
        "The answers leave 8.3%: no answer, or one that is not shown.",
    )
    residents = {2018: (500, {"Litter": "60", "Noise": "55"})}
    assert survey_caveats(question(residents, counted="residents", several=True)) == (
        "Each person may give several answers, so the shares may pass 100%.",
    )


def test_two_waves_whose_order_is_not_known_are_not_compared_and_it_says_so() -> None:
    found = question({2017: (500, {"Yes": "60"}), 2018: (500, {"No": "61"})}, counted="people")

    assert found.changes == ()
    assert survey_caveats(found)[-1] == (
        "Which wave came first is not said, or no answer is in two of them: no change is given."
    )


def test_the_same_question_elsewhere_is_told_apart_by_its_area() -> None:
    assert question_name(PUBLISHED, [PUBLISHED]) == SAFE
    assert question_name(PUBLISHED, [PUBLISHED, TWICE]) == f"{SAFE} (South Ribble)"
