"""Periods as British offices write them: each spelling, and what is rather not read at all."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csp_core.period_words import (
    day_of,
    hyphened_years,
    month_before_day,
    parse_period,
    parse_serial,
    periods_within,
)
from csp_core.periods import Span, first_day, month_label, month_number

ONE_MONTH = "April 2017"
TEN_MONTHS = "April 2017 to January 2018"
FINANCIAL_YEAR = "April 2017 to March 2018"
CALENDAR_YEAR = "January 2024 to December 2024"


def label(found: object) -> str:
    span = parse_period(found)
    return span.label if span else ""


@pytest.mark.parametrize(
    "written",
    [
        "April 2017", "april 2017", "Apr 2017", "Apr-17", "Apr 17", "Apr '17", "APR/2017",
        "Apr. 2017", "April, 2017", "2017-04", "2017-4", "2017/04", "2017.04", "04/2017",
        "4-2017", "201704", 201704, 201704.0, "201704.0", "01/04/2017", "1/4/17", "01.04.2017",
        "30-04-2017", "2017-04-01", "2017-04-01 00:00:00", "2017-04-01T00:00:00",
        "01/04/2017 00:00", "1 April 2017", "1st Apr 2017", "30-Apr-2017", "1-Apr-17",
        "Apr-17 (p)", "April 2017 [note 3]", "April\n2017", " Apr 2017 ", "April 2017/18",
        dt.date(2017, 4, 30), dt.datetime(2017, 4, 1, 12, 30),  # noqa: DTZ001 - Excel's have none
    ],
)  # fmt: skip
def test_every_spelling_of_a_month_is_that_month(written: object) -> None:
    assert label(written) == ONE_MONTH


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Sept 2017", "September 2017"),
        ("Sep-17", "September 2017"),
        ("May 2017", "May 2017"),
        ("Jan 2017/18", "January 2018"),
        ("Dec-70", "December 1970"),
        ("Dec-69", "December 2069"),
        ("2011-12", "December 2011"),
        ("29/02/2016", "February 2016"),
        ("04/05/2017", "May 2017"),
    ],
)
def test_a_month_is_read_as_britain_writes_it(written: str, meant: str) -> None:
    assert label(written) == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Q1 2017/18", "April 2017 to June 2017"),
        ("Q4 2017/18", "January 2018 to March 2018"),
        ("2017/18 Q4", "January 2018 to March 2018"),
        ("Qtr 2, 2017-18", "July 2017 to September 2017"),
        ("Quarter 3 2017/2018", "October 2017 to December 2017"),
        ("Jan-Mar 2018", "January 2018 to March 2018"),
        ("Jan to Mar 2017/18", "January 2018 to March 2018"),
    ],
)
def test_quarters_are_of_the_financial_year(written: str, meant: str) -> None:
    assert label(written) == meant


@pytest.mark.parametrize(
    "written",
    [
        "2017/18", "2017-18", "2017–18", "2017/2018", "2017 / 18", "FY 2017/18",
        "Financial year 2017/18", "Apr 2017 to Mar 2018", "Apr 2017 to\n Mar 2018 [note 9]",
        "April 2017 - March 2018", "Year ending March 2018", "year ending 31 March 2018",
        "Y/E Mar-18", "YE March 2018", "Year to March 2018", "12 months to March 2018",
        "1 April 2017 to 31 March 2018", "01/04/2017 - 31/03/2018",
    ],
)  # fmt: skip
def test_every_spelling_of_a_financial_year_is_that_year(written: str) -> None:
    assert label(written) == FINANCIAL_YEAR


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Jan 2024 to Dec 2024", CALENDAR_YEAR),
        ("year ending December 2024", CALENDAR_YEAR),
        ("January to December 2024", CALENDAR_YEAR),
        ("2011/12", "April 2011 to March 2012"),
        ("1999/00", "April 1999 to March 2000"),
        ("1999/2000", "April 1999 to March 2000"),
        ("April 2017 to January 2018", TEN_MONTHS),
        ("Apr-Jan 2018", TEN_MONTHS),
        ("Apr 17 - Jan 18", TEN_MONTHS),
        ("Apr-Jan 2017/18", TEN_MONTHS),
        ("April to January 2017/18", TEN_MONTHS),
        ("1st April 2017 until 31st January 2018", TEN_MONTHS),
        ("between April 2017 and January 2018", TEN_MONTHS),
        ("Apr 2017 to end of Jan 2018", TEN_MONTHS),
    ],
)
def test_a_span_is_read_from_its_first_month_to_its_last(written: str, meant: str) -> None:
    assert label(written) == meant


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("2017", "a calendar or a financial year"),
        (2017, "a calendar or a financial year"),
        (2017.0, "a calendar or a financial year"),
        ("Q4 2017", "a quarter of a calendar or of a financial year"),
        ("April", "no year"),
        ("17/18", "a financial year, or a day and a month"),
        ("2017/19", "not two years that follow each other"),
        ("2017/18 YTD", "how far the year had come is not said"),
        ("31/02/2018", "February has no such day"),
        ("45 April 2017", "April has no such day"),
        ("04/13/2017", "there is no thirteenth month"),
        ("01/04/2017 10:32", "a moment, not a month"),
        ("1 April 2017 to 30 January 2018", "January is cut short"),
        ("15/04/2017 - 31/01/2018", "April is cut short"),
        ("April 2016 and April 2017", "two months, not a span"),
        ("January 2018 to April 2017", "it ends before it starts"),
        ("Mar-May 2017/18", "May comes before March in a financial year"),
        ("Burglary", "no period"),
        ("", "nothing"),
        (None, "nothing"),
        (True, "a tick, not a number"),
        (42826, "a serial date, which only a column of dates may hold"),
        (201713, "no thirteenth month"),
        (12.5, "no whole number"),
        (float("nan"), "no number"),
        (float("inf"), "no number"),
        (dt.date(1900, 1, 1), "before any figures"),
        ("x" * 121, "too long to be a period"),
    ],
)
def test_what_could_mean_two_things_or_nothing_is_no_period(written: object, why: str) -> None:
    assert parse_period(written) is None, why


@pytest.mark.parametrize(
    ("title", "meant"),
    [
        ("Crime, 1 April 2017 to 31 January 2018", [TEN_MONTHS]),
        ("Table C2: Number of crimes, year ending December 2024 [note 1]", [CALENDAR_YEAR]),
        (
            "Change between the year ending December 2023 and the year ending December 2024",
            ["January 2023 to December 2023", CALENDAR_YEAR],
        ),
        ("Apr-Jan 2017/18 against Apr-Jan 2016/17", [TEN_MONTHS, "April 2016 to January 2017"]),
        ("Burglary in April 2016 and April 2017", ["April 2016", "April 2017"]),
        ("2017/18 to January 2018", [FINANCIAL_YEAR, "January 2018"]),
        ("2017/18 and again 2017/18", [FINANCIAL_YEAR]),
        ("Extracted 12 February 2018", []),
        ("Printed: 01/02/2018", []),
        ("Figures of 2017", []),
    ],
)
def test_a_title_names_its_periods_and_a_day_in_it_is_none(title: str, meant: list[str]) -> None:
    assert [span.label for span in periods_within(title)] == meant


@given(st.integers(month_number(1950, 1), month_number(2099, 12)))
def test_a_month_written_out_is_read_back(month: int) -> None:
    day = first_day(month)

    for written in (month_label(month), f"{day:%Y-%m}", f"{day:%d/%m/%Y}", f"{day:%Y%m}", day):
        assert parse_period(written) == Span.starting(month, 1)


@given(st.text(max_size=60))
def test_any_text_is_a_period_or_none_and_never_an_error(text: str) -> None:
    assert parse_period(text) is None or isinstance(parse_period(text), Span)
    assert isinstance(periods_within(text), tuple)


@pytest.mark.parametrize(
    ("column", "years"),
    [
        (["2010-11", "2011-12", "2012-13"], {"2010-11", "2011-12", "2012-13"}),
        (["2010-11", "2011-12"], {"2010-11", "2011-12"}),
        (["2011-12"], set()),
        (["2011-12", "2012-01"], set()),
        (["2011-11", "2011-12"], set()),
        (["2012-13", 57, None], {"2012-13"}),
    ],
)
def test_hyphened_years_are_told_from_months_by_their_neighbours(
    column: list[object], years: set[str]
) -> None:
    assert hyphened_years(column) == years


def test_a_serial_date_is_the_month_excel_shows() -> None:
    assert [parse_serial(number) for number in (42826, 42855, 1, 99999)] == [
        Span.starting(month_number(2017, 4), 1),
        Span.starting(month_number(2017, 4), 1),
        None,
        None,
    ]


def test_a_day_beside_the_month_is_told_and_so_is_a_date_written_the_american_way() -> None:
    days = [day_of(cell) for cell in ("03/04/2017", "2017-04-03", "3 April 2017", "Apr 2017", 3)]

    assert days == [3, 3, 3, None, None]
    assert [month_before_day(cell) for cell in ("04/13/2017", "13/04/2017", 57)] == [
        True,
        False,
        False,
    ]
