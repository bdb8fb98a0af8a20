"""Crime figures that a reader cannot weigh."""

from __future__ import annotations

from csp_core.attention.findings import Attention, Situation
from csp_core.problems import Place
from csp_core.words.numbers import listed


def no_counts(situation: Situation) -> tuple[Attention, ...]:
    """Percentages the files state without the counts behind them, one finding an area."""
    found = []
    for area in dict.fromkeys(one.area for one in situation.changes):
        stated = [one for one in situation.changes if one.area == area and one.stated]
        if not stated:
            continue
        names = listed(tuple(one.crime_type for one in stated), most=4)
        several = len(stated) > 1
        files = dict.fromkeys(file for one in stated for file in one.files)
        found.append(
            Attention(
                f"{len(stated)} {'changes' if several else 'change'} in {area} "
                f"{'are' if several else 'is'} stated as a percentage without counts ({names}), so "
                "nobody can tell whether chance alone would give it: ask for the counts.",
                "crime-changes",
                tuple(map(Place, files)),
            )
        )
    return tuple(found)
