"""Horizontal bars of PowerPoint's own: a row a category, figures at the ends, ranges as lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from pptx.enum.chart import XL_LABEL_POSITION, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.util import Pt

from csp_core.charts import theme
from csp_core.charts.plot import Plot, Series, Spot
from csp_core.outputs.slides.chart_data import number_format
from csp_core.outputs.slides.fitting import EMU_A_POINT, Box, cut_to, lines_of, on_one_line
from csp_core.outputs.slides.native import WORDS, add_chart, add_legend, lay_out, paint, quiet_line

# Shares of the chart: for the names at the left, and for the bars and their figures.
_NAMES, _BARS = 0.40, 0.585
_LEGEND = 0.10
_GAP_WIDTH, _OVERLAP = 45, -5
# Points a bar and a line of its name take at least, and a bar at most.
_BAR, _NAME, _THICKEST = 17.0, 17.0, 44.0
_BETWEEN = 2.5
_NAME_LINES = 3
_LABEL_GAP = 4.0


@dataclass(frozen=True)
class _Axis:
    """The values at both ends, and how many points a value of one is wide."""

    low: float
    high: float
    scale: float


def pages(plot: Plot, box: Box) -> tuple[Plot, ...]:
    """The plot in as many parts as its rows need to be read in that box, alike in length."""
    height = box.height / EMU_A_POINT * (1 - _top(plot))
    names = [_name(plot, at, box) for at in range(len(plot.names))]
    lines = max(lines_of(name, WORDS, _across(box)) for name in names)
    row = max(len(plot.series) * _BAR, lines * _NAME) + _BETWEEN
    most = max(1, int(height // row))
    parts = -(-len(names) // most)
    each = -(-len(names) // parts)
    return tuple(_rows(plot, first, first + each) for first in range(0, len(names), each))


def _rows(plot: Plot, first: int, last: int) -> Plot:
    return replace(
        plot,
        names=plot.names[first:last],
        details=plot.details[first:last],
        series=tuple(replace(one, spots=one.spots[first:last]) for one in plot.series),
    )


def add_bars(slide: Any, plot: Plot, box: Box, alternative: str, whole: Plot) -> None:
    """The bars; ``whole`` is the plot they are a part of, whose scale they keep."""
    names = [_name(plot, at, box) for at in range(len(plot.names))]
    chart = add_chart(slide, plot, names, box, alternative)
    if len(plot.series) > 1:
        add_legend(chart)
    top = _top(plot)
    lay_out(chart, _NAMES, top, _BARS, min(1 - top, _tallest(plot) * EMU_A_POINT / box.height))
    axis = _axis(whole, box.width / EMU_A_POINT * _BARS)
    _style_axes(chart, axis)
    bars = chart.plots[0]
    bars.gap_width, bars.overlap = _GAP_WIDTH, _OVERLAP
    bars.vary_by_categories = False
    width = box.width / EMU_A_POINT
    for drawn, series in zip(bars.series, plot.series, strict=True):
        _style_series(drawn, series, axis, width)


def _top(plot: Plot) -> float:
    return _LEGEND if len(plot.series) > 1 else 0.0


def _tallest(plot: Plot) -> float:
    return len(plot.names) * (len(plot.series) * _THICKEST + _BETWEEN)


def _across(box: Box) -> float:
    return box.width / EMU_A_POINT * _NAMES - 14


def _name(plot: Plot, at: int, box: Box) -> str:
    """A row's name and its detail; a long name is cut, and its detail only past two lines."""
    name, detail = on_one_line(plot.names[at]), on_one_line(plot.details[at])
    across = _across(box)
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


def _axis(plot: Plot, width: float) -> _Axis:
    """From the least to the most that is drawn, zero among it, with room for the figures."""
    spots = [spot for series in plot.series for spot in series.spots if spot.value is not None]
    low, high = min(0.0, *map(_left, spots), 0.0), max(0.0, *map(_right, spots), 0.0)
    if low == high:
        high = 1.0
    labels = [_label_width(spot) for spot in spots]
    before = max((w for w, spot in zip(labels, spots, strict=True) if _is_left(spot)), default=0.0)
    behind = max(
        (w for w, spot in zip(labels, spots, strict=True) if not _is_left(spot)), default=0.0
    )
    scale = max(width - before - behind, width / 4) / (high - low)
    return _Axis(low - before / scale, high + behind / scale, scale)


def _is_left(spot: Spot) -> bool:
    return (spot.value or 0.0) < 0


def _left(spot: Spot) -> float:
    return min(spot.value or 0.0, spot.value or 0.0 if spot.low is None else spot.low)


def _right(spot: Spot) -> float:
    return max(spot.value or 0.0, spot.value or 0.0 if spot.high is None else spot.high)


def _label_width(spot: Spot) -> float:
    return len(spot.words) * WORDS * 0.62 + 3 * _LABEL_GAP


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


def _style_series(drawn: Any, series: Series, axis: _Axis, width: float) -> None:
    drawn.invert_if_negative = False
    paint(drawn.format, Spot(None, colour=series.colour))
    for at, spot in enumerate(series.spots):
        if spot.value is None:
            continue
        if spot.colour != series.colour or spot.hollow:
            paint(drawn.points[at].format, spot)
    _write_figures(drawn, series.spots, axis, width)
    _draw_ranges(drawn, series.spots)


def _write_figures(drawn: Any, spots: Sequence[Spot], axis: _Axis, width: float) -> None:
    """Each value as it is read; past its range, where the line would cross it."""
    labels = drawn.data_labels
    labels.show_value = True
    labels.position = XL_LABEL_POSITION.OUTSIDE_END
    labels.font.size = Pt(WORDS)
    labels.font.bold = True
    first = next((spot for spot in spots if spot.value is not None), None)
    labels.number_format = number_format(first.words if first else "0")
    labels.number_format_is_linked = False
    element = labels._element
    for at, spot in reversed(list(enumerate(spots))):
        if spot.value is not None:
            element.insert(0, _figure(at, spot, axis, width))


def _figure(at: int, spot: Spot, axis: _Axis, width: float) -> Any:
    value = spot.value or 0.0
    past = (_left(spot) if _is_left(spot) else _right(spot)) - value
    moved = (past * axis.scale + (_LABEL_GAP if past > 0 else -_LABEL_GAP)) / width
    layout = (
        f'<c:layout><c:manualLayout><c:x val="{moved:.4f}"/><c:y val="0"/></c:manualLayout>'
        "</c:layout>"
        if past
        else ""
    )
    code = number_format(spot.words).replace('"', "&quot;")
    return parse_xml(
        f'<c:dLbl {nsdecls("c")}><c:idx val="{at}"/>{layout}'
        f'<c:numFmt formatCode="{code}" sourceLinked="0"/><c:spPr/>'
        '<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/>'
        '<c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/>'
        '<c:showBubbleSize val="0"/></c:dLbl>'
    )


def _draw_ranges(drawn: Any, spots: Sequence[Spot]) -> None:
    """What chance could give, as error bars, which take how far an end lies from the value."""
    if not any(spot.low is not None for spot in spots):
        return
    more = [(spot.high or 0.0) - (spot.value or 0.0) if _ranged(spot) else None for spot in spots]
    less = [(spot.value or 0.0) - (spot.low or 0.0) if _ranged(spot) else None for spot in spots]
    bars = parse_xml(
        f'<c:errBars {nsdecls("c", "a")}><c:errBarType val="both"/><c:errValType val="cust"/>'
        f'<c:noEndCap val="0"/><c:plus>{_numbers(more)}</c:plus><c:minus>{_numbers(less)}</c:minus>'
        '<c:spPr><a:ln w="19050"><a:solidFill>'
        f'<a:srgbClr val="{theme.WORDS.removeprefix("#")}"/></a:solidFill></a:ln></c:spPr>'
        "</c:errBars>"
    )
    drawn._element.cat.addprevious(bars)


def _ranged(spot: Spot) -> bool:
    return None not in (spot.value, spot.low, spot.high)


def _numbers(values: Sequence[float | None]) -> str:
    points = "".join(
        f'<c:pt idx="{at}"><c:v>{max(0.0, value)!r}</c:v></c:pt>'
        for at, value in enumerate(values)
        if value is not None
    )
    return (
        f'<c:numLit><c:formatCode>General</c:formatCode><c:ptCount val="{len(values)}"/>'
        f"{points}</c:numLit>"
    )
