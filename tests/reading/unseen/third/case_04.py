"""A detective sergeant's monthly sheet for Preston: what was recorded and what was detected.

Each crime type is a cell merged over three rows (recorded, detections, rate), with real dates as
month headings. Awkward: for two types the detections come first, drug detections can outnumber the
offences, and September's column is hidden (no figure of it shows, but the letters skip and the
total at the right holds it, so a careful reader opens it and reads it).
"""

import datetime as dt
import io

import openpyxl
from openpyxl.styles import Alignment, Border, Font, Side

Figure = tuple[str, str, str, int, int | None]
Stated = tuple[str, str, str, int, float]

FILE = "PRESTON dets and recorded Apr-Dec 17.xlsx"

MONTHS: list[str] = [
    "2017-04",
    "2017-05",
    "2017-06",
    "2017-07",
    "2017-08",
    "2017-09",
    "2017-10",
    "2017-11",
    "2017-12",
]
NUMBERS: dict[str, list[int]] = {
    "Violence with injury": [142, 151, 160, 171, 158, 149, 163, 155, 178],
    "Robbery": [14, 11, 17, 12, 15, 19, 16, 21, 18],
    "Vehicle crime": [118, 126, 109, 131, 140, 122, 137, 144, 129],
    "Shoplifting": [161, 170, 158, 165, 172, 167, 181, 203, 196],
    "Possession of drugs": [33, 28, 36, 41, 30, 27, 35, 31, 29],
}
DETECTIONS: dict[str, list[int]] = {
    "Violence with injury": [41, 47, 39, 52, 44, 40, 48, 43, 46],
    "Robbery": [3, 2, 4, 2, 5, 3, 2, 6, 3],
    "Vehicle crime": [7, 9, 5, 8, 11, 6, 10, 7, 8],
    "Shoplifting": [70, 77, 64, 72, 80, 69, 83, 88, 74],
    "Possession of drugs": [31, 30, 33, 37, 32, 26, 34, 33, 27],
}
AREA = "Preston"
ASKED: list[str] = []
DOUBTFUL: list[Figure] = []
STATED: list[Stated] = []
EXPECTED: list[Figure] = [
    (AREA, crime, month, 1, count)
    for crime, counts in NUMBERS.items()
    for month, count in zip(MONTHS, counts, strict=True)
]
TOTALS: list[Figure] = [
    (AREA, crime, "2017-04", 9, sum(counts)) for crime, counts in NUMBERS.items()
]


def make() -> bytes:
    """The workbook."""
    wb = openpyxl.Workbook()
    ws = wb.worksheets[0]
    ws.title = "Dets"
    ws["A1"] = "Preston: recorded crime and detections, April to December 2017"
    ws["A1"].font = Font(name="Calibri", italic=True, size=12)
    ws["A3"] = "Crime"
    for column, month in enumerate(MONTHS, start=3):
        year, number = month.split("-")
        cell = ws.cell(3, column, dt.date(int(year), int(number), 1))
        cell.number_format = "mmm-yy"
        cell.font = Font(bold=True)
    ws.cell(3, 12, "Total").font = Font(bold=True)
    line = Border(top=Side(style="thin"))
    row = 4
    for crime, counts in NUMBERS.items():
        found = DETECTIONS[crime]
        rates = [d / c for d, c in zip(found, counts, strict=True)]
        parts: list[tuple[str, list[int] | list[float], int | float]] = [
            ("Recorded", counts, sum(counts)),
            ("Dets", found, sum(found)),
            ("Det rate", rates, sum(found) / sum(counts)),
        ]
        if crime in ("Robbery", "Possession of drugs"):
            parts[0], parts[1] = parts[1], parts[0]
        ws.cell(row, 1, crime).alignment = Alignment(vertical="center", wrap_text=True)
        ws.merge_cells(start_row=row, end_row=row + 2, start_column=1, end_column=1)
        for measure, values, total in parts:
            ws.cell(row, 2, measure)
            for column, value in enumerate([*values, total], start=3):
                cell = ws.cell(row, column, value)
                if measure == "Det rate":
                    cell.number_format = "0%"
                    cell.font = Font(color="7F7F7F", italic=True)
            if measure == parts[0][0]:
                for column in range(1, 13):
                    ws.cell(row, column).border = line
            row += 1
    ws.column_dimensions["A"].width = 18
    ws.column_dimensions["H"].hidden = True
    ws.cell(row + 1, 1, "Dets are by month detected, not month recorded.")
    stream = io.BytesIO()
    wb.save(stream)
    return stream.getvalue()
