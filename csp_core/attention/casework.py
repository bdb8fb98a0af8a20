"""Casework that is not of the same months or areas as the crime figures it stands beside."""

from __future__ import annotations

from collections.abc import Iterable

from csp_core import areas
from csp_core.attention.findings import Attention, Situation
from csp_core.casework import CaseworkRow
from csp_core.day_words import days_of
from csp_core.listing import joined
from csp_core.problems import Place
from csp_core.spelling import spelling_key
from csp_core.words.day_spans import days_label


def other_periods(situation: Situation) -> tuple[Attention, ...]:
    """Figures whose first or last day is not that of the crime figures."""
    if situation.current is None:
        return ()
    first, last = days_of(situation.current)
    differing: dict[tuple[str, str], list[CaseworkRow]] = {}
    for row in situation.records.casework:
        if row.start and row.end and (row.start, row.end) != (first, last):
            label = days_label(row.start, row.end)
            differing.setdefault((row.service, label), []).append(row)
    return tuple(
        Attention(
            f"The {service} figures are of {label}, the crime figures of "
            f"{situation.current.label}: say so beside them, or ask for the same months.",
            "domestic-abuse",
            _places(rows),
        )
        for (service, label), rows in differing.items()
    )


def other_areas(situation: Situation) -> tuple[Attention, ...]:
    """Figures of other areas than the crime figures looked at."""
    if not situation.areas:
        return ()
    looked_at = _names(situation.areas)
    differing: dict[tuple[str, str], list[CaseworkRow]] = {}
    for row in situation.records.casework:
        if row.area and _names([row.area]) != looked_at:
            differing.setdefault((row.service, row.area), []).append(row)
    return tuple(
        Attention(
            f"The {service} figures cover {area}, the crime figures looked at cover "
            f"{joined(situation.areas)}: say so beside them.",
            "domestic-abuse",
            _places(rows),
        )
        for (service, area), rows in differing.items()
    )


def _names(written: Iterable[str]) -> frozenset[str]:
    """The areas that names stand for; a name that is not known stands for itself."""
    named = (areas.within(one) or (spelling_key(one),) for one in written)
    return frozenset(name for names in named for name in names)


def _places(rows: Iterable[CaseworkRow]) -> tuple[Place, ...]:
    return tuple(row.place for row in rows)
