"""``template`` writes the blank template, and never over a file without being told to."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from csp_core.outputs.template import blank_template
from tests.command_line.running import Ran, run


def test_the_template_is_written_and_its_name_printed(tmp_path: Path) -> None:
    out = tmp_path / "Blank.xlsx"

    assert run("template", "--out", str(out)) == Ran(0, f"{out}\n", "")
    assert out.read_bytes() == blank_template(dt.date.today())


def test_a_file_that_is_there_already_is_kept(tmp_path: Path) -> None:
    out = tmp_path / "Ours.xlsx"
    out.write_bytes(b"a year of work")

    sentence = f"{out} is there already. Give another name, or --force to write over it.\n"
    assert run("template", "--out", str(out)) == Ran(2, "", sentence)
    assert out.read_bytes() == b"a year of work"


def test_a_file_that_is_there_already_is_written_over_by_force(tmp_path: Path) -> None:
    out = tmp_path / "Ours.xlsx"
    out.write_bytes(b"an older template")

    assert run("template", "--out", str(out), "--force") == Ran(0, f"{out}\n", "")
    assert out.read_bytes() == blank_template(dt.date.today())


def test_a_file_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    out = tmp_path / "no such folder" / "Blank.xlsx"

    sentence = f"{out} could not be written (No such file or directory).\n"
    assert run("template", "--out", str(out)) == Ran(2, "", sentence)


def test_a_name_that_is_no_workbooks_is_refused(tmp_path: Path) -> None:
    out = tmp_path / "Blank.csv"

    sentence = f"{out} is no name for a workbook; end it in .xlsx.\n"
    assert run("template", "--out", str(out)) == Ran(2, "", sentence)
    assert not out.exists()


def test_without_a_name_nothing_is_written() -> None:
    assert run("template") == Ran(2, "", "Missing option '--out'.\n")
