"""What fits on a slide of 1280 by 720: how large its chart comes out, and what may stand below it.

deck.css says the same sizes.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import Any, Final

from csp_core.charts import theme
from csp_core.charts.bare import bare, bare_height
from csp_core.charts.lettering import Lettering
from csp_core.outputs.pictures import draw_chart

WIDE: Final = 1216
"""Pixels between the slide's margins."""

SMALLEST_LABEL: Final = 20
"""Pixels on that slide that a chart's labels should have, to be read from the back."""
SMALLEST_SHOWN: Final = 16
"""Pixels of label below which a chart is not shown unless an officer chooses it."""

TITLE, LONG_TITLE = Lettering(38, semibold=True), Lettering(30, semibold=True)
_SUBTITLE, _BADGE, _FOOT = Lettering(28), Lettering(28, semibold=True), Lettering(20)
# From one line to the next, in pixels.
_TITLE_LINE, _LONG_LINE, _SUBTITLE_LINE, _FOOT_LINE = 42, 33, 31, 24
_HEAD_AT_MOST, _FOOT_AT_MOST = 3, 6  # lines; what is longer is cut
_MARGINS, _CARD_SIDES, _NUMBER, _BESIDE_BADGE = 27, 20, 130, 52


def is_long(title: str, badges: Sequence[str] = ()) -> bool:
    """Whether the title needs the smaller letters, beside the badges that stand on its line."""
    return TITLE.width(title) > _title_room(badges)


def chart_height(title: str, subtitle: str, badges: Sequence[str], foot: Sequence[str]) -> float:
    """Pixels left for the chart below the title and the subtitle and above the foot."""
    if is_long(title, badges):
        head = _LONG_LINE * _lines(LONG_TITLE, title, _title_room(badges), _HEAD_AT_MOST)
    else:
        head = _TITLE_LINE
    head += _SUBTITLE_LINE * _lines(_SUBTITLE, subtitle, WIDE, _HEAD_AT_MOST)
    below = _FOOT_LINE * _lines(_FOOT, " ".join(foot), WIDE - _NUMBER, _FOOT_AT_MOST)
    return 720 - _MARGINS - head - below


def label_size(spec: dict[str, Any], height: float) -> float:
    """Pixels of the smallest letters of the chart where it is so high on the slide."""
    return theme.TICK.size * height / bare_height(spec)


def large_picture(spec: dict[str, Any], height: float) -> str:
    """The chart alone as an SVG of the shape of its place, so that its letters come out largest.

    ``height`` is what ``chart_height`` gives. Raises PictureFault.
    """
    width = (WIDE - _CARD_SIDES) * bare_height(spec) / height
    return draw_chart(bare(spec, width), "svg").decode()


def _title_room(badges: Sequence[str]) -> float:
    return WIDE - (_BADGE.width(", ".join(badges)) + _BESIDE_BADGE if badges else 0)


def _lines(lettering: Lettering, words: str, room: float, most: int) -> int:
    return min(most, ceil(lettering.width(words) / room))
