"""What each cell of a sheet was taken for, to be shown beside what was understood."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from csp_core.reading.figures import Extract
from csp_core.reading.headings import Role
from csp_core.reading.places import Places
from csp_core.reading.understanding import Understanding

HEADING, TITLE, SECTION, TOTAL = "heading", "title", "section", "total"
AREA, CRIME_TYPE, PERIOD, COUNT, CHANGE = "area", "crime type", "period", "count", "change"


@dataclass(frozen=True)
class TableRoles:
    """The roles of one table's cells: of its rows by number from 0, and of its columns.

    ``columns`` are what the cells of figure rows hold; ``left`` and ``right`` bound the table.
    """

    rows: dict[int, str]
    columns: dict[int, str]
    left: int
    right: int


def table_roles(
    places: Places, understood: Understanding | None, extracted: Extract | None
) -> TableRoles:
    """The roles of a table's cells; only its headings' where it was not understood."""
    part, header = places.part, places.header
    rows = dict.fromkeys(header.rows, HEADING)
    if understood is None or extracted is None:
        return TableRoles(rows, {}, part.left, part.right)
    for row in range(part.first, header.rows[0]):
        rows[row] = TITLE
    kinds = extracted.kinds or ("figures",) * 80
    for at, kind in enumerate(kinds):
        if kind:
            rows[understood.first_row + at] = SECTION if kind == "heading" else kind
    columns = dict.fromkeys(understood.area_columns, AREA)
    columns |= dict.fromkeys(understood.type_columns, CRIME_TYPE)
    columns |= dict.fromkeys(understood.period_columns, PERIOD)
    for value in understood.values:
        columns[value.column] = CHANGE if value.role is Role.CHANGE else COUNT
    return TableRoles(rows, columns, part.left, part.right)


def sheet_roles(
    tables: Sequence[TableRoles], height: int, width: int
) -> tuple[tuple[str, ...], ...]:
    """The role of every cell of a sheet's first rows and columns; "" for those left out."""
    grid = [[""] * width for _ in range(height)]
    for table in tables:
        for row, kind in table.rows.items():
            if row < height:
                for column in range(table.left, min(table.right, width)):
                    grid[row][column] = (
                        _role(kind, table.columns.get(column, "")) or grid[row][column]
                    )
    return tuple(map(tuple, grid))


def _role(kind: str, of_column: str) -> str:
    if kind in (HEADING, TITLE, SECTION):
        return kind
    if kind == TOTAL:
        return TOTAL if of_column else ""
    return of_column
