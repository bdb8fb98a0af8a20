"""Horizontal bars of money in groups: a name for each group, and a label before each of its bars.

A bar is solid as far as it is ``filled`` and an outline beyond, so that no colour is needed to
tell its parts, nor one group's bars, which are labelled, from each other.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

import altair as alt

from csp_core.charts import theme
from csp_core.charts.frame import (
    Body,
    as_is,
    from_right,
    lettered,
    pixels,
    rows,
    said,
    scaled,
    words,
)
from csp_core.charts.placing import NARROWEST, ends, room_at_right, ticks
from csp_core.money import pounds

BAR_ROW, BAR_SHARE = 27, 0.56
BETWEEN, GAP = 14, 12
NAMES_AT_MOST, NAME_LINES = 170, 2
LABEL_ROOM = 205
KEY_HEIGHT = 34
TICKS, TICK_GAP = 5, 18
Across = Callable[[str], alt.X]


@dataclass(frozen=True)
class Bar:
    """One bar of ``value`` pounds, solid up to ``filled``; ``marked`` puts a mark where that ends.

    ``label`` stands before it, ``figure`` and ``detail`` after it; ``said`` is what a pointer or a
    screen reader is told.
    """

    label: str
    value: Decimal
    figure: str
    detail: str
    said: str
    filled: Decimal
    colour: str = theme.IN_FOCUS
    marked: bool = False

    @property
    def rest(self) -> Decimal:
        """What of its value is outline."""
        return self.value - self.filled


@dataclass(frozen=True)
class Group:
    """The bars of one name, with what stands ``under`` it; a line parts one that is ``apart``."""

    name: str
    under: str
    bars: tuple[Bar, ...]
    apart: bool = False


@dataclass(frozen=True)
class Key:
    """What solid, outline and mark mean, in words."""

    solid: str
    outline: str
    mark: str


@dataclass(frozen=True)
class _Placed:
    group: Group
    names: tuple[str, ...]
    top: float
    bottom: float

    def middle(self, at: int) -> float:
        """The middle of one of its bars, in pixels from the chart's top."""
        return self.top + (at + 0.5) * BAR_ROW


def grouped(groups: Sequence[Group], key: Key | None = None) -> Body:
    """The groups one under another as a chart's body, all bars from one zero."""
    top = KEY_HEIGHT if key else 0
    placed = _placed(groups, top)
    bars = [bar for group in groups for bar in group.bars]
    names = max(theme.NAME.width(line) for one in placed for line in one.names)
    labels_at = round(names) + GAP
    left = labels_at + round(max(theme.DETAIL.width(bar.label) for bar in bars)) + GAP
    low, high = ends([float(bar.value) for bar in bars])
    after = [(max(0.0, float(bar.value)), _after_width(bar)) for bar in bars]
    right = room_at_right(after, low, high, left, GAP)
    across = scaled(alt.X, (low, high), (left, from_right(right)))
    bottom = placed[-1].bottom
    layers = [
        *(_key(key) if key else ()),
        *_ticks(low, high, NARROWEST - left - right, across, (top, bottom)),
        *_dividers(placed),
        words("names", [_name(one) for one in placed], theme.NAME),
        words("labels", _at_bars(placed, lambda bar: bar.label), theme.DETAIL, x=labels_at),
        *_bars(placed, across),
        *_after(placed, across),
    ]
    return Body(tuple(layers), round(bottom) + theme.TICK.line + 8)


def _placed(groups: Sequence[Group], top: float) -> list[_Placed]:
    placed: list[_Placed] = []
    for group in groups:
        names = (
            *theme.NAME.wrapped(group.name, NAMES_AT_MOST, NAME_LINES),
            *theme.NAME.wrapped(group.under, NAMES_AT_MOST, 1),
        )
        height = max(len(group.bars) * BAR_ROW, len(names) * theme.NAME.line + 6)
        placed.append(_Placed(group, names, top, top + height))
        top += height + BETWEEN
    return placed


def _name(one: _Placed) -> dict[str, object]:
    """The first line level with the first bar."""
    return {"y": one.middle(0), "words": list(one.names)}


def _at_bars(placed: Sequence[_Placed], text: Callable[[Bar], str]) -> list[dict[str, object]]:
    return [
        {"y": one.middle(at), "words": text(bar), "reach": max(0.0, float(bar.value))}
        for one in placed
        for at, bar in enumerate(one.group.bars)
    ]


def _after_width(bar: Bar) -> float:
    detail = theme.DETAIL.width(_detail(bar))
    return theme.FIGURE.width(bar.figure) + (8 + detail if detail else 0)


def _detail(bar: Bar) -> str:
    return theme.DETAIL.cut(bar.detail, max(0.0, LABEL_ROOM - theme.FIGURE.width(bar.figure)))


def _after(placed: Sequence[_Placed], across: Across) -> list[alt.Chart]:
    details = _at_bars(placed, _detail)
    bars = [bar for one in placed for bar in one.group.bars]
    for row, bar in zip(details, bars, strict=True):
        row["shift"] = GAP + theme.FIGURE.width(bar.figure) + 8
    figures = _at_bars(placed, lambda bar: bar.figure)
    return [
        words("figures", figures, theme.FIGURE, dx=GAP).encode(x=across("reach")),
        words(
            "details", details, theme.DETAIL, dx=alt.expr("datum.shift"), color=theme.QUIET_WORDS
        ).encode(x=across("reach")),
    ]


def _bars(placed: Sequence[_Placed], across: Across) -> list[alt.Chart]:
    half = BAR_ROW * BAR_SHARE / 2
    values = [
        {
            "zero": 0,
            "value": float(bar.value),
            "filled": float(bar.filled),
            "top": one.middle(at) - half,
            "bottom": one.middle(at) + half,
            "colour": bar.colour,
            "said": bar.said,
            "marked": bar.marked,
        }
        for one in placed
        for at, bar in enumerate(one.group.bars)
    ]
    solid = [{**value, "said": ""} for value in values if value["filled"]]
    marks = [value for value in values if value["marked"]]
    y = {"y": pixels(alt.Y, "top"), "y2": alt.Y2("bottom")}
    layers = [
        alt.Chart(rows("solid", solid))
        .mark_rect(aria=False, tooltip=None)
        .encode(x=across("zero"), x2=alt.X2("filled"), fill=as_is(alt.Fill, "colour"), **y),
        alt.Chart(rows("bars", values))
        .mark_rect(strokeWidth=2, fillOpacity=0, fill=theme.PAPER, ariaRoleDescription="bar")
        .encode(
            x=across("zero"),
            x2=alt.X2("value"),
            stroke=as_is(alt.Stroke, "colour"),
            **y,
            **said(),
        ),
    ]
    if marks:
        layers.append(
            alt.Chart(rows("day", marks))
            .mark_rule(strokeWidth=4, color=theme.MARK)
            .encode(x=across("filled"), **y)
        )
    return layers


def _ticks(
    low: float, high: float, room: float, across: Across, between: tuple[float, float]
) -> list[alt.Chart]:
    """Lines at round amounts, as many as can be written under the narrowest chart."""
    top, bottom = between
    widest = theme.TICK.width(pounds(Decimal(round(max(high, -low))))) + TICK_GAP
    marked = ticks(low, high, max(2, min(TICKS, int(room // widest))))
    values = [
        {
            "value": at,
            "words": pounds(Decimal(str(at))),
            "colour": theme.GRID if at else theme.ZERO_LINE,
        }
        for at in marked
    ]
    base = alt.Chart(rows("ticks", values)).encode(x=across("value"))
    return [
        base.mark_rule(y=top, y2=bottom).encode(color=as_is(alt.Color, "colour")),
        base.mark_text(
            **lettered(theme.TICK),
            y=bottom + theme.TICK.line / 2 + 4,
            align="center",
            color=theme.QUIET_WORDS,
        ).encode(text=alt.Text("words:N")),
    ]


def _dividers(placed: Sequence[_Placed]) -> list[alt.Chart]:
    lines = [{"y": one.top - BETWEEN / 2} for one in placed[1:] if one.group.apart]
    if not lines:
        return []
    return [
        alt.Chart(rows("dividers", lines))
        .mark_rule(x=0, x2="width", color=theme.OTHERS)
        .encode(y=pixels(alt.Y, "y"))
    ]


def _key(key: Key) -> list[alt.Chart]:
    """A solid swatch, an outline and a mark, each with its words, on one line."""
    named = (key.solid, key.outline, key.mark)
    starts = [sum(theme.KEY.width(name) + 44 for name in named[:at]) for at in range(len(named))]
    middle = KEY_HEIGHT / 2 - 6
    swatches = [
        {
            "x": start,
            "x2": start + (4 if at == 2 else 16),
            "top": middle - 7,
            "bottom": middle + 7,
            "fill": (theme.IN_FOCUS, theme.PAPER, theme.MARK)[at],
            "stroke": theme.MARK if at == 2 else theme.IN_FOCUS,
        }
        for at, start in enumerate(starts)
    ]
    texts = [
        {"x": start + 24, "y": middle, "words": name}
        for start, name in zip(starts, named, strict=True)
    ]
    return [
        alt.Chart(rows("key", swatches))
        .mark_rect(aria=False, tooltip=None, strokeWidth=2)
        .encode(
            x=pixels(alt.X, "x"),
            x2=alt.X2("x2"),
            y=pixels(alt.Y, "top"),
            y2=alt.Y2("bottom"),
            fill=as_is(alt.Fill, "fill"),
            stroke=as_is(alt.Stroke, "stroke"),
        ),
        words("key words", texts, theme.KEY).encode(x=pixels(alt.X, "x")),
    ]
