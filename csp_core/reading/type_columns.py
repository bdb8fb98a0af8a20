"""Which columns name crime types, in the order they are asked, and which names their group."""

from __future__ import annotations

import re

from csp_core.reading.headings import FINEST, SUBGROUP, Role
from csp_core.reading.places import Places
from csp_core.spelling import spelling_key

# Home Office open data, and the Metropolitan Police's wide and long files.
_PUBLISHED = re.compile(r"^offence description$|^minor ?text$|^crime sub ?type$")


def crime_type_columns(places: Places) -> tuple[int, ...]:
    """The crime type's column and, in open data by offence, those of its group and subgroup.

    Only where the headings are those of the published files, which list every offence: an extract
    with a group beside each offence may leave some of the group out.
    """
    headings = places.header.headings
    columns = _naming_types(places)
    if any(headings[at].rank == SUBGROUP for at in columns) and headings[columns[0]].rank > FINEST:
        columns = tuple(sorted(columns, key=lambda at: headings[at].rank != SUBGROUP))
    published = _PUBLISHED.search(spelling_key(headings[columns[0]].text))
    return columns if published else columns[:1]


def crime_group_column(places: Places) -> int | None:
    """The column of the groups that the crime types stand under, or None."""
    read = crime_type_columns(places)
    others = [at for at in _naming_types(places) if at != read[0]]
    return others[0] if others else None


def _naming_types(places: Places) -> tuple[int, ...]:
    """The columns of crime types, the one that tells most apart first of those of one rank.

    "Measure" beside others says what was counted, and is no type.
    """
    headings = places.header.headings
    columns = places.columns(Role.CRIME_TYPE)
    others = tuple(at for at in columns if spelling_key(headings[at].text) != "measure")
    different = {at: len({str(row[at]) for row in places.header.below}) for at in columns}
    return tuple(sorted(others or columns, key=lambda at: (headings[at].rank, -different[at], at)))
