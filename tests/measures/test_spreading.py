"""A commitment over several years falls due month by month, and its parts add up to the whole."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csp_core.measures.spreading import Spread
from csp_core.periods import month_number

THREE_YEARS = Spread(Decimal(24_000), dt.date(2017, 4, 1), dt.date(2020, 3, 31))
DAYS = st.dates(dt.date(1990, 1, 1), dt.date(2060, 12, 31))
AMOUNTS = st.decimals(-(10**12), 10**12, places=2)
SPREADS = st.builds(
    lambda amount, start, days: Spread(amount, start, start + dt.timedelta(days=days)),
    AMOUNTS,
    DAYS,
    st.integers(0, 8_000),
)


@pytest.mark.parametrize(
    ("day", "due"),
    [
        (dt.date(2017, 3, 31), "0.00"),
        (dt.date(2017, 4, 1), "0.00"),
        (dt.date(2017, 4, 29), "0.00"),
        (dt.date(2017, 4, 30), "666.67"),
        (dt.date(2017, 5, 31), "1333.33"),
        (dt.date(2018, 1, 30), "6000.00"),
        (dt.date(2018, 1, 31), "6666.67"),
        (dt.date(2018, 2, 1), "6666.67"),
        (dt.date(2018, 3, 31), "8000.00"),
        (dt.date(2020, 3, 30), "23333.33"),
        (dt.date(2020, 3, 31), "24000"),
        (dt.date(2031, 1, 1), "24000"),
    ],
)
def test_a_month_falls_due_on_its_last_day(day: dt.date, due: str) -> None:
    assert THREE_YEARS.due(day) == Decimal(due)


def test_three_years_of_a_commitment_are_three_equal_parts() -> None:
    assert THREE_YEARS.by_financial_year() == {
        "2017/18": Decimal(8000),
        "2018/19": Decimal(8000),
        "2019/20": Decimal(8000),
    }


def test_a_penny_that_cannot_be_parted_goes_to_one_month() -> None:
    spread = Spread(Decimal("0.01"), dt.date(2017, 4, 1), dt.date(2017, 6, 30))

    assert spread.by_month() == {
        month_number(2017, 4): Decimal("0.00"),
        month_number(2017, 5): Decimal("0.01"),
        month_number(2017, 6): Decimal("0.00"),
    }


def test_a_part_of_a_month_counts_by_its_days() -> None:
    """16 of April's 30 days, May whole, 15 of June's 30: 2 1/30 months, of which 16/30 first."""
    spread = Spread(Decimal(6100), dt.date(2017, 4, 15), dt.date(2017, 6, 15))

    assert spread.by_month() == {
        month_number(2017, 4): Decimal("1600.00"),
        month_number(2017, 5): Decimal("3000.00"),
        month_number(2017, 6): Decimal("1500.00"),
    }
    assert spread.due(dt.date(2017, 6, 14)) == Decimal("4600.00")
    assert spread.due(dt.date(2017, 6, 15)) == Decimal(6100)


def test_a_few_days_of_one_month_fall_due_on_their_last() -> None:
    spread = Spread(Decimal(90), dt.date(2018, 1, 10), dt.date(2018, 1, 20))

    assert [spread.due(dt.date(2018, 1, day)) for day in (9, 19, 20, 31)] == [0, 0, 90, 90]


def test_a_financial_year_has_what_of_it_is_due() -> None:
    due = [THREE_YEARS.due_in(y, dt.date(2018, 5, 31)) for y in ("2016/17", "2017/18", "2018/19")]

    assert due == [0, Decimal(8000), Decimal("1333.33")]


def test_an_end_before_its_start_is_our_own_mistake() -> None:
    with pytest.raises(ValueError, match="an amount cannot end"):
        Spread(Decimal(1), dt.date(2018, 1, 2), dt.date(2018, 1, 1))


@given(SPREADS)
def test_the_months_add_up_to_the_amount_exactly(spread: Spread) -> None:
    assert sum(spread.by_month().values(), Decimal(0)) == spread.amount


@given(SPREADS)
def test_the_financial_years_add_up_to_the_amount_exactly(spread: Spread) -> None:
    assert sum(spread.by_financial_year().values(), Decimal(0)) == spread.amount


@given(SPREADS, DAYS)
def test_what_is_due_of_the_years_is_what_is_due(spread: Spread, day: dt.date) -> None:
    years = [spread.due_in(year, day) for year in spread.by_financial_year()]

    assert sum(years, Decimal(0)) == spread.due(day)


@given(SPREADS, DAYS, DAYS)
def test_what_is_due_never_shrinks_towards_the_end(
    spread: Spread, one: dt.date, two: dt.date
) -> None:
    earlier, later = sorted((one, two))

    assert abs(spread.due(earlier)) <= abs(spread.due(later)) <= abs(spread.amount)
