"""What a report's words may quote of funding, casework and surveys: each stated figure by its name.

A withheld count is no figure, so nothing can quote it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from csp_core.activity import ActivityRow
from csp_core.casework import CaseworkRow
from csp_core.funding import FundingRow
from csp_core.measures.casework import CaseSet, case_sets
from csp_core.measures.funding import Position, positions
from csp_core.measures.survey import survey_questions
from csp_core.measures.survey_results import Question
from csp_core.money import pounds
from csp_core.periods import Span, month_of
from csp_core.records import Records
from csp_core.survey import SurveyRow
from csp_core.words import numbers
from csp_core.words.quotable import Kind, Quotable
from csp_core.words.survey import rest_words

# Other words by which prose means what a sheet names.
_ALSO = {
    "marac": ("Multi Agency Risk Assessment Conference",),
    "idva": ("Independent Domestic Violence Advocates", "advocates"),
    "opcc": ("police commissioner", "Police and Crime Commissioner"),
    "srbc": ("council",),
    "police community support officers": ("PCSOs",),
    "cases": ("cases heard", "cases discussed"),
    "children": ("children", "young people"),
    "disability": ("disabled",),
    "males": ("male victims", "men"),
    "confident": ("feel safe", "agreed"),
    "unsure": ("uncertain", "not sure"),
}


def quotable_records(records: Records) -> tuple[Quotable, ...]:
    """Every stated figure beside crime, in the files' order."""
    asked: dict[str, Quotable] = {}
    for row in records.survey:
        if row.base is not None:
            asked.setdefault(f"{row.question} {row.area}", _base(row, row.base))
    return (
        *(one for row in records.funding for one in _money(row)),
        *(one for pot in positions(records.funding, dt.date.max) for one in _years(pot)),
        *(one for row in records.casework for one in _case(row)),
        *(one for cases in case_sets(records.casework) for one in _derived(cases)),
        *(one for row in records.survey for one in _answer(row)),
        *(one for asked_of in survey_questions(records.survey) for one in _rest(asked_of)),
        *asked.values(),
        *(one for row in records.activity for one in _attendance(row)),
    )


def _money(row: FundingRow) -> Iterator[Quotable]:
    if row.amount is not None:
        yield Quotable(
            row.funder,
            row.scheme,
            row.status,
            "money",
            row.amount,
            pounds(row.amount),
            _span(row.start, row.end),
            also=_also(row.funder, row.scheme),
        )


def _years(pot: Position) -> Iterator[Quotable]:
    """What falls to each financial year of a commitment; once, where each has the same."""
    years = pot.by_financial_year or {}
    alike = set(years.values())
    if len(years) > 1 and len(alike) == 1:
        yield _of_year(pot, "each financial year", alike.pop(), "a year", "annually")
    elif len(years) > 1:
        for label, amount in years.items():
            yield _of_year(pot, f"committed for {label}", amount)


def _of_year(pot: Position, measure: str, amount: Decimal, *also: str) -> Quotable:
    names = _also(pot.funder, pot.scheme)
    return Quotable(
        pot.funder, pot.scheme, measure, "money", amount, pounds(amount), also=(*names, *also)
    )


def _derived(found: CaseSet) -> Iterator[Quotable]:
    """What is worked out of a service's counts."""
    for measure, value, words, also in (
        ("children a case", found.children_per_case, _two_decimals, ("children per case",)),
        ("cases a month", found.cases_per_month, numbers.average, ("cases per month",)),
    ):
        if value is not None:
            yield Quotable(
                found.area, found.service, measure, "cases", value, words(value),
                found.span, also=(*_also(found.service), *also, "average"),
            )  # fmt: skip


def _two_decimals(value: float) -> str:
    return f"{value:.2f}"


def _rest(asked: Question) -> Iterator[Quotable]:
    """The share of those whose answer the file does not give."""
    latest = asked.latest
    if latest.remainder is not None:
        yield Quotable(
            asked.area, asked.question, "no answer stated", "share", latest.remainder.share,
            rest_words(latest.remainder), _span(latest.start, latest.end),
            also=("survey", "remaining", "the rest"),
        )  # fmt: skip


def _attendance(row: ActivityRow) -> Iterator[Quotable]:
    if row.attendance is not None:
        yield Quotable(
            "", row.name, "attendance", "count", row.attendance, numbers.count(row.attendance),
            also=("attended", "delegates", "came"),
        )  # fmt: skip


def _case(row: CaseworkRow) -> Iterator[Quotable]:
    if row.value is not None and not row.marker:
        share = row.unit == "share of cases"
        yield Quotable(
            row.area,
            row.service,
            row.measure,
            "share" if share else "cases",
            _value(row.value),
            _share(row.value) if share else numbers.count(int(row.value)),
            _span(row.start, row.end),
            also=_also(row.service, row.measure),
        )


def _answer(row: SurveyRow) -> Iterator[Quotable]:
    span = _span(row.start, row.end)
    also = ("survey", *_also(row.answer))
    if row.share is not None:
        kind: Kind = "share"
        words = _share(row.share)
        yield Quotable(
            row.area, row.question, row.answer, kind, _value(row.share), words, span, also=also
        )
    elif row.count is not None:
        words = numbers.count(row.count)
        yield Quotable(
            row.area, row.question, row.answer, "cases", row.count, words, span, also=also
        )


def _base(row: SurveyRow, base: int) -> Quotable:
    return Quotable(
        row.area,
        row.question,
        row.counted or "asked",
        "cases",
        base,
        numbers.count(base),
        _span(row.start, row.end),
        also=("survey", "contacts", "respondents", "responses"),
    )


def _value(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


def _share(share: Decimal) -> str:
    return f"{numbers.size(float(share))}"


def _span(start: dt.date | None, end: dt.date | None) -> Span | None:
    return Span(month_of(start), month_of(end)) if start and end and start <= end else None


def _also(*names: str) -> tuple[str, ...]:
    said = " ".join(names).casefold()
    return tuple(word for name, words in _ALSO.items() if name in said for word in words)
