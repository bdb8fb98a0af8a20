"""Every table of a sheet recognised and read, under what an officer has said of its like."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import pyarrow as pa

from csp_core.areas import NO_AREA, Population
from csp_core.corrections import Corrections
from csp_core.problems import Place, Problem, column_letters
from csp_core.reading.asking import AREA, HEADER, NAMES, YEARS, asks
from csp_core.reading.cells import is_figure
from csp_core.reading.figures import Extract, extract
from csp_core.reading.files.sheets import Sheet
from csp_core.reading.header import Header, find_headers
from csp_core.reading.incidents import count_incidents
from csp_core.reading.nothing_read import errors_said
from csp_core.reading.parts import Part
from csp_core.reading.places import Places
from csp_core.reading.populations import read_populations
from csp_core.reading.preview import preview
from csp_core.reading.readings import ColumnReading, SheetReading, TableReading
from csp_core.reading.records.record_sheets import SheetRecords
from csp_core.reading.roles import TableRoles, sheet_roles, table_roles
from csp_core.reading.saying import said_of_read, said_of_sheet, said_of_unread
from csp_core.reading.shapes import (
    HeadRow,
    column_keys,
    head_rows,
    shape_of,
    shape_of_cells,
    sheet_key,
)
from csp_core.reading.tables_on_sheet import abreast, column_blocks, next_table
from csp_core.reading.understanding import NotUnderstood, Understanding, understand
from csp_core.records import NO_RECORDS, Records
from csp_core.tables import FIGURES

# A few numbers under words that head nothing are a note, and no table worth a sentence.
_FEWEST_FIGURES = 4


@dataclass(frozen=True)
class OneTable:
    """A table read: what is said of it, its figures, and the roles of its cells.

    ``cells`` is how many figures stand in its first rows, be they read or not; ``doubted`` says
    that they are not, and would be once an officer has answered what the table asks. ``examples``
    are its rows that say they are only an example.
    """

    reading: TableReading
    figures: pa.Table
    roles: TableRoles | None = None
    populations: tuple[Population, ...] = ()
    problems: tuple[Problem, ...] = ()
    cells: int = 0
    doubted: bool = False
    examples: int = 0


@dataclass(frozen=True)
class OneSheet:
    """A sheet read: what is said of it, its tables of figures, and its records."""

    said: SheetReading
    tables: tuple[OneTable, ...]
    records: Records = NO_RECORDS
    problems: tuple[Problem, ...] = ()
    examples: int = 0


@dataclass(frozen=True)
class SheetReader:
    """Reads the sheets of one file under an officer's corrections."""

    file: str
    corrections: Corrections
    checksum: str
    legend: Mapping[str, str]

    def sheet(self, sheet: Sheet, found: SheetRecords | None) -> OneSheet:
        """Every table of a sheet, those of only a few numbers left out where others were read.

        ``found`` are its record tables.
        """
        tables = list(self._tables(sheet) if found is None else self._beside(sheet, found))
        read = [one for one in tables if one.reading.layout or one.populations]
        kept = read if read else tables
        kept = [one for one in tables if one in kept or one.cells >= _FEWEST_FIGURES] or tables[:1]
        columns, rows = preview(sheet, found.hidden if found else None)
        number = sum(one.figures.num_rows for one in kept)
        layouts = [*(found.kinds if found else ()), *(one.reading.layout for one in kept)]
        records = found.records if found else NO_RECORDS
        told = [
            *(one.said for one in (found.tables if found else ())),
            *(one.reading.said for one in kept),
        ]
        said = SheetReading(
            sheet.name,
            next(filter(None, layouts), ""),
            number,
            said_of_sheet(sheet, told, read=number + len(records) > 0),
            columns,
            rows,
            sheet_roles([one.roles for one in kept if one.roles], len(rows), len(columns)),
            tuple(one.reading for one in kept),
            len(records),
        )
        if found is None:
            return OneSheet(said, tuple(kept))
        return OneSheet(said, tuple(kept), records, found.problems, found.examples)

    def _tables(self, sheet: Sheet) -> Iterator[OneTable]:
        numbers: dict[tuple[str, ...], int] = {}
        blocks = column_blocks(sheet)
        tables = [table for block in blocks for table in self._down(block, numbers)]
        yield from tables or [_unread(Part(sheet), "no row of headings over figures was found")]

    def _beside(self, sheet: Sheet, found: SheetRecords) -> Iterator[OneTable]:
        """The tables of figures in the rows that no table of records takes."""
        taken = sorted(found.rows)
        firsts = [0, *(end for _, end in taken)]
        ends = [*(first for first, _ in taken), None]
        for first, end in zip(firsts, ends, strict=True):
            part = Part(sheet, first, end)
            if sum(is_figure(cell) for cells in part.rows(first) for cell in cells) < (
                _FEWEST_FIGURES
            ):
                continue
            yield from self._down(part, {})

    def _down(self, block: Part, numbers: dict[tuple[str, ...], int]) -> Iterator[OneTable]:
        """The tables of a block of columns, one below the other."""
        first: int | None = block.first
        while first is not None:
            part = Part(block.sheet, first, block.end, block.left, block.right)
            headers = self._headers(part)
            if not headers:
                if block.left and first == block.first:
                    where = f"{column_letters(block.left + 1)} to {column_letters(block.right)}"
                    yield _unread(part, f"no headings were found over its columns {where}")
                return
            end = next_table(part, headers[0])
            bounded = (
                part if end is None else Part(block.sheet, first, end, block.left, block.right)
            )
            header = headers[0]
            if end is not None:
                header = find_headers(bounded, header.main)[0]
            for one, own in abreast(bounded, header):
                shape = shape_of(own)
                number = numbers[shape] = numbers.get(shape, -1) + 1
                yield self._table(one, own, number, tuple(head_rows(part)))
            first = end

    def _headers(self, part: Part) -> list[Header]:
        """The headers a part may have: the one an officer said, unless a table ends above it."""
        found = find_headers(part)
        said = self._said_header(part)
        if said is None:
            return found
        end = next_table(part, found[0]) if found and found[0].row < said else None
        return found if end is not None and end <= said else find_headers(part, said)

    def _said_header(self, part: Part) -> int | None:
        """The row that an officer has said is the heading row of tables of its shape."""
        said = {one.shape for one in self.corrections.structures if one.header}
        if not said:
            return None
        for row, cells in enumerate(part.head()):
            if shape_of_cells(cells) in said:
                return part.first + row
        return None

    def _table(
        self, part: Part, header: Header, number: int, rows: tuple[HeadRow, ...]
    ) -> OneTable:
        shape = shape_of(header)
        structure = self.corrections.structure_of(shape)
        facts = self.corrections.facts_of(shape, sheet_key(part.name), number, self.checksum)
        places = Places(part, header, structure, facts).corrected()
        header = places.header
        populations = read_populations(self.file, part, header)
        understood = understand(places)
        about = TableReading(
            "",
            "",
            0,
            shape,
            number,
            header=tuple(row + 1 for row in header.rows),
            main=header.main + 1,
            columns=_columns(places),
            asks=asks(places, understood),
            head_rows=rows,
        )
        cells = sum(header.figures)
        if isinstance(understood, NotUnderstood):
            why = understood.why if cells else errors_said(part, header) or understood.why
            about = replace(about, said=said_of_unread(why, len(populations)))
            roles = table_roles(places, None, None)
            # However few its figures, an officer has to hear of a doubt.
            cells = max(cells, _FEWEST_FIGURES) if understood.doubted else cells
            doubted = understood.doubted or about.asks[0] in (YEARS, NAMES, AREA)
            return OneTable(
                about,
                FIGURES.empty_table(),
                roles,
                populations,
                cells=cells,
                doubted=doubted and bool(cells) and not populations,
            )
        extracted = self._extracted(part, understood)
        about = _about(about, understood, extracted)
        return OneTable(
            about,
            extracted.figures,
            table_roles(places, understood, extracted),
            populations,
            (*extracted.problems, *self._asked(part, understood, extracted)),
            cells,
            examples=extracted.example_rows,
        )

    def _extracted(self, part: Part, understood: Understanding) -> Extract:
        if understood.layout.counted:
            return count_incidents(self.file, part, understood)
        return extract(self.file, part, understood, self.legend)

    def _asked(
        self, part: Part, understood: Understanding, extracted: Extract
    ) -> Iterator[Problem]:
        """What was taken for granted and an officer should look at."""
        if not extracted.figures.num_rows:
            return
        place = Place(self.file, part.name)
        if understood.area == NO_AREA:
            yield Problem(
                "warning",
                place,
                "figures of an area that is not named",
                "an area column, or the area in the title or the sheet's name",
                "Write the area above the table and drop the file again.",
                answer="reading",
            )
        if understood.assumed is not None:
            heading = f"headed “{understood.assumed}”" if understood.assumed else "with no heading"
            yield Problem(
                "warning",
                place,
                f"one column of numbers, {heading}",
                "a column headed Count",
                "Its numbers are taken for counts of offences; check that they are.",
                answer="reading",
            )


def _unread(part: Part, why: str) -> OneTable:
    reading = TableReading(
        said_of_unread(why, 0), "", 0, asks=(HEADER,), head_rows=tuple(head_rows(part))
    )
    return OneTable(reading, FIGURES.empty_table(), cells=_FEWEST_FIGURES)


def _columns(places: Places) -> tuple[ColumnReading, ...]:
    """Every column of a table in which anything stands."""
    header = places.header
    return tuple(
        ColumnReading(
            column_letters(at + 1),
            key,
            header.headings[at].text,
            places.role(at) or ("count" if header.figures[at] else ""),
            at in places.column_spans,
        )
        for at, key in enumerate(column_keys(header))
        if key
    )


def _about(about: TableReading, understood: Understanding, extracted: Extract) -> TableReading:
    number = extracted.figures.num_rows
    return replace(
        about,
        said=said_of_read(understood, extracted),
        layout=understood.layout.name if number else "",
        figures=number,
        area=understood.area,
        crime_type=understood.crime_type,
        period=understood.span.label if understood.span else "",
    )
