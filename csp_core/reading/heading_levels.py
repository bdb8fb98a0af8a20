"""What several heading rows give each column: labels spread, and read on over lines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from csp_core.reading.cells import filled
from csp_core.reading.heading_cells import headings_of
from csp_core.reading.headings import Heading
from csp_core.reading.parts import Part


def broken_over_lines(
    head: Sequence[list[Any]],
    rows: Sequence[int],
    of_figures: Sequence[int],
    spread: Sequence[Heading],
) -> tuple[Heading, ...] | None:
    """Each column's cells read on from row to row, where more of them then mean something."""
    if len(rows) < 2 or not of_figures:
        return None
    texts = [
        " ".join(str(head[row][at]).strip() for row in rows if filled(head[row][at]))
        for at in range(len(spread))
    ]
    joined = headings_of(texts)
    over = [at for at in of_figures if sum(filled(head[row][at]) for row in rows) > 1]
    read_on = sum(joined[at].means_something for at in over)
    stacked = sum(spread[at].means_something and not spread[at].unknown for at in over)
    return joined if over and 2 * read_on >= len(over) and read_on > stacked else None


def level_of(
    part: Part,
    head: Sequence[list[Any]],
    row: int,
    rows: Sequence[int],
    of_figures: Sequence[int],
) -> tuple[Heading, ...]:
    """What one heading row gives each column; a row with another below it reaches to the right."""
    cells = head[row]
    if row == rows[-1]:
        return headings_of(cells)
    return headings_of(spread_out(part, row, cells, of_figures))


def spread_out(part: Part, row: int, cells: Sequence[Any], of_figures: Sequence[int]) -> list[Any]:
    """The row's cells, each label over figures repeated over the columns it stands for.

    Its merged range says which; where the row has none, it reaches to the next label.
    """
    spread = list(cells)
    merged = merged_over(part, row, of_figures)
    for left, right in merged:
        for at in range(left, min(right + 1, len(spread))):
            if filled(cells[left]):
                spread[at] = cells[left]
    if merged:
        return spread
    label: Any = ""
    for at in range(min(of_figures, default=0), len(spread)):
        if filled(cells[at]):
            label = cells[at]
        elif at in of_figures and filled(label):
            spread[at] = label
    return spread


def merged_over(part: Part, row: int, of_figures: Sequence[int]) -> list[tuple[int, int]]:
    """First and last column of each range merged over several columns of figures in a row."""
    return [
        (left, right)
        for top, left, bottom, right in part.merges()
        if top <= part.first + row <= bottom
        and left < right
        and left >= part.left
        and right >= min(of_figures, default=0)
    ]
