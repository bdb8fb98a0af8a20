"""Horizontal bars, one a row, from a common zero: name, bar, other series' marks, figures.

Without marks the figures stand right after each bar. With marks they would be read as the mark's
they happen to follow, so they stand in a column of their own, headed by the bars' series.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from csp_core.charts import theme
from csp_core.charts.bar_places import (
    GAP,
    NAMES_AT_MOST,
    Place,
    Row,
    Scale,
    column_width,
    detail_at,
    placed,
    row_height,
    scale_for,
)
from csp_core.charts.frame import Body, Layer, pixels, text_mark, words
from csp_core.charts.lettering import Lettering

BAR_SHARE = 0.52
KEY_HEIGHT = 32
SHAPES = ("diamond", "circle", "triangle-up", "square")


def drawn(rows: Sequence[Row], key: Sequence[str], tick_words: str) -> Body:
    """The rows as a chart's body; ``key`` names the series: the bars' first, then each mark's.

    ``key`` empty means that there are no marks. ``tick_words`` is the expression that writes a
    tick from ``value``.
    """
    places = placed(rows, KEY_HEIGHT if key else 0, in_column=bool(key))
    top, bottom = places[0].top, places[-1].bottom
    column = column_width(places) if key else None
    scale = scale_for(places, column)
    valued = any(row.value is not None or row.marks for row in rows)
    layers = [
        *(_key(key, all(row.hollow for row in rows)) if key else ()),
        *(_column_frame(key[0], column, places) if column is not None else ()),
        *(_ticks(scale, top, bottom, tick_words) if valued else ()),
        words(map(_name, places), theme.NAME),
        _bars(places, scale),
        _zero_line(scale, top, bottom),
        *_marks(places, scale),
        *_figures(places, scale, column),
    ]
    return Body(tuple(layers), bottom + (theme.TICK.line + 8 if valued else 0))


def _x(field: str, scale: Scale) -> dict[str, Any]:
    return {"field": field, "type": "quantitative", "scale": scale.channel, "axis": None}


def _name(place: Place) -> Layer:
    y = _first_line(place, len(place.names), theme.NAME)
    return {"x": 0, "y": y, "words": list(place.names)}


def _first_line(place: Place, lines: int, lettering: Lettering) -> float:
    """Where the first of some lines stands so that all of them are in the row's middle."""
    return place.middle - (lines - 1) * lettering.line / 2


def _bars(places: Sequence[Place], scale: Scale) -> Layer:
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
    return {
        "data": {"values": values},
        "mark": {"type": "rect", "strokeWidth": 2, "ariaRoleDescription": "bar"},
        "encoding": {
            "x": _x("zero", scale),
            "x2": {"field": "value"},
            "y": pixels("top"),
            "y2": {"field": "bottom"},
            "fill": _as_is("fill"),
            "stroke": _as_is("colour"),
            **_said(),
        },
    }


def _as_is(field: str) -> dict[str, Any]:
    return {"field": field, "type": "nominal", "scale": None, "legend": None}


def _said() -> dict[str, Any]:
    """What a mark tells: the same plain sentence to a pointer and to a screen reader."""
    said = {"field": "said", "type": "nominal"}
    return {"tooltip": said, "description": said}


def _zero_line(scale: Scale, top: int, bottom: int) -> Layer:
    return {
        "data": {"values": [{"zero": 0}]},
        "mark": {"type": "rule", "color": theme.ZERO_LINE, "aria": False, "tooltip": None},
        "encoding": {"x": _x("zero", scale), "y": {"value": top}, "y2": {"value": bottom}},
    }


def _ticks(scale: Scale, top: int, bottom: int, tick_words: str) -> list[Layer]:
    data = {"values": [{"value": at} for at in scale.ticks]}
    return [
        {
            "data": data,
            "mark": {"type": "rule", "color": theme.GRID, "aria": False, "tooltip": None},
            "encoding": {"x": _x("value", scale), "y": {"value": top}, "y2": {"value": bottom}},
        },
        {
            "data": data,
            "transform": [{"calculate": tick_words.replace("value", "datum.value"), "as": "words"}],
            "mark": text_mark(theme.TICK, align="center", color=theme.QUIET_WORDS),
            "encoding": {
                "x": _x("value", scale),
                "y": {"value": bottom + theme.TICK.line / 2 + 4},
                "text": {"field": "words", "type": "nominal"},
            },
        },
    ]


def _marks(places: Sequence[Place], scale: Scale) -> list[Layer]:
    values = [
        {
            "value": mark.value,
            "middle": place.middle,
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
        {
            "data": {"values": values},
            "mark": _point(),
            "encoding": {
                "x": _x("value", scale),
                "y": pixels("middle"),
                "shape": _as_is("shape"),
                "fill": _as_is("fill"),
                **_said(),
            },
        }
    ]


def _point(**mark: object) -> dict[str, Any]:
    return {
        "type": "point",
        "size": 150,
        "opacity": 1,
        "stroke": theme.WORDS,
        "strokeWidth": 1.5,
        **mark,
    }


def _figures(places: Sequence[Place], scale: Scale, column: float | None) -> list[Layer]:
    """The figure, then the detail: two layers, because they are lettered differently."""
    x = _x("reach", scale) if column is None else _from_right(column)
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
    quiet = {"dx": {"expr": "datum.shift"}, "color": theme.QUIET_WORDS}
    return [
        words(figures, theme.FIGURE, x=x, dx=gap, color={"expr": "datum.colour"}),
        words(details, theme.DETAIL, x=x, **quiet),
    ]


def _from_right(pixels_from: float) -> dict[str, Any]:
    return {"value": {"expr": f"width - {round(pixels_from)}"}}


def _column_frame(series: str, column: float, places: Sequence[Place]) -> list[Layer]:
    """The column's head, and a hairline under each row to lead the eye across to it."""
    head = [{"y": KEY_HEIGHT / 2 - 6, "words": theme.FIGURE.cut(series, column)}]
    return [
        words(head, theme.FIGURE, x=_from_right(column), color=theme.IN_FOCUS),
        {
            "data": {"values": [{"y": place.bottom} for place in places[:-1]]},
            "mark": {"type": "rule", "color": theme.GRID, "aria": False, "tooltip": None},
            "encoding": {"x": {"value": 0}, "x2": {"value": "width"}, "y": pixels("y")},
        },
    ]


def _key(key: Sequence[str], hollow: bool) -> list[Layer]:
    """A swatch and a name for the bars, then for each series of marks, on one line."""
    room = NAMES_AT_MOST
    named = [theme.KEY.cut(name, room) for name in key]
    starts = [sum(theme.KEY.width(name) + 46 for name in named[:at]) for at in range(len(named))]
    middle = KEY_HEIGHT / 2 - 6
    bar = {
        "data": {"values": [{}]},
        "mark": {
            "type": "rect",
            "fill": theme.PAPER if hollow else theme.IN_FOCUS,
            "stroke": theme.IN_FOCUS,
            "strokeWidth": 2,
            "aria": False,
            "tooltip": None,
        },
        "encoding": {
            "x": {"value": 0},
            "x2": {"value": 16},
            "y": {"value": middle - 7},
            "y2": {"value": middle + 7},
        },
    }
    marks = [
        {
            "data": {"values": [{"x": start + 8, "y": middle}]},
            "mark": _point(
                shape=SHAPES[at % len(SHAPES)], fill=theme.MARK, aria=False, tooltip=None
            ),
            "encoding": {"x": pixels("x"), "y": pixels("y")},
        }
        for at, start in enumerate(starts[1:])
    ]
    texts = [
        {"x": start + 24, "y": middle, "words": name}
        for start, name in zip(starts, named, strict=True)
    ]
    return [bar, *marks, words(texts, theme.KEY)]
