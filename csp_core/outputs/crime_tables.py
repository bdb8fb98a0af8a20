"""The sheets of the figures workbook that are about crime: changes, counts, rates, trends."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from csp_core.figures import Behind
from csp_core.measures.results import Change
from csp_core.measures.trend_results import Phase, Trend
from csp_core.outputs.behind_report import BehindReport
from csp_core.outputs.figure_table import (
    COUNT,
    NONE,
    PERCENT,
    RATE,
    TENTH,
    YEAR,
    Column,
    FigureTable,
    Value,
    fraction,
    given,
    number,
    read_from,
    rows_of,
    words,
)
from csp_core.periods import month_label
from csp_core.tables import NOT_APPLICABLE, NOT_AVAILABLE
from csp_core.words.caveats import marks
from csp_core.words.chance import verdict
from csp_core.words.trends import sentences

_OF = (Column("Area"), Column("Crime type", note="overlap"))
_STATED = "As the file states it; it gives no counts."


def crime_tables(behind: BehindReport) -> Iterator[FigureTable]:
    """Those of the sheets there is anything for."""
    if behind.changes:
        yield _changes(behind)
    if behind.counts:
        yield _counts(behind)
    if any(one.rate for one in behind.changes):
        yield _rates(behind)
    if behind.trends:
        yield _trends(behind)


def _of(one: Change | Behind | Trend) -> tuple[Value, Value]:
    return words(one.area), words(one.crime_type)


def _changes(behind: BehindReport) -> FigureTable:
    first = behind.changes[0]
    spans = f"{first.current_span.label} against {first.previous_span.label}"
    columns = (
        Column("Area", note="joint"), Column("Crime type", note="overlap"),
        Column("Count before", COUNT), Column("Count now", COUNT), Column("Difference", COUNT),
        Column("Change", PERCENT, "small"), Column("Change, lowest", PERCENT, "chance"),
        Column("Change, highest", PERCENT, "chance"), Column("Chance"), Column("Status"),
        Column("To know"), Column("Files"),
    )  # fmt: skip
    return FigureTable(
        "Crime changes",
        f"Crime changes, {spans}",
        columns,
        rows_of(map(_change, behind.changes)),
        marks(status for one in behind.changes for status in one.statuses),
        behind.source,
    )


def _change(one: Change) -> tuple[Value, ...]:
    why = one.marker or NOT_AVAILABLE
    untold = one.marker or NOT_APPLICABLE
    about = [*one.notes, *(_STATED,) * one.stated, *(each.sentence for each in one.breaks)]
    return (
        *_of(one),
        given(one.previous, why),
        given(one.current, why),
        given(one.difference, why),
        fraction(one.percent, why),
        fraction(one.low, untold),
        fraction(one.high, untold),
        words(verdict(one), untold),
        words(", ".join(one.statuses), NONE),
        words(" ".join(about), NONE),
        words(", ".join(one.files)),
    )


def _counts(behind: BehindReport) -> FigureTable:
    return FigureTable(
        "Counts",
        "Every count behind the crime changes, as it was read",
        (
            *_OF, Column("Period"), Column("Count", COUNT), Column("Status"),
            Column("Read from", note="cell"),
        ),
        rows_of(map(_count, behind.counts)),
        marks(one.status for one in behind.counts),
        behind.source,
    )  # fmt: skip


def _count(one: Behind) -> tuple[Value, ...]:
    return (
        *_of(one),
        one.span.label,
        given(one.count, one.value),
        words(one.status, NONE),
        read_from(one.place),
    )


def _rates(behind: BehindReport) -> FigureTable:
    return FigureTable(
        "Rates",
        f"Recorded crime per 1,000, {behind.changes[0].current_span.label}",
        (
            *_OF, Column("Count", COUNT), Column("Rate per 1,000 a year", RATE, "rate"),
            Column("Per"), Column("Population", COUNT), Column("Mid-year", YEAR),
            Column("Made up to twelve months"), Column("Source of the population"),
        ),
        rows_of(filter(None, map(_rate, behind.changes))),
        marks(status for one in behind.changes for status in one.statuses),
        behind.source,
    )  # fmt: skip


def _rate(one: Change) -> tuple[Value, ...]:
    rate = one.rate
    if rate is None:
        return ()
    return (
        *_of(one),
        given(one.current),
        number(rate.per_1000),
        rate.per,
        rate.population,
        rate.year,
        "Yes" if rate.annualised else "No",
        words(rate.source),
    )


def _trends(behind: BehindReport) -> FigureTable:
    return FigureTable(
        "Trends",
        "Each crime type's months: their average, limits, and what is unusual",
        (
            *_OF, Column("From"), Column("To"), Column("Months with a count", COUNT),
            Column("Average a month", TENTH, "limits"),
            Column("Lower limit", TENTH, "limits"), Column("Upper limit", TENTH, "limits"),
            Column("On trial"), Column("What is unusual"),
        ),
        rows_of(_phase(trend, phase) for trend in behind.trends for phase in trend.phases),
        marks(status for one in behind.trends for status in one.statuses),
        behind.source,
    )  # fmt: skip


def _phase(trend: Trend, phase: Phase) -> tuple[Value, ...]:
    alone = replace(
        trend,
        months=tuple(
            one for one in trend.months if phase.span.first <= one.month <= phase.span.last
        ),
        phases=(phase,),
        signals=tuple(one for one in trend.signals
                      if phase.span.first <= one.months[0] <= phase.span.last),
    )  # fmt: skip
    return (
        *_of(trend),
        month_label(phase.span.first),
        month_label(phase.span.last),
        phase.points,
        number(phase.mean),
        number(phase.lower),
        number(phase.upper),
        "Yes, under 12 months" if phase.trial else "No",
        " ".join(sentences(alone)),
    )
