"""The position of each pot of funding: a bar for each status stated, withdrawn ones apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from csp_core.charts import theme
from csp_core.charts.drawing import Drawing, Table
from csp_core.charts.group_plot import groups_plot
from csp_core.charts.lettering import drawable
from csp_core.funding import FundingStatus
from csp_core.measures.funding import Position
from csp_core.money import pounds
from csp_core.words.caveats import printed
from csp_core.words.funding import (
    caveats,
    funder_of,
    position_title,
    pot,
    scheme_of,
    sentences,
)
from csp_core.words.sources import day

if TYPE_CHECKING:  # it imports Altair
    from csp_core.charts.frame import Body
    from csp_core.charts.group_bars import Bar, Group

DRAWN_AT_MOST = 30
ALT_POTS = 14
_COLOURS: dict[FundingStatus, str] = {
    "allocated": theme.DARK_BLUE,
    "committed": theme.MARK,
    "spent": theme.OTHERS,
    "withdrawn": theme.DARK_GREY,
}
_STATED: tuple[FundingStatus, ...] = ("allocated", "committed", "spent")


def funding_chart(positions: Sequence[Position], *, source: str) -> Drawing:
    """A labelled bar for each amount stated, from a common zero; a status not stated has none.

    ``source`` is the file and its date, as they are to be printed.
    """
    from csp_core.charts.frame import in_frame

    title = drawable(position_title(positions))
    subtitle = _subtitle(positions)
    told = (*caveats(positions), *_not_drawn(positions))
    alternative = _alternative(positions, title, subtitle, told)
    groups = [*[*_groups(positions)][:DRAWN_AT_MOST], *_withdrawn(positions)]
    return in_frame(
        _body(groups),
        name=("funding position", *({one.at.isoformat() for one in positions})),
        title=title,
        subtitle=subtitle,
        source=source,
        caveats=told,
        alternative=alternative,
        table=_table(positions),
        plot=groups_plot(groups),
    )


def _subtitle(positions: Sequence[Position]) -> tuple[str, ...]:
    if not positions:
        return ("No file states an amount of funding",)
    return (f"Amounts by scheme and funder, position at {day(positions[0].at)}",)


def _not_drawn(positions: Sequence[Position]) -> Iterator[str]:
    more = sum(any(True for _ in _groups([one])) for one in positions) - DRAWN_AT_MOST
    if more > 0:
        yield f"{more:,} more {'schemes are' if more > 1 else 'scheme is'} in the table."


def _body(groups: Sequence[Group]) -> Body:
    from csp_core.charts.frame import nothing_to_draw
    from csp_core.charts.group_bars import grouped

    return grouped(groups) if groups else nothing_to_draw()


def _groups(positions: Sequence[Position]) -> Iterator[Group]:
    from csp_core.charts.group_bars import Group

    for one in positions:
        bars = tuple(bar for status in _STATED for bar in _bars(one, status))
        if bars:
            yield Group(scheme_of(one), funder_of(one), bars)


def _withdrawn(positions: Sequence[Position]) -> Iterator[Group]:
    from csp_core.charts.group_bars import Group

    withdrawn = [(one, bars) for one in positions if (bars := _bars(one, "withdrawn"))]
    for at, (one, bars) in enumerate(withdrawn[:DRAWN_AT_MOST]):
        yield Group(scheme_of(one), funder_of(one), bars, apart=at == 0)


def _bars(one: Position, status: FundingStatus) -> tuple[Bar, ...]:
    from csp_core.charts.group_bars import Bar

    amount = getattr(one, status)
    if amount is None:
        return ()
    label, figure = status.capitalize(), pounds(amount)
    said = drawable(f"{pot(one)}: {figure} {status}")
    solid = amount * 0 if status == "withdrawn" else amount
    return (Bar(label, amount, figure, _over(one, status), said, solid, _COLOURS[status]),)


def _over(one: Position, status: FundingStatus) -> str:
    if status == "committed" and one.over_committed:
        return f"{pounds(one.over_committed)} over allocated"
    if status == "spent" and (over := one.over_spent or one.spent_over_allocated):
        return f"{pounds(over)} over {'committed' if one.over_spent else 'allocated'}"
    return ""


def _alternative(
    positions: Sequence[Position], title: str, subtitle: Sequence[str], told: Sequence[str]
) -> str:
    kind = "Horizontal bar chart" if positions else "Empty chart"
    said = [sentence for one in positions[:ALT_POTS] for sentence in sentences(one)]
    more = len(positions) - ALT_POTS
    return drawable(
        " ".join(
            (
                f"{kind}: {title}.",
                f"{', '.join(subtitle)}.",
                *said,
                *((f"And {more:,} more in the table.",) if more > 0 else ()),
                printed(told),
            )
        )
    )


def _table(positions: Sequence[Position]) -> Table:
    return Table(
        columns=(
            "Funder", "Scheme", "Allocated", "Committed", "Spent", "Withdrawn",
            "Not yet committed", "Not yet spent", "Fallen due", "Note",
        ),
        kinds=("words", "words", *("pounds",) * 7, "words"),
        rows=tuple(
            (
                one.funder, one.scheme, one.allocated, one.committed, one.spent, one.withdrawn,
                one.uncommitted, one.outstanding, one.due_to_date, " ".join(sentences(one)),
            )
            for one in positions
        ),
    )  # fmt: skip
