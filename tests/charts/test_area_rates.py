"""The chart of areas' rates: a funnel of ten or more, bars with their ranges of fewer."""

from __future__ import annotations

from math import log10
from typing import Any

import pytest

from csp_core.charts import theme
from csp_core.charts.area_rates import area_rates_chart
from csp_core.charts.drawing import Table
from tests.charts.specs import words_in
from tests.words.area_rates import area_rates, many

THREE = area_rates(
    [("South Ribble", 310, 10_000), ("Chorley", 300, 10_000), ("Wyre", 900, 10_000)],
    own=("South Ribble", "Chorley"),
    statuses=("illustrative",),
)


def layers_named(spec: dict[str, Any], name: str) -> list[list[dict[str, Any]]]:
    """The rows of each layer whose rows have a name that begins so."""
    return [
        layer["data"]["values"]
        for layer in spec["layer"]
        if layer["data"].get("name", "").startswith(name)
    ]


def test_fewer_than_ten_areas_are_bars_with_ranges_and_the_partnership_below() -> None:
    drawing = area_rates_chart(THREE, ("South Ribble",), source="figures.xlsx")

    assert (drawing.name, drawing.title, drawing.subtitle) == (
        ("All crime", "rates by area", "2017-04-to-2018-03"),
        "All crime: South Ribble 2nd to 3rd highest of 3",
        "All crime, crimes per 1,000 residents by area, April 2017 to March 2018. "
        "Lines show the range chance could give (95%)",
    )
    assert drawing.marks == (
        "Illustrative figures: made up as an example, not recorded by the police.",
    )
    (bars,) = layers_named(drawing.spec, "bars")
    assert [(bar["value"], bar["colour"]) for bar in bars] == [
        (90.0, theme.OTHERS),
        (31.0, theme.IN_FOCUS),
        (30.0, theme.OTHERS),
        (30.5, theme.OTHERS),
        (pytest.approx(50.333, rel=1e-3), theme.OTHERS),
    ]
    words = words_in(drawing.spec)
    for written in ("Both", "All 3 areas together", "31.0", "between 25.6 and 37.6"):
        assert written in words
    assert bars[1]["said"] == (
        "South Ribble: 31.0 crimes per 1,000 residents, between 25.6 and 37.6; 2nd to 3rd highest "
        "of 3 areas."
    )


def test_the_table_holds_counts_populations_ranges_and_places() -> None:
    table = area_rates_chart(THREE, (), source="").table
    assert table.columns == (
        "Area", "Count", "Residents", "Rate per 1,000", "Range from", "Range to", "Place",
    )  # fmt: skip
    assert [row[0] for row in table.rows] == [
        "Wyre", "South Ribble", "Chorley", "Both", "All 3 areas together",
    ]  # fmt: skip
    assert table.formatted()[1] == (
        "South Ribble", "310", "10,000", "31.0", "25.6", "37.6", "2nd to 3rd highest of 3 areas",
    )  # fmt: skip


def test_ten_areas_or_more_are_a_funnel_with_its_limits_in_the_table() -> None:
    rates = many(14)
    drawing = area_rates_chart(rates, ("South Ribble",), source="figures.xlsx")

    assert drawing.title == "All crime rate in South Ribble within usual variation"
    assert isinstance(drawing.table, Table)
    assert drawing.table.columns[7:] == (
        "Lower 99.8% limit", "Lower 95% limit", "Upper 95% limit", "Upper 99.8% limit",
        "Beside areas of its size",
    )  # fmt: skip
    row = next(row for row in drawing.table.rows if row[0] == "South Ribble")
    assert row[7:11] == rates.limits(100_000)
    assert row[11] == "within usual variation"
    assert drawing.table.rows[-1][7:] == (None, None, None, None, "")


def test_own_areas_stand_out_in_the_funnel_and_are_named_and_the_others_tell_a_pointer() -> None:
    spec = area_rates_chart(many(14), ("Both",), source="").spec

    own, others = layers_named(spec, "own areas"), layers_named(spec, "areas")
    assert {row["people"] for row in own[0]} == {log10(100_000), log10(43_000)}
    assert len(others[0]) == 12
    assert all(row["said"].startswith("Area ") for row in others[0])
    assert {row["words"] for layer in layers_named(spec, "own names") for row in layer} == {
        "South Ribble 61.3", "Area 1 57.0",
    }  # fmt: skip


def test_a_rate_far_above_the_limits_is_a_triangle_at_the_top_and_told_below() -> None:
    drawing = area_rates_chart(many(60, high=90_000), ("Area 1",), source="")

    (triangles,) = layers_named(drawing.spec, "areas above")
    domains = {
        layer["encoding"]["y"]["scale"]["domain"][1]
        for layer in drawing.spec["layer"]
        if layer["data"].get("name", "").startswith("areas")
    }
    assert {row["rate"] for row in triangles} == domains
    assert drawing.caveats[0] == (
        "Triangles at the top: higher than the chart reaches (South Ribble 900.0)."
    )


def test_the_text_alternative_says_the_rates_and_what_the_group_has() -> None:
    alt = area_rates_chart(many(14), ("South Ribble",), source="").alt
    assert alt.startswith(
        "Funnel plot of rates by population: All crime rate in South Ribble within usual "
        "variation. All crime, crimes per 1,000 residents by area, April 2017 to March 2018, Most "
        "areas of a size lie between the limits. South Ribble: 61.3 crimes per 1,000 residents, "
        "between 58.7 and 64.0; "
    )
    assert "All 14 areas together: " in alt
    assert alt.endswith("caveats printed on the chart.")


ENGLAND = ("England", 9_000_000, 100_000_000)
FORCE = ("Lancashire police force area", 60_000, 1_000_000)


def test_a_group_s_rate_is_a_hollow_bar_below_all_others_with_its_range_and_no_place() -> None:
    rates = area_rates(
        [("South Ribble", 310, 10_000), ("Chorley", 300, 10_000)], groups=[FORCE, ENGLAND]
    )
    drawing = area_rates_chart(rates, ("South Ribble",), source="")

    (bars,) = layers_named(drawing.spec, "bars")
    assert [(bar["value"], bar["fill"] == theme.PAPER) for bar in bars] == [
        (31.0, False), (30.0, False), (30.5, False), (60.0, True), (90.0, True),
    ]  # fmt: skip
    assert drawing.caveats[0] == "Hollow bars are groups that hold many areas."
    assert drawing.table.formatted()[-2:] == (
        ("Lancashire police force area", "60,000", "1,000,000", "60.0", "59.2", "60.8", ""),
        ("England", "9,000,000", "100,000,000", "90.0", "89.9", "90.1", ""),
    )
    assert "England: 90.0 crimes per 1,000 residents, between 89.9 and 90.1." in drawing.alt


def test_a_group_s_rate_is_a_labelled_line_across_the_funnel_and_no_dot() -> None:
    rates = many(14, groups=[FORCE, ENGLAND])
    drawing = area_rates_chart(rates, ("South Ribble",), source="")

    band, line = layers_named(drawing.spec, "groups")
    assert [(row["rate"], round(row["low"], 1), round(row["high"], 1)) for row in line] == [
        (60.0, 59.2, 60.8), (90.0, 89.9, 90.1),
    ]  # fmt: skip
    assert band == line
    assert sum(len(layer) for layer in layers_named(drawing.spec, "areas")) == 13
    (ends,) = layers_named(drawing.spec, "ends")
    assert [(row["words"], row["colour"]) for row in ends[-2:]] == [
        ("Lancashire force area 60.0", theme.GROUP), ("England 90.0", theme.GROUP),
    ]  # fmt: skip
    assert drawing.table.rows[-1][6:] == ("", None, None, None, None, "")


def test_a_group_s_rate_above_every_area_is_still_on_the_chart() -> None:
    high = ("England", 40_000_000, 100_000_000)
    rates = many(14, groups=[high])
    spec = area_rates_chart(rates, ("South Ribble",), source="").spec
    tops = {
        layer["encoding"]["y"]["scale"]["domain"][1]
        for layer in spec["layer"]
        if layer["data"].get("name") == "groups"
    }
    assert min(tops) >= 400.0


def test_a_long_name_beside_its_dot_is_cut_and_its_rate_is_not() -> None:
    long = "A partnership of several districts and what lies between them"
    spec = area_rates_chart(many(300, first=long), ("Both",), source="").spec
    names = {row["words"] for layer in layers_named(spec, "own names") for row in layer}
    assert names == {"A partnership of several districts… 61.3", "Area 1 57.0"}
