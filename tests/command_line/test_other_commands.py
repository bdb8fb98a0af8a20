"""``read`` says what was understood; ``charts`` draws every chart."""

from __future__ import annotations

import io
import json
from pathlib import Path

import defusedxml.ElementTree
from PIL import Image

from tests.command_line.running import run

SAMPLE = "sample_data/south-ribble-and-chorley.xlsx"


def test_read_says_what_each_sheet_was_understood_to_be() -> None:
    """Sheets, layouts, figures, areas and crime types, and no problems."""
    result = run("read", SAMPLE, "--json")

    answer = json.loads(result.out)
    assert result.code == 0
    assert [
        (one["sheet"], one["layout"], one["figures"]) for one in answer["files"][0]["sheets"]
    ] == [
        ("Crime figures", "periods across", 238),
        ("Population", "", 0),
        ("Funding", "funding", 0),
        ("Domestic abuse", "casework", 0),
        ("Activity", "activity", 0),
        ("Survey", "survey", 0),
        ("Notes", "", 0),
    ]
    assert answer["tables"] == {
        "figures": 238, "population": 6, "funding": 3, "casework": 4, "survey": 2, "activity": 20,
    }  # fmt: skip
    assert answer["areas"] == ["South Ribble", "Chorley"]
    assert answer["problems"] == []


def test_charts_are_written_as_wide_png_and_well_formed_svg(tmp_path: Path) -> None:
    """Of each crime type its months and trend, then funding and the year's operations."""
    result = run("charts", SAMPLE, "--area", "Chorley", "--out", str(tmp_path / "out"))

    assert result.code == 0
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "chorley-all-crime-by-month-2017-04-to-2018-01.png",
        "chorley-all-crime-by-month-2017-04-to-2018-01.svg",
        "chorley-all-crime-trend-2015-04-to-2018-01.png",
        "chorley-all-crime-trend-2015-04-to-2018-01.svg",
        "chorley-and-south-ribble-marac-counts-2016-10-to-2017-09.png",
        "chorley-and-south-ribble-marac-counts-2016-10-to-2017-09.svg",
        "chorley-and-south-ribble-marac-shares-of-cases-2016-10-to-2017-09.png",
        "chorley-and-south-ribble-marac-shares-of-cases-2016-10-to-2017-09.svg",
        "chorley-crime-changes-2017-04-to-2018-01.png",
        "chorley-crime-changes-2017-04-to-2018-01.svg",
        "commitments-by-year-2018-01-31.png",
        "commitments-by-year-2018-01-31.svg",
        "funding-position-2018-01-31.png",
        "funding-position-2018-01-31.svg",
        "operations-2017-04-to-2018-03.png",
        "operations-2017-04-to-2018-03.svg",
    ]
    for path in (tmp_path / "out").glob("*.png"):
        assert Image.open(io.BytesIO(path.read_bytes())).width >= 1920
    for path in (tmp_path / "out").glob("*.svg"):
        assert defusedxml.ElementTree.fromstring(path.read_text("utf-8")).tag.endswith("svg")


def test_a_later_file_wins_and_the_revision_is_said(tmp_path: Path) -> None:
    """Two extracts of one month differ: the newest statement is used, both values are told."""
    for name, count in (("june.csv", 60), ("july.csv", 66)):
        (tmp_path / name).write_text(
            f"Area,Offence,Month,Count\nWyre,Burglary,2016-04,50\nWyre,Burglary,2017-04,{count}\n"
        )

    result = run("changes", str(tmp_path / "june.csv"), str(tmp_path / "july.csv"), "--json")

    answer = json.loads(result.out)
    assert (result.code, [one["current"] for one in answer["changes"]]) == (0, [66])
    assert [one["message"] for one in answer["problems"]] == [
        "july.csv › D3: found 66 for Wyre, All burglary, April 2017, where june.csv › D3 has 60. "
        "The newer file's figure is used."
    ]
