"""What must be known beside a trend: gaps, trial limits, and where recording changed."""

from __future__ import annotations

from csp_core.measures.trend_results import TRIAL_POINTS, Trend
from csp_core.periods import month_label
from csp_core.words.caveats import MONTHS_MARKED, about_type
from csp_core.words.numbers import listed

STARTS_AGAIN = "Average and limits start again there."


def trend_caveats(trend: Trend) -> tuple[str, ...]:
    """Every caveat of a trend, computed from it; missing months are named, never drawn as zero."""
    return tuple(
        sentence
        for sentence in (
            *(f"{one.sentence} {STARTS_AGAIN}" for one in trend.breaks),
            _trial(trend),
            _named("No figure for {}.", trend, missing=True),
            _named("Withheld: {}.", trend, withheld=True),
            *(_named(said, trend, status=status) for status, said in MONTHS_MARKED.items()),
            *about_type(trend.crime_type),
        )
        if sentence
    )


def _trial(trend: Trend) -> str:
    short = [one for one in trend.phases if one.trial]
    if not short:
        return ""
    counted = listed(
        tuple(
            f"{one.points:,} months" + (f" ({one.span.label})" if len(trend.phases) > 1 else "")
            for one in short
        )
    )
    return f"Trial limits: they rest on {counted}, where {TRIAL_POINTS} or more are wanted."


def _named(
    sentence: str,
    trend: Trend,
    *,
    missing: bool = False,
    withheld: bool = False,
    status: str = "",
) -> str:
    """The sentence with the months it is about; empty where it is about none."""
    months = tuple(
        month_label(one.month)
        for one in trend.months
        if (missing and one.count is None and not one.withheld)
        or (withheld and one.withheld)
        or (status and one.status == status and one.count is not None)
    )
    return sentence.format(listed(months)) if months else ""
