"""The funding a report holds, worked out for its workbook: what is absent is never 0."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from csp_core.funding import FundingRow, FundingStatus
from csp_core.measures.funding import positions
from csp_core.outputs.figure_table import POUNDS
from csp_core.outputs.funding_tables import funding_tables
from csp_core.problems import Place

AT = dt.date(2018, 1, 31)
FIRST, LAST = dt.date(2017, 4, 1), dt.date(2020, 3, 31)


def row(
    funder: str, scheme: str, status: FundingStatus, amount: str, *, dated: bool = True
) -> FundingRow:
    start, end = (FIRST, LAST) if dated else (None, None)
    place = Place("F.xlsx", "Funding", f"D{len(status)}")
    return FundingRow(funder, scheme, status, Decimal(amount), start, end, place=place)


THREE_POTS = positions(
    [
        row("OPCC", "Grant", "allocated", "10000.00"),
        row("OPCC", "Grant", "committed", "12000.10", dated=False),
        row("SRBC", "IDVA", "committed", "24000.00"),
        row("SRBC", "IDVA", "spent", "5000.05"),
        row("SRBC", "PCSO", "withdrawn", "44000.00"),
    ],
    AT,
)


def test_each_pot_has_its_position_and_what_is_not_stated_is_not_available() -> None:
    position, _ = funding_tables(THREE_POTS)

    assert [column.heading for column in position.columns] == [
        "Funder", "Scheme", "Position at", "Allocated", "Committed", "Spent", "Withdrawn",
        "Not yet committed", "Not yet spent", "Fallen due", "To know", "Read from",
    ]  # fmt: skip
    assert position.rows == (
        ("OPCC", "Grant", AT, 10000.0, 12000.1, "[x]", "[x]", -2000.1, "[x]", "[x]",
         "£2,000.10 more is committed than was allocated. £12,000.10 of the commitment has no "
         "dates, so what has fallen due is not known.",
         "F.xlsx › Funding › D9"),
        ("SRBC", "IDVA", AT, "[x]", 24000.0, 5000.05, "[x]", "[x]", 18999.95, 6666.67, "None",
         "F.xlsx › Funding › D9; F.xlsx › Funding › D5"),
        ("SRBC", "PCSO", AT, "[x]", "[x]", "[x]", 44000.0, "[x]", "[x]", "[x]", "None",
         "F.xlsx › Funding › D9"),
    )  # fmt: skip
    assert {one.format for one in position.columns[3:10]} == {POUNDS}
    assert position.title == "Funding position of each funder and scheme at 31 January 2018"


def test_a_commitment_stands_year_by_year_with_what_had_fallen_due() -> None:
    """One without dates is left out of it, and its position says so."""
    _, by_year = funding_tables(THREE_POTS)

    assert by_year.rows == (
        ("SRBC", "IDVA", "2017/18", 8000.0, 6666.67),
        ("SRBC", "IDVA", "2018/19", 8000.0, 0.0),
        ("SRBC", "IDVA", "2019/20", 8000.0, 0.0),
    )


def test_without_a_dated_commitment_there_is_no_sheet_by_year_and_without_funding_none() -> None:
    undated = positions([row("OPCC", "Grant", "committed", "1", dated=False)], AT)

    assert [one.name for one in funding_tables(undated)] == ["Funding position"]
    assert list(funding_tables(())) == []
