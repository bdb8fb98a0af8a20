"""The year of operations drawn: bars over twelve months, light where again, days marked."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from csp_core.charts import theme
from csp_core.charts.drawing import Table
from csp_core.charts.timeline import MOST_ROWS, timeline_chart
from csp_core.problems import Place
from tests.charts.specs import words_in
from tests.words.timeline import CONFERENCE, many, operation, year

SOURCE = "done.xlsx, extracted 12 February 2018"


def bars(spec: dict[str, Any], *, light: bool) -> list[tuple[int, int]]:
    """The first day of each bar, and the day after its last, counted from the year's first."""
    fill = theme.BAND if light else theme.IN_FOCUS
    return [
        (row["first"], row["last"])
        for layer in spec["layer"]
        if layer["mark"]["type"] == "rect" and layer["mark"].get("fill") == fill
        for row in layer["data"]["values"]
    ]


def test_a_drawing_carries_its_words_values_and_caveats() -> None:
    drawing = timeline_chart(
        year(operation("Lamp", "Christmas"), operation("Fog"), CONFERENCE), source=SOURCE
    )
    assert (
        drawing.name, drawing.title, drawing.subtitle, drawing.source, drawing.marks,
        drawing.caveats, drawing.alt, drawing.table,
    ) == (
        ("operations", "2017-04-to-2018-03"),
        "Busiest for operations: December, one of two",
        "2 operations, 1 without a known time of year, April 2017 to March 2018",
        SOURCE,
        (),
        ("Seasons in days: the Christmas period 1 Dec to 2 Jan.",
         "No time of year is stated for Fog."),
        "Timeline of a year: Busiest for operations: December, one of two. 2 operations, 1 without "
        "a known time of year, April 2017 to March 2018. Lamp: 1 December 2017 to 2 January 2018 "
        "(Christmas). Fog: time of year not stated. Event, 23 Jan: Conference. 2 caveats printed "
        "on the chart.",
        Table(
            ("Name", "Kind", "As stated", "First day", "Last day", "When it runs", "Read in"),
            ("words",) * 7,
            (
                ("Lamp", "operation", "Christmas", "1 December 2017", "2 January 2018",
                 "in these days", "typed in here"),
                ("Fog", "operation", "nothing", "", "", "Time of year not stated",
                 "typed in here"),
                ("Conference", "event", "23 January 2018", "23 January 2018", "23 January 2018",
                 "on this day", "typed in here"),
            ),
        ),
    )  # fmt: skip


def test_a_season_is_a_bar_over_its_days_and_what_comes_again_a_light_one() -> None:
    """15 October is day 197 from 1 April, 8 November day 221; December is 244 to 274."""
    spec = timeline_chart(
        year(operation("A", "bonfire"), operation("B", "weekends in December"),
             operation("C", "weekly"), operation("D")),
        source="",
    ).spec  # fmt: skip

    assert bars(spec, light=False) == [(197, 222)]
    assert bars(spec, light=True) == [(244, 275), (0, 365)]


def test_the_picture_itself_names_months_rows_and_the_conference() -> None:
    spec = timeline_chart(year(operation("Lamp", "Christmas"), CONFERENCE), source=SOURCE).spec
    words = words_in(spec)

    months = ["Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar"]
    assert words[:12] == months
    assert words[12:] == [
        "23 Jan: Conference", "23 Jan: Conference", "Lamp",
        "Christmas: 1 Dec to 2 Jan", "Christmas: 1 Dec to 2 Jan",
        "Seasons in days: the Christmas period 1 Dec to 2 Jan.", f"Source: {SOURCE}",
    ]  # fmt: skip


def test_a_row_of_the_table_says_where_it_was_read() -> None:
    row = replace(operation("Lamp", "Easter"), place=Place("a.xlsx", "Done", "A2"))
    table = timeline_chart(year(row), source="").table

    assert [line[3:5] + line[6:] for line in table.rows] == [
        ("14 April 2017", "17 April 2017", "a.xlsx › Done › A2"),
        ("30 March 2018", "31 March 2018", "a.xlsx › Done › A2"),
    ]


@pytest.mark.parametrize("operations", [61, 100])
def test_more_operations_than_make_a_picture_are_in_the_table_and_said_to_be(
    operations: int,
) -> None:
    drawing = timeline_chart(many(operations), source="")
    more = operations - MOST_ROWS

    assert f"{more} operation{'s' if more > 1 else ''} more in the table." in drawing.caveats
    stretches = {row for row in drawing.table.rows if row[1] == "operation"}
    assert len(stretches) > MOST_ROWS / 2
