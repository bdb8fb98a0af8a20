"""What still needs attention: the faults of the sample are found, each in its own sentence."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from csp_core.activity import ActivityRow
from csp_core.attention.checks import CHECKS, attention_in
from csp_core.attention.findings import Attention, Situation
from csp_core.casework import CaseworkRow
from csp_core.figures import unite
from csp_core.measures.changes import compare
from csp_core.measures.survey import survey_questions
from csp_core.periods import Span, month_number
from csp_core.problems import Place
from csp_core.reading.reading import read_file
from csp_core.records import Records

SAMPLES = Path(__file__).parents[2] / "sample_data"
SAMPLE, PUBLISHED = "south-ribble-and-chorley.xlsx", "as-published.xlsx"
TODAY = dt.date(2018, 2, 20)
TEN_MONTHS = Span(month_number(2017, 4), month_number(2018, 1))


def situation(file: str, *areas: str) -> Situation:
    """A sample file looked at from some of its areas."""
    reading = read_file(file, (SAMPLES / file).read_bytes())
    figures = unite([reading.figures], list(reading.populations))
    comparison = compare(figures, areas=areas)
    assert comparison is not None
    return Situation(
        TODAY,
        comparison.changes,
        comparison.current,
        areas,
        reading.records,
        survey_questions(reading.records.survey),
    )


def of_records(records: Records, *areas: str) -> tuple[Attention, ...]:
    """What is found in records beside crime figures of the ten months to January 2018."""
    questions = survey_questions(records.survey)
    return attention_in(Situation(TODAY, (), TEN_MONTHS, areas, records, questions))


def test_the_sample_needs_attention_in_exactly_these_places() -> None:
    """Its casework ends four months earlier and covers two districts; its survey leaves a rest."""
    found = attention_in(situation(SAMPLE, "South Ribble"))

    assert [(one.page, one.sentence) for one in found] == [
        (
            "domestic-abuse",
            "The MARAC figures are of October 2016 to September 2017, the crime figures of April "
            "2017 to January 2018: say so beside them, or ask for the same months.",
        ),
        (
            "domestic-abuse",
            "The MARAC figures cover Chorley and South Ribble, the crime figures looked at cover "
            "South Ribble: say so beside them.",
        ),
        (
            "activity",
            "3 projects have no outcome (Leyland Project, Hate Crime training and Drug driving "
            "campaign): say what came of the money.",
        ),
        ("activity", "1 action has no owner (Reduce crime in a harder climate): name one."),
        (
            "activity",
            "3 actions have no due date (Use the OPCC grant well, Deliver the action plan and "
            "Reduce crime in a harder climate): give one.",
        ),
        (
            "survey",
            "67% and 31% leave about 2% unexplained in the question “Are you confident that South "
            "Ribble is a safe place to live?”: say what the others answered.",
        ),
    ]
    assert found[0].places == tuple(
        Place(SAMPLE, "Domestic abuse", f"D{row}") for row in (4, 5, 6, 7)
    )
    assert found[-1].places == (Place(SAMPLE, "Survey", "D4"), Place(SAMPLE, "Survey", "D5"))


def test_figures_of_both_districts_are_of_the_areas_that_casework_covers() -> None:
    found = attention_in(situation(SAMPLE, "South Ribble", "Chorley"))

    assert [one.sentence for one in found if "cover" in one.sentence] == []


def test_percentages_published_without_counts_are_found_in_each_area() -> None:
    found = attention_in(situation(PUBLISHED, "South Ribble", "Chorley"))

    assert found == (
        Attention(
            "6 changes in South Ribble are stated as a percentage without counts (All crime, "
            "Alcohol related crime, Anti-social behaviour and 3 more), so nobody can tell whether "
            "chance alone would give it: ask for the counts.",
            "crime-changes",
            (Place(PUBLISHED),),
        ),
        Attention(
            "1 change in Chorley is stated as a percentage without counts (All crime), so nobody "
            "can tell whether chance alone would give it: ask for the counts.",
            "crime-changes",
            (Place(PUBLISHED),),
        ),
    )


def casework(start: dt.date, end: dt.date, area: str) -> Records:
    return Records(casework=(CaseworkRow("MARAC", area, "Cases", None, "cases", start, end),))


def test_casework_of_the_same_months_and_areas_needs_no_attention() -> None:
    same = casework(dt.date(2017, 4, 1), dt.date(2018, 1, 31), "S Ribble")

    assert of_records(same, "South Ribble") == ()


@pytest.mark.parametrize(
    ("row", "sentences"),
    [
        (ActivityRow("project", "Leyland Project", outcome="40 young people came"), []),
        (
            ActivityRow("project", "Leyland Project"),
            ["1 project has no outcome (Leyland Project): say what came of the money."],
        ),
        (ActivityRow("meeting", "MATAC"), []),
        (ActivityRow("action", "Plan", ends=TODAY, owner="Lead officer", state="Open"), []),
        (
            ActivityRow("action", "Plan", ends=dt.date(2018, 2, 19), owner="Lead officer"),
            ["The action “Plan” was due by 19 February 2018 and is not marked done: say how it "
             "stands."],
        ),
        (ActivityRow("action", "Plan", ends=dt.date(2018, 2, 19), state="Done"), []),
        (
            ActivityRow("action", "Plan", ends=dt.date(2018, 3, 1)),
            ["1 action has no owner (Plan): name one."],
        ),
    ],
)  # fmt: skip
def test_a_project_and_an_action_need_what_members_ask_for(
    row: ActivityRow, sentences: list[str]
) -> None:
    assert [one.sentence for one in of_records(Records(activity=(row,)))] == sentences


def test_a_question_without_a_base_needs_it() -> None:
    reading = read_file(
        "survey.csv", b"Question,Answer,Share\nIs litter a problem?,Yes,60%\n"
        b"Is litter a problem?,No,40%\n",
    )  # fmt: skip

    assert [one.sentence for one in of_records(reading.records)] == [
        "How many were asked “Is litter a problem?” is not stated, so its shares have no margin: "
        "ask for the base."
    ]


def test_every_check_has_a_name_of_its_own_and_finds_nothing_in_nothing() -> None:
    assert len({check.name for check in CHECKS}) == len(CHECKS)
    assert attention_in(Situation(TODAY)) == ()
