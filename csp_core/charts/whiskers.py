"""The range of each bar's value: a line from its low to its high end, across the bar."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import altair as alt

from csp_core.charts import theme
from csp_core.charts.bar_places import Place
from csp_core.charts.frame import Datum, pixels, rows

# How long the stroke across a line's end is, in pixels.
STOP = 10
LINE, HALO = 2, 4


def whiskers(places: Sequence[Place], across: Callable[[str], alt.X]) -> list[alt.Chart]:
    """The layers of the rows' ranges; none where no row has one.

    A dark line on a wider one of paper, so that it shows on its bar and beside it. An end that
    goes on further than the chart has an arrow in place of a stroke.
    """
    lines: list[Datum] = []
    stops: list[Datum] = []
    arrows: list[Datum] = []
    for place in places:
        if whisker := place.row.whisker:
            lines.append({"low": whisker.low, "high": whisker.high, "middle": place.middle})
            for end, turn in ((whisker.low, -90), (whisker.high, 90)):
                if end in whisker.cut:
                    arrows.append({"end": end, "middle": place.middle, "turn": turn})
                else:
                    top, bottom = place.middle - STOP / 2, place.middle + STOP / 2
                    stops.append({"end": end, "top": top, "bottom": bottom})
    layers = []
    for name, colour, width in ((" on paper", theme.PAPER, HALO), ("", theme.WORDS, LINE)):
        if lines:
            layers.append(_lines(f"ranges{name}", lines, across, colour, width))
        if stops:
            layers.append(_stops(f"range ends{name}", stops, across, colour, width))
    if arrows:
        layers.append(_arrows(arrows, across))
    return layers


def _lines(
    name: str, lines: list[Datum], across: Callable[[str], alt.X], colour: str, width: int
) -> alt.Chart:
    layer: alt.Chart = (
        alt.Chart(rows(name, lines))
        .mark_rule(color=colour, strokeWidth=width)
        .encode(x=across("low"), x2=alt.X2("high"), y=pixels(alt.Y, "middle"))
    )
    return layer


def _stops(
    name: str, stops: list[Datum], across: Callable[[str], alt.X], colour: str, width: int
) -> alt.Chart:
    layer: alt.Chart = (
        alt.Chart(rows(name, stops))
        .mark_rule(color=colour, strokeWidth=width)
        .encode(x=across("end"), y=pixels(alt.Y, "top"), y2=alt.Y2("bottom"))
    )
    return layer


def _arrows(arrows: list[Datum], across: Callable[[str], alt.X]) -> alt.Chart:
    look: dict[str, Any] = {"shape": "triangle", "size": 70, "opacity": 1, "filled": True}
    layer: alt.Chart = (
        alt.Chart(rows("range arrows", arrows))
        .mark_point(
            **look, color=theme.WORDS, angle=alt.expr("datum.turn"), aria=False, tooltip=None
        )
        .encode(x=across("end"), y=pixels(alt.Y, "middle"))
    )
    return layer
