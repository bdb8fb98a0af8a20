"""The rules of a change: like with like, small numbers, missing months, joint figures."""

from __future__ import annotations

import pytest

from csp_core.figures import unite
from csp_core.measures.changes import SMALL_NUMBER, compare
from csp_core.measures.results import Change, Comparison
from csp_core.periods import Span, parse_month_key
from tests.reading.drawing import read_sheet

APRIL_AND_MAY_2018 = Span(parse_month_key("2018-04"), parse_month_key("2018-05"))
HEADER = "Area | Crime type | Apr 2017 | May 2017 | Apr 2018 | May 2018\n"
Said = tuple[int | None, int | None, int | None, float | None, str, tuple[str, ...]]


def compared(drawing: str, current: Span | None = APRIL_AND_MAY_2018, **how: object) -> Comparison:
    reading = read_sheet(drawing)
    comparison = compare(
        unite([reading.figures], reading.populations),
        current=current,
        **how,  # type: ignore[arg-type]
    )
    assert comparison is not None
    return comparison


def said(change: Change) -> Said:
    percent = None if change.percent is None else round(change.percent, 6)
    return (
        change.previous,
        change.current,
        change.difference,
        percent,
        change.marker,
        change.notes,
    )


def of_row(cells: str, small: int = SMALL_NUMBER) -> Said:
    (change,) = compared(f"{HEADER}Chorley | Burglary | {cells}", small=small).changes
    return said(change)


TOO_FEW = ("A count is below 50: too few for a percentage.",)
NO_MAY = "No figure for May 2017."
THEN_WITHHELD = "A count within April 2017 to May 2017 is withheld."
NOW_WITHHELD = "A count within April 2018 to May 2018 is withheld."
NONE_NOW = "No figure for Apr 2018 to May 2018."
NONE_THEN = "No figure for Apr 2017 to May 2017."
FROM_ZERO = ("From zero there is no percentage.",)
BELOW_FOUR = ("A count is below 4: too few for a percentage.",)


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ("40 | 60 | 55 | 65", (100, 120, 20, 20.0, "", ())),
        ("60 | 60 | 50 | 40", (120, 90, -30, -25.0, "", ())),
        ("30 | 20 | 30 | 20", (50, 50, 0, 0.0, "", ())),
        ("30 | 19 | 30 | 90", (49, 120, 71, None, "[u]", TOO_FEW)),
        ("30 | 90 | 30 | 19", (120, 49, -71, None, "[u]", TOO_FEW)),
        ("0 | 0 | 1 | 2", (0, 3, 3, None, "[u]", TOO_FEW)),
        ("0 | 0 | 0 | 0", (0, 0, 0, None, "[u]", TOO_FEW)),
        ("80 | -5 | 60 | 40", (75, 100, 25, 33.333333, "", ())),
        ("-5 | 2 | 60 | 40", (-3, 100, 103, None, "[u]", TOO_FEW)),
        ("40 | | 55 | 65", (None, 120, None, None, "[x]", (NO_MAY,))),
        ("40 | 60 | [x] | -", (100, None, None, None, "[x]", (NONE_NOW,))),
        ("[c] | 60 | 55 | 65", (None, 120, None, None, "[c]", (THEN_WITHHELD,))),
        ("40 | 60 | <5 | 65", (100, None, None, None, "[c]", (NOW_WITHHELD,))),
        ("[c] | 60 | 55 | [x]",
         (None, None, None, None, "[x]", (THEN_WITHHELD, "No figure for May 2018."))),
        ("[c] | | 55 | 65", (None, 120, None, None, "[x]", (NO_MAY,))),
        ("[x] | [x] | [x] | [x]", (None, None, None, None, "[x]", (NONE_THEN, NONE_NOW))),
        ("n/k | 60 | 55 | 65", (None, 120, None, None, "[x]", ("No figure for Apr 2017.",))),
    ],
)  # fmt: skip
def test_a_change_is_given_only_where_like_is_compared_with_like(
    cells: str, expected: Said
) -> None:
    assert of_row(cells) == expected


@pytest.mark.parametrize(
    ("cells", "small", "expected"),
    [
        ("0 | 0 | 1 | 2", 0, (0, 3, 3, None, "[z]", FROM_ZERO)),
        ("0 | 0 | 0 | 0", 0, (0, 0, 0, None, "[z]", FROM_ZERO)),
        ("3 | 1 | 1 | 2", 0, (4, 3, -1, -25.0, "", ())),
        ("3 | 1 | 1 | 2", 4, (4, 3, -1, None, "[u]", BELOW_FOUR)),
        ("3 | 1 | 1 | 3", 4, (4, 4, 0, 0.0, "", ())),
    ],
)  # fmt: skip
def test_the_threshold_of_small_numbers_is_a_setting_and_outranks_from_zero(
    cells: str, small: int, expected: Said
) -> None:
    assert of_row(cells, small=small) == expected


def test_the_threshold_is_that_of_the_national_statistics() -> None:
    assert SMALL_NUMBER == 50


def test_full_precision_is_kept() -> None:
    (change,) = compared(f"{HEADER}Chorley | All crime | 5000 | 123 | 6000 | 168").changes

    assert change.percent == 100 * (6168 - 5123) / 5123


def test_crimes_assigned_to_no_partnership_have_counts_and_no_change() -> None:
    (change,) = compared(f"{HEADER}Unassigned Lancashire | Burglary | 40 | 60 | 55 | 65").changes

    assert said(change) == (
        100, 120, 20, None, "[x]", ("Crimes assigned to no partnership: no change is given.",)
    )  # fmt: skip
    assert change.rate is None


def test_a_hole_in_one_series_leaves_the_others_alone_and_the_span_as_it_is() -> None:
    comparison = compared(
        f"""{HEADER}
        Chorley | Burglary | 40 |    | 55 | 65
        Chorley | Robbery  | 60 | 60 | 50 | 40
        """,
        current=None,
    )

    assert comparison.current == APRIL_AND_MAY_2018
    assert comparison.problems == ()
    assert [(change.crime_type, said(change)) for change in comparison.changes] == [
        ("All burglary", (None, 120, None, None, "[x]", (NO_MAY,))),
        ("Robbery", (120, 90, -30, -25.0, "", ())),
    ]


def test_types_that_overlap_are_never_added_and_incidents_are_no_crimes() -> None:
    """All crime is what the file says it is, whatever the parts come to."""
    comparison = compared(f"""{HEADER}
        Chorley | All crime      | 100 | 100 | 110 | 110
        Chorley | Burglary       | 70  | 70  | 80  | 80
        Chorley | Domestic abuse | 60  | 60  | 70  | 70
        Chorley | ASB            | 90  | 90  | 60  | 60
    """)

    assert [(one.crime_type, one.previous, one.current) for one in comparison.changes] == [
        ("All crime", 200, 220),
        ("All burglary", 140, 160),
        ("Domestic abuse", 120, 140),
        ("Anti-social behaviour", 180, 120),
    ]


TWO_AREAS = f"""{HEADER}
    South Ribble | Burglary | 100 | 100 | 130 | 130
    Chorley      | Burglary | 20  | 20  | 10  | 10
    South Ribble | Robbery  | 60  | 60  | 70  | 70
    Chorley      | Robbery  | 60  |     | 70  | 70
    Chorley      | Arson    | 50  | 50  | 60  | 60
"""


def test_a_joint_figure_adds_the_counts_and_computes_the_percentage_again() -> None:
    """+30% and −50% are not −10% together: 240 became 280, which is +16.7%."""
    comparison = compared(TWO_AREAS, joint=["South Ribble", "Chorley"])

    joint = [one for one in comparison.changes if one.area == "Safer Chorley and South Ribble"]
    assert [(one.crime_type, said(one)) for one in joint] == [
        ("All burglary", (240, 280, 40, 16.666667, "", ())),
        ("Robbery", (None, 280, None, None, "[x]", ("Chorley: No figure for May 2017.",))),
        ("Arson", (None, None, None, None, "[x]", ("South Ribble: No figures.",))),
    ]
    assert [one.area for one in comparison.changes[:5]] == [
        "South Ribble", "Chorley", "South Ribble", "Chorley", "Chorley",
    ]  # fmt: skip


def test_a_joint_figure_of_an_area_named_twice_counts_it_once() -> None:
    comparison = compared(TWO_AREAS, joint=["South Ribble", "Chorley", "South Ribble"])

    joint = comparison.changes[5]
    assert (joint.area, joint.previous, joint.current) == (
        "Safer Chorley and South Ribble", 240, 280,
    )  # fmt: skip
    assert joint.rate is not None
    assert joint.rate.population == 110_527 + 116_821


def test_a_joint_figure_with_the_unassigned_gives_no_change() -> None:
    comparison = compared(
        f"""{HEADER}
        Chorley    | Burglary | 100 | 100 | 130 | 130
        Unassigned | Burglary | 20  | 20  | 10  | 10
        """,
        joint=["Chorley", "Unassigned"],
    )

    joint = comparison.changes[-1]
    assert (joint.area, joint.previous, joint.current, joint.percent, joint.marker) == (
        "Chorley and Unassigned", 240, 280, None, "[x]",
    )  # fmt: skip


def test_the_answer_may_be_limited_to_some_areas() -> None:
    comparison = compared(TWO_AREAS, areas=["Chorley"])

    assert {change.area for change in comparison.changes} == {"Chorley"}


def test_a_change_stated_without_counts_stays_as_stated_and_has_no_rate_or_joint_figure() -> None:
    comparison = compared(
        """
        Area         | Crime type | Change, April 2017 to January 2018 against the year before
        South Ribble | All crime  | +20.4%
        Chorley      | All crime  | +19.3%
        South Ribble | Robbery    | [u]
        """,
        current=None,
        joint=["South Ribble", "Chorley"],
    )

    as_stated = ("As the file states it; it gives no counts.",)
    assert comparison.current.label == "April 2017 to January 2018"
    assert [(one.area, said(one), one.stated, one.rate) for one in comparison.changes[:3]] == [
        ("South Ribble", (None, None, None, 20.4, "", as_stated), True, None),
        ("Chorley", (None, None, None, 19.3, "", as_stated), True, None),
        ("South Ribble", (None, None, None, None, "[u]", as_stated), True, None),
    ]
    assert [(one.percent, one.marker, one.stated) for one in comparison.changes[3:]] == [
        (None, "[x]", False),
        (None, "[x]", False),
    ]


def test_a_change_stated_against_last_year_is_not_shown_against_another_year() -> None:
    reading = read_sheet("""
        Area    | Crime type | % change, 2017/18
        Chorley | All crime  | +20.4%
    """)
    year = Span.starting(parse_month_key("2017-04"), 12)

    comparison = compare(unite([reading.figures]), current=year, previous=year.moved(-24))

    assert comparison is not None
    assert comparison.changes == ()


BESIDE_COUNTS = """
    Area    | Crime type | 2016/17 | 2017/18 | % change
    Chorley | Burglary   | 5123    | 6168    | {0}
"""


@pytest.mark.parametrize("stated", ["20.4", "'+20.4%", "20.39820417723990", "20.4 %", "20"])
def test_a_stated_change_that_its_counts_give_is_said_nothing_of(stated: str) -> None:
    comparison = compared(BESIDE_COUNTS.format(stated), current=None)

    assert comparison.problems == ()
    assert [(one.stated, round(one.percent or 0, 1)) for one in comparison.changes] == [
        (False, 20.4)
    ]


@pytest.mark.parametrize(
    ("stated", "told"), [("20.5", "+20.5%"), ("21", "+21%"), ("'-20.4%", "-20.4%")]
)
def test_a_stated_change_that_its_counts_do_not_give_is_told(stated: str, told: str) -> None:
    comparison = compared(BESIDE_COUNTS.format(stated), current=None)

    assert [problem.sentence for problem in comparison.problems] == [
        f"Figures.xlsx: found Chorley, All burglary: a stated change of {told}, where the counts "
        "(5,123 to 6,168) give +20.4%. The change is computed from the counts; ask whoever sent "
        "the file which is right."
    ]
    assert round(comparison.changes[0].percent or 0, 1) == 20.4


def test_a_stated_change_of_too_small_counts_is_checked_as_well() -> None:
    comparison = compared(
        """
        Area    | Crime type | 2016/17 | 2017/18 | % change
        Chorley | Arson      | 10      | 20      | 50.5
        """,
        current=None,
    )

    assert comparison.changes[0].marker == "[u]"
    assert "a stated change of +50.5%, where the counts (10 to 20) give +100.0%" in (
        comparison.problems[0].sentence
    )


def test_incomplete_counts_outrank_a_stated_change() -> None:
    """The change would be of other months than those the file has counts for."""
    (change,) = compared(
        """
        Area    | Crime type | Apr 2016 to Jan 2017 | Apr 2017 to Jan 2018 | % change
        Chorley | Burglary   |                      | 600                  | 20.4
        """,
        current=None,
    ).changes

    assert said(change) == (
        None, 600, None, None, "[x]", ("No figure for Apr 2016 to Jan 2017.",)
    )  # fmt: skip


def test_statuses_and_files_of_the_figures_inside_come_with_the_change() -> None:
    (change,) = compared("""
        Area    | Crime type | Apr 2017 | May 2017 | Apr 2018 | May 2018 (p)
        Chorley | Burglary   | 40       | 60 [r]   | 55       | 65
    """).changes

    assert (set(change.statuses), change.files) == ({"provisional", "revised"}, ("Figures.xlsx",))


@pytest.mark.parametrize(
    ("drawing", "previous", "current"),
    [
        ("""
         Area    | Crime type | 2016/17 | Apr-17 | May-17 | Jun-17 | Q2 2017/18 | Oct-Mar 2018
         Chorley | Burglary   | 400     | 30     | 30     | 40     | 100        | 230
         """, 400, 430),
        ("""
         Area    | Crime type | Q1 2016/17 | Q2 2016/17 | Oct 2016 to Mar 2017 | 2017/18
         Chorley | Burglary   | 100        | 100        | 200                  | 430
         """, 400, 430),
        ("""
         Area    | Crime type | 2016/17 | 2017/18 | Apr 2017
         Chorley | Burglary   | 400     | 430     | 30
         """, 400, 430),
    ],
)  # fmt: skip
def test_months_quarters_and_years_are_fitted_together(
    drawing: str, previous: int, current: int
) -> None:
    year = Span.starting(parse_month_key("2017-04"), 12)

    (change,) = compared(drawing, year).changes

    assert (change.previous, change.current) == (previous, current)


def test_periods_that_do_not_fit_the_span_give_no_change() -> None:
    """A quarter is not cut in three."""
    (change,) = compared("""
        Area    | Crime type | Apr 2017 | May 2017 | Q1 2018/19 | Apr 2018
        Chorley | Burglary   | 60       | 60       | 190        | 60
    """).changes

    assert said(change) == (120, None, None, None, "[x]", ("No figure for May 2018.",))


def test_no_figures_give_no_comparison() -> None:
    assert compare(unite([])) is None
