"""The committed samples are what the script makes, on every machine and every day."""

from __future__ import annotations

import re
import subprocess
import sys
import zipfile
from itertools import takewhile
from pathlib import Path

import openpyxl
import pytest

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "sample_data"
WORKBOOKS = sorted(SAMPLE.rglob("*.xlsx"))


def made_files(folder: Path) -> dict[str, bytes]:
    """Each spreadsheet under a folder, by its path inside it."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.suffix in {".xlsx", ".csv"}
    }


def test_making_the_samples_again_gives_the_committed_files_byte_for_byte(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "sample_data.make", str(tmp_path)], cwd=ROOT, check=True, timeout=60
    )

    made, committed = made_files(tmp_path), made_files(SAMPLE)
    assert len(made) == 10
    assert sorted(made) == sorted(committed)
    assert [name for name in made if made[name] != committed[name]] == []


@pytest.mark.parametrize("path", WORKBOOKS, ids=lambda path: path.name)
def test_a_sample_workbook_names_its_subject_and_no_person(path: Path) -> None:
    with zipfile.ZipFile(path) as book:
        properties = book.read("docProps/core.xml").decode()

    assert set(re.findall(r"<[a-z]+:([a-zA-Z]+)", properties)) == {
        "coreProperties",
        "title",
        "subject",
        "language",
        "created",
        "modified",
    }


@pytest.mark.parametrize("path", WORKBOOKS, ids=lambda path: path.name)
def test_a_sample_workbook_merges_no_cells_and_keeps_its_header_in_view(path: Path) -> None:
    for sheet in openpyxl.load_workbook(path):
        rows = sheet.iter_rows(values_only=True)
        title_lines = len(list(takewhile(lambda row: not any(row[1:]), rows)))
        assert list(sheet.merged_cells.ranges) == []
        assert str(sheet.freeze_panes).lstrip("ABCDEFG") == str(title_lines + 2), sheet.title


@pytest.mark.parametrize("path", WORKBOOKS, ids=lambda path: path.name)
def test_a_sample_workbook_says_that_it_is_illustrative_or_as_published(path: Path) -> None:
    first_sheet = openpyxl.load_workbook(path).worksheets[0]
    words = " ".join(str(value) for (value,) in first_sheet.iter_rows(max_col=1, values_only=True))

    assert "llustrative" in words or "as published" in words


@pytest.mark.parametrize("path", WORKBOOKS, ids=lambda path: path.name)
def test_a_sample_workbook_carries_no_hour_of_its_making(path: Path) -> None:
    with zipfile.ZipFile(path) as book:
        assert {entry.date_time for entry in book.infolist()} == {(1980, 1, 1, 0, 0, 0)}
