"""Horizontal bars of PowerPoint's own: a row a category, side by side or stacked from one zero."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from pptx.enum.chart import XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.util import Pt

from csp_core.charts import theme
from csp_core.charts.placing import evenly
from csp_core.charts.plot import Plot, Series, Spot
from csp_core.outputs.slides.bar_figures import (
    draw_ranges,
    figure_width,
    is_left,
    leftmost,
    rightmost,
    write_beside,
    write_inside,
)
from csp_core.outputs.slides.fitting import (
    EMU_A_POINT,
    Box,
    cut_to,
    lines_of,
    on_one_line,
    width_of,
)
from csp_core.outputs.slides.native import (
    WORDS,
    add_chart,
    add_legend,
    lay_out,
    legend_share,
    paint,
    quiet_line,
)

# Shares of the chart: for the names at the left at most, and for all that is drawn.
_NAMES, _ALL = 0.40, 0.985
_GAP_WIDTH, _OVERLAP, _STACKED = 45, -5, 100
# Points a bar and a line of its name take at least, and a bar at most.
_BAR, _NAME, _THICKEST = 17.0, 17.0, 60.0
_BETWEEN = 2.5
_NAME_LINES = 3
# Points beside a name.
_FREE = 14.0


@dataclass(frozen=True)
class _Axis:
    """The values at both ends, and how many points a value of one is wide."""

    low: float
    high: float
    scale: float


def pages(plot: Plot, box: Box) -> tuple[Plot, ...]:
    """The plot in as many parts as its rows need to be read in that box, alike in length."""
    height = box.height / EMU_A_POINT * (1 - _top(plot, box))
    lines = max(lines_of(name, WORDS, _across(box)) for name in _names(plot, box))
    row = max(_beside(plot) * _BAR, lines * _NAME) + _BETWEEN
    most = max(1, int(height // row))
    parts = -(-len(plot.names) // most)
    return tuple(_rows(plot, some) for some in evenly(len(plot.names), parts))


def _rows(plot: Plot, some: slice) -> Plot:
    return replace(
        plot,
        names=plot.names[some],
        details=plot.details[some],
        series=tuple(replace(one, spots=one.spots[some]) for one in plot.series),
    )


def add_bars(slide: Any, plot: Plot, box: Box, alternative: str, whole: Plot) -> None:
    """The bars; ``whole`` is the plot they are a part of, whose scale they keep."""
    chart = add_chart(slide, plot, _names(plot, box), box, alternative)
    if len(plot.series) > 1:
        add_legend(chart)
    top = _top(plot, box)
    left = _names_share(whole, box)
    lay_out(chart, left, top, _ALL - left, min(1 - top, _tallest(plot) * EMU_A_POINT / box.height))
    axis = _axis(whole, box.points * (_ALL - left), box.wider)
    _style_axes(chart, axis)
    bars = chart.plots[0]
    stacked = plot.form == "stacks"
    bars.gap_width, bars.overlap = _GAP_WIDTH, _STACKED if stacked else _OVERLAP
    bars.vary_by_categories = False
    for drawn, series in zip(bars.series, plot.series, strict=True):
        _paint(drawn, series)
        if stacked:
            write_inside(drawn, series, axis.scale, box.wider)
        else:
            write_beside(drawn, series, axis.scale, box.points)
            draw_ranges(drawn, series.spots)


def _top(plot: Plot, box: Box) -> float:
    return legend_share(plot, box) if len(plot.series) > 1 else 0.0


def _beside(plot: Plot) -> int:
    """How many bars a row has, one under another."""
    return 1 if plot.form == "stacks" else len(plot.series)


def _tallest(plot: Plot) -> float:
    return len(plot.names) * (_beside(plot) * _THICKEST + _BETWEEN)


def _across(box: Box) -> float:
    return (box.points * _NAMES - _FREE) / box.wider


def _names_share(plot: Plot, box: Box) -> float:
    """As much of the chart as its longest name takes on one line, within bounds."""
    longest = max(width_of(name, WORDS) for name in _names(plot, box)) * box.wider
    return min(_NAMES, (longest + _FREE) / box.points)


def _names(plot: Plot, box: Box) -> list[str]:
    return [
        _name(on_one_line(name), on_one_line(detail), _across(box))
        for name, detail in zip(plot.names, plot.details, strict=True)
    ]


def _name(name: str, detail: str, across: float) -> str:
    """A row's name and its detail; a long name is cut, and its detail only past two lines."""
    detail = cut_to(detail, WORDS, across, _NAME_LINES - 1)
    if not detail:
        return cut_to(name, WORDS, across, _NAME_LINES)
    for most in range(_NAME_LINES, 0, -1):
        said = f"{cut_to(name, WORDS, across, most)} ({detail})"
        if lines_of(said, WORDS, across) <= _NAME_LINES:
            break
    else:
        said = f"{cut_to(name, WORDS, across, 1)} ({detail})"
    return said


def _axis(plot: Plot, width: float, wider: float) -> _Axis:
    """From the least to the most that is drawn, zero among it, with room for the figures."""
    spots = [*_drawn(plot)]
    low, high = min(0.0, *map(leftmost, spots), 0.0), max(0.0, *map(rightmost, spots), 0.0)
    if low == high:
        high = 1.0
    widths = [(is_left(spot), figure_width(spot, wider) if spot.words else 0.0) for spot in spots]
    before = max((width for left, width in widths if left), default=0.0)
    behind = max((width for left, width in widths if not left), default=0.0)
    scale = max(width - before - behind, width / 4) / (high - low)
    return _Axis(low - before / scale, high + behind / scale, scale)


def _drawn(plot: Plot) -> Iterator[Spot]:
    """Every bar there is, a stack as one bar without a figure beside it."""
    if plot.form != "stacks":
        yield from (spot for one in plot.series for spot in one.spots if spot.value is not None)
        return
    for parts in zip(*(one.spots for one in plot.series), strict=True):
        yield Spot(sum(spot.value or 0.0 for spot in parts))


def _style_axes(chart: Any, axis: _Axis) -> None:
    values, names = chart.value_axis, chart.category_axis
    values.minimum_scale, values.maximum_scale = axis.low, axis.high
    values.has_major_gridlines = False
    values.visible = False  # every bar has its figure beside it
    names.reverse_order = True
    names.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    names.major_tick_mark = XL_TICK_MARK.NONE
    names.has_major_gridlines = False
    names.tick_labels.font.size = Pt(WORDS)
    quiet_line(names.format.line, theme.ZERO_LINE, 1)


def _paint(drawn: Any, series: Series) -> None:
    """The series' own look, and that of each bar which has another."""
    drawn.invert_if_negative = False
    paint(drawn.format, Spot(None, colour=series.colour, hollow=series.hollow))
    for at, spot in enumerate(series.spots):
        if spot.value is None:
            continue
        if (spot.colour, spot.hollow) != (series.colour, series.hollow):
            paint(drawn.points[at].format, spot)
