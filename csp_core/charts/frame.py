"""What stands around every chart: title, subtitle, status marks above; caveats and source below."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from csp_core.charts import theme
from csp_core.charts.lettering import Lettering
from csp_core.charts.placing import NARROWEST

Layer = dict[str, Any]
NOTES_AT_MOST = 12
# Pixels between the subtitle and what comes next, and between the status marks and the chart.
BELOW_SUBTITLE = 12
BELOW_MARKS = 8


@dataclass(frozen=True)
class Body:
    """The chart itself: its layers, and how many pixels high they are from their top at 0."""

    layers: tuple[Layer, ...]
    height: int


def framed(
    body: Body,
    *,
    title: str,
    subtitle: Sequence[str],
    marks: Sequence[str],
    caveats: Sequence[str],
    source: str,
    alt: str,
) -> dict[str, Any]:
    """A complete Vega-Lite spec: it fills the width it is given and is as high as it must be.

    All words are broken for the narrowest chart, so that nothing is cut off at any width.
    """
    footer = _footer(caveats, source, body.height)
    height = footer.height
    return {
        "$schema": theme.SCHEMA,
        "description": alt,
        "config": theme.config(),
        "width": theme.DESIGN_WIDTH,
        "height": height,
        "autosize": {"type": "fit-x", "contains": "padding"},
        "padding": dict.fromkeys(("left", "right", "top", "bottom"), theme.PADDING),
        "title": {
            "text": list(theme.TITLE.wrapped(title, NARROWEST)),
            "subtitle": [
                line for part in subtitle for line in theme.SUBTITLE.wrapped(part, NARROWEST)
            ],
            # The drawing library counts it from the topmost thing below, the status marks too.
            "offset": BELOW_SUBTITLE,
        },
        "layer": [_room(height), {"layer": [*_status(marks), *body.layers, *footer.layers]}],
        "resolve": {"scale": {"y": "independent"}},
    }


def words(
    rows: Iterable[Layer], lettering: Lettering, *, x: Layer | None = None, **mark: object
) -> Layer:
    """A layer of text: each row has ``x`` and ``y`` in pixels and ``words``, a line or a list.

    ``x`` stands for another way of placing the text from left to right.
    """
    return {
        "data": {"values": list(rows)},
        "mark": text_mark(lettering, **mark),
        "encoding": {
            "x": x or pixels("x"),
            "y": pixels("y"),
            "text": {"field": "words", "type": "nominal"},
        },
    }


def text_mark(lettering: Lettering, **mark: object) -> dict[str, Any]:
    """The mark of a layer of text; hidden from a screen reader, which has the alternative."""
    return {
        "type": "text",
        "fontSize": lettering.size,
        "fontWeight": lettering.weight,
        "lineHeight": lettering.line,
        "aria": False,
        "tooltip": None,
        **mark,
    }


def pixels(field: str) -> dict[str, Any]:
    """A channel whose values are pixels already."""
    return {"field": field, "type": "quantitative", "scale": None, "axis": None}


def _room(height: int) -> Layer:
    """An unseen axis as long as the chart is high.

    Full screen sets a chart's height; only an axis keeps what stands lower from being cut off.
    """
    unseen = {"domainOpacity": 0, "ticks": False, "labels": False, "grid": False, "title": None}
    return {
        "data": {"values": [{"room": 0}]},
        "mark": {"type": "point", "opacity": 0, "aria": False, "tooltip": None},
        "encoding": {
            "y": {
                "field": "room",
                "type": "quantitative",
                "scale": {"domain": [0, 1], "range": [height, 0], "nice": False},
                "axis": {**unseen, "offset": 0, "aria": False},
            },
            "x": {"value": 0},
        },
    }


def _status(marks: Sequence[str]) -> list[Layer]:
    """The marks, a line each, above the chart's own top at 0."""
    lines = [line for mark in marks for line in theme.STATUS.wrapped(mark, NARROWEST)]
    last = -BELOW_MARKS - theme.STATUS.line / 2
    rows = [
        {"x": 0, "y": last - at * theme.STATUS.line, "words": line}
        for at, line in enumerate(reversed(lines))
    ]
    return [words(rows, theme.STATUS)] if rows else []


def _footer(caveats: Sequence[str], source: str, top: int) -> Body:
    lines = _notes(caveats)
    if source:
        lines += theme.NOTE.wrapped(f"Source: {source}", NARROWEST)
    first = top + 14 + theme.NOTE.line / 2
    rows = [
        {"x": 0, "y": first + at * theme.NOTE.line, "words": line} for at, line in enumerate(lines)
    ]
    layers = (words(rows, theme.NOTE, color=theme.QUIET_WORDS),) if rows else ()
    return Body(layers, top + (14 + len(lines) * theme.NOTE.line if lines else 0))


def _notes(caveats: Sequence[str]) -> list[str]:
    """Each caveat from a new line; what there is no room for is counted, not dropped unsaid."""
    lines: list[str] = []
    for at, caveat in enumerate(caveats):
        broken = theme.NOTE.wrapped(caveat, NARROWEST)
        if len(lines) + len(broken) > NOTES_AT_MOST:
            rest = len(caveats) - at
            return [*lines, f"And {rest:,} more {'notes' if rest > 1 else 'note'} with the table."]
        lines += broken
    return lines
