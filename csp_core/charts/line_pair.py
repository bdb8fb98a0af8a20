"""Lines over one row of steps, from zero: gaps where there is no count, names at their ends."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import ceil

import altair as alt

from csp_core.charts import theme
from csp_core.charts.frame import Body, as_is, from_right, lettered, rows, said, scaled, words
from csp_core.charts.line_series import Line
from csp_core.charts.placing import NARROWEST, apart, ends, rounded_out, share_of, ticks
from csp_core.words.numbers import count

PLOT = 300
TICKS = 6
GAP = 12
PARTS_OF_A_YEAR = (1, 2, 3, 4, 6, 12)
# Room above the plot, for half a tick's words.
ABOVE = 16
Steps = Callable[[str], alt.X]
Heights = Callable[[str], alt.Y]


def lines(series: Sequence[Line], axis_words: Sequence[Sequence[str]]) -> Body:
    """The lines as a chart's body; the first is drawn over the others.

    ``axis_words`` holds the lines written under each step, in the order of the steps.
    """
    counts = [float(p.count) for line in series for p in line.counted if p.count is not None]
    low, high = rounded_out(*ends(counts), TICKS)
    heights = scaled(alt.Y, (low, high), (ABOVE + PLOT, ABOVE))
    marked = ticks(low, high, TICKS, whole=True)
    left = room_for_counts(marked)
    names = max((line.lettering.width(line.name) for line in series if line.counted), default=0)
    ends_at = from_right(ceil(names) + 2 * GAP)
    steps = scaled(alt.X, (0, len(axis_words) - 1), (round(left) + GAP, ends_at))
    layers = [
        *counts_axis(marked, heights, left, ceil(names) + GAP),
        _steps(axis_words, steps, NARROWEST - left - names),
        *(
            layer
            for at, line in reversed(list(enumerate(series)))
            for layer in _line(f"line {at}", line, steps, heights)
        ),
        *_names(series, low, high, ceil(names)),
    ]
    return Body(tuple(layers), ABOVE + PLOT + 12 + max(map(len, axis_words)) * theme.TICK.line)


def room_for_counts(marked: Sequence[float]) -> float:
    """Pixels the counts' axis takes at the left."""
    return GAP + max(theme.TICK.width(count(int(at))) for at in marked)


def counts_axis(
    marked: Sequence[float], heights: Heights, left: float, right: int
) -> list[alt.Chart]:
    """The lines of the counts' axis, zero the darkest, and the counts written at their left."""
    values = [
        {"count": at, "words": count(int(at)), "colour": theme.GRID if at else theme.ZERO_LINE}
        for at in marked
    ]
    base = alt.Chart(rows("counts", values)).encode(y=heights("count"))
    return [
        base.mark_rule(x=round(left), x2=from_right(right)).encode(
            color=as_is(alt.Color, "colour")
        ),
        base.mark_text(
            **lettered(theme.TICK),
            x=round(left) - GAP / 2,
            align="right",
            color=theme.QUIET_WORDS,
        ).encode(text=alt.Text("words:N")),
    ]


def _steps(axis_words: Sequence[Sequence[str]], steps: Steps, room: float) -> alt.Chart:
    """The words under the steps; where not all would fit, those of whole parts of a year."""
    widest = max(theme.TICK.width(line) for lines in axis_words for line in lines) + 6
    every = every_so_many(len(axis_words), widest, room)
    values = [
        {"step": at, "y": ABOVE + PLOT + 8 + theme.TICK.line / 2, "words": list(lines)}
        for at, lines in enumerate(axis_words)
        if at % every == 0
    ]
    centred = words("steps", values, theme.TICK, align="center", color=theme.QUIET_WORDS)
    return centred.encode(x=steps("step"))


def every_so_many(steps: int, widest: float, room: float) -> int:
    """Which steps to name where ``room`` pixels hold them all: each, every second, third ...

    Of many years the same month of every so many years.
    """
    needed = steps * widest / room
    year = PARTS_OF_A_YEAR[-1]
    return next((part for part in PARTS_OF_A_YEAR if part >= needed), year * ceil(needed / year))


def _line(name: str, line: Line, steps: Steps, heights: Heights) -> list[alt.Chart]:
    """The line, broken where a count is missing, and a point for each count that is there."""
    values = [
        {
            "step": p.step,
            "count": p.count,
            "said": p.said,
            "fill": theme.PAPER if p.hollow else line.colour,
            "stroke": line.colour if p.hollow else theme.PAPER,
        }
        for p in line.points
    ]
    base = alt.Chart(rows(name, values)).encode(x=steps("step"), y=heights("count"))
    return [
        base.mark_line(
            color=line.colour,
            strokeWidth=3,
            invalid="break-paths-filter-domains",
            aria=False,
            tooltip=None,
        ).encode(order=alt.Order("step:Q")),
        base.mark_point(size=70, opacity=1).encode(
            fill=as_is(alt.Fill, "fill"), stroke=as_is(alt.Stroke, "stroke"), **said()
        ),
    ]


def _names(series: Sequence[Line], low: float, high: float, widest: int) -> list[alt.Chart]:
    """Each line's name at the right, level with its last count, moved where two would touch."""
    named = [line for line in series if line.counted]
    level = [
        ABOVE + PLOT * (1 - share_of(line.counted[-1].count or 0, low, high)) for line in named
    ]
    placed = apart(level, theme.FIGURE.line + 2, ABOVE + PLOT)
    return [
        words(
            f"line name {at}",
            [{"y": y, "words": line.name}],
            line.lettering,
            x=from_right(widest),
            color=line.colour,
        )
        for at, (line, y) in enumerate(zip(named, placed, strict=True))
    ]
