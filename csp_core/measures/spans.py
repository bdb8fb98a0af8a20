"""Which span to compare when nobody has said: the year to date, or the nearest that can be told."""

from __future__ import annotations

from dataclasses import dataclass

from csp_core.listing import joined
from csp_core.measures.series import Series
from csp_core.periods import MONTHS_IN_YEAR, Span, short_month_label, year_to_date
from csp_core.problems import Place, Problem


@dataclass(frozen=True)
class ChosenSpan:
    """The span to compare with the same period last year, and what had to be said about it."""

    span: Span
    problems: tuple[Problem, ...] = ()


def default_span(series: Series, files: tuple[str, ...] = ()) -> ChosenSpan | None:
    """The financial year to date up to the last month in the figures.

    Where the figures as a whole lack a month of it or of its counterpart, the longest run ending
    at the last month both years have, with a warning; without months, the latest quarter, year or
    span that has a counterpart a year earlier. None when there are no figures.
    """
    place = Place(", ".join(files))
    months = {span.first for span in series.given_spans() if span.months == 1}
    if months and (chosen := _by_month(months, place)):
        return chosen
    if longer := _longer(series):
        return ChosenSpan(longer)
    if stated := series.stated_spans():
        return ChosenSpan(max(stated, key=lambda span: (span.last, span.months)))
    if not series.spans:
        return None
    latest = year_to_date(max(months)) if months else max(series.spans, key=lambda span: span.last)
    return ChosenSpan(
        latest,
        (
            Problem(
                "warning", place, "no period whose counterpart a year earlier is also there",
                f"figures for {latest.year_before.label} as well",
                "Drop the earlier year's figures too; until then no change can be given.",
            ),
        ),
    )  # fmt: skip


def _by_month(months: set[int], place: Place) -> ChosenSpan | None:
    to_date = year_to_date(max(months))
    missing = [month for month in (*to_date.year_before, *to_date) if month not in months]
    if not missing:
        return ChosenSpan(to_date)
    paired = sorted(month for month in months if month - MONTHS_IN_YEAR in months)
    if not paired:
        return None
    first = last = paired[-1]
    while first - 1 in paired:
        first -= 1
    span = Span(first, last)
    return ChosenSpan(
        span,
        (
            Problem(
                "warning",
                place,
                f"no figures for {runs(missing)}",
                f"every month of {to_date.label} and of the year before",
                f"{span.label} is compared instead, the longest run up to the last month that both "
                "years have.",
            ),
        ),
    )


def _longer(series: Series) -> Span | None:
    stated = set(series.given_spans())
    paired = [span for span in stated if span.months > 1 and span.year_before in stated]
    number = {span: at for at, span in enumerate(series.spans)}
    return max(
        paired,
        key=lambda span: (span.last, int((series.state[:, number[span]] > 0).sum()), span.months),
        default=None,
    )


def runs(months: list[int]) -> str:
    """Months as a reader would say them: ``May 2016 and Jul 2017 to Sep 2017``."""
    parts: list[str] = []
    ordered = sorted(set(months))
    at = 0
    while at < len(ordered):
        end = at
        while end + 1 < len(ordered) and ordered[end + 1] == ordered[end] + 1:
            end += 1
        first, last = short_month_label(ordered[at]), short_month_label(ordered[end])
        parts.append(first if at == end else f"{first} to {last}")
        at = end + 1
    return joined(parts)
