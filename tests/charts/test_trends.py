"""The trend chart: a line from zero over its limits, what is unusual marked by shape and words."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from csp_core.charts import theme
from csp_core.charts.drawing import Table
from csp_core.charts.line_pair import PLOT
from csp_core.charts.trend_lines import LABEL_ROOM
from csp_core.charts.trends import trend_chart
from csp_core.measures.seasons import Season
from csp_core.recording import RecordingBreak
from tests.charts.specs import rows_of, words_in
from tests.words.trends import FIRST, trend

SOURCE = "figures.xlsx, extracted 12 February 2018"
# To and fro from April 2016 to January 2018, but for January 2017.
SPIKE = [18, 26, 18, 26, 18, 26, 18, 26, 18, 60, *[18, 26] * 6]


def layers_of(spec: dict[str, Any], mark: str) -> list[dict[str, Any]]:
    """The layers of one sort of mark."""
    return [layer for layer in spec["layer"] if layer["mark"]["type"] == mark]


def points_of(spec: dict[str, Any], shape: str) -> list[tuple[int, str]]:
    """The step and the fill of each point drawn with a shape."""
    return [
        (row["step"], row["fill"])
        for layer in layers_of(spec, "point")
        if layer["mark"].get("shape") == shape
        for row in layer["data"]["values"]
    ]


def test_a_drawing_carries_its_words_values_and_caveats() -> None:
    changed = RecordingBreak(FIRST + 2, "a new system")
    drawing = trend_chart(
        trend(
            "Domestic abuse",
            [10, 12, 8, None],
            breaks=[changed],
            statuses=["", "provisional"],
            withheld=[3],
        ),
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
        ("South Ribble", "Domestic abuse", "trend", "2016-04-to-2016-07"),
        "Domestic abuse within usual variation",
        "Domestic abuse, count by month, average and limits of usual variation, "
        "South Ribble, April 2016 to July 2016",
        ("Provisional figures: they may still be revised.",),
        (
            "Recording changed in June 2016: a new system. Average and limits start again there.",
            "Trial limits: they rest on 2 months (April 2016 to May 2016), where 12 or more are "
            "wanted.",
            "Withheld: July 2016.",
            "Provisional, drawn hollow: May 2016.",
            "A rise can mean that more was reported or found, not that more happened: "
            "Domestic abuse.",
        ),
        "Line chart of months: Domestic abuse within usual variation. "
        "Domestic abuse, count by month, average and limits of usual variation, "
        "South Ribble, April 2016 to July 2016. "
        "Nothing beyond usual variation in April 2016 to July 2016. "
        "Average 8. "
        "April 2016 10; May 2016 12; June 2016 8; July 2016 not available. "
        "6 caveats printed on the chart.",
        Table(
            columns=("Month", "Count", "Average", "Lower limit", "Upper limit", "Unusual", "Note"),
            kinds=("words", "count", "average", "average", "average", "words", "words"),
            rows=(
                ("Apr 2016", 10, 11.0, 11 - 2 * 2.66, 11 + 2 * 2.66, "", ""),
                ("May 2016", 12, 11.0, 11 - 2 * 2.66, 11 + 2 * 2.66, "", "provisional"),
                (
                    "Jun 2016",
                    8,
                    8.0,
                    None,
                    None,
                    "",
                    "Recording changed in June 2016: a new system.",
                ),
                ("Jul 2016", None, 8.0, None, None, "", "withheld"),
            ),
        ),
    )
    assert drawing.table.formatted()[0] == ("Apr 2016", "10", "11", "5.7", "16.3", "", "")


def test_the_picture_itself_holds_its_marks_labels_limits_breaks_and_source() -> None:
    statuses = ["illustrative"] * len(SPIKE)
    drawing = trend_chart(
        trend("Robbery", SPIKE, statuses=statuses),
        Season(trend("Robbery", SPIKE).span, 2, (6,), (1,), seasonal=True),
        source=SOURCE,
    )
    assert words_in(drawing.spec) == [
        "Illustrative figures: made up as an example, not recorded by the police.",
        "0", "20", "40", "60",
        "0", "20", "40", "60",
        "Jan 2017: above the upper limit", "Jan 2017: above the upper limit",
        "Upper limit 53.4", "Average 23.5", "Lower limit 0",
        "Apr 2016", "Jun", "Aug", "Oct", "Dec", "Feb 2017", "Apr", "Jun", "Aug", "Oct", "Dec",
        "Diamonds mark the months that usual variation does not give.",
        "The limits do not allow for the season, so a month that is high every year may be marked.",
        "Source: figures.xlsx, extracted 12 February 2018",
    ]  # fmt: skip


def test_what_is_unusual_is_another_shape_and_what_is_provisional_is_hollow() -> None:
    statuses = ["provisional" if at in (9, 21) else "" for at in range(22)]
    spec = trend_chart(trend("Robbery", SPIKE, statuses=statuses), source="").spec
    assert points_of(spec, "diamond") == [(9, theme.PAPER)]
    assert points_of(spec, "circle") == [
        (at, theme.PAPER if at == 21 else theme.IN_FOCUS) for at in range(22) if at != 9
    ]


def test_a_missing_month_is_a_gap_and_never_zero() -> None:
    spec = trend_chart(trend("Arson", [4, None, 5, 6]), source="").spec
    (line,) = layers_of(spec, "line")
    assert [row["count"] for row in line["data"]["values"]] == [4, None, 5, 6]
    assert line["mark"]["invalid"] == "break-paths-filter-domains"


def test_the_counts_start_at_zero_and_reach_past_the_upper_limit() -> None:
    spec = trend_chart(trend("Arson", [500, 590, 500]), source="").spec
    domains = {
        tuple(layer["encoding"]["y"]["scale"]["domain"])
        for layer in layers_of(spec, "line") + layers_of(spec, "rect")
    }
    assert domains == {(0, 800)}


def test_a_change_of_recording_is_a_named_line_between_its_months_and_parts_the_limits() -> None:
    changed = [RecordingBreak(FIRST + 12, "Rape by victim"), RecordingBreak(FIRST + 18, "")]
    spec = trend_chart(trend("Rape", SPIKE, breaks=changed), source="").spec
    drawn = [
        (row["step"], row["words"], row["y"])
        for row in rows_of(spec)
        if "align" in row and "from" in row
    ]
    (bands,) = layers_of(spec, "rect")
    assert sorted(set(drawn)) == [
        (11.5, "Apr 2017: Rape by victim", 8.5),
        (17.5, "Oct 2017: recording changed", 25.5),
    ]
    assert [(row["from"], row["to"]) for row in bands["data"]["values"]] == [
        (-0.5, 11.5),
        (11.5, 17.5),
        (17.5, 21.5),
    ]


def test_no_more_labels_are_drawn_than_stand_clear_of_one_another_the_newest_first() -> None:
    crowded = [*[15, 30] * 20, 90, 15, 90, 15]
    spec = trend_chart(trend("Robbery", crowded), source="").spec
    labels = {row["words"] for row in rows_of(spec) if str(row.get("words")).endswith("limit")}
    assert labels == {"Oct 2019: above the upper limit"}
    assert [step for step, _ in points_of(spec, "diamond")] == [40, 42]


def test_a_label_below_the_lowest_count_stands_above_where_there_is_no_room() -> None:
    low = [*[48, 52] * 10, 1, *[48, 52] * 2]
    spec = trend_chart(trend("Robbery", low), source="").spec
    (label,) = {
        (row["step"], row["y"])
        for row in rows_of(spec)
        if str(row.get("words")).endswith("limit") and "step" in row
    }
    assert label[0] == 20
    assert label[1] < LABEL_ROOM + PLOT / 2


def test_the_names_of_average_and_limits_stay_apart_where_their_lines_are_close() -> None:
    spec = trend_chart(trend("Arson", [1000, 1001, 1000, 1001]), source="").spec
    (ends,) = [one["data"]["values"] for one in spec["layer"] if one["data"]["name"] == "ends"]
    heights = [row["y"] for row in ends]
    assert [below - above for above, below in pairwise(heights)] == [theme.NAME.line] * 2


def test_words_over_another_change_s_line_have_paper_behind_them() -> None:
    changes = [RecordingBreak(FIRST + at, "told at some length " * 3) for at in (60, 118)]
    spec = trend_chart(trend("Arson", [20, 24] * 60, breaks=changes), source="").spec
    named = {
        one["data"]["name"]: one["mark"].get("stroke")
        for one in spec["layer"]
        if one["data"]["name"].startswith("divides named right")
    }
    assert named == {"divides named right halo": theme.PAPER, "divides named right": None}


def test_of_twenty_five_years_the_same_month_of_every_second_is_named() -> None:
    spec = trend_chart(trend("Arson", [20, 24] * 150), source="").spec
    (steps,) = [one["data"]["values"] for one in spec["layer"] if one["data"]["name"] == "steps"]
    assert [row["words"] for row in steps] == [["Apr", str(2016 + 2 * at)] for at in range(13)]
