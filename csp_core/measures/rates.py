"""Rates per 1,000 residents or households, from the mid-year population nearest the span."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from csp_core.areas import Population, kind_of, shipped_populations
from csp_core.crime_types import crime_type
from csp_core.measures.results import Per, Rate
from csp_core.periods import MONTHS_IN_YEAR, Span, first_day, last_day

_PER = 1000


class Populations:
    """What is known of areas' populations. An upload's own figures go before those shipped."""

    def __init__(self, uploaded: Iterable[Population]) -> None:
        self._of: dict[tuple[str, str], dict[int, tuple[int, str]]] = {}
        for one in shipped_populations():
            self._add(one)
        fresh: set[tuple[str, str]] = set()
        for one in uploaded:
            for measure in ("residents", "households"):
                if getattr(one, measure) is not None and (one.area, measure) not in fresh:
                    fresh.add((one.area, measure))
                    self._of[one.area, measure] = {}
            self._add(one)

    def _add(self, one: Population) -> None:
        for measure in ("residents", "households"):
            number = getattr(one, measure)
            if number is not None:
                self._of.setdefault((one.area, measure), {})[one.year] = (number, one.source)

    def nearest(
        self, areas: tuple[str, ...], measure: str, span: Span
    ) -> tuple[int, int, str] | None:
        """The areas' population together, its mid-year and source, or None where one is not known.

        Of the years every area has, the one whose 30 June lies nearest the middle of the span.
        """
        known = [self._of.get((area, measure), {}) for area in areas]
        years = set.intersection(*(set(one) for one in known)) if known else set()
        if not years:
            return None
        middle = first_day(span.first) + (last_day(span.last) - first_day(span.first)) / 2
        year = min(sorted(years), key=lambda one: abs((dt.date(one, 6, 30) - middle).days))
        source = "; ".join(dict.fromkeys(one[year][1] for one in known))
        return sum(one[year][0] for one in known), year, source


def per_1000(count: float, population: int, span: Span) -> float:
    """1000 × count / population, made a year of."""
    return _PER * count / population * MONTHS_IN_YEAR / span.months


def rate(
    count: int | None,
    areas: tuple[str, ...],
    type_name: str,
    span: Span,
    populations: Populations,
    per: Per | None = None,
) -> Rate | None:
    """Offences per 1,000 a year: 1000 × count / population × 12 / months of the span.

    Per households for a crime type that says so (residential burglary), where they are known;
    ``per`` says it outright, for rates that must be alike. None without a count or a population,
    and for crimes assigned to no partnership.
    """
    if count is None or any(kind_of(area) == "unassigned" for area in areas):
        return None
    wanted = per or crime_type(type_name).rate_per
    found = populations.nearest(areas, wanted, span)
    if found is None and per is None and wanted == "households":
        wanted, found = "residents", populations.nearest(areas, "residents", span)
    if found is None:
        return None
    population, year, source = found
    return Rate(
        per_1000=per_1000(count, population, span),
        per=wanted,
        population=population,
        year=year,
        annualised=span.months != MONTHS_IN_YEAR,
        source=source,
    )
