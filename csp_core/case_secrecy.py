"""Rows of casework with everything withheld that is small or would give a small count away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from csp_core.case_shares import Share, shares_withheld
from csp_core.case_sums import Count
from csp_core.casework import CaseworkRow, counts_children, counts_the_whole
from csp_core.spelling import spelling_key
from csp_core.tables import WITHHELD
from csp_core.withholding import Withheld, withhold

_Group = tuple[str, str, object, object]


def with_small_withheld(rows: Sequence[CaseworkRow]) -> tuple[CaseworkRow, ...]:
    """The rows, in order, as they may be shown: nothing small, and nothing that gives it away.

    Of one file, before anything leaves the process that reads it; and of a report's files
    together, for one may state the year of which another withholds a month. Rows that are withheld
    already stay so.
    """
    counted = [at for at, row in enumerate(rows) if not row.is_share and _counts(row)]
    counts = [_count(rows[at]) for at in counted]
    under = frozenset(place for place, at in enumerate(counted) if rows[at].small)
    withheld = withhold(counts, under)
    small = {counted[place] for place in withheld.small}
    hidden = small | {counted[place] for place in withheld.protect}
    hidden |= shares_withheld(_share_groups(rows, counted, counts, withheld))
    return tuple(
        replace(row, value=None, marker=WITHHELD, small=at in small) if at in hidden else row
        for at, row in enumerate(rows)
    )


def _counts(row: CaseworkRow) -> bool:
    return row.value is not None or row.marker == WITHHELD


def _count(row: CaseworkRow) -> Count:
    number = None if row.value is None else int(row.value)
    return Count(row.service, row.area, row.measure, row.start, row.end, number)


def _share_groups(
    rows: Sequence[CaseworkRow],
    counted: Sequence[int],
    counts: Sequence[Count],
    withheld: Withheld,
) -> list[dict[int, Share]]:
    """The shares of each service, area and period, by their place among the rows."""
    beside: dict[_Group, list[int]] = {}
    for place, at in enumerate(counted):
        beside.setdefault(_group(rows[at]), []).append(place)
    groups: dict[_Group, dict[int, Share]] = {}
    for at, row in enumerate(rows):
        if row.is_share and row.value is not None:
            near = beside.get(_group(row), [])
            share = _share(row.measure, row.value, near, counts, withheld)
            groups.setdefault(_group(row), {})[at] = share
    return list(groups.values())


def _group(row: CaseworkRow) -> _Group:
    return spelling_key(row.service), spelling_key(row.area), row.start, row.end


def _share(
    measure: str, percent: Decimal, near: Sequence[int], counts: Sequence[Count], withheld: Withheld
) -> Share:
    wholes = [place for place in near if counts_the_whole(counts[place].measure)]
    if "child" in measure.lower():
        wholes += [place for place in near if counts_children(counts[place].measure)]
    if not wholes:
        known = [place for place in near if counts[place].number is not None]
        wholes = sorted(known, key=lambda place: counts[place].number or 0)[-1:]
    numbers = (counts[place].number for place in wholes)
    hidden = (counts[place].number for place in near if place in withheld)
    return Share(
        percent,
        tuple(dict.fromkeys(number for number in numbers if number is not None)),
        frozenset(number for number in hidden if number is not None),
        any(place in withheld for place in wholes),
    )
