"""A funnel plot: a dot an area by population and rate, between limits that narrow as areas grow."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import ceil, log10
from typing import Any

import altair as alt

from csp_core.charts import theme
from csp_core.charts.frame import Body, as_is, from_right, lettered, rows, said, scaled, words
from csp_core.charts.funnel_parts import Dot, FunnelParts, GroupLine
from csp_core.charts.line_pair import GAP, TICKS, Heights, Steps
from csp_core.charts.placing import LOW, NARROWEST, share_of, spread, step, ticks
from csp_core.words.numbers import count, rate

PLOT = 400
ABOVE = 22
BELOW = 14 + 2 * theme.TICK.line
LABELS = 8
DASHED = [5, 4]
DOTTED = [1.5, 4]
# A group's name beside its line is no wider than this.
GROUP_NAMES = 160
# Nor an own area's name and rate beside its dot.
OWN_NAMES = 260
# Dots in square pixels, so that three hundred can be told apart; own areas are larger.
_SIZES = ((60, 60), (1000, 30))
_OWN = 110
_TICK_SHARES: tuple[tuple[float, ...], ...] = ((1, 1.5, 2, 3, 5, 7), (1, 2, 5), (1, 3), (1,))


def funnel_body(parts: FunnelParts, *, low: bool = False) -> Body:
    """The parts as a chart's body, ``low`` for a slide."""
    return _Plot(parts, LOW - ABOVE - BELOW if low else PLOT).body()


class _Plot:
    def __init__(self, parts: FunnelParts, plot: int) -> None:
        self.parts = parts
        self.bottom = ABOVE + plot
        width = step(0.0, parts.top, TICKS)
        self.top = ceil(parts.top / width) * width
        self.marked = ticks(0.0, self.top, TICKS + 1)
        self.marked_words = [_tick(at, width) for at in self.marked]
        self.left = round(GAP + max(map(theme.TICK.width, self.marked_words)))
        self.ends = [
            *((one.name, one.points[-1][1], theme.OTHERS) for one in parts.limits),
            (f"All areas {rate(parts.group)}", parts.group, theme.OTHERS),
            *((_line_name(one), one.rate, theme.GROUP) for one in parts.lines),
        ]
        self.right = ceil(max(theme.TICK.width(name) for name, _, _ in self.ends)) + GAP
        self.across: Steps = scaled(
            alt.X, (parts.low, parts.high), (self.left, from_right(self.right))
        )
        self.heights: Heights = scaled(alt.Y, (0.0, self.top), (self.bottom, ABOVE))

    def body(self) -> Body:
        layers = [
            *self._rates_axis(),
            *self._limits(),
            *self._groups(),
            *self._dots(),
            *self._labels(),
            self._ends(),
            *self._people_axis(),
        ]
        return Body(tuple(layers), self.bottom + BELOW)

    def level(self, value: float) -> float:
        """Pixels from the chart's top at which a rate stands."""
        share = share_of(min(value, self.top), 0.0, self.top)
        return ABOVE + (self.bottom - ABOVE) * (1 - share)

    def _rates_axis(self) -> list[alt.Chart]:
        values = [
            {"rate": at, "words": written}
            for at, written in zip(self.marked, self.marked_words, strict=True)
        ]
        base = alt.Chart(rows("rates", values)).encode(y=self.heights("rate"))
        return [
            base.mark_rule(x=self.left, x2=from_right(self.right)),
            base.mark_text(
                **lettered(theme.TICK), x=self.left - GAP / 2, align="right",
                color=theme.QUIET_WORDS,
            ).encode(text=alt.Text("words:N")),
        ]  # fmt: skip

    def _limits(self) -> list[alt.Chart]:
        """The limits, the outer dashed, and the group's rate; what lies above the chart is cut."""
        drawn = [
            alt.Chart(
                rows(
                    f"limit {at}",
                    [{"people": x, "rate": y if y <= self.top else None} for x, y in one.points],
                )
            )
            .mark_line(
                color=theme.OTHERS,
                strokeWidth=1.5,
                aria=False,
                tooltip=None,
                invalid="break-paths-filter-domains",
                strokeDash=DASHED if one.outer else [1, 0],
            )
            .encode(x=self.across("people"), y=self.heights("rate"), order=alt.Order("people:Q"))
            for at, one in enumerate(self.parts.limits)
        ]
        group = (
            alt.Chart(rows("group", [{"rate": self.parts.group}]))
            .mark_rule(
                color=theme.QUIET_WORDS, strokeWidth=1.5, x=self.left, x2=from_right(self.right)
            )
            .encode(y=self.heights("rate"))
        )
        return [*drawn, group]

    def _groups(self) -> list[alt.Chart]:
        """The groups' own rates: a dotted line each, on the range that chance could give."""
        values = [
            {"rate": one.rate, "low": one.low, "high": min(one.high, self.top), "said": one.said}
            for one in self.parts.lines
        ]
        if not values:
            return []
        base = alt.Chart(rows("groups", values))
        across: dict[str, Any] = {"x": self.left, "x2": from_right(self.right)}
        return [
            base.mark_rect(fill=theme.GROUP, opacity=0.12, aria=False, tooltip=None, **across)
            .encode(y=self.heights("low"), y2=alt.Y2("high")),
            base.mark_rule(
                color=theme.GROUP, strokeWidth=1.5, strokeDash=DOTTED, aria=True, **across
            ).encode(y=self.heights("rate"), **said()),
        ]  # fmt: skip

    def _dots(self) -> list[alt.Chart]:
        """The others first, so that own areas lie over them; triangles stand for higher rates."""
        small = next(size for most, size in _SIZES if len(self.parts.dots) <= most or most == 1000)
        layers = []
        for focus, colour, size in (
            (False, theme.OTHERS, small),
            (True, theme.IN_FOCUS, _OWN),
        ):
            for shape, past in (("circle", False), ("triangle-up", True)):
                values = [
                    {
                        "people": log10(dot.population),
                        "rate": min(dot.rate, self.top),
                        "said": dot.said,
                    }
                    for dot in self.parts.dots
                    if dot.focus is focus and (dot.rate > self.top) is past
                ]
                name = f"{'own areas' if focus else 'areas'}{' above' if past else ''}"
                if values:
                    layers.append(
                        alt.Chart(rows(name, values))
                        .mark_point(
                            shape=shape, size=size * 2 if past else size, fill=colour,
                            stroke=theme.PAPER, strokeWidth=1 if focus else 0.5,
                            opacity=1 if focus else 0.75,
                        )
                        .encode(x=self.across("people"), y=self.heights("rate"), **said())
                    )  # fmt: skip
        return layers

    def _labels(self) -> list[alt.Chart]:
        """Own areas' names beside their dots, moved apart where two would touch."""
        own = [dot for dot in self.parts.dots if dot.focus][:LABELS]
        placed = spread([self.level(dot.rate) for dot in own], theme.FIGURE.line, self.bottom)
        values = [self._label(dot, y) for dot, y in zip(own, placed, strict=True)]
        layers = []
        for align, shift in (("left", 10), ("right", -10)):
            some = [value for value in values if value["align"] == align]
            for layer, mark in (("halo", {"stroke": theme.PAPER, "strokeWidth": 5}), ("", {})):
                if some:
                    layers.append(
                        words(
                            f"own names {align} {layer}", some, theme.FIGURE, align=align,
                            dx=shift, color=theme.IN_FOCUS, **mark,
                        ).encode(x=self.across("people"))
                    )  # fmt: skip
        return layers

    def _label(self, dot: Dot, y: float) -> dict[str, Any]:
        people = log10(dot.population)
        share = share_of(people, self.parts.low, self.parts.high)
        room = NARROWEST - self.left - self.right
        align = "left" if share < 0.5 else "right"
        free = room * (1 - share if align == "left" else share) - 10
        figure = f" {rate(dot.rate)}"
        # Longer names would cover the dots of too many areas.
        most = min(free, OWN_NAMES) - theme.FIGURE.width(figure)
        written = f"{theme.FIGURE.cut(dot.name, most)}{figure}"
        return {"people": people, "y": y, "align": align, "words": written}

    def _ends(self) -> alt.Chart:
        """The limits, the rate of all areas and the groups' named at the right, by their lines."""
        levels = [self.level(at) for _, at, _ in self.ends]
        placed = spread(levels, theme.TICK.line, self.bottom)
        values = [
            {"y": y, "words": name, "colour": colour}
            for (name, _, colour), y in zip(self.ends, placed, strict=True)
        ]
        at = from_right(self.right - GAP // 2)
        return words("ends", values, theme.TICK, x=at).encode(color=as_is(alt.Color, "colour"))

    def _people_axis(self) -> list[alt.Chart]:
        """Populations in round numbers, as many as there is room for, and what they are."""
        at = self._people_ticks()
        y = self.bottom + 6 + theme.TICK.line / 2
        values = [{"people": log10(one), "y": y, "words": count(one)} for one in at]
        named = words("people", values, theme.TICK, align="center", color=theme.QUIET_WORDS)
        what = f"{self.parts.per.capitalize()} of the area (logarithmic scale)"
        return [
            named.encode(x=self.across("people")),
            alt.Chart(rows("people ticks", [{"people": log10(one)} for one in at]))
            .mark_rule(y=self.bottom, y2=self.bottom + 5, color=theme.ZERO_LINE)
            .encode(x=self.across("people")),
            words(
                "people named", [{"y": y + theme.TICK.line, "words": what}], theme.TICK,
                x=self.left, color=theme.QUIET_WORDS,
            ),
        ]  # fmt: skip

    def _people_ticks(self) -> list[int]:
        low, high = self.parts.low, self.parts.high
        for shares in _TICK_SHARES:
            found = [
                round(share * 10**power)
                for power in range(int(low) - 1, int(high) + 2)
                for share in shares
                if low <= log10(share) + power <= high
            ]
            if found and self._clear(found):
                return found
        return [round(10 ** ((low + high) / 2))]

    def _clear(self, found: Sequence[int]) -> bool:
        room = NARROWEST - self.left - self.right
        length = self.parts.high - self.parts.low
        edges = [
            (log10(one) * room / length, theme.TICK.width(count(one)) / 2 + 4) for one in found
        ]
        return all(right - left >= half + other for (left, half), (right, other) in pairwise(edges))


def _line_name(one: GroupLine) -> str:
    written = rate(one.rate)
    room = GROUP_NAMES - theme.TICK.width(f" {written}")
    return f"{theme.TICK.cut(one.name, room)} {written}"


def _tick(value: float, width: float) -> str:
    """A tick of a rate, as short as it can be written."""
    places = max(0, -ceil(log10(width)) + 2) if width < 5 else 0
    written = f"{value:,.{places}f}"
    return written.rstrip("0").rstrip(".") if "." in written else written
