"""A plot as a chart of PowerPoint's own: what bars and lines have in common."""

from __future__ import annotations

from typing import Any

from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Emu, Pt

from csp_core.charts import theme
from csp_core.charts.plot import Form, Plot, Spot
from csp_core.outputs.slides.chart_data import chart_data
from csp_core.outputs.slides.fitting import EMU_A_POINT, Box, width_of
from csp_core.outputs.slides.writing import colour_of, describe

WORDS = 14
"""Points of every word and number on a chart."""

# Points of a sign in the key with what is free about it, of a line of it, and below it; and how
# much of the chart's width programs give a key.
_SWATCH, _LEGEND_LINE, _BELOW_LEGEND, _LEGEND_ACROSS = 50.0, 18.0, 10.0, 0.9
_KINDS: dict[Form, Any] = {
    "bars": XL_CHART_TYPE.BAR_CLUSTERED,
    "stacks": XL_CHART_TYPE.BAR_STACKED,
    "lines": XL_CHART_TYPE.LINE,
}


def add_chart(slide: Any, plot: Plot, names: list[str], box: Box, alternative: str) -> Any:
    """The chart's frame on the slide and its alternative; returns the chart, to be styled."""
    frame = slide.shapes.add_chart(
        _KINDS[plot.form],
        *map(Emu, (box.left, box.top, box.width, box.height)),
        chart_data(plot, names),
    )
    frame.name = "Chart"
    describe(frame, alternative)
    chart = frame.chart
    chart.has_title = False
    chart.has_legend = False
    chart.font.size = Pt(WORDS)
    chart.font.color.rgb = colour_of(theme.WORDS)
    # A missing value is a gap, not a zero.
    _leave_gaps(chart._chartSpace.chart)
    return chart


def _leave_gaps(element: Any) -> None:
    """A missing value is a gap, not a zero."""
    for name in ("c:plotVisOnly", "c:dispBlanksAs"):
        for old in element.findall(qn(name)):
            element.remove(old)
    before = element.plotArea
    for xml in ('<c:plotVisOnly {} val="1"/>', '<c:dispBlanksAs {} val="gap"/>'):
        added = parse_xml(xml.format(nsdecls("c")))
        before.addnext(added)
        before = added


def add_legend(chart: Any) -> None:
    """A key above the plot, beside it no other."""
    chart.has_legend = True
    chart.legend.position = XL_LEGEND_POSITION.TOP
    chart.legend.include_in_layout = False
    chart.legend.font.size = Pt(WORDS)


def legend_share(plot: Plot, box: Box) -> float:
    """The share of the chart's height that the key takes, its names in columns of one width."""
    widest = max(width_of(one.name, WORDS) for one in plot.series) * box.wider + _SWATCH
    columns = max(1, int(box.points * _LEGEND_ACROSS // widest))
    lines = -(-len(plot.series) // columns)
    return (lines * _LEGEND_LINE + _BELOW_LEGEND) * EMU_A_POINT / box.height


def lay_out(chart: Any, left: float, top: float, width: float, height: float) -> None:
    """Where the axes' inside stands, in shares of the chart: programs differ in guessing it."""
    area = chart._chartSpace.chart.plotArea
    for old in area.findall(qn("c:layout")):
        area.remove(old)
    sides = "".join(
        f'<c:{name} val="{value:.4f}"/>'
        for name, value in (("x", left), ("y", top), ("w", width), ("h", height))
    )
    area.insert(0, parse_xml(
        f'<c:layout {nsdecls("c")}><c:manualLayout><c:layoutTarget val="inner"/>'
        f'<c:xMode val="edge"/><c:yMode val="edge"/>{sides}</c:manualLayout></c:layout>'
    ))  # fmt: skip


def quiet_line(line: Any, colour: str = theme.GRID, width: float = 0.75) -> None:
    """A thin line in a quiet colour."""
    line.color.rgb = colour_of(colour)
    line.width = Pt(width)


def paint(form: Any, spot: Spot) -> None:
    """A bar's or a marker's fill and outline."""
    if spot.hollow:
        form.fill.solid()
        form.fill.fore_color.rgb = colour_of(theme.PAPER)
    else:
        form.fill.solid()
        form.fill.fore_color.rgb = colour_of(spot.colour)
    form.line.color.rgb = colour_of(spot.colour)
    form.line.width = Pt(1.5)
