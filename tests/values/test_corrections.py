"""What an officer has said is kept as JSON, taken up again, and taken back."""

import json
from dataclasses import replace

import pytest

from csp_core.corrections import NOTHING_SAID, Chosen, Corrections, Facts, Structure, from_json

SHAPE = ("area", "crime type", "#")
FILE, OTHER = "a" * 64, "b" * 64
STRUCTURE = Structure(SHAPE, True, (("measure", "left out"),), "financial", "below zero", "area")
FACTS = Facts(SHAPE, "crime", 1, area="Preston", crime_type="Robbery")
PERIOD = Facts(SHAPE, "crime", 1, checksum=FILE, period="2017/18", periods=(("may", "May 2017"),))
CHOICE = Chosen(FILE, "Wyre", "Arson", 24207, 1, "Crime", "D14")
EVERYTHING = Corrections(
    (STRUCTURE,), (FACTS, PERIOD), (("thefft", "All theft"),), (("w yre", "Wyre"),), (CHOICE,)
)


def test_everything_said_comes_back_from_the_json_it_was_kept_as() -> None:
    assert from_json(json.loads(json.dumps(EVERYTHING.as_json()))) == EVERYTHING


@pytest.mark.parametrize(
    ("why", "kept"),
    [
        ("nothing was ever kept", None),
        ("no object", ["structures"]),
        ("what is kept is of another sort", {"structures": 5, "areas": "Wyre", "chosen": {}}),
        ("a name of a later version", {"roles": [{"shape": ["area"]}]}),
        ("what it is about is missing", {"structures": [{"years": "financial"}], "facts": [{}]}),
        ("a part is of another sort", {"chosen": [{**vars(CHOICE), "start": "2017"}]}),
        ("pairs that are none", {"areas": [["wyre"], 5, "ab", ["a", "b", "c"]]}),
    ],
)  # fmt: skip
def test_json_that_is_not_understood_says_nothing(why: str, kept: object) -> None:
    assert from_json(kept) == NOTHING_SAID, why


def test_what_a_later_version_adds_to_a_correction_is_left_out() -> None:
    kept = EVERYTHING.as_json()
    kept["structures"][0]["colour"] = "red"

    assert from_json(kept) == EVERYTHING


def test_the_key_tells_corrections_apart_and_is_empty_where_nothing_was_said() -> None:
    keys = [
        EVERYTHING.key,
        EVERYTHING.with_area("w yre", "").key,
        EVERYTHING.with_structure(replace(STRUCTURE, years="calendar")).key,
    ]

    assert (len(set(keys)), NOTHING_SAID.key) == (3, "")
    assert EVERYTHING.key == from_json(EVERYTHING.as_json()).key


def test_what_is_said_anew_takes_the_place_of_what_was_said_before() -> None:
    said = (
        EVERYTHING.with_structure(Structure(SHAPE, years="calendar"))
        .with_facts(replace(FACTS, area="Wyre"))
        .with_crime_type("thefft", "Robbery")
        .with_area("w yre", "Preston")
        .with_chosen(replace(CHOICE, cell="D15"))
    )

    assert said == Corrections(
        (Structure(SHAPE, years="calendar"),),
        (PERIOD, replace(FACTS, area="Wyre")),
        (("thefft", "Robbery"),),
        (("w yre", "Preston"),),
        (replace(CHOICE, cell="D15"),),
    )


def test_all_of_it_taken_back_leaves_nothing() -> None:
    said = (
        EVERYTHING.with_structure(Structure(SHAPE))
        .with_facts(replace(FACTS, area="", crime_type=""))
        .with_facts(replace(PERIOD, period="", periods=()))
        .with_crime_type("thefft", "")
        .with_area("w yre", "")
        .without_chosen(CHOICE)
    )

    assert (said, said.key) == (NOTHING_SAID, "")


def test_a_period_is_of_one_file_and_an_area_of_every_file_like_it() -> None:
    here = EVERYTHING.facts_of(SHAPE, "crime", 1, FILE)
    there = EVERYTHING.facts_of(SHAPE, "crime", 1, OTHER)

    assert (here.area, here.period, here.periods) == ("Preston", "2017/18", PERIOD.periods)
    assert (there.area, there.period, there.periods) == ("Preston", "", ())


def test_the_period_of_one_file_stays_when_that_of_another_is_said() -> None:
    said = EVERYTHING.with_facts(replace(PERIOD, checksum=OTHER, period="2018/19"))

    periods = [said.facts_of(SHAPE, "crime", 1, file).period for file in (FILE, OTHER)]
    assert periods == ["2017/18", "2018/19"]


def test_choices_and_periods_of_other_files_do_not_matter_to_a_file() -> None:
    assert EVERYTHING.of_file(FILE) == EVERYTHING
    assert EVERYTHING.of_file(OTHER) == replace(EVERYTHING, facts=(FACTS,), chosen=())
