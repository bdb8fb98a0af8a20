"""``python -m csp_core funding``: each pot's position, for reading and for pipelines."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.command_line.running import run

SAMPLE = "sample_data/south-ribble-and-chorley.xlsx"
HEADINGS = "Funder,Scheme,Status,Amount,From,To\n"
ABSENT = {
    "allocated": None, "committed": None, "spent": None, "withdrawn": None, "uncommitted": None,
    "outstanding": None, "due_to_date": None, "by_financial_year": None,
}  # fmt: skip


def file(folder: Path, name: str, *rows: str) -> str:
    """A CSV of funding rows."""
    path = folder / name
    path.write_text(HEADINGS + "".join(f"{row}\n" for row in rows), encoding="utf-8")
    return str(path)


def test_the_sample_gives_three_pots_at_the_end_of_its_figures() -> None:
    """31 January 2018 is the last day of the last month in the sample."""
    result = run("funding", SAMPLE, "--json")

    assert (result.code, json.loads(result.out)) == (
        0,
        {
            "at": "2018-01-31",
            "positions": [
                ABSENT
                | {
                    "funder": "OPCC",
                    "scheme": "Community safety grant",
                    "allocated": "10000.00",
                },
                ABSENT
                | {
                    "funder": "SRBC",
                    "scheme": "IDVA service",
                    "committed": "24000.00",
                    "due_to_date": "6666.67",
                    "by_financial_year": {
                        "2017/18": "8000.00", "2018/19": "8000.00", "2019/20": "8000.00",
                    },
                },
                ABSENT
                | {
                    "funder": "SRBC",
                    "scheme": "Police Community Support Officers",
                    "withdrawn": "44000.00",
                },
            ],
            "problems": [],
        },
    )  # fmt: skip


def test_the_position_at_another_day_is_asked_for() -> None:
    answer = json.loads(run("funding", SAMPLE, "--at", "2019-03-31", "--json").out)

    assert [one["due_to_date"] for one in answer["positions"]] == [None, "16000.00", None]


def test_a_person_reads_a_table_and_what_is_over_in_a_sentence(tmp_path: Path) -> None:
    path = file(
        tmp_path, "f.csv",
        "OPCC,Grant,Allocated,10000,1/4/2017,31/3/2018",
        "OPCC,Grant,Committed,£12k,1/4/2017,31/3/2018",
        "SRBC,PCSOs,Withdrawn,44000,,",
    )  # fmt: skip
    result = run("funding", path, "--at", "2018-01-31")

    assert (result.code, result.err) == (0, "")
    assert result.out == (
        "Position at 31 January 2018\n"
        "\n"
        "Funder  Scheme  Allocated  Committed  Spent  Withdrawn  Uncommitted  Outstanding  "
        "    Due\n"
        "OPCC    Grant     £10,000    £12,000                        −£2,000               "
        "£10,000\n"
        "SRBC    PCSOs                                  £44,000\n"
        "\n"
        "Grant, OPCC: £2,000 more is committed than was allocated.\n"
        "\n"
        "Each funder and scheme is a pot of its own; pots are never added together.\n"
        "\n"
        "What no file states is left out: it is not zero.\n"
        "\n"
        "Money withdrawn is shown apart and enters no sum.\n"
        "\n"
        "A commitment is spread evenly over its months, a part of a month by its days; a month "
        "falls due on its last day.\n"
    )


def test_a_newer_file_stands_in_place_of_the_older_and_the_change_is_told(tmp_path: Path) -> None:
    old = file(tmp_path, "old.csv", "SRBC,IDVA,Committed,24000,,")
    new = file(tmp_path, "new.csv", "SRBC,IDVA,Committed,26000,,")
    result = run("funding", old, new, "--json")
    answer = json.loads(result.out)

    assert [one["committed"] for one in answer["positions"]] == ["26000.00"]
    assert [one["message"] for one in answer["problems"]] == [
        "new.csv › D2: found £26,000 committed for IDVA, SRBC; it was £24,000 in old.csv › D2. The "
        "newer file's amount is used."
    ]
    assert result.code == 0


def test_an_amount_that_cannot_be_read_ends_with_1_and_leaves_its_sum_unknown(
    tmp_path: Path,
) -> None:
    path = file(
        tmp_path, "f.csv",
        'PCC,A,Spent,"£10,000 p.a.",,', "PCC,A,Spent,5,,", "PCC,B,Spent,6,,",
    )  # fmt: skip
    result = run("funding", path, "--json")
    answer = json.loads(result.out)

    assert (result.code, [one["spent"] for one in answer["positions"]]) == (1, [None, "6.00"])
    assert [one["cell"] for one in answer["problems"]] == ["D2"]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["sample_data/as-published.xlsx"], "There is no funding in these files."),
        ([SAMPLE, "--at", "31/01/2018"], '"31/01/2018" is not a day; write it as 2018-01-31'),
        (["nowhere.xlsx"], "nowhere.xlsx is not there."),
    ],
)
def test_what_cannot_be_done_is_one_sentence_and_exit_code_2(
    arguments: list[str], sentence: str
) -> None:
    result = run("funding", *arguments)

    assert (result.code, result.out, sentence in result.err) == (2, "", True)


def test_the_charts_of_funding_are_written_with_the_others(tmp_path: Path) -> None:
    path = file(tmp_path, "f.csv", "SRBC,IDVA,Committed,24000,1/4/2017,31/3/2020")
    result = run("charts", path, "--out", str(tmp_path / "out"))
    names = sorted(one.name.rpartition("-20")[0] for one in (tmp_path / "out").iterdir())

    assert (result.code, names) == (
        0,
        [
            "commitments-by-year",
            "commitments-by-year",
            "funding-position",
            "funding-position",
        ],
    )
