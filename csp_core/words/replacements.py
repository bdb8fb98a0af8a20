"""What an upload added and changed, as one sentence."""

from __future__ import annotations

from collections.abc import Sequence

from csp_core.listing import joined
from csp_core.periods import Span
from csp_core.replacements import Replacement
from csp_core.words.numbers import listed

_PERIODS_NAMED = 3


def replacement_sentence(file: str, replacement: Replacement) -> str:
    """What it did: ``crime-feb.xlsx added February 2018 for 6 crime types in 2 areas``.

    A first file "holds" its figures. Empty for a first file without any.
    """
    doubted = sum(revision.disputed for revision in replacement.revisions)
    changed = len(replacement.revisions) - doubted
    if replacement.first:
        return f"{file} holds {_what(replacement)}." if replacement.figures else ""
    said = [
        part
        for number, part in (
            (replacement.figures, f"added {_what(replacement)}"),
            (changed, f"changed {_figures(changed)}"),
            (doubted, f"put {_figures(doubted)} in doubt"),
        )
        if number
    ]
    return f"{file} {joined(said) or 'added nothing new and changed no figure'}."


def _what(replacement: Replacement) -> str:
    types = _named(replacement.crime_types, "crime types")
    areas = _named(replacement.areas, "areas")
    return f"{_periods(replacement.spans)} for {types} in {areas}"


def _named(names: Sequence[str], many: str) -> str:
    """One by its name, several by their number."""
    return names[0] if len(names) == 1 else f"{len(names):,} {many}"


def _figures(number: int) -> str:
    return f"{number:,} {'figure' if number == 1 else 'figures'}"


def _periods(spans: Sequence[Span]) -> str:
    """Periods of one length that follow one another as one, whatever is left each by its name."""
    runs: list[Span] = []
    length = 0
    for span in spans:
        if runs and span.months == length and runs[-1].last + 1 == span.first:
            runs[-1] = Span(runs[-1].first, span.last)
        else:
            runs.append(span)
        length = span.months
    return listed(tuple(run.label for run in runs), _PERIODS_NAMED)
