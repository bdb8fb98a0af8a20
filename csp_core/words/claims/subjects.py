"""What a number in a sentence is about: which crime type, area and spans.

A name belongs to the number it is joined to ("a 34% rise in burglary"), else to those after it.
Where the words leave doubt there are alternatives, and a claim that agrees with one of them is let
stand.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import TypeVar

from csp_core.periods import Span
from csp_core.words.claims.facts import Facts
from csp_core.words.claims.marks import Mark
from csp_core.words.claims.names_said import ALL_CRIME, BOTH, JOINT, OWN
from csp_core.words.claims.nearest import Bound, Nearest
from csp_core.words.claims.numerals import Number
from csp_core.words.claims.reading import Read, between
from csp_core.words.claims.said import Said

T = TypeVar("T")
_COMPARED = re.compile(
    r"(?:\bthan|\bunlike|\babove|\bbelow|compar(?:ed|es?|ing)\s+(?:with|to)|\bagainst"
    r"|\bversus|\bvs\.?|in\s+line\s+with|similar\s+to"
    r"|alongside|ahead\s+of|behind|outside)(?:\s+(?:in|for|the|that|of|those|at))*\s*$"
)
_AGAINST = re.compile(r"\s*,?\s*(?:against|compared\s+(?:with|to)|versus|vs\.?|and)\s+")
_IN_ALL = re.compile(r"\b(?:overall|in\s+all|in\s+total|altogether|all\s+told|as\s+a\s+whole)\b")
# "Than Chorley, at 19.3%".
_AT = re.compile(r"\s*,\s*(?:at|with|on)\b[^,]*$")
_IT = re.compile(
    r"\b(?:it|its|this|that|they|their|these|those|the\s+(?:rise|increase|fall|reduction|figure|number|decrease))\b"
)
_BEGINS = re.compile(r"\W*(?:at|up|down|with|rising|falling)?\s*(?:by\s+)?")
# "At 19.3%, the rise in Chorley was smaller"; the comma of "1,000" parts nothing.
_COMMA = re.compile(r",(?!\d)")
_LEADS = re.compile(
    r"\s*,\s*(?:(?:the|its)\s+(?:rise|increase|growth|fall|drop|decrease|reduction|change|figure"
    r"|rate|total|count)\s+(?:in|for|of)\s+)?"
)
_THE_FIGURES = re.compile(r"\b(?:figures|data|statistics)\b")
_NEAR = 30


@dataclass(frozen=True)
class Carried:
    """What earlier sentences were about, for those that do not say.

    ``headed`` where the crime types are those of the section's own heading.
    """

    area: str = ""
    types: tuple[str | None, ...] = ()
    said: Said | None = None
    words: str = ""
    headed: bool = False


@dataclass(frozen=True)
class Subject:
    """What a number may be about, likeliest first in each part.

    No ``areas`` or no ``types`` mean one that the figures do not have. ``each``: what is said is
    said of every one of them. ``told`` where a crime type is named and not only carried over.
    ``of_report`` where the text has said before that it tells the report's own figures, or speaks
    of what the figures cover.
    """

    areas: tuple[str, ...]
    types: tuple[str, ...]
    spans: tuple[tuple[Span, Span], ...]
    each: bool = False
    told: bool = False
    period: Mark[Said] | None = None
    own_period: bool = False
    of_report: bool = False


def a_verb_at(at: int) -> Mark[Number]:
    """A stand-in for a number: words take their subject as a number in their place would."""
    return Mark(at, at, _NO_NUMBER)


_NO_NUMBER = Number(Decimal(0), "percent", Decimal(1), Decimal(1))


class Binder(Nearest):
    """The numbers of one sentence and the names they belong to."""

    def __init__(self, read: Read, facts: Facts, carried: Carried) -> None:
        super().__init__(read)
        self.facts, self.carried = facts, carried
        self._right_types = self.rights(read.types)
        self._right_areas = self.rights(read.areas)
        self._right_periods = self.rights(
            tuple(mark for mark in read.periods if not mark.value.against)
        )

    def subject(self, number: Mark[Number]) -> Subject:
        """What one number is about."""
        types = self._types(number)
        areas = self._areas(number)
        if BOTH in areas.values:
            several = self._several(number)
            areas = Bound(self.facts.joint_areas, each=not several, joined=True)
        spans, period, own = self._spans(number)
        told = types.joined
        named = self._known_areas(areas.values)
        return Subject(
            areas=named,
            types=tuple(str(one) for one in types.values if one is not None),
            spans=spans,
            each=types.each or (areas.each and len(named) > 1),
            told=told,
            period=period,
            own_period=own,
            of_report=self._of_report(),
        )

    def _of_report(self) -> bool:
        said, report = self.carried.said, self.facts.report
        if _THE_FIGURES.search(self.read.plain):
            return True
        return bool(said and report and said.explicit and said.spans[0] == report.current)

    # Crime types

    def _types(self, number: Mark[Number]) -> Bound:
        marks = self.read.types
        if number.start in self._right_types:
            return Bound((self._predicate(self._right_types[number.start]).value,), joined=True)
        if left := self.left(marks, number, self._right_types):
            return left
        if right := self.free_right(marks, marks, number, self._right_types):
            return Bound((right.value,), joined=True)
        if _IN_ALL.search(self.read.plain):
            return Bound(tuple(dict.fromkeys((ALL_CRIME, *self.carried.types))))
        # "With 599 offences, burglary is up by a third": it may be of what is named next.
        to_come = [mark.value for mark in marks if mark.start >= number.end][:1]
        if self.carried.types and (
            self.carried.headed or _IT.search(self.read.bare[: number.start])
        ):
            return Bound(tuple(dict.fromkeys((*to_come, *self.carried.types))))
        return Bound(tuple(dict.fromkeys((*to_come, *self.carried.types, ALL_CRIME))))

    def _predicate(self, mark: Mark[str | None]) -> Mark[str | None]:
        """The type that crimes are said to be: "588 crimes were alcohol related"."""
        after = [one for one in self.read.types if one.start >= mark.end]
        if mark.value != ALL_CRIME or not after:
            return mark
        gap = between(self.read, mark.end, after[0].start)
        return after[0] if gap in {"were", "was", "are", "recorded were", "reported were"} else mark

    # Areas

    def _areas(self, number: Mark[Number]) -> Bound:
        marks = self.read.areas
        if number.start in self._right_areas:
            one = self._right_areas[number.start]
            group = self.group_from(marks, one)
            if len(group) > 1:
                return Bound(tuple(mark.value for mark in group), each=True, joined=True)
            return Bound((one.value,), joined=True)
        if set_against := self._set_against(marks, number):
            return set_against
        own = [mark for mark in marks if not self._is_compared(mark, number)]
        if left := self.left(own, number, self._right_areas):
            if left.values == (JOINT,) and self._several(number):
                return Bound((*self.facts.joint_areas, JOINT), joined=True)
            return left
        if led := self._led_to(own, number):
            return led
        right = self.free_right(own, marks, number, self._right_areas)
        if right and self._leads_to(number, right.start):
            return Bound((right.value,), joined=True)
        return Bound(tuple(dict.fromkeys((self.carried.area or OWN, OWN))))

    def _led_to(self, own: Sequence[Mark[str]], number: Mark[Number]) -> Bound | None:
        """The area a sentence that begins with its number goes on to."""
        first = next((mark for mark in own if mark.start >= number.end), None)
        if first is None or not _BEGINS.fullmatch(self.read.bare[: number.start]):
            return None
        leads = _LEADS.fullmatch(self.read.bare[number.end : first.start])
        return Bound((first.value,), joined=True) if leads else None

    def _several(self, number: Mark[Number]) -> bool:
        """Whether it is one of several in a row: "the two areas' rises of 20.4% and 19.3%"."""
        return len(self._run(number)) > 1

    def _leads_to(self, number: Mark[Number], start: int) -> bool:
        """Whether an area after a number is its own: "at 19.3%, Chorley's rise was smaller"."""
        gap = self.read.bare[number.end : start]
        begins = _BEGINS.fullmatch(self.read.bare[: number.start]) is not None
        return _COMMA.search(gap) is None or (begins and _LEADS.fullmatch(gap) is not None)

    def _set_against(self, marks: Sequence[Mark[str]], number: Mark[Number]) -> Bound | None:
        """The areas of "19.3% against 20.4%", where two have been named in that order."""
        numbers = self.read.numbers
        for one, other in pairwise(numbers):
            if number not in (one, other) or one.value.unit != other.value.unit:
                continue
            before = [mark for mark in marks if mark.end <= one.start]
            gap = self.read.bare[one.end : other.start]
            if len(before) == 2 and before[0].value != before[1].value and _AGAINST.fullmatch(gap):
                return Bound((before[0 if number == one else 1].value,), joined=True)
        return None

    def _is_compared(self, mark: Mark[str], number: Mark[Number]) -> bool:
        """Whether the area is only what another is compared with, and not what the number is of."""
        if not _COMPARED.search(self.read.plain[: mark.start]):
            return False
        if not mark.end <= number.start:
            return True
        gap = self.read.plain[mark.end : number.start]
        near = len(gap) <= _NEAR and ("," not in gap or _AT.match(gap) is not None)
        return not ("where" in gap or near)

    def _known_areas(self, values: Sequence[object]) -> tuple[str, ...]:
        named = (self.facts.named_area(str(one)) for one in values)
        return tuple(dict.fromkeys(filter(None, named)))

    # Spans

    def _spans(
        self, number: Mark[Number]
    ) -> tuple[tuple[tuple[Span, Span], ...], Mark[Said] | None, bool]:
        report = self.facts.report
        if report is None:
            return (), None, False
        mark, own = self.period(number)
        said = mark.value if mark else self.carried.said
        currents = list(self._meant(said)) if said else [report.current]
        against = self._against(mark)
        pairs = [(now, then) for now in currents for then in (against or [self.facts.against(now)])]
        if mark is None and said is not None:
            pairs.append((report.current, report.previous))
        if mark is not None and self._pairs_with_to_date(mark):
            pairs.append((report.previous, report.previous.year_before))
        return tuple(dict.fromkeys(pairs)), mark, own

    def _meant(self, said: Said) -> tuple[Span, ...]:
        """The spans a period means; "a year earlier" than the one period else said."""
        if not said.relative:
            return said.spans
        others = [one.value for one in self.read.periods if not one.value.relative]
        if not others and self.carried.said and not self.carried.said.relative:
            others = [self.carried.said]
        explicit = [one for one in others if one.explicit and not one.against]
        if not explicit:
            return said.spans
        return tuple(span.year_before for span in explicit[0].spans)

    def period(self, number: Mark[Number]) -> tuple[Mark[Said] | None, bool]:
        """The period a number is of, and whether it is joined to it; None where none is said."""
        if number.start in self._right_periods:
            return self._right_periods[number.start], True
        free = [mark for mark in self.read.periods if not mark.value.against]
        taken = set(map(id, self._right_periods.values()))
        between_years = self._from_year_to_year(free)
        if between_years:
            return between_years, False
        left = [mark for mark in free if mark.end <= number.start]
        if untaken := [mark for mark in left if id(mark) not in taken]:
            return untaken[-1], False
        # "Up 8%", after "583 in January 2018 and 538 in January 2017", is of the later; after
        # "447 the year before" it is not of the year before.
        if stated := [mark for mark in left if not mark.value.relative]:
            return max(stated, key=lambda mark: mark.value.spans[0].last), False
        right = [
            mark
            for mark in free
            if mark.start >= number.end and id(mark) not in taken and self._is_free(mark)
        ]
        if not right and number not in self.read.numbers:
            # A verb goes to the last: "fell from 3,933 in 2015/16 to 3,679 in 2016/17".
            later = [mark for mark in free if mark.start >= number.end]
            right = sorted(later, key=lambda mark: -mark.value.spans[0].last)
        return (right[0], False) if right else (None, False)

    def _is_free(self, mark: Mark[Said]) -> bool:
        """Whether no number follows a period at once: "(previous year 447)"."""
        if mark.value.relative:
            return False
        return not any(0 <= one.start - mark.end <= 2 for one in self.read.numbers)

    def _from_year_to_year(self, free: Sequence[Mark[Said]]) -> Mark[Said] | None:
        """The later year of "between 2015/16 and 2016/17", which is set against the earlier."""
        for one, other in pairwise(free):
            if self._is_pair(one, other):
                return other
        return None

    def _is_pair(self, one: Mark[Said], other: Mark[Said]) -> bool:
        gap = between(self.read, one.end, other.start)
        before = self.read.plain[: one.start].rstrip()
        return gap in {"and", "to"} and before.endswith(("between", "from"))

    def _against(self, mark: Mark[Said] | None) -> list[Span]:
        """The spans that the one said is set against, where that is said too."""
        periods = self.read.periods
        for one, other in pairwise(periods):
            if mark is other and self._is_pair(one, other):
                return list(one.value.spans)
        now = mark.value.spans[0] if mark else None
        for one in periods:
            if not (one.value.against and one.value.explicit):
                continue
            # The whole of last year, where this year's figures are part of one: like with like.
            report = self.facts.report
            spans = list(one.value.spans)
            if report and (now in {None, report.current}) and report.previous in spans[0]:
                spans = [report.previous, *spans]
            return spans
        return []

    def _pairs_with_to_date(self, mark: Mark[Said]) -> bool:
        """Whether a whole earlier year is named beside this one of which only part is known."""
        report = self.facts.report
        if report is None or not mark.value.explicit:
            return False
        beside = any(one.value.to_date for one in self.read.periods)
        return beside and report.previous in mark.value.spans[0]
