"""Every sample file is read by the program: all its figures, and nothing found wrong with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from csp_core.reading.reading import read_file

SAMPLE = Path(__file__).parents[2] / "sample_data"


@pytest.mark.parametrize(
    ("file", "figures", "populations", "status"),
    [
        ("south-ribble-and-chorley.xlsx", 7 * 34, 6, "illustrative"),
        ("as-published.xlsx", 7, 0, ""),
        ("layouts/one-row-a-count.csv", 2 * 3 * 18, 0, ""),
        ("layouts/months-across.xlsx", 2 * 3 * 18, 0, "illustrative"),
        ("layouts/a-sheet-an-area.xlsx", 2 * 3 * 18, 0, "illustrative"),
        ("layouts/year-sheets.xlsx", 2 * 4 * 9, 0, "illustrative"),
    ],
)
def test_every_figure_of_a_sample_is_read_and_no_fault_is_found(
    file: str, figures: int, populations: int, status: str
) -> None:
    read = read_file(file, (SAMPLE / file).read_bytes())

    assert read.problems == ()
    assert (read.figures.num_rows, len(read.populations)) == (figures, populations)
    assert set(read.figures["status"].to_pylist()) == {status}


@pytest.mark.parametrize(
    "path", sorted(SAMPLE.rglob("incidents-*.csv")), ids=lambda path: path.name
)
def test_an_incident_file_is_counted_but_for_its_one_row_without_an_area(path: Path) -> None:
    read = read_file(path.name, path.read_bytes())

    assert [problem.severity for problem in read.problems] == ["warning"]
    assert read.problems[0].found.startswith("1 of ")
    assert set(read.figures["area"].to_pylist()) == {"South Ribble", "Chorley"}
