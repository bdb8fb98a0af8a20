"""Columns of periods, row by row: one column, or a year beside a month or a quarter."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from csp_core.period_parts import within_span
from csp_core.period_words import (
    day_of,
    financial,
    hyphened_years,
    month_before_day,
    parse_period,
    parse_serial,
)
from csp_core.periods import (
    MONTHS_IN_YEAR,
    Span,
    financial_year,
    month_label,
    month_number,
    month_of,
)
from csp_core.reading.cells import filled
from csp_core.reading.files.sheets import Coded
from csp_core.spelling import spelling_key

BLANK, UNREAD, TOTALLED = -1, -2, -3
_TOTAL = re.compile(
    r"(?:.* )?(?:sub ?)?totals?(?: .*)?|ytd|(?:financial )?year to date|(?:monthly )?average|mean"
    r"|(?:%|per ?cent(?:age)?)? ?(?:change|difference|variance|diff)"
)
_YEAR = re.compile(r"((?:19|20)\d\d)(?:\.0)?")
_QUARTER = re.compile(r"\bq(?:tr|uarter)?\s*[1-4]\b", re.IGNORECASE)
# What a heading says of the months below it: how long each period is, and which month is named.
_ENDING, _STARTING, _AS_NAMED = "ending", "starting", "as named"
_HEADINGS = (
    (re.compile(r"^(?:year|(?:12|twelve) months) (?:to|ending|ended)\b"), 12, _ENDING),
    (re.compile(r"^quarter (?:to|ending|ended)\b"), 3, _ENDING),
    (re.compile(r"^year (?:start|starting|beginning|commencing)\b"), 12, _STARTING),
    (re.compile(r"^quarter (?:start|starting|beginning|commencing)\b"), 3, _STARTING),
    (re.compile(r"^(?:financial |calendar )?year$"), 12, _AS_NAMED),
    (re.compile(r"^(?:financial |calendar )?quarter$"), 3, _AS_NAMED),
)


@dataclass(frozen=True)
class Periods:
    """A column as codes into spans; BLANK, UNREAD for a cell that names no period, or TOTALLED.

    ``unread`` says what such cells hold, by their number among the distinct ones; ``days`` is a
    cell that shows the column to hold days or weeks, of which no months can be made. Where the
    headings name the years, ``parts`` are the months or quarters that the codes stand for.
    ``doubt`` says why the years beside the months cannot be taken at their word.
    """

    codes: np.ndarray
    spans: tuple[Span, ...]
    unread: dict[int, str]
    days: str = ""
    parts: tuple[str, ...] = ()
    doubt: str = ""


def read_periods(
    columns: Sequence[Coded], headings: Sequence[str], within: Span | None = None
) -> Periods:
    """The periods of each row, from one column or from several that say it together.

    ``within`` is the span a month without its year lies in, where the title says one.
    """
    if len(columns) == 1:
        cells: list[tuple[Any, ...]] = [(cell,) for cell in columns[0].distinct]
        codes = columns[0].codes
    else:
        stacked = np.stack([column.codes for column in columns], axis=1)
        found, codes = np.unique(stacked, axis=0, return_inverse=True)
        cells = [
            tuple(column.distinct[code] for column, code in zip(columns, row, strict=True))
            for row in found
        ]
    reader = _Reader([spelling_key(heading) for heading in headings], columns, within)
    quarters = _are_totals(cells)
    kept: dict[Span, int] = {}
    unread: dict[int, str] = {}
    code_of = np.empty(len(cells) + 1, np.int32)
    for number, row in enumerate(cells):
        if not any(map(filled, row)):
            code_of[number] = BLANK
        elif span := reader.span(row):
            code_of[number] = kept.setdefault(span, len(kept))
        elif any(map(is_total, row)) or (quarters and _names_quarter(row)):
            code_of[number] = TOTALLED
        else:
            code_of[number] = UNREAD
            unread[number] = " ".join(_text(cell) for cell in row if filled(cell))
    return Periods(code_of[codes.reshape(-1)], tuple(kept), unread, _days(cells, reader))


def _are_totals(cells: Sequence[tuple[Any, ...]]) -> bool:
    """Whether quarters in one column stand among months, whose figures they then add up."""
    given = [row for row in cells if any(map(filled, row))]
    return 0 < 2 * sum(map(_names_quarter, given)) < len(given)


def _names_quarter(row: tuple[Any, ...]) -> bool:
    return any(_QUARTER.search(_text(cell)) for cell in row if filled(cell))


def is_total(cell: object) -> bool:
    """Whether a cell among periods says that its row adds up others, or is their average."""
    return isinstance(cell, str) and bool(_TOTAL.fullmatch(spelling_key(cell)))


def _text(cell: object) -> str:
    if isinstance(cell, dt.date):
        return f"{cell.day} {month_label(month_of(cell))}"
    return f"{cell:g}" if isinstance(cell, float) else " ".join(str(cell).split())


def _days(cells: Sequence[tuple[Any, ...]], reader: _Reader) -> str:
    """A cell that is the second day of one month, so that rows are days or weeks; else empty."""
    first: dict[Span, int] = {}
    for row in cells:
        day, span = day_of(row[0]), reader.span(row)
        if day and span and first.setdefault(span, day) != day:
            return _text(row[0])
    return ""


class _Reader:
    """Reads the cells of one row, knowing what the whole columns hold and what heads them."""

    def __init__(
        self, headings: Sequence[str], columns: Sequence[Coded], within: Span | None
    ) -> None:
        self.headings = headings
        self.within = within
        self.years = [hyphened_years(column.distinct) for column in columns]
        # One date that can only be American makes every date in figures of that column doubtful.
        self.american = [any(map(month_before_day, column.distinct)) for column in columns]

    def span(self, row: Sequence[Any]) -> Span | None:
        """The one period that the row's cells name, or None."""
        alone = [self._alone(at, cell) for at, cell in enumerate(row)]
        if len(row) == 1:
            return alone[0]
        read = [span for span in alone if span]
        unread = [cell for cell, span in zip(row, alone, strict=True) if not span and filled(cell)]
        if unread and (joined := self._joined(row)):
            return joined
        if not read:
            return None
        finest = min(read, key=lambda span: span.months)
        agreed = all(finest in span for span in read)
        return finest if agreed and all(_holds(cell, finest) for cell in unread) else None

    def _alone(self, at: int, cell: Any) -> Span | None:
        if not filled(cell) or (self.american[at] and isinstance(cell, str)):
            return None
        span = financial(cell) if cell in self.years[at] else parse_period(cell) or _serial(cell)
        if span is None and self.within and len(self.headings) == 1:
            span = within_span(str(cell), self.within)
        rule = next((one for one in _HEADINGS if one[0].search(self.headings[at])), None)
        if span is None or rule is None:
            return span
        _, months, named = rule
        if span.months == months:
            return span
        if span.months > 1 or named == _AS_NAMED:
            return None
        first = span.last - months + 1 if named == _ENDING else span.first
        return Span.starting(first, months)

    def _joined(self, row: Sequence[Any]) -> Span | None:
        """A month's or quarter's name or number in one cell and its year in another."""
        texts = [_text(cell).strip() for cell in row if filled(cell)]
        if len(texts) != 2 or self._financial_by_one_year(row):
            return None
        for part, year in (texts, texts[::-1]):
            if span := parse_period(f"{part} {year}"):
                return span
            heading = self.headings[texts.index(part)]
            if not part.isdigit():
                continue
            if "quarter" in heading:
                return parse_period(f"Q{part} {year}")
            calendar = _YEAR.fullmatch(year)
            if "month" in heading and calendar and 1 <= int(part) <= MONTHS_IN_YEAR:
                return Span.starting(month_number(int(calendar.group(1)), int(part)), 1)
        return None

    def _financial_by_one_year(self, row: Sequence[Any]) -> bool:
        """Whether a column of financial years gives one year, be it their first or their last."""
        return any(
            heading.startswith("financial year") and _YEAR.fullmatch(_text(cell))
            for heading, cell in zip(self.headings, row, strict=True)
        )


def _holds(cell: object, span: Span) -> bool:
    """Whether a cell is a bare year that the span starts or ends in, or its quarter or month."""
    if found := within_span(_text(cell), financial_year(span.first)):
        return span in found
    year = _YEAR.fullmatch(_text(cell))
    ends = {span.first // MONTHS_IN_YEAR, span.last // MONTHS_IN_YEAR}
    return bool(year) and int(year.group(1)) in ends if year else False


def _serial(cell: object) -> Span | None:
    number = isinstance(cell, int | float) and not isinstance(cell, bool)
    return parse_serial(cell) if number else None  # type: ignore[arg-type]
