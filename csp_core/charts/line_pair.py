"""Lines over one row of steps, from zero: gaps where there is no count, names at their ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any

from csp_core.charts import theme
from csp_core.charts.frame import Body, Layer, text_mark, words
from csp_core.charts.lettering import Lettering
from csp_core.charts.placing import NARROWEST, apart, ends, rounded_out, share_of, ticks
from csp_core.words.numbers import count

PLOT = 300
TICKS = 6
GAP = 12
PARTS_OF_A_YEAR = (1, 2, 3, 4, 6, 12)
# Room above the plot, for half a tick's words.
ABOVE = 16


@dataclass(frozen=True)
class Point:
    """One step's count, None where it is missing; ``said`` is what a pointer is told of it."""

    step: int
    count: int | None
    said: str


@dataclass(frozen=True)
class Line:
    """One series: its name stands at its end, lettered and coloured as given."""

    name: str
    colour: str
    lettering: Lettering
    points: tuple[Point, ...]

    @property
    def counted(self) -> tuple[Point, ...]:
        """The points that have a count."""
        return tuple(point for point in self.points if point.count is not None)


def lines(series: Sequence[Line], axis_words: Sequence[Sequence[str]]) -> Body:
    """The lines as a chart's body; the first is drawn over the others.

    ``axis_words`` holds the lines written under each step, in the order of the steps.
    """
    counts = [float(p.count) for line in series for p in line.counted if p.count is not None]
    low, high = rounded_out(*ends(counts), TICKS)
    heights = {"domain": [low, high], "range": [ABOVE + PLOT, ABOVE], "nice": False}
    marked = ticks(low, high, TICKS, whole=True)
    left = GAP + max(theme.TICK.width(count(int(at))) for at in marked)
    names = max((line.lettering.width(line.name) for line in series if line.counted), default=0)
    steps = {
        "domain": [0, len(axis_words) - 1],
        "range": [round(left) + GAP, {"expr": f"width - {ceil(names) + 2 * GAP}"}],
        "nice": False,
        "zero": False,
    }
    layers = [
        *_counts(marked, heights, left, ceil(names) + GAP),
        _steps(axis_words, steps, NARROWEST - left - names),
        *(layer for line in reversed(series) for layer in _line(line, steps, heights)),
        *_names(series, low, high, ceil(names)),
    ]
    return Body(tuple(layers), ABOVE + PLOT + 12 + max(map(len, axis_words)) * theme.TICK.line)


def _at(field: str, scale: dict[str, Any]) -> dict[str, Any]:
    return {"field": field, "type": "quantitative", "scale": scale, "axis": None}


def _counts(
    marked: Sequence[float], heights: dict[str, Any], left: float, right: float
) -> list[Layer]:
    """The lines of the counts' axis, zero the darkest, and the counts written at their left."""
    rows = [
        {"count": at, "words": count(int(at)), "colour": theme.GRID if at else theme.ZERO_LINE}
        for at in marked
    ]
    y = _at("count", heights)
    return [
        {
            "data": {"values": rows},
            "mark": {"type": "rule", "aria": False, "tooltip": None},
            "encoding": {
                "x": {"value": round(left)},
                "x2": {"value": {"expr": f"width - {right}"}},
                "y": y,
                "color": {"field": "colour", "type": "nominal", "scale": None, "legend": None},
            },
        },
        {
            "data": {"values": rows},
            "mark": text_mark(theme.TICK, align="right", color=theme.QUIET_WORDS),
            "encoding": {
                "x": {"value": round(left) - GAP / 2},
                "y": y,
                "text": {"field": "words", "type": "nominal"},
            },
        },
    ]


def _steps(axis_words: Sequence[Sequence[str]], steps: dict[str, Any], room: float) -> Layer:
    """The words under the steps; where not all would fit, those of whole parts of a year."""
    widest = max(theme.TICK.width(line) for lines in axis_words for line in lines) + 6
    needed = len(axis_words) * widest / room
    every = next((part for part in PARTS_OF_A_YEAR if part >= needed), ceil(needed))
    rows = [
        {"step": at, "y": ABOVE + PLOT + 8 + theme.TICK.line / 2, "words": list(lines)}
        for at, lines in enumerate(axis_words)
        if at % every == 0
    ]
    x = _at("step", steps)
    return words(rows, theme.TICK, x=x, align="center", color=theme.QUIET_WORDS)


def _line(line: Line, steps: dict[str, Any], heights: dict[str, Any]) -> list[Layer]:
    """The line, broken where a count is missing, and a point for each count that is there."""
    at = {"x": _at("step", steps), "y": _at("count", heights)}
    said = {"field": "said", "type": "nominal"}
    rows = [{"step": p.step, "count": p.count, "said": p.said} for p in line.points]
    counted = [row for row in rows if row["count"] is not None]
    return [
        {
            "data": {"values": rows},
            "mark": {
                "type": "line",
                "color": line.colour,
                "strokeWidth": 3,
                "invalid": "break-paths-filter-domains",
                "aria": False,
                "tooltip": None,
            },
            "encoding": {**at, "order": {"field": "step", "type": "quantitative"}},
        },
        {
            "data": {"values": counted},
            "mark": {"type": "point", "fill": line.colour, "stroke": theme.PAPER, "size": 70},
            "encoding": {**at, "tooltip": said, "description": said},
        },
    ]


def _names(series: Sequence[Line], low: float, high: float, widest: int) -> list[Layer]:
    """Each line's name at the right, level with its last count, moved where two would touch."""
    named = [line for line in series if line.counted]
    level = [
        ABOVE + PLOT * (1 - share_of(line.counted[-1].count or 0, low, high)) for line in named
    ]
    placed = apart(level, theme.FIGURE.line + 2, ABOVE + PLOT)
    return [
        words(
            [{"y": y, "words": line.name}],
            line.lettering,
            x={"value": {"expr": f"width - {widest}"}},
            color=line.colour,
        )
        for line, y in zip(named, placed, strict=True)
    ]
