"""One change in words: up, down, from, to, and whether chance alone would explain it.

What a direction is worth is told apart from the fact, in ``chance``.
"""

from __future__ import annotations

from csp_core.measures.results import Change
from csp_core.tables import NOT_APPLICABLE, NOT_AVAILABLE, UNRELIABLE, WITHHELD
from csp_core.words.chance import clause
from csp_core.words.numbers import count, percent, size
from csp_core.words.titles import fitted, name_of

_REASONS = {
    UNRELIABLE: "too few to give a percentage",
    NOT_AVAILABLE: "months missing, no change given",
    WITHHELD: "a count is withheld, no change given",
    NOT_APPLICABLE: "no percentage from zero",
}


def direction(change: Change) -> str:
    """``up``, ``down`` or ``unchanged``, by the counts, or by a stated percentage alone."""
    amount = change.percent if change.difference is None else change.difference
    if not amount:
        return "unchanged"
    return "up" if amount > 0 else "down"


def reason(change: Change) -> str:
    """Why this change has no percentage, to stand after its counts; empty when it has one."""
    if change.percent is not None:
        return ""
    if change.marker == NOT_APPLICABLE and (change.previous or 0) < 0:
        return "no percentage from below zero"
    if change.marker == NOT_AVAILABLE and change.difference is not None:
        return "no change given"
    return _REASONS.get(change.marker, "no percentage given")


def title(change: Change) -> str:
    """The change in ten words or fewer."""
    name = change.crime_type
    if change.stated and change.percent is not None:
        way = moved(change)
        return fitted(name, [f"{way}, as stated in the file", f"{way}, as stated"])
    if change.percent is not None:
        return fitted(name, [*_judged(change), moved(change)])
    if change.difference is None:
        return fitted(name, [f": {reason(change)}", ": no change given"])
    counts = f"{count(change.previous)} to {count(change.current)}"
    if change.marker == NOT_APPLICABLE and direction(change) != "unchanged":
        return fitted(name, [f" {direction(change)} from {counts}"])
    return fitted(
        name, [f": {counts}, {reason(change)}", f": {counts}, no percentage", f": {counts}"]
    )


def _judged(change: Change) -> list[str]:
    """The change and what chance has to do with it, where that is known and there is a change."""
    if change.chance is None or direction(change) == "unchanged":
        return []
    said = "more than chance alone" if change.chance.beyond else "within usual variation"
    return [f"{moved(change)}, {said}"]


def moved(change: Change) -> str:
    """`` up 20.4%``, to stand after the crime type; for a change that has a percentage."""
    if direction(change) == "unchanged":
        return " unchanged"
    return f" {direction(change)} {size(change.percent)}"


def sentence(change: Change) -> str:
    """The change in full: both counts, then the percentage or why there is none."""
    name = name_of(change.crime_type)
    if change.stated:
        return f"{name}: {percent(change.percent)}, as stated in the file, which gives no counts."
    if change.difference is None:
        return f"{name}: {_incomplete(change)}."
    if change.percent is None:
        return f"{_counts(change)}, {reason(change)}."
    if direction(change) == "unchanged":
        return f"{_counts(change)}."
    tiny = size(change.percent).startswith("less")
    amount = size(change.percent) if tiny else percent(change.percent)
    return f"{_counts(change)} ({amount}){clause(change)}."


def _counts(change: Change) -> str:
    name = name_of(change.crime_type)
    if direction(change) == "unchanged":
        return f"{name} was unchanged at {count(change.current)}"
    verb = "rose" if direction(change) == "up" else "fell"
    return f"{name} {verb} from {count(change.previous)} to {count(change.current)}"


def _incomplete(change: Change) -> str:
    """What is known where a span cannot be counted whole: the other span's count, and why."""
    spans = ((change.previous, change.previous_span), (change.current, change.current_span))
    known = [f"{count(number)} in {span.label}" for number, span in spans if number is not None]
    return "; ".join([*known, reason(change)])
