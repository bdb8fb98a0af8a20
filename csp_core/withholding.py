"""Which counts are withheld, so that no small count can be told from what is shown beside it.

The small ones are withheld first. Then, as long as one of them has fewer than ``LEAST_POSSIBLE``
numbers it could be, given all that is shown and all sums that are known, one more count is: the
smallest of a sum the small one stands in. What a number *could be* is found by looking for whole
numbers that satisfy every sum; one that is not found in bounded time counts as impossible, so that
too much may be withheld and never too little.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from csp_core.case_sums import Count, Sum, sums, with_unstated_totals
from csp_core.casework import CASE_THRESHOLD, counts_the_whole

LEAST_POSSIBLE = 3
_MOST = 10**7
_STEPS = 4_000
_TRIES = 7
Bounds = tuple[int, int]


@dataclass(frozen=True)
class Withheld:
    """The counts, by place, that are withheld: ``small`` themselves, and to ``protect`` those."""

    small: frozenset[int]
    protect: frozenset[int]

    def __contains__(self, place: int) -> bool:
        return place in self.small or place in self.protect


def is_small(count: Count) -> bool:
    """Whether a count may not be shown whatever stands beside it (zero: see ``casework``)."""
    if count.number is None or count.number >= CASE_THRESHOLD:
        return False
    return count.number > 0 or not counts_the_whole(count.measure)


def withhold(counts: Sequence[Count], under: frozenset[int] = frozenset()) -> Withheld:
    """What is withheld of these counts; ``under`` are those whose file says they are under 5.

    A count without a number is withheld by its file.
    """
    every = with_unstated_totals(counts)
    stated, added = range(len(counts)), range(len(counts), len(every))
    rests = _small_rests(every)
    small = {at for at in stated if is_small(counts[at])} | set(under)
    closed = {at for at in stated if counts[at].number is None} - small
    left = range(len(every), len(every) + len(rests))
    if not small and not left:
        return Withheld(frozenset(), frozenset(closed))
    known = sums(every, small)
    known += [Sum(whole, (part, at)) for at, (_, whole, part) in zip(left, rests, strict=True)]
    every = [*every, *(rest for rest, _, _ in rests)]
    small |= set(left)
    protect: set[int] = set()
    for _ in counts:
        hidden = small | closed | protect
        look = _Look(every, known, small, protect, frozenset({*hidden, *added}))
        told = next((at for at in sorted(small) if not look.safe(at)), None)
        further = None if told is None else look.next_to_hide(told, hidden)
        if further is None:
            break
        if (every[further].number or 0) < CASE_THRESHOLD:
            small.add(further)
        else:
            protect.add(further)
    return Withheld(frozenset(small.intersection(stated)), frozenset(protect | closed))


def _small_rests(counts: Sequence[Count]) -> list[tuple[Count, int, int]]:
    """Those left over, where fewer than 5 are: 343 women of 346 cases are three who are not.

    Each with the places of its whole and of its part. None left over is passed by: a number that
    is its whole's is most often the same count under another name.
    """
    wholes: dict[tuple[object, ...], int] = {}
    for at, one in enumerate(counts):
        if one.number is not None and counts_the_whole(one.measure):
            most = wholes.setdefault(_of(one), at)
            wholes[_of(one)] = max(most, at, key=lambda place: counts[place].number or 0)
    found = []
    for at, one in enumerate(counts):
        whole = wholes.get(_of(one))
        if whole is None or one.number is None or not _describes(one):
            continue
        rest = (counts[whole].number or 0) - one.number
        if 0 < rest < CASE_THRESHOLD <= one.number:
            name = f"all but {one.measure}"
            found.append((replace(one, measure=name, number=rest, stated=False), whole, at))
    return found


def _of(one: Count) -> tuple[object, ...]:
    return one.service, one.area, one.start, one.end


def _describes(one: Count) -> bool:
    """Whether a count is of some of the cases, and not of all or of the children in them."""
    return not counts_the_whole(one.measure) and "child" not in one.measure.lower()


@dataclass
class _Look:
    """What a reader can tell who sees everything but the hidden counts."""

    counts: Sequence[Count]
    sums: Sequence[Sum]
    small: set[int]
    protect: set[int]
    hidden: frozenset[int]
    _equations: list[tuple[dict[int, int], int]] = field(init=False)

    def __post_init__(self) -> None:
        self._equations = [one for each in self.sums if (one := self._equation(each))[0]]

    def _equation(self, one: Sum) -> tuple[dict[int, int], int]:
        """The hidden members with their signs, and what they come to together."""
        signs = dict.fromkeys(one.parts, 1) | {one.total: -1}
        rest = -sum(
            sign * (self.counts[at].number or 0)
            for at, sign in signs.items()
            if at not in self.hidden
        )
        return {at: sign for at, sign in signs.items() if at in self.hidden}, rest

    def safe(self, at: int) -> bool:
        """Whether a small count could be enough different numbers."""
        low, high = self._bounds(at)
        equations, places = self._together(at)
        start = {place: self._bounds(place) for place in places}
        possible = 0
        for value in range(low, high + 1):
            if _solved({**start, at: (value, value)}, equations, self._hints(places)):
                possible += 1
        return possible >= LEAST_POSSIBLE

    def next_to_hide(self, at: int, hidden: set[int]) -> int | None:
        """The next count to withhold: of the nearest sum with one, its smallest of five or more."""
        reached, seen = [at], {at}
        while reached:
            shown = {
                place
                for one in self.sums
                if seen & set(one.members)
                for place in one.members
                if place not in hidden and self.counts[place].stated
            }
            if shown:
                return min(shown, key=lambda place: self._order(place, seen))
            near = {p for one in self.sums if seen & set(one.members) for p in one.members} - seen
            reached = sorted(near)
            seen |= near
        return None

    def _order(self, place: int, seen: set[int]) -> tuple[bool, int, int]:
        number = self.counts[place].number or 0
        total = any(one.total == place and seen & set(one.parts) for one in self.sums)
        return (number < CASE_THRESHOLD, total, number)

    def _bounds(self, at: int) -> Bounds:
        count = self.counts[at]
        if at in self.small:
            whole = counts_the_whole(count.measure) and count.number != 0
            return (1 if whole else 0), CASE_THRESHOLD - 1
        return (CASE_THRESHOLD if at in self.protect else 0), _MOST

    def _hints(self, places: set[int]) -> dict[int, int]:
        numbers = {place: self.counts[place].number for place in places}
        return {place: number for place, number in numbers.items() if number is not None}

    def _together(self, at: int) -> tuple[list[tuple[dict[int, int], int]], set[int]]:
        """The equations that bear on a count, however far off, and the hidden counts in them."""
        places, size = {at}, 0
        while len(places) != size:
            size = len(places)
            for members, _ in self._equations:
                if places & members.keys():
                    places |= members.keys()
        return [one for one in self._equations if places & one[0].keys()], places


def _solved(
    bounds: dict[int, Bounds],
    equations: Sequence[tuple[dict[int, int], int]],
    hints: Mapping[int, int],
) -> bool:
    """Whether whole numbers within the bounds were found that satisfy every equation."""
    steps = _STEPS
    open_ = [bounds]
    while open_ and steps:
        steps -= 1
        narrowed = _narrowed(open_.pop(), equations)
        if narrowed is None:
            continue
        free = [at for at, (low, high) in narrowed.items() if low < high]
        if not free:
            if all(_holds(narrowed, *one) for one in equations):
                return True
            continue
        at = min(free, key=lambda place: narrowed[place][1] - narrowed[place][0])
        tried = _values(narrowed[at], hints.get(at))
        open_ += [{**narrowed, at: (value, value)} for value in reversed(tried)]
    return False


def _holds(bounds: Mapping[int, Bounds], members: Mapping[int, int], rest: int) -> bool:
    return sum(sign * bounds[at][0] for at, sign in members.items()) == rest


def _values(bounds: Bounds, hint: int | None) -> list[int]:
    """Some of the numbers within the bounds, the likeliest first."""
    low, high = bounds
    middle = hint if hint is not None and low <= hint <= high else low
    near = sorted(range(max(low, middle - _TRIES), min(high, middle + _TRIES) + 1),
                  key=lambda value: abs(value - middle))  # fmt: skip
    return list(dict.fromkeys((*near, low, high)))


def _narrowed(
    bounds: dict[int, Bounds], equations: Sequence[tuple[dict[int, int], int]]
) -> dict[int, Bounds] | None:
    """The bounds as every equation narrows them; None where nothing is left of one."""
    found, again = dict(bounds), True
    for _ in range(60):
        if not again:
            break
        again = False
        for members, rest in equations:
            ends = {at: _signed(found[at], sign) for at, sign in members.items()}
            least, most = sum(low for low, _ in ends.values()), sum(h for _, h in ends.values())
            for at, sign in members.items():
                low, high = ends[at]
                own = _signed((rest - (most - high), rest - (least - low)), sign)
                new = max(found[at][0], own[0]), min(found[at][1], own[1])
                if new[0] > new[1]:
                    return None
                if new != found[at]:
                    found[at], again = new, True
                    ends[at] = _signed(new, sign)
                    least, most = least - low + ends[at][0], most - high + ends[at][1]
    return found


def _signed(bounds: Bounds, sign: int) -> Bounds:
    return bounds if sign > 0 else (-bounds[1], -bounds[0])
