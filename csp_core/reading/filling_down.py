"""Names and periods written once for several rows, filled down over the rows they are of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from csp_core.reading import columns
from csp_core.reading.cells import filled
from csp_core.reading.columns import BLANK, Names
from csp_core.reading.files.sheets import Coded
from csp_core.reading.parts import Part
from csp_core.reading.sections import Section, named_by
from csp_core.reading.understanding import Understanding


@dataclass(frozen=True)
class IndexRows:
    """The rows an index is made of: their number, and which of their labels are merged down."""

    part: Part
    understood: Understanding
    shown: np.ndarray

    @property
    def height(self) -> int:
        """How many rows there are below the header."""
        return len(self.shown)

    def once(self, names: Names, at: Sequence[int], outer: Names | None = None) -> Names:
        """Names written once filled down; an inner column's only below one of its outer's names."""
        if not at or not (names.codes == BLANK).any():
            return names
        filled_down = columns.written_once(names.codes, self.shown, self.merged(at), names.totals)
        if outer is not None and outer.codes is not names.codes:
            begins = np.diff(outer.codes, prepend=outer.codes[:1]) != 0
            filled_down = _stopped(names.codes, filled_down, begins)
        totals = names.totals
        if totals is not None and (filled_down != names.codes).any():
            blank = names.codes == BLANK
            last = np.maximum.accumulate(np.where(blank, -1, np.arange(len(blank))))
            totals = totals[np.maximum(last, 0)] & (last >= 0)
        return Names(filled_down, names.names, totals)

    def merged(self, at: Sequence[int]) -> np.ndarray:
        """The rows whose cell in one of these columns is merged with the one above."""
        rows = np.zeros(self.height, bool)
        for top, left, bottom, right in self.part.merges():
            if any(left <= column <= right for column in at):
                first = max(top + 1 - self.understood.first_row, 0)
                rows[first : max(bottom + 1 - self.understood.first_row, 0)] = True
        return rows

    def sections(self, sections: Sequence[Section]) -> Names:
        """The names of the sections the rows lie in."""
        kept: dict[str, int] = {}
        codes = named_by(
            sections, self.understood.first_row, self.height,
            lambda name: kept.setdefault(name, len(kept)), BLANK,
        )  # fmt: skip
        return Names(np.array(codes, np.int32), tuple(kept))


def _stopped(before: np.ndarray, after: np.ndarray, begins: np.ndarray) -> np.ndarray:
    """What was filled down, but not past a row at which the outer column begins anew."""
    changed = before != after
    if not (changed & begins).any():
        return after
    stopped = after.copy()
    blank = False
    for row in range(len(before)):
        if before[row] != BLANK:
            blank = False
        elif begins[row]:
            blank = True
        if blank:
            stopped[row] = BLANK
    return stopped


def periods_once(cells: Coded, rows: IndexRows, column: int) -> Coded:
    """A column of periods, those written once filled down."""
    blank = np.array([not filled(cell) for cell in cells.distinct] + [False])[cells.codes]
    if not (blank & rows.shown).any():
        return cells
    codes = np.where(blank, BLANK, cells.codes)
    down = columns.written_once(codes, rows.shown, rows.merged([column]))
    return Coded(np.where(down == BLANK, cells.codes, down).astype(np.int32), cells.distinct)
