"""Figures arranged as series: for each area and crime type, the count of every period stated."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow.compute as pc

from csp_core.figures import Figures
from csp_core.periods import Span
from csp_core.statements import codes_of, first_months, names_of
from csp_core.tables import DISPUTED, NOT_APPLICABLE, NOT_AVAILABLE

ABSENT, WITHHELD, COUNTED = 0, 1, 2
# Of several areas' statuses for one month, the one of which a reader must know.
_GRAVEST = (DISPUTED, "illustrative", "provisional", "revised")


@dataclass(frozen=True)
class Totals:
    """The total of every series over one span.

    ``state`` is COUNTED where every month is covered, WITHHELD where all are and some withheld,
    ABSENT where a month is missing (``covered``, series by month, says which). ``count`` holds
    the total where counted and nothing of meaning elsewhere.
    """

    span: Span
    count: np.ndarray
    state: np.ndarray
    covered: np.ndarray


@dataclass(frozen=True)
class ByMonth:
    """What is stated of single months, series by month from ``first`` on.

    ``count`` is of meaning where ``state`` is COUNTED; ``status`` holds codes into ``statuses``.
    """

    first: int
    count: np.ndarray
    state: np.ndarray
    status: np.ndarray
    statuses: tuple[str, ...]

    def status_in(self, rows: Sequence[int], month: int) -> str:
        """The gravest status any of these series has in a month; "" where none has any."""
        at = month - self.first
        if not 0 <= at < self.status.shape[1]:
            return ""
        found = {self.statuses[code] for code in self.status[rows, at]}
        return next((one for one in _GRAVEST if one in found), "")


class Series:
    """Every series of a report's figures; ``keys`` are their (area, crime type), in file order."""

    def __init__(self, figures: Figures) -> None:
        table = figures.table
        stated = table.column("stated").to_numpy()
        area, crime_type = codes_of(table, "area"), codes_of(table, "crime_type")
        area_names, type_names = names_of(table, "area"), names_of(table, "crime_type")
        key = area.astype(np.int64) * (len(type_names) + 1) + crime_type
        _, first, inverse = np.unique(key, return_index=True, return_inverse=True)
        order = np.argsort(first)
        rank = np.empty(len(order), np.int64)
        rank[order] = np.arange(len(order))
        self._row_series = rank[inverse]
        first = first[order]
        self.keys = tuple((area_names[area[row]], type_names[crime_type[row]]) for row in first)
        written, written_names = codes_of(table, "as_written"), names_of(table, "as_written")
        self.as_written = tuple(written_names[written[row]] for row in first)
        start = first_months(table)
        months = table.column("months").to_numpy().astype(np.int64)
        self._stated = stated
        self._start, self._end = start, start + months - 1
        self.spans, counts = _distinct_spans(start[~stated], months[~stated])
        self.count, self.state = self._matrix(figures, ~stated, counts)
        self._table = table

    def _matrix(
        self, figures: Figures, counted: np.ndarray, span_of: np.ndarray
    ) -> tuple[np.ndarray, np.ndarray]:
        table = figures.table
        shape = (len(self.keys), len(self.spans))
        count, state = np.zeros(shape, np.int64), np.zeros(shape, np.int8)
        absent = {NOT_AVAILABLE, NOT_APPLICABLE}
        withheld = np.array([name not in absent for name in names_of(table, "marker")] or [False])[
            codes_of(table, "marker")
        ]
        given = table.column("count").is_valid().to_numpy(zero_copy_only=False)
        where = (self._row_series[counted], span_of)
        count[where] = pc.fill_null(table.column("count"), 0).to_numpy()[counted]
        state[where] = np.where(given, COUNTED, np.where(withheld, WITHHELD, ABSENT))[counted]
        return count, state

    def totals(self, span: Span) -> Totals:
        """Every series' total over a span, from whatever stated periods fit together to fill it.

        Months are taken before quarters and quarters before years where both would fill it.
        """
        size = len(self.keys)
        inside = sorted(
            (number for number, one in enumerate(self.spans) if one in span),
            key=lambda number: self.spans[number].months,
        )
        state = np.full((span.months + 1, size), ABSENT, np.int8)
        count = np.zeros((span.months + 1, size), np.int64)
        state[0] = COUNTED
        covered = np.zeros((size, span.months), bool)
        by_end: dict[int, list[int]] = {}
        for number in inside:
            one = self.spans[number]
            by_end.setdefault(one.last - span.first + 1, []).append(number)
            covered[:, one.first - span.first : one.last - span.first + 1] |= (
                self.state[:, number] > ABSENT
            )[:, None]
        for end in range(1, span.months + 1):
            for number in by_end.get(end, ()):
                begin = self.spans[number].first - span.first
                together = np.minimum(state[begin], self.state[:, number])
                better = together > state[end]
                state[end] = np.where(better, together, state[end])
                count[end] = np.where(better, count[begin] + self.count[:, number], count[end])
        return Totals(span, count[-1], state[-1], covered)

    def months_of(self, span: Span) -> tuple[np.ndarray, np.ndarray]:
        """Every series' count in each month of a span, and whether it is stated: series by month.

        Only what is stated for a single month counts; the rest is 0 and not known.
        """
        number = {one.first: at for at, one in enumerate(self.spans) if one.months == 1}
        columns = np.array([number.get(month, -1) for month in span])
        there = columns >= 0
        known = there & (self.state[:, columns] == COUNTED)
        return np.where(known, self.count[:, columns], 0), known

    def by_month(self) -> ByMonth | None:
        """Every series month by month; None where nothing is stated of a single month."""
        single = [(at, span.first) for at, span in enumerate(self.spans) if span.months == 1]
        if not single:
            return None
        first, last = single[0][1], single[-1][1]
        shape = (len(self.keys), last - first + 1)
        count, state = np.zeros(shape, np.int64), np.zeros(shape, np.int8)
        status = np.full(shape, -1, np.int32)
        columns, months = (np.array(one) for one in zip(*single, strict=True))
        count[:, months - first] = self.count[:, columns]
        state[:, months - first] = self.state[:, columns]
        rows = np.nonzero((self._start == self._end) & ~self._stated)[0]
        where = (self._row_series[rows], self._start[rows] - first)
        status[where] = codes_of(self._table, "status")[rows]
        # The last name is that of the months nothing is stated of.
        names = (*names_of(self._table, "status"), "")
        return ByMonth(first, count, state, status, names)

    def given_spans(self) -> tuple[Span, ...]:
        """The periods for which any series has a count, given or withheld."""
        given = np.nonzero((self.state > ABSENT).any(axis=0))[0]
        return tuple(self.spans[at] for at in given)

    def spoken_of(self, spans: tuple[Span, ...]) -> np.ndarray:
        """Which series have a count or a marker inside the spans, be it "not available"."""
        spoken = np.zeros(len(self.keys), bool)
        spoken[np.unique(self._row_series[self._inside(spans) & ~self._stated])] = True
        return spoken

    def _inside(self, spans: tuple[Span, ...]) -> np.ndarray:
        inside = np.zeros(len(self._start), bool)
        for span in spans:
            inside |= (self._start >= span.first) & (self._end <= span.last)
        return inside

    def names_within(self, column: str, spans: tuple[Span, ...]) -> list[tuple[str, ...]]:
        """For each series, the column's names (files, statuses) inside the spans."""
        inside = self._inside(spans)
        names, codes = names_of(self._table, column), codes_of(self._table, column)
        found: list[tuple[str, ...]] = [()] * len(self.keys)
        for code, name in enumerate(names):
            if name:
                for at in np.unique(self._row_series[inside & (codes == code)]):
                    found[at] = (*found[at], name)
        return found

    def stated(self, span: Span) -> dict[int, tuple[float | None, str]]:
        """What each series' file itself states for exactly this span: percent, and marker."""
        chosen = self._stated & (self._start == span.first) & (self._end == span.last)
        percents, markers = self._table.column("stated_percent"), self._table.column("marker")
        return {
            int(self._row_series[row]): (percents[row].as_py(), markers[row].as_py())
            for row in np.nonzero(chosen)[0].tolist()
        }

    def stated_spans(self) -> tuple[Span, ...]:
        """The spans of which a file states a change."""
        stated = self._stated
        pairs = zip(self._start[stated].tolist(), self._end[stated].tolist(), strict=True)
        return tuple(Span(first, last) for first, last in dict.fromkeys(pairs))


def _distinct_spans(start: np.ndarray, months: np.ndarray) -> tuple[tuple[Span, ...], np.ndarray]:
    key, inverse = np.unique(start * 4096 + months, return_inverse=True)
    return tuple(Span.starting(int(one // 4096), int(one % 4096)) for one in key), inverse
