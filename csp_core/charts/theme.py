"""What every chart looks like: colours by meaning, lettering, and its size.

Colours are the Government Analysis Function's, "Data visualisation: colours in charts".
"""

from __future__ import annotations

from csp_core.charts.lettering import Lettering

DARK_BLUE, ORANGE, DARK_PINK, DARK_GREY = "#12436D", "#F46A25", "#801650", "#3D3D3D"
PAPER = "#FFFFFF"
WORDS = "#0B0C0C"
QUIET_WORDS = DARK_GREY
IN_FOCUS = DARK_BLUE
# 4.9 to 1 on white, so that a line and the words beside it can share it.
OTHERS = "#707070"
MARK = ORANGE
# What a group's own row gives, beside the areas'.
GROUP = DARK_PINK
ZERO_LINE = DARK_GREY
GRID = "#E4E4E4"
# Between two limits; every line and word drawn on it keeps its contrast.
BAND = "#EEF2F6"

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
