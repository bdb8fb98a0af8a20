"""A pot of funding as a card: its scheme and funder, an amount for each thing stated or derived."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from csp_core.measures.funding import Position
from csp_core.money import pounds
from csp_core.periods import financial_year_label, month_of
from csp_core.words.funding import funder_of, scheme_of, sentences
from csp_core.words.sources import day

_HELP = {
    "Allocated": "What the funder set aside for the scheme.",
    "Committed": "What has been promised to the scheme.",
    "Spent": "What has been paid.",
    "Withdrawn": "What the funder has taken back. It enters no sum.",
    "Not yet committed": "Allocated less committed.",
    "Not yet spent": "Committed less spent.",
    "Over-committed": "How much more is committed than was allocated.",
    "Over-spent": "How much more is spent than was committed.",
    "Fallen due": "The commitment spread evenly over its months, up to the day of the position.",
}


@dataclass(frozen=True)
class AmountSaid:
    """One amount of a card, with a sentence of help."""

    label: str
    value: str
    help: str


@dataclass(frozen=True)
class FundingCard:
    """The words of one pot. What is not stated has no amount here, for it is not zero."""

    scheme: str
    funder: str
    amounts: tuple[AmountSaid, ...]
    sentences: tuple[str, ...]
    over: bool


def card(position: Position) -> FundingCard:
    """A position in the words of its card."""
    return FundingCard(
        scheme_of(position),
        funder_of(position),
        tuple(_amounts(position)),
        sentences(position),
        bool(position.over_committed or position.over_spent or position.spent_over_allocated),
    )


def _amounts(one: Position) -> Iterator[AmountSaid]:
    left = None if one.over_committed else one.uncommitted
    to_spend = None if one.over_spent else one.outstanding
    for label, amount in (
        ("Allocated", one.allocated),
        ("Committed", one.committed),
        ("Spent", one.spent),
        ("Withdrawn", one.withdrawn),
        ("Not yet committed", left),
        ("Over-committed", one.over_committed),
        ("Not yet spent", to_spend),
        ("Over-spent", one.over_spent),
    ):
        if amount is not None:
            yield AmountSaid(label, pounds(amount), _HELP[label])
    if one.due_to_date is not None:
        label = f"Fallen due by {day(one.at)}"
        yield AmountSaid(label, pounds(one.due_to_date), _HELP["Fallen due"])
    year = financial_year_label(month_of(one.at))
    share = (one.by_financial_year or {}).get(year)
    if share is not None:
        yield AmountSaid(f"For {year}", pounds(share), "The commitment's share of that year.")
