"""What a tile says: a label, one large value, what must go with it, and a sentence of help."""

from __future__ import annotations

from dataclasses import dataclass

from csp_core.measures.results import Change
from csp_core.words.chance import verdict
from csp_core.words.findings import finding, reason
from csp_core.words.numbers import from_to, percent


@dataclass(frozen=True)
class Tile:
    """The words of one tile. ``lines`` stand below the value, which never stands alone."""

    label: str
    value: str
    lines: tuple[str, ...]
    help: str

    @property
    def below(self) -> str:
        """The lines as one: ``5,123 → 6,168, beyond chance``."""
        return ", ".join(filter(None, self.lines))


def tile(change: Change) -> Tile:
    """A percentage never stands alone: the counts, or why there are none, go with it."""
    value = percent(change.percent) if change.percent is not None else change.marker
    if change.stated:
        counts = "as stated, no counts"
    elif change.previous is None or change.current is None:
        counts = reason(change)
    else:
        counts = from_to(change.previous, change.current)
    lines = (counts, verdict(change))
    return Tile(change.crime_type, value, lines, finding(change).sentence)
