"""The population an upload itself gives: residents and households by area and mid-year."""

from __future__ import annotations

import re
from typing import Any

from csp_core.areas import Population
from csp_core.reading.cells import parse_count
from csp_core.reading.header import Header
from csp_core.reading.headings import FORCE, Role
from csp_core.reading.sheets import Sheet
from csp_core.reading import columns

_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")


def read_populations(file: str, sheet: Sheet, header: Header | None) -> tuple[Population, ...]:
    """Every population of a sheet that has an area column and one of residents or households."""
    if header is None:
        return ()
    by_role = {role: [c for c, h in enumerate(header.headings) if h.role is role] for role in Role}
    measured = [
        (column, role) for role in (Role.RESIDENTS, Role.HOUSEHOLDS) for column in by_role[role] if header.figures[column]
    ]
    area_columns = sorted(by_role[Role.AREA], key=lambda column: header.headings[column].rank)
    if not measured or not area_columns:
        return ()
    first = header.row + 1
    area = columns.first_given(
        [
            columns.names(cells, columns.force_name if header.headings[column].rank == FORCE else columns.area_name)
            for column, cells in zip(area_columns, sheet.coded(area_columns, first), strict=True)
        ]
    )
    source = f"{file} › {sheet.name}" if sheet.name else file
    found = []
    for column, role in measured:
        cells = sheet.coded([column], first)[0]
        years = _years(sheet, header, by_role[Role.PERIOD], column, len(cells.codes))
        for row, code in enumerate(cells.codes):
            number, year = parse_count(cells.distinct[code]).number, years[row]
            if number and number > 0 and year and area.codes[row] >= 0:
                residents, households = (number, None) if role is Role.RESIDENTS else (None, number)
                found.append(Population(area.names[area.codes[row]], year, residents, households, source))
    return tuple(found)


def _years(sheet: Sheet, header: Header, period_columns: list[int], column: int, height: int) -> list[int | None]:
    """The mid-year of each row: from its heading, else the row's own year, else the title."""
    if heading := _YEAR.search(header.headings[column].text):
        return [int(heading.group(1))] * height
    if period_columns:
        cells = sheet.coded(period_columns[:1], header.row + 1)[0]
        of_distinct = [_year(cell) for cell in cells.distinct]
        return [of_distinct[code] for code in cells.codes]
    title = next((match for line in header.above if (match := _YEAR.search(line))), None)
    return [int(title.group(1)) if title else None] * height


def _year(cell: Any) -> int | None:
    match = _YEAR.search(f"{cell:g}" if isinstance(cell, float) else str(cell))
    return int(match.group(1)) if match else None
