"""The worked sample says what it is, gives the published percentages, and could be real."""

from __future__ import annotations

import datetime as dt
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.workbook import Workbook

SAMPLE = Path(__file__).parents[2] / "sample_data"
ILLUSTRATIVE = (
    "Illustrative: these counts were made up to give the published percentages. "
    "No police force stated them."
)
SOURCE = (
    "Source of the percentages: Safer Chorley and South Ribble Community Safety Partnership, "
    "progress report to the Scrutiny Committee, 2018"
)
MONTHS = [dt.date(2015 + month // 12, month % 12 + 1, 1) for month in range(3, 37)]
CURRENT = slice(24, 34)  # April 2017 to January 2018
PREVIOUS = slice(12, 22)


@pytest.fixture(scope="module")
def book() -> Workbook:
    return openpyxl.load_workbook(SAMPLE / "south-ribble-and-chorley.xlsx")


def rows_of(book: Workbook, sheet: str) -> list[list[Any]]:
    return [list(row) for row in book[sheet].iter_rows(values_only=True)]


def series(book: Workbook) -> dict[tuple[str, str], list[int]]:
    return {(row[0], row[1]): row[2:] for row in rows_of(book, "Crime figures")[4:]}


def test_the_figures_sheet_says_they_are_made_up_and_where_the_percentages_come_from(
    book: Workbook,
) -> None:
    rows = rows_of(book, "Crime figures")

    assert [row[0] for row in rows[:3]] == [
        "Crime figures, South Ribble and Chorley, April 2015 to January 2018",
        ILLUSTRATIVE,
        SOURCE,
    ]
    assert rows[3][:2] == ["Area", "Crime type"]
    assert [month.date() for month in rows[3][2:]] == MONTHS
    assert {cell.number_format for cell in book["Crime figures"][4][2:]} == {"mmm-yy"}


def test_the_seven_rows_give_the_seven_published_percentages(book: Workbook) -> None:
    changes = []
    for row, counts in series(book).items():
        previous, current = sum(counts[PREVIOUS]), sum(counts[CURRENT])
        percent = Decimal(100 * (current - previous)) / previous
        changes.append((*row, str(percent.quantize(Decimal("0.1"), ROUND_HALF_UP))))

    assert changes == [
        ("South Ribble", "All crime", "20.4"),
        ("Chorley", "All crime", "19.3"),
        ("South Ribble", "Alcohol related crime", "0.9"),
        ("South Ribble", "Anti-social behaviour", "-6.0"),
        ("South Ribble", "Domestic abuse", "22.6"),
        ("South Ribble", "All burglary", "34.0"),
        ("South Ribble", "All theft", "19.0"),
    ]


def test_south_ribble_went_from_5123_crimes_to_6168(book: Workbook) -> None:
    counts = series(book)["South Ribble", "All crime"]

    assert (sum(counts[PREVIOUS]), sum(counts[CURRENT])) == (5_123, 6_168)


def test_every_count_is_a_whole_number_and_no_month_is_missing(book: Workbook) -> None:
    assert {(type(count), count > 0) for counts in series(book).values() for count in counts} == {
        (int, True)
    }
    assert [len(counts) for counts in series(book).values()] == [34] * 7


def test_no_month_has_more_burglary_than_theft_or_more_of_a_type_than_crimes(
    book: Workbook,
) -> None:
    of = {kind: counts for (area, kind), counts in series(book).items() if area != "Chorley"}

    for month, all_crime in enumerate(of["All crime"]):
        assert of["All burglary"][month] < of["All theft"][month] < all_crime
        assert of["Domestic abuse"][month] < all_crime
        assert of["Alcohol related crime"][month] < all_crime


def test_burglary_is_higher_in_winter_and_anti_social_behaviour_in_summer(book: Workbook) -> None:
    def mean(kind: str, months: set[int]) -> float:
        counts = series(book)["South Ribble", kind]
        chosen = [
            count
            for month, count in zip(MONTHS, counts, strict=True)
            if month.month in months and month.year in (2016, 2017)
        ]
        return sum(chosen) / len(chosen)

    assert mean("All burglary", {11, 12, 1}) > 1.2 * mean("All burglary", {5, 6, 7})
    assert mean("Anti-social behaviour", {6, 7, 8}) > 1.2 * mean("Anti-social behaviour", {12, 1})
    assert mean("Anti-social behaviour", {10, 11}) > 1.2 * mean("Anti-social behaviour", {12, 1})


def test_the_residents_are_the_published_mid_year_estimates(book: Workbook) -> None:
    assert rows_of(book, "Population") == [
        ["Residents of South Ribble and Chorley", None, None],
        ["Source: Office for National Statistics, mid-year population estimates", None, None],
        ["Area", "Mid-year", "Residents"],
        ["South Ribble", 2016, 110_136],
        ["South Ribble", 2017, 110_400],
        ["South Ribble", 2018, 110_527],
        ["Chorley", 2016, 114_266],
        ["Chorley", 2017, 115_772],
        ["Chorley", 2018, 116_821],
    ]


def test_the_notes_explain_every_crime_type_and_every_shorthand(book: Workbook) -> None:
    explained = {row[0] for row in rows_of(book, "Notes")}

    assert explained >= {kind for _, kind in series(book)} | {"[x]", "[c]", "[u]", "[z]"}


def test_the_report_s_percentages_are_typed_as_published_and_no_count_stands_by_them() -> None:
    book = openpyxl.load_workbook(SAMPLE / "as-published.xlsx")

    assert rows_of(book, "As published") == [
        ["Changes in crime, South Ribble and Chorley, as published", None, None],
        ["The report gives no counts behind these percentages.", None, None],
        [
            SOURCE,
            None,
            None,
        ],
        [
            "Area",
            "Crime type",
            "Change, April 2017 to January 2018 against the same period last year",
        ],
        ["South Ribble", "All crime", "+20.4%"],
        ["Chorley", "All crime", "+19.3%"],
        ["South Ribble", "Alcohol related crime", "+0.9%"],
        ["South Ribble", "Anti-social behaviour", "-6%"],
        ["South Ribble", "Domestic abuse", "+22.6%"],
        ["South Ribble", "All burglary", "+34%"],
        ["South Ribble", "All theft", "+19%"],
    ]
