"""A file's bytes to its figures: every table of every sheet recognised, read, and said."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

import pyarrow as pa

from csp_core.areas import NO_AREA, Population
from csp_core.corrections import Corrections
from csp_core.problems import Place, Problem, cell_address, column_letters, folded
from csp_core.reading.asking import HEADER, asks
from csp_core.reading.bare_totals import without_rival_totals
from csp_core.reading.cells import is_figure
from csp_core.reading.choosing import Dispute, with_chosen
from csp_core.reading.delimited import delimited_sheet
from csp_core.reading.duplicates import settle
from csp_core.reading.faults import Unreadable
from csp_core.reading.figures import Extract, extract
from csp_core.reading.formats import file_kind
from csp_core.reading.header import Header, find_headers
from csp_core.reading.incidents import count_incidents
from csp_core.reading.legend import legend_of
from csp_core.reading.matching import matched
from csp_core.reading.parts import Part
from csp_core.reading.personal import PersonalColumn, personal_columns
from csp_core.reading.places import Places
from csp_core.reading.populations import read_populations
from csp_core.reading.preview import preview
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
from csp_core.reading.sheets import Sheet
from csp_core.reading.tables_on_sheet import abreast, column_blocks, next_table
from csp_core.reading.understanding import NotUnderstood, Understanding, understand
from csp_core.reading.workbooks import workbook_sheets
from csp_core.statements import with_one_spelling
from csp_core.tables import FIGURES, united

_COMPARE = "Compare it with the worked sample, or ask the police for the sheet with the counts."
# A few numbers under words that head nothing are a note, and no table worth a sentence.
_FEWEST_FIGURES = 4


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
    """What one sheet was understood to be; ``layout`` is empty where no figures were read.

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


@dataclass(frozen=True)
class _OneTable:
    """A table read: what is said of it, its figures, and the roles of its cells."""

    reading: TableReading
    figures: pa.Table
    roles: TableRoles | None = None
    populations: tuple[Population, ...] = ()
    problems: tuple[Problem, ...] = ()
    cells: int = 0


@dataclass(frozen=True)
class _OneSheet:
    said: SheetReading
    tables: tuple[_OneTable, ...]


def read_file(
    file: str, data: bytes | memoryview, corrections: Corrections | None = None
) -> FileReading:
    """Read a workbook or delimited file, whatever its name and layout.

    ``corrections`` is what an officer has said of this report's files. Raises Unreadable for a
    file that cannot be read or holds no number; every lesser fault is a problem beside the
    figures, and so is that no figure could be read of the numbers there are.
    """
    corrections = corrections or Corrections()
    kind = file_kind(file, data)
    sheets = workbook_sheets(file, data) if kind == "workbook" else [delimited_sheet(file, data)]
    checksum = hashlib.sha256(data).hexdigest() if corrections.key else ""
    reader = _Reader(
        file,
        corrections,
        checksum=checksum,
        legend=legend_of(sheet.head() for sheet in sheets),
    )
    read = [reader.sheet(sheet) for sheet in sheets]
    tables = [table for sheet in read for table in sheet.tables]
    figures = with_one_spelling(matched(united(table.figures for table in tables), corrections))
    chosen = [one for one in corrections.chosen if one.checksum == checksum]
    told = without_rival_totals(with_chosen(figures, chosen))
    settled = settle(told.figures)
    problems = [problem for table in tables for problem in table.problems]
    populations = tuple(one for table in tables for one in table.populations)
    only_examples = any("example row" in table.reading.said for table in tables)
    refusal = ""
    if not settled.figures.num_rows and not populations and not only_examples:
        said = [sheet.said for sheet in read]
        refused = Unreadable(file, _why_nothing(said, problems), _COMPARE)
        if not any(_holds_numbers(sheet) for sheet in sheets):
            raise refused
        refusal = str(refused)
        if not any(problem.severity == "error" for problem in problems):
            problems += [_nothing_read(file, sheet) for sheet in said]
    return FileReading(
        file=file,
        figures=settled.figures,
        populations=populations,
        sheets=tuple(one.said for one in read),
        problems=folded([*problems, *told.problems, *settled.problems]),
        personal=tuple(column for sheet in sheets for column in personal_columns(sheet)),
        disputes=settled.disputes,
        refusal=refusal,
    )


def _holds_numbers(sheet: Sheet) -> bool:
    return any(is_figure(cell) for cells in sheet.head() for cell in cells)


def _nothing_read(file: str, sheet: SheetReading) -> Problem:
    """The problem of a sheet no table of which could be read."""
    why = sheet.why_not
    return Problem(
        "error",
        Place(file, sheet.name),
        f"no figures that could be read: {why}" if why else "no figures that could be used",
        "",
        "Say on the Upload page how it is to be read.",
        answer="reading",
    )


@dataclass(frozen=True)
class _Reader:
    """Reads the sheets of one file under an officer's corrections."""

    file: str
    corrections: Corrections
    checksum: str
    legend: Mapping[str, str]

    def sheet(self, sheet: Sheet) -> _OneSheet:
        """Every table of a sheet, those of only a few numbers left out where others were read."""
        tables = list(self._tables(sheet))
        read = [one for one in tables if one.reading.layout or one.populations]
        kept = read if read else tables
        kept = [one for one in tables if one in kept or one.cells >= _FEWEST_FIGURES] or tables[:1]
        columns, rows = preview(sheet)
        number = sum(one.figures.num_rows for one in kept)
        said = SheetReading(
            sheet.name,
            next((one.reading.layout for one in kept if one.reading.layout), ""),
            number,
            said_of_sheet(sheet, [one.reading.said for one in kept], read=number > 0),
            columns,
            rows,
            sheet_roles([one.roles for one in kept if one.roles], len(rows), len(columns)),
            tuple(one.reading for one in kept),
        )
        return _OneSheet(said, tuple(kept))

    def _tables(self, sheet: Sheet) -> Iterator[_OneTable]:
        numbers: dict[tuple[str, ...], int] = {}
        blocks = column_blocks(sheet)
        tables = [table for block in blocks for table in self._down(block, numbers)]
        yield from tables or [_unread(Part(sheet), "no row of headings over figures was found")]

    def _down(self, block: Part, numbers: dict[tuple[str, ...], int]) -> Iterator[_OneTable]:
        """The tables of a block of columns, one below the other."""
        first: int | None = 0
        while first is not None:
            part = Part(block.sheet, first, None, block.left, block.right)
            headers = self._headers(part)
            if not headers:
                if block.left and not first:
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
    ) -> _OneTable:
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
            why = understood.why if cells else _errors_said(part, header) or understood.why
            about = replace(about, said=said_of_unread(why, len(populations)))
            roles = table_roles(places, None, None)
            # However few its figures, an officer has to hear of a doubt.
            cells = max(cells, _FEWEST_FIGURES) if understood.doubted else cells
            return _OneTable(about, FIGURES.empty_table(), roles, populations, cells=cells)
        extracted = self._extracted(part, understood)
        about = _about(about, understood, extracted)
        return _OneTable(
            about,
            extracted.figures,
            table_roles(places, understood, extracted),
            populations,
            (*extracted.problems, *self._asked(part, understood, extracted)),
            cells,
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


def _errors_said(part: Part, header: Header) -> str:
    """What stands in the cells of a table without figures: errors, or formulas never worked out."""
    below = sorted(cell for cell in part.unsaid() if cell[0] > header.row)
    if not below:
        return ""
    row, column = below[0]
    return (
        f"where figures should stand it has only {part.unsaid()[below[0]]} and its like, from "
        f"{cell_address(row + 1, column + 1)} on; open it in Excel, save it, and drop it again"
    )


def _unread(part: Part, why: str) -> _OneTable:
    reading = TableReading(
        said_of_unread(why, 0), "", 0, asks=(HEADER,), head_rows=tuple(head_rows(part))
    )
    return _OneTable(reading, FIGURES.empty_table(), cells=_FEWEST_FIGURES)


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


def _why_nothing(said: Sequence[SheetReading], problems: Sequence[Problem]) -> str:
    if not said:
        return "holds no sheet with cells in it"
    if problems:
        place, first = problems[0].place, problems[0]
        where = " › ".join(filter(None, (place.sheet, place.cell))) or "it"
        expected = f", where {first.expected} was expected" if first.expected else ""
        return f"holds no figures that could be read: {where} has {first.found}{expected}"
    sentence = said[0].sentence
    return f"holds no figures that could be read: {sentence[0].lower()}{sentence[1:].rstrip('.')}"
