"""The latest twelve months and the year to date in words, side by side."""

from __future__ import annotations

from csp_core.measures.results import Change
from csp_core.measures.rolling import Rolling
from csp_core.periods import month_label
from csp_core.words.caveats import NOT_ALIKE
from csp_core.words.chance import clause
from csp_core.words.changes import reason
from csp_core.words.numbers import count, percent
from csp_core.words.trends import spelt


def rolling_sentences(found: Rolling) -> tuple[str, ...]:
    """The twelve months, the year to date, and a warning where that is too young to say much."""
    last = month_label(found.twelve.current_span.last)
    to_date = found.to_date.current_span
    months = spelt(to_date.months)
    return tuple(
        sentence
        for sentence in (
            _said(found.twelve, f"the twelve months to {last}", "the twelve months before"),
            _said(
                found.to_date,
                f"the financial year to date ({to_date.label})",
                "the same months a year before",
            ),
            f"The financial year to date has only {months} month{'s' if to_date.months > 1 else ''}"
            ": one odd month, or the season, can mislead. The twelve months say more."
            if found.early
            else "",
            *(
                f"{one.sentence} {NOT_ALIKE}"
                for one in dict.fromkeys((*found.twelve.breaks, *found.to_date.breaks))
            ),
        )
        if sentence
    )


def _said(change: Change, span: str, before: str) -> str:
    if change.current is None:
        return f"{_because(change)} So there is no count for {span}."
    said = f"{count(change.current)} in {span}"
    if change.previous is None:
        return f"{said}. {_because(change)} So no change is given."
    if change.previous == change.current:
        return f"{said}, as many as in {before}."
    way = "up" if change.current > change.previous else "down"
    ending = percent(change.percent) if change.percent is not None else reason(change)
    explained = clause(change)
    return f"{said}, {way} from {count(change.previous)} in {before} ({ending}){explained}."


def _because(change: Change) -> str:
    return " ".join(change.notes) or f"{reason(change).capitalize()}."
