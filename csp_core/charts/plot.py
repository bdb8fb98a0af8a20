"""A drawing as a program that draws charts itself needs it: names, series, ranges, looks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from csp_core.charts import theme
from csp_core.charts.bar_places import Mark, Row, Whisker
from csp_core.charts.lettering import drawable

Form = Literal["bars", "stacks", "lines"]
# What several series of bars look like, the first of them in focus.
_BESIDE = (theme.MARK, theme.OTHERS, theme.GROUP)


@dataclass(frozen=True)
class Spot:
    """One value of a series, and the ``words`` it is read by; None is drawn as nothing at all.

    ``colour`` is its bar's or its point's; ``hollow`` draws an outline; ``marked`` makes a point a
    diamond. ``low`` and ``high`` are how far the line of its range is drawn.
    """

    value: float | None
    words: str = ""
    colour: str = theme.IN_FOCUS
    hollow: bool = False
    marked: bool = False
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True)
class Series:
    """The values of one name, one a category.

    ``plain`` is a line that only bounds others; ``hollow`` bars are all outlines.
    """

    name: str
    spots: tuple[Spot, ...]
    colour: str = theme.IN_FOCUS
    plain: bool = False
    hollow: bool = False


@dataclass(frozen=True)
class Plot:
    """Bars, each category a row from the top, or lines, each category a step to the right.

    The series of ``stacks`` are the parts of one bar a row, each beginning where the last ends.

    ``details`` holds what is written behind each category's name: its counts, or why it has no
    value; it is empty for lines, whose gaps the drawing's caveats name. ``months`` holds the first
    day of each step of lines over months of the calendar, every month there, and is empty for
    other steps.
    """

    form: Form
    names: tuple[str, ...]
    details: tuple[str, ...]
    series: tuple[Series, ...]
    months: tuple[dt.date, ...] = ()


def bar_plot(
    rows: Sequence[Row], key: Sequence[str] = (), *, measured: str, say: Callable[[float], str]
) -> Plot | None:
    """The rows of a bar chart, their marks as bars of further series; None without any row.

    ``key`` names the series as the chart's key does; without one the only series is ``measured``.
    ``say`` puts a mark's value in words, as a row's own figure does.
    """
    marks = [[_mark_of(row, at, say) for row in rows] for at in range(len(key) - 1)]
    own = Series(drawable(key[0] if key else measured), tuple(map(_own, rows)))
    others = [
        Series(drawable(key[at + 1]), tuple(spots), _beside(at)) for at, spots in enumerate(marks)
    ]
    if not rows:
        return None
    return Plot(
        "bars",
        tuple(drawable(row.name) for row in rows),
        tuple(_detail(row) for row in rows),
        (own, *others),
    )


def line_plot(
    names: Sequence[str], series: Sequence[Series], months: Sequence[dt.date] = ()
) -> Plot | None:
    """The series over steps of these names; None where no series has a value."""
    if not any(spot.value is not None for one in series for spot in one.spots):
        return None
    return Plot("lines", tuple(names), ("",) * len(names), tuple(series), tuple(months))


def _own(row: Row) -> Spot:
    low, high = _ends(row.whisker)
    return Spot(row.value, row.figure, row.colour, row.hollow, low=low, high=high)


def _detail(row: Row) -> str:
    """What stands behind the name: the figure too, where there is no bar to write it at."""
    parts = (row.figure if row.value is None else "", row.detail)
    return ", ".join(" ".join(part.split()) for part in parts if part)


def _mark_of(row: Row, series: int, say: Callable[[float], str]) -> Spot:
    mark = next((mark for mark in row.marks if mark.series == series), None)
    return _mark(mark, _beside(series), say) if mark else Spot(None, colour=_beside(series))


def _mark(mark: Mark, colour: str, say: Callable[[float], str]) -> Spot:
    low, high = _ends(mark.whisker)
    return Spot(mark.value, say(mark.value), colour, mark.hollow, low=low, high=high)


def _ends(whisker: Whisker | None) -> tuple[float | None, float | None]:
    return (whisker.low, whisker.high) if whisker else (None, None)


def _beside(series: int) -> str:
    return _BESIDE[series % len(_BESIDE)]
