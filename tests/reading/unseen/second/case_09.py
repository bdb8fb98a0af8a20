"""District profiles put together by a partnership analyst: four small tables in a two-by-two grid.

Each table has its district's name above it, crime types down, and two years ending December
across, as real dates under '12 months ending'. Awkward: the right-hand tables sit one row lower
than the left ones, one table was pasted as text with thousands separators, there are rank and
arrow columns, and a headlines box at the side gives one of the figures differently from the
table.
"""

import datetime as dt
import io

from openpyxl import Workbook
from openpyxl.styles import Border, Font, PatternFill, Side
from openpyxl.worksheet.worksheet import Worksheet

Figure = tuple[str, str, str, int, int | None]
Percent = tuple[str, str, str, int, float]

FILE = "Copy of DistrictProfiles_Dec23.xlsx"

# crime type -> area -> [January-December 2022, January-December 2023]
NUMBERS: dict[str, dict[str, list[int]]] = {
    "All crime": {
        "Preston": [18547, 20153],
        "Lancaster": [11448, 11047],
        "Blackpool": [19151, 18082],
        "Blackburn with Darwen": [19425, 20507],
    },
    "All burglary": {
        "Preston": [1115, 1043],
        "Lancaster": [644, 703],
        "Blackpool": [1136, 1319],
        "Blackburn with Darwen": [1216, 1054],
    },
    "Residential burglary": {
        "Preston": [613, 604],
        "Lancaster": [521, 517],
        "Blackpool": [670, 647],
        "Blackburn with Darwen": [687, 755],
    },
    "Robbery": {
        "Preston": [135, 197],
        "Lancaster": [119, 116],
        "Blackpool": [254, 200],
        "Blackburn with Darwen": [146, 175],
    },
    "All theft": {
        "Preston": [4485, 4224],
        "Lancaster": [2879, 3111],
        "Blackpool": [4583, 4660],
        "Blackburn with Darwen": [4854, 4313],
    },
    "Shoplifting": {
        "Preston": [1355, 1298],
        "Lancaster": [1127, 1095],
        "Blackpool": [1579, 1511],
        "Blackburn with Darwen": [1324, 1330],
    },
    "Vehicle crime": {
        "Preston": [879, 938],
        "Lancaster": [631, 656],
        "Blackpool": [923, 1061],
        "Blackburn with Darwen": [890, 997],
    },
    "Criminal damage": {
        "Preston": [2132, 2097],
        "Lancaster": [1343, 1294],
        "Blackpool": [1973, 2070],
        "Blackburn with Darwen": [1988, 1955],
    },
    "Violence with injury": {
        "Preston": [2260, 2542],
        "Lancaster": [1460, 1745],
        "Blackpool": [2646, 3010],
        "Blackburn with Darwen": [2109, 2089],
    },
}
# the headlines box: (area, crime type, count said there), January-December 2023
HEADLINES: list[tuple[str, str, int]] = [
    ("Preston", "All crime", 20153),
    ("Preston", "Robbery", 179),
    ("Blackpool", "Violence with injury", 3010),
    ("Lancaster", "Vehicle crime", 656),
    ("Blackburn with Darwen", "All burglary", 1054),
]
_CONTRADICTED: tuple[str, str, str] = ("Preston", "Robbery", "2023-01")

EXPECTED: list[Figure] = [
    (area, crime_type, first_month, 12, pair[which])
    for crime_type, areas in NUMBERS.items()
    for area, pair in areas.items()
    for which, first_month in ((0, "2022-01"), (1, "2023-01"))
    if (area, crime_type, first_month) != _CONTRADICTED
]
TOTALS: list[Figure] = []
STATED: list[Percent] = []
ASKED: list[str] = [
    "Robbery in Preston in the 12 months to December 2023 is 197 in Preston's table and 179 in "
    "the headlines box: which is right?",
]
DOUBTFUL: list[Figure] = [
    (*_CONTRADICTED, 12, 197),
    (*_CONTRADICTED, 12, 179),
]

# label on the sheet -> crime type
LABELS: list[tuple[str, str]] = [
    ("Total crime", "All crime"),
    ("Burglary", "All burglary"),
    ("  - of which residential", "Residential burglary"),
    ("Robbery", "Robbery"),
    ("Theft", "All theft"),
    ("  - of which shoplifting", "Shoplifting"),
    ("Vehicle crime", "Vehicle crime"),
    ("Criminal damage", "Criminal damage"),
    ("Violence with injury", "Violence with injury"),
]
# area -> (top row, left column, whether its counts are text)
PLACED: dict[str, tuple[int, int, bool]] = {
    "Preston": (4, 2, False),
    "Lancaster": (5, 8, False),
    "Blackpool": (18, 2, False),
    "Blackburn with Darwen": (19, 8, True),
}
RANKS: dict[str, list[int | None]] = {
    "Preston": [3, 4, None, 6, 5, None, 7, 3, 4],
    "Lancaster": [8, 9, None, 8, 8, None, 11, 7, 8],
    "Blackpool": [1, 2, None, 1, 2, None, 3, 1, 1],
    "Blackburn with Darwen": [2, 3, None, 5, 4, None, 4, 5, 6],
}


def _block(sheet: Worksheet, area: str) -> None:
    top, left, as_text = PLACED[area]
    sheet.cell(top, left, area.upper()).font = Font(name="Tahoma", size=12, bold=True)
    sheet.cell(top + 1, left + 1, "12 months ending")
    sheet.merge_cells(
        start_row=top + 1, end_row=top + 1, start_column=left + 1, end_column=left + 2
    )
    sheet.cell(top + 2, left, "Offence")
    for offset, year in ((1, 2022), (2, 2023)):
        cell = sheet.cell(top + 2, left + offset, dt.date(year, 12, 31))
        cell.number_format = "mmm\\-yy"
    sheet.cell(top + 2, left + 3, "Dir.")
    sheet.cell(top + 2, left + 4, "Rank of 14")
    for column in range(left, left + 5):
        sheet.cell(top + 2, column).fill = PatternFill("solid", fgColor="FCE4D6")
        sheet.cell(top + 2, column).border = Border(bottom=Side(style="medium"))
    for offset, (label, crime_type) in enumerate(LABELS):
        row = top + 3 + offset
        before, now = NUMBERS[crime_type][area]
        sheet.cell(row, left, label)
        for column, count in ((left + 1, before), (left + 2, now)):
            cell = sheet.cell(row, column, f"{count:,}" if as_text else count)
            cell.number_format = "@" if as_text else "#,##0"
        sheet.cell(row, left + 3, "\u25b2" if now > before else "\u25bc")
        sheet.cell(row, left + 4, RANKS[area][offset])


def make() -> bytes:
    """The workbook, as .xlsx bytes."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "Profiles"
    sheet["B1"] = "District profiles"
    sheet["B1"].font = Font(name="Tahoma", size=18, bold=True, color="C55A11")
    sheet["B2"] = "Rank 1 = most per head of the 14 Lancashire districts"
    for area in PLACED:
        _block(sheet, area)
    sheet["N4"] = "Headlines, 12 months to December 2023"
    sheet["N4"].font = Font(bold=True)
    names = {crime_type: label for label, crime_type in LABELS}
    for row, (area, crime_type, count) in enumerate(HEADLINES, start=5):
        sheet.cell(row, 14, f"{area} - {names[crime_type].strip().lower()}")
        sheet.cell(row, 15, count).number_format = "#,##0"
    sheet["N11"] = "Shoplifting and residential burglary are counted within the row above them."
    for letter, width in (("B", 25), ("H", 25), ("N", 36)):
        sheet.column_dimensions[letter].width = width

    for name in ("Sheet2", "Sheet3"):
        book.create_sheet(name)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()
