"""A text's claims in order, each with its verdict."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from csp_core.figures import Figures
from csp_core.measures.changes import SMALL_NUMBER
from csp_core.periods import Span
from csp_core.words.claims.claim import Claim
from csp_core.words.claims.comparing import comparisons
from csp_core.words.claims.directions import directions
from csp_core.words.claims.facts import Facts
from csp_core.words.claims.implied import implied, is_about_figures, not_yet
from csp_core.words.claims.judging import UNKNOWN, Outcome, judge
from csp_core.words.claims.marks import Mark
from csp_core.words.claims.numerals import Number
from csp_core.words.claims.other_periods import other_periods
from csp_core.words.claims.others import judge_other
from csp_core.words.claims.period_claims import period_claims
from csp_core.words.claims.prose import sentences
from csp_core.words.claims.rankings import rankings
from csp_core.words.claims.reading import Read, read
from csp_core.words.claims.residents import counts_residents, judge_residents
from csp_core.words.claims.roles import Measured, measured
from csp_core.words.claims.said import Said
from csp_core.words.claims.subjects import Binder, Carried, Subject
from csp_core.words.claims.tallies import tallies
from csp_core.words.claims.unsupported import unsupported
from csp_core.words.quotable import Quotable

_CRIME_ROLES = frozenset(
    {
        "change",
        "count",
        "previous count",
        "difference",
        "rate",
        "share",
        "average",
        "than area",
        "either",
    }
)


@dataclass(frozen=True)
class _Placed:
    """An outcome and where in its sentence the claim stands."""

    start: int
    end: int
    outcome: Outcome


def check_text(
    text: str,
    figures: Figures,
    *,
    area: str = "",
    context: str = "",
    current: Span | None = None,
    previous: Span | None = None,
    joint: Sequence[str] = (),
    small: int = SMALL_NUMBER,
    extra: Iterable[Quotable] = (),
) -> tuple[Claim, ...]:
    """What the text claims of the figures, in the order written, and whether it is so.

    ``area`` is what "here" means, by default the first partnership of the figures; ``context`` a
    heading or whatever stands before the text and is not itself checked. ``current``,
    ``previous``, ``joint`` and ``small`` are those of ``measures.changes.compare``; figures of any
    other span that the text names are computed. ``extra`` holds what other sheets give: money,
    casework, a survey's shares. A live figure (``[[…]]``) is never a claim.
    """
    facts = Facts(
        figures, area=area, current=current, previous=previous, joint=joint, small=small,
        extra=extra,
    )  # fmt: skip
    carried = Carried()
    for sentence in sentences(context):
        carried = _carried_on(carried, read(sentence, facts), heads=True)
    claims: list[Claim] = []

    for sentence in sentences(text):
        found = read(sentence, facts)
        if sentence.heads:
            carried = Carried()
        claims.extend(_claims(text, found, facts, carried))
        carried = _carried_on(carried, found, heads=sentence.heads)
    return tuple(claims)


def _carried_on(carried: Carried, found: Read, *, heads: bool) -> Carried:
    """What the next sentence is about where it does not say."""
    areas = {mark.value for mark in found.areas}
    types = tuple(dict.fromkeys(mark.value for mark in found.types))
    periods = [mark.value for mark in found.periods if not mark.value.against]
    return Carried(
        area=next(iter(areas)) if len(areas) == 1 else ("" if areas else carried.area),
        types=tuple(dict.fromkeys((*types, *(() if types else carried.types)))),
        headed=bool(types) and heads if types else carried.headed,
        said=_one_said(periods) or (None if periods else carried.said),
        words=f"{carried.words} {found.plain}"
        if heads
        else f"{carried.words[-400:]} {found.plain}",
    )


def _one_said(periods: Sequence[Said]) -> Said | None:
    return periods[0] if len({one.spans for one in periods}) == 1 else None


def _claims(text: str, found: Read, facts: Facts, carried: Carried) -> Iterator[Claim]:
    placed = sorted(_placed(found, facts, carried), key=lambda one: (one.start, one.end))
    for one in placed:
        start, end = found.sentence.start + one.start, found.sentence.start + one.end
        outcome = one.outcome
        yield Claim(
            text=text,
            sentence=found.sentence.text.strip(),
            claimed=text[start:end],
            figure=outcome.figure,
            actual=outcome.actual,
            verdict=outcome.verdict,
            offer=outcome.offer,
            start=start,
            end=end,
        )


def _placed(found: Read, facts: Facts, carried: Carried) -> Iterator[_Placed]:
    binder = Binder(found, facts, carried)
    no_figures = list(unsupported(found.plain))
    for start, end in no_figures:
        yield _Placed(start, end, UNKNOWN)
    for start, end, told in tallies(found, facts):
        yield _Placed(start, end, told)
    used: list[Mark[Number]] = []
    wrong: dict[Mark[Said], Outcome] = {}
    settled: set[Mark[Said]] = set()
    for number in found.numbers:
        said = measured(number, found)
        subject = binder.subject(number)
        outcome = _outcome(number, said, subject, found, facts, carried)
        if said.role in {"change", "difference"}:
            used.append(number)
        if outcome is None:
            continue
        if subject.period:
            if outcome.period_wrong:
                wrong[subject.period] = outcome
            else:
                settled.add(subject.period)
        yield _Placed(number.start, number.end, outcome)
    for start, end, told in directions(found, binder, facts, used):
        if not any(first <= start < last for first, last in no_figures):
            yield _Placed(start, end, told)
    for start, end, told in (
        *comparisons(found, binder, facts), *rankings(found, binder, facts),
    ):  # fmt: skip
        yield _Placed(start, end, told)
    for start, end, told in period_claims(found, facts, wrong, settled):
        yield _Placed(start, end, told)
    for start, end, told in other_periods(found, carried.words, facts.extra, wrong):
        yield _Placed(start, end, told)


def _outcome(
    number: Mark[Number],
    said: Measured,
    subject: Subject,
    found: Read,
    facts: Facts,
    carried: Carried,
) -> Outcome | None:
    """The verdict on a number; None where it claims nothing of any figure there could be."""
    if not_yet(number, found):
        return None
    if counts_residents(number, found):
        return judge_residents(number, found, subject, facts)
    crime = said.role in _CRIME_ROLES
    sure = crime and subject.told and _close(number, found)
    if not sure:
        other = judge_other(number, said, found, carried.words, facts.extra, subject, facts.areas)
        if other is not None:
            return other
    if not crime:
        return (
            UNKNOWN
            if said.role in {"money", "points"} or _percent_of_people(number, said)
            else None
        )
    if (
        said.role in {"count", "previous count", "either"}
        and not subject.told
        and not implied(number, found)
    ):
        return None
    if not subject.told and not implied(number, found):
        return UNKNOWN
    if said.role == "change" and not (said.sign or subject.told or is_about_figures(found)):
        return UNKNOWN
    said = _as_period_says(said, subject)
    if said.role == "share":
        subject = replace(subject, types=_two_types(number, found), each=False)
    return judge(number.value, said, subject, facts)


def _two_types(number: Mark[Number], found: Read) -> tuple[str, ...]:
    """The types before and after a share: "burglary is 10% of all crime"."""
    before = [mark.value for mark in found.types if mark.end <= number.start][-1:]
    after = [mark.value for mark in found.types if mark.start >= number.end]
    if not after:
        before = [mark.value for mark in found.types][-2:]
    both = (*before, *after) if before else tuple(after)
    return tuple(one for one in both[:2] if one)


def _as_period_says(said: Measured, subject: Subject) -> Measured:
    """A count "compared with" one of its own period is not of the period before."""
    if said.role == "previous count" and subject.own_period:
        return replace(said, role="count")
    return said


def _percent_of_people(number: Mark[Number], said: Measured) -> bool:
    return number.value.unit == "percent" and said.role == "other"


def _close(number: Mark[Number], found: Read) -> bool:
    """Whether a crime type stands right beside the number, nearer than any other subject."""
    return any(
        -30 <= mark.start - number.end <= 30 or 0 <= number.start - mark.end <= 40
        for mark in found.types
    ) and is_about_figures(found)
