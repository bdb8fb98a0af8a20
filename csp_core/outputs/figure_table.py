"""One table of the figures workbook: its columns, its rows, and how its cells are shown."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from csp_core.problems import Place
from csp_core.tables import NOT_APPLICABLE, NOT_AVAILABLE
from csp_core.text import clean

Value = str | int | float | dt.date

COUNT = "#,##0;−#,##0"
PERCENT = "+0.0%;−0.0%;0.0%"
SHARE = "0.0%"
TENTH = "#,##0.0;−#,##0.0"
RATE = "#,##0.00"
POUNDS = "£#,##0.00;−£#,##0.00"
YEAR = "0"
DAY = "d mmmm yyyy"
WORDS = ""
NONE = "None"
"""What a cell says that there is nothing to say in, where that is known and not left out."""

# A cell of Excel holds 32,767 characters.
_LONGEST = 32_000
_ANY_WORD = re.compile(r"[A-Za-z0-9]")
_UNSEEN = "\u200b"


@dataclass(frozen=True)
class Column:
    """A heading, the number format below it (``WORDS`` for none), and the note it refers to.

    ``always``: it stands there even where no row states anything of it, for that says something.
    """

    heading: str
    format: str = WORDS
    note: str = ""
    always: bool = False


@dataclass(frozen=True)
class FigureTable:
    """One sheet: its name (31 characters at most), a title, and one table without an empty cell.

    ``formats`` are those of single cells that differ from their column's, by row and column from 0.
    """

    name: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]
    subtitles: tuple[str, ...] = ()
    source: str = ""
    formats: tuple[tuple[int, int, str], ...] = ()

    @property
    def notes(self) -> tuple[str, ...]:
        """The notes its headings refer to."""
        return tuple(dict.fromkeys(column.note for column in self.columns if column.note))

    @property
    def words(self) -> frozenset[str]:
        """Every text that stands in it, by which the shorthand it uses is told."""
        return frozenset(cell for row in self.rows for cell in row if isinstance(cell, str))

    def without_unstated(self) -> FigureTable:
        """The table without the columns of which no row states anything."""
        kept = [
            at for at in range(len(self.columns))
            if self.columns[at].always
            or any(row[at] not in (NOT_AVAILABLE, NOT_APPLICABLE) for row in self.rows)
        ]  # fmt: skip
        place = {at: number for number, at in enumerate(kept)}
        return FigureTable(
            self.name,
            self.title,
            tuple(self.columns[at] for at in kept),
            tuple(tuple(row[at] for at in kept) for row in self.rows),
            self.subtitles,
            self.source,
            tuple((row, place[at], shown) for row, at, shown in self.formats if at in place),
        )


def words(text: str, otherwise: str = NOT_AVAILABLE) -> str:
    """Somebody's words as a cell holds them; ``otherwise`` where there are none.

    gptables refuses a cell in which there is no letter or digit of ASCII.
    """
    said = untouched(text)
    if not said:
        return otherwise
    return said if _ANY_WORD.search(said) else f"written as {said}"


def untouched(text: str) -> str:
    """A text in which gptables finds no link of its own and no note, to be shown as it stands.

    Zero-width spaces, which no reader sees, part what it would take for ``[words](address)`` and
    ``$$note$$``.
    """
    said = clean(text).strip()[:_LONGEST]
    return re.sub(r"\$(?=\$)", f"${_UNSEEN}", said.replace("](", f"]{_UNSEEN}("))


def number(value: Decimal | float | None, otherwise: str = NOT_AVAILABLE) -> Value:
    """A number as a cell holds it, which is a float; ``otherwise`` where it is not known."""
    return otherwise if value is None else float(value)


def fraction(percent: Decimal | float | None, otherwise: str = NOT_AVAILABLE) -> Value:
    """A percentage as a spreadsheet counts it: 20.4 is 0.204, shown by its format as 20.4%."""
    return otherwise if percent is None else float(percent) / 100


def given(value: Value | None, otherwise: str = NOT_AVAILABLE) -> Value:
    """A whole number or a day; ``otherwise`` where it is not known."""
    return otherwise if value is None else value


def read_from(place: Place) -> str:
    """The cell a row was read from; ``[z]`` for what was typed here."""
    return words(str(place), NOT_APPLICABLE)


def rows_of(rows: Iterable[Sequence[Value]]) -> tuple[tuple[Value, ...], ...]:
    """Rows as a table keeps them."""
    return tuple(map(tuple, rows))
