"""A trend in words: what is unusual, in which months, and nothing more than that."""

from __future__ import annotations

import numpy as np
import pytest

from csp_core.measures.trend_results import Phase, Rule, Signal, Trend, TrendMonth, Way
from csp_core.periods import Span, parse_month_key
from csp_core.recording import RecordingBreak
from csp_core.words.trend_caveats import trend_caveats
from csp_core.words.trends import (
    BY_LUCK,
    direction,
    in_short,
    limits_said,
    months_said,
    newest_sentences,
    no_months,
    nothing_unusual,
    sentences,
    title,
)
from tests.words.trends import FIRST, trend

FLAT = [50, 52] * 11
APRIL = parse_month_key("2017-04")
OCTOBER = parse_month_key("2017-10")


def signal(rule: Rule, way: Way, first: int, months: int = 1) -> Signal:
    return Signal(rule, way, tuple(range(first, first + months)))


def found(*signals: Signal, crime_type: str = "All crime") -> Trend:
    """Twenty-two months, April 2016 to January 2018, in which just this is unusual."""
    months = tuple(TrendMonth(FIRST + at, 50) for at in range(22))
    return Trend(
        "South Ribble",
        crime_type,
        months,
        (Phase(Span.starting(FIRST, 22), 22, 50.0, 40.0, 60.0),),
        signals,
    )


CASES = [
    (
        [signal("outside", "up", OCTOBER)],
        "All crime above usual variation in October 2017",
        ["October 2017 is above what usual variation gives."],
    ),
    (
        [signal("outside", "down", OCTOBER)],
        "All crime below usual variation in October 2017",
        ["October 2017 is below what usual variation gives."],
    ),
    (
        [signal("outside", "up", OCTOBER), signal("outside", "up", OCTOBER + 2)],
        "All crime above usual variation in December 2017",
        ["October and December 2017 are above what usual variation gives."],
    ),
    (
        [signal("outside", "up", OCTOBER), signal("outside", "down", OCTOBER + 2)],
        "All crime below usual variation in December 2017",
        [
            "December 2017 is below what usual variation gives.",
            "October 2017 is above what usual variation gives.",
        ],
    ),
    (
        [signal("side", "up", APRIL, 7)],
        "All crime above average for seven months from April 2017",
        ["Seven months in a row above the average, from April 2017."],
    ),
    (
        [signal("side", "down", APRIL - 10, 13)],
        "All crime below average for 13 months from June 2016",
        ["13 months in a row below the average, from June 2016."],
    ),
    (
        [signal("run", "up", APRIL, 7)],
        "All crime rising for seven months from April 2017",
        ["Seven months in a row rising, from April 2017."],
    ),
    (
        [signal("run", "down", APRIL, 8)],
        "All crime falling for eight months from April 2017",
        ["Eight months in a row falling, from April 2017."],
    ),
    (
        [Signal("third", "up", (OCTOBER, OCTOBER + 2))],
        "All crime close to its upper limit in December 2017",
        [
            "October and December 2017 are close to the upper limit: two or more of three months "
            "in a row."
        ],
    ),
    (
        [Signal("third", "down", (OCTOBER + 2, OCTOBER + 3))],
        "All crime close to its lower limit in January 2018",
        [
            "December 2017 and January 2018 are close to the lower limit: two or more of three "
            "months in a row."
        ],
    ),
    # Of what ends together, a month beyond the limits comes first, and a run on one side last.
    (
        [
            signal("side", "up", APRIL, 7),
            Signal("third", "up", (OCTOBER - 2, OCTOBER)),
            signal("run", "up", APRIL, 7),
            signal("outside", "up", OCTOBER),
        ],
        "All crime above usual variation in October 2017",
        [
            "October 2017 is above what usual variation gives.",
            "Seven months in a row rising, from April 2017.",
            "August and October 2017 are close to the upper limit: two or more of three months in "
            "a row.",
            "Seven months in a row above the average, from April 2017.",
        ],
    ),
    # What ended more than twelve months ago is no headline.
    (
        [signal("outside", "up", parse_month_key("2017-01"))],
        "All crime within usual variation in the latest 12 months",
        ["January 2017 is above what usual variation gives."],
    ),
    (
        [signal("outside", "up", parse_month_key("2017-02"))],
        "All crime above usual variation in February 2017",
        ["February 2017 is above what usual variation gives."],
    ),
    (
        [],
        "All crime within usual variation",
        ["Nothing beyond usual variation in April 2016 to January 2018."],
    ),
]


@pytest.mark.parametrize(("signals", "heading", "said"), CASES)
def test_what_is_unusual_is_named_with_its_months(
    signals: list[Signal], heading: str, said: list[str]
) -> None:
    result = found(*signals)
    assert (title(result), list(sentences(result))) == (heading, said)


@pytest.mark.parametrize(("signals", "heading", "said"), CASES)
@pytest.mark.parametrize(
    "crime_type",
    ["Violence with injury and without it, recorded by the British Transport Police", "word " * 40],
)
def test_a_title_has_ten_words_or_fewer_however_long_the_name(
    crime_type: str, signals: list[Signal], heading: str, said: list[str]
) -> None:
    assert len(title(found(*signals, crime_type=crime_type)).split()) <= 10


@pytest.mark.parametrize(("signals", "heading", "said"), CASES)
def test_nothing_is_called_good_or_bad_or_worse(
    signals: list[Signal], heading: str, said: list[str]
) -> None:
    words = {word.strip(".,:").lower() for line in (heading, *said) for word in line.split()}
    assert words & {"good", "bad", "better", "worse", "improved", "concern", "significant"} == set()


def test_which_way_is_better_is_said_apart_by_the_crime_type_alone() -> None:
    assert [direction(found(crime_type=name)) for name in ("All burglary", "Domestic abuse")] == [
        "All burglary: fewer is better.",
        "Domestic abuse: a rise is not worse by itself, nor a fall better.",
    ]


def test_months_too_few_for_limits_are_not_judged() -> None:
    result = trend("Arson", [5])
    assert (title(result), sentences(result), limits_said(result), in_short(result)) == (
        "Arson: too few months to judge",
        ("There are too few months in a row to tell what is unusual.",),
        "The average is 5 a month.",
        "There are too few months in a row to tell what is unusual.",
    )


def test_a_line_of_the_list_says_the_newest_and_how_much_more() -> None:
    several = found(
        signal("outside", "up", APRIL - 12), signal("run", "up", APRIL, 7), *CASES[0][0]
    )
    assert [
        in_short(one) for one in (several, found(*CASES[0][0]), found(*CASES[-3][0]), found())
    ] == [
        "October 2017 is above what usual variation gives. And two more.",
        "October 2017 is above what usual variation gives.",
        "Nothing unusual in the twelve months to January 2018.",
        "Nothing beyond usual variation in April 2016 to January 2018.",
    ]


def test_the_average_and_what_is_usual_are_said_since_recording_changed() -> None:
    changed = RecordingBreak(APRIL, "a new system")
    assert [limits_said(trend("Arson", FLAT, breaks=note)) for note in ([], [changed])] == [
        "The average is 51 a month; usual variation goes from 45.7 to 56.3.",
        "The average is 51 a month since April 2017; usual variation goes from 45.7 to 56.3.",
    ]
    gone = trend("Arson", [*FLAT[:12], None, None], breaks=[changed])
    assert limits_said(gone) == ""


@pytest.mark.parametrize(
    ("months", "said"),
    [
        (["2017-10"], "October 2017"),
        (["2017-10", "2017-12"], "October and December 2017"),
        (["2017-10", "2017-11", "2018-01"], "October and November 2017 and January 2018"),
        (["2016-12", "2017-01", "2018-01"], "December 2016, January 2017 and January 2018"),
        ([f"2017-0{at}" for at in range(1, 8)], "Seven months between January 2017 and July 2017"),
    ],
)
def test_months_are_listed_by_year(months: list[str], said: str) -> None:
    assert months_said([parse_month_key(month) for month in months]) == said


def test_the_caveats_name_breaks_trial_limits_gaps_and_what_may_be_revised() -> None:
    result = trend(
        "Domestic abuse",
        [50, 52, None, 51, None, 53, 50, 52, 53, 51, 50, 52, 60, 61],
        breaks=[RecordingBreak(APRIL, "Rape is counted by victim")],
        withheld=[4],
        statuses=["revised", *[""] * 12, "provisional"],
    )
    assert trend_caveats(result) == (
        "Recording changed in April 2017: Rape is counted by victim. "
        "Average and limits start again there.",
        "Trial limits: they rest on 10 months (April 2016 to March 2017) and 2 months "
        "(April 2017 to May 2017), where 12 or more are wanted.",
        "No figure for June 2016.",
        "Withheld: August 2016.",
        "Provisional, drawn hollow: May 2017.",
        "Revised: April 2016.",
        "A rise can mean that more was reported or found, not that more happened: Domestic abuse.",
    )
    assert trend_caveats(trend("Arson", FLAT)) == ()
    assert trend_caveats(trend("Arson", FLAT[:10])) == (
        "Trial limits: they rest on 10 months, where 12 or more are wanted.",
    )


def test_past_a_few_sentences_the_rest_are_counted() -> None:
    every = [signal("outside", "up" if at % 2 else "down", OCTOBER - at, 1) for at in range(6)]
    assert [len(newest_sentences(found(*every[:many]))) for many in (4, 5, 6)] == [4, 5, 5]
    assert newest_sentences(found(*every))[3:] == (
        "July 2017 is above what usual variation gives.",
        "And two earlier, in the chart's table.",
    )


def test_types_with_nothing_to_tell_are_named_in_one_sentence() -> None:
    assert (nothing_unusual(["Arson", "Robbery"]), nothing_unusual([])) == (
        "Nothing unusual in the latest twelve months: Arson and Robbery.",
        "",
    )
    assert (no_months(["Arson"]), no_months([])) == ("No months to tell a trend by: Arson.", "")


def test_a_long_list_of_types_is_cut_and_counted() -> None:
    names = [f"Group {number}" for number in range(40)]
    assert nothing_unusual(names).endswith(" Group 10 and 29 more.")
    assert no_months(names).endswith(" Group 10 and 29 more.")


def test_about_one_steady_type_in_eight_is_unusual_by_luck() -> None:
    random = np.random.default_rng(5)
    series = random.poisson(60, (400, 34)).tolist()
    share = sum(bool(trend("Arson", counts).recent) for counts in series) / len(series)
    assert (BY_LUCK.split(" in eight")[0], 0.09 < share < 0.17) == (
        "About one steady crime type",
        True,
    )
