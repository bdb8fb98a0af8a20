"""``python -m csp_core trends``: what is unusual, since when, for reading and for pipelines."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.command_line.running import run

SAMPLE = "sample_data/south-ribble-and-chorley.xlsx"


def test_the_sample_says_of_each_crime_type_what_is_unusual() -> None:
    result = run("trends", SAMPLE, "--area", "chorley")

    assert (result.code, result.err) == (0, "")
    assert result.out == (
        "Chorley, All crime (April 2015 to January 2018)\n"
        "  The average is 518.4 a month; usual variation goes from 400.1 to 636.7.\n"
        "  Eleven months in a row above the average, from March 2017.\n"
        "  November and December 2017 are above what usual variation gives.\n"
        "  June and July 2017 are close to the upper limit: two or more of three months in a row.\n"
        "  Eight months in a row below the average, from November 2015.\n"
        "  April and June 2015 are close to the lower limit: two or more of three months in a "
        "row.\n"
        "  No month of the year is reliably high or low (April 2015 to January 2018).\n"
        "  7,075 in the twelve months to January 2018, up from 5,906 in the twelve months before "
        "(+19.8%), more than chance alone would explain.\n"
        "  5,949 in the financial year to date (April 2017 to January 2018), up from 4,987 in the "
        "same months a year before (+19.3%), more than chance alone would explain.\n"
        "\n"
        "About one steady crime type in eight is unusual in any twelve months by luck alone.\n"
        "\n"
        "Illustrative figures: made up as an example, not recorded by the police.\n"
    )


def test_a_trend_is_printed_whole(tmp_path: Path) -> None:
    counts = [10, 12, 8, 11, 9, 10, 40]
    file = tmp_path / "crime.csv"
    file.write_text(
        "Area,Crime type,Month,Count\n"
        + "".join(f"Wyre,Rape,2017-0{at},{count}\n" for at, count in enumerate(counts, start=1))
    )

    answer = json.loads(run("trends", str(file), "--break", "2017-07", "By victim", "--json").out)

    assert answer == {
        "trends": [
            {
                "area": "Wyre",
                "crime_type": "Rape",
                "from": "2017-01",
                "to": "2017-07",
                "limits": [
                    {
                        "from": "2017-01",
                        "to": "2017-06",
                        "months": 6,
                        "mean": 10.0,
                        "lower": pytest.approx(3.616),
                        "upper": pytest.approx(16.384),
                        "trial": True,
                    },
                    {
                        "from": "2017-07",
                        "to": "2017-07",
                        "months": 1,
                        "mean": 40.0,
                        "lower": None,
                        "upper": None,
                        "trial": False,
                    },
                ],
                "signals": [],
                "season": None,
                "twelve_months": {
                    "from": "2016-08",
                    "to": "2017-07",
                    "previous": None,
                    "current": None,
                    "percent": None,
                    "marker": "[x]",
                },
                "year_to_date": {
                    "from": "2017-04",
                    "to": "2017-07",
                    "previous": None,
                    "current": 70,
                    "percent": None,
                    "marker": "[x]",
                },
                "status": [],
                "notes": [
                    "Recording changed in July 2017: By victim. Average and limits start again "
                    "there.",
                    "Trial limits: they rest on 6 months (January 2017 to June 2017), where 12 or "
                    "more are wanted.",
                    "A rise can mean that more was reported or found, not that more happened: "
                    "Rape.",
                ],
            }
        ],
        "problems": [],
    }


def test_what_is_unusual_and_the_season_are_given_by_month() -> None:
    answer = json.loads(run("trends", SAMPLE, "--area", "South Ribble", "--json").out)
    by_type = {one["crime_type"]: one for one in answer["trends"]}

    assert by_type["Domestic abuse"]["signals"] == [
        {"rule": "outside", "way": "up", "months": ["2017-12"]},
        {"rule": "outside", "way": "up", "months": ["2018-01"]},
    ]
    assert by_type["Domestic abuse"]["season"] == {
        "years": 2,
        "seasonal": False,
        "highest": [],
        "lowest": [],
    }


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ([SAMPLE, "--area", "Atlantis"], "No figures for the area “Atlantis”"),
        ([SAMPLE, "--break", "April", "x"], '"April" is not a month; write it as 2017-04'),
        (["sample_data/as-published.xlsx"], "There are no figures by month in these files."),
    ],
)
def test_what_cannot_be_done_is_one_sentence_and_exit_code_2(
    arguments: list[str], sentence: str
) -> None:
    result = run("trends", *arguments)
    assert (result.code, result.out, sentence in result.err) == (2, "", True)
