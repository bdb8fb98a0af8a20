"""The latest twelve months stand beside the year to date."""

from __future__ import annotations

import pytest

from csp_core.figures import unite
from csp_core.measures.rolling import rolling, side_by_side
from csp_core.periods import month_key, parse_month_key
from tests.reading.drawing import read_sheet

FIRST = parse_month_key("2016-01")
MONTHS = [month_key(FIRST + at) for at in range(30)]
FIGURES = unite(
    [
        read_sheet(f"""
            Area    | Crime type | {" | ".join(MONTHS)}
            Preston | Burglary   | {" | ".join(str(100 + at) for at in range(30))}
            Wyre    | Burglary   | {" | ".join(["10"] * 30)}
            Wyre    | Robbery    | {" | ".join(["1"] * 30)}
        """).figures
    ]
)


def test_twelve_months_and_the_year_to_date_are_each_set_against_a_year_before() -> None:
    last = parse_month_key("2018-06")
    (found,) = rolling(FIGURES, last, areas=["Preston"])

    twelve, to_date = found.twelve, found.to_date
    assert (twelve.current_span.label, twelve.previous, twelve.current) == (
        "July 2017 to June 2018",
        sum(100 + at for at in range(6, 18)),
        sum(100 + at for at in range(18, 30)),
    )
    assert twelve.percent == pytest.approx(100 * 144 / 1338)
    assert (to_date.current_span.label, to_date.previous, to_date.current) == (
        "April 2018 to June 2018",
        115 + 116 + 117,
        127 + 128 + 129,
    )


@pytest.mark.parametrize(
    ("last", "early"),
    [("2017-04", True), ("2017-08", True), ("2017-09", False), ("2018-03", False)],
)
def test_a_year_to_date_of_fewer_than_six_months_is_early(last: str, early: bool) -> None:
    (found,) = rolling(FIGURES, parse_month_key(last), areas=["Preston"])
    assert found.early is early


def test_where_the_twelve_months_before_are_not_there_the_total_stands_without_a_change() -> None:
    (found,) = rolling(FIGURES, parse_month_key("2017-06"), areas=["Preston"])
    assert (found.twelve.current, found.twelve.previous, found.twelve.percent) == (1338, None, None)
    assert found.twelve.notes == ("No figure for Jul 2015 to Dec 2015.",)


def test_areas_are_added_and_small_counts_have_no_percentage() -> None:
    found = rolling(FIGURES, parse_month_key("2018-06"), areas=["Wyre"], joint=["Preston", "Wyre"])
    assert [
        (one.twelve.area, one.twelve.crime_type, one.twelve.current, one.twelve.marker)
        for one in found
    ] == [
        ("Wyre", "All burglary", 120, ""),
        ("Wyre", "Robbery", 12, "[u]"),
        ("Preston and Wyre", "All burglary", 1602, ""),
        ("Preston and Wyre", "Robbery", None, "[x]"),
    ]


def test_without_figures_there_is_nothing() -> None:
    assert (rolling(unite([]), FIRST, areas=["Wyre"]), side_by_side(None, None)) == ((), ())
