"""The source line under a chart."""

from __future__ import annotations

import datetime as dt

import pytest

from csp_core.words.sources import source_line

DAY = dt.date(2026, 11, 23)


@pytest.mark.parametrize(
    ("files", "line"),
    [
        ([], "no file"),
        ([("a.xlsx", DAY)], "a.xlsx (uploaded 23 November 2026)"),
        ([("a.xlsx (sample)", None)], "a.xlsx (sample)"),
        ([("a.csv", None), ("b.csv", None)], "a.csv and b.csv"),
        ([("a.csv", None), ("b.csv", None), ("c.csv", None)], "a.csv, b.csv and 1 more file"),
        ([(f"{n}.csv", None) for n in range(6)], "0.csv, 1.csv and 4 more files"),
    ],
)
def test_the_files_are_named_and_many_are_counted(
    files: list[tuple[str, dt.date | None]], line: str
) -> None:
    """Two by name, each with its day; the rest as a number."""
    assert source_line(files) == line
