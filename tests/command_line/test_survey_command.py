"""``python -m csp_core survey``: shares with base and margin, for reading and for pipelines."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.command_line.running import run
from tests.reading.drawing import workbook

SAMPLE = "sample_data/south-ribble-and-chorley.xlsx"
SAFE = "Are you confident that South Ribble is a safe place to live?"


def test_the_sample_says_each_share_with_its_base_and_what_is_left() -> None:
    result = run("survey", SAMPLE)

    assert (result.code, result.err) == (0, "")
    assert result.out == (
        f"{SAFE}\n"
        "  South Ribble, April 2017 to January 2018, share of 1,753 contacts\n"
        "  Confident: 67% of 1,753 contacts, ± 2.2 points.\n"
        "  Unsure: 31% of 1,753 contacts, ± 2.2 points.\n"
        "  The base counts contacts, perhaps not people: where one person is behind several, the "
        "true margin is wider.\n"
        "  The answers leave about 2%: no answer, or one that is not shown.\n"
        "\n"
    )


def test_json_holds_every_wave_and_change(tmp_path: Path) -> None:
    drawing = """
        Q1. Is litter a problem?
        Answer | 2016/17 | 2017/18
        Yes    | 240     | 300
        Base   | 500     | 500
    """
    file = tmp_path / "litter.xlsx"
    file.write_bytes(workbook({"Survey": drawing}))

    result = run("survey", str(file), "--json")

    said = json.loads(result.out)
    (question,) = said["questions"]
    assert (result.code, question["question"], question["area"]) == (
        0, "Is litter a problem?", "",
    )  # fmt: skip
    assert [(wave["from"], wave["to"], wave["base"]) for wave in question["waves"]] == [
        ("2017-04-01", "2018-03-31", 500),
        ("2016-04-01", "2017-03-31", 500),
    ]
    (answer,) = question["waves"][0]["answers"]
    assert answer == {
        "answer": "Yes", "share": 60.0, "low": pytest.approx(55.645, abs=1e-3),
        "high": pytest.approx(64.202, abs=1e-3), "margin": pytest.approx(4.278, abs=1e-3),
        "count": 300, "base": 500, "stated": False,
    }  # fmt: skip
    assert question["waves"][0]["remainder"] == {"share": 40.0, "about": False}
    (change,) = question["changes"]
    assert (change["points"], change["beyond_chance"]) == (12.0, True)


def test_files_without_a_survey_are_wrong_usage() -> None:
    result = run("survey", "sample_data/as-published.xlsx")

    assert (result.code, result.err) == (2, "There is no survey in these files.\n")


def test_a_surveys_chart_is_drawn_though_there_are_no_crime_figures(tmp_path: Path) -> None:
    file = tmp_path / "survey.csv"
    file.write_text(f"Question,Answer,Share,Base\n{SAFE},Confident,67%,1753\n", encoding="utf-8")

    result = run("charts", str(file), "--out", str(tmp_path / "out"))

    assert result.code == 0
    name = "survey-are-you-confident-that-south-ribble-is-a-safe-place-to-live"
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        f"south-ribble-{name}.png", f"south-ribble-{name}.svg",
    ]  # fmt: skip
