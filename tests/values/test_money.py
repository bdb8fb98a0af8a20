"""Money comes in as officers type it, is never a float, and goes out as the field writes it."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csp_core.money import LARGEST, Amount, parse_money, plain_pounds, pounds

EXPECTED = "an amount in pounds"
REMEDY = "Write it as £24,000 or 24000, or leave the cell empty if it is not known."
AMOUNTS = st.decimals(-LARGEST, LARGEST, places=2)


@pytest.mark.parametrize(
    ("cell", "amount"),
    [
        ("£24K", "24000.00"),
        ("44k", "44000.00"),
        ("£44k.", "44000.00"),
        ("£40,000.00", "40000.00"),
        ("40,000.5", "40000.50"),
        ("(1,200)", "-1200.00"),
        ("(£1,200)", "-1200.00"),
        ("£(1,200.50)", "-1200.50"),
        ("-£1,200", "-1200.00"),
        ("£-1,200", "-1200.00"),
        ("−1200", "-1200.00"),
        ("1,200-", "-1200.00"),
        ("24 000", "24000.00"),
        ("24\u00a0000", "24000.00"),
        ("24\u202f000", "24000.00"),
        ("20000", "20000.00"),
        ("  £20,000 ", "20000.00"),
        ("£1.2m", "1200000.00"),
        ("1.25 million", "1250000.00"),
        ("3 thousand pounds", "3000.00"),
        ("GBP 500", "500.00"),
        ("£0", "0.00"),
        ("nil", "0.00"),
        (".50", "0.50"),
        (24_000, "24000.00"),
        (0, "0.00"),
        (6666.67, "6666.67"),
        (20_000 / 3, "6666.67"),
        (0.1 + 0.2, "0.30"),
        (1.005, "1.01"),
        (-1200.0, "-1200.00"),
        (Decimal("0.125"), "0.13"),
    ],
)
def test_an_amount_is_read_as_officers_type_it(cell: object, amount: str) -> None:
    read = parse_money(cell)

    assert (read.fault, str(read.pounds)) == (None, amount)


@pytest.mark.parametrize(
    "cell", [None, "", "  ", "-", "–", "n/a", "N/A", "tbc", "TBC", "[x]", "Not known"]
)
def test_a_cell_that_says_nothing_gives_no_amount_which_is_not_zero(cell: object) -> None:
    assert parse_money(cell) == Amount()


@pytest.mark.parametrize(
    ("cell", "found", "why"),
    [
        ("£10,000 p.a.", '"£10,000 p.a."', "an amount a year is not an amount until it is spread"),
        ("£10,000 + VAT", '"£10,000 + vat"', "a sum to be done"),
        ("£10,000 - £12,000", '"£10,000 - £12,000"', "two amounts"),
        ("c. £10,000", '"c. £10,000"', "about how much is not how much"),
        ("up to £10k", '"up to £10k"', "a limit"),
        ("$10,000", '"$10,000"', "not pounds"),
        ("€10,000", '"€10,000"', "not pounds"),
        ("10%", '"10%"', "a share"),
        ("24,00", '"24,00"', "a comma where no thousands are parted"),
        ("1,2345", '"1,2345"', "the same"),
        ("1,200 000", '"1,200 000"', "two ways of parting thousands"),
        ("24.000", '"24.000"', "twenty-four pounds or twenty-four thousand"),
        ("£24.000,00", '"£24.000,00"', "the same"),
        ("1.234567k", '"1.234567k"', "not whole pennies"),
        ("-(1,200)", '"-(1,200)"', "below zero twice"),
        ("(-1,200)", '"(-1,200)"', "below zero twice"),
        ("1e5", '"1e5"', "a computer's number"),
        ("٢٤", '"٢٤"', "digits that not every reader can read"),
        ("£", '"£"', "no digits"),
        ("k", '"k"', "no digits"),
        ("in kind", '"in kind"', "words"),
        ("9" * 200, f'"{"9" * 60}…"', "too large, and its end is not shown"),
        ("1,000,000,000,001", '"1,000,000,000,001"', "more than a million million"),
        (10**13, "a number too large for an amount", "more than a million million"),
        (10**400, "a number too large for an amount", "no float holds it"),
        (float("inf"), "a number too large for an amount", "no number"),
        (float("nan"), "no number", "no number"),
        (True, "TRUE", "a tick"),
        (dt.date(2017, 4, 1), "2017-04-01", "a day"),
    ],
)
def test_what_is_no_plain_amount_is_refused(cell: object, found: str, why: str) -> None:
    assert parse_money(cell) == Amount(fault=(found, EXPECTED, REMEDY)), why


def test_a_cell_that_says_thousands_itself_is_known() -> None:
    assert [parse_money(cell).sized for cell in ("£24k", "1.2m", "24,000", 24)] == [
        True, True, False, False,
    ]  # fmt: skip


def test_control_characters_never_stand_in_an_amount_or_its_fault() -> None:
    assert parse_money("£24\x00,000").pounds == Decimal(24000)
    assert parse_money("£\x07x").fault == ('"£x"', EXPECTED, REMEDY)


@pytest.mark.parametrize(
    ("amount", "shown"),
    [
        ("24000", "£24,000"),
        ("6666.67", "£6,666.67"),
        ("6666.6", "£6,666.60"),
        ("0", "£0"),
        ("-1200", "−£1,200"),
        ("-0.004", "£0"),
        ("0.005", "£0.01"),
    ],
)
def test_an_amount_is_shown_with_pennies_only_where_there_are_some(amount: str, shown: str) -> None:
    assert pounds(Decimal(amount)) == shown


@given(AMOUNTS)
def test_an_amount_shown_is_read_back_as_it_was(amount: Decimal) -> None:
    assert parse_money(pounds(amount)).pounds == amount
    assert parse_money(plain_pounds(amount)).pounds == amount


@given(st.floats(-1e9, 1e9))
def test_a_number_of_a_spreadsheet_is_the_amount_it_shows(number: float) -> None:
    read = parse_money(number).pounds

    assert read is not None
    assert abs(read - Decimal(repr(number))) <= Decimal("0.005")


@given(st.text(max_size=80))
def test_any_text_gives_an_amount_nothing_or_a_fault(text: str) -> None:
    read = parse_money(text)

    assert read.pounds is None or read.fault is None
