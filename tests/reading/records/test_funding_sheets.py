"""Funding sheets as officers lay them out: each is read under its own names and headings."""

from __future__ import annotations

import datetime as dt
import io
import time
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from csp_core.funding import FundingRow
from csp_core.problems import Place
from csp_core.reading.reading import FileReading, read_file
from csp_core.reading.records.funding import FUNDING
from csp_core.reading.records.record_tables import RecordRow, RecordTable

Y17 = (dt.date(2017, 4, 1), dt.date(2018, 3, 31))
THREE = (dt.date(2017, 4, 1), dt.date(2020, 3, 31))
Rows = Sequence[Sequence[Any]]


def read(rows: Rows, name: str = "Sheet1") -> FileReading:
    """A workbook of one sheet, read."""
    book = openpyxl.Workbook()
    page = book.worksheets[0]
    page.title = name
    for cells in rows:
        page.append(list(cells))
    data = io.BytesIO()
    book.save(data)
    return read_file("f.xlsx", data.getvalue())


def short(one: FundingRow) -> tuple[Any, ...]:
    """A row as it is drawn below: funder, scheme, status, pounds, first and last day, cell."""
    days = (one.start, one.end) if one.start or one.end else None
    return (one.funder, one.scheme, one.status, one.amount and float(one.amount), days,
            one.place.cell)  # fmt: skip


def told(reading: FileReading) -> list[str]:
    """Every problem in full, without the file's and sheet's names."""
    return [p.sentence.replace("f.xlsx › ", "").partition(" › ")[2] for p in reading.problems]


LAYOUTS: dict[str, tuple[Rows, str, list[tuple[Any, ...]], str]] = {
    "one amount a row, other headings": (
        [
            ["Funded by", "Project", "Stage", "£", "Financial year"],
            ["PCC", "Youth club", "Granted", "£5,000", "2017/18"],
            ["LCC", "Refuge", "Contracted", "24K", "Apr 2017 to Mar 2020"],
        ],
        "Money",
        [
            ("PCC", "Youth club", "allocated", 5000, Y17, "D2"),
            ("LCC", "Refuge", "committed", 24000, THREE, "D3"),
        ],
        "Sheet “Money”: funding; 2 amounts; row 1 is the header.",
    ),
    "a status a column: a blank is absent, a nought is nought": (
        [
            ["Scheme", "Allocated", "Committed", "Spent", "Withdrawn"],
            ["Grant", 10000, 8000, 0, None],
            ["Wardens", None, None, None, 44000],
            ["Refuge", "n/a", "24,000", "-", None],
        ],
        "Sheet1",
        [
            ("", "Grant", "allocated", 10000, None, "B2"),
            ("", "Grant", "committed", 8000, None, "C2"),
            ("", "Grant", "spent", 0, None, "D2"),
            ("", "Wardens", "withdrawn", 44000, None, "E3"),
            ("", "Refuge", "committed", 24000, None, "C4"),
        ],
        "Sheet “Sheet1”: funding; 5 amounts; row 1 is the header.",
    ),
    "the title names the funder and the year": (
        [
            ["PCC funding 17-18"],
            [],
            ["Project", "Amount awarded (£)", "Notes"],
            ["Leyland Project", 3500, "Youth work"],
            ["Training", 1200.5, None],
        ],
        "Sheet1",
        [
            ("PCC", "Leyland Project", "allocated", 3500, Y17, "B4"),
            ("PCC", "Training", "allocated", 1200.5, Y17, "B5"),
        ],
        "Sheet “Sheet1”: funding; 2 amounts; row 3 is the header; the funder PCC from its title; "
        "the days 1 April 2017 to 31 March 2018 from its title.",
    ),
    "the sheet's name says the year, the title the status": (
        [
            ["Grants awarded by the Police and Crime Commissioner"],
            ["Project", "Amount"],
            ["Leyland Project", "£3.5k"],
        ],
        "PCC 2017-18",
        [("Police and Crime Commissioner", "Leyland Project", "allocated", 3500, Y17, "B3")],
        "Sheet “PCC 2017-18”: funding; 1 amount; row 2 is the header; the funder Police and Crime "
        "Commissioner from its title; the status allocated from its title; the days 1 April 2017 "
        "to 31 March 2018 from its title.",
    ),
    "a line above says who pays": (
        [
            ["Funder: Lancashire County Council"],
            ["Service", "Budget (£)", "Actual spend to date (£)"],
            ["Refuge", 9000, 4500],
        ],
        "Sheet1",
        [
            ("Lancashire County Council", "Refuge", "allocated", 9000, None, "B3"),
            ("Lancashire County Council", "Refuge", "spent", 4500, None, "C3"),
        ],
        "Sheet “Sheet1”: funding; 2 amounts; row 2 is the header; the funder Lancashire County "
        "Council from its title.",
    ),
    "totals are left out": (
        [
            ["Funder", "Scheme", "Allocated", "Spent"],
            ["PCC", "A", 100, 50],
            ["PCC", "B", 200, 60],
            ["PCC total", None, 300, 110],
            ["LCC", "C", 400, 70],
            ["Grand total", None, 700, 180],
        ],
        "Sheet1",
        [
            ("PCC", "A", "allocated", 100, None, "C2"),
            ("PCC", "A", "spent", 50, None, "D2"),
            ("PCC", "B", "allocated", 200, None, "C3"),
            ("PCC", "B", "spent", 60, None, "D3"),
            ("LCC", "C", "allocated", 400, None, "C5"),
            ("LCC", "C", "spent", 70, None, "D5"),
        ],
        "Sheet “Sheet1”: funding; 6 amounts; row 1 is the header; 2 totals left out.",
    ),
    "a sum without a word under all": (
        [["Scheme", "Funder", "Spent"], ["A", "PCC", 1], ["B", "PCC", 2], [None, None, 3]],
        "Sheet1",
        [("PCC", "A", "spent", 1, None, "C2"), ("PCC", "B", "spent", 2, None, "C3")],
        "Sheet “Sheet1”: funding; 2 amounts; row 1 is the header; 1 total left out.",
    ),
    "a name written once for the rows below it": (
        [
            ["Funder", "Scheme", "Status", "Amount", "From", "To"],
            ["SRBC", "Refuge", "Committed", 24000, "April 2017", "March 2020"],
            [None, None, "Paid", 6000, None, None],
            ["PCC", "Training", "Awarded", 100, dt.date(2017, 4, 1), dt.date(2018, 3, 31)],
        ],
        "Sheet1",
        [
            ("SRBC", "Refuge", "committed", 24000, THREE, "D2"),
            ("SRBC", "Refuge", "spent", 6000, None, "D3"),
            ("PCC", "Training", "allocated", 100, Y17, "D4"),
        ],
        "Sheet “Sheet1”: funding; 3 amounts; row 1 is the header; 2 names taken from the row "
        "above.",
    ),
    "funders on rows of their own": (
        [
            ["Scheme", "Allocated", "Spent"],
            ["PCC"],
            ["Training", 100, 20],
            ["County council"],
            ["Refuge", 900, None],
            ["Notes: figures are provisional"],
        ],
        "Sheet1",
        [
            ("PCC", "Training", "allocated", 100, None, "B3"),
            ("PCC", "Training", "spent", 20, None, "C3"),
            ("County council", "Refuge", "allocated", 900, None, "B5"),
        ],
        "Sheet “Sheet1”: funding; 3 amounts; row 1 is the header; 2 funders on rows of their own.",
    ),
    "a year a column under one status a row": (
        [
            ["Funder", "Scheme", "Status", "2017/18", "2018/19", "Total"],
            ["SRBC", "Refuge", "Profiled", 8000, "8,000.00", 16000],
        ],
        "Sheet1",
        [
            ("SRBC", "Refuge", "committed", 8000, Y17, "D2"),
            (
                "SRBC", "Refuge", "committed", 8000,
                (dt.date(2018, 4, 1), dt.date(2019, 3, 31)), "E2",
            ),
        ],
        "Sheet “Sheet1”: funding; 2 amounts; row 1 is the header.",
    ),
    "a year beside each status": (
        [
            ["Scheme", "Funder", "Spent 2016/17", "Spent 2017/18", "Committed 17-18"],
            ["Refuge", "SRBC", 7000, 6000, 8000],
        ],
        "Sheet1",
        [
            ("SRBC", "Refuge", "spent", 7000, (dt.date(2016, 4, 1), dt.date(2017, 3, 31)), "C2"),
            ("SRBC", "Refuge", "spent", 6000, Y17, "D2"),
            ("SRBC", "Refuge", "committed", 8000, Y17, "E2"),
        ],
        "Sheet “Sheet1”: funding; 3 amounts; row 1 is the header.",
    ),
    "what is left is not read": (
        [
            ["Scheme", "Allocated (£)", "Committed (£)", "Uncommitted", "Balance remaining"],
            ["Grant", 10000, 8000, 2000, 2000],
            ["Over", 10000, 12000, -2000, "(2,000)"],
        ],
        "Sheet1",
        [
            ("", "Grant", "allocated", 10000, None, "B2"),
            ("", "Grant", "committed", 8000, None, "C2"),
            ("", "Over", "allocated", 10000, None, "B3"),
            ("", "Over", "committed", 12000, None, "C3"),
        ],
        "Sheet “Sheet1”: funding; 4 amounts; row 1 is the header.",
    ),
    "below other things, and repeated on a second page": (
        [
            ["South Ribble Community Safety Partnership"],
            ["Funding position"],
            [None, "Source of funding", "What for", "Position", "Sum"],
            [None, "OPCC", "Grant", "Allocation", 10000],
            [None, "Source of funding", "What for", "Position", "Sum"],
            [None, "SRBC", "Wardens", "Cut", 44000],
        ],
        "Sheet1",
        [
            ("OPCC", "Grant", "allocated", 10000, None, "E4"),
            ("SRBC", "Wardens", "withdrawn", 44000, None, "E6"),
        ],
        "Sheet “Sheet1”: funding; 2 amounts; row 3 is the header.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_funding_sheet_is_read_as_it_is_laid_out(layout: str) -> None:
    rows, name, amounts, said = LAYOUTS[layout]
    reading = read(rows, name)

    assert [short(one) for one in reading.records.funding] == amounts
    assert [sheet.sentence for sheet in reading.sheets] == [said]
    assert [one for one in reading.problems if "no funder" not in one.found] == []


FAULTS: dict[str, tuple[Rows, int, list[str]]] = {
    "an amount a year": (
        [["Funder", "Scheme", "Status", "Amount"], ["PCC", "A", "Allocated", "£10,000 p.a."]],
        1,
        [
            'D2: found "£10,000 p.a."; expected an amount in pounds. Write it as £24,000 or 24000, '
            "or leave the cell empty if it is not known."
        ],
    ),
    "no status": (
        [
            ["Funder", "Scheme", "Status", "Amount"],
            ["PCC", "A", None, 5],
            ["PCC", "B", None, 5],
            ["PCC", "C", "Not committed", 5],
            ["PCC", "D", "Spent", 5],
        ],
        1,
        [
            "C2 (also C3): found an amount with no status; expected allocated, committed, spent or "
            "withdrawn. Write one of the four; until then this amount is not used.",
            'C4: found "Not committed"; expected allocated, committed, spent or withdrawn. Write '
            "one of the four; until then this amount is not used.",
        ],
    ),
    "no status anywhere": (
        [["PCC funding 2017/18"], ["Project", "Amount (£)"], ["A", 5], ["B", 6]],
        0,
        [
            "B3 (also B4): found an amount with no status; expected allocated, committed, spent or "
            "withdrawn. Write one of the four; until then this amount is not used.",
        ],
    ),
    "an end before its start": (
        [
            ["Funder", "Scheme", "Status", "Amount", "From", "To"],
            ["PCC", "A", "Committed", 5, dt.date(2018, 4, 1), dt.date(2017, 3, 31)],
        ],
        1,
        [
            "F2: found an end, 31 March 2017, before its start, 1 April 2018; expected an end "
            "after the start. Until it is put right the amount is kept without dates."
        ],
    ),
    "no day": (
        [
            ["Funder", "Scheme", "Status", "Amount", "From", "To"],
            ["PCC", "A", "Committed", 5, "Spring", "tbc"],
        ],
        1,
        [
            'E2: found "Spring"; expected a day, a month or a financial year, such as 1 April 2017 '
            "or 2017/18. Until it is put right the amount is kept without dates."
        ],
    ),
    "thousands in the heading": (
        [
            ["Scheme", "Funder", "Allocated £000", "Spent (£'000s)"],
            ["A", "PCC", 24, "£12k"],
            ["B", "PCC", 0.5, 7],
        ],
        4,
        [
            "C1 (also D1): found amounts in thousands of pounds. Each is taken 1,000 times; check "
            "that none is in single pounds.",
            'D2: found "£12k" under a heading that says thousands; expected all amounts in one '
            "unit. Write them all in pounds and take the unit out of the heading.",
        ],
    ),
    "a total that is no sum": (
        [["Scheme", "Funder", "Spent"], ["A", "PCC", 1], ["B", "PCC", 2], ["Total", None, 5]],
        2,
        [
            "C4: found a total of £5; expected £3, the sum of the amounts above it. The amounts "
            "are used and the total is not; check both."
        ],
    ),
    "what is left is not what its amounts leave": (
        [
            ["Scheme", "Funder", "Allocated", "Committed", "Uncommitted", "Balance"],
            ["A", "PCC", 100, 80, 25, 20],
        ],
        2,
        [
            "E2: found £25 under “Uncommitted”; expected £20, what is allocated less what is "
            "committed. It is worked out from the amounts; check them."
        ],
    ),
    "a row's total that is no sum": (
        [
            ["Funder", "Scheme", "Status", "2017/18", "2018/19", "Total"],
            ["A", "B", "Spent", 1, 2, 4],
        ],
        2,
        [
            "F2: found a total of £4; expected £3, the sum of its row. The amounts are used and "
            "the total is not; check both."
        ],
    ),
    "a column that is not read": (
        [["Scheme", "Funder", "Spent", "Forecast", "Spent"], ["A", "PCC", 1, 9, 2]],
        1,
        [
            "D1: found a column of amounts headed “Forecast”. It is not read: head it Allocated, "
            "Committed, Spent or Withdrawn, with its year where there are several.",
            "E1: found a column of amounts headed “Spent”. It is not read: head it Allocated, "
            "Committed, Spent or Withdrawn, with its year where there are several.",
        ],
    ),
    "a column that may be the sum of its years": (
        [["Scheme", "Funder", "Spent 16/17", "Spent 17/18", "Spent to date"], ["A", "P", 1, 2, 3]],
        2,
        [
            "E1: found a column of amounts headed “Spent to date”. It is not read: head it "
            "Allocated, Committed, Spent or Withdrawn, with its year where there are several."
        ],
    ),
    "below zero": (
        [["Scheme", "Funder", "Spent"], ["A", "PCC", "(1,200)"]],
        1,
        [
            "C2: found −£1,200, an amount below zero. It is kept as it stands; write it without a "
            "sign or brackets if it is not."
        ],
    ),
    "nobody's money": (
        [["Scheme", "Allocated", "Spent"], ["A", 1, 1], ["B", 2, 1], [None, 9, 1]],
        4,
        [
            "A2 (also A3): found no funder; expected who gives the money. Write it in a column "
            "headed Funder, or above the table as “Funder: …”.",
            "B4: found an amount beside no funder and no scheme; expected who gives the money, or "
            "what it is for. Until one is there it is not used.",
        ],
    ),
    "more than there is money": (
        [["Scheme", "Funder", "Spent"], ["A", "PCC", 10**15], ["B_x0007_", "PCC", 1]],
        2,
        [
            "C2: found a number too large for an amount; expected an amount in pounds. Write it as "
            "£24,000 or 24000, or leave the cell empty if it is not known."
        ],
    ),
}  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_told_at_its_cell_and_nothing_is_guessed(fault: str) -> None:
    rows, amounts, sentences = FAULTS[fault]
    reading = read(rows)

    assert (len(reading.records.funding), told(reading)) == (amounts, sentences)


def test_an_amount_in_thousands_is_read_in_pounds() -> None:
    rows = read(FAULTS["thousands in the heading"][0]).records.funding

    assert [(one.scheme, one.status, one.amount) for one in rows] == [
        ("A", "allocated", Decimal(24000)),
        ("A", "spent", None),
        ("B", "allocated", Decimal(500)),
        ("B", "spent", Decimal(7000)),
    ]


def test_an_amount_that_cannot_be_read_is_kept_as_unknown_so_that_no_sum_leaves_it_out() -> None:
    rows = read(FAULTS["an amount a year"][0]).records.funding

    assert rows == (
        FundingRow("PCC", "A", "allocated", None, place=Place("f.xlsx", "Sheet1", "D2")),
    )


def test_a_crime_sheet_is_no_funding_sheet() -> None:
    reading = read(
        [
            ["South Ribble"],
            ["Crime type", "Apr 2017", "May 2017", "Total"],
            ["All crime", 500, 510, 1010],
            ["Robbery", 5, 6, 11],
        ],
    )

    assert (reading.records.funding, reading.figures.num_rows > 0) == ((), True)


@pytest.mark.parametrize(
    ("headings", "is_one"),
    [
        (["Project", "Funder", "Amount"], True),
        (["Project", "Funder", "Amount", "Outcome"], False),
        (["Project", "Funder", "Status", "Amount", "Outcome"], True),
        (["Project", "Amount awarded (£)", "Outcome"], True),
        (["Service", "Area", "Measure", "Value"], False),
        (["Crime type", "2016/17", "2017/18", "Total"], False),
        (["Question", "Answer", "Number"], False),
        (["Service", "Total"], False),
        (["Project", "Lead", "Budget"], False),
    ],
)
def test_a_funding_sheet_is_told_from_others_by_its_headings(
    headings: list[str], is_one: bool
) -> None:
    assert (FUNDING.heads([headings], 0) is not None) is is_one


def test_a_long_ledger_is_read_whole() -> None:
    rows: list[list[Any]] = [["Funder", "Scheme", "Status", "Amount", "From", "To"]]
    rows += [["PCC", f"S{at % 50}", "Spent", at, "1/4/17", "31/3/18"] for at in range(4_990)]

    assert len(read(rows).records.funding) == 4_990


def test_a_crafted_heading_costs_no_time() -> None:
    """Words that could be told apart in many ways would be tried in all of them."""
    began = time.monotonic()
    read([["Scheme", "17 18 " * 19 + "x", "Allocated", "Spent"], ["A", 1, 2, 3]])

    assert time.monotonic() - began < 10


CELLS = st.one_of(
    st.none(), st.integers(-(10**18), 10**18), st.floats(), st.booleans(), st.text(max_size=30),
    st.sampled_from(["Total", "PCC", "£24K", "(1)", "2017/18", "Spent", "committed", "n/a"]),
    st.datetimes(),
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(CELLS, min_size=7, max_size=7), max_size=8))
def test_whatever_stands_in_the_cells_gives_amounts_or_problems(rows: list[list[Any]]) -> None:
    for headings in (
        ["Funder", "Scheme", "Status", "Amount", "From", "To", "Note"],
        ["Scheme", "Allocated £000", "Committed", "Spent 17-18", "Withdrawn", "Balance", "Funder"],
    ):
        columns = FUNDING.heads([headings], 0)
        assert columns is not None
        table = RecordTable(
            "f.xlsx", "S", columns, 0, headings,
            tuple(RecordRow(at, cells) for at, cells in enumerate(rows, 1)),
        )  # fmt: skip
        read = FUNDING.read(table)
        assert all(one.amount is None or one.amount.is_finite() for one in read.records.funding)
