"""Several changes in words: how many went up, how many down, the total first where there is one.

Where chance is known of all of them, only those beyond chance count as up or down: ``clearly up``.
"""

from __future__ import annotations

from collections.abc import Sequence

from csp_core import crime_types
from csp_core.measures.results import Change
from csp_core.words import changes as one
from csp_core.words.chance import WITHIN
from csp_core.words.titles import fitted

NOTHING = "No crime types to compare"


def title(changes: Sequence[Change]) -> str:
    """The changes in ten words or fewer; only those with a percentage are counted up or down."""
    if not changes:
        return NOTHING
    if len(changes) == 1:
        return one.title(changes[0])
    rows = "areas" if len({change.crime_type for change in changes}) == 1 else "crime types"
    told = [change for change in changes if change.percent is not None]
    if not told:
        return f"No percentage can be given for these {len(changes):,} {rows}"
    total = _total(told) if rows == "crime types" else None
    if total is None:
        return _tally(changes, rows)
    others = [change for change in changes if change is not total]
    if all(change.percent is None for change in others):
        return one.title(total)
    tally, stated = _tally_of_others(others), ", as stated" if total.stated else ""
    if total.beyond_chance is False:
        return one.title(total)
    return fitted(
        total.crime_type,
        [f"{one.moved(total)}; {tally}{stated}", f"{one.moved(total)}{stated}"],
    )


def sentence(changes: Sequence[Change]) -> str:
    """Each change's own sentence, one after another."""
    return " ".join(map(one.sentence, changes)) or f"{NOTHING}."


def _total(changes: Sequence[Change]) -> Change | None:
    """The one total among them; two (of two areas) would leave it open which is meant."""
    totals = [c for c in changes if crime_types.crime_type(c.crime_type).kind == "total"]
    return totals[0] if len(totals) == 1 else None


def picture(changes: Sequence[Change], of: str) -> str:
    """All of them in one sentence; ``of`` is the plural of what they are, such as priorities.

    ``A mixed picture: 4 of 6 priorities up, 1 down, 1 within usual variation.`` Up and down are
    those beyond chance. Empty where chance is known of none.
    """
    judged = [change for change in changes if change.chance is not None]
    if not judged or len(changes) == 1:
        return ""
    beyond = [one.direction(change) for change in judged if change.beyond_chance]
    parts = [
        (beyond.count("up"), "up"),
        (beyond.count("down"), "down"),
        (len(judged) - len(beyond), "within usual variation"),
        (len(changes) - len(judged), "that cannot be told from chance"),
    ]
    (first, what), *rest = [(number, what) for number, what in parts if number]
    if not rest:
        start = "Both" if first == 2 else f"All {first:,}"
        return f"{start} {of} {what}."
    mixed = "A mixed picture: " if {"up", "down"} <= set(beyond) else ""
    others = "".join(f", {number:,} {what}" for number, what in rest)
    return f"{mixed}{first:,} of {len(changes):,} {of} {what}{others}."


def _tally(changes: Sequence[Change], rows: str) -> str:
    way, most, other_way, least = _ways(changes)
    if most == len(changes):
        return f"{'Both' if most == 2 else f'All {most:,}'} {rows} {way}"
    tally = f"{most:,} of {len(changes):,} {rows} {way}"
    return f"{tally}, {least:,} {other_way}" if least else tally


def _tally_of_others(changes: Sequence[Change]) -> str:
    way, most, _, _ = _ways(changes)
    if way == WITHIN:
        return "no other clearly changed"
    if most < len(changes):
        return f"{most:,} of {len(changes):,} others {way}"
    return {1: "the other", 2: "both others"}.get(most, f"all {most:,} others") + f" {way}"


def _ways(changes: Sequence[Change]) -> tuple[str, int, str, int]:
    """The way most went and how many, then the other way and how many.

    Up where as many went down; ``unchanged`` only where none went either way. Where chance is known
    of all that have a percentage, ``clearly up`` and down are those beyond it, and where none is,
    they are ``within usual variation``.
    """
    told = [change for change in changes if change.percent is not None]
    judged = all(change.chance is not None for change in told)
    ways = [one.direction(change) for change in told if change.beyond_chance or not judged]
    up, down, neither = (ways.count(way) for way in ("up", "down", "unchanged"))
    if not up and not down:
        same = all(one.direction(change) == "unchanged" for change in told)
        return ("unchanged" if same else WITHIN), neither or len(told), "", 0
    clearly = "clearly " if judged else ""
    if down > up:
        return f"{clearly}down", down, "up", up
    return f"{clearly}up", up, "down", down
