"""Chance in words: whether a change is more than chance alone would explain, never a p-value."""

from __future__ import annotations

from collections.abc import Sequence

from csp_core import crime_types
from csp_core.measures.results import Change

BEYOND, WITHIN = "beyond chance", "within usual variation"
_EXPLAINED = {True: "more than chance alone would explain", False: WITHIN}
_ASSUMED = "assuming the usual clustering"
RANGES = "Lines show the range chance could give (95%)"
RANGE_GOES_ON = (
    "An arrow at the end of a line: the range goes further than the chart; see the table."
)
RANGE_CUT = "The longest lines are cut: their ranges go further than shown."
# More changes than this in one list, and one of them may well look beyond chance by luck.
A_FEW = 5
_WORTH = {
    ("lower", "up"): "Fewer is better for this crime type, so this is a change for the worse.",
    ("lower", "down"): "Fewer is better for this crime type, so this is a change for the better.",
    ("unclear", "up"): "That need not be worse: a rise can mean that more was reported or found.",
    (
        "unclear",
        "down",
    ): "That need not be better: a fall can mean that less was reported or found.",
}


def verdict(change: Change) -> str:
    """``beyond chance`` or ``within usual variation``; empty where it cannot be told."""
    if change.beyond_chance is None:
        return ""
    return BEYOND if change.beyond_chance else WITHIN


def clause(change: Change) -> str:
    """What chance has to do with a change, to stand after it in a sentence; empty if not known.

    ``, more than chance alone would explain``; where only totals are known it says what is assumed.
    """
    if change.chance is None or not change.difference:
        return ""
    assumed = f", {_ASSUMED}" if change.chance.source == "declared" else ""
    return f", {_EXPLAINED[change.chance.beyond]}{assumed}"


def worth(change: Change) -> str:
    """What the direction is worth, kept apart from the fact: a sentence, or empty.

    Nothing is judged that chance alone could give or that cannot be told from it, nor a crime type
    of which nothing is known.
    """
    type_ = crime_types.crime_type(change.crime_type)
    if not change.beyond_chance or not type_.known or not change.difference:
        return ""
    return _WORTH[type_.better, "up" if change.difference > 0 else "down"]


def by_luck(changes: Sequence[Change]) -> str:
    """The reminder that goes with a list of more than a few changes; empty for a shorter one."""
    judged = sum(change.chance is not None for change in changes)
    if judged <= A_FEW:
        return ""
    return (
        f"With {judged:,} changes in one list, about one in twenty will look beyond chance by luck "
        "alone."
    )
