"""The files that are measured on have the shapes they claim, and are read without a fault."""

import csv
import io
from pathlib import Path

import pytest

from benchmarks.made_up import incident_files, months_across_workbook, tidy_workbook
from csp_core.figures import unite
from csp_core.measures.changes import compare
from csp_core.reading.reading import FileReading, read_file
from sample_data.incidents import MIX


def understood(reading: FileReading) -> list[tuple[str, int]]:
    """Each sheet's layout and its number of figures; only where there is no error among them."""
    assert [one for one in reading.problems if one.severity == "error"] == []
    return [(sheet.layout, sheet.figures) for sheet in reading.sheets]


def test_the_tidy_workbook_has_the_rows_asked_for_one_a_count() -> None:
    layout, figures = understood(read_file("tidy.xlsx", tidy_workbook(1000)))[0]

    assert (layout, figures) == ("one row a count", 1000)


def test_the_workbook_across_has_360_rows_of_24_months_and_each_has_other_counts() -> None:
    first, second = (read_file("f.xlsx", months_across_workbook(number)) for number in (1, 2))

    assert [understood(one) for one in (first, second)] == [[("periods across", 360 * 24)]] * 2
    assert first.figures.column("count") != second.figures.column("count")


def test_the_made_up_incidents_give_two_winters_that_can_be_compared() -> None:
    files = incident_files(50)

    readings = [read_file(name, data) for name, data in files.items()]
    comparison = compare(unite([one.figures for one in readings]))

    assert comparison is not None
    assert (comparison.previous.label, comparison.current.label) == (
        "December 2018 to February 2019",
        "December 2019 to February 2020",
    )
    counted = [row for one in readings for row in one.figures.to_pylist()]
    # The reader adds All crime, which no row of such a file is.
    assert sum(row["count"] for row in counted if row["as_written"] in MIX) == 6 * 50


def test_the_made_up_incidents_have_the_columns_of_the_real_ones(shared_data: Path) -> None:
    real = sorted((shared_data / "police-uk").glob("*.csv"))
    if not real:
        pytest.skip("there are no police.uk files among the real data")
    made_up = incident_files(1)

    headers = [next(csv.reader(io.StringIO(data.decode()))) for data in made_up.values()]

    with real[0].open(encoding="utf-8", newline="") as lines:
        assert headers == [next(csv.reader(lines))] * 6
