"""Everything computed from a report that text may quote, by its name and by search."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby

from csp_core.areas import match as known_area
from csp_core.crime_types import match as known_crime_type
from csp_core.figures import Figures
from csp_core.measures.changes import SMALL_NUMBER, compare
from csp_core.measures.results import Change, Comparison
from csp_core.measures.selection import PRIORITIES, headline
from csp_core.period_words import parse_period
from csp_core.periods import Span
from csp_core.spelling import spelling_key
from csp_core.words import changes as change_words
from csp_core.words import comparisons, numbers
from csp_core.words.quotable import Kind, Quotable, name_key

_LONGEST_NAME_IN_WORDS = 4
Computed = Callable[[Span], Iterable[Quotable]]


class Quotables:
    """A list of what may be quoted; figures of a span not listed are computed when named.

    Iterating gives what is listed. Where two have one name, the first is meant.
    """

    def __init__(self, listed: Iterable[Quotable] = (), computed: Computed | None = None) -> None:
        self._listed = tuple(listed)
        self._computed = computed
        self._named: dict[tuple[str, ...], Quotable] = {}
        self._spans: set[Span] = set()
        for one in self._listed:
            self._named.setdefault(name_key(one.parts), one)

    def __iter__(self) -> Iterator[Quotable]:
        return iter(self._listed)

    def __len__(self) -> int:
        return len(self._listed)

    def named(self, parts: Sequence[str]) -> Quotable | None:
        """The one of this name, however its parts are spelt; None where there is none.

        A last part that names a period is the span: of a figure listed with that span, or
        computed for it.
        """
        key = name_key(tuple(parts))
        if key not in self._named and len(parts) > 1 and (span := parse_period(parts[-1])):
            self._compute(span)
        return self._named.get(key)

    def _compute(self, span: Span) -> None:
        if span in self._spans:
            return
        self._spans.add(span)
        listed = [one for one in self._listed if one.span == span and not one.dated]
        computed = self._computed(span) if self._computed else ()
        for one in (*listed, *computed):
            self._named.setdefault((*name_key(_undated(one)), span.key), one)


def _undated(one: Quotable) -> tuple[str, ...]:
    return one.parts[:-1] if one.dated else one.parts


def quotables(
    figures: Figures,
    *,
    current: Span | None = None,
    previous: Span | None = None,
    joint: Sequence[str] = (),
    small: int = SMALL_NUMBER,
    priorities: Sequence[str] = PRIORITIES,
    extra: Iterable[Quotable] = (),
) -> Quotables:
    """A report's crime figures, and ``extra`` that other sheets give, as what may be quoted.

    The arguments are those of ``measures.changes.compare``, so that text says what the pages show;
    ``priorities`` are the crime types of each area's ``picture``. Figures of other spans than the
    report's own are computed when a name asks for them, each against the same period last year.
    """

    def computed(span: Span) -> tuple[Quotable, ...]:
        found = compare(figures, current=span, small=small, joint=joint)
        return of_comparison(found, priorities, dated=True) if found else ()

    own = compare(figures, current=current, previous=previous, small=small, joint=joint)
    return Quotables((*(of_comparison(own, priorities) if own else ()), *extra), computed)


def of_comparison(
    comparison: Comparison, priorities: Sequence[str] = PRIORITIES, *, dated: bool = False
) -> tuple[Quotable, ...]:
    """What a comparison lets text quote: each area's spans and picture, then its changes."""
    areas = groupby(sorted(comparison.changes, key=_order(comparison)), lambda one: one.area)
    return tuple(
        quotable
        for area, changes in areas
        for quotable in _of_area(area, tuple(changes), comparison, priorities, dated=dated)
    )


def _order(comparison: Comparison) -> Callable[[Change], int]:
    areas = list(dict.fromkeys(change.area for change in comparison.changes))
    return lambda change: areas.index(change.area)


def _of_area(
    area: str,
    changes: Sequence[Change],
    comparison: Comparison,
    priorities: Sequence[str],
    *,
    dated: bool,
) -> Iterator[Quotable]:
    now, then = comparison.current, comparison.previous
    if not dated:
        yield Quotable(area, "", "span", "span", now, now.label, now)
        yield Quotable(area, "", "previous span", "span", then, then.label, then)
    if picture := comparisons.picture(headline(changes, priorities), "priorities"):
        yield Quotable(area, "", "picture", "sentence", None, picture, now, dated=dated)
    for change in changes:
        yield from of_change(change, dated=dated)


def of_change(change: Change, *, dated: bool = False) -> Iterator[Quotable]:
    """A change's figures: what is missing or withheld is left out, so that no text can quote it."""

    def one(measure: str, kind: Kind, value: float | None, words: str) -> Quotable:
        return Quotable(
            area=change.area,
            thing=change.crime_type,
            measure=measure,
            kind=kind,
            value=value,
            words=words,
            span=change.current_span,
            crime_type=change.crime_type,
            dated=dated,
        )

    if change.current is not None:
        yield one("count", "count", change.current, numbers.count(change.current))
    if change.previous is not None:
        words = numbers.count(change.previous)
        yield one("previous count", "previous count", change.previous, words)
    if change.difference is not None:
        yield one("difference", "difference", change.difference, _signed(change.difference))
        yield one(
            "size of difference", "difference", change.difference,
            numbers.count(abs(change.difference)),
        )  # fmt: skip
    if change.percent is not None:
        yield one("change", "change", change.percent, numbers.percent(change.percent))
        yield one("size of change", "change", change.percent, numbers.size(change.percent))
        movement = change_words.moved(change).strip()
        yield one("movement", "change", change.percent, movement)
    if change.rate is not None:
        per_1000 = change.rate.per_1000
        yield one("rate", "rate", per_1000, f"{per_1000:,.2f}".replace("-", numbers.MINUS))
    yield one("sentence", "sentence", None, change_words.sentence(change))


def _signed(difference: int) -> str:
    return f"{'+' if difference > 0 else ''}{numbers.count(difference)}"


def found(quotables: Iterable[Quotable], words: str) -> tuple[Quotable, ...]:
    """Those that any of the words names, the best matches first; every one for no words at all.

    A word counts whole or by its beginning. Spellings of crime types and areas are known: ``ASB``
    finds anti-social behaviour.
    """
    wanted = _wanted(words)
    if not wanted:
        return tuple(quotables)
    scored = [(_score(one, wanted), one) for one in quotables]
    best = sorted((pair for pair in scored if pair[0]), key=lambda pair: -pair[0])
    return tuple(one for _, one in best)


def _wanted(words: str) -> tuple[str, ...]:
    """The words searched for, spellings of known names put as the names themselves."""
    left, wanted = spelling_key(words).split(), list[str]()
    while left:
        size, name = _longest_name(left)
        wanted.extend(spelling_key(name).split() if name else left[:1])
        left = left[size:]
    return tuple(dict.fromkeys(wanted))


def _longest_name(words: Sequence[str]) -> tuple[int, str]:
    for size in range(min(len(words), _LONGEST_NAME_IN_WORDS), 0, -1):
        written = " ".join(words[:size])
        if crime_type := known_crime_type(written):
            return size, crime_type.name
        if area := known_area(written):
            return size, area
    return 1, ""


def _score(one: Quotable, wanted: Sequence[str]) -> int:
    span = one.span.label if one.span else ""
    name = set(spelling_key(" ".join((one.area, one.thing, one.measure, *one.also))).split())
    beside = set(spelling_key(f"{one.words} {span}").split())
    return sum(_word_score(word, name, beside) for word in wanted)


def _word_score(word: str, name: set[str], beside: set[str]) -> int:
    """A word of the name says more than its beginning, and that more than a word of the value."""
    if word in name:
        return 4
    if any(part.startswith(word) for part in name):
        return 2
    return 1 if any(part.startswith(word) for part in beside) else 0
