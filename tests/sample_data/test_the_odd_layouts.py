"""Each odd layout is truly laid out as its name says, and three of them say the same counts."""

from __future__ import annotations

import csv
import re
from collections import Counter
from pathlib import Path
from typing import Any

import openpyxl
import pytest

LAYOUTS = Path(__file__).parents[2] / "sample_data" / "layouts"
POLICE_UK_HEADER = (
    "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,"
    "Crime type,Last outcome category,Context"
)
INCIDENT_FILES = sorted(LAYOUTS.glob("incidents-*.csv"))
TYPES = {
    "All Crime": "crime",
    "Total recorded crime": "crime",
    "All crime": "crime",
    "Burglary": "burglary",
    "All burglary": "burglary",
    "ASB": "asb",
    "Anti Social Behaviour": "asb",
    "Anti-social behaviour": "asb",
}
Counts = dict[tuple[str, str, str], int]


def rows_of(file: str, sheet: str) -> list[list[Any]]:
    book = openpyxl.load_workbook(LAYOUTS / file)
    return [list(row) for row in book[sheet].iter_rows(values_only=True)]


def incidents(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def one_row_a_count() -> Counts:
    with (LAYOUTS / "one-row-a-count.csv").open(encoding="utf-8", newline="") as lines:
        return {
            (row["Area"], TYPES[row["Crime type"]], row["Month"]): int(row["Count"])
            for row in csv.DictReader(lines)
        }


def months_across() -> Counts:
    _, _, header, *rows = rows_of("months-across.xlsx", "Figures")
    assert [header[2], header[10], header[11], header[19]] == [
        "Apr-16",
        "Dec-16",
        "Jan-17",
        "Sep-17",
    ]
    months = [f"2016-{month:02d}" for month in range(4, 13)]
    months += [f"2017-{month:02d}" for month in range(1, 10)]
    return {
        (row[0], TYPES[row[1]], month): count
        for row in rows
        for month, count in zip(months, row[2:], strict=True)
    }


def a_sheet_an_area() -> Counts:
    counts: Counts = {}
    for area in ("South Ribble", "Chorley"):
        _, _, header, *rows = rows_of("a-sheet-an-area.xlsx", area)
        for row in rows:
            for month, count in zip(header[1:], row[1:], strict=True):
                counts[area, TYPES[row[0]], f"{month:%Y-%m}"] = count
    return counts


def test_three_layouts_say_the_same_two_areas_three_types_and_eighteen_months() -> None:
    counts = one_row_a_count()

    assert len(counts) == 2 * 3 * 18
    assert months_across() == counts
    assert a_sheet_an_area() == counts


@pytest.mark.parametrize("path", INCIDENT_FILES, ids=lambda path: path.name)
def test_an_incident_file_has_the_header_and_the_rows_of_data_police_uk(path: Path) -> None:
    rows = incidents(path)
    nowhere = [row for row in rows if not row["LSOA code"]]

    assert path.read_text(encoding="utf-8").splitlines()[0] == POLICE_UK_HEADER
    assert {row["Month"] for row in rows} == {path.stem.removeprefix("incidents-")}
    assert [(row["LSOA name"], row["Location"]) for row in nowhere] == [("", "No Location")]
    assert {row["LSOA name"][:-5] for row in rows} == {"South Ribble", "Chorley", ""}
    assert {row["Reported by"] for row in rows} == {"Illustrative (no police force)"}


@pytest.mark.parametrize("path", INCIDENT_FILES, ids=lambda path: path.name)
def test_only_anti_social_behaviour_has_no_crime_id_and_no_id_is_used_twice(path: Path) -> None:
    rows = incidents(path)
    ids = Counter(row["Crime ID"] for row in rows if row["Crime ID"])

    assert {row["Crime type"] for row in rows if not row["Crime ID"]} == {"Anti-social behaviour"}
    assert sum(row["Crime type"] == "Anti-social behaviour" for row in rows) == len(rows) - len(ids)
    assert all(re.fullmatch("[0-9a-f]{64}", crime_id) for crime_id in ids)


def test_the_incident_files_are_two_months_and_the_same_two_a_year_later() -> None:
    assert [path.name for path in INCIDENT_FILES] == [
        "incidents-2017-04.csv",
        "incidents-2017-05.csv",
        "incidents-2018-04.csv",
        "incidents-2018-05.csv",
    ]


@pytest.mark.parametrize(("sheet", "year"), [("Table C2", 2017), ("Table C5", 2016)])
def test_a_year_sheet_states_its_year_only_in_its_title(sheet: str, year: int) -> None:
    rows = rows_of("year-sheets.xlsx", sheet)
    below_title = [str(value) for row in rows[1:] for value in row]

    assert f"year ending December {year} [note 1]" in rows[0][0]
    assert not any(str(year) in value for value in below_title)


@pytest.mark.parametrize("sheet", ["Table C2", "Table C5"])
def test_a_year_sheet_has_a_subtotal_with_no_partnership_and_a_row_of_the_unassigned(
    sheet: str,
) -> None:
    header, subtotal, *areas = rows_of("year-sheets.xlsx", sheet)[7:]

    assert any("\n" in name and "[note" in name for name in header)
    assert subtotal[:6] == ["E23000003", "Lancashire", None, None, None, None]
    assert [row[2:6] for row in areas] == [
        ["E22000153", "Chorley", "E07000118", "Chorley"],
        ["E22000161", "South Ribble", "E07000126", "South Ribble"],
        [None, "Unassigned Lancashire", None, None],
    ]
    for column in range(6, 15):
        known = [row[column] for row in areas if row[column] != "[x]"]
        assert subtotal[column] == sum(known)


def test_one_year_lacks_one_count_and_says_so_in_shorthand() -> None:
    assert [value for row in rows_of("year-sheets.xlsx", "Table C5") for value in row].count(
        "[x]"
    ) == 1
