"""Results that carry the changes in recording their spans lie across."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from csp_core.measures.area_rates import AreaRates
from csp_core.measures.results import Change, Comparison, MonthByMonth
from csp_core.recording import RecordingBreak


def comparison_across(
    comparison: Comparison,
    breaks: Sequence[RecordingBreak],
    parts: Mapping[str, Sequence[str]] | None = None,
) -> Comparison:
    """The comparison, each of its changes with the breaks it lies across.

    ``parts`` names the areas whose counts are added under another name.
    """
    if not breaks:
        return comparison
    added = parts or {}
    changes = tuple(
        replace(change, breaks=_across(change, breaks, added.get(change.area, ())))
        for change in comparison.changes
    )
    return replace(comparison, changes=changes)


def months_across(
    months: MonthByMonth, breaks: Sequence[RecordingBreak], parts: Sequence[str] = ()
) -> MonthByMonth:
    """The months with the breaks they lie across; ``parts`` are the areas added, if several."""
    return replace(months, breaks=_across(months, breaks, parts))


def rates_across(rates: AreaRates, breaks: Sequence[RecordingBreak]) -> AreaRates:
    """The rates with the breaks that lie within their span, in any of the areas that are told."""
    every = (*rates.areas, *rates.groups, *filter(None, (rates.whole,)))
    names = {name for one in every for name in (one.name, *one.areas)}
    within = tuple(
        one
        for one in breaks
        if one.concerns(names, rates.crime_type) and one.divides((rates.span,))
    )
    return replace(rates, breaks=within)


def _across(
    result: Change | MonthByMonth, breaks: Sequence[RecordingBreak], parts: Sequence[str]
) -> tuple[RecordingBreak, ...]:
    spans = (result.previous_span, result.current_span)
    return tuple(
        one
        for one in breaks
        if one.concerns((result.area, *parts), result.crime_type) and one.divides(spans)
    )
