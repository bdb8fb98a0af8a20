"""Which names and periods of a sentence belong to which of its numbers, by where they stand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from csp_core.words.claims.marks import BLANK, Mark
from csp_core.words.claims.numerals import Number
from csp_core.words.claims.reading import Read
from csp_core.words.claims.word_lists import word_list

T = TypeVar("T")
# What may stand between a number and the name it belongs to.
_JOINING = word_list("joins_number_and_name")
_AND = re.compile(
    r"[\s\x00]*(?:,|,?\s*and|&|/|or|nor|as well as|,?\s*and\s+in"
    r"|,?\s*and\s+for)[\s\x00]*(?:in|for)?[\s\x00]*$"
)
_RUN = re.compile(r"\s*(?:,|,?\s*and|,?\s*and\s+by|,\s*by|/|&)\s*(?:a\s+)?$")


@dataclass(frozen=True)
class Bound:
    """What a number belongs to, likeliest first; ``each``: to every one of them.

    ``joined`` where it is named in the sentence, and not only carried over.
    """

    values: tuple[object, ...]
    each: bool = False
    joined: bool = False


class Nearest:
    """The numbers of one sentence and the marks they may belong to."""

    def __init__(self, read: Read) -> None:
        self.read = read

    def rights(self, marks: Sequence[Mark[T]]) -> dict[int, Mark[T]]:
        """For numbers by their start, the mark each is joined to on its right."""
        found: dict[int, Mark[T]] = {}
        for at, number in enumerate(self.read.numbers):
            stop = (
                self.read.numbers[at + 1].start
                if at + 1 < len(self.read.numbers)
                else len(self.read.plain)
            )
            mark = next((one for one in marks if one.start >= number.end), None)
            if mark and mark.start < stop and self._joining(number.end, mark.start):
                found[number.start] = mark
        return found

    def _joining(self, start: int, end: int) -> bool:
        gap = self.read.bare[start:end]
        if re.search(r"[;:()]|,(?!\d)", gap):
            return False
        return set(gap.replace(BLANK, " ").split()) <= _JOINING

    def left(
        self, marks: Sequence[Mark[T]], number: Mark[Number], rights: dict[int, Mark[T]]
    ) -> Bound | None:
        """The nearest name before a number, or the names said together there; None for none.

        One that an earlier number has already may be of this one too, as may those before it.
        """
        before = [mark for mark in marks if mark.end <= number.start]
        if not before:
            return None
        nearest = before[-1]
        taken = any(right == nearest and start < number.start for start, right in rights.items())
        if taken:
            rest = [mark.value for mark in reversed(before[:-1])]
            return Bound(tuple(dict.fromkeys((nearest.value, *rest))), joined=True)
        group = self._group(before)
        if len(group) > 1:
            return self._shared(group, number)
        return Bound((nearest.value,), joined=True)

    def _group(self, marks: Sequence[Mark[T]]) -> list[Mark[T]]:
        """The names said together last: "burglary, robbery and theft"."""
        group = [marks[-1]]
        for mark in reversed(marks[:-1]):
            if not _AND.fullmatch(self.read.bare[mark.end : group[0].start]):
                break
            group.insert(0, mark)
        return group

    def group_from(self, marks: Sequence[Mark[T]], first: Mark[T]) -> list[Mark[T]]:
        """The names said together after a number: "in South Ribble and Chorley"."""
        later = [mark for mark in marks if mark.start >= first.start]
        group = later[:1]
        for mark in later[1:]:
            if not _AND.fullmatch(self.read.bare[group[-1].end : mark.start]):
                break
            if any(group[-1].end <= one.start < mark.start for one in self.read.numbers):
                break
            group.append(mark)
        return group

    def _shared(self, group: Sequence[Mark[T]], number: Mark[Number]) -> Bound:
        """One number for each name where there are as many in a row, else one for them all."""
        run = self._run(number)
        if len(run) == len(group):
            return Bound((group[run.index(number)].value,), joined=True)
        return Bound(tuple(mark.value for mark in group), each=True, joined=True)

    def _run(self, number: Mark[Number]) -> list[Mark[Number]]:
        """The numbers of one unit said in a row: "34% and 19%"."""
        numbers = list(self.read.numbers)
        if number not in numbers:  # a verb in a number's place
            return []
        first = last = numbers.index(number)
        while first and self._in_a_row(numbers[first - 1], numbers[first]):
            first -= 1
        while last + 1 < len(numbers) and self._in_a_row(numbers[last], numbers[last + 1]):
            last += 1
        return numbers[first : last + 1]

    def _in_a_row(self, one: Mark[Number], other: Mark[Number]) -> bool:
        gap = self.read.bare[one.end : other.start]
        alike = one.value.unit == other.value.unit
        return alike and bool(_RUN.fullmatch(gap))

    def free_right(
        self,
        able: Sequence[Mark[T]],
        marks: Sequence[Mark[T]],
        number: Mark[Number],
        rights: dict[int, Mark[T]],
    ) -> Mark[T] | None:
        """The first name to the right, where no other number has it; ``able`` are of ``marks``."""
        nearest = next((mark for mark in able if mark.start >= number.end), None)
        if nearest is None or nearest in rights.values():
            return None
        if ";" in self.read.bare[number.end : nearest.start]:
            return None
        stop = next(
            (mark.start for mark in marks if mark.start >= nearest.end), len(self.read.plain)
        )
        has_its_own = any(
            nearest.end <= one.start < stop
            for one in self.read.numbers
            if one.start not in rights or rights[one.start] == nearest
        )
        return None if has_its_own else nearest
