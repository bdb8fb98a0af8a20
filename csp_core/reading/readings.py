"""What was read of a file, of each of its sheets and of each table on them, as values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

import pyarrow as pa

from csp_core.areas import Population
from csp_core.problems import Problem
from csp_core.reading.choosing import Dispute
from csp_core.reading.personal import PersonalColumn
from csp_core.reading.saying import said_of_unread
from csp_core.reading.shapes import HeadRow
from csp_core.records import NO_RECORDS, Records


class ColumnReading(NamedTuple):
    """A column of a table: its letter, the key it is known by, its heading, and its role.

    ``dated``: its heading, or the officer, says what period its figures are of.
    """

    letter: str
    key: str
    heading: str
    role: str
    dated: bool


@dataclass(frozen=True)
class TableReading:
    """What one table of a sheet was understood to be, and what an officer may say otherwise.

    ``shape`` and ``number`` tell which table it is (see ``corrections``); a table without a shape
    has no headings yet. ``header`` holds its heading rows, from 1, ``main`` the one of its shape,
    ``head_rows`` those that may be. ``columns`` are its columns in which anything stands.
    ``asks`` names what could not be told (see ``asking``).
    """

    said: str
    layout: str
    figures: int
    shape: tuple[str, ...] = ()
    number: int = 0
    header: tuple[int, ...] = ()
    main: int = 0
    columns: tuple[ColumnReading, ...] = ()
    asks: tuple[str, ...] = ()
    head_rows: tuple[HeadRow, ...] = ()
    area: str = ""
    crime_type: str = ""
    period: str = ""


@dataclass(frozen=True)
class SheetReading:
    """What one sheet was understood to be; ``layout`` is empty where nothing was read.

    ``figures`` and ``records`` are how many of each were read.

    ``preview`` holds the sheet's first rows as text, under its column letters; ``roles`` says of
    each of those cells what it was taken for, "" for nothing.
    """

    name: str
    layout: str
    figures: int
    sentence: str
    columns: tuple[str, ...] = ()
    preview: tuple[tuple[str, ...], ...] = ()
    roles: tuple[tuple[str, ...], ...] = ()
    tables: tuple[TableReading, ...] = ()
    records: int = 0

    def with_cells_hidden(self, instead: Mapping[str, str]) -> SheetReading:
        """The sheet with other words in its preview, given by the addresses of their cells."""
        if not instead:
            return self
        rows = tuple(
            tuple(
                instead.get(f"{letter}{number}", cell)
                for letter, cell in zip(self.columns, row, strict=True)
            )
            for number, row in enumerate(self.preview, 1)
        )
        return replace(self, preview=rows)

    @property
    def why_not(self) -> str:
        """Why its first table was not read, as the end of a sentence; empty where it was."""
        said = self.tables[0].said if self.tables else ""
        unread = said_of_unread("", 0)
        return said.removeprefix(unread) if said.startswith(unread) else ""


@dataclass(frozen=True)
class FileReading:
    """All that was read of one file: ``figures`` as an Arrow table of the FIGURES schema.

    ``personal`` are the columns of any of its sheets that look like personal data, ``disputes`` the
    figures of which it gives several counts. ``refusal`` is the sentence for one who can correct no
    reading, where not one figure or population could be read; empty otherwise.
    """

    file: str
    figures: pa.Table
    populations: tuple[Population, ...]
    sheets: tuple[SheetReading, ...]
    problems: tuple[Problem, ...]
    personal: tuple[PersonalColumn, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    refusal: str = ""
    records: Records = NO_RECORDS
