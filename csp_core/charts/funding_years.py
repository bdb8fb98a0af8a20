"""Commitments by financial year: what of each year's share had fallen due by a day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from csp_core.charts.drawing import Drawing, Table
from csp_core.charts.group_plot import groups_plot
from csp_core.charts.lettering import drawable
from csp_core.measures.funding import Position
from csp_core.money import pounds
from csp_core.periods import financial_year_label, month_of
from csp_core.words.caveats import printed
from csp_core.words.funding import funder_of, pot, scheme_of, spread_caveats, years_title
from csp_core.words.sources import day

if TYPE_CHECKING:  # it imports Altair
    from csp_core.charts.frame import Body
    from csp_core.charts.group_bars import Bar, Group, Key

DRAWN_AT_MOST = 60
ALT_YEARS = 24


def funding_years_chart(positions: Sequence[Position], *, source: str) -> Drawing:
    """A bar for each financial year of each commitment, solid as far as it had fallen due.

    Commitments without dates are named in the caveats. ``source`` is the file and its date, as they
    are to be printed.
    """
    from csp_core.charts.frame import in_frame

    title = drawable(years_title(positions))
    subtitle = _subtitle(positions)
    told = (*spread_caveats(positions), *_not_drawn(positions))
    alternative = _alternative(positions, title, subtitle, told)
    groups, key = [_group(one) for one in _drawn(positions)], _key(positions)
    return in_frame(
        _body(groups, key),
        name=("commitments by year", *({one.at.isoformat() for one in positions})),
        title=title,
        subtitle=subtitle,
        source=source,
        caveats=told,
        alternative=alternative,
        table=_table(positions),
        plot=groups_plot(groups, key),
    )


def _spread(positions: Sequence[Position]) -> tuple[Position, ...]:
    return tuple(one for one in positions if one.by_financial_year)


def _drawn(positions: Sequence[Position]) -> tuple[Position, ...]:
    """As many whole commitments as there is room for; the first however long it is."""
    drawn: list[Position] = []
    for one in _spread(positions):
        bars = sum(len(some.by_financial_year or {}) for some in (*drawn, one))
        if drawn and bars > DRAWN_AT_MOST:
            break
        drawn.append(one)
    return tuple(drawn)


def _not_drawn(positions: Sequence[Position]) -> Iterator[str]:
    if more := len(_spread(positions)) - len(_drawn(positions)):
        yield f"{more:,} more {'schemes are' if more > 1 else 'scheme is'} in the table."


def _subtitle(positions: Sequence[Position]) -> tuple[str, ...]:
    spread = _spread(positions)
    if not spread:
        return ("No commitment has a first and a last day",)
    if len(spread) == 1:
        return (f"{drawable(pot(spread[0]))}, commitment by financial year",)
    return (f"Commitments by financial year, as at {day(spread[0].at)}",)


def _body(groups: Sequence[Group], key: Key) -> Body:
    from csp_core.charts.frame import nothing_to_draw
    from csp_core.charts.group_bars import grouped

    return grouped(groups, key) if groups else nothing_to_draw()


def _key(positions: Sequence[Position]) -> Key:
    from csp_core.charts.group_bars import Key

    return Key("Fallen due", "Not yet due", day(positions[0].at) if positions else "")


def _group(one: Position) -> Group:
    from csp_core.charts.group_bars import Group

    bars = tuple(_bar(one, *share) for share in _shares(one))
    return Group(scheme_of(one), funder_of(one), bars)


def _shares(one: Position) -> Iterator[tuple[str, Decimal]]:
    yield from (one.by_financial_year or {}).items()


def _bar(one: Position, year: str, share: Decimal) -> Bar:
    from csp_core.charts.group_bars import Bar

    due = one.due_in(year) or Decimal(0)
    now = year == financial_year_label(month_of(one.at))
    return Bar(
        label=year,
        value=share,
        figure=pounds(share),
        detail=_detail(share, due, now=now),
        said=drawable(f"{pot(one)}, {year}: {pounds(share)}, {pounds(due)} due by {day(one.at)}"),
        filled=due,
        marked=now,
    )


def _detail(share: Decimal, due: Decimal, *, now: bool) -> str:
    if now or 0 < abs(due) < abs(share):
        return f"{pounds(due)} due"
    return ""


def _alternative(
    positions: Sequence[Position], title: str, subtitle: Sequence[str], told: Sequence[str]
) -> str:
    spread = _spread(positions)
    values = [
        f"{pot(one)}, {year} {pounds(share)}, of which {pounds(one.due_in(year) or Decimal(0))} due"
        for one in spread
        for year, share in _shares(one)
    ]
    more = len(values) - ALT_YEARS
    left_out = f"; and {more:,} more in the table" if more > 0 else ""
    said = f"{'; '.join(values[:ALT_YEARS])}{left_out}."
    return drawable(
        " ".join(
            (
                f"{'Horizontal bar chart' if spread else 'Empty chart'}: {title}.",
                f"{', '.join(subtitle)}.",
                *((said,) if values else ()),
                printed(told),
            )
        )
    )


def _table(positions: Sequence[Position]) -> Table:
    return Table(
        columns=("Funder", "Scheme", "Financial year", "Committed", "Fallen due"),
        kinds=("words", "words", "words", "pounds", "pounds"),
        rows=tuple(
            (one.funder, one.scheme, year, share, one.due_in(year))
            for one in _spread(positions)
            for year, share in _shares(one)
        ),
    )
