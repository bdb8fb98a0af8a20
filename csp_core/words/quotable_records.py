"""What a report's words may quote of funding, casework and surveys: each stated figure by its name.

A withheld count is no figure, so nothing can quote it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from csp_core.casework import CaseworkRow
from csp_core.funding import FundingRow
from csp_core.money import pounds
from csp_core.periods import Span, month_of
from csp_core.records import Records
from csp_core.survey import SurveyRow
from csp_core.words import numbers
from csp_core.words.quotable import Kind, Quotable

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
        *(one for row in records.casework for one in _case(row)),
        *(one for row in records.survey for one in _answer(row)),
        *asked.values(),
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
