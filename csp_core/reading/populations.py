"""The population an upload itself gives: residents and households by area and mid-year."""

from __future__ import annotations

import re

import numpy as np

from csp_core.areas import CODE_KINDS, Population, force_area
from csp_core.reading import columns
from csp_core.reading.cells import parse_count, parse_percent
from csp_core.reading.files.sheets import Sheet
from csp_core.reading.header import Header
from csp_core.reading.headings import FORCE, Role

_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
# "Rate per 1,000" and "per thousand" beside a population say nothing of its unit.
_THOUSANDS = re.compile(r"(?<!per )\bthousands?\b|(?<![\d,])'?000s?\b|\b1,?000s\b", re.IGNORECASE)
_ALL_IN_THOUSANDS = re.compile(r"\bin (?:thousands|1,?000s)\b", re.IGNORECASE)


def read_populations(file: str, sheet: Sheet, header: Header | None) -> tuple[Population, ...]:
    """Every population of a sheet that has an area column and one of residents or households.

    A number whose mid-year is nowhere said is left out; numbers in thousands are multiplied out.
    """
    if header is None:
        return ()
    by_role = {
        role: [at for at, heading in enumerate(header.headings) if heading.role is role]
        for role in Role
    }
    measured = [
        (column, role)
        for role in (Role.RESIDENTS, Role.HOUSEHOLDS)
        for column in by_role[role]
        if header.figures[column]
    ]
    area_columns = sorted(by_role[Role.AREA], key=lambda column: header.headings[column].rank)
    if not measured or not area_columns:
        return ()
    area = columns.first_given(
        [
            columns.names(cells, _naming(header, column))
            for column, cells in zip(
                area_columns, sheet.coded(area_columns, header.row + 1), strict=True
            )
        ]
    )
    is_force = _forces(sheet, header, by_role[Role.AREA_CODE], len(area.codes)).tolist()
    source = f"{file} › {sheet.name}" if sheet.name else file
    found = []
    for column, role in measured:
        cells = sheet.coded([column], header.row + 1)[0]
        years = _years(sheet, header, by_role[Role.PERIOD], column, len(cells.codes))
        numbers = [
            _number(cell, thousands=_in_thousands(header, column)) for cell in cells.distinct
        ]
        for row, code in enumerate(cells.codes):
            number, year = numbers[code], years[row]
            if number and year and area.codes[row] >= 0:
                name = area.names[area.codes[row]]
                found.append(
                    Population(
                        area=force_area(name) if is_force[row] else name,
                        year=year,
                        residents=number if role is Role.RESIDENTS else None,
                        households=number if role is Role.HOUSEHOLDS else None,
                        source=source,
                    )
                )
    return tuple(found)


def _naming(header: Header, column: int) -> columns.Naming:
    return columns.force_name if header.headings[column].rank == FORCE else columns.area_name


def _forces(sheet: Sheet, header: Header, code_columns: list[int], height: int) -> np.ndarray:
    """Which rows' ONS codes are those of forces, whose names partnerships may share (Dorset).

    The code of a row's own area may stand beside that of the force around it, and then tells.
    """
    force, partnership = np.zeros(height, bool), np.zeros(height, bool)
    for cells in sheet.coded(code_columns, header.row + 1):
        kinds = [CODE_KINDS.get(str(code).strip()[:3]) for code in cells.distinct]
        force |= np.array([kind == "force" for kind in kinds], bool)[cells.codes]
        partnership |= np.array([kind == "partnership" for kind in kinds], bool)[cells.codes]
    return force & ~partnership


def _in_thousands(header: Header, column: int) -> bool:
    if _THOUSANDS.search(header.headings[column].text):
        return True
    return any(map(_ALL_IN_THOUSANDS.search, header.above))


def _number(cell: object, *, thousands: bool) -> int | None:
    """The people or households a cell gives; None where it gives none above zero."""
    if not thousands:
        number = parse_count(cell).number
        return number if number and number > 0 else None
    given = parse_percent(cell)
    return round(given * 1000) if given and given > 0 else None


def _years(
    sheet: Sheet, header: Header, period_columns: list[int], column: int, height: int
) -> list[int | None]:
    """The mid-year of each row: from its heading, else the row's own year, else the title's one."""
    if heading := _YEAR.search(header.headings[column].text):
        return [int(heading.group(1))] * height
    if period_columns:
        cells = sheet.coded(period_columns[:1], header.row + 1)[0]
        of_distinct = [_year(cell) for cell in cells.distinct]
        return [of_distinct[code] for code in cells.codes]
    titles = {int(year) for line in header.above for year in _YEAR.findall(line)}
    return [titles.pop() if len(titles) == 1 else None] * height


def _year(cell: object) -> int | None:
    match = _YEAR.search(f"{cell:g}" if isinstance(cell, float) else str(cell))
    return int(match.group(1)) if match else None
