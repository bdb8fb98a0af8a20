"""What each upload added to a report's figures, and which figures it changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from csp_core.figures import Revision, revised, silent, together
from csp_core.periods import Span
from csp_core.statements import Statements, codes_of, first_months, names_of

# Longer than any period a figure is of, so that a start and a length make one number.
_LONGEST = 2048


@dataclass(frozen=True)
class Replacement:
    """What one upload did to the figures of those before it; ``first`` when there were none.

    ``figures`` counts those it states that none before it did; ``areas``, ``crime_types`` and
    ``spans`` (in order of time) are what those are of, and ``new_areas``, ``new_crime_types`` and
    ``new_spans`` the ones of which no earlier upload stated anything. ``revisions`` are the
    figures it states differently from the newest upload before it that states them.
    """

    first: bool
    figures: int
    areas: tuple[str, ...]
    crime_types: tuple[str, ...]
    spans: tuple[Span, ...]
    new_areas: tuple[str, ...]
    new_crime_types: tuple[str, ...]
    new_spans: tuple[Span, ...]
    revisions: tuple[Revision, ...]


def replacements(tables: Sequence[pa.Table]) -> tuple[Replacement, ...]:
    """One for each upload's figures (FIGURES schema), oldest first.

    A figure marked only ``[x]`` (not available) adds and changes nothing.
    """
    table = together(tables)
    stating = np.nonzero(~silent(table))[0]
    upload = table.column("upload").to_numpy()
    figure = Statements(table).first
    # Each figure's statements together, oldest first: one that follows another restates it.
    order = stating[np.lexsort((upload[stating], figure[stating]))]
    restates = np.zeros(len(order), bool)
    restates[1:] = figure[order[1:]] == figure[order[:-1]]
    later = np.nonzero(restates)[0]
    added = order[~restates]
    names = [_Names(table, stating, column) for column in ("area", "crime_type")]
    spans = _Spans(table, stating)
    answer = []
    for number in range(len(tables)):
        own, its = added[upload[added] == number], later[upload[order[later]] == number]
        (areas, new_areas), (types, new_types) = (one.of(own, number) for one in names)
        all_spans, new_spans = spans.of(own, number)
        answer.append(
            Replacement(
                first=number == 0,
                figures=len(own),
                areas=areas,
                crime_types=types,
                spans=all_spans,
                new_areas=new_areas,
                new_crime_types=new_types,
                new_spans=new_spans,
                revisions=revised(table, order[its - 1], order[its]),
            )
        )
    return tuple(answer)


class _Names:
    """A column's names, and which upload was the first to state anything of each."""

    def __init__(self, table: pa.Table, stating: np.ndarray, column: str) -> None:
        self._names = names_of(table, column)
        self._codes = codes_of(table, column)
        self._first = _first_uploads(table, stating, self._codes, len(self._names))

    def of(self, rows: np.ndarray, upload: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The names in these rows, in the files' order, and those of them new with the upload."""
        codes, where = np.unique(self._codes[np.sort(rows)], return_index=True)
        there = codes[np.argsort(where)]
        new = there[self._first[there] == upload]
        return tuple(self._names[at] for at in there), tuple(self._names[at] for at in new)


class _Spans:
    """The periods figures are of, and which upload was the first to state anything of each."""

    def __init__(self, table: pa.Table, stating: np.ndarray) -> None:
        keys = first_months(table) * _LONGEST + table.column("months").to_numpy()
        self._keys, codes = np.unique(keys, return_inverse=True)
        self._codes = codes
        self._first = _first_uploads(table, stating, codes, len(self._keys))

    def of(self, rows: np.ndarray, upload: int) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
        """The periods of these rows in order of time, and those of them new with the upload."""
        there = np.unique(self._codes[rows])
        new = there[self._first[there] == upload]
        return tuple(map(self._span, there)), tuple(map(self._span, new))

    def _span(self, at: int) -> Span:
        start, months = divmod(int(self._keys[at]), _LONGEST)
        return Span.starting(start, months)


def _first_uploads(
    table: pa.Table, stating: np.ndarray, codes: np.ndarray, size: int
) -> np.ndarray:
    """For each code the first upload with a row that states anything; none gets a high number."""
    first = np.full(size, np.iinfo(np.int16).max, np.int64)
    np.minimum.at(first, codes[stating], table.column("upload").to_numpy()[stating])
    return first
