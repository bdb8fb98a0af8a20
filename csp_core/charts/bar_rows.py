"""Horizontal bars, one a row, from a common zero: name, bar, other series' marks, figures.

Without marks the figures stand right after each bar. With marks they would be read as the mark's
they happen to follow, so they stand in a column of their own, headed by the bars' series.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

import altair as alt

from csp_core.charts import theme
from csp_core.charts.bar_places import (
    GAP,
    NAMES_AT_MOST,
    Place,
    Row,
    column_width,
    detail_at,
    in_sight,
    lanes,
    placed,
    row_height,
    scale_for,
)
from csp_core.charts.frame import (
    Body,
    Datum,
    as_is,
    from_right,
    lettered,
    pixels,
    rows,
    said,
    scaled,
    words,
)
from csp_core.charts.lettering import Lettering
from csp_core.charts.whiskers import mark_whiskers, whiskers

BAR_SHARE = 0.52
KEY_HEIGHT = 32
SHAPES = ("diamond", "circle", "triangle-up", "square")
POINT: Final[dict[str, Any]] = {
    "size": 150,
    "opacity": 1,
    "stroke": theme.WORDS,
    "strokeWidth": 1.5,
}
# Where marks have ranges, and so do not stand in the middle of their row.
SMALL_POINT = 90
Across = Callable[[str], alt.X]
Expression = Any  # Altair's, which has no public name


def drawn(
    bars: Sequence[Row], key: Sequence[str], tick_words: Callable[[Expression], Expression]
) -> Body:
    """The rows as a chart's body; ``key`` names the series: the bars' first, then each mark's.

    ``key`` empty means that there are no marks. ``tick_words`` writes a tick from its value.
    """
    places = placed(in_sight(bars), KEY_HEIGHT if key else 0, in_column=bool(key))
    top, bottom = places[0].top, places[-1].bottom
    column = column_width(places) if key else None
    scale = scale_for(places, column)
    across = scaled(alt.X, (scale.low, scale.high), (scale.left, from_right(scale.right)))
    valued = any(bar.value is not None or bar.marks for bar in bars)
    layers = [
        *(_key(key, all(bar.hollow for bar in bars)) if key else ()),
        *(_column_frame(key[0], column, places) if column is not None else ()),
        *(_ticks(scale.ticks, across, top, bottom, tick_words) if valued else ()),
        words("names", map(_name, places), theme.NAME),
        _bars(places, across),
        _zero_line(across, top, bottom),
        *whiskers(places, across),
        *mark_whiskers(places, across),
        *_marks(places, across),
        *_figures(places, across, column),
    ]
    return Body(tuple(layers), bottom + (theme.TICK.line + 8 if valued else 0))


def signed_percent(value: Expression) -> Expression:
    """A tick of percent change as it is written: ``+20%``, ``0%``, ``−5%``."""
    sign = alt.expr.if_(value > 0, "+", alt.expr.if_(value < 0, "−", ""))
    return sign + plain_count(alt.expr.abs(value)) + "%"


def plain_percent(value: Expression) -> Expression:
    """A tick of shares as it is written: ``20%``."""
    return plain_count(value) + "%"


def plain_count(value: Expression) -> Expression:
    """A tick of counts as it is written: ``1,500``, with a true minus sign below zero."""
    return alt.expr.replace(alt.expr.format(value, ","), "-", "−")


def _name(place: Place) -> Datum:
    y = _first_line(place, len(place.names), theme.NAME)
    return {"y": y, "words": list(place.names)}


def _first_line(place: Place, lines: int, lettering: Lettering) -> float:
    """Where the first of some lines stands so that all of them are in the row's middle."""
    return place.middle - (lines - 1) * lettering.line / 2


def _bars(places: Sequence[Place], across: Across) -> alt.Chart:
    half = row_height(len(places)) * BAR_SHARE / 2
    values = [
        {
            "zero": 0,
            "value": place.row.value,
            "top": place.middle - half,
            "bottom": place.middle + half,
            "said": place.row.said,
            "colour": place.row.colour,
            "fill": theme.PAPER if place.row.hollow else place.row.colour,
        }
        for place in places
        if place.row.value is not None
    ]
    layer: alt.Chart = (
        alt.Chart(rows("bars", values))
        .mark_rect(strokeWidth=2, ariaRoleDescription="bar")
        .encode(
            x=across("zero"),
            x2=alt.X2("value"),
            y=pixels(alt.Y, "top"),
            y2=alt.Y2("bottom"),
            fill=as_is(alt.Fill, "fill"),
            stroke=as_is(alt.Stroke, "colour"),
            **said(),
        )
    )
    return layer


def _zero_line(across: Across, top: int, bottom: int) -> alt.Chart:
    base = alt.Chart(rows("zero line", [{"zero": 0}])).encode(x=across("zero"))
    layer: alt.Chart = base.mark_rule(y=top, y2=bottom, color=theme.ZERO_LINE)
    return layer


def _ticks(
    ticks: Sequence[float],
    across: Across,
    top: int,
    bottom: int,
    tick_words: Callable[[Expression], Expression],
) -> tuple[alt.Chart, alt.Chart]:
    base = alt.Chart(rows("ticks", [{"value": at} for at in ticks])).encode(x=across("value"))
    return (
        base.mark_rule(y=top, y2=bottom),
        base.transform_calculate(words=tick_words(alt.datum.value))
        .mark_text(
            **lettered(theme.TICK),
            y=bottom + theme.TICK.line / 2 + 4,
            align="center",
            color=theme.QUIET_WORDS,
        )
        .encode(text=alt.Text("words:N")),
    )


def _marks(places: Sequence[Place], across: Across) -> list[alt.Chart]:
    below = lanes(places)
    values = [
        {
            "value": mark.value,
            "middle": place.middle + below[mark.series],
            "said": mark.said,
            "shape": SHAPES[mark.series % len(SHAPES)],
            "fill": theme.PAPER if mark.hollow else theme.MARK,
        }
        for place in places
        for mark in place.row.marks
    ]
    if not values:
        return []
    return [
        alt.Chart(rows("marks", values))
        .mark_point(**POINT | ({"size": SMALL_POINT} if any(below) else {}))
        .encode(
            x=across("value"),
            y=pixels(alt.Y, "middle"),
            shape=as_is(alt.Shape, "shape"),
            fill=as_is(alt.Fill, "fill"),
            **said(),
        )
    ]


def _figures(places: Sequence[Place], across: Across, column: float | None) -> list[alt.Chart]:
    """The figure, then the detail: two layers, because they are lettered differently."""
    gap = GAP if column is None else 0
    figures = [
        {
            "reach": place.row.reach,
            "y": place.middle,
            "words": place.row.figure,
            "colour": place.row.colour,
        }
        for place in places
    ]
    details = [
        {
            "reach": place.row.reach,
            "y": _first_line(place, len(place.details), theme.DETAIL),
            "shift": gap + (place.figure_width if column is None else detail_at(place, places)),
            "words": list(place.details),
        }
        for place in places
    ]
    at_column = {"x": from_right(round(column))} if column is not None else {}
    shift = alt.expr("datum.shift")
    layers = [
        words("figures", figures, theme.FIGURE, dx=gap, **at_column).encode(
            color=as_is(alt.Color, "colour")
        ),
        words("details", details, theme.DETAIL, dx=shift, color=theme.QUIET_WORDS, **at_column),
    ]
    return layers if at_column else [layer.encode(x=across("reach")) for layer in layers]


def _column_frame(series: str, column: float, places: Sequence[Place]) -> list[alt.Chart]:
    """The column's head, and a hairline under each row to lead the eye across to it."""
    head = [{"y": KEY_HEIGHT / 2 - 6, "words": theme.FIGURE.cut(series, column)}]
    return [
        words("column head", head, theme.FIGURE, x=from_right(round(column)), color=theme.IN_FOCUS),
        alt.Chart(rows("hairlines", [{"y": place.bottom} for place in places[:-1]]))
        .mark_rule(x=0, x2="width")
        .encode(y=pixels(alt.Y, "y")),
    ]


def _key(key: Sequence[str], hollow: bool) -> list[alt.Chart]:
    """A swatch and a name for the bars, then for each series of marks, on one line."""
    named = [theme.KEY.cut(name, NAMES_AT_MOST) for name in key]
    starts = [sum(theme.KEY.width(name) + 46 for name in named[:at]) for at in range(len(named))]
    middle = KEY_HEIGHT / 2 - 6
    swatch = alt.Chart(rows("key bar", [{}])).mark_rect(
        x=0,
        x2=16,
        y=middle - 7,
        y2=middle + 7,
        fill=theme.PAPER if hollow else theme.IN_FOCUS,
        stroke=theme.IN_FOCUS,
        strokeWidth=2,
        aria=False,
        tooltip=None,
    )
    points = [
        {"x": start + 8, "y": middle, "shape": SHAPES[at % len(SHAPES)]}
        for at, start in enumerate(starts[1:])
    ]
    marks = (
        alt.Chart(rows("key marks", points))
        .mark_point(**POINT, fill=theme.MARK, aria=False, tooltip=None)
        .encode(
            x=pixels(alt.X, "x"),
            y=pixels(alt.Y, "y"),
            shape=as_is(alt.Shape, "shape"),
        )
    )
    texts = [
        {"x": start + 24, "y": middle, "words": name}
        for start, name in zip(starts, named, strict=True)
    ]
    return [swatch, marks, words("key", texts, theme.KEY).encode(x=pixels(alt.X, "x"))]
