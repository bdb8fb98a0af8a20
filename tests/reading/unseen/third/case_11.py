"""A Lancaster community safety officer's quarter sheet, last year's column before this year's.

Each calendar month is a banner over "16/17", "17/18" and a difference, then the quarter again; a
lower table gives ten-month headline changes for three districts as percentages alone. Awkward:
Home Office codes are whole numbers beside the names, the difference column looks like a count,
and the stated percentages are typed three ways (a real percentage, text, a bare number).
"""

import io

import openpyxl
from openpyxl.styles import Alignment, Font, PatternFill

Figure = tuple[str, str, str, int, int | None]
Stated = tuple[str, str, str, int, float]

FILE = "Lancaster Q3 crime sheet + headlines.xlsx"

AREA = "Lancaster"
# crime type: (Home Office code, Oct-Dec 2016, Oct-Dec 2017)
NUMBERS: dict[str, tuple[int, tuple[int, int, int], tuple[int, int, int]]] = {
    "Robbery": (34, (6, 4, 7), (5, 9, 8)),
    "Theft from the person": (39, (11, 14, 19), (13, 12, 22)),
    "Bicycle theft": (44, (24, 17, 9), (29, 21, 12)),
    "Shoplifting": (46, (104, 119, 123), (111, 125, 118)),
    "Arson": (56, (5, 13, 4), (7, 10, 3)),
    "Criminal damage": (58, (158, 150, 139), (163, 148, 142)),
}
PERCENT: dict[tuple[str, str], float] = {
    ("All crime", "Lancaster"): 17.4,
    ("All crime", "Wyre"): 12.0,
    ("All crime", "Fylde"): 9.8,
    ("All burglary", "Lancaster"): 8.1,
    ("All burglary", "Wyre"): -2.2,
    ("Anti-social behaviour", "Lancaster"): -11.0,
    ("Anti-social behaviour", "Wyre"): -7.5,
    ("Anti-social behaviour", "Fylde"): -4.0,
    ("Domestic abuse", "Lancaster"): 21.3,
    ("Domestic abuse", "Wyre"): 14.9,
    ("Domestic abuse", "Fylde"): 0.6,
}
ASKED: list[str] = []
DOUBTFUL: list[Figure] = []
EXPECTED: list[Figure] = [
    (AREA, crime, month, 1, count)
    for crime, (_, before, now) in NUMBERS.items()
    for months, counts in (
        (("2016-10", "2016-11", "2016-12"), before),
        (("2017-10", "2017-11", "2017-12"), now),
    )
    for month, count in zip(months, counts, strict=True)
]
TOTALS: list[Figure] = [
    (AREA, crime, first, 3, sum(counts))
    for crime, (_, before, now) in NUMBERS.items()
    for first, counts in (("2016-10", before), ("2017-10", now))
]
STATED: list[Stated] = [
    (area, crime, "2017-04", 10, percent) for (crime, area), percent in PERCENT.items()
]


def make() -> bytes:
    """The workbook."""
    wb = openpyxl.Workbook()
    ws = wb.worksheets[0]
    ws.title = "Q3"
    ws["A1"] = "Lancaster District, Quarter 3 2017/18 v Quarter 3 2016/17"
    ws["A1"].font = Font(bold=True, size=12, color="1F4E79")
    ws["A3"] = "Offence"
    ws["B3"] = "HO code"
    for place in ("A3:A4", "B3:B4"):
        ws.merge_cells(place)
    for block, banner in enumerate(("October", "November", "December", "Quarter")):
        left = 3 + 3 * block
        cell = ws.cell(3, left, banner)
        cell.alignment = Alignment(horizontal="center")
        cell.fill = PatternFill("solid", fgColor="DDEBF7")
        ws.merge_cells(start_row=3, end_row=3, start_column=left, end_column=left + 2)
        for offset, head in enumerate(("16/17", "17/18", "Diff")):
            ws.cell(4, left + offset, head)
    for row, (crime, (code, before, now)) in enumerate(NUMBERS.items(), start=5):
        ws.cell(row, 1, crime)
        ws.cell(row, 2, code)
        for block, (old, new) in enumerate(
            zip((*before, sum(before)), (*now, sum(now)), strict=True)
        ):
            ws.cell(row, 3 + 3 * block, old)
            ws.cell(row, 4 + 3 * block, new)
            ws.cell(row, 5 + 3 * block, new - old)
    ws["A13"] = (
        "Headlines: % change, April 2017 to January 2018 compared with April 2016 to January 2017"
    )
    ws["A13"].font = Font(bold=True)
    areas = ("Lancaster", "Wyre", "Fylde")
    for column, area in enumerate(areas, start=3):
        ws.cell(14, column, area)
    labels = {
        "All crime": "All crime",
        "All burglary": "All burglary",
        "Anti-social behaviour": "ASB",
        "Domestic abuse": "Domestic abuse",
    }
    for row, (crime, label) in enumerate(labels.items(), start=15):
        ws.cell(row, 1, label)
        for column, area in enumerate(areas, start=3):
            percent = PERCENT.get((crime, area))
            if percent is None:
                ws.cell(row, column, "n/a")
            elif area == "Lancaster":
                ws.cell(row, column, round(percent / 100, 4)).number_format = "0.0%"
            elif area == "Wyre":
                ws.cell(row, column, f"{percent:+.1f}%")
            else:
                ws.cell(row, column, percent)
    ws["A20"] = "Fylde burglary not comparable: 61 records moved to Blackpool in June."
    ws.column_dimensions["A"].width = 24
    stream = io.BytesIO()
    wb.save(stream)
    return stream.getvalue()
