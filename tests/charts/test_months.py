"""The chart of months: two lines from zero, gaps where a month is missing, names at the ends."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from csp_core.charts import theme
from csp_core.charts.drawing import Table
from csp_core.charts.months import months_chart
from tests.charts.specs import rows_of, words_in
from tests.words.results import months

SPANS = "April 2017 to June 2017 and April 2016 to June 2016"
YEAR = ["Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar"]
SOURCE = "figures.xlsx, extracted 12 February 2018"


def axis_of(spec: dict[str, Any]) -> list[str]:
    """What is written under the steps."""
    return [" ".join(r["words"]) for r in rows_of(spec) if "step" in r and "words" in r]


def lines_of(spec: dict[str, Any]) -> dict[str, list[int | None]]:
    """Each line's counts by its colour."""
    return {
        layer["mark"]["color"]: [row["count"] for row in layer["data"]["values"]]
        for layer in spec["layer"]
        if layer["mark"]["type"] == "line"
    }


def test_a_drawing_carries_its_words_values_and_caveats() -> None:
    drawing = months_chart(
        months("All crime", [480, None, 500], [560, 610, None], statuses=("provisional",)),
        source=SOURCE,
    )
    assert (
        drawing.name,
        drawing.title,
        drawing.subtitle,
        drawing.marks,
        drawing.caveats,
        drawing.alt,
        drawing.table,
    ) == (
        ("South Ribble", "All crime", "by month", "2017-04-to-2017-06"),
        "All crime up from 480 to 560",
        "All crime, count by month, South Ribble, " + SPANS,
        ("Provisional figures: they may still be revised.",),
        ("No figure for May 2016 and June 2017.",),
        (
            "Line chart of two spans: All crime up from 480 to 560. "
            f"All crime, count by month, South Ribble, {SPANS}. "
            "April 2017 560, April 2016 480; May 2017 610, May 2016 not available; "
            "June 2017 not available, June 2016 500. "
            "2 caveats printed on the chart."
        ),
        Table(
            columns=("Earlier month", "Earlier count", "Month", "Count"),
            kinds=("words", "count", "words", "count"),
            rows=(
                ("Apr 2016", 480, "Apr 2017", 560),
                ("May 2016", None, "May 2017", 610),
                ("Jun 2016", 500, "Jun 2017", None),
            ),
        ),
    )


def test_the_picture_itself_holds_marks_names_gaps_and_source() -> None:
    drawing = months_chart(
        months("All crime", [480, None, 500], [560, 610, None], statuses=("illustrative",)),
        source=SOURCE,
    )
    assert words_in(drawing.spec) == [
        "Illustrative figures: made up as an example, not recorded by the police.",
        "0", "200", "400", "600", "800",
        "0", "200", "400", "600", "800",
        "Apr", "May", "Jun",
        "Apr 2017 to Jun 2017",
        "Apr 2016 to Jun 2016",
        "No figure for May 2016 and June 2017.",
        "Source: figures.xlsx, extracted 12 February 2018",
    ]  # fmt: skip


def test_a_missing_month_is_a_gap_and_never_zero() -> None:
    drawing = months_chart(months("Arson", [4, None, 5, 6], [7, 8, None, 9]), source="")
    assert lines_of(drawing.spec) == {
        theme.OTHERS: [4, None, 5, 6],
        theme.IN_FOCUS: [7, 8, None, 9],
    }


def test_a_month_for_which_there_is_no_pair_at_all_is_a_gap_too() -> None:
    whole = months("Arson", [1, 2, 3, 4, 5], [6, 7, 8, 9, 10])
    holed = type(whole)(**vars(whole) | {"pairs": whole.pairs[:2] + whole.pairs[3:]})
    assert lines_of(months_chart(holed, source="").spec) == {
        theme.OTHERS: [1, 2, None, 4, 5],
        theme.IN_FOCUS: [6, 7, None, 9, 10],
    }


@pytest.mark.parametrize(
    ("length", "step", "axis"),
    [
        (3, 1, ["Apr", "May", "Jun"]),
        (10, 1, ["Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan"]),
        (12, 1, YEAR),
        (24, 1, ["Apr year 1", "Jul", "Oct", "Jan", "Apr year 2", "Jul", "Oct", "Jan"]),
        (4, 3, ["Apr–Jun", "Jul–Sep", "Oct–Dec", "Jan–Mar"]),
        (8, 3, ["Apr–Jun year 1", "Oct–Dec", "Apr–Jun year 2", "Oct–Dec"]),
    ],
)
def test_the_axis_names_as_many_steps_as_there_is_room_for(
    length: int, step: int, axis: list[str]
) -> None:
    result = months("All crime", [400] * length, [500] * length, step=step, years=2)
    assert axis_of(months_chart(result, source="").spec) == axis


def test_a_single_month_is_two_bars_from_zero() -> None:
    drawing = months_chart(months("All crime", [480], [560]), source="")
    bars = [
        (r["value"], r["colour"]) for r in rows_of(drawing.spec) if "zero" in r and "value" in r
    ]
    assert (bars, words_in(drawing.spec)) == (
        [(480, theme.OTHERS), (560, theme.IN_FOCUS)],
        ["April 2016", "April 2017", "480", "560"],
    )


def test_counts_below_zero_are_written_with_a_true_minus_under_the_zero_line() -> None:
    drawing = months_chart(months("Arson", [-2, 3], [1, 2]), source="")
    assert words_in(drawing.spec)[:6] == ["−2", "−1", "0", "1", "2", "3"]


@pytest.mark.parametrize(("earlier", "later"), [([None, None], [None, None]), ([], [])])
def test_months_without_any_count_make_a_drawing_that_says_so(
    earlier: list[int | None], later: list[int | None]
) -> None:
    result = months("Arson", [None], [None])
    result = type(result)(**vars(result) | {"pairs": result.pairs * len(earlier)})
    assert words_in(months_chart(result, source="").spec)[0] == "Nothing to draw"


def test_the_two_names_stay_apart_where_the_lines_end_together() -> None:
    drawing = months_chart(months("All crime", [480, 500], [560, 500]), source="")
    heights = [
        row["y"] for row in rows_of(drawing.spec) if str(row.get("words")).startswith("Apr 20")
    ]
    assert abs(heights[0] - heights[1]) >= theme.FIGURE.line


def test_a_provisional_month_is_hollow_and_named_with_the_revised_ones() -> None:
    plain = months("Robbery", [480, 490], [560, 610])
    marked = [
        replace(plain.pairs[0], previous_status="revised"),
        replace(plain.pairs[1], status="provisional"),
    ]
    drawing = months_chart(replace(plain, pairs=tuple(marked)), source="")
    fills = {row["said"]: row["fill"] for row in rows_of(drawing.spec) if "said" in row}
    assert fills == {
        "April 2016: 480, revised": theme.OTHERS,
        "May 2016: 490": theme.OTHERS,
        "April 2017: 560": theme.IN_FOCUS,
        "May 2017: 610, provisional": theme.PAPER,
    }
    assert drawing.caveats == ("Provisional, drawn hollow: May 2017.", "Revised: April 2016.")
