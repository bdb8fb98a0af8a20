"""How large a chart comes out on a slide of 1280 by 720, and whether the back row can read it."""

from __future__ import annotations

from typing import Any, Final

from csp_core.charts import theme
from csp_core.charts.bare import bare, bare_height
from csp_core.outputs.pictures import draw_chart

# The chart's place on the slide, in pixels; deck.css says the same.
WIDE, HIGH = 1216, 548
SMALLEST_LABEL: Final = 20
"""Pixels on that slide below which a chart's labels are not read from the back."""

_LEAST_SCALE: Final = SMALLEST_LABEL / theme.TICK.size


def is_legible(spec: dict[str, Any]) -> bool:
    """Whether every label comes out large enough when the whole chart is on one slide."""
    return room_left(spec) >= 0


def room_left(spec: dict[str, Any]) -> float:
    """How many pixels of the chart's height a slide may put to other use; negative for too high."""
    return HIGH - bare_height(spec) * _LEAST_SCALE


def large_picture(spec: dict[str, Any]) -> str:
    """The chart alone as an SVG of the shape of its place, so that its letters come out largest.

    Raises PictureFault.
    """
    width = WIDE * bare_height(spec) / HIGH
    return draw_chart(bare(spec, width), "svg").decode()
