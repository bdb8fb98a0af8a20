"""What is said of a file or a sheet of which no figure was read."""

from __future__ import annotations

from collections.abc import Sequence

from csp_core.problems import Place, Problem, cell_address
from csp_core.reading.cells import is_figure
from csp_core.reading.files.sheets import Sheet
from csp_core.reading.header import Header
from csp_core.reading.parts import Part
from csp_core.reading.readings import SheetReading, TableReading

COMPARE = "Compare it with the worked sample, or ask the police for the sheet with the counts."


def holds_numbers(sheet: Sheet) -> bool:
    """Whether a figure stands in one of a sheet's first rows."""
    return any(is_figure(cell) for cells in sheet.head() for cell in cells)


def nothing_read_of(file: str, sheet: SheetReading) -> Problem:
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


def table_in_doubt(file: str, sheet: str, table: TableReading) -> Problem:
    """The problem of a table that is not read, where others of its file are, until it is asked."""
    return Problem(
        "error",
        Place(file, sheet, f"A{table.header[0]}" if table.header else ""),
        f"a table that is {table.said}",
        "",
        "Say on the Upload page how it is to be read.",
        answer="reading",
    )


def errors_said(part: Part, header: Header) -> str:
    """What stands in the cells of a table without figures: errors, or formulas never worked out."""
    below = sorted(cell for cell in part.unsaid() if cell[0] > header.row)
    if not below:
        return ""
    row, column = below[0]
    return (
        f"where figures should stand it has only {part.unsaid()[below[0]]} and its like, from "
        f"{cell_address(row + 1, column + 1)} on; open it in Excel, save it, and drop it again"
    )


def why_nothing(said: Sequence[SheetReading], problems: Sequence[Problem]) -> str:
    """What is wrong with a file that gave no figure, to follow its name in a sentence.

    The first problem there is, else what was said of its first sheet.
    """
    if not said:
        return "holds no sheet with cells in it"
    if problems:
        place, first = problems[0].place, problems[0]
        where = " › ".join(filter(None, (place.sheet, place.cell))) or "it"
        expected = f", where {first.expected} was expected" if first.expected else ""
        return f"holds no figures that could be read: {where} has {first.found}{expected}"
    sentence = said[0].sentence
    return f"holds no figures that could be read: {sentence[0].lower()}{sentence[1:].rstrip('.')}"
