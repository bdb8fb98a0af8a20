"""Whether the changes a file states are those its own counts give."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from csp_core.measures.results import Change
from csp_core.problems import Place, Problem


def disagreements(
    changes: Sequence[Change], stated: Mapping[tuple[str, str], tuple[float | None, str]]
) -> list[Problem]:
    """A warning for each stated change that its own counts do not give, beyond rounding.

    ``stated`` holds the percentage and marker a file states, by area and crime type. A change
    from zero or less has no percentage to compare.
    """
    found = []
    for change in changes:
        said, _ = stated.get((change.area, change.crime_type), (None, ""))
        if said is None or change.previous is None or change.current is None:
            continue
        if change.previous <= 0:
            continue
        computed = 100 * (change.current - change.previous) / change.previous
        if abs(said - computed) > _rounding(said):
            found.append(_problem(change, said, computed))
    return found


def _rounding(stated: float) -> float:
    """Half of the last decimal place the stated change is written to."""
    decimals = len(f"{stated:.6f}".rstrip("0").partition(".")[2])
    return 0.5000001 * 10.0**-decimals


def _problem(change: Change, stated: float, computed: float) -> Problem:
    return Problem(
        "warning",
        Place(", ".join(change.files)),
        f"{change.area}, {change.crime_type}: a stated change of {stated:+g}%, where the counts "
        f"({change.previous:,} to {change.current:,}) give {computed:+.1f}%",
        "",
        "The change is computed from the counts; ask whoever sent the file which is right.",
    )
