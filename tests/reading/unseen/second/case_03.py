"""Serious violence matrices sent by a force intelligence analyst: one sheet per quarter.

Districts down, crime types across; the period is only in the sheet name. Awkward: headings are
broken over three unmerged rows, '-' and '..' stand for suppressed and unavailable figures and are
explained only on the READ ME sheet, and two figures on one sheet are in brackets that nothing
explains.
"""

import io

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.worksheet import Worksheet

Figure = tuple[str, str, str, int, int | None]
Percent = tuple[str, str, str, int, float]

FILE = "Serious violence matrix Apr-Dec 23.xlsx"

# crime type -> area -> [April-June, July-September, October-December 2023];
# None is a figure the file withholds or lacks
NUMBERS: dict[str, dict[str, list[int | None]]] = {
    "Violence with injury": {
        "Blackburn with Darwen": [510, 493, 487],
        "Chorley": [319, 266, 259],
        "Fylde": [162, 154, 181],
        "Ribble Valley": [78, 66, 63],
        "South Ribble": [277, 222, 264],
        "West Lancashire": [267, 262, 212],
    },
    "Personal robbery": {
        "Blackburn with Darwen": [44, 59, 63],
        "Chorley": [16, 12, 29],
        "Fylde": [15, 13, None],
        "Ribble Valley": [None, 6, None],
        "South Ribble": [12, 26, 18],
        "West Lancashire": [19, 22, 9],
    },
    "Stalking and harassment": {
        "Blackburn with Darwen": [552, None, 524],
        "Chorley": [225, 188, 181],
        "Fylde": [131, 152, 152],
        "Ribble Valley": [48, 85, 67],
        "South Ribble": [179, 192, None],
        "West Lancashire": [232, 204, 249],
    },
    "Possession of weapons": {
        "Blackburn with Darwen": [42, 40, 32],
        "Chorley": [21, 22, 30],
        "Fylde": [14, None, 6],
        "Ribble Valley": [7, 8, 7],
        "South Ribble": [21, 23, 15],
        "West Lancashire": [13, 25, 23],
    },
    "Modern slavery": {
        "Blackburn with Darwen": [9, 7, 11],
        "Chorley": [None, 5, None],
        "Fylde": [None, None, None],
        "Ribble Valley": [None, None, None],
        "South Ribble": [None, None, 6],
        "West Lancashire": [5, None, None],
    },
    "Hate crime": {
        "Blackburn with Darwen": [83, 91, 66],
        "Chorley": [39, 36, 38],
        "Fylde": [17, 16, 27],
        "Ribble Valley": [10, 16, 9],
        "South Ribble": [36, 64, 48],
        "West Lancashire": [79, 45, 56],
    },
}
# sheet name -> first month, in the order of the numbers
SHEETS: dict[str, str] = {
    "Apr-Jun 23": "2023-04",
    "Jul-Sep 23": "2023-07",
    "Oct-Dec 23": "2023-10",
}
NOT_AVAILABLE: set[tuple[str, str, str]] = {
    ("Blackburn with Darwen", "Stalking and harassment", "2023-07"),
    ("South Ribble", "Stalking and harassment", "2023-10"),
}
BRACKETED: set[tuple[str, str, str]] = {
    ("Ribble Valley", "Possession of weapons", "2023-10"),
    ("Ribble Valley", "Hate crime", "2023-10"),
}

_EVERY: list[Figure] = [
    (area, crime_type, first_month, 3, values[position])
    for position, first_month in enumerate(SHEETS.values())
    for crime_type, areas in NUMBERS.items()
    for area, values in areas.items()
]
EXPECTED: list[Figure] = [figure for figure in _EVERY if figure[:3] not in BRACKETED]
TOTALS: list[Figure] = []
STATED: list[Percent] = []
ASKED: list[str] = [
    "On 'Oct-Dec 23' the Ribble Valley figures for possession of weapons, (7), and hate crime, "
    "(9), are in brackets, which the READ ME does not explain: are they 7 and 9 (provisional, "
    "say), or negative after reclassification?",
]
DOUBTFUL: list[Figure] = [figure for figure in _EVERY if figure[:3] in BRACKETED]

# the heading as broken over three rows -> crime type
COLUMNS: list[tuple[tuple[str, str, str], str]] = [
    (("Violence", "with", "injury"), "Violence with injury"),
    (("", "Personal", "robbery"), "Personal robbery"),
    (("Stalking", "and", "harassment"), "Stalking and harassment"),
    (("Possession", "of", "weapons"), "Possession of weapons"),
    (("", "Modern", "slavery"), "Modern slavery"),
    (("Hate", "crime", "(all strands)"), "Hate crime"),
]
ROWS: list[tuple[str, str]] = [
    ("Blackburn w Darwen", "Blackburn with Darwen"),
    ("Chorley", "Chorley"),
    ("Fylde", "Fylde"),
    ("Ribble Valley", "Ribble Valley"),
    ("South Ribble", "South Ribble"),
    ("West Lancs", "West Lancashire"),
]


def _shown(area: str, crime_type: str, first_month: str, count: int | None) -> int | str:
    key = (area, crime_type, first_month)
    if key in NOT_AVAILABLE:
        return ".."
    if count is None:
        return "-"
    return f"({count})" if key in BRACKETED else count


def make() -> bytes:
    """The workbook, as .xlsx bytes."""
    book = Workbook()
    notes = book.active
    assert isinstance(notes, Worksheet)
    notes.title = "READ ME"
    for text in (
        "Serious violence duty: offences recorded, by district and quarter",
        "One tab per quarter, the period being on the tab.",
        "",
        "-   fewer than 5 offences, figure not shown",
        "..  not available when this was run",
        "",
        "Blank headings above a column mean the heading is shorter than three lines.",
        "Run from the crime system on 11 January 2024 by the intelligence unit.",
    ):
        notes.append([text])
    for position, (name, first_month) in enumerate(SHEETS.items()):
        sheet = book.create_sheet(name)
        for column, (words, _) in enumerate(COLUMNS, start=2):
            for offset, word in enumerate(words):
                if word:
                    cell = sheet.cell(1 + offset, column, word)
                    cell.font = Font(name="Calibri", bold=True)
                    cell.alignment = Alignment(horizontal="right")
        for row, (label, area) in enumerate(ROWS, start=5):
            sheet.cell(row, 1, label)
            for column, (_, crime_type) in enumerate(COLUMNS, start=2):
                count = NUMBERS[crime_type][area][position]
                cell = sheet.cell(row, column, _shown(area, crime_type, first_month, count))
                cell.alignment = Alignment(horizontal="right")
        sheet.column_dimensions["A"].width = 22

    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()
