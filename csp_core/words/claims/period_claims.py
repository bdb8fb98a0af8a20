"""Claims of a period: that what is told is of so many months, or of a year not yet over."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from csp_core.words.claims.claim import Named
from csp_core.words.claims.facts import Facts
from csp_core.words.claims.implied import is_about_figures
from csp_core.words.claims.judging import Outcome, misdescribes
from csp_core.words.claims.marks import Mark
from csp_core.words.claims.reading import Read
from csp_core.words.claims.said import Report, Said

# What is done in a period is no figure of it: "in the first three quarters the board met twice".
_COMPARES = re.compile(
    r"\b(?:compar\w+|mixed\s+picture|picture|rose|fell|rise|rises|fall|increas\w+"
    r"|decreas\w+|reduc\w+|up|down|trends?"
    r"|figures?|higher|lower|performance|recorded|reported|covers?|logged|more|fewer)\b"
)
_ENDS = re.compile(
    r"\b(?:figures|data|statistics)\b(?:\s+\w+){0,5}?\s+(?:run|runs|go|available"
    r"|extend|up|cover|complete)"
    r"(?:\s+only)?(?:\s+as\s+far\s+as|\s+up\s+to|\s+to)(?:\s+the\s+end\s+of|\s+the)?\s*$"
)
_CRIME = re.compile(
    r"\b(?:crime|crimes|offences|incidents|priorit(?:y|ies)|figures?|data|statistics|performance)\b"
)


def period_claims(
    read: Read,
    facts: Facts,
    wrong: Mapping[Mark[Said], Outcome],
    settled: Collection[Mark[Said]],
) -> Iterator[tuple[int, int, Outcome]]:
    """The periods said of figures and what they should be.

    ``wrong`` are those whose numbers are right and of another period, ``settled`` those whose
    numbers have been judged as being of them: either is wrong, and not both.
    """
    report = facts.report
    for mark in read.periods:
        if report and mark.value.spans[0].months == 1 and _ENDS.search(read.plain[: mark.start]):
            yield mark.start, mark.end, _of_end(mark, facts, report)
            continue
        if mark in wrong:
            outcome = wrong[mark]
            actual = outcome.figure.span if outcome.figure else None
            yield (
                mark.start,
                mark.end,
                Outcome("differs", outcome.figure, actual, _offer(facts, actual)),
            )
        elif report and _is_of_figures(read, mark) and not _said_again(read, mark, settled):
            outcome_of = _of_report(mark, facts, report)
            if outcome_of and (mark not in settled or outcome_of.verdict == "agrees"):
                yield mark.start, mark.end, outcome_of


def _said_again(read: Read, mark: Mark[Said], settled: Collection[Mark[Said]]) -> bool:
    """Whether it says in other words what is settled: "the nine months from April to December"."""
    return any(
        one in settled and one != mark and one.value.spans[0] == mark.value.spans[0]
        for one in read.periods
    )


def _of_end(mark: Mark[Said], facts: Facts, report: Report) -> Outcome:
    """The month that figures are said to run to."""
    label = report.current.label
    named = Named(facts.area, "", "span", label)
    right = mark.value.spans[0].last == report.current.last
    return Outcome("agrees" if right else "differs", named, label, "")


def _is_of_figures(read: Read, mark: Mark[Said]) -> bool:
    if mark.value.against or not mark.value.explicit:
        return False
    about_crime = bool(read.types) or bool(_CRIME.search(read.bare))
    return about_crime and is_about_figures(read) and bool(_COMPARES.search(read.bare))


def _of_report(mark: Mark[Said], facts: Facts, report: Report) -> Outcome | None:
    named = Named(facts.area, "", "span", report.current.label)
    label = report.current.label
    if mark.value.spans[0] == report.current and not mark.value.to_date:
        return Outcome("agrees", named, label, _offer(facts, label))
    if misdescribes(mark.value.spans[0], facts):
        return Outcome("differs", named, label, _offer(facts, label))
    return None


def _offer(facts: Facts, actual: str | None) -> str:
    if facts.report and actual == facts.report.current.label:
        return f"[[{facts.area} | span]]"
    return ""
