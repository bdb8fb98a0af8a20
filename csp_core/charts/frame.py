"""What stands around every chart: title, subtitle, status marks above; caveats and source below."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

import altair as alt

from csp_core.charts import theme
from csp_core.charts.drawing import Drawing, Table
from csp_core.charts.house_theme import community_safety
from csp_core.charts.lettering import Lettering
from csp_core.charts.placing import NARROWEST
from csp_core.charts.plot import Plot

Datum = dict[str, Any]
Position = TypeVar("Position", alt.X, alt.Y)
Look = TypeVar("Look", alt.Color, alt.Fill, alt.Stroke, alt.Shape)
NOTES_AT_MOST = 12
_STATUS, _NOTES, _ROOM = "status", "notes", "room"
# Pixels between the subtitle and what comes next, and between the status marks and the chart.
BELOW_SUBTITLE = 12
BELOW_MARKS = 8
# Between the chart's foot and the first caveat.
ABOVE_NOTES = 14


@dataclass(frozen=True)
class Body:
    """The chart itself: its layers, and how many pixels high they are from their top at 0."""

    layers: tuple[alt.Chart, ...]
    height: int


def in_frame(
    body: Body,
    *,
    name: tuple[str, ...],
    title: str,
    subtitle: Sequence[str],
    source: str,
    alternative: str,
    table: Table,
    marks: tuple[str, ...] = (),
    caveats: tuple[str, ...] = (),
    plot: Plot | None = None,
    pieces: Callable[[], tuple[alt.LayerChart, ...]] | None = None,
    in_parts: Callable[[int], tuple[Drawing, ...]] | None = None,
    subtitle_read: str = "",
) -> Drawing:
    """The body as a drawing, all its words around it.

    ``subtitle_read`` is the subtitle's lines as one text where commas between them do not read.
    """
    return Drawing(
        name=name,
        title=title,
        subtitle=subtitle_read or ", ".join(subtitle),
        source=source,
        marks=marks,
        caveats=caveats,
        alt=alternative,
        chart=_framed(
            body,
            title=title,
            subtitle=subtitle,
            marks=marks,
            caveats=caveats,
            source=source,
            description=alternative,
        ),
        table=table,
        plot=plot,
        pieces=pieces,
        in_parts=in_parts,
    )


def alone(body: Body) -> alt.LayerChart:
    """The body without words around it, for a place that says them itself."""
    return _framed(
        body, title="", subtitle=(), marks=(), caveats=(), source="", description=""
    )  # fmt: skip


def _framed(
    body: Body,
    *,
    title: str,
    subtitle: Sequence[str],
    marks: Sequence[str],
    caveats: Sequence[str],
    source: str,
    description: str,
) -> alt.LayerChart:
    """A complete chart, theme and all: it fills the width it is given and is as high as it must be.

    All words are broken for the narrowest chart, so that nothing is cut off at any width.
    """
    footer = _footer(caveats, source, body.height)
    given_to_all: dict[str, Any] = {"$schema": alt.SCHEMA_URL, **community_safety()}
    return alt.LayerChart(
        layer=[_room(footer.height), *_status(marks), *body.layers, *footer.layers],
        title=alt.Title(
            list(theme.TITLE.wrapped(title, NARROWEST)),
            subtitle=[
                line for part in subtitle for line in theme.SUBTITLE.wrapped(part, NARROWEST)
            ],
            # The drawing library counts it from the topmost thing below, the status marks too.
            offset=BELOW_SUBTITLE,
        ),
        description=description,
        height=footer.height,
        resolve={"scale": {"y": "independent"}},
        **given_to_all,
    )


def rows(name: str, values: Iterable[Datum]) -> alt.InlineData:
    """The rows of a layer, kept inside it: ``name`` stands for these rows in the whole chart."""
    # Rows without a name Altair moves to the top of the spec, unless a global setting says not to.
    # A list it would copy again whenever it copies the layer.
    return alt.InlineData(name=name, values=tuple(values))


def words(name: str, values: Iterable[Datum], lettering: Lettering, **mark: Any) -> alt.Chart:
    """A layer of text: each row has ``y`` in pixels and ``words``, a line or a list.

    It starts at the chart's left edge unless ``mark`` or a channel says otherwise.
    """
    layer: alt.Chart = (
        alt.Chart(rows(name, values))
        .mark_text(**lettered(lettering), **{"x": 0} | mark)
        .encode(y=pixels(alt.Y, "y"), text=alt.Text("words:N"))
    )
    return layer


def nothing_to_draw() -> Body:
    """The body of a chart that there are no values for."""
    return Body((words("nothing", [{"y": 24, "words": "Nothing to draw"}], theme.DETAIL),), 48)


def lettered(lettering: Lettering) -> dict[str, Any]:
    """The lettering as a text mark's own properties."""
    return {
        "fontSize": lettering.size,
        "fontWeight": lettering.weight,
        "lineHeight": lettering.line,
    }


def pixels(channel: type[Position], field: str) -> Position:
    """A channel whose values are pixels already."""
    return channel(f"{field}:Q", scale=None, axis=None)


def as_is(channel: type[Look], field: str) -> Look:
    """A channel whose values are colours or shapes already."""
    return channel(f"{field}:N", scale=None, legend=None)


def scaled(
    channel: type[Position], domain: tuple[float, float], pixels: tuple[float, float | alt.ExprRef]
) -> Callable[[str], Position]:
    """The channel, from a field, on a scale that layers share: from ``domain`` to ``pixels``."""
    scale = alt.Scale(domain=list(domain), range=list(pixels), nice=False, zero=False)
    return partial(channel, type="quantitative", scale=scale, axis=None)


def said() -> dict[str, Any]:
    """What a mark tells: the same plain sentence to a pointer and to a screen reader."""
    return {"tooltip": alt.Tooltip("said:N"), "description": alt.Description("said:N")}


def from_right(away: int) -> alt.ExprRef:
    """A place so many pixels left of the chart's right edge, however wide the chart is."""
    return alt.expr(f"width - {away}")


def _room(height: int) -> alt.Chart:
    """An unseen axis as long as the chart is high.

    Full screen sets a chart's height; only an axis keeps what stands lower from being cut off.
    """
    unseen = alt.Axis(
        domainOpacity=0, ticks=False, labels=False, grid=False, title=None, offset=0, aria=False
    )
    scale = alt.Scale(domain=[0, 1], range=[height, 0], nice=False)
    layer: alt.Chart = (
        alt.Chart(rows(_ROOM, [{"room": 0}]))
        .mark_point(x=0, opacity=0, aria=False, tooltip=None)
        .encode(y=alt.Y("room:Q", scale=scale, axis=unseen))
    )
    return layer


def _status(marks: Sequence[str]) -> list[alt.Chart]:
    """The marks, a line each, above the chart's own top at 0."""
    lines = [line for mark in marks for line in theme.STATUS.wrapped(mark, NARROWEST)]
    last = -BELOW_MARKS - theme.STATUS.line / 2
    placed = [
        {"y": last - at * theme.STATUS.line, "words": line}
        for at, line in enumerate(reversed(lines))
    ]
    return [words(_STATUS, placed, theme.STATUS)] if placed else []


def _footer(caveats: Sequence[str], source: str, top: int) -> Body:
    lines = _notes(caveats)
    if source:
        lines += theme.NOTE.wrapped(f"Source: {source}", NARROWEST)
    first = top + ABOVE_NOTES + theme.NOTE.line / 2
    placed = [{"y": first + at * theme.NOTE.line, "words": line} for at, line in enumerate(lines)]
    notes = words(_NOTES, placed, theme.NOTE, color=theme.QUIET_WORDS)
    if not lines:
        return Body((), top)
    return Body((notes,), top + ABOVE_NOTES + len(lines) * theme.NOTE.line)


def _notes(caveats: Sequence[str]) -> list[str]:
    """Each caveat from a new line; what there is no room for is counted, not dropped unsaid."""
    lines: list[str] = []
    for at, caveat in enumerate(caveats):
        broken = theme.NOTE.wrapped(caveat, NARROWEST)
        if len(lines) + len(broken) > NOTES_AT_MOST:
            rest = len(caveats) - at
            return [*lines, f"And {rest:,} more {'notes' if rest > 1 else 'note'} with the table."]
        lines += broken
    return lines
