"""The template filled in and dropped: what was typed is what is read, and nothing else."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Sequence
from decimal import Decimal

import openpyxl

from csp_core import areas, crime_types
from csp_core.activity import ActivityRow
from csp_core.casework import CaseworkRow
from csp_core.funding import FundingRow
from csp_core.outputs.template import blank_template
from csp_core.problems import Place
from csp_core.reading.reading import FileReading, read_file
from csp_core.records import NO_RECORDS, Records
from csp_core.survey import SurveyRow
from tests.reading.drawing import Cell, Row, messages, rows, sentences

TODAY = dt.date(2018, 2, 20)
DECEMBER, JANUARY = dt.date(2017, 12, 1), dt.date(2018, 1, 1)
# Twenty rows as an officer types them: two areas, two months, one shorthand, one unknown type.
TYPED: list[list[Cell]] = [
    ["South Ribble", "All crime", DECEMBER, 612],
    ["South Ribble", "ASB", DECEMBER, 231],
    ["South Ribble", "All burglary", DECEMBER, 66],
    ["South Ribble", "Robbery", DECEMBER, 0],
    ["South Ribble", "Scooter nuisance", DECEMBER, 12],
    ["South Ribble", "All crime", JANUARY, 598],
    ["South Ribble", "ASB", JANUARY, 240],
    ["South Ribble", "All burglary", JANUARY, 71],
    ["South Ribble", "Robbery", JANUARY, "<5"],
    ["South Ribble", "Scooter nuisance", JANUARY, 9],
    ["Chorley", "All crime", DECEMBER, 1590],
    ["Chorley", "ASB", DECEMBER, 310],
    ["Chorley", "All burglary", DECEMBER, 58],
    ["Chorley", "Robbery", DECEMBER, 6],
    ["Chorley", "Scooter nuisance", DECEMBER, 15],
    ["Chorley", "All crime", JANUARY, 1574],
    ["Chorley", "ASB", JANUARY, 305],
    ["Chorley", "All burglary", JANUARY, 60],
    ["Chorley", "Robbery", JANUARY, 5],
    ["Chorley", "Scooter nuisance", JANUARY, 11],
]


EMPTY = [
    "Sheet “Funding”: funding; no rows in it yet; 1 example row left out.",
    "Sheet “Domestic abuse”: casework; no rows in it yet; 1 example row left out.",
    "Sheet “Activity”: activity; no rows in it yet; 1 example row left out.",
    "Sheet “Survey”: survey; no rows in it yet; 1 example row left out.",
]


def filled(typed: Sequence[Sequence[Cell]], first_row: int) -> bytes:
    """The template with rows typed in from a row on; row 2 holds the example."""
    book = openpyxl.load_workbook(io.BytesIO(blank_template(TODAY)))
    for row, cells in enumerate(typed, start=first_row):
        for column in range(6):
            cell = book["Figures"].cell(row, column + 1)
            cell.value = cells[column] if column < len(cells) else None
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def read(data: bytes) -> FileReading:
    return read_file("Our figures.xlsx", data)


def expected(typed: Sequence[Sequence[Cell]], first_row: int) -> list[Row]:
    """The figures as typed, each from its cell in column D."""
    return [
        (
            str(area),
            {"ASB": "Anti-social behaviour"}.get(str(crime_type), str(crime_type)),
            f"{month:%Y-%m}",
            1,
            count if isinstance(count, int) else None,
            "" if isinstance(count, int) else "[c]",
            f"D{row}",
        )
        for row, (area, crime_type, month, count) in enumerate(typed, start=first_row)
    ]


def test_twenty_rows_typed_over_the_example_are_read_to_exactly_those_figures() -> None:
    reading = read(filled(TYPED, first_row=2))

    assert rows(reading) == expected(TYPED, first_row=2)
    assert messages(reading) == []
    assert sentences(reading) == [
        "Sheet “Figures”: one row a count; 5 crime types; 2 areas; 2 months, December 2017 to "
        "January 2018; row 1 is the header.",
        *EMPTY,
        "Sheet “Notes”: not read, as it holds text and no figures.",
        "Sheet “Lists”: not read, as it holds text and no figures.",
    ]


def test_the_example_left_in_its_row_is_not_read_with_the_figures_below_it() -> None:
    reading = read(filled(TYPED, first_row=3))

    assert rows(reading) == expected(TYPED, first_row=3)
    assert messages(reading) == []
    assert sentences(reading)[0] == (
        "Sheet “Figures”: one row a count; 5 crime types; 2 areas; 2 months, December 2017 to "
        "January 2018; row 1 is the header; 1 example row left out."
    )


def test_the_template_nobody_has_filled_in_holds_no_figures_and_no_problem() -> None:
    reading = read(blank_template(TODAY))

    assert (rows(reading), messages(reading), reading.records) == ([], [], NO_RECORDS)
    assert sentences(reading)[:5] == [
        "Sheet “Figures”: no figures in it yet; 1 example row left out.",
        *EMPTY,
    ]


def test_every_example_row_is_read_as_it_stands_once_its_note_is_cleared() -> None:
    book = openpyxl.load_workbook(io.BytesIO(blank_template(TODAY)))
    for name in ("Funding", "Domestic abuse", "Activity", "Survey"):
        page = book[name]
        page.cell(2, page.max_column).value = None
    out = io.BytesIO()
    book.save(out)

    reading = read(out.getvalue())

    start, end = dt.date(2017, 4, 1), dt.date(2018, 3, 31)
    file = "Our figures.xlsx"
    assert messages(reading) == []
    assert reading.records == Records(
        funding=(
            FundingRow(
                "OPCC", "Community safety grant", "allocated", Decimal(10_000), start, end,
                "OPCC", place=Place(file, "Funding", "D2"),
            ),
        ),
        casework=(
            CaseworkRow(
                "MARAC", "Chorley and South Ribble", "Cases discussed", Decimal(346), "cases",
                start, end, TODAY, place=Place(file, "Domestic abuse", "D2"),
            ),
        ),
        survey=(
            SurveyRow(
                "Are you confident that this is a safe place to live?", "South Ribble",
                "Confident", Decimal(67), None, 1_753, start, end, "contacts",
                place=Place(file, "Survey", "D2"),
            ),
        ),
        activity=(
            ActivityRow(
                "project", "Hate crime training", "Training on what hate crime does",
                start, end, funder="OPCC", scheme="Community safety grant",
                amount=Decimal(1_500), outcome="60 people trained",
                place=Place(file, "Activity", "B2"),
            ),
        ),
    )  # fmt: skip


def test_rows_typed_below_the_example_are_read_and_the_example_is_not() -> None:
    book = openpyxl.load_workbook(io.BytesIO(blank_template(TODAY)))
    book["Survey"].append(["Is litter a problem?", "Chorley", "Yes", 0.6, None, 400])
    book["Survey"]["D3"].number_format = "0.0%"
    out = io.BytesIO()
    book.save(out)

    reading = read(out.getvalue())

    assert messages(reading) == []
    assert [(row.answer, row.share, row.base) for row in reading.records.survey] == [
        ("Yes", Decimal(60), 400)
    ]
    assert sentences(reading)[4] == (
        "Sheet “Survey”: survey; 1 answer to 1 question; row 1 is the header; "
        "1 example row left out."
    )


def test_a_status_chosen_in_a_row_is_the_status_of_its_figure() -> None:
    typed: list[list[Cell]] = [
        ["Chorley", "All crime", DECEMBER, 1590],
        ["Chorley", "All crime", JANUARY, 1574, "provisional"],
    ]

    reading = read(filled(typed, first_row=2))

    assert reading.figures["status"].to_pylist() == ["", "provisional"]
    assert messages(reading) == []


def test_an_empty_count_is_missing_and_not_zero() -> None:
    typed: list[list[Cell]] = [
        ["Chorley", "All crime", DECEMBER, 1590, None, None],
        ["Chorley", "All crime", JANUARY, None, None, "The police have not sent it yet."],
    ]

    reading = read(filled(typed, first_row=2))

    assert rows(reading) == [("Chorley", "All crime", "2017-12", 1, 1590, "", "D2")]
    assert messages(reading) == []


def test_every_area_and_crime_type_on_offer_is_read_as_itself() -> None:
    lists = openpyxl.load_workbook(io.BytesIO(blank_template(TODAY)))["Lists"]
    offered = list(lists.iter_rows(min_row=4, values_only=True))
    places = [str(choice) for name, choice in offered if name == "Area"]
    types = [str(choice) for name, choice in offered if name == "Crime type"]

    everything: list[list[Cell]] = [
        ["Wyre", name, JANUARY, 100 + at] for at, name in enumerate(types)
    ]
    everywhere: list[list[Cell]] = [
        [name, "All crime", DECEMBER, 900 + at] for at, name in enumerate(places)
    ]
    reading = read(filled([*everything, *everywhere], first_row=2))

    read_types = reading.figures["crime_type"].to_pylist()[: len(types)]
    read_areas = reading.figures["area"].to_pylist()[len(types) :]
    assert (read_types, read_areas) == (types, places)
    assert messages(reading) == []
    assert [known.name for name in types if (known := crime_types.match(name))] == types
    assert [areas.match(name) for name in places] == places
