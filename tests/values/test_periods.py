"""Months, spans and financial years: named, moved and compared."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csp_core.periods import (
    Span,
    financial_year,
    financial_year_label,
    first_day,
    last_day,
    month_key,
    month_label,
    month_number,
    month_of,
    parse_month_key,
    short_month_label,
    year_to_date,
)

APRIL_2017 = month_number(2017, 4)
JANUARY_2018 = month_number(2018, 1)
MONTHS = st.integers(month_number(1950, 1), month_number(2099, 12))
SPANS = st.builds(Span.starting, MONTHS, st.integers(1, 60))


@given(SPANS)
def test_the_same_period_last_year_moved_a_year_forward_is_the_period(span: Span) -> None:
    assert span.year_before.moved(12) == span
    assert span.year_before.months == span.months


@given(MONTHS)
def test_a_month_is_told_by_any_of_its_days_and_by_its_key(month: int) -> None:
    assert month_of(first_day(month)) == month_of(last_day(month)) == month
    assert last_day(month) + dt.timedelta(days=1) == first_day(month + 1)
    assert parse_month_key(month_key(month)) == month


@given(MONTHS)
def test_months_add_up_to_quarters_and_quarters_to_the_financial_year(month: int) -> None:
    year = financial_year(month)
    quarters = [Span.starting(year.first + start, 3) for start in (0, 3, 6, 9)]

    assert [one for quarter in quarters for one in quarter] == list(year)
    assert month in list(year)
    assert all(quarter in year for quarter in quarters)
    assert first_day(year.first).month == 4


@given(SPANS, SPANS)
def test_a_span_lies_in_another_exactly_when_all_its_months_do(one: Span, other: Span) -> None:
    assert (one in other) == (set(one) <= set(other))


@pytest.mark.parametrize(
    ("first", "last", "label", "short", "key"),
    [
        (
            (2017, 4), (2018, 1),
            "April 2017 to January 2018", "Apr 2017 to Jan 2018", "2017-04-to-2018-01",
        ),
        ((2017, 4), (2017, 4), "April 2017", "Apr 2017", "2017-04"),
        ((2017, 4), (2018, 3), "April 2017 to March 2018", "2017/18", "2017-04-to-2018-03"),
        (
            (2024, 1), (2024, 12),
            "January 2024 to December 2024", "Jan 2024 to Dec 2024", "2024-01-to-2024-12",
        ),
        ((1999, 4), (2000, 3), "April 1999 to March 2000", "1999/00", "1999-04-to-2000-03"),
    ],
)  # fmt: skip
def test_a_span_is_named_in_full_in_short_and_as_a_key(
    first: tuple[int, int], last: tuple[int, int], label: str, short: str, key: str
) -> None:
    span = Span(month_number(*first), month_number(*last))

    assert (span.label, span.short_label, span.key) == (label, short, key)


def test_a_month_is_named_in_full_and_in_short() -> None:
    assert (month_label(APRIL_2017), short_month_label(APRIL_2017)) == ("April 2017", "Apr 2017")


def test_april_to_january_is_ten_months_of_one_financial_year() -> None:
    to_date = year_to_date(JANUARY_2018)

    assert (to_date.first, to_date.months) == (APRIL_2017, 10)
    assert to_date.year_before.label == "April 2016 to January 2017"
    assert financial_year_label(JANUARY_2018) == "2017/18"


def test_a_span_that_ends_before_it_starts_is_refused() -> None:
    with pytest.raises(
        ValueError, match=r"a span cannot end \(2017-04\) before it starts \(2018-01\)"
    ):
        Span(JANUARY_2018, APRIL_2017)


@pytest.mark.parametrize(
    "text", ["2017", "2017-13", "2017-00", "17-04", "April 2017", "2017-4", ""]
)
def test_what_is_no_month_key_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(ValueError) as refused:  # noqa: PT011 - the whole message is compared below
        parse_month_key(text)

    assert str(refused.value) == f'"{text}" is not a month; write it as 2017-04'
