"""Which months are compared when nobody has said: the year to date, or what both years have."""

import pytest

from csp_core.figures import unite
from csp_core.measures.changes import compare
from csp_core.measures.results import Comparison
from csp_core.periods import Span, month_key, parse_month_key, short_month_label
from tests.reading.drawing import read_sheet


def compared(drawing: str) -> Comparison:
    comparison = compare(unite([read_sheet(drawing).figures]))
    assert comparison is not None
    return comparison


def table(*months: str) -> str:
    """A sheet with a count in each of the months, given as ``2017-04`` or ``2017-04..2018-01``."""
    keys = [key for given in months for key in _keys(given)]
    heads = " | ".join(short_month_label(parse_month_key(key)) for key in keys)
    cells = " | ".join(str(90 + number % 7) for number in range(len(keys)))
    return f"Area | Crime type | {heads}\nChorley | Burglary | {cells}"


def _keys(given: str) -> list[str]:
    first, _, last = given.partition("..")
    return [
        month_key(month) for month in Span(parse_month_key(first), parse_month_key(last or first))
    ]


@pytest.mark.parametrize(
    ("months", "current"),
    [
        (["2015-04..2018-01"], "April 2017 to January 2018"),
        (["2016-04..2018-03"], "April 2017 to March 2018"),
        (["2016-04..2018-04"], "April 2018"),
        (["2017-04", "2018-04"], "April 2018"),
    ],
)
def test_the_financial_year_to_date_is_compared(months: list[str], current: str) -> None:
    comparison = compared(table(*months))

    assert (comparison.current.label, comparison.problems) == (current, ())
    assert comparison.previous == comparison.current.year_before


@pytest.mark.parametrize(
    ("months", "current", "missing", "to_date"),
    [
        (["2016-04..2017-07", "2017-09..2018-01"], "September 2017 to January 2018",
         "Aug 2017", "April 2017 to January 2018"),
        (["2016-04..2016-10", "2016-12..2018-01"], "December 2017 to January 2018",
         "Nov 2016", "April 2017 to January 2018"),
        (["2018-12..2019-02", "2019-12..2020-02"], "December 2019 to February 2020",
         "Apr 2018 to Nov 2018 and Apr 2019 to Nov 2019", "April 2019 to February 2020"),
        (["2016-04..2016-12", "2017-04..2018-01"], "April 2017 to December 2017",
         "Jan 2017", "April 2017 to January 2018"),
    ],
)  # fmt: skip
def test_a_hole_in_the_figures_as_a_whole_leaves_the_longest_run_and_a_warning(
    months: list[str], current: str, missing: str, to_date: str
) -> None:
    comparison = compared(table(*months))

    assert comparison.current.label == current
    assert [(one.severity, one.sentence) for one in comparison.problems] == [
        (
            "warning",
            f"Figures.xlsx: found no figures for {missing}; expected every month of {to_date} and "
            f"of the year before. {current} is compared instead, the longest run up to the last "
            "month that both years have.",
        )
    ]


def test_months_in_which_nothing_is_available_do_not_count() -> None:
    """A template filled in to March with [x] in the months to come."""
    comparison = compared("""
        Area    | Crime type | Apr 2016 | May 2016 | Jun 2016 | Apr 2017 | May 2017 | Jun 2017
        Chorley | Burglary   | 90       | 91       | 92       | 93       | 94       | [x]
        Chorley | Robbery    | 60       | 61       | 62       | 63       | 64       | -
    """)

    assert (comparison.current.label, comparison.problems) == ("April 2017 to May 2017", ())
    assert [change.percent is None for change in comparison.changes] == [False, False]


@pytest.mark.parametrize(
    ("heads", "current"),
    [
        ("2015/16 | 2016/17 | 2017/18", "April 2017 to March 2018"),
        ("Q3 2016/17 | Q4 2016/17 | Q3 2017/18 | Q1 2018/19", "October 2017 to December 2017"),
        ("YE Dec 2023 | YE Dec 2024", "January 2024 to December 2024"),
        ("Apr-Jan 2016/17 | Apr-Jan 2017/18", "April 2017 to January 2018"),
    ],
)
def test_longer_periods_are_compared_with_their_own_counterparts(heads: str, current: str) -> None:
    cells = " | ".join(["90"] * len(heads.split("|")))

    comparison = compared(f"Area | Crime type | {heads}\nChorley | Burglary | {cells}")

    assert (comparison.current.label, comparison.problems) == (current, ())


def test_one_year_alone_is_shown_without_changes_and_the_other_is_asked_for() -> None:
    comparison = compared(table("2017-04..2018-01"))

    assert comparison.current.label == "April 2017 to January 2018"
    assert [problem.sentence for problem in comparison.problems] == [
        "Figures.xlsx: found no period whose counterpart a year earlier is also there; expected "
        "figures for April 2016 to January 2017 as well. Drop the earlier year's figures too; "
        "until then no change can be given."
    ]
    assert [(one.previous, one.current is None, one.marker) for one in comparison.changes] == [
        (None, False, "[x]")
    ]
