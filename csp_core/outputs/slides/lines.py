"""Lines of PowerPoint's own: counts month by month, and the average and limits about them."""

from __future__ import annotations

from itertools import combinations
from math import ceil
from typing import Any

from pptx.enum.chart import XL_MARKER_STYLE, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.enum.dml import MSO_LINE_DASH_STYLE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Pt

from csp_core.charts import theme
from csp_core.charts.plot import Plot, Series
from csp_core.outputs.slides.chart_data import MONTH, number_format
from csp_core.outputs.slides.fitting import Box, lines_of, on_one_line, width_of
from csp_core.outputs.slides.native import (
    WORDS,
    add_chart,
    add_legend,
    lay_out,
    legend_share,
    paint,
    quiet_line,
)
from csp_core.outputs.slides.writing import colour_of

_LEFT, _TOP, _BOTTOM = 0.075, 0.03, 0.11
# The room for the names at the lines' ends.
_ENDS = 0.21
# Names at the ends stand apart by so much of the axis at least, or a key is given instead.
_APART = 0.075
# A name nearer to the axis would be crossed by it.
_OFF_AXIS = 0.03
# Counts this small get a step of one, as there are no halves of them.
_FEW = 6
# Points between the words under two steps.
_BETWEEN_STEPS = 10.0


def add_lines(slide: Any, plot: Plot, box: Box, alternative: str) -> None:
    """The lines from zero, named at their ends where there is room for it."""
    chart = add_chart(slide, plot, [on_one_line(name) for name in plot.names], box, alternative)
    named = _can_be_named(plot, box)
    if not named:
        add_legend(chart)
    top = _TOP if named else legend_share(plot, box)
    across = 1 - _LEFT - (_ENDS if named else 0.02)
    lay_out(chart, _LEFT, top, across, 1 - top - _BOTTOM)
    _style_axes(chart, plot, box, across)
    for drawn, series in zip(chart.plots[0].series, plot.series, strict=True):
        drawn.smooth = False
        _style(drawn, series)
        if named and _is_named(plot, series):
            _name_at_end(drawn, series)


def _values(series: Series) -> list[float]:
    return [spot.value for spot in series.spots if spot.value is not None]


def _is_named(plot: Plot, series: Series) -> bool:
    """Bounds are named, and all lines where there are no bounds: one of many is in the title."""
    bounds = any(one.plain for one in plot.series)
    return bool(_values(series)) and (series.plain or not bounds)


def _can_be_named(plot: Plot, box: Box) -> bool:
    named = [one for one in plot.series if _is_named(plot, one)]
    reach = max(abs(value) for one in plot.series for value in _values(one)) or 1.0
    ends = [_values(one)[-1] for one in named]
    if any(abs(end) < reach * _OFF_AXIS for end in ends):
        return False
    across = box.points / box.wider * _ENDS
    return (
        all(one.spots[-1].value is not None for one in named)
        and all(abs(one - other) > reach * _APART for one, other in combinations(ends, 2))
        and all(lines_of(f"{one.name} 00,000", WORDS, across) <= 1 for one in named)
    )


def _style_axes(chart: Any, plot: Plot, box: Box, across: float) -> None:
    steps, counts = chart.category_axis, chart.value_axis
    if all(value >= 0 for one in plot.series for value in _values(one)):
        counts.minimum_scale = 0
    if all(abs(value) <= _FEW for one in plot.series for value in _values(one)):
        counts.major_unit = 1
    counts.tick_labels.number_format = '#,##0;"−"#,##0'
    counts.tick_labels.number_format_is_linked = False
    counts.major_tick_mark = XL_TICK_MARK.NONE
    counts.major_gridlines.format.line.width = Pt(0.75)
    quiet_line(counts.major_gridlines.format.line)
    counts.format.line.fill.background()
    steps.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    steps.major_tick_mark = XL_TICK_MARK.NONE
    quiet_line(steps.format.line, theme.ZERO_LINE, 1)
    for axis in (steps, counts):
        axis.tick_labels.font.size = Pt(WORDS)
    widest = max(width_of(name, WORDS) for name in plot.names) * box.wider + _BETWEEN_STEPS
    _name_every(
        steps, ceil(len(plot.names) * widest / (across * box.points)), of_months=bool(plot.months)
    )


def _name_every(steps: Any, every: int, *, of_months: bool) -> None:
    """Words under every so many steps: as many as can be read level."""
    element = steps._element
    offset = element.find(qn("c:lblOffset"))
    for old in [one for one in offset.itersiblings() if one.tag != qn("c:noMultiLvlLbl")]:
        element.remove(old)
    told: dict[str, object] = {"tickLblSkip": every}
    if of_months:
        steps.tick_labels.number_format, steps.tick_labels.number_format_is_linked = MONTH, False
        told = {"baseTimeUnit": "months", "majorUnit": every, "majorTimeUnit": "months"}
    for name, value in reversed(told.items()):
        offset.addnext(parse_xml(f'<c:{name} {nsdecls("c")} val="{value}"/>'))


def _style(drawn: Any, series: Series) -> None:
    line = drawn.format.line
    line.color.rgb = colour_of(series.colour)
    line.width = Pt(1.75 if series.plain else 3)
    if series.plain:
        line.dash_style = MSO_LINE_DASH_STYLE.DASH
        drawn.marker.style = XL_MARKER_STYLE.NONE
        return
    marker = drawn.marker
    marker.style, marker.size = XL_MARKER_STYLE.CIRCLE, 6
    marker.format.fill.solid()
    marker.format.fill.fore_color.rgb = colour_of(series.colour)
    marker.format.line.color.rgb = colour_of(series.colour)
    for at, spot in enumerate(series.spots):
        if spot.value is None or not (spot.marked or spot.hollow):
            continue
        one = drawn.points[at].marker
        one.style = XL_MARKER_STYLE.DIAMOND if spot.marked else XL_MARKER_STYLE.CIRCLE
        one.size = 12 if spot.marked else 8
        paint(one.format, spot)


def _name_at_end(drawn: Any, series: Series) -> None:
    last = len(series.spots) - 1
    code = number_format(series.spots[last].words).replace('"', "&quot;")
    value = int(series.plain)
    labels = parse_xml(
        f'<c:dLbls {nsdecls("c", "a")}><c:dLbl><c:idx val="{last}"/>'
        f'<c:numFmt formatCode="{code}" sourceLinked="0"/><c:spPr/>'
        f'<c:txPr><a:bodyPr wrap="none"/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="{WORDS * 100}" '
        f'b="{int(not series.plain)}"><a:solidFill><a:srgbClr '
        f'val="{series.colour.removeprefix("#")}"/></a:solidFill></a:defRPr></a:pPr>'
        '<a:endParaRPr lang="en-GB"/></a:p></c:txPr>'
        '<c:dLblPos val="r"/><c:showLegendKey val="0"/>'
        f'<c:showVal val="{value}"/><c:showCatName val="0"/><c:showSerName val="1"/>'
        '<c:showPercent val="0"/><c:showBubbleSize val="0"/><c:separator> </c:separator></c:dLbl>'
        '<c:showLegendKey val="0"/><c:showVal val="0"/><c:showCatName val="0"/>'
        '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
    )
    drawn._element.cat.addprevious(labels)
