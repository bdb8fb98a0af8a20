"""A line of months with its average and limits, unusual months marked, recording changes drawn."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import Any

import altair as alt

from csp_core.charts import theme
from csp_core.charts.frame import (
    Body,
    as_is,
    from_right,
    pixels,
    rows,
    said,
    scaled,
    words,
)
from csp_core.charts.line_pair import (
    GAP,
    PLOT,
    TICKS,
    Heights,
    Steps,
    counts_axis,
    every_so_many,
    room_for_counts,
)
from csp_core.charts.placing import NARROWEST, ends, rounded_out, share_of, spread, ticks
from csp_core.charts.trend_parts import Divide, Label, Limits, Parts, Point

# Room above the plot for a label, which stands so far from its point.
LABEL_ROOM = 24
LABEL_AWAY = 15
DASHED = [5, 4]
# Points in square pixels, so that ten years of months do not touch.
_SIZES = ((36, 60), (72, 30))
_SMALLEST = 14
_UNUSUAL = 2.2


def trend_lines(parts: Parts) -> Body:
    """The parts as a chart's body, the count from zero upwards, the months from left to right."""
    return _Plot(parts).body()


class _Plot:
    def __init__(self, parts: Parts) -> None:
        self.parts = parts
        counts = [float(one.count) for one in parts.points if one.count is not None]
        limits = [one.upper for one in parts.limits if one.upper is not None]
        self.low, self.high = rounded_out(*ends([*counts, *limits]), TICKS)
        self.top = LABEL_ROOM + len(parts.divides) * theme.NOTE.line
        self.marked = ticks(self.low, self.high, TICKS, whole=True)
        self.left = round(room_for_counts(self.marked))
        self.right = ceil(max((theme.NAME.width(name) for name, _ in parts.ends), default=0)) + GAP
        # Half a step of room on either side, so that limits reach past their first and last month.
        self.domain = (-0.5, max(len(parts.axis), 1) - 0.5)
        self.steps: Steps = scaled(alt.X, self.domain, (self.left, from_right(self.right + GAP)))
        self.heights: Heights = scaled(alt.Y, (self.low, self.high), (self.top + PLOT, self.top))

    def body(self) -> Body:
        parts = self.parts
        layers = [
            *_bands(parts.limits, self.steps, self.heights),
            *counts_axis(self.marked, self.heights, self.left, self.right),
            *_limits(parts.limits, self.steps, self.heights),
            *self._divides(),
            *_points(parts.points, self.steps, self.heights),
            *self._labels(),
            *self._ends(),
            self._axis(),
        ]
        return Body(tuple(layers), self.top + PLOT + 12 + 2 * theme.TICK.line)

    def level(self, count: float) -> float:
        """Pixels from the chart's top at which a count stands."""
        return self.top + PLOT * (1 - share_of(count, self.low, self.high))

    def across(self, step: float) -> float:
        """Pixels from the left at which a step stands in the narrowest chart."""
        width = NARROWEST - self.left - self.right - GAP
        return self.left + width * share_of(step, *self.domain)

    def _divides(self) -> list[alt.Chart]:
        """Each line with its words in a row of its own above the plot, none over another's."""
        values = [self._divide(at, one) for at, one in enumerate(self.parts.divides)]
        if not values:
            return []
        base = alt.Chart(rows("divides", values)).encode(x=self.steps("step"))
        rule = base.mark_rule(
            color=theme.QUIET_WORDS, strokeWidth=1.5, strokeDash=[2, 3], y2=self.top + PLOT
        ).encode(y=pixels(alt.Y, "from"))
        named = []
        for align, shift in (("left", 4), ("right", -4)):
            some = [value for value in values if value["align"] == align]
            # The words may stand over another's line.
            for layer, mark in (("halo", {"stroke": theme.PAPER, "strokeWidth": 4}), ("", {})):
                named.append(
                    words(
                        f"divides named {align} {layer}".rstrip(), some, theme.NOTE, align=align,
                        dx=shift, color=theme.WORDS, **mark,
                    ).encode(x=self.steps("step"))
                )  # fmt: skip
        return [rule, *named]

    def _divide(self, at: int, one: Divide) -> dict[str, Any]:
        step = one.step - 0.5
        y = at * theme.NOTE.line + theme.NOTE.line / 2
        here = self.across(step)
        align = "left" if here < NARROWEST / 2 else "right"
        room = (NARROWEST - here if align == "left" else here) - 8
        return {
            "step": step,
            "y": y,
            "from": y - theme.NOTE.line / 2,
            "align": align,
            "words": theme.NOTE.cut(one.words, room),
        }

    def _labels(self) -> list[alt.Chart]:
        """As many labels as there is room for, the most wanted first; none over another."""
        taken: list[tuple[float, float, float]] = []
        values = []
        for label in self.parts.labels:
            placed = self._place(label)
            begin, end = placed["begin"], placed["end"]
            clear = all(
                end < other_begin or begin > other_end or abs(placed["y"] - y) > theme.TICK.line
                for other_begin, other_end, y in taken
            )
            if clear:
                taken.append((begin, end, placed["y"]))
                values.append(placed)
        layers = []
        for align in ("left", "center", "right"):
            some = [value for value in values if value["align"] == align]
            for layer, mark in (("halo", {"stroke": theme.PAPER, "strokeWidth": 4}), ("", {})):
                if some:
                    base = words(
                        f"labels {align} {layer}", some, theme.TICK, align=align,
                        color=theme.WORDS, **mark,
                    )  # fmt: skip
                    layers.append(base.encode(x=self.steps("step")))
        return layers

    def _place(self, label: Label) -> dict[str, Any]:
        """Clear of the line: beyond the highest or lowest count that the words stand over."""
        half = theme.TICK.width(label.words) / 2
        here = self.across(label.step)
        left, right = self.left + GAP, NARROWEST - self.right
        align = "center"
        if here - half < left:
            align = "left"
        elif here + half > right:
            align = "right"
        begin = {"left": here, "center": here - half, "right": here - 2 * half}[align]
        end = begin + 2 * half
        under = [
            point.count
            for point in self.parts.points
            if point.count is not None and begin - 6 <= self.across(point.step) <= end + 6
        ]
        y = self.level(min(under)) + LABEL_AWAY
        if label.side == "above" or y > self.top + PLOT - theme.TICK.line / 2:
            y = self.level(max(under)) - LABEL_AWAY
        return {
            "step": label.step,
            "y": y,
            "align": align,
            "words": label.words,
            "begin": begin,
            "end": end,
        }

    def _ends(self) -> list[alt.Chart]:
        """Average and limits named at the right, level with their lines, moved apart."""
        levels = [self.level(at) for _, at in self.parts.ends]
        placed = spread(levels, theme.NAME.line, self.top + PLOT)
        return [
            words(
                "ends",
                [
                    {"y": y, "words": name}
                    for (name, _), y in zip(self.parts.ends, placed, strict=True)
                ],
                theme.NAME,
                x=from_right(self.right - GAP),
                color=theme.OTHERS,
            )
        ] if placed else []  # fmt: skip

    def _axis(self) -> alt.Chart:
        """The months under the steps, and the year under the first that is named of each."""
        axis = self.parts.axis
        widest = max(theme.TICK.width(word) for pair in axis for word in pair) + 6
        every = every_so_many(len(axis), widest, NARROWEST - self.left - self.right)
        values, before = [], ""
        for at, (month, year) in enumerate(axis):
            if at % every == 0:
                values.append(
                    {
                        "step": at,
                        "y": self.top + PLOT + 8 + theme.TICK.line / 2,
                        "words": [month, year] if year != before else [month],
                    }
                )
                before = year
        named = words("steps", values, theme.TICK, align="center", color=theme.QUIET_WORDS)
        return named.encode(x=self.steps("step"))


def _bands(limits: Sequence[Limits], steps: Steps, heights: Heights) -> list[alt.Chart]:
    """The room between the limits, behind everything."""
    values = [
        {"from": one.first - 0.5, "to": one.last + 0.5, "lower": one.lower, "upper": one.upper}
        for one in limits
        if one.upper is not None
    ]
    base = alt.Chart(rows("bands", values)).mark_rect(color=theme.BAND, aria=False, tooltip=None)
    return [base.encode(x=steps("from"), x2="to", y=heights("lower"), y2="upper")] if values else []


def _limits(limits: Sequence[Limits], steps: Steps, heights: Heights) -> list[alt.Chart]:
    """The averages as whole lines, the limits as dashed ones."""
    means = [{"from": o.first - 0.5, "to": o.last + 0.5, "at": o.mean} for o in limits]
    dashed = [
        {"from": one.first - 0.5, "to": one.last + 0.5, "at": at}
        for one in limits
        for at in (one.lower, one.upper)
        if at is not None
    ]
    return [
        alt.Chart(rows(name, values))
        .mark_rule(color=theme.OTHERS, **mark)
        .encode(x=steps("from"), x2="to", y=heights("at"))
        for name, values, mark in (
            ("averages", means, {"strokeWidth": 1.5}),
            ("limits", dashed, {"strokeWidth": 1.5, "strokeDash": DASHED}),
        )
        if values
    ]


def _points(points: Sequence[Point], steps: Steps, heights: Heights) -> list[alt.Chart]:
    """The line, broken where a count is missing; unusual months as diamonds, others as dots."""
    size = next((size for most, size in _SIZES if len(points) <= most), _SMALLEST)
    # A rim of paper parts a point from the line; round points as small as these it would hide it.
    rim = theme.PAPER if size > _SMALLEST else theme.IN_FOCUS
    line = [{"step": p.step, "count": p.count} for p in points]
    drawn = [
        alt.Chart(rows("line", line))
        .mark_line(
            color=theme.IN_FOCUS,
            strokeWidth=2.5,
            invalid="break-paths-filter-domains",
            aria=False,
            tooltip=None,
        )
        .encode(x=steps("step"), y=heights("count"), order=alt.Order("step:Q"))
    ]
    for unusual, shape in ((False, "circle"), (True, "diamond")):
        colour = theme.MARK if unusual else theme.IN_FOCUS
        values = [
            {
                "step": p.step,
                "count": p.count,
                "said": p.said,
                "fill": theme.PAPER if p.hollow else colour,
                "stroke": colour if p.hollow else theme.QUIET_WORDS if unusual else rim,
            }
            for p in points
            if p.count is not None and p.unusual is unusual
        ]
        if values:
            drawn.append(
                alt.Chart(rows("unusual" if unusual else "usual", values))
                .mark_point(
                    shape=shape,
                    size=round(size * _UNUSUAL) if unusual else size,
                    strokeWidth=1.5,
                    opacity=1,
                )
                .encode(
                    x=steps("step"),
                    y=heights("count"),
                    fill=as_is(alt.Fill, "fill"),
                    stroke=as_is(alt.Stroke, "stroke"),
                    **said(),
                )
            )
    return drawn
