"""What the preview of a sheet of casework shows in place of cells that may be shown nowhere.

Of a block of casework only the figures that are shown anyway, days, headings and names are shown:
a change, an average or a number in a note can give a small count away as well as the count itself.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from typing import Any

from csp_core.casework import CaseworkRow
from csp_core.day_words import days_within, parse_days
from csp_core.period_words import periods_within
from csp_core.reading.cells import filled
from csp_core.reading.records.casework import CaseTable
from csp_core.tables import WITHHELD

NOT_SHOWN = "Not shown"
_ELLIPSIS = "…"
_NUMBER = r"(?:[0-4]|one|two|three|four|none|single)"
_NOUNS = (
    r"(?:cases?|child(?:ren)?|people|persons?|men|man|women|woman|(?:fe)?males?|victims?|clients?"
    r"|referrals?|famil(?:y|ies)|households?|homes?|installations?|adults?|girls?|boys?|others?"
    r"|of (?:them|these|those|whom|which)|(?:was|were|is|are|had|have|has)\b)"
)
_FEW = re.compile(
    rf"\(\s*(?:n\s*=\s*)?\d[\d,]*\s*\)|^\s*\d[\d,]*\s+{_NOUNS}|(?<![\d.,/]){_NUMBER}(?:\s+[\w-]+){{0,2}}\s+{_NOUNS}"
    r"|(?:=|:)\s*\d[\d,]*(?![\d.,/%])",
    re.IGNORECASE,
)
_ANY_NUMBER = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|single|none|twice)\b", re.IGNORECASE
)
_DAY = re.compile(
    r"\d{1,2}(?:st|nd|rd|th)?(?:\s+of)?[\s/.\-]+(?:[a-z]{3,9}|\d{1,2})\.?,?[\s/.\-]+(?:19|20)?\d\d"
    r"|(?:19|20)\d\d-\d\d(?:-\d\d)?"
    r"|(?:[a-z]{3,9}\.?[\s\-/]+)?(?:19|20)\d\d(?:\s*[/\-–]\s*(?:19|20)?\d\d)?"
    r"|[a-z]{3,9}[\s\-/]+'?\d\d(?!\d)|\bq(?:uarter|tr)?\s*[1-4]\b",
    re.IGNORECASE,
)


_SECTION = re.compile(r"^\s*\d+(?:\.\d+)+\s+(?=[A-Z])")


def without_few(text: str) -> str:
    """A name without a count written into it: ``Males (3)`` is ``Males …``."""
    return _FEW.sub(_ELLIPSIS, text)


def note_to_show(text: str) -> str:
    """A note as it may be kept: none at all where it holds a number that is no day's."""
    return "" if _ANY_NUMBER.search(_DAY.sub(" ", text)) else text


def masks(
    rows: Sequence[Sequence[Any]], table: CaseTable, shown: Sequence[CaseworkRow]
) -> dict[tuple[int, int], str]:
    """What stands in place of the cells of a table, by row and column from 0.

    ``shown`` are the table's rows as they may be shown, in its order.
    """
    own = dict(zip(table.cells, shown, strict=True))
    found = {}
    for number in range(table.block.first, table.block.end):
        for column, cell in enumerate(rows[number]):
            if not filled(cell):
                continue
            instead = _instead(cell, own.get((number, column)), (number, column) in table.words)
            if instead is not None:
                found[(number, column)] = instead
    return found


def _instead(cell: Any, row: CaseworkRow | None, word: bool) -> str | None:
    if row is not None:
        return row.instead if row.marker == WITHHELD else None
    if isinstance(cell, dt.date):
        return None
    if isinstance(cell, str):
        kept = without_few(cell)
        bare = _DAY.sub(" ", _SECTION.sub("", kept))
        if not word and _ANY_NUMBER.search(bare) and not _names_days(cell):
            return NOT_SHOWN
        return kept if kept != cell else None
    if word and parse_days(cell) is not None:
        return None
    return NOT_SHOWN


def _names_days(text: str) -> bool:
    """Whether all the numbers of a short text are those of days or periods."""
    return parse_days(text) is not None and len(days_within(text) or periods_within(text)) > 0


def words_over(rows: Sequence[Sequence[Any]], tables: Sequence[CaseTable]) -> Iterator[
    tuple[tuple[int, int], str]
]:  # fmt: skip
    """Lines beside the blocks of such a sheet, where they state a number that is no day's."""
    taken = {number for one in tables for number in range(one.block.first, one.block.end)}
    for number, cells in enumerate(rows):
        if number not in taken and sum(map(filled, cells)) <= 2:
            for column, cell in enumerate(cells):
                if filled(cell) and (instead := _instead(cell, None, word=False)) is not None:
                    yield (number, column), instead
