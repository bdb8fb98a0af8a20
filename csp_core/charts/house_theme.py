"""The one Altair theme, registered under its name: what every chart has without asking for it."""

from __future__ import annotations

from typing import Final

import altair as alt

from csp_core.charts import theme
from csp_core.charts.fonts import FONT_STACK

NAME: Final = "community_safety"

_LOCALE: Final[alt.theme.LocaleKwds] = {
    # Only so much of d3's locale as £ needs.
    "number": {"decimal": ".", "thousands": ",", "grouping": [3], "currency": ["£", ""]}
}


@alt.theme.register(NAME, enable=False)
def community_safety() -> alt.theme.ThemeConfig:
    """Size, paper, lettering, and marks that a screen reader passes over; new at each call.

    Registered, and never enabled for the whole process: every chart is given it, so that no
    other code's choice of theme changes a chart, nor this one that code's charts.
    """
    return {
        "width": theme.DESIGN_WIDTH,
        "autosize": {"type": "fit-x", "contains": "padding"},
        # One by one, because Streamlit looks for the bottom's.
        "padding": {
            "left": theme.PADDING,
            "right": theme.PADDING,
            "top": theme.PADDING,
            "bottom": theme.PADDING,
        },
        "config": {
            "font": FONT_STACK,
            "background": theme.PAPER,
            "locale": _LOCALE,
            "view": {"stroke": None},
            # The text alternative says what the words and the lines say.
            "text": {
                "color": theme.WORDS,
                "baseline": "middle",
                "align": "left",
                "aria": False,
                "tooltip": None,
            },
            "rule": {"color": theme.GRID, "aria": False, "tooltip": None},
            "title": {
                "anchor": "start",
                "align": "left",
                "frame": "group",
                "color": theme.WORDS,
                "font": FONT_STACK,
                "fontSize": theme.TITLE.size,
                "fontWeight": theme.TITLE.weight,
                "lineHeight": theme.TITLE.line,
                "subtitleFont": FONT_STACK,
                "subtitleFontSize": theme.SUBTITLE.size,
                "subtitleFontWeight": theme.SUBTITLE.weight,
                "subtitleLineHeight": theme.SUBTITLE.line,
                "subtitleColor": theme.QUIET_WORDS,
                "subtitlePadding": 6,
                # 0 is "no limit": the lines are already broken to fit.
                "limit": 0,
            },
        },
    }
