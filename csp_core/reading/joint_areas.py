"""Areas of a table that are the others added up: "East Division" below its districts."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from csp_core import areas
from csp_core.problems import Place, Problem
from csp_core.reading.figure_columns import replaced
from csp_core.reading.figure_words import cell_of, row_of
from csp_core.reading.told import Told
from csp_core.statements import codes_of, first_months, names_of
from csp_core.tables import named

# Fewer figures, or smaller ones, may be the sum of others by chance.
_FEWEST_FIGURES, _FEWEST_OFFENCES = 2, 10
_FEWEST_PARTS = 2
_LARGEST = 2_000_000


def joined_areas(place: Place, figures: pa.Table) -> Told:
    """The figures of one table; an unknown area whose every count adds up others is their total.

    It adds up every other area of the table, or those listed since the last such area. Names that
    say so themselves need no renaming (see ``areas.kind_of``).
    """
    names = names_of(figures, "area")
    if not any(map(_may_be_joint, names)) or len(names) <= _FEWEST_PARTS:
        return Told(figures)
    figures = figures.combine_chunks()
    counts = _counts(figures, len(names))
    joint = _joint(names, _in_order(figures), counts) if counts is not None else []
    if not joint:
        return Told(figures)
    new = [f"{name}{areas.TOTAL_ENDING}" if at in joint else name for at, name in enumerate(names)]
    problems = [_problem(place, figures, area, names[area]) for area in joint]
    renamed = replaced(figures, "area", named(codes_of(figures, "area"), new))
    return Told(renamed.combine_chunks(), tuple(problems))


def _may_be_joint(name: str) -> bool:
    unknown = areas.match(name) is None and name != areas.NO_AREA
    return unknown and areas.kind_of(name) == "partnership"


def _counts(figures: pa.Table, width: int) -> np.ndarray | None:
    """Counts by crime type and period (down) and area (across); NaN where none is given."""
    given = figures.column("count").is_valid().to_numpy(zero_copy_only=False)
    # One whole number for each type and period: sorting those takes a tenth of sorting columns.
    key = codes_of(figures, "crime_type").astype(np.int64) * 65536 + first_months(figures)
    key = key * 65536 + figures.column("months").to_numpy()
    _, row = np.unique(key, return_inverse=True)
    height = int(row.max(initial=-1)) + 1
    if height * width > _LARGEST:
        return None
    table = np.full((height, width), np.nan)
    count = pc.fill_null(figures.column("count"), 0).to_numpy()
    table[row[given], codes_of(figures, "area")[given]] = count[given]
    return table


def _in_order(figures: pa.Table) -> list[int]:
    """The areas in the order in which the sheet lists them, from top and from left."""
    place = figures.column("row").to_numpy().astype(np.int64) << 16
    place += figures.column("column").to_numpy()
    area = codes_of(figures, "area")
    order = area[np.argsort(place, kind="stable")]
    return list(dict.fromkeys(order.tolist()))


def _joint(names: Sequence[str], order: Sequence[int], counts: np.ndarray) -> list[int]:
    parts = [at for at in order if areas.kind_of(names[at]) in ("partnership", "unassigned")]
    found: list[int] = []
    for place, at in enumerate(parts):
        if not _may_be_joint(names[at]):
            continue
        above = parts[:place]
        since = [one for one in above[_after_last(above, found) :] if one not in found]
        others = [one for one in parts if one != at and one not in found]
        if any(_is_sum(counts, at, some) for some in (others, since)):
            found.append(at)
    return found


def _after_last(above: Sequence[int], found: Sequence[int]) -> int:
    return max((above.index(one) + 1 for one in found), default=0)


def _is_sum(counts: np.ndarray, at: int, parts: Sequence[int]) -> bool:
    if len(parts) < _FEWEST_PARTS:
        return False
    whole, added = counts[:, at], counts[:, list(parts)].sum(axis=1)
    stated = ~np.isnan(whole)
    if np.isnan(added[stated]).any() or (whole[stated] != added[stated]).any():
        return False
    several = int((whole[stated] > 0).sum()) >= _FEWEST_FIGURES
    # Where all but one of the parts are 0 it may be a namesake of that one and no sum.
    mixed = (counts[stated][:, list(parts)] > 0).sum(axis=1) >= _FEWEST_PARTS
    return several and bool(mixed.any()) and float(whole[stated].sum()) >= _FEWEST_OFFENCES


def _problem(place: Place, figures: pa.Table, area: int, name: str) -> Problem:
    row = row_of(figures, int(np.argmax(codes_of(figures, "area") == area)))
    return Problem(
        "warning",
        Place(place.file, place.sheet, cell_of(row)),
        f"“{name}”, every count of which is the sum of other areas beside it",
        "",
        f"It is kept as their total, “{name}{areas.TOTAL_ENDING}”, and never added to them.",
    )
