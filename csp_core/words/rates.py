"""A rate as a sentence, with the population it rests on."""

from __future__ import annotations

from csp_core.measures.results import Change
from csp_core.words.numbers import count


def rate_sentence(change: Change) -> str:
    """The rate and its population: ``67.0 per 1,000 residents a year (mid-2017 ...)``."""
    rate = change.rate
    if rate is None:
        return "No rate is given: the count or the population is not known."
    made_up = f"; {change.current_span.months} months made up to twelve" if rate.annualised else ""
    return (
        f"{rate.per_1000:.1f} per 1,000 {rate.per} a year (mid-{rate.year} number of {rate.per} "
        f"{count(rate.population)}{made_up}. Source: {rate.source})."
    )
