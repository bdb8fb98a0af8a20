"""Charts on slides are PowerPoint's own, hold the table's values, and say what must be known."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest

from csp_core.charts.area_rates import area_rates_chart
from csp_core.charts.changes import changes_chart
from csp_core.charts.months import months_chart
from csp_core.charts.trends import trend_chart
from csp_core.crime_types import vocabulary
from csp_core.outputs.slides.chart_data import number_format
from tests.outputs.slides.decks import (
    SOURCE,
    charts,
    contents,
    deck,
    described,
    notes,
    title,
    titles,
    values,
    words,
    workbook,
)
from tests.words.area_rates import area_rates, many
from tests.words.results import change, judged, months
from tests.words.trends import trend


def test_a_change_is_a_bar_with_the_tables_percentage_and_both_counts_beside_its_name() -> None:
    drawing = changes_chart(
        [change("All crime", 5123, 6168), change("Anti-social behaviour", 3148, 2960)],
        source=SOURCE,
    )

    [chart] = charts(deck(contents([drawing])))

    percents = [row[5] for row in drawing.table.rows]
    names = ["All crime (5,123 → 6,168)", "Anti-social behaviour (3,148 → 2,960)"]
    assert (list(chart.plots[0].categories), values(chart)) == (names, {"Change, %": percents})
    rows = [(None, "Change, %"), *zip(names, map(pytest.approx, percents), strict=True)]
    assert workbook(chart) == rows


def test_a_figure_reads_as_it_does_everywhere() -> None:
    drawing = changes_chart(
        [change("All crime", 5123, 6168), change("Theft", 100, 94), change("Arson", 90, 90)],
        source=SOURCE,
    )

    [chart] = charts(deck(contents([drawing])))

    labels = chart._chartSpace.xpath(".//c:dLbl/c:numFmt/@formatCode")
    assert labels == [number_format(words) for words in ("+20.4%", "−6%", "0%")]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("+20.4%", '"+"#,##0.0"%";"−"#,##0.0"%";#,##0.0"%"'),
        ("−6%", '#,##0"%";"−"#,##0"%";#,##0"%"'),
        ("1,753", '#,##0;"−"#,##0;#,##0'),
        ("£24,000", '"£"#,##0;"−£"#,##0;"£"#,##0'),
        ("0.0089", '#,##0.0000;"−"#,##0.0000;#,##0.0000'),
        ("−£6,666.67", '"£"#,##0.00;"−£"#,##0.00;"£"#,##0.00'),
        ("about 2%", '"about "#,##0"%";"about −"#,##0"%";"about "#,##0"%"'),
        ("less than 0.1%", '"less than 0.1%"'),
        ("not available", '#,##0;"−"#,##0;#,##0'),
    ],
)
def test_a_number_format_prints_what_the_words_say(words: str, code: str) -> None:
    assert number_format(words) == code


def test_a_column_has_the_decimals_and_the_signs_of_all_in_it() -> None:
    assert number_format("−6%", "0%", "+20.4%") == '"+"#,##0.0"%";"−"#,##0.0"%";#,##0.0"%"'


def test_a_withheld_or_missing_change_is_blank_and_said_and_never_zero() -> None:
    drawing = changes_chart(
        [change("All crime", 100, 120), change("Robbery", 49, 52, "[u]"),
         change("Homicide", None, None, "[c]")],
        source=SOURCE,
    )  # fmt: skip

    [chart] = charts(deck(contents([drawing])))

    assert values(chart) == {"Change, %": [20.0, None, None]}
    assert list(chart.plots[0].categories) == [
        "All crime (100 → 120)",
        "Robbery (49 → 52, too few to give a percentage)",
        "Homicide (a count is withheld, no change given)",
    ]
    assert [row[1] for row in workbook(chart)[1:]] == [20, None, None]


def test_another_area_is_a_series_of_its_own_with_a_gap_where_it_has_none() -> None:
    drawing = changes_chart(
        [change("All crime", 100, 120), change("Arson", 100, 90)],
        beside=[change("All crime", 100, 110, area="Chorley")],
        source=SOURCE,
    )

    [chart] = charts(deck(contents([drawing])))

    assert values(chart) == {"South Ribble": [20.0, -10.0], "Chorley": [10.0, None]}
    assert chart.has_legend


def test_the_range_of_a_change_is_drawn_as_far_as_it_goes() -> None:
    drawing = changes_chart([judged("All crime", 1000, 1200, 5.0, 36.0)], source=SOURCE)

    [chart] = charts(deck(contents([drawing])))

    ends = [
        [float(value) for value in chart._chartSpace.xpath(f".//c:errBars/c:{end}//c:v/text()")]
        for end in ("minus", "plus")
    ]
    assert ends == [[15.0], [16.0]]


def test_fourteen_crime_types_stand_on_one_slide_and_forty_on_several() -> None:
    many_types = [change(name, 100, 60 + at) for at, name in enumerate(list(vocabulary())[:40])]

    one = deck(contents([changes_chart(many_types[:14], source=SOURCE)]))
    several = deck(contents([changes_chart(many_types, source=SOURCE)]))

    assert [len(chart.plots[0].categories) for chart in charts(one)] == [14]
    assert sum(len(chart.plots[0].categories) for chart in charts(several)) == 40
    parts = len(charts(several))
    assert [one.rsplit(" (", 1)[1] for one in titles(several)[1:-1]] == [
        f"{at} of {parts})" for at in range(1, parts + 1)
    ]
    ends = {(c.value_axis.minimum_scale, c.value_axis.maximum_scale) for c in charts(several)}
    assert len(ends) == 1


def test_months_are_two_lines_with_gaps_where_a_count_is_missing() -> None:
    drawing = months_chart(
        months("Arson", [11, None, 13], [21, 22, None], statuses=("illustrative",)), source=SOURCE
    )

    made = deck(contents([drawing]))

    [chart] = charts(made)
    assert list(chart.plots[0].categories) == ["Apr", "May", "Jun"]
    assert values(chart) == {
        "Apr 2017 to Jun 2017": [21.0, 22.0, None],
        "Apr 2016 to Jun 2016": [11.0, None, 13.0],
    }
    assert chart._chartSpace.xpath(".//c:dispBlanksAs/@val") == ["gap"]
    assert words(made.slides[1], "Source and caveats") == [
        "Illustrative figures: made up as an example, not recorded by the police.",
        "No figure for May 2016 and June 2017.",
        f"Source: {SOURCE}",
    ]


def test_a_trend_is_a_line_with_its_average_and_limits_as_the_table_has_them() -> None:
    drawing = trend_chart(trend("Arson", [20, 22, None, 21, 19, 24, 20, 60]), source=SOURCE)

    [chart] = charts(deck(contents([drawing])))

    _, counts, mean, lower, upper, *_ = zip(*drawing.table.rows, strict=True)
    assert values(chart) == {
        "Arson": list(counts),
        "Trial upper limit": list(upper),
        "Average": list(mean),
        "Trial lower limit": list(lower),
    }


def test_a_trends_months_are_days_of_a_calendar_named_as_often_as_can_be_read() -> None:
    drawing = trend_chart(trend("Arson", [20, 22, 21, 19, 24] * 6), source=SOURCE)

    [chart] = charts(deck(contents([drawing])))

    first = [row[0].date() for row in workbook(chart)[1:3]]
    assert first == [dt.date(2016, 4, 1), dt.date(2016, 5, 1)]
    [axis] = chart._chartSpace.xpath(".//c:dateAx")
    told = {
        name: axis.xpath(f"./c:{name}/@val")
        for name in ("baseTimeUnit", "majorUnit", "majorTimeUnit")
    }
    assert told == {"baseTimeUnit": ["months"], "majorUnit": ["4"], "majorTimeUnit": ["months"]}
    assert axis.xpath("./c:numFmt/@formatCode") == ["mmm yyyy"]


def test_a_key_of_long_names_takes_a_line_a_name_and_the_bars_begin_below_it() -> None:
    def top(*areas: str) -> float:
        rows = [change("Arson", 100, 120, area=area) for area in areas]
        drawing = changes_chart(rows[:1], beside=rows[1:], source=SOURCE)
        [chart] = charts(deck(contents([drawing])))
        return float(chart._chartSpace.xpath(".//c:plotArea/c:layout//c:y/@val")[0])

    name = "A Community Safety Partnership of three boroughs and the city they lie about"
    one, two = top("Wyre", "York"), top(f"{name} in the north", f"{name} in the south")

    assert 0 < one < two < 0.3


def test_rates_of_few_areas_are_bars_and_a_funnel_is_a_picture() -> None:
    few = area_rates_chart(
        area_rates([("Wyre", 30, 9_000), ("York", 9, 9_000)]), ("Wyre",), source=SOURCE
    )
    funnel = area_rates_chart(many(12), (), source=SOURCE)

    made = deck(contents([few, funnel]))

    [chart] = charts(made)
    assert values(chart) == {"Rate per 1,000": [row[3] for row in few.table.rows]}
    assert described(made.slides[2])["Picture of the chart"] == funnel.alt


def test_a_chart_slide_has_its_finding_as_title_and_says_all_that_must_be_known() -> None:
    drawing = changes_chart(
        [change("All crime", 5123, 6168, statuses=("illustrative",)), change("Arson", 100, 90)],
        source=SOURCE,
    )

    slide = deck(contents([drawing], {"crime": "Crime rose by **[[change]]**."})).slides[1]

    assert title(slide) == drawing.title
    assert words(slide, "What is shown") == [drawing.subtitle]
    assert words(slide, "Source and caveats") == [
        *drawing.marks, " ".join(drawing.caveats), f"Source: {SOURCE}",
    ]  # fmt: skip
    assert described(slide) == {
        "What is shown": "What is shown", "Chart": drawing.alt,
        "Source and caveats": "Source and caveats",
    }  # fmt: skip
    assert notes(slide) == [
        "1 Crime figures", "Crime rose by +20.4%.", drawing.title, drawing.alt,
        *drawing.marks, *drawing.caveats, f"Source: {SOURCE}",
    ]  # fmt: skip


def test_words_are_large_enough_to_be_read_from_the_back() -> None:
    drawing = changes_chart([change("All crime", 100, 120)], source=SOURCE)

    slide = deck(contents([drawing])).slides[1]

    sizes = {
        shape.name: {run.font.size.pt for p in shape.text_frame.paragraphs for run in p.runs}
        for shape in slide.shapes
        if shape.has_text_frame and not shape.is_placeholder
    }
    assert sizes == {"What is shown": {18.0}, "Source and caveats": {12.0}}


def test_nothing_on_a_slide_overlaps_or_leaves_it() -> None:
    long = [
        change(f"{name} and what is recorded with it in every year " * 2, 100, 60 + at)
        for at, name in enumerate(list(vocabulary())[:14])
    ]

    made = deck(contents([changes_chart(long, source="figures.xlsx " * 40)]))

    for slide in made.slides:
        boxes = sorted(
            (shape.top, shape.top + shape.height)
            for shape in slide.shapes
            if not shape.is_placeholder or shape == slide.shapes.title
        )
        assert all(one[1] <= other[0] for one, other in pairwise(boxes))
        assert all(0 <= top < bottom <= made.slide_height for top, bottom in boxes)
