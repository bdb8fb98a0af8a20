"""Rows of casework drawn in one line, as a file would give them."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from csp_core.casework import SHARE, CaseworkRow, Unit
from csp_core.day_words import days_of
from csp_core.periods import Span, parse_month_key
from csp_core.problems import Place
from csp_core.tables import WITHHELD

BOTH = "Chorley and South Ribble"
AS_AT = dt.date(2018, 2, 20)


def span(first: str, last: str) -> Span:
    """From one month to another, as ``2017-04``."""
    return Span(parse_month_key(first), parse_month_key(last))


YEAR, BEFORE = span("2016-10", "2017-09"), span("2015-10", "2016-09")


def row(
    measure: str,
    value: int | None,
    of: Span = YEAR,
    *,
    share: bool = False,
    small: bool = False,
    area: str = BOTH,
    service: str = "MARAC",
    as_at: dt.date | None = AS_AT,
) -> CaseworkRow:
    """One figure; one without a value is withheld."""
    unit: Unit = SHARE if share else "children" if "hild" in measure else "cases"
    start, end = days_of(of)
    return CaseworkRow(
        service, area, measure, None if value is None else Decimal(value), unit, start, end, as_at,
        WITHHELD if value is None else "", place=Place("f.xlsx", "MARAC", "B2"), small=small,
    )  # fmt: skip


SAMPLE = (
    row("Cases discussed", 346),
    row("Children in the household", 454),
    row("Declared a disability", 8, share=True),
    row("Males", 8, share=True),
)
