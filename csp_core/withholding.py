"""Which counts are withheld, so that no small count can be told from what is shown beside it.

The small ones are withheld first. Then, as long as one of them has fewer than ``LEAST_POSSIBLE``
numbers it could be, given all that is shown and all sums that are known, one more count is: the
smallest of a sum the small one stands in. What a number *could be* is shown by finding other
hidden counts that make every sum right again with it; where none are found in bounded time it
counts as impossible, so that too much may be withheld and never too little. Hiding more only leaves
more open, so what is safe once stays so.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from csp_core.case_sums import Count, Sum, sums, with_unstated_totals
from csp_core.casework import CASE_THRESHOLD, counts_the_whole

LEAST_POSSIBLE = 3
_MOST = 10**9
# How long is looked for other hidden counts, and how long for all small counts of a file together:
# past that all that has to do with a small count is withheld.
_STEPS, _STEPS_IN_ALL = 100, 10_000
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
    stated = range(len(counts))
    rests = _small_rests(every)
    left = range(len(every), len(every) + len(rests))
    small = {at for at in stated if is_small(counts[at])} | set(under)
    closed = {at for at in stated if counts[at].number is None} - small
    if not small and not left:
        return Withheld(frozenset(), frozenset(closed))
    known = sums(every, small)
    known += [Sum(whole, (part, at)) for at, (_, whole, part) in zip(left, rests, strict=True)]
    look = _Look([*every, *(rest for rest, _, _ in rests)], known, small.union(left), closed)
    open_ = sorted(small.union(left))
    while open_:
        at = open_.pop(0)
        while not look.safe(at) and (further := look.next_to_hide(at)) is not None:
            if look.hide(further):
                open_.append(further)
    return Withheld(frozenset(look.small.intersection(stated)), frozenset(look.protect | closed))


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


class _Look:
    """What a reader can tell who sees everything but the hidden counts."""

    def __init__(
        self, counts: Sequence[Count], known: Sequence[Sum], small: set[int], closed: set[int]
    ) -> None:
        self.counts = counts
        self.small = small
        self.protect: set[int] = set()
        self._closed = closed
        self._signs: list[dict[int, int]] = [
            {**dict.fromkeys(one.parts, 1), one.total: -1} for one in known
        ]
        self._of: dict[int, list[int]] = {}
        for number, members in enumerate(self._signs):
            for at in members:
                self._of.setdefault(at, []).append(number)
        self._whole = [counts_the_whole(one.measure) and one.number != 0 for one in counts]
        self._unstated = {at for at, one in enumerate(counts) if not one.stated}
        self._steps = _STEPS_IN_ALL
        self._numbers = self._supposed()
        self._free = self._undetermined()

    def hide(self, at: int) -> bool:
        """Withhold one more count; whether it is itself a small one."""
        small = (self.counts[at].number or 0) < CASE_THRESHOLD
        (self.small if small else self.protect).add(at)
        self._free = self._undetermined()
        return small

    def hidden(self, at: int) -> bool:
        """Whether a count is not shown."""
        return at in self.small or at in self.protect or at in self._closed or at in self._unstated

    def safe(self, at: int) -> bool:
        """Whether a small count could be enough different numbers."""
        if at not in self._free:
            return False
        own = self._numbers[at]
        low, high = self._bounds(at)
        others = (value for value in range(low, high + 1) if value != own)
        possible = 1
        for value in others:
            possible += self._could_move(at, value - own)
            if possible >= LEAST_POSSIBLE:
                return True
        return False

    def next_to_hide(self, at: int) -> int | None:
        """The next count to withhold: of the nearest sum with one, its smallest of five or more."""
        seen, reached = {at}, [at]
        while reached:
            near = {place for one in reached for place in self._beside(one)} - seen
            shown = [place for place in near if not self.hidden(place)]
            if shown:
                return min(shown, key=lambda place: self._order(place, seen))
            seen |= near
            reached = sorted(near)
        return None

    def _beside(self, at: int) -> Iterable[int]:
        return (place for number in self._of.get(at, ()) for place in self._signs[number])

    def _order(self, place: int, seen: set[int]) -> tuple[bool, bool, int]:
        """A part before a total, so that what most ask for stays; small before large."""
        number = self.counts[place].number or 0
        total = any(
            self._signs[at][place] < 0 and seen & self._signs[at].keys() for at in self._of[place]
        )
        return number < CASE_THRESHOLD, total, number

    def _bounds(self, at: int) -> Bounds:
        if at in self.small:
            return (1 if self._whole[at] else 0), CASE_THRESHOLD - 1
        return (CASE_THRESHOLD if at in self.protect else 0), _MOST

    def _undetermined(self) -> set[int]:
        """The hidden counts that are not simply what a sum leaves over, one after another."""
        free = {at for at in range(len(self.counts)) if self.hidden(at)}
        missing = [len(members.keys() & free) for members in self._signs]
        alone = [number for number, left in enumerate(missing) if left == 1]
        while alone:
            for at in self._signs[alone.pop()].keys() & free:
                free.discard(at)
                for number in self._of[at]:
                    missing[number] -= 1
                    if missing[number] == 1:
                        alone.append(number)
        return free

    def _supposed(self) -> dict[int, int]:
        """Each count's number; of one its file withholds what sums leave for it, else a guess."""
        found = {at: one.number for at, one in enumerate(self.counts) if one.number is not None}
        unknown = [at for at, one in enumerate(self.counts) if one.number is None]
        for _ in unknown:
            for members in self._signs:
                missing = [at for at in members if at not in found]
                if len(missing) == 1:
                    rest = -sum(sign * found[at] for at, sign in members.items() if at in found)
                    low, high = self._bounds(missing[0])
                    found[missing[0]] = min(max(low, rest * members[missing[0]]), high)
        for at in unknown:
            found.setdefault(at, 2 if at in self.small else 10 * CASE_THRESHOLD)
        return found

    def _could_move(self, at: int, by: int) -> bool:
        """Whether other hidden counts can move with this one so that every sum stays right."""
        open_: list[dict[int, int]] = [{at: by}]
        for _ in range(min(_STEPS, self._steps)):
            if not open_:
                return False
            self._steps -= 1
            moved = open_.pop()
            wrong = self._wrong(moved)
            if wrong is None:
                return True
            members, rest = wrong
            ways = [
                (place, -rest * sign)
                for place, sign in members.items()
                if place not in moved and place in self._free
            ]
            fitting = [(place, way) for place, way in ways if self._fits(place, way)]
            # The one with the most room is tried first: it stands last.
            fitting.sort(key=lambda one: self._bounds(one[0])[1])
            open_ += [{**moved, place: way} for place, way in fitting]
        return False

    def _wrong(self, moved: Mapping[int, int]) -> tuple[dict[int, int], int] | None:
        """A sum that what has moved leaves wrong, and by how much; None where all are right."""
        for number in dict.fromkeys(one for at in moved for one in self._of.get(at, ())):
            members = self._signs[number]
            rest = sum(members[at] * by for at, by in moved.items() if at in members)
            if rest:
                return members, rest
        return None

    def _fits(self, at: int, by: int) -> bool:
        low, high = self._bounds(at)
        return low <= self._numbers[at] + by <= high
