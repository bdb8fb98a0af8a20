"""One crime type month by month in words: in how many months it was higher than before."""

from __future__ import annotations

from csp_core.measures.results import MonthByMonth
from csp_core.words.numbers import count
from csp_core.words.titles import fitted, name_of

STEPS = {1: "month", 3: "quarter", 6: "half-year", 12: "year"}


def step_of(months: MonthByMonth) -> int:
    """How many months each pair stands for: 12, 6 or 3 where the span is just filled by them."""
    span = months.current_span
    offsets = {pair.month - span.first for pair in months.pairs}
    whole = (
        step
        for step in (12, 6, 3)
        if span.months == step * len(offsets) and all(at % step == 0 for at in offsets)
    )
    return next(whole, 1)


def unit(months: MonthByMonth) -> str:
    """``month``, or the longer step the figures are counted by."""
    return STEPS[step_of(months)]


def title(months: MonthByMonth) -> str:
    """The months in ten words or fewer."""
    compared = _compared(months)
    if not compared:
        return fitted(months.crime_type, [f": no {unit(months)}s to compare", ": none to compare"])
    if len(compared) == 1:
        return _one_pair(months, *compared[0])
    higher, lower = _tally(compared)
    if not higher and not lower:
        return fitted(months.crime_type, [f" the same in all {len(compared):,} {unit(months)}s"])
    way, most = ("lower", lower) if lower > higher else ("higher", higher)
    than = "than last year" if _a_year_on(months) else "than before"
    share = f"in {_share(most, len(compared))} {unit(months)}s"
    if len(compared) < months.current_span.months / step_of(months):
        share += " compared"
    return fitted(months.crime_type, [f" {way} {than} {share}", f" {way} {share}"])


def _one_pair(months: MonthByMonth, previous: int, current: int) -> str:
    way = "up" if current > previous else "down"
    if current == previous:
        return fitted(months.crime_type, [f" unchanged at {count(current)}"])
    return fitted(months.crime_type, [f" {way} from {count(previous)} to {count(current)}"])


def _share(most: int, of: int) -> str:
    return f"all {of:,}" if most == of else f"{most:,} of {of:,}"


def sentence(months: MonthByMonth) -> str:
    """In how many months the count was higher, lower and the same, of those both spans have."""
    name, compared = name_of(months.crime_type), _compared(months)
    spans = f"{months.current_span.label} and {months.previous_span.label}"
    if not compared:
        return f"{name}: no {unit(months)} has a figure in both {spans}."
    higher, lower = _tally(compared)
    same = len(compared) - higher - lower
    plural = "s" if len(compared) > 1 else ""
    return (
        f"{name}: of {len(compared):,} {unit(months)}{plural} with a figure in both {spans}, "
        f"{higher:,} higher, {lower:,} lower and {same:,} the same in the later span."
    )


def _compared(months: MonthByMonth) -> list[tuple[int, int]]:
    """The earlier and later count of each pair that has both."""
    return [
        (pair.previous, pair.current)
        for pair in months.pairs
        if pair.previous is not None and pair.current is not None
    ]


def _tally(compared: list[tuple[int, int]]) -> tuple[int, int]:
    higher = sum(current > previous for previous, current in compared)
    return higher, sum(current < previous for previous, current in compared)


def _a_year_on(months: MonthByMonth) -> bool:
    return months.current_span.year_before == months.previous_span
