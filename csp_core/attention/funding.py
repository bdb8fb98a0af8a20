"""Pots of money from which more is committed or spent than there is."""

from __future__ import annotations

from csp_core.attention.findings import Attention, Situation
from csp_core.measures.funding import positions
from csp_core.words.funding import over, pot


def more_than_there_is(situation: Situation) -> tuple[Attention, ...]:
    """Each pot by itself, with the amount; pots are never added together."""
    return tuple(
        Attention(f"{pot(one)}: {sentence}", "funding", tuple(row.place for row in one.rows))
        for one in positions(situation.records.funding, situation.today)
        for sentence in over(one)
    )
