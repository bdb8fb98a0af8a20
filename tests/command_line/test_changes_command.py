"""``python -m csp_core changes``: the contract that pipelines rest on."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from csp_core.command_line.printing import print_table
from tests.command_line.running import run, run_apart

SAMPLE = "sample_data/south-ribble-and-chorley.xlsx"


def test_the_sample_gives_the_seven_published_percentages() -> None:
    """In the order they were published, both counts beside each."""
    answer = json.loads(run_apart("changes", SAMPLE, "--json").out)

    assert [
        (one["area"], one["crime_type"], round(one["percent"], 1)) for one in answer["changes"]
    ] == [
        ("South Ribble", "All crime", 20.4),
        ("Chorley", "All crime", 19.3),
        ("South Ribble", "Alcohol related crime", 0.9),
        ("South Ribble", "Anti-social behaviour", -6.0),
        ("South Ribble", "Domestic abuse", 22.6),
        ("South Ribble", "All burglary", 34.0),
        ("South Ribble", "All theft", 19.0),
    ]
    assert answer["current"] == {
        "from": "2017-04",
        "to": "2018-01",
        "label": "April 2017 to January 2018",
    }
    assert answer["previous"] == {
        "from": "2016-04",
        "to": "2017-01",
        "label": "April 2016 to January 2017",
    }
    assert answer["problems"] == []


def test_a_change_is_printed_whole(tmp_path: Path) -> None:
    """Every field of the contract, the percentage in full precision."""
    file = tmp_path / "crime.csv"
    file.write_text(
        "Area,Crime type,Month,Count\n"
        "South Ribble,Total recorded crime,2016-04,5123\n"
        "South Ribble,Total recorded crime,2017-04,6168\n"
    )

    answer = json.loads(run("changes", str(file), "--json").out)

    assert answer["changes"] == [
        {
            "area": "South Ribble",
            "crime_type": "All crime",
            "as_written": "Total recorded crime",
            "previous": 5123,
            "current": 6168,
            "difference": 1045,
            "percent": 20.398204177239897,
            "low": pytest.approx(12.914778097106062),
            "high": pytest.approx(28.37759426527946),
            "marker": "",
            "stated": False,
            "beyond_chance": True,
            "dispersion": 3.0,
            "dispersion_from": "declared",
            "rate": 670.43,
            "status": [],
            "notes": [
                "Whether it is beyond chance is judged assuming the usual clustering of such "
                "crimes, because there are no two pairs of months to measure it by."
            ],
        }
    ]


def test_a_joint_figure_adds_the_counts_and_computes_again() -> None:
    """Percentages are never averaged: 10,110 to 12,117 is +19.9%."""
    answer = json.loads(
        run("changes", SAMPLE, "--joint", "South Ribble,Chorley", "--json").out,
    )

    joint = [one for one in answer["changes"] if one["crime_type"] == "All crime"][-1]
    assert (joint["area"], joint["previous"], joint["current"], round(joint["percent"], 2)) == (
        "Safer Chorley and South Ribble",
        10110,
        12117,
        19.85,
    )


def test_only_the_areas_named_are_answered() -> None:
    """A spelling of the area will do."""
    answer = json.loads(run("changes", SAMPLE, "--area", "chorley", "--json").out)

    assert [one["area"] for one in answer["changes"]] == ["Chorley"]


def test_a_span_may_be_named() -> None:
    """The same period last year moves both ends twelve months back."""
    answer = json.loads(
        run("changes", SAMPLE, "--from", "2017-06", "--to", "2017-08", "--json").out,
    )

    assert (answer["current"]["label"], answer["previous"]["label"]) == (
        "June 2017 to August 2017",
        "June 2016 to August 2016",
    )


def test_the_small_number_threshold_may_be_moved(tmp_path: Path) -> None:
    """Withheld under 50 by the ONS rule; given when the officer lowers the threshold."""
    file = tmp_path / "robbery.csv"
    file.write_text(
        "Area,Offence,Month,Count\nWyre,Robbery,Apr 2016,40\nWyre,Robbery,Apr 2017,44\n"
    )

    withheld = json.loads(run("changes", str(file), "--json").out)["changes"][0]
    given = json.loads(run("changes", str(file), "--small", "40", "--json").out)["changes"][0]

    assert (withheld["percent"], withheld["marker"]) == (None, "[u]")
    assert (given["percent"], given["marker"]) == (10.0, "")


def test_a_wrong_cell_is_a_problem_and_exit_code_1(tmp_path: Path) -> None:
    """The rest is read; the problem names its cell."""
    file = tmp_path / "f.csv"
    file.write_text(
        "Area,Crime type,Month,Count\n"
        "Wyre,Burglary,2016-04,60\n"
        "Wyre,Burglary,2017-04,90\n"
        "Wyre,Robbery,2017-04,n/k\n"
    )

    result = run("changes", str(file), "--json")

    answer = json.loads(result.out)
    assert result.code == 1
    assert [one["percent"] for one in answer["changes"] if one["crime_type"] == "All burglary"] == [
        50
    ]
    assert answer["problems"] == [
        {
            "severity": "error",
            "file": "f.csv",
            "sheet": "",
            "cell": "D4",
            "found": '"n/k"',
            "expected": "a whole number of offences",
            "remedy": "Leave the cell empty if the figure is not known.",
            "also": [],
            "message": 'f.csv › D4: found "n/k"; expected a whole number of offences. '
            "Leave the cell empty if the figure is not known.",
        }
    ]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["changes", "nothere.xlsx"], "nothere.xlsx is not there. Check the name and the folder."),
        (
            ["changes", SAMPLE, "--area", "Preston"],
            "No figures for the area “Preston”; the files have South Ribble, Chorley.",
        ),
        (
            ["changes", SAMPLE, "--from", "2017-13"],
            "Invalid value for '--from': \"2017-13\" is not a month; write it as 2017-04",
        ),
        (
            ["changes", SAMPLE, "--from", "2018-01", "--to", "2017-04"],
            "The span cannot end (2017-04) before it starts (2018-01).",
        ),
        (["changes", SAMPLE, "--bogus"], "No such option '--bogus'."),
        (["changes"], "Missing argument 'FILES...'."),
        (["dance"], "No such command 'dance'."),
        (
            ["changes", "README.md"],
            "README.md holds no figures that could be read",
        ),
    ],
)
def test_what_cannot_be_done_is_one_sentence_and_exit_code_2(
    arguments: list[str], sentence: str
) -> None:
    """On standard error, nothing on standard output, and never a traceback."""
    result = run(*arguments)

    assert (result.code, result.out) == (2, "")
    assert result.err.startswith(sentence)
    assert len(result.err.strip().splitlines()) == 1


def test_without_json_a_plain_table_is_printed() -> None:
    """The spans, a line a change, and that the sample's counts are illustrative."""
    result = run("changes", SAMPLE, "--area", "Chorley")

    assert result.out == (
        "April 2017 to January 2018 against April 2016 to January 2017\n"
        "\n"
        "Area     Crime type  Previous  Current  Change  Chance\n"
        "Chorley  All crime      4,987    5,949  +19.3%  beyond chance\n"
        "\n"
        "Illustrative figures: made up as an example, not recorded by the police.\n"
    )


def test_totals_alone_are_judged_with_the_assumption_printed(tmp_path: Path) -> None:
    """Under six rows there is no reminder of luck."""
    file = tmp_path / "robbery.csv"
    file.write_text(
        "Area,Offence,Month,Count\nWyre,Robbery,Apr 2016,60\nWyre,Robbery,Apr 2017,66\n"
    )

    assert run("changes", str(file)).out == (
        "April 2017 against April 2016\n"
        "\n"
        "Area  Crime type  Previous  Current  Change  Chance\n"
        "Wyre  Robbery           60       66    +10%  within usual variation\n"
        "\n"
        "Whether it is beyond chance is judged assuming the usual clustering of such crimes, "
        "because there are no two pairs of months to measure it by.\n"
    )


@pytest.mark.parametrize(("columns", "shown"), [(66, False), (67, True)])
def test_a_narrow_terminal_gets_the_table_without_the_column_about_chance(
    columns: int, shown: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Into a file or another program, which have no width, it always goes."""
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    monkeypatch.setenv("COLUMNS", str(columns))
    row = ("Wyre", "Robbery", "60", "66", "+10%", "within usual variation")
    heads = ("Area", "Crime type", "Previous", "Current", "Change", "Chance")

    print_table(heads, [row], words=(0, 1, 5), spare=1)

    lines = capsys.readouterr().out.splitlines()
    assert lines == [
        "Area  Crime type  Previous  Current  Change" + "  Chance" * shown,
        "Wyre  Robbery           60       66    +10%" + "  within usual variation" * shown,
    ]
