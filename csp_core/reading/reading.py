"""A file's bytes to its figures: every sheet read, and what the tables give put together."""

from __future__ import annotations

import hashlib

from csp_core.corrections import Corrections
from csp_core.problems import folded
from csp_core.reading.bare_totals import without_rival_totals
from csp_core.reading.choosing import with_chosen
from csp_core.reading.duplicates import settle
from csp_core.reading.faults import Unreadable
from csp_core.reading.files.delimited import delimited_sheet
from csp_core.reading.files.formats import file_kind
from csp_core.reading.files.workbooks import workbook_sheets
from csp_core.reading.legend import legend_of
from csp_core.reading.matching import matched
from csp_core.reading.nothing_read import (
    COMPARE,
    holds_numbers,
    nothing_read_of,
    table_in_doubt,
    why_nothing,
)
from csp_core.reading.personal import personal_columns
from csp_core.reading.readings import ColumnReading, FileReading, SheetReading, TableReading
from csp_core.reading.records.record_sheets import file_records
from csp_core.reading.sheet_reader import SheetReader
from csp_core.records import joined_records
from csp_core.statements import with_one_spelling
from csp_core.tables import united

# What is read is asked for here by those who read: where its values stand is no one else's concern.
__all__ = ["ColumnReading", "FileReading", "SheetReading", "TableReading", "read_file"]


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
    reader = SheetReader(
        file,
        corrections,
        checksum=checksum,
        legend=legend_of(sheet.head() for sheet in sheets),
    )
    found = file_records(file, sheets)
    read = [reader.sheet(sheet, one) for sheet, one in zip(sheets, found, strict=True)]
    tables = [table for sheet in read for table in sheet.tables]
    figures = with_one_spelling(matched(united(table.figures for table in tables), corrections))
    chosen = [one for one in corrections.chosen if one.checksum == checksum]
    told = without_rival_totals(with_chosen(figures, chosen))
    settled = settle(told.figures)
    records = joined_records(sheet.records for sheet in read)
    problems = [problem for table in tables for problem in table.problems]
    problems += [problem for sheet in read for problem in sheet.problems]
    populations = tuple(one for table in tables for one in table.populations)
    only_examples = any(table.examples for table in tables) or any(one.examples for one in read)
    refusal = ""
    if not (settled.figures.num_rows or populations or only_examples or records):
        said = [sheet.said for sheet in read]
        refused = Unreadable(file, why_nothing(said, problems), COMPARE)
        if not any(holds_numbers(sheet) for sheet in sheets):
            raise refused
        refusal = str(refused)
        if not any(problem.severity == "error" for problem in problems):
            problems += [nothing_read_of(file, sheet) for sheet in said]
    else:
        problems += [
            table_in_doubt(file, one.said.name, table.reading)
            for one in read
            for table in one.tables
            if table.doubted
        ]
    return FileReading(
        file=file,
        figures=settled.figures,
        populations=populations,
        sheets=tuple(one.said for one in read),
        problems=folded([*problems, *told.problems, *settled.problems]),
        personal=tuple(column for sheet in sheets for column in personal_columns(sheet)),
        disputes=settled.disputes,
        refusal=refusal,
        records=records,
    )
