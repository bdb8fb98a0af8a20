"""What fits on a slide of 1280 by 720: how large its chart comes out, and what may stand below it.

deck.css says the same sizes.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from csp_core.charts import theme
from csp_core.charts.bare import EDGE, NARROWEST_BARE, bare, smallest_letters
from csp_core.charts.fitted import fitted, fitted_height
from csp_core.charts.lettering import Lettering
from csp_core.outputs.pictures import draw_chart

WIDE: Final = 1216
"""Pixels between the slide's margins."""

BEST_LABEL: Final = 28
"""Pixels on that slide from which a chart's labels are read from the back with ease."""
SMALLEST_LABEL: Final = 24
"""Pixels of label below which a chart is not shown unless an officer chooses it."""

TITLE, LONG_TITLE = Lettering(38, semibold=True), Lettering(30, semibold=True)
_SUBTITLE, _BADGE, _FOOT = Lettering(28), Lettering(28, semibold=True), Lettering(28)
# From one line to the next, in pixels.
_TITLE_LINE, _LONG_LINE, _SUBTITLE_LINE, _FOOT_LINE = 42, 33, 31, 31
_HEAD_AT_MOST, _FOOT_AT_MOST, _SOURCE_AT_MOST = 3, 3, 2  # lines; what is longer is cut
_MARGINS, _CARD_SIDES, _NUMBER, _BESIDE_BADGE = 27, 20, 150, 52
_CHART_WIDE: Final = WIDE - _CARD_SIDES
_LARGEST: Final = _CHART_WIDE / NARROWEST_BARE


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
    below = _FOOT_LINE * max(1, _lines(_FOOT, " ".join(foot), WIDE - _NUMBER, _FOOT_AT_MOST))
    return 720 - _MARGINS - head - below


def fits_foot(foot: Sequence[str]) -> bool:
    """Whether there is room below the chart for all of it."""
    return _lines(_FOOT, " ".join(foot), WIDE - _NUMBER, _FOOT_AT_MOST + 1) <= _FOOT_AT_MOST


def source_on_slide(source: str) -> str:
    """The source, its end given up where it is too long to stand below a chart."""
    return " ".join(_FOOT.wrapped(source, WIDE - _NUMBER, _SOURCE_AT_MOST))


def label_size(spec: dict[str, Any], height: float) -> float:
    """Pixels of the smallest letters of the chart where it has so much height on the slide."""
    alone = bare(spec)
    return smallest_letters(alone) * _enlarged(alone, height)


def large_picture(spec: dict[str, Any], height: float) -> str:
    """The chart alone as an SVG of the shape of its place, so that its letters come out largest.

    ``height`` is what ``chart_height`` gives. Raises PictureFault.
    """
    alone = bare(spec)
    width = min(_CHART_WIDE / _enlarged(alone, height), theme.DESIGN_WIDTH)
    return draw_chart(fitted(alone, _wanted(height)) | {"width": round(width)}, "svg").decode()


def _enlarged(alone: dict[str, Any], height: float) -> float:
    """How many times as large as it is drawn the chart stands on the slide."""
    return min(_LARGEST, height / (fitted_height(alone, _wanted(height)) + 2 * EDGE))


def _wanted(height: float) -> float:
    """How high a chart should be drawn to have its letters as large as the slide's width lets."""
    return height / _LARGEST - 2 * EDGE


def _title_room(badges: Sequence[str]) -> float:
    return WIDE - (_BADGE.width(", ".join(badges)) + _BESIDE_BADGE if badges else 0)


def _lines(lettering: Lettering, words: str, room: float, most: int) -> int:
    return len(lettering.wrapped(words, room, most)) if words else 0
