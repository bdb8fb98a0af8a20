"""A file's bytes to its figures: every sheet recognised, read, and said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pyarrow as pa

from csp_core.areas import NO_AREA, Population
from csp_core.problems import Place, Problem, folded
from csp_core.reading.delimited import delimited_sheet
from csp_core.reading.duplicates import settle
from csp_core.reading.faults import Unreadable
from csp_core.reading.figures import extract
from csp_core.reading.formats import file_kind
from csp_core.reading.header import find_header
from csp_core.reading.incidents import count_incidents
from csp_core.reading.personal import PersonalColumn, personal_columns
from csp_core.reading.populations import read_populations
from csp_core.reading.preview import preview
from csp_core.reading.saying import said_of_read, said_of_unread
from csp_core.reading.sheets import Sheet
from csp_core.reading.understanding import NotUnderstood, Understanding, understand
from csp_core.reading.workbooks import workbook_sheets
from csp_core.statements import with_one_spelling
from csp_core.tables import FIGURES, united

_COMPARE = "Compare it with the worked sample, or ask the police for the sheet with the counts."


@dataclass(frozen=True)
class SheetReading:
    """What one sheet was understood to be; ``layout`` is empty where no figures were read.

    ``preview`` holds the sheet's first rows as text, under its column letters.
    """

    name: str
    layout: str
    figures: int
    sentence: str
    columns: tuple[str, ...] = ()
    preview: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class FileReading:
    """All that was read of one file: ``figures`` as an Arrow table of the FIGURES schema.

    ``personal`` are the columns of any of its sheets that look like personal data.
    """

    file: str
    figures: pa.Table
    populations: tuple[Population, ...]
    sheets: tuple[SheetReading, ...]
    problems: tuple[Problem, ...]
    personal: tuple[PersonalColumn, ...] = ()


@dataclass(frozen=True)
class _OneSheet:
    said: SheetReading
    figures: pa.Table
    populations: tuple[Population, ...] = ()
    problems: tuple[Problem, ...] = ()


def read_file(file: str, data: bytes | memoryview) -> FileReading:
    """Read a workbook or delimited file, whatever its name and layout.

    Raises Unreadable for a file of which nothing can be read; every lesser fault is a problem
    beside the figures.
    """
    kind = file_kind(file, data)
    sheets = workbook_sheets(file, data) if kind == "workbook" else [delimited_sheet(file, data)]
    read = [_one_sheet(file, sheet) for sheet in sheets]
    settled = settle(with_one_spelling(united(one.figures for one in read)))
    problems = [problem for one in read for problem in one.problems]
    populations = tuple(population for one in read for population in one.populations)
    if not settled.figures.num_rows and not populations:
        raise Unreadable(file, _why_nothing([one.said for one in read], problems), _COMPARE)
    return FileReading(
        file=file,
        figures=settled.figures,
        populations=populations,
        sheets=tuple(one.said for one in read),
        problems=folded([*problems, *settled.problems]),
        personal=tuple(column for sheet in sheets for column in personal_columns(sheet)),
    )


def _one_sheet(file: str, sheet: Sheet) -> _OneSheet:
    header = find_header(sheet.head())
    populations = read_populations(file, sheet, header)
    understood = understand(sheet.name, header)
    if isinstance(understood, NotUnderstood):
        sentence = said_of_unread(sheet, understood, len(populations))
        said = SheetReading(sheet.name, "", 0, sentence, *preview(sheet))
        return _OneSheet(said, FIGURES.empty_table(), populations)
    read = count_incidents if understood.layout.counted else extract
    extracted = read(file, sheet, understood)
    number = extracted.figures.num_rows
    return _OneSheet(
        said=SheetReading(
            sheet.name,
            understood.layout.name if number else "",
            number,
            said_of_read(sheet, understood, extracted),
            *preview(sheet),
        ),
        figures=extracted.figures,
        populations=populations,
        problems=(*extracted.problems, *(_asked(file, sheet, understood) if number else ())),
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


def _asked(file: str, sheet: Sheet, understood: Understanding) -> list[Problem]:
    """What was taken for granted and an officer should look at."""
    place = Place(file, sheet.name)
    asked = []
    if understood.area == NO_AREA:
        asked.append(
            Problem(
                "warning",
                place,
                "figures of an area that is not named",
                "an area column, or the area in the title or the sheet's name",
                "Write the area above the table and drop the file again.",
            )
        )
    if understood.assumed is not None:
        heading = f"headed “{understood.assumed}”" if understood.assumed else "with no heading"
        asked.append(
            Problem(
                "warning",
                place,
                f"one column of numbers, {heading}",
                "a column headed Count",
                "Its numbers are taken for counts of offences; check that they are.",
            )
        )
    return asked
