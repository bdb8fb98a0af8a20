"""A retired-in-all-but-name research officer's long run of financial years for East Lancashire.

Areas are merged cells down the left with three crime types each, years across, then the best year
and a position. Awkward: the officer typed 08/09, 09/10, 10/11 and 11/12 as headings and Excel made
real dates of them (shown 08-Sep, 09-Oct, 10-Nov, 11-Dec, in the year of typing), while 12/13 and
13/14 stayed as text; the title gives the years, so every column is a whole financial year.
"""

import datetime as dt
import io

import openpyxl
from openpyxl.styles import Alignment, Font

Figure = tuple[str, str, str, int, int | None]
Stated = tuple[str, str, str, int, float]

FILE = "East Lancs long term trend.xlsx"

YEARS: list[str] = ["2008-04", "2009-04", "2010-04", "2011-04", "2012-04", "2013-04"]
NUMBERS: dict[str, dict[str, list[int]]] = {
    "Burnley": {
        "All crime": [8911, 8402, 8117, 7640, 6905, 6874],
        "Arson": [131, 118, 104, 97, 71, 66],
        "Robbery": [88, 79, 81, 64, 52, 57],
    },
    "Hyndburn": {
        "All crime": [6320, 6011, 5874, 5502, 4987, 5010],
        "Arson": [84, 77, 69, 72, 48, 41],
        "Robbery": [41, 38, 44, 35, 29, 27],
    },
    "Pendle": {
        "All crime": [5602, 5377, 5218, 4903, 4466, 4391],
        "Arson": [79, 70, 74, 58, 43, 45],
        "Robbery": [37, 42, 33, 30, 24, 26],
    },
    "Rossendale": {
        "All crime": [4188, 4020, 3911, 3702, 3340, 3298],
        "Arson": [62, 57, 51, 49, 33, 35],
        "Robbery": [19, 22, 16, 14, 11, 12],
    },
}
ASKED: list[str] = []
DOUBTFUL: list[Figure] = []
STATED: list[Stated] = []
TOTALS: list[Figure] = []
EXPECTED: list[Figure] = [
    (area, crime, first, 12, count)
    for area, crimes in NUMBERS.items()
    for crime, counts in crimes.items()
    for first, count in zip(YEARS, counts, strict=True)
]


def make() -> bytes:
    """The workbook."""
    wb = openpyxl.Workbook()
    ws = wb.worksheets[0]
    ws.title = "trend"
    ws["A1"] = "Recorded crime by financial year, 2008/09 to 2013/14"
    ws["A1"].font = Font(name="Times New Roman", bold=True, size=14)
    ws["A2"] = "East Lancashire districts (Ribble Valley is reported with Preston)"
    ws["A4"] = "District"
    ws["B4"] = "Offence"
    for column, (day, month) in enumerate(((8, 9), (9, 10), (10, 11), (11, 12)), start=3):
        cell = ws.cell(4, column, dt.date(2014, month, day))
        cell.number_format = "dd\\-mmm"
    ws["G4"] = "12/13"
    ws["H4"] = "13/14"
    ws["I4"] = "Lowest year"
    ws["J4"] = "Lowest"
    ws["K4"] = "6 yr change"
    for column in range(1, 12):
        ws.cell(4, column).font = Font(name="Times New Roman", bold=True)
    typed = ["08/09", "09/10", "10/11", "11/12", "12/13", "13/14"]
    row = 5
    for area, crimes in NUMBERS.items():
        ws.cell(row, 1, area).alignment = Alignment(vertical="top")
        ws.merge_cells(start_row=row, end_row=row + 2, start_column=1, end_column=1)
        for crime, counts in crimes.items():
            ws.cell(row, 2, "All recorded crime" if crime == "All crime" else crime)
            for column, count in enumerate(counts, start=3):
                ws.cell(row, column, count)
            ws.cell(row, 9, typed[counts.index(min(counts))])
            ws.cell(row, 10, min(counts))
            change = ws.cell(row, 11, (counts[-1] - counts[0]) / counts[0])
            change.number_format = "0%"
            row += 1
    ws.cell(row + 1, 1, "Counting rules changed in 2013; 1 in 20 records re-coded.")
    stream = io.BytesIO()
    wb.save(stream)
    return stream.getvalue()
