"""Which rows below a header hold figures, and which are totals, notes, units or another table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from csp_core.problems import Place, Problem, cell_address
from csp_core.reading.cells import filled, is_figure
from csp_core.reading.columns import BLANK, Names
from csp_core.reading.files.sheets import Coded
from csp_core.reading.headings import (
    Heading,
    Role,
    heads_a_column,
    names_no_count,
    understand_heading,
)
from csp_core.reading.index import Index
from csp_core.reading.periods_down import TOTALLED, UNREAD
from csp_core.reading.understanding import Understanding
from csp_core.spelling import spelling_key

_CELLS_KEPT = 1000
_LONGEST_SECTION = 60


@dataclass(frozen=True)
class Rows:
    """The rows below the header: ``usable`` marks those that give figures; the rest is counted.

    ``totals`` marks the usable ones that are totals of others; ``empty`` those that name a figure
    and give none. ``periods_added`` are rows that add up periods, which are left out, as are
    ``no_counts``, which say that they hold rates, shares, changes or targets, and ``examples``.
    """

    usable: np.ndarray
    totals: np.ndarray
    empty: np.ndarray
    periods_added: int
    notes: int
    no_counts: int
    examples: int
    problems: tuple[Problem, ...]


def told_apart(
    place: Place,
    understood: Understanding,
    values: Sequence[Coded],
    index: Index,
    others: Sequence[Coded],
    status: Coded | None = None,
) -> Rows:
    """The rows of a table told apart by what stands in them.

    ``others`` are its unused columns, ``status`` the column that says how sure a figure is.
    """
    given = _any(values, filled)
    figures = _any(values, is_figure)
    repeated, second = _headers_below(understood, values)
    second |= _headed_anew(index) & ~given
    end = _end(second, figures)
    shown = given & ~repeated & (np.arange(len(given)) < end)
    unnamed = (index.area.codes == BLANK) | (index.written.codes == BLANK)
    units = shown & ~figures & unnamed
    added = shown & (index.period.codes == TOTALLED)
    no_counts = shown & (
        _named_so(index.written)
        | _any(others, _says_no_count)
        | _below_no_counts(understood, shown)
    )
    examples = shown & _any([status] if status else [], _says_example, len(given))
    of_figures = shown & ~units & ~added & ~no_counts & ~examples
    texts = (index.area.codes != BLANK) | (index.written.codes != BLANK)
    usable = of_figures & index.complete
    return Rows(
        usable=usable,
        totals=usable & index.totals,
        empty=index.complete & ~given & ~index.headings & (np.arange(len(given)) < end),
        periods_added=int(added.sum()),
        notes=int(((texts & ~given & ~index.headings) | units)[:end].sum()),
        no_counts=int(no_counts.sum()),
        examples=int(examples.sum()),
        problems=(
            *_second_table(place, understood, index, end, figures),
            *_incomplete(place, understood, index, of_figures),
        ),
    )


def figures_shown(values: Sequence[Coded]) -> np.ndarray:
    """The rows in which any of the columns holds a number or a marker."""
    return _any(values, is_figure)


def _below_no_counts(understood: Understanding, shown: np.ndarray) -> np.ndarray:
    """The rows below one that heads rates, shares or changes, to the next that heads anything."""
    marked = np.zeros(len(shown), bool)
    every = understood.sections.all()
    for section in understood.sections.no_counts:
        following = [one.row for one in every if one.row > section.row]
        end = following[0] if following else understood.first_row + len(shown)
        marked[section.row - understood.first_row : end - understood.first_row] = True
    return marked


def _says_example(cell: object) -> bool:
    return isinstance(cell, str) and spelling_key(cell) == "example"


def _says_no_count(cell: object) -> bool:
    return isinstance(cell, str) and names_no_count(cell)


def _any(columns: Sequence[Coded], test: Callable[[object], bool], height: int = 1) -> np.ndarray:
    """The rows in which a cell of any of the columns passes the test."""
    if not columns:
        return np.zeros(height, bool)
    passed = [np.array([*map(test, one.distinct), False])[one.codes] for one in columns]
    anywhere: np.ndarray = np.logical_or.reduce(passed)
    return anywhere


def _named_so(names: Names) -> np.ndarray:
    """The rows whose name says that they hold no counts."""
    so = np.array([*map(names_no_count, names.names), False])
    named: np.ndarray = so[names.codes] & (names.codes >= 0)
    return named


def _headers_below(
    understood: Understanding, values: Sequence[Coded]
) -> tuple[np.ndarray, np.ndarray]:
    """The rows that repeat the header, as each printed page may, and those that are another's."""
    alike = np.zeros(len(values[0].codes), np.int32)
    meant = alike.copy()
    for value, cells in zip(understood.values, values, strict=True):
        own = {spelling_key(level[value.column].text) for level in understood.header.levels}
        texts = [
            cell if isinstance(cell, str) and not is_figure(cell) else "" for cell in cells.distinct
        ]
        same = [bool(text.strip()) and spelling_key(text) in own for text in texts]
        means = [bool(text) and _means_more(understand_heading(text)) for text in texts]
        alike += np.array([*same, False])[cells.codes]
        meant += np.array([*means, False])[cells.codes]
    repeated = alike == len(values)
    return repeated, (meant >= min(2, len(values))) & ~repeated


def _means_more(heading: Heading) -> bool:
    """Whether the word is a heading and more than the name of a unit, such as "number"."""
    return heading.means_something and heading.role is not Role.COUNT


def _headed_anew(index: Index) -> np.ndarray:
    """The rows that, if they hold no figure, head another table: "Crime type", "Area"."""
    headed = np.zeros(len(index.written.codes), bool)
    for names in (index.written, index.area):
        if len(names.names) > 1:
            heads = [len(name) <= _LONGEST_SECTION and heads_a_column(name) for name in names.names]
            headed |= np.array([*heads, False])[names.codes] & (names.codes >= 0)
    return headed


def _end(second: np.ndarray, figures: np.ndarray) -> int:
    """The row at which a second table begins; the number of rows where none does."""
    starts = np.nonzero(second)[0]
    return next((int(row) for row in starts if figures[row:].any()), len(second))


def _second_table(
    place: Place, understood: Understanding, index: Index, end: int, figures: np.ndarray
) -> list[Problem]:
    if end == len(figures):
        return []
    row = end + understood.first_row + 1
    lost = int(figures[end:].sum())
    named = [
        names.names[at] for names in (index.area, index.written) if (at := names.codes[end]) >= 0
    ]
    heading = f" (“{named[-1]}”)" if named else ""
    return [
        Problem(
            "error",
            Place(place.file, place.sheet, cell_address(row, 1)),
            f"a heading among the rows{heading}",
            "one table on a sheet, with the area and the crime type in every row",
            "The 1 row of figures below it is not read; give it a sheet of its own."
            if lost == 1
            else f"The {lost:,} rows of figures below it are not read; "
            "give them a sheet of their own.",
        )
    ]


def _incomplete(
    place: Place, understood: Understanding, index: Index, rows: np.ndarray
) -> list[Problem]:
    """Rows that hold figures and do not say of what: told once for each kind, never guessed."""
    unused = "The row is not used; write it in and drop the file again."
    checks = (
        (index.area.codes, understood.area_columns, "no area", "the area in every row"),
        (
            index.written.codes,
            understood.type_columns,
            "no crime type",
            "the crime type in every row",
        ),
        (index.period.codes, understood.period_columns, "no month", "a month such as Apr 2017"),
    )
    found = []
    rows = rows.copy()
    for codes, columns, what, expected in checks:
        if (missing := (codes == BLANK) & rows).any():
            rows &= ~missing
            # Where a row above should have said it, any cell of the row will do for its address.
            column = columns[0] if columns else understood.values[0].column
            fault = (what, expected, unused)
            found.append(problem_at(place, understood, missing, column, fault))
    unread = (index.period.codes == UNREAD) & rows
    if understood.period_columns and unread.any():
        cell = next(iter(index.period.unread.values()))
        fault = (f'"{cell[:60]}"', "a month such as Apr 2017", unused)
        found.append(problem_at(place, understood, unread, understood.period_columns[0], fault))
    return found


def problem_at(
    place: Place,
    understood: Understanding,
    rows: np.ndarray,
    column: int,
    fault: tuple[str, str, str],
) -> Problem:
    """An error in one column at every marked row: found, expected and remedy are given."""
    numbers = np.nonzero(rows)[0][:_CELLS_KEPT] + understood.first_row + 1
    cells = [cell_address(int(number), column + 1) for number in numbers]
    return Problem("error", Place(place.file, place.sheet, cells[0]), *fault, tuple(cells[1:]))
