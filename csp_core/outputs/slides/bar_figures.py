"""What is written at bars and drawn over them: each value as it is read, and its range."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from xml.sax.saxutils import escape

from pptx.enum.chart import XL_LABEL_POSITION
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Pt

from csp_core.charts import theme
from csp_core.charts.plot import Series, Spot
from csp_core.outputs.slides.chart_data import number_format
from csp_core.outputs.slides.fitting import width_of
from csp_core.outputs.slides.native import WORDS

# Between a bar and its figure, and between the end of a range and the figure.
_GAP, _PAST_RANGE = 4.0, 9.0
_VALUE_ALONE = (
    '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>'
    '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>'
)
# Else a figure moved past its range is joined to its bar by a line that looks like more of it.
_NO_LEADERS = (
    f'<c:extLst {nsdecls("c")}><c:ext uri="{{CE6537A1-D6FC-4f65-9D91-7224C49458BB}}" '
    'xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart">'
    '<c15:showLeaderLines val="0"/></c:ext></c:extLst>'
)


def is_left(spot: Spot) -> bool:
    """Whether the bar goes to the left of zero."""
    return (spot.value or 0.0) < 0


def leftmost(spot: Spot) -> float:
    """Where the bar or its range ends to the left."""
    value = spot.value or 0.0
    return min(value, value if spot.low is None else spot.low)


def rightmost(spot: Spot) -> float:
    """Where the bar or its range ends to the right."""
    value = spot.value or 0.0
    return max(value, value if spot.high is None else spot.high)


def figure_width(spot: Spot, wider: float) -> float:
    """Points that the figure takes beside its bar or in it, with what is kept free about it.

    ``wider``: how many times as wide as Arial the font is.
    """
    return width_of(spot.words, WORDS, bold=True) * wider + _PAST_RANGE + 2 * _GAP


def write_beside(drawn: Any, series: Series, scale: float, width: float) -> None:
    """Each value after its bar; past its range, where the line would cross it.

    ``scale`` is the points that a value of one is wide, ``width`` those of the whole chart.
    """
    first = next((spot for spot in series.spots if spot.value is not None), None)
    labels = _labels(drawn, first)
    labels.show_value = True
    labels.position = XL_LABEL_POSITION.OUTSIDE_END
    for at, spot in reversed(list(enumerate(series.spots))):
        if spot.value is None:
            continue
        past = (leftmost(spot) if is_left(spot) else rightmost(spot)) - spot.value
        away = past * scale + (_PAST_RANGE if past > 0 else -_PAST_RANGE) if past else 0.0
        labels._element.insert(0, _label(at, spot, "outEnd", moved=away / width))
    labels._element.append(parse_xml(_NO_LEADERS))


def write_inside(drawn: Any, series: Series, scale: float, wider: float) -> None:
    """Each value in the middle of its bar, where there is room for it."""
    labels = _labels(drawn, None)
    labels.show_value = False
    for at, spot in reversed(list(enumerate(series.spots))):
        if spot.value is not None and abs(spot.value) * scale >= figure_width(spot, wider):
            colour = spot.colour if spot.hollow else theme.PAPER
            labels._element.insert(0, _label(at, spot, "ctr", colour=colour))


def _labels(drawn: Any, spot: Spot | None) -> Any:
    labels = drawn.data_labels
    labels.font.size = Pt(WORDS)
    labels.font.bold = True
    labels._element.find(qn("c:txPr")).find(qn("a:bodyPr")).set("wrap", "none")
    labels.number_format = number_format(spot.words if spot else "0")
    labels.number_format_is_linked = False
    return labels


def _label(at: int, spot: Spot, place: str, *, moved: float = 0.0, colour: str = "") -> Any:
    layout = (
        f'<c:layout><c:manualLayout><c:x val="{moved:.4f}"/><c:y val="0"/></c:manualLayout>'
        "</c:layout>"
        if moved
        else ""
    )
    look = (
        '<c:txPr><a:bodyPr wrap="none"/><a:lstStyle/><a:p><a:pPr>'
        f'<a:defRPr sz="{WORDS * 100}" b="1">'
        f'<a:solidFill><a:srgbClr val="{colour.removeprefix("#")}"/></a:solidFill></a:defRPr>'
        '</a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>'
        if colour
        else ""
    )
    code = escape(number_format(spot.words), {'"': "&quot;"})
    return parse_xml(
        f'<c:dLbl {nsdecls("c", "a")}><c:idx val="{at}"/>{layout}'
        f'<c:numFmt formatCode="{code}" sourceLinked="0"/><c:spPr/>{look}'
        f'<c:dLblPos val="{place}"/>{_VALUE_ALONE}</c:dLbl>'
    )


def draw_ranges(drawn: Any, spots: Sequence[Spot]) -> None:
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
