"""Which rows of a table are its heading rows: the main one, and those above and below it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from csp_core.period_words import day_of
from csp_core.reading.cells import filled, is_figure
from csp_core.reading.contents import role_of_contents
from csp_core.reading.heading_cells import FEWEST_MEANINGS, headings_of, is_data, may_head
from csp_core.reading.heading_levels import merged_over, spread_out
from csp_core.reading.headings import INDEX, Heading, together
from csp_core.reading.parts import Part

# Fewer cells over columns of figures, one of them such as "Period", are a line of facts.
_FEWEST_OVER = 3
_LEVELS_ABOVE, _LEVELS_BELOW = 3, 2


def heading_rows(head: Sequence[list[Any]]) -> list[int]:
    """Of each run of rows without figures the row that means most, the uppermost of equals."""
    found: list[int] = []
    best: tuple[int, int] | None = None
    for row, cells in enumerate(head[:-1]):
        if not may_head(cells):
            if best and is_data(cells):
                found.append(best[1])
                best = None
            continue
        meanings = sum(heading.means_something for heading in headings_of(cells))
        meanings += sum(bool(heading.part) for heading in headings_of(cells)) // 2
        if meanings >= FEWEST_MEANINGS and (best is None or meanings > best[0]):
            best = (meanings, row)
    return [*found, *([best[1]] if best else [])]


def unnamed_heading_rows(head: Sequence[list[Any]]) -> list[int]:
    """A row of words none of which is known, just above the first figures: told by those below."""
    rows = [row for row, cells in enumerate(head) if any(map(filled, cells))]
    for above, row in pairwise(rows):
        if is_data(head[row]):
            words = sum(isinstance(cell, str) and bool(cell.strip()) for cell in head[above])
            data = [cells for cells in head[row:] if is_data(cells)]
            columns = zip(*data, strict=True)
            told = sum(role_of_contents(column) is not None for column in columns)
            return [above] if may_head(head[above]) and words > 1 and told > 1 else []
    return []


def rows_above(
    part: Part, head: Sequence[list[Any]], main: int, of_figures: Sequence[int]
) -> list[int]:
    """The rows above the main one that head its columns too, and are no titles."""
    found: list[int] = []
    for row in range(main - 1, -1, -1):
        if not any(map(filled, head[row])):
            continue
        if len(found) == _LEVELS_ABOVE or not _heads(part, head, row, main, of_figures):
            break
        found.insert(0, row)
    return found


def _heads(
    part: Part, head: Sequence[list[Any]], row: int, main: int, of_figures: Sequence[int]
) -> bool:
    cells = head[row]
    labels = [at for at in of_figures if filled(cells[at])]
    headings = headings_of(cells)
    if not labels or not may_head(cells, fewest=1):
        return False
    words = sum(headings[at].role in INDEX and not headings[at].part for at in labels)
    if (words and len(labels) < _FEWEST_OVER) or any(_is_a_day(cells[at]) for at in labels):
        return False
    if any(str(cell).strip().endswith(":") for cell in cells if isinstance(cell, str)):
        return False
    if len(labels) > 1:
        told = any(headings[at].means_something or headings[at].part for at in labels)
        told = told or len(labels) >= _FEWEST_OVER
        steps = {later - earlier for earlier, later in pairwise(labels)}
        return told or len(steps) == 1 or bool(merged_over(part, row, of_figures))
    # One cell over all the columns is a title, unless it says just what they are of.
    label = headings[labels[0]]
    if not (label.means_something or label.part):
        return False
    covered = _covered(part, row, head[row], of_figures)
    main_headings = headings_of(head[main])
    if _is_centred(label, covered, [main_headings[at] for at in of_figures]):
        return False
    both = [together([label, main_headings[at]]) for at in covered]
    return len(covered) > 1 and not any(one.clash for one in both)


def _is_centred(label: Heading, covered: Sequence[int], under: Sequence[Heading]) -> bool:
    """Whether a cell in the middle over periods of which no two are alike is their title."""
    periods = {one.span or one.part for one in under}
    told_apart = all(periods) and len(periods) == len(under)
    return label.role is None and told_apart and len(covered) < len(under)


def _is_a_day(cell: object) -> bool:
    return (day_of(cell) or 1) > 1


def _covered(part: Part, row: int, cells: Sequence[Any], of_figures: Sequence[int]) -> list[int]:
    labels = spread_out(part, row, cells, of_figures)
    return [at for at in of_figures if filled(labels[at])]


def rows_below(head: Sequence[list[Any]], main: int, of_figures: Sequence[int]) -> list[int]:
    """The rows below the main one that go on heading its columns: no name and no figure in them."""
    found: list[int] = []
    for row in range(main + 1, len(head) - 1):
        cells = head[row]
        if not any(map(filled, cells)):
            continue
        labels = [at for at in of_figures if filled(cells[at])]
        headings = headings_of(cells)
        beside = [at for at, cell in enumerate(cells) if filled(cell) and at not in of_figures]
        if (
            len(found) == _LEVELS_BELOW
            or not labels
            or not may_head(cells, fewest=1)
            or any(is_figure(cells[at]) and not headings[at].part for at in labels)
            or not all(headings[at].role for at in beside)
        ):
            break
        found.append(row)
    return found
