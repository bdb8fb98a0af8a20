"""A number of the crime figures held against the true one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from csp_core.measures.changes import percent_change
from csp_core.measures.results import Change
from csp_core.periods import Span, first_day, last_day
from csp_core.words import numbers
from csp_core.words.changes import reason
from csp_core.words.claims.claim import Named, Verdict
from csp_core.words.claims.facts import Facts
from csp_core.words.claims.numerals import Number, Unit
from csp_core.words.claims.roles import Measured
from csp_core.words.claims.rounding import agrees
from csp_core.words.claims.said import FAR
from csp_core.words.claims.subjects import Subject
from csp_core.words.quotable import SEPARATOR

# A count this many times smaller than the true one is no mistaken one, but one of some.
_FEW = 5
_DAYS = {"week": 7, "day": 1}


@dataclass(frozen=True)
class Outcome:
    """What the figures say of one claim; ``period_wrong`` where only the period said is."""

    verdict: Verdict
    figure: Named | None = None
    actual: str | None = None
    offer: str = ""
    period_wrong: bool = False


UNKNOWN = Outcome("unknown")


@dataclass(frozen=True)
class _True:
    """A true value to hold a claim against; ``withheld`` where it may not be published.

    ``dated`` where the text names the period it is of; ``units`` are those it may be said in.
    """

    value: float
    words: str
    change: Change
    named: Named
    offer: str
    withheld: bool = False
    dated: bool = False
    units: tuple[Unit, ...] = ("plain", "percent", "points", "pounds")


def judge(number: Number, measured: Measured, subject: Subject, facts: Facts) -> Outcome:
    """The verdict on a number, from whichever of the figures it may be about."""
    if not subject.areas or not subject.types or not facts.report:
        return UNKNOWN
    if any(FAR in pair for pair in subject.spans):
        return UNKNOWN
    if measured.role == "either":
        return _either(number, measured, subject, facts)
    if subject.each:
        outcome = _each(number, measured, subject, facts)
    else:
        outcome = _any(number, measured, subject, facts)
    if outcome.verdict != "agrees" and subject.period and _misdescribes(subject, facts):
        return _at_own(number, measured, subject, facts, outcome)
    return outcome


def _at_own(
    number: Number, measured: Measured, subject: Subject, facts: Facts, outcome: Outcome
) -> Outcome:
    """The outcome where a period may describe the report's own wrongly, the number being right.

    Months written out, of which the true number is known, are meant: the number is wrong.
    """
    if facts.report is None or subject.period is None:
        return outcome
    said = subject.period.value
    own = (facts.report.current, facts.report.previous)
    again = judge(number, measured, replace(subject, spans=(own,), period=None), facts)
    if again.verdict == "agrees":
        meant = said.dated and outcome.verdict == "differs" and not subject.of_report
        return outcome if meant else replace(again, period_wrong=True)
    # Of the whole of a year not yet over nothing is known.
    return again if outcome.verdict == "unknown" and not said.whole else outcome


def _either(number: Number, measured: Measured, subject: Subject, facts: Facts) -> Outcome:
    """A number that may be a count or a difference: whichever it agrees with."""
    as_count, as_difference = (
        judge(number, replace(measured, role=role), subject, facts)
        for role in ("count", "difference")
    )
    told = as_difference.verdict == "agrees" or as_count.verdict == "unknown"
    return as_difference if told else as_count


def _misdescribes(subject: Subject, facts: Facts) -> bool:
    said = subject.period.value if subject.period else None
    return said is not None and misdescribes(said.spans[0], facts)


def misdescribes(span: Span, facts: Facts) -> bool:
    """Whether a span looks like the report's own, badly told: as it begins, and most of a year."""
    report = facts.report
    if report is None or span == report.current:
        return False
    return span.first == report.current.first and 6 < span.months <= 12


def _any(number: Number, measured: Measured, subject: Subject, facts: Facts) -> Outcome:
    first: Outcome | None = None
    for true in _truths(measured, subject, facts):
        if number.unit not in true.units:
            continue
        outcome = _held_against(number, measured, true)
        if outcome.verdict == "agrees":
            return outcome
        first = first or outcome
    return first or _no_figure(measured, subject)


def _each(number: Number, measured: Measured, subject: Subject, facts: Facts) -> Outcome:
    """Said of several: true of each of them, or of the areas added."""
    joint: Outcome | None = None
    if len(subject.areas) > 1 and facts.joint:
        joint = _any(number, measured, replace(subject, areas=(facts.joint,), each=False), facts)
        if joint.verdict == "agrees":
            return joint
    outcomes = [
        _any(number, measured, replace(subject, areas=(area,), types=(one,), each=False), facts)
        for area in subject.areas
        for one in subject.types
    ]
    if joint and joint.verdict == "differs" and measured.role == "count":
        return outcomes[0] if all(one.verdict == "agrees" for one in outcomes) else joint
    for verdict in ("differs", "unknown"):
        if found := next((one for one in outcomes if one.verdict == verdict), None):
            return found
    return outcomes[0]


def _held_against(number: Number, measured: Measured, true: _True) -> Outcome:
    fits = agrees(number, true.value, measured.hedge)
    wrong_way = bool(measured.sign) and true.value * measured.sign < 0
    if measured.role in {"difference", "change", "than area"}:
        right = (fits and not wrong_way) != measured.denied
    else:
        right, wrong_way = fits != measured.denied, False
    verdict: Verdict = "agrees" if right else "differs"
    if not right and _of_a_few(number, measured, true):
        return UNKNOWN
    if right and true.withheld:
        verdict = "unknown"
    return Outcome(verdict, true.named, true.words, _offer(true, measured, wrong_way=wrong_way))


def _of_a_few(number: Number, measured: Measured, true: _True) -> bool:
    """Whether a count is so small that it is of some: "charged with 12 burglaries"."""
    counted = measured.role in {"count", "previous count"}
    return counted and not true.dated and number.value * _FEW < abs(true.value)


def _offer(true: _True, measured: Measured, *, wrong_way: bool) -> str:
    """The live figure for the claim's place: without its sign where a word has told the way."""
    if true.withheld or not true.offer:
        return ""
    if measured.role in {"change", "difference"} and measured.by_words and not wrong_way:
        return true.offer.replace("{size}", "size of ")
    return true.offer.replace("{size}", "")


def _no_figure(measured: Measured, subject: Subject) -> Outcome:
    now, _ = subject.spans[0]
    named = Named(subject.areas[0], subject.types[0], measured.role, now.label)
    return Outcome("unknown", named)


def _truths(measured: Measured, subject: Subject, facts: Facts) -> Iterator[_True]:
    for area in subject.areas:
        for crime_type in subject.types:
            for now, then in subject.spans:
                if measured.role == "share":
                    yield from _shares(area, subject, now, then, facts)
                    continue
                if measured.role == "than area":
                    yield from _than_area(area, crime_type, measured, now, then, facts)
                    continue
                change = facts.change(area, crime_type, now, then)
                if change and (true := _true(measured, change, facts)):
                    yield replace(true, dated=subject.period is not None)


def _true(measured: Measured, change: Change, facts: Facts) -> _True | None:
    """The true value of what was measured; None where it is not known."""
    role = measured.role
    if role == "change":
        return _percent(change, facts)
    if role == "count" and change.current is not None:
        return _count("count", change.current, change, change.current_span, facts)
    if role == "previous count" and change.previous is not None:
        return _count("previous count", change.previous, change, change.previous_span, facts)
    if role == "difference" and change.difference is not None:
        words = f"{'+' if change.difference > 0 else ''}{numbers.count(change.difference)}"
        offer = _reference(change, "{size}difference", facts)
        named = _named(change, "difference", change.current_span)
        return _True(change.difference, words, change, named, offer)
    if role == "rate":
        return _rate(measured, change, facts)
    if role == "average" and change.current is not None:
        return _average(measured, change)
    return None


def _percent(change: Change, facts: Facts) -> _True | None:
    named = _named(change, "change", change.current_span)
    if change.percent is not None:
        offer = _reference(change, "{size}change", facts)
        return _True(change.percent, numbers.percent(change.percent), change, named, offer)
    if change.previous and change.previous > 0 and change.current is not None:
        value = percent_change(change.previous, change.current)
        words = f"{numbers.from_to(change.previous, change.current)}, {reason(change)}"
        return _True(value, words, change, named, "", withheld=True)
    return None


def _count(measure: str, value: int, change: Change, span: Span, facts: Facts) -> _True:
    offer = _reference(change, measure, facts)
    return _True(value, numbers.count(value), change, _named(change, measure, span), offer)


def _rate(measured: Measured, change: Change, facts: Facts) -> _True | None:
    if measured.unit == "previous":
        then = change.previous_span
        earlier = facts.change(change.area, change.crime_type, then, then.year_before)
        return _rate(replace(measured, unit=""), earlier, facts) if earlier else None
    if change.rate is None or measured.unit not in {"", change.rate.per}:
        return None
    value = change.rate.per_1000
    named = _named(change, "rate", change.current_span)
    return _True(value, f"{value:,.2f}", change, named, _reference(change, "rate", facts))


def _average(measured: Measured, change: Change) -> _True | None:
    if change.current is None:
        return None
    span = change.current_span
    days = (last_day(span.last) - first_day(span.first)).days + 1
    many = span.months if measured.unit == "month" else days / _DAYS[measured.unit]
    value = change.current / many
    words = f"{numbers.average(value)} a {measured.unit}"
    named = _named(change, f"average a {measured.unit}", span)
    return _True(value, words, change, named, "")


def _shares(area: str, subject: Subject, now: Span, then: Span, facts: Facts) -> Iterator[_True]:
    """Of two types named, the part the first makes of the second, either way round."""
    if len(subject.types) < 2:
        return
    part, whole = (facts.change(area, one, now, then) for one in subject.types[:2])
    if not (part and whole and part.current and whole.current):
        return
    if part.current > whole.current:
        part, whole = whole, part
    value = 100 * (part.current or 0) / (whole.current or 1)
    named = Named(area, part.crime_type, f"share of {whole.crime_type}", now.label)
    yield _True(value, numbers.size(value), part, named, "")


def _than_area(
    area: str, crime_type: str, measured: Measured, now: Span, then: Span, facts: Facts
) -> Iterator[_True]:
    """How much more one area has than another: in offences, in percent, in points of the change."""
    other = facts.named_area(measured.unit)
    if not other or other == area:
        return
    one, two = (facts.change(name, crime_type, now, then) for name in (area, other))
    if not (one and two and one.current is not None and two.current):
        return
    named = Named(area, crime_type, f"count against {other}", now.label)
    more = one.current - two.current
    percent = 100 * more / two.current
    yield _True(more, f"{numbers.count(abs(more))} {_more(more)}", one, named, "", units=("plain",))
    words = f"{numbers.size(percent)} {_more(more)}"
    yield _True(percent, words, one, named, "", units=("percent",))
    if one.percent is not None and two.percent is not None:
        points = one.percent - two.percent
        words = f"{numbers.average(abs(points))} points {_more(points)}"
        yield _True(points, words, one, named, "", units=("percent", "points"))


def _more(difference: float) -> str:
    return "more" if difference > 0 else "fewer"


def _named(change: Change, measure: str, span: Span) -> Named:
    return Named(change.area, change.crime_type, measure, span.label)


def _reference(change: Change, measure: str, facts: Facts) -> str:
    """The live figure's name; "" for one set against another span than a name can say."""
    report = facts.report
    if report and (change.current_span, change.previous_span) == (report.current, report.previous):
        span = ""
    elif change.previous_span == change.current_span.year_before or measure in {"count", "rate"}:
        span = f"{SEPARATOR}{change.current_span.label}"
    else:
        return ""
    return f"[[{SEPARATOR.join((change.area, change.crime_type, measure))}{span}]]"
