"""The range of each bar's and each mark's value: a line from its low to its high end."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import altair as alt

from csp_core.charts import theme
from csp_core.charts.bar_places import Place, Whisker, lanes
from csp_core.charts.frame import Datum, pixels, rows


def whiskers(places: Sequence[Place], across: Callable[[str], alt.X]) -> list[alt.Chart]:
    """The layers of the rows' own ranges; none where no row has one.

    A dark line on a wider one of paper, so that it shows on its bar and beside it.
    """
    ranges = [(place.row.whisker, place.middle) for place in places if place.row.whisker]
    return _layers("range", ranges, across, _OWN)


def mark_whiskers(places: Sequence[Place], across: Callable[[str], alt.X]) -> list[alt.Chart]:
    """The layers of the marks' ranges, thin and in the marks' colour, each on its mark's lane."""
    below = lanes(places)
    ranges = [
        (mark.whisker, place.middle + below[mark.series])
        for place in places
        for mark in place.row.marks
        if mark.whisker
    ]
    return _layers("mark range", ranges, across, _MARKS)


@dataclass(frozen=True)
class _Look:
    colour: str
    line: float
    halo: float
    stop: int
    arrow: int


_OWN = _Look(theme.WORDS, line=2, halo=4, stop=10, arrow=70)
_MARKS = _Look(theme.MARK, line=1.5, halo=3.5, stop=6, arrow=30)


def _layers(
    name: str,
    ranges: Sequence[tuple[Whisker, float]],
    across: Callable[[str], alt.X],
    look: _Look,
) -> list[alt.Chart]:
    """Lines and the strokes across their ends; an end that goes on further has an arrow instead."""
    lines: list[Datum] = []
    stops: list[Datum] = []
    arrows: list[Datum] = []
    for whisker, middle in ranges:
        lines.append({"low": whisker.low, "high": whisker.high, "middle": middle})
        for end, turn in ((whisker.low, -90), (whisker.high, 90)):
            if end in whisker.cut:
                arrows.append({"end": end, "middle": middle, "turn": turn})
            else:
                top, bottom = middle - look.stop / 2, middle + look.stop / 2
                stops.append({"end": end, "top": top, "bottom": bottom})
    layers = []
    strokes = ((" on paper", theme.PAPER, look.halo), ("", look.colour, look.line))
    for layer, colour, width in strokes:
        if lines:
            layers.append(_lines(f"{name}s{layer}", lines, across, colour, width))
        if stops:
            layers.append(_stops(f"{name} ends{layer}", stops, across, colour, width))
    if arrows:
        layers.append(_arrows(f"{name} arrows", arrows, across, look))
    return layers


def _lines(
    name: str, lines: list[Datum], across: Callable[[str], alt.X], colour: str, width: float
) -> alt.Chart:
    layer: alt.Chart = (
        alt.Chart(rows(name, lines))
        .mark_rule(color=colour, strokeWidth=width)
        .encode(x=across("low"), x2=alt.X2("high"), y=pixels(alt.Y, "middle"))
    )
    return layer


def _stops(
    name: str, stops: list[Datum], across: Callable[[str], alt.X], colour: str, width: float
) -> alt.Chart:
    layer: alt.Chart = (
        alt.Chart(rows(name, stops))
        .mark_rule(color=colour, strokeWidth=width)
        .encode(x=across("end"), y=pixels(alt.Y, "top"), y2=alt.Y2("bottom"))
    )
    return layer


def _arrows(
    name: str, arrows: list[Datum], across: Callable[[str], alt.X], look: _Look
) -> alt.Chart:
    shape: dict[str, Any] = {"shape": "triangle", "size": look.arrow, "opacity": 1, "filled": True}
    layer: alt.Chart = (
        alt.Chart(rows(name, arrows))
        .mark_point(
            **shape, color=look.colour, angle=alt.expr("datum.turn"), aria=False, tooltip=None
        )
        .encode(x=across("end"), y=pixels(alt.Y, "middle"))
    )
    return layer
