"""Operations as horizontal bars over twelve months: solid where they run, light where again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

import altair as alt

from csp_core.charts import theme
from csp_core.charts.bar_places import GAP, NAMES_AT_MOST, row_height
from csp_core.charts.frame import (
    Body,
    Datum,
    as_is,
    from_right,
    pixels,
    rows,
    said,
    scaled,
    words,
)
from csp_core.charts.placing import LOW, NARROWEST, evenly, share_of, stacked
from csp_core.charts.timeline_parts import Bar, TimelineParts, TimelineRow

BAR_SHARE = 0.56
NAME_LINES = 2
RIGHT = 4
AXIS = 26
# From this many rows on the months are named above them, too.
TALL = 12
_EDGE = 6
_DASHED = [4, 3]
_HALO: dict[str, Any] = {"stroke": theme.PAPER, "strokeWidth": 4}


def timeline_bars(parts: TimelineParts) -> Body:
    """The parts as a chart's body, January or whatever comes first at the left."""
    return _Plot(parts).body()


def low(parts: TimelineParts) -> tuple[TimelineParts, ...]:
    """The parts in pieces, each low enough for a slide where a row is; the days in all of them."""
    rows = len(parts.rows)
    for number in range(1, rows):
        pieces = [replace(parts, rows=parts.rows[some]) for some in evenly(rows, number)]
        if all(_Plot(piece).height <= LOW for piece in pieces):
            return tuple(pieces)
    return tuple(replace(parts, rows=(row,)) for row in parts.rows) or (parts,)


class _Plot:
    def __init__(self, parts: TimelineParts) -> None:
        self.parts = parts
        names = [theme.NAME.wrapped(row.name, NAMES_AT_MOST, NAME_LINES) for row in parts.rows]
        self.left = round(GAP + max(theme.NAME.width(line) for name in names for line in name))
        self.marks_height = len(parts.marks) * (theme.NOTE.line + 2)
        tall = len(parts.rows) >= TALL
        self.top = self.marks_height + (AXIS if tall else 8)
        one = row_height(len(parts.rows))
        heights = [one + (len(name) - 1) * theme.NAME.line for name in names]
        self.half = one * BAR_SHARE / 2
        self.places = [
            (row, name, self.top + (above + below) / 2)
            for row, name, (above, below) in zip(parts.rows, names, stacked(heights), strict=True)
        ]
        self.bottom = self.top + sum(heights)
        self.height = self.bottom + AXIS + 4
        self.axes = [self.bottom + AXIS / 2 + 2, *([self.marks_height + AXIS / 2] if tall else [])]
        self.across = scaled(alt.X, (0, parts.days), (self.left, from_right(RIGHT)))

    def body(self) -> Body:
        layers = [
            *self._months(),
            *self._marks(),
            *self._bars(),
            self._names(),
            *self._words(),
        ]
        return Body(tuple(layers), self.height)

    def at(self, day: float) -> float:
        """Pixels from the left at which a day begins in the narrowest chart."""
        return self.left + (NARROWEST - self.left - RIGHT) * share_of(day, 0, self.parts.days)

    def _months(self) -> list[alt.Chart]:
        starts = [first for first, _ in self.parts.months]
        lines = [{"day": day} for day in (*starts, self.parts.days)]
        middles = [(a + b) / 2 for a, b in pairwise([*starts, self.parts.days])]
        named = [
            {"day": middle, "y": y, "words": name}
            for y in self.axes
            for middle, (_, name) in zip(middles, self.parts.months, strict=True)
        ]
        grid = alt.Chart(rows("months", lines)).encode(x=self.across("day"))
        return [
            grid.mark_rule(color=theme.GRID, y=self.top, y2=self.bottom),
            words(
                "months named", named, theme.TICK, align="center", color=theme.QUIET_WORDS
            ).encode(x=self.across("day")),
        ]  # fmt: skip

    def _bars(self) -> list[alt.Chart]:
        return [
            layer
            for light, mark in (
                (False, {"fill": theme.IN_FOCUS, "stroke": theme.IN_FOCUS, "strokeWidth": 2}),
                (True, {"fill": theme.BAND, "stroke": theme.OTHERS, "strokeDash": _DASHED}),
            )
            if (values := [*self._bar_values(light)])
            for layer in [self._rects("light bars" if light else "bars", values, mark)]
        ]

    def _bar_values(self, light: bool) -> list[Datum]:
        return [
            {
                "first": bar.first,
                "last": bar.last + 1,
                "top": middle - self.half,
                "bottom": middle + self.half,
                "said": bar.said,
            }
            for row, _, middle in self.places
            for bar in row.bars
            if bar.light is light
        ]

    def _rects(self, name: str, values: list[Datum], mark: dict[str, Any]) -> alt.Chart:
        layer: alt.Chart = (
            alt.Chart(rows(name, values))
            .mark_rect(ariaRoleDescription="bar", **mark)
            .encode(
                x=self.across("first"),
                x2=alt.X2("last"),
                y=pixels(alt.Y, "top"),
                y2=alt.Y2("bottom"),
                **said(),
            )
        )
        return layer

    def _names(self) -> alt.Chart:
        return words(
            "names",
            [
                {"y": middle - (len(name) - 1) * theme.NAME.line / 2, "words": list(name)}
                for _, name, middle in self.places
            ],
            theme.NAME,
        )

    def _words(self) -> list[alt.Chart]:
        """The words of each row where they have room: on its bar, else on its longer side."""
        values = [{"y": middle, **self._placed(row)} for row, _, middle in self.places if row.words]
        return [
            words(
                f"words {align} {layer}", some, theme.NOTE, align=align,
                dx=_EDGE if align == "left" else -_EDGE, **mark,
            ).encode(x=self.across("day"), color=as_is(alt.Color, "colour"))
            for align in ("left", "right")
            for layer, mark in (("halo", _HALO), ("", {}))
            if (some := [one for one in values if (one["align"], layer) in _drawn(one, align)])
        ]  # fmt: skip

    def _placed(self, row: TimelineRow) -> Datum:
        whole = self.at(self.parts.days) - self.left - 2 * _EDGE
        if not row.bars:
            return _words(0, "left", theme.NOTE.cut(row.words, whole), theme.QUIET_WORDS)
        longest = max(row.bars, key=lambda bar: bar.last - bar.first)
        inside = self.at(longest.last + 1) - self.at(longest.first) - 2 * _EDGE
        fits = theme.NOTE.width(row.words) <= inside
        if fits or (longest.light and inside >= whole / 2):
            colour = theme.WORDS if longest.light else theme.PAPER
            return _words(longest.first, "left", theme.NOTE.cut(row.words, inside), colour,
                          on_bar=True)  # fmt: skip
        return self._outside(row, row.bars)

    def _outside(self, row: TimelineRow, bars: Sequence[Bar]) -> Datum:
        """In the widest gap that the bars leave."""
        edges = [0, *(edge for bar in bars for edge in (bar.first, bar.last + 1)), self.parts.days]
        gaps = [*zip(edges[::2], edges[1::2], strict=True)]
        first, last = max(gaps, key=lambda gap: gap[1] - gap[0])
        room = self.at(last) - self.at(first) - 2 * _EDGE
        text = theme.NOTE.cut(row.words, room)
        # Right beside the bar it belongs to: left of the first, right of any other.
        before = first == 0
        return _words(last if before else first, "right" if before else "left", text, theme.WORDS)

    def _marks(self) -> list[alt.Chart]:
        """Each day marked as a line through all rows, its words in a row of their own above."""
        values = [self._mark(at) for at in range(len(self.parts.marks))]
        if not values:
            return []
        base = alt.Chart(rows("days", values)).encode(x=self.across("day"))
        layers: list[alt.Chart] = [
            base.mark_rule(color=theme.MARK, strokeWidth=2, y2=self.bottom).encode(
                y=pixels(alt.Y, "from"), **said()
            )
        ]
        for align in ("left", "right"):
            some = [value for value in values if value["align"] == align]
            if some:
                layers.append(
                    words(
                        f"days named {align}", some, theme.NOTE, align=align,
                        dx=_EDGE if align == "left" else -_EDGE, color=theme.WORDS,
                    ).encode(x=self.across("day"))
                )  # fmt: skip
        return layers

    def _mark(self, number: int) -> Datum:
        mark = self.parts.marks[number]
        here = self.at(mark.day + 0.5)
        left_side = here > (self.left + NARROWEST) / 2
        room = here if left_side else NARROWEST - here
        y = number * (theme.NOTE.line + 2) + theme.NOTE.line / 2
        return {
            "day": mark.day + 0.5,
            "y": y,
            "from": y - theme.NOTE.line / 2,
            "align": "right" if left_side else "left",
            "words": theme.NOTE.cut(mark.words, room - 2 * _EDGE),
            "said": mark.said,
        }


def _words(day: int, align: str, text: str, colour: str, *, on_bar: bool = False) -> Datum:
    return {"day": day, "align": align, "words": text, "colour": colour, "on_bar": on_bar}


def _drawn(one: Datum, align: str) -> tuple[tuple[str, str], ...]:
    """Words beside a bar have a halo, which parts them from the lines they stand on."""
    return ((align, ""),) if one["on_bar"] else ((align, "halo"), (align, ""))
