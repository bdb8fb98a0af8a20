"""The period of each row: in columns, in rows that head others, or a part of the years across."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from csp_core.period_parts import month_alone, part_of_year, within_span
from csp_core.period_words import parse_period
from csp_core.periods import Span
from csp_core.reading.cells import filled
from csp_core.reading.columns import BLANK
from csp_core.reading.files.sheets import Coded
from csp_core.reading.filling_down import IndexRows, periods_once
from csp_core.reading.layouts import At
from csp_core.reading.periods_down import TOTALLED, UNREAD, Periods, is_total, read_periods
from csp_core.reading.understanding import Understanding


def periods_of_rows(
    understood: Understanding, read: Mapping[int, Coded], rows: IndexRows
) -> Periods:
    """The period of each row, or its part of the years that the headings name."""
    at = understood.period_columns
    across = understood.period_at is At.HEADER
    if across and not at:
        # Where the headings name the periods code 0 stands for "see the heading".
        return Periods(np.zeros(rows.height, np.int32), (), {})
    if understood.period_at is At.SECTION:
        return _periods_of_sections(understood, read, rows)
    if not at:
        return Periods(np.zeros(rows.height, np.int32), _known(understood.span), {})
    headings = [understood.header.headings[column].text for column in at]
    cells = [periods_once(read[column], rows, column) for column in at]
    if across:
        return _parts(cells[0])
    return read_periods(cells, headings, within=understood.span)


def _known(span: Span | None) -> tuple[Span, ...]:
    return (span,) if span else ()


def _parts(cells: Coded) -> Periods:
    """Months or quarters down, their year across: ``parts`` name them, the heading the year."""
    kept: dict[str, int] = {}
    code_of = np.empty(len(cells.distinct) + 1, np.int32)
    unread: dict[int, str] = {}
    given = [part for cell in cells.distinct if (part := part_of_year(cell))]
    # Fewer quarters than months add up the months above them.
    added = {part for part in given if month_alone(part) < 0}
    added = added if 2 * len(added) < len(given) else set()
    for number, cell in enumerate(cells.distinct):
        if not filled(cell):
            code_of[number] = BLANK
        elif part_of_year(cell) in added:
            code_of[number] = TOTALLED
        elif part := part_of_year(cell):
            code_of[number] = kept.setdefault(part, len(kept))
        elif is_total(cell):
            code_of[number] = TOTALLED
        else:
            code_of[number] = UNREAD
            unread[number] = str(cell)
    return Periods(code_of[cells.codes], (), unread, parts=tuple(kept))


def _periods_of_sections(
    understood: Understanding, read: Mapping[int, Coded], rows: IndexRows
) -> Periods:
    """The periods that rows of their own head: whole ones, or the years of the months below."""
    named = rows.sections(understood.sections.period)
    if not understood.period_columns:
        spans = [parse_period(name) for name in named.names]
        known = np.array([span is not None for span in spans] + [False])
        codes = np.where(known[named.codes], named.codes, np.where(named.codes < 0, BLANK, UNREAD))
        kept = tuple(span or Span(0, 0) for span in spans)
        return Periods(codes.astype(np.int32), kept, dict(enumerate(named.names)))
    cells = read[understood.period_columns[0]]
    found: dict[Span, int] = {}
    codes = np.empty(rows.height, np.int32)
    unread: dict[int, str] = {}
    for row, (code, head) in enumerate(zip(cells.codes, named.codes, strict=True)):
        cell = cells.distinct[code]
        year = named.names[head] if head >= 0 else ""
        if not filled(cell):
            codes[row] = BLANK
        elif span := _within(cell, year):
            codes[row] = found.setdefault(span, len(found))
        elif is_total(cell):
            codes[row] = TOTALLED
        else:
            codes[row] = UNREAD
            unread[int(code)] = str(cell)
    return Periods(codes, tuple(found), unread)


def _within(cell: object, year: str) -> Span | None:
    whole = parse_period(year)
    part = part_of_year(cell)
    if part and whole:
        return within_span(part, whole)
    return parse_period(f"{part} {year}") if part and year else parse_period(cell)
