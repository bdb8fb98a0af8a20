"""A survey's questions: shares with their ranges, what they leave, and changes between waves."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from csp_core.measures.survey import nearest_first, survey_questions
from csp_core.measures.survey_results import Question, Remainder, Wave
from csp_core.problems import Place
from csp_core.survey import SurveyRow

SAFE = "Is South Ribble a safe place to live?"
DAYS = {
    2017: (dt.date(2016, 4, 1), dt.date(2017, 1, 31)),
    2018: (dt.date(2017, 4, 1), dt.date(2018, 1, 31)),
}


def row(
    answer: str,
    share: str | None = None,
    count: int | None = None,
    base: int | None = 1_753,
    *,
    year: int | None = 2018,
    wave: str = "",
    several: bool = False,
) -> SurveyRow:
    """One answer, asked in the ten months to January of a year."""
    start, end = DAYS[year] if year else (None, None)
    return SurveyRow(
        SAFE, "South Ribble", answer, None if share is None else Decimal(share), count, base,
        start, end, "contacts", several, place=Place("survey.xlsx", "Survey", "D4"), wave=wave,
    )  # fmt: skip


def one_question(*rows: SurveyRow) -> Question:
    (question,) = survey_questions(rows)
    return question


def one_wave(*rows: SurveyRow) -> Wave:
    (wave,) = one_question(*rows).waves
    return wave


def test_the_published_shares_have_their_margins_and_leave_about_2_percent() -> None:
    wave = one_wave(row("Confident", "67"), row("Unsure", "31"))

    assert [(one.share, round(one.margin or 0, 1)) for one in wave.answers] == [
        (67.0, 2.2),
        (31.0, 2.2),
    ]
    assert wave.remainder == Remainder(2.0, about=True)
    assert (wave.base, wave.counted, wave.small) == (1_753, "contacts", False)
    assert wave.headline == wave.answers[0]


def test_what_rounding_alone_can_explain_is_no_remainder() -> None:
    """33 + 33 + 33 leaves 1, and three rounded shares can be out by 1.5 together."""
    assert one_wave(row("a", "33"), row("b", "33"), row("c", "33")).remainder is None
    assert one_wave(row("a", "33.3"), row("b", "33.3"), row("c", "33.3")).remainder is None
    left = one_wave(row("a", "33.3"), row("b", "33.3"), row("c", "33.0")).remainder
    assert left is not None
    assert (round(left.share, 6), left.about) == (0.4, True)


def test_counts_leave_an_exact_remainder() -> None:
    wave = one_wave(row("Yes", count=120, base=200), row("No", count=70, base=200))

    assert [(one.share, one.stated) for one in wave.answers] == [(60.0, False), (35.0, False)]
    assert wave.remainder == Remainder(5.0, about=False)


def test_several_answers_a_person_leave_no_remainder() -> None:
    wave = one_wave(row("Litter", "40", several=True), row("Speeding", "35", several=True))

    assert (wave.several, wave.remainder) == (True, None)


def test_a_base_under_100_gives_shares_and_no_headline() -> None:
    wave = one_wave(row("Yes", count=8, base=12), row("No", count=4, base=12))

    assert (wave.small, wave.headline) == (True, None)
    assert wave.answers[0].share == pytest.approx(66.667, abs=1e-3)
    assert one_wave(row("Yes", "60", base=99)).headline is None
    assert one_wave(row("Yes", "60", base=100)).headline is not None


def test_without_a_base_there_is_no_range_and_no_headline() -> None:
    wave = one_wave(row("Yes", "60", base=None), row("No", count=7, base=None))

    assert [(one.share, one.margin) for one in wave.answers] == [(60.0, None), (None, None)]
    assert (wave.base, wave.headline) == (None, None)


def test_answers_with_bases_of_their_own_have_no_common_one() -> None:
    wave = one_wave(row("Yes", "60", base=500), row("No", "40", base=400))

    assert (wave.base, wave.headline) == (None, None)
    assert [one.base for one in wave.answers] == [500, 400]


def test_a_change_between_waves_is_told_with_its_range() -> None:
    """62% to 67% of 1,753 each: 5 points, more than the 3.2 chance gives and the 1 of rounding."""
    question = one_question(
        row("Confident", "62", year=2017), row("Confident", "67"), row("New answer", "30")
    )

    (change,) = question.changes
    assert (change.points, change.beyond) == (5.0, True)
    assert (round(change.low or 0, 2), round(change.high or 0, 2)) == (0.83, 9.15)
    assert [wave.end for wave in question.waves] == [DAYS[2018][1], DAYS[2017][1]]
    assert question.before == question.waves[1]


def test_a_change_that_rounding_could_explain_is_not_beyond_chance() -> None:
    """Of 100,000 even 1 point is more than chance gives, but 66.5 and 67.4 are both written so."""
    whole = one_question(row("a", "66", base=100_000, year=2017), row("a", "67", base=100_000))
    tenths = one_question(row("a", "66.1", base=100_000, year=2017), row("a", "67.1", base=100_000))

    assert [one.beyond for one in (*whole.changes, *tenths.changes)] == [False, True]


def test_a_change_without_a_base_is_given_and_not_judged() -> None:
    (change,) = one_question(row("a", "62", base=None, year=2017), row("a", "67")).changes

    assert (change.points, change.low, change.beyond) == (5.0, None, None)


@pytest.mark.parametrize(
    ("first", "second", "compared"),
    [
        ("Wave 1", "Wave 2", True),
        ("Wave 2", "Wave 10", True),
        ("Spring", "Autumn", False),  # which came first is not said
        ("Round 1 of 2", "Round 2 of 2", False),
    ],
)
def test_waves_without_days_are_in_order_where_their_names_say_it(
    first: str, second: str, compared: bool
) -> None:
    question = one_question(
        row("a", "60", year=None, wave=second), row("a", "50", year=None, wave=first)
    )

    assert [one.points for one in question.changes] == ([10.0] if compared else [])


def test_one_question_in_two_areas_is_two_questions() -> None:
    other = SurveyRow(SAFE, "Chorley", "Confident", Decimal(70), base=900)

    found = survey_questions([row("Confident", "67"), other])

    assert [(one.area, len(one.waves)) for one in found] == [("South Ribble", 1), ("Chorley", 1)]


def test_questions_of_the_area_looked_at_come_first_and_of_others_last() -> None:
    asked = survey_questions(
        SurveyRow(f"Question {number}", area, "Yes", Decimal(60))
        for number, area in enumerate(("Wyre", "", "Chorley", "south ribble"))
    )

    assert [one.area for one in nearest_first(asked, ["South Ribble", "Chorley"])] == [
        "Chorley", "south ribble", "", "Wyre",
    ]  # fmt: skip
