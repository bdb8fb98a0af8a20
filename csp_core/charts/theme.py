"""The one look of every chart: colours by meaning, lettering, and what a chart has around it.

Colours are the Government Analysis Function's, "Data visualisation: colours in charts".
"""

from __future__ import annotations

from typing import Any

from csp_core.charts.fonts import FONT_STACK
from csp_core.charts.lettering import Lettering

SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json"
DARK_BLUE, ORANGE, DARK_GREY = "#12436D", "#F46A25", "#3D3D3D"
PAPER = "#FFFFFF"
WORDS = "#0B0C0C"
QUIET_WORDS = DARK_GREY
IN_FOCUS = DARK_BLUE
# 4.9 to 1 on white, so that a line and the words beside it can share it.
OTHERS = "#707070"
MARK = ORANGE
ZERO_LINE = DARK_GREY
GRID = "#E4E4E4"

TITLE = Lettering(22, semibold=True)
SUBTITLE = Lettering(15)
STATUS = Lettering(15, semibold=True)
KEY = Lettering(14)
NAME = Lettering(15)
FIGURE = Lettering(15, semibold=True)
DETAIL = Lettering(14)
TICK = Lettering(13)
NOTE = Lettering(13)

# 960 wide at twice the size is the 1,920 pixels a picture is taken away with.
DESIGN_WIDTH = 960
PADDING = 16

# Only so much of d3's locale as £ needs.
LOCALE = {"number": {"decimal": ".", "thousands": ",", "grouping": [3], "currency": ["£", ""]}}


def config() -> dict[str, Any]:
    """The theme as a spec's ``config``, new for each spec."""
    return {
        "font": FONT_STACK,
        "background": PAPER,
        "locale": LOCALE,
        "view": {"stroke": None},
        "text": {"color": WORDS, "baseline": "middle", "align": "left"},
        "title": {
            "anchor": "start",
            "align": "left",
            "frame": "group",
            "color": WORDS,
            "font": FONT_STACK,
            "fontSize": TITLE.size,
            "fontWeight": TITLE.weight,
            "lineHeight": TITLE.line,
            "subtitleFont": FONT_STACK,
            "subtitleFontSize": SUBTITLE.size,
            "subtitleFontWeight": SUBTITLE.weight,
            "subtitleLineHeight": SUBTITLE.line,
            "subtitleColor": QUIET_WORDS,
            "subtitlePadding": 6,
            # 0 is "no limit": the lines are already broken to fit.
            "limit": 0,
        },
    }
