"""``casework``: the rows and what they come to, on a terminal and as JSON."""

from __future__ import annotations

import json
from pathlib import Path

from tests.command_line.running import run
from tests.reading.drawing import workbook

SAMPLE = "sample_data/south-ribble-and-chorley.xlsx"
SMALL = "MARAC, Chorley, 2016/17\nCases discussed | 346\nMales | 3\nFemales | 343"


def test_the_sample_is_printed_with_what_is_derived() -> None:
    ran = run("casework", SAMPLE)
    lines = ran.out.splitlines()
    assert (ran.code, ran.err) == (0, "")
    assert lines[1].split("  ")[0] == "MARAC"
    assert lines[-3:] == [
        "MARAC, October 2016 to September 2017, Chorley and South Ribble, as at 20 February 2018",
        "  Children per case: 1.31 (454 children in 346 cases)",
        "  Cases per month: 28.8 (346 cases in 12 months)",
    ]


def test_json_holds_the_rows_and_what_is_derived() -> None:
    answer = json.loads(run("casework", SAMPLE, "--json").out)
    assert [row["value"] for row in answer["casework"]] == ["346", "454", "8.0", "8.0"]
    (derived,) = answer["derived"]
    assert (derived["from"], derived["to"], derived["as_at"]) == (
        "2016-10-01", "2017-09-30", "2018-02-20",
    )  # fmt: skip
    assert round(derived["children_per_case"], 2) == 1.31


def test_small_counts_are_in_neither(tmp_path: Path) -> None:
    file = tmp_path / "marac.xlsx"
    file.write_bytes(workbook({"MARAC": SMALL}))
    for command in (("casework",), ("casework", "--json"), ("read", "--json")):
        ran = run(command[0], str(file), *command[1:])
        assert ran.code == 0
        assert "343" not in ran.out
    assert "Under 5" in run("casework", str(file)).out


def test_files_without_casework_say_so(tmp_path: Path) -> None:
    file = tmp_path / "crime.xlsx"
    file.write_bytes(workbook({"Crime": "Area | Crime type | Apr 2017\nChorley | Burglary | 10"}))
    ran = run("casework", str(file))
    assert (ran.code, ran.out) == (0, "There is no casework in these files.\n")


def test_charts_draws_casework_alone_where_there_are_no_crimes(tmp_path: Path) -> None:
    file = tmp_path / "marac.xlsx"
    file.write_bytes(workbook({"MARAC": SMALL}))
    ran = run("charts", str(file), "--out", str(tmp_path / "pictures"))
    assert ran.code == 0
    assert sorted(path.name for path in (tmp_path / "pictures").iterdir()) == [
        "chorley-marac-counts-2016-04-to-2017-03.png",
        "chorley-marac-counts-2016-04-to-2017-03.svg",
    ]
