"""Where horizontal bars stand: each row's broken words, height and place, and the bars' scale."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil

from csp_core.charts import theme
from csp_core.charts.placing import NARROWEST, ends, room_at_right, stacked, ticks

NAMES_AT_MOST = 210
NAME_LINES = 3
FIGURES_AT_MOST = 190
GAP = 14
TICKS = 5
TICK_ROOM = 56
# A range is drawn no further out than so many times the longest bar or mark, and so far at least.
RANGE_AT_MOST, RANGE_ROOM = 3.0, 25.0
# Half a mark, and how far apart the ranges of one row's series are at most, in pixels.
MARK_HALF, LANE = 6, 14
# A row of one line is this high, less where there are many, that forty still make one picture.
ROW, CLOSE_ROW, MANY = 42, 32, 16


@dataclass(frozen=True)
class Whisker:
    """The range of a value, from ``low`` to ``high``; ``cut`` holds the ends that go on further."""

    low: float
    high: float
    cut: tuple[float, ...] = ()


@dataclass(frozen=True)
class Mark:
    """Another series' value on the same row and its range; ``hollow`` where it is only stated."""

    series: int
    value: float
    said: str
    hollow: bool = False
    whisker: Whisker | None = None


@dataclass(frozen=True)
class Row:
    """One bar: ``value`` None draws none; ``figure`` and ``detail`` are written after it.

    ``whisker`` is the value's range. ``said`` is what a pointer or a screen reader is told of the
    bar.
    """

    name: str
    value: float | None
    figure: str
    detail: str
    said: str
    hollow: bool = False
    colour: str = theme.IN_FOCUS
    marks: tuple[Mark, ...] = ()
    whisker: Whisker | None = None

    @property
    def whiskers(self) -> tuple[Whisker, ...]:
        """The ranges of the bar and of its marks."""
        every = (self.whisker, *(mark.whisker for mark in self.marks))
        return tuple(one for one in every if one)

    @property
    def reach(self) -> float:
        """The value that the figures must stand to the right of."""
        return max(0.0, self.value or 0.0, self.whisker.high if self.whisker else 0.0)


def in_sight(rows: Sequence[Row]) -> list[Row]:
    """The rows with each range cut where it would leave the bars too little room to be compared."""
    values = [row.value for row in rows if row.value is not None]
    values += [mark.value for row in rows for mark in row.marks]
    most = max(RANGE_ROOM, RANGE_AT_MOST * max(map(abs, values), default=0.0))
    return [
        replace(
            row,
            whisker=_cut(row.whisker, most),
            marks=tuple(replace(mark, whisker=_cut(mark.whisker, most)) for mark in row.marks),
        )
        for row in rows
    ]


def _cut(whisker: Whisker | None, most: float) -> Whisker | None:
    if whisker is None:
        return None
    low, high = max(whisker.low, -most), min(whisker.high, most)
    ends = ((low, whisker.low), (high, whisker.high))
    return Whisker(low, high, tuple(end for end, meant in ends if end != meant))


@dataclass(frozen=True)
class Place:
    """A row's broken words and where it stands: ``top`` and ``bottom`` in pixels."""

    row: Row
    names: tuple[str, ...]
    details: tuple[str, ...]
    top: int
    bottom: int

    @property
    def middle(self) -> float:
        """The row's middle, in pixels from the top."""
        return (self.top + self.bottom) / 2

    @property
    def figure_width(self) -> float:
        """How far the detail stands behind the figure's start."""
        return theme.FIGURE.width(self.row.figure) + 10 if self.row.figure else 0

    @property
    def label_width(self) -> float:
        """The figure and the detail together, in pixels."""
        return self.figure_width + max(map(theme.DETAIL.width, self.details))


def placed(rows: Sequence[Row], top: int, *, in_column: bool) -> list[Place]:
    """The rows one under another from ``top``; details are broken where they stand in a column."""
    names = [theme.NAME.wrapped(row.name, NAMES_AT_MOST, NAME_LINES) for row in rows]
    details = [
        theme.DETAIL.wrapped(row.detail, FIGURES_AT_MOST) if in_column else (row.detail,)
        for row in rows
    ]
    one_line = row_height(len(rows))
    heights = [
        one_line + max((len(name) - 1) * theme.NAME.line, (len(detail) - 1) * theme.DETAIL.line)
        for name, detail in zip(names, details, strict=True)
    ]
    return [
        Place(row, name, detail, above + top, below + top)
        for row, name, detail, (above, below) in zip(
            rows, names, details, stacked(heights), strict=True
        )
    ]


def lanes(places: Sequence[Place]) -> list[float]:
    """How far below a row's middle each series of marks stands, in pixels.

    All in the middle, unless any has a range: those would lie over each other and over the bar's.
    Then they stand by turns below and above it.
    """
    marks = [mark for place in places for mark in place.row.marks]
    series = max((mark.series for mark in marks), default=-1) + 1
    if not any(mark.whisker for mark in marks):
        return [0.0] * series
    room = row_height(len(places)) / 2 - MARK_HALF
    step = min(LANE, room / ceil(series / 2))
    return [(at // 2 + 1) * step * (-1 if at % 2 else 1) for at in range(series)]


def row_height(rows: int) -> int:
    """How high a row of one line is, in pixels, among so many rows."""
    return CLOSE_ROW if rows > MANY else ROW


@dataclass(frozen=True)
class Scale:
    """The values at the ends of the bars' room, and the pixels kept free left and right of it."""

    low: float
    high: float
    left: int
    right: int

    @property
    def ticks(self) -> tuple[float, ...]:
        """Round values, as many as can be written under the narrowest chart."""
        room = NARROWEST - self.left - self.right
        return ticks(self.low, self.high, max(2, min(TICKS, room // TICK_ROOM)))


def scale_for(places: Sequence[Place], column: float | None) -> Scale:
    """The scale every layer shares: from the names' right edge to where the figures still fit."""
    values = [place.row.value for place in places if place.row.value is not None]
    marks = [mark.value for place in places for mark in place.row.marks]
    ranges = [end for place in places for one in place.row.whiskers for end in (one.low, one.high)]
    low, high = ends([*values, *marks, *ranges])
    left = GAP + max(theme.NAME.width(line) for place in places for line in place.names)
    labels = [(place.row.reach, place.label_width) for place in places]
    if column is not None:
        labels = [(high, column + GAP)]
    right = room_at_right(labels, low, high, left, GAP)
    return Scale(low, high, round(left), right)


def column_width(places: Sequence[Place]) -> float:
    """How wide the column of figures is: the figures, and the details all at one distance."""
    return max(
        detail_at(place, places) + max(map(theme.DETAIL.width, place.details)) for place in places
    )


def detail_at(place: Place, places: Sequence[Place]) -> float:
    """Where a detail stands in the column; one without a figure before it starts at its edge."""
    return max(other.figure_width for other in places) if place.row.figure else 0
