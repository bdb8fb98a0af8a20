"""Areas' rates: a funnel of ten or more by their populations, bars with their ranges of fewer."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from csp_core.charts import theme
from csp_core.charts.bar_places import Row, Whisker, in_sight
from csp_core.charts.drawing import Cell, Drawing, Table
from csp_core.charts.funnel_parts import Dot, FunnelParts, GroupLine, parts_of
from csp_core.charts.lettering import drawable
from csp_core.charts.plot import bar_plot
from csp_core.measures.area_rates import AreaRate, AreaRates
from csp_core.words.area_rate_titles import title
from csp_core.words.area_rates import (
    HOLLOW,
    LIMITS,
    RANGES,
    above_the_chart,
    between,
    brief_group,
    name_of,
    per_words,
    place,
    rate_caveats,
    rate_sentence,
    standing_words,
)
from csp_core.words.caveats import marks, printed
from csp_core.words.numbers import rate

if TYPE_CHECKING:  # they import Altair
    from altair import LayerChart

    from csp_core.charts.frame import Body

ALT_AREAS = 6
_MOST_BARS = 9


def area_rates_chart(rates: AreaRates, focus: Sequence[str], *, source: str) -> Drawing:
    """One crime type's rate in every area; those in ``focus``, by name, stand out.

    ``focus`` may name the partnership as a whole, which in a funnel is its areas. A group's own
    rate is a line across a funnel and a hollow bar below the others. ``source`` is the file and
    its extract date, as they are to be printed.
    """
    from csp_core.charts.frame import in_frame

    wanted = _in_focus(rates, focus)
    headline = drawable(title(rates, wanted))
    subtitle = (
        f"{drawable(rates.crime_type)}, {per_words(rates)} by area",
        rates.span.label,
        LIMITS if rates.funnel else RANGES,
    )
    dots = [
        Dot(one.rate.population, one.rate.per_1000, drawable(one.name), _said(rates, one),
            focus=one in wanted)
        for one in rates.areas
    ]  # fmt: skip
    lines = [
        GroupLine(drawable(brief_group(one.name)), one.rate.per_1000, one.low, one.high,
                  _said(rates, one))
        for one in rates.groups
    ]  # fmt: skip
    parts = parts_of(rates, dots, lines) if rates.funnel else None
    bars: Sequence[Row] = () if parts else _bars(rates, wanted)
    past = [f"{dot.name} {rate(dot.rate)}" for dot in dots if parts and dot.rate > parts.top]
    hollow = (HOLLOW,) if rates.groups and not parts else ()
    caveats = (*above_the_chart(past), *hollow, *rate_caveats(rates))
    statuses = marks(rates.statuses)
    alt = _alternative(rates, wanted, headline, subtitle, (*statuses, *caveats))
    if parts:
        from csp_core.charts.funnel import funnel_body

        body = funnel_body(parts)
    else:
        body = _bar_body(bars)
    return in_frame(
        body,
        name=(drawable(rates.crime_type), "rates by area", rates.span.key),
        title=headline,
        subtitle=(", ".join(subtitle[:2]), subtitle[2]),
        subtitle_read=f"{', '.join(subtitle[:2])}. {subtitle[2]}",
        source=source,
        marks=statuses,
        caveats=caveats,
        alternative=alt,
        table=_table(rates),
        plot=bar_plot(bars, measured="Rate per 1,000", say=rate),
        pieces=partial(_low, parts) if parts else None,
    )


def _low(parts: FunnelParts) -> tuple[LayerChart, ...]:
    from csp_core.charts.frame import alone
    from csp_core.charts.funnel import funnel_body

    return (alone(funnel_body(parts, low=True)),)


def _in_focus(rates: AreaRates, focus: Sequence[str]) -> list[AreaRate]:
    found = [one for name in dict.fromkeys(focus) if (one := rates.of(name))]
    if not rates.funnel:
        return found
    names = {area for one in found for area in one.areas}
    return [one for one in rates.areas if one.name in names]


def _every(rates: AreaRates) -> list[AreaRate]:
    """The areas, highest first, then the partnership, all together and the groups."""
    together = [rates.together] if rates.several else []
    return [*rates.areas, *filter(None, [rates.whole]), *together, *rates.groups]


def _said(rates: AreaRates, one: AreaRate) -> str:
    return drawable(rate_sentence(rates, one))


def _bar_body(bars: Sequence[Row]) -> Body:
    from csp_core.charts.bar_rows import drawn, plain_count

    return drawn(bars, (), plain_count)


def _bars(rates: AreaRates, focus: Sequence[AreaRate]) -> list[Row]:
    rows = [
        Row(
            name=name_of(rates, one),
            value=one.rate.per_1000,
            figure=rate(one.rate.per_1000),
            detail=between(one),
            said=_said(rates, one),
            hollow=one in rates.groups,
            colour=theme.IN_FOCUS if one in focus else theme.OTHERS,
            whisker=Whisker(one.low, one.high),
        )
        for one in _every(rates)
    ]
    return in_sight(rows)


def _alternative(
    rates: AreaRates,
    focus: Sequence[AreaRate],
    headline: str,
    subtitle: Sequence[str],
    caveats: Sequence[str],
) -> str:
    """The chart in words: what it is, the areas in focus, the group and the highest and lowest."""
    kind = "Funnel plot of rates by population" if rates.funnel else "Horizontal bar chart"
    told = _every(rates)
    if rates.funnel:
        told = [*focus[:ALT_AREAS], rates.together, *rates.groups]
    parts = [f"{kind}: {headline}.", f"{', '.join(subtitle)}."]
    parts += [rate_sentence(rates, one) for one in told]
    if rates.funnel:
        first, last = rates.areas[0], rates.areas[-1]
        ends = (f"{name_of(rates, one)} {rate(one.rate.per_1000)}" for one in (first, last))
        parts.append(f"Rates go from {' down to '.join(ends)}.")
    return drawable(" ".join((*parts, printed(caveats))))


def _table(rates: AreaRates) -> Table:
    limits = ("Lower 99.8% limit", "Lower 95% limit", "Upper 95% limit", "Upper 99.8% limit")
    return Table(
        columns=(
            "Area", "Count", rates.per.capitalize(), "Rate per 1,000", "Range from", "Range to",
            "Place", *((*limits, "Beside areas of its size") if rates.funnel else ()),
        ),
        kinds=(
            "words", "count", "count", "rate", "rate", "rate", "words",
            *(("rate", "rate", "rate", "rate", "words") if rates.funnel else ()),
        ),
        rows=tuple(_table_row(rates, one) for one in _every(rates)),
    )  # fmt: skip


def _table_row(rates: AreaRates, one: AreaRate) -> tuple[Cell, ...]:
    row: tuple[Cell, ...] = (
        name_of(rates, one),
        one.count,
        one.rate.population,
        one.rate.per_1000,
        one.low,
        one.high,
        place(one.ranks) if one.ranks else "",
    )
    if not rates.funnel:
        return row
    limits = rates.limits(one.rate.population) if one.ranks else None
    return (*row, *(limits or (None,) * 4), standing_words(one))
