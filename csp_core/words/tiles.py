"""A change as a tile: a label, one large value, both counts, chance, and a sentence of help."""

from __future__ import annotations

from dataclasses import dataclass

from csp_core.measures.results import Change
from csp_core.words.chance import verdict
from csp_core.words.findings import finding, reason
from csp_core.words.numbers import from_to, percent


@dataclass(frozen=True)
class Tile:
    """The words of one tile."""

    label: str
    value: str
    counts: str
    chance: str
    help: str

    @property
    def counts_and_chance(self) -> str:
        """The line under the value: ``5,123 → 6,168, beyond chance``."""
        return ", ".join(filter(None, (self.counts, self.chance)))


def tile(change: Change) -> Tile:
    """A percentage never stands alone: the counts, or why there are none, go with it."""
    value = percent(change.percent) if change.percent is not None else change.marker
    if change.stated:
        counts = "as stated, no counts"
    elif change.previous is None or change.current is None:
        counts = reason(change)
    else:
        counts = from_to(change.previous, change.current)
    return Tile(change.crime_type, value, counts, verdict(change), finding(change).sentence)
