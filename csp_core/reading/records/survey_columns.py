"""Which columns of a survey's table hold figures, of which answer and wave, shares or counts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from csp_core.day_words import Days, parse_days
from csp_core.reading.cells import filled
from csp_core.reading.records.record_tables import RecordRow, RecordTable
from csp_core.reading.records.survey_lines import WAVE, base_in, without_base
from csp_core.spelling import as_written, spelling_key

What = Literal["share", "count", ""]
# What describes a row and is no figure.
DESCRIBING = frozenset(
    {"question", "area", "answer", "base", "counted", "period", "start", "end", "several", "note"}
)
_SHARE = re.compile(r"%|\bper ?cent(?:age)?s?\b|\bshares?\b", re.IGNORECASE)
_COUNT = re.compile(
    r"\b(?:n|no\.|numbers?|counts?|frequency|how many)(?!\w)\.?(?: of \w+)?", re.IGNORECASE
)
_TOTALS = frozenset({"total", "all", "total %", "all answers", "sum", "total responses"})
_EDGES = " ()[],;:-–/"


@dataclass(frozen=True)
class FigureColumn:
    """A column of figures: ``what`` is empty where its heading does not say.

    ``answer`` is what its heading names beside; of a table with answers across, the answer.
    """

    at: int
    what: What = ""
    days: Days | None = None
    wave: str = ""
    base: int | None = None
    answer: str = ""

    @property
    def of_wave(self) -> bool:
        """Whether its heading says when it was asked."""
        return self.days is not None or bool(self.wave)


@dataclass(frozen=True)
class Layout:
    """The columns of figures, whether each is of an answer of its own, and the rows below."""

    columns: tuple[FigureColumn, ...]
    across: bool
    rows: tuple[RecordRow, ...]


def layout_of(table: RecordTable) -> Layout:
    """The table's columns of figures; a second heading row of ``%`` and ``n`` is heeded."""
    heads = headed(table.headings, table.columns)
    rows = table.rows
    if rows and (below := _second_headings(rows[0], table)):
        heads, rows = _joined(heads, below, len(table.headings)), rows[1:]
    figures = tuple(head for head in heads if not head.answer)
    if "answer" in table.columns or (figures and len(figures) == len(heads)):
        return Layout(figures, across=False, rows=rows)
    return Layout(tuple(head for head in heads if head.answer), across=True, rows=rows)


def headed(headings: Sequence[Any], columns: Any) -> tuple[FigureColumn, ...]:
    """Every column with a heading that does not describe its rows; totals are left out."""
    describing = {at for name, at in columns.items() if name in DESCRIBING}
    return tuple(
        figure_column(at, cell)
        for at, cell in enumerate(headings)
        if at not in describing
        and filled(cell)
        and not (isinstance(cell, str) and spelling_key(cell) in _TOTALS)
    )


def figure_column(at: int, heading: Any) -> FigureColumn:
    """A heading as a column of figures: ``2017/18 %``, ``Number``, ``Confident (n = 1,753)``."""
    if not isinstance(heading, str):
        days = parse_days(heading)
        return FigureColumn(at, days=days, answer="" if days else as_written(str(heading)))
    text = as_written(heading)
    base, bare = base_in(text).number, without_base(text)
    what: What = "share" if _SHARE.search(bare) else "count" if _COUNT.fullmatch(bare) else ""
    rest = _SHARE.sub(" ", bare)
    if (days := parse_days(rest.strip(_EDGES))) is None and _COUNT.search(rest):
        days = parse_days(_COUNT.sub(" ", rest).strip(_EDGES))
        what = "count" if days else what
    rest = " ".join(rest.split()).strip(_EDGES)
    if days or WAVE.fullmatch(rest):
        return FigureColumn(at, what, days, "" if days else rest, base)
    return FigureColumn(at, what, base=base, answer="" if what == "count" else rest)


def _second_headings(row: RecordRow, table: RecordTable) -> tuple[FigureColumn, ...]:
    """The columns of a second heading row: nothing but ``%``, ``n`` and their like."""
    cells = [(at, cell) for at, cell in enumerate(row.cells) if filled(cell)]
    describing = {at for name, at in table.columns.items() if name in DESCRIBING - {"base"}}
    found = tuple(figure_column(at, cell) for at, cell in cells if isinstance(cell, str))
    fits = all(one.what and not one.answer and one.at not in describing for one in found)
    return found if found and fits and len(found) == len(cells) else ()


def _joined(
    heads: Sequence[FigureColumn], below: Sequence[FigureColumn], width: int
) -> tuple[FigureColumn, ...]:
    """The headings with what stands below them; one that spans several columns holds for each."""
    upper = {head.at: head for head in heads}
    what = {one.at: one.what for one in below}
    joined: list[FigureColumn] = []
    last: FigureColumn | None = None
    for at in range(width):
        last = upper.get(at, last)
        if last is not None and at in what:
            joined.append(replace(last, at=at, what=what[at]))
    return tuple(joined)
