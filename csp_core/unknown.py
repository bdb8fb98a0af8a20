"""Names that no list has: crime types and areas of a report's figures, offered for matching."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from csp_core import areas, crime_types
from csp_core.spelling import spelling_key
from csp_core.statements import codes_of, names_of

_ALIKE = 0.6


@dataclass(frozen=True)
class UnknownName:
    """One name as its files write it, how many figures have it, and known names it may mean.

    ``meant`` holds every known name, those of the nearest spelling first.
    """

    written: str
    figures: int
    meant: tuple[str, ...]

    @property
    def key(self) -> str:
        """The key under which a match is kept."""
        return spelling_key(self.written)


def unknown_crime_types(figures: pa.Table) -> tuple[UnknownName, ...]:
    """The crime types of these figures that are not known, those of most figures first."""
    known = [name for name, one in crime_types.vocabulary().items() if one.kind != "incident"]
    return tuple(
        UnknownName(name, number, _nearest(name, known))
        for name, number in _counted(figures, "crime_type")
        if name != crime_types.TOTAL and not crime_types.match(name)
    )


def unknown_areas(figures: pa.Table) -> tuple[UnknownName, ...]:
    """The areas of these figures that are not known; totals of areas are no names to match.

    They may mean a known area, or one that other figures of the report have.
    """
    counted = _counted(figures, "area")
    every = {*areas.known(), *(name for name, _ in counted if _may_be_matched(name))}
    return tuple(
        UnknownName(name, number, _nearest(name, every - {name}))
        for name, number in counted
        if not areas.match(name) and _may_be_matched(name)
    )


def _may_be_matched(area: str) -> bool:
    return areas.kind_of(area) == "partnership" and area != areas.NO_AREA


def _counted(figures: pa.Table, column: str) -> list[tuple[str, int]]:
    figures = figures.combine_chunks()
    names = names_of(figures, column)
    counts = Counter(dict(enumerate(np.bincount(codes_of(figures, column)).tolist())))
    return [(names[code], number) for code, number in counts.most_common() if number]


def _nearest(written: str, known: Iterable[str]) -> tuple[str, ...]:
    """Every known name, those spelt most alike first and the others by the alphabet."""
    names = sorted(known)
    by_key = {spelling_key(name): name for name in names}
    near = difflib.get_close_matches(spelling_key(written), by_key, n=5, cutoff=_ALIKE)
    return tuple(dict.fromkeys([*(by_key[key] for key in near), *names]))
