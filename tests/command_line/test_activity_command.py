"""``python -m csp_core activity``: when operations run and what stands out, to read and in JSON."""

from __future__ import annotations

import json
from pathlib import Path

from tests.command_line.running import run
from tests.reading.drawing import workbook

SAMPLE = "sample_data/south-ribble-and-chorley.xlsx"
DONE = {
    "Projects": """
        Project | Funder | Scheme | Amount | Outcome
        Paint   | OPCC   | Grant  | £7,000 | 40 came
        Mats    | OPCC   | Grant  | £4,000 |
    """,
    "Money": """
        Funder | Scheme | Amount  | Status
        OPCC   | Grant  | £10,000 | Allocated
    """,
    "Plan": """
        Action   | Owner | Due        | Status
        Agree it |       | 31/12/2017 | Open
    """,
    "Operations": """
        Operation | Purpose | When
        Hamper    | Cars    | 03/05/2017 to 01/06/2017
        Lamp      | Nights  | as needed
    """,
}


def test_the_sample_says_when_each_operation_runs_and_what_stands_out() -> None:
    result = run("activity", SAMPLE)

    assert (result.code, result.err) == (0, "")
    assert result.out.startswith(
        "Operations over the year April 2017 to March 2018\n"
        "  Bright Sparx: 15 October to 8 November 2017 (bonfire period).\n"
        "  Shepherd: 1 December 2017 to 2 January 2018 (Christmas period).\n"
        "  Nightsafe: each Friday and Saturday evening, all year.\n"
        "  Hamper: time of year not stated.\n"
        "  Tesco: time of year not stated.\n"
    )
    assert result.out.endswith(
        "What stands out\n"
        "  No outcome is stated of Leyland Project, Hate Crime training and Drug driving campaign."
        "\n"
        "  Actions without an owner: Reduce crime in a harder climate.\n"
        "  Actions without a due date: Use the OPCC grant well, Deliver the action plan and Reduce "
        "crime in a harder climate.\n"
    )


def test_a_file_of_activity_alone_is_answered_in_json(tmp_path: Path) -> None:
    (tmp_path / "Done.xlsx").write_bytes(workbook(DONE))

    result = run("activity", str(tmp_path / "Done.xlsx"), "--at", "2018-01-31", "--json")
    answer = json.loads(result.out)

    assert (result.code, result.err, answer["problems"]) == (0, "", [])
    assert answer["year"]["label"] == "April 2017 to March 2018"
    assert answer["operations"] == [
        {
            "name": "Hamper", "how": "days", "again": False, "season": "",
            "stretches": [
                {"from": "2017-05-03", "to": "2017-06-01", "from_before": False, "goes_on": False,
                 "no_end_stated": False},
            ],
        },
        {"name": "Lamp", "how": "not understood", "again": False, "season": "", "stretches": []},
    ]  # fmt: skip
    assert answer["schemes"] == [
        {"funder": "OPCC", "scheme": "Grant", "projects": ["Paint", "Mats"], "amounts_stated": 2,
         "amount": "11000.00", "allocated": "10000.00", "over": "1000.00"}
    ]  # fmt: skip
    assert answer["actions"] == [
        {"name": "Agree it", "closed": False, "overdue_days": 31, "without_owner": True,
         "without_due": False}
    ]  # fmt: skip
    assert answer["findings"] == [
        "No outcome is stated of Mats.",
        "Projects paid by OPCC from Grant come to £11,000, more than the £10,000 allocated: Paint "
        "and Mats.",
        "Overdue on 31 January 2018: Agree it.",
        "Actions without an owner: Agree it.",
    ]
    assert [(one["kind"], one["amount"], one["place"]["cell"]) for one in answer["activity"]] == [
        ("project", "7000.00", "A2"), ("project", "4000.00", "A3"), ("action", None, "A2"),
        ("operation", None, "A2"), ("operation", None, "A3"),
    ]  # fmt: skip


def test_charts_draws_the_year_of_a_file_of_activity_alone(tmp_path: Path) -> None:
    alone = {name: sheet for name, sheet in DONE.items() if name != "Money"}
    (tmp_path / "Done.xlsx").write_bytes(workbook(alone))

    result = run("charts", str(tmp_path / "Done.xlsx"), "--out", str(tmp_path / "out"))

    assert (result.code, result.err) == (0, "")
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "operations-2017-04-to-2018-03.png",
        "operations-2017-04-to-2018-03.svg",
    ]


def test_a_file_without_activity_and_a_day_that_is_none_are_wrong_usage(tmp_path: Path) -> None:
    (tmp_path / "crime.csv").write_text("Area,Offence,Month,Count\nWyre,Burglary,2016-04,50\n")

    none = run("activity", str(tmp_path / "crime.csv"))
    day = run("activity", SAMPLE, "--at", "31/01/2018")

    assert (none.code, none.err) == (2, "There is no activity in these files.\n")
    assert day.code == 2
    assert '"31/01/2018" is not a day; write it as 2018-01-31' in day.err
