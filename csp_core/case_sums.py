"""Which counts of casework add up to which others: areas, periods and measures.

A reader can work out a count that is withheld from those that stand beside it. Every way to do so
by adding and taking away is a ``Sum`` here: the areas of a partnership, the months of a year, men
and women among the cases. Areas and months are told by what they are, everything else by its
numbers: where some add up to another they are taken to be its parts, be it by chance.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from csp_core import areas
from csp_core.casework import CASE_THRESHOLD
from csp_core.spelling import spelling_key

# Of more that stand together only neighbours are tried: all sets of them would be too many.
_MOST_TRIED = 10
_MOST_COVERS = 200
_ALL_OF_THEM = {"total", "totals", "all", "all areas", "both", "both areas", "partnership", "csp"}
Day = dt.date | None


@dataclass(frozen=True)
class Count:
    """One count: what it is of, and how many; ``number`` None where its file withholds it.

    ``stated`` is False for a total that its file does not state and everyone can add up.
    """

    service: str
    area: str
    measure: str
    start: Day
    end: Day
    number: int | None
    stated: bool = True


@dataclass(frozen=True)
class Sum:
    """One count, by its place in a list, that is the sum of others."""

    total: int
    parts: tuple[int, ...]

    @property
    def members(self) -> tuple[int, ...]:
        """The total and its parts."""
        return (self.total, *self.parts)


def with_unstated_totals(counts: Sequence[Count]) -> list[Count]:
    """The counts, and after them the totals of areas and periods that are to be had by adding.

    Only those whose area and period are each stated of something: ``Chorley and South Ribble`` in
    May, where its year is stated, and of May each of its two areas.
    """
    found = list(counts)
    places = {(one.start, one.end) for one in counts}
    for kind in dict.fromkeys((one.service, one.measure) for one in counts):
        own = [one for one in found if (one.service, one.measure) == kind]
        names = list(dict.fromkeys(one.area for one in own))
        for _ in range(2):
            have = {(one.area, one.start, one.end) for one in own}
            wanted = [
                Count(kind[0], area, kind[1], start, end, None, stated=False)
                for area in names
                for start, end in places
                if (area, start, end) not in have
            ]
            new = [total for one in wanted if (total := _added(one, own)) is not None]
            own += new
            found += new
    return found


def _added(wanted: Count, own: Sequence[Count]) -> Count | None:
    """The total, where its areas or its periods are there to be added."""
    here = [one for one in own if one.area == wanted.area]
    then = [one for one in own if (one.start, one.end) == (wanted.start, wanted.end)]
    parts = next(_covers(wanted, here), None) or _named_parts(wanted, then)
    if not parts:
        return None
    numbers = [one.number for one in parts]
    known = [number for number in numbers if number is not None]
    return replace(wanted, number=sum(known) if len(known) == len(numbers) else None)


def sums(counts: Sequence[Count], small: set[int]) -> list[Sum]:
    """Every sum among the counts; ``small``, by place, are those that may not be worked out.

    A sum whose numbers do not add up is none: it would give nobody a right answer.
    """
    found: dict[tuple[int, frozenset[int]], Sum] = {}
    at = {id(one): place for place, one in enumerate(counts)}
    for total, parts in _all(counts, small):
        one = Sum(at[id(total)], tuple(at[id(part)] for part in parts))
        if _adds_up(total, parts):
            found.setdefault((one.total, frozenset(one.parts)), one)
    return list(found.values())


def _all(counts: Sequence[Count], small: set[int]) -> Iterator[tuple[Count, Sequence[Count]]]:
    for group in _groups(counts, "area", "start", "end"):
        yield from _any_sets(counts, group, small)
        yield from _alike(group)
    for group in _groups(counts, "service", "start", "end"):
        named = [(one, _named_parts(one, group)) for one in group]
        yield from ((total, parts) for total, parts in named if parts)
        found = _any_sets(counts, group, small)
        yield from ((total, parts) for total, parts in found if not _known_area(total.area))
    for group in _groups(counts, "service", "area"):
        by_measure = _groups(group, "measure")
        for own in by_measure:
            for total in own:
                yield from ((total, parts) for parts in _covers(total, own))


def _groups(counts: Sequence[Count], *same: str) -> list[list[Count]]:
    """The counts alike in these fields, and in the measure too where areas differ."""
    fields = (*same, "measure") if same == ("service", "start", "end") else same
    found: dict[tuple[object, ...], list[Count]] = {}
    for one in counts:
        found.setdefault(tuple(_key(getattr(one, name)) for name in fields), []).append(one)
    return list(found.values())


def _key(value: object) -> object:
    return spelling_key(value) if isinstance(value, str) else value


def _named_parts(total: Count, group: Sequence[Count]) -> list[Count]:
    """The counts of the areas that a total's name says it holds; empty where one is missing."""
    others = [one for one in group if one.area != total.area]
    named = _areas_of(total.area)
    if named:
        found = {areas.match(one.area) or one.area: one for one in others}
        return [found[name] for name in named] if all(name in found for name in named) else []
    if spelling_key(total.area) in _ALL_OF_THEM:
        return [one for one in others if not _areas_of(one.area)]
    return []


def _known_area(name: str) -> bool:
    """Whether it is known of an area what it is made of: one is one, and a joint one names its."""
    return bool(areas.match(name) or _areas_of(name))


def _areas_of(name: str) -> tuple[str, ...]:
    for one in areas.partnerships():
        if spelling_key(one.name) == spelling_key(name):
            return one.areas
    within = areas.within(name)
    return within if len(within) > 1 else ()


def _covers(total: Count, group: Sequence[Count]) -> Iterator[list[Count]]:
    """Every way in which shorter periods, one after another, make up the total's."""
    if total.start is None or total.end is None:
        return
    after: dict[dt.date, list[Count]] = {}
    for one in group:
        if one.start is None or one.end is None or one.end > total.end or one is total:
            continue
        if (one.start, one.end) != (total.start, total.end):
            after.setdefault(one.start, []).append(one)
    open_: list[list[Count]] = [[one] for one in after.get(total.start, ())]
    given = 0
    while open_ and given < _MOST_COVERS:
        chain = open_.pop()
        last = chain[-1].end
        if last == total.end:
            given += 1
            yield chain
        elif last is not None:
            following = after.get(last + dt.timedelta(days=1), ())
            open_ += [[*chain, one] for one in following]


def _alike(group: Sequence[Count]) -> Iterator[tuple[Count, Sequence[Count]]]:
    """Two measures of one number may be one measure under two names."""
    for one, other in combinations(group, 2):
        if one.number is not None and one.number == other.number:
            yield one, [other]


def _any_sets(
    counts: Sequence[Count], group: Sequence[Count], small: set[int]
) -> Iterator[tuple[Count, Sequence[Count]]]:
    """Every set of two or more of a group that adds up to another of it, if it could matter."""
    at = {id(one): place for place, one in enumerate(counts)}
    if len(group) < 3 or not any(at[id(one)] in small for one in group):
        return
    for total in group:
        if total.number is None:
            continue
        others = [one for one in group if one is not total and (one.number or 0) <= total.number]
        for parts in _sets(others):
            # Withheld by its file and not said to be small, a part could be of any set there is.
            open_ = [one for one in parts if one.number is None]
            if all(at[id(one)] in small for one in open_) and _within(total.number, parts):
                yield total, parts


def _sets(others: Sequence[Count]) -> Iterator[Sequence[Count]]:
    if len(others) <= _MOST_TRIED:
        for size in range(2, len(others) + 1):
            yield from combinations(others, size)
        return
    for first in range(len(others)):
        for last in range(first + 2, len(others) + 1):
            yield others[first:last]


def _within(total: int, parts: Sequence[Count]) -> bool:
    """Whether the parts add up to the total, those that are not known being small."""
    known = [one.number for one in parts if one.number is not None]
    rest = total - sum(known)
    return 0 <= rest <= (len(parts) - len(known)) * (CASE_THRESHOLD - 1)


def _adds_up(total: Count, parts: Sequence[Count]) -> bool:
    """Whether the numbers add up, or could where some are withheld by their file."""
    known = [one.number for one in parts if one.number is not None]
    if total.number is None:
        return True
    if len(known) == len(parts):
        return sum(known) == total.number
    return sum(known) <= total.number
