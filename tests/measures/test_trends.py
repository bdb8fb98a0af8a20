"""The trend of every crime type: which months it has, and where its average starts again."""

from __future__ import annotations

import pytest

from csp_core.figures import Figures, unite
from csp_core.measures.trend_results import Trend
from csp_core.measures.trends import in_order, trends
from csp_core.periods import month_key, parse_month_key
from csp_core.recording import RecordingBreak
from tests.reading.drawing import read_sheet

FIGURES = unite(
    [
        read_sheet("""
            Area         | Crime type | Apr 2017 | May 2017 | Jun 2017 | Jul 2017 | Q2 2017/18
            South Ribble | Burglary   | 40       | 41       |          | 52       | 150
            South Ribble | Robbery    |          | 5        | [c]      | 7        | 20
            South Ribble | Arson      |          |          |          |          | 9
            Chorley      | Burglary   | 30       | [c]      | 33       | 34       | 100
        """).figures
    ]
)
JUNE = RecordingBreak(parse_month_key("2017-06"), "counted by victim")


def counts(found: Trend) -> list[tuple[str, int | None, bool]]:
    return [(month_key(one.month), one.count, one.withheld) for one in found.months]


def one(figures: Figures, areas: list[str], crime_type: str, *breaks: RecordingBreak) -> Trend:
    """The one trend of this crime type."""
    (found,) = [x for x in trends(figures, areas, breaks) if x.crime_type == crime_type]
    return found


def test_a_trend_runs_from_its_first_count_to_its_last_with_gaps_where_months_lack_one() -> None:
    burglary, robbery = trends(FIGURES, ["South Ribble"])

    assert (burglary.area, burglary.crime_type, burglary.files) == (
        "South Ribble",
        "All burglary",
        ("Figures.xlsx",),
    )
    assert counts(burglary) == [
        ("2017-04", 40, False),
        ("2017-05", 41, False),
        ("2017-06", None, False),
        ("2017-07", 52, False),
    ]
    assert counts(robbery) == [
        ("2017-05", 5, False),
        ("2017-06", None, True),
        ("2017-07", 7, False),
    ]


def test_areas_are_added_and_a_month_one_of_them_lacks_is_a_gap() -> None:
    (both,) = trends(FIGURES, ["South Ribble", "Chorley"])

    assert both.area == "Safer Chorley and South Ribble"
    assert counts(both) == [
        ("2017-04", 70, False),
        ("2017-05", None, True),
        ("2017-06", None, False),
        ("2017-07", 86, False),
    ]


def test_figures_by_quarter_or_of_an_area_nobody_names_have_no_trend() -> None:
    quarters = read_sheet("""
        Area    | Crime type | Q1 2017/18 | Q2 2017/18
        Preston | Burglary   | 40         | 41
    """)
    assert trends(unite([quarters.figures]), ["Preston"]) == ()
    assert (trends(FIGURES, ["Preston"]), trends(FIGURES, []), trends(unite([]), ["Preston"])) == (
        (),
        (),
        (),
    )


STEPPED = unite(
    [
        read_sheet(
            """
            Area    | Crime type | Jan 2017 | Feb 2017 | Mar 2017 | Apr 2017 | May 2017 | Jun 2017
            Preston | Burglary   | 10       | 12       | 11       | 20       | 22       | 21
            Preston | Robbery    | 1        | 2        | 1        | 2        | 1        | 2
            """
        ).figures
    ]
)
APRIL = RecordingBreak(parse_month_key("2017-04"), "a new system")


def phases(found: Trend) -> list[tuple[str, int, float | None, object]]:
    return [(one.span.label, one.points, one.mean, one.upper) for one in found.phases]


def test_average_and_limits_start_again_where_recording_changed() -> None:
    found = one(STEPPED, ["Preston"], "All burglary", APRIL)

    # No range across the change: 2 and 1 on either side of it, on average 1.5.
    assert phases(found) == [
        ("January 2017 to March 2017", 3, 11, pytest.approx(14.99)),
        ("April 2017 to June 2017", 3, 21, pytest.approx(24.99)),
    ]
    assert found.breaks == (APRIL,)
    assert [found.phase_of(parse_month_key(f"2017-0{month}")).mean for month in (1, 3, 4, 6)] == [
        11,
        11,
        21,
        21,
    ]


@pytest.mark.parametrize(
    ("note", "phases"),
    [
        (RecordingBreak(APRIL.month, "", area="Preston", crime_type="All burglary"), 2),
        (RecordingBreak(APRIL.month, "", crime_type="Robbery"), 1),
        (RecordingBreak(APRIL.month, "", area="Chorley"), 1),
        # A change in the first month leaves nothing before it; one after the last, nothing after.
        (RecordingBreak(parse_month_key("2017-01"), ""), 1),
        (RecordingBreak(parse_month_key("2017-02"), ""), 2),
        (RecordingBreak(parse_month_key("2017-06"), ""), 2),
        (RecordingBreak(parse_month_key("2017-07"), ""), 1),
    ],
)
def test_a_note_concerns_its_own_area_crime_type_and_months(
    note: RecordingBreak, phases: int
) -> None:
    assert len(one(STEPPED, ["Preston"], "All burglary", note).phases) == phases


def test_two_notes_of_one_month_start_again_once_and_both_are_carried() -> None:
    other = RecordingBreak(APRIL.month, "rape is counted by victim")
    found = one(STEPPED, ["Preston"], "All burglary", APRIL, other)
    assert (len(found.phases), found.breaks) == (2, (APRIL, other))


def test_no_rule_passes_a_change_of_recording() -> None:
    rising = unite(
        [
            read_sheet("""
                Area    | Crime type | Jan 2017 | Feb 2017 | Mar 2017 | Apr 2017 | May 2017 | Jun 2017 | Jul 2017
                Preston | Burglary   | 1        | 2        | 3        | 4        | 5        | 6        | 7
            """).figures  # noqa: E501
        ]
    )
    whole = one(rising, ["Preston"], "All burglary")
    parted = one(rising, ["Preston"], "All burglary", APRIL)
    assert "run" in {signal.rule for signal in whole.signals}
    assert parted.signals == ()


def test_provisional_months_are_marked_and_the_gravest_status_of_two_areas_is_kept() -> None:
    figures = unite(
        [
            read_sheet("""
                Area    | Crime type | Month    | Count | Status
                Preston | Burglary   | Apr 2017 | 10    |
                Preston | Burglary   | May 2017 | 11    | provisional
                Wyre    | Burglary   | Apr 2017 | 10    | revised
                Wyre    | Burglary   | May 2017 | 11    | revised
            """).figures
        ]
    )
    assert [m.status for m in one(figures, ["Preston"], "All burglary").months] == [
        "",
        "provisional",
    ]
    joint = one(figures, ["Preston", "Wyre"], "All burglary")
    assert ([m.status for m in joint.months], joint.statuses) == (
        ["revised", "provisional"],
        ("revised", "provisional"),
    )


def test_what_is_unusual_comes_first_then_the_priorities_then_the_rest() -> None:
    steady = " | ".join(["5", "6"] * 6)
    figures = unite(
        [
            read_sheet(f"""
                Area    | Crime type | {" | ".join(f"{m} 2017" for m in MONTHS)}
                Preston | Arson      | {steady}
                Preston | All crime  | {steady}
                Preston | Robbery    | {" | ".join(["1"] * 7 + ["5"] * 5)}
                Preston | Burglary   | {" | ".join(["5"] * 5 + ["1"] * 7)}
            """).figures
        ]
    )
    found = in_order(trends(figures, ["Preston"]))
    assert [one.crime_type for one in found] == ["All burglary", "Robbery", "All crime", "Arson"]


MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
