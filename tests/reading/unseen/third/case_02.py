"""A district intelligence clerk's tracker for the joint partnership, kept with the newest on top.

Months run down the sheet from March to April (backwards), areas run across by council initials,
and three crime types stand side by side in banded blocks. Awkward: the months bear no year (the
title says 2017/18), "Both" doubles the two districts, February and March hold zeros because they
have not come yet (a note says so), while some zeros for bicycle theft are real ones.
"""

import io

import openpyxl
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter

Figure = tuple[str, str, str, int, int | None]
Stated = tuple[str, str, str, int, float]

FILE = "C&SR tracker 1718.xlsx"

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
    "2018-01",
]
# crime type: area: April 2017 to January 2018
NUMBERS: dict[str, dict[str, list[int]]] = {
    "Anti-social behaviour": {
        "Chorley": [318, 341, 352, 377, 365, 301, 322, 287, 214, 241],
        "South Ribble": [287, 305, 296, 333, 318, 262, 301, 256, 190, 207],
    },
    "Criminal damage": {
        "Chorley": [88, 95, 79, 102, 97, 84, 110, 93, 71, 80],
        "South Ribble": [74, 81, 83, 90, 77, 69, 96, 85, 66, 61],
    },
    "Theft of pedal cycle": {
        "Chorley": [6, 9, 11, 12, 8, 7, 5, 2, 0, 3],
        "South Ribble": [4, 7, 8, 10, 9, 6, 0, 3, 1, 0],
    },
}
ASKED: list[str] = []
DOUBTFUL: list[Figure] = []
STATED: list[Stated] = []
EXPECTED: list[Figure] = [
    (area, crime, month, 1, count)
    for crime, areas in NUMBERS.items()
    for area, counts in areas.items()
    for month, count in zip(MONTHS, counts, strict=True)
]
# "Both" month by month, and the "YTD" row (ten months in) for each column
TOTALS: list[Figure] = [
    ("Chorley & South Ribble", crime, month, 1, areas["Chorley"][i] + areas["South Ribble"][i])
    for crime, areas in NUMBERS.items()
    for i, month in enumerate(MONTHS)
]
TOTALS += [
    (area, crime, "2017-04", 10, count)
    for crime, areas in NUMBERS.items()
    for area, count in (
        ("Chorley", sum(areas["Chorley"])),
        ("South Ribble", sum(areas["South Ribble"])),
        ("Chorley & South Ribble", sum(areas["Chorley"]) + sum(areas["South Ribble"])),
    )
]


def make() -> bytes:
    """The workbook."""
    wb = openpyxl.Workbook()
    ws = wb.worksheets[0]
    ws.title = "2017-18"
    ws["A1"] = "Chorley / South Ribble CSP tracker 2017/18 (latest month at top)"
    ws["A1"].font = Font(name="Arial", bold=True, size=12)
    thin = Side(style="thin")
    labels = {
        "Anti-social behaviour": "ASB incidents",
        "Criminal damage": "Criminal damage",
        "Theft of pedal cycle": "Theft of pedal cycle",
    }
    down = ["Mar", "Feb", "Jan", "Dec", "Nov", "Oct", "Sept", "Aug", "July", "June", "May", "Apr"]
    for row, month in enumerate(down, start=5):
        ws.cell(row, 1, month)
    ws.cell(17, 1, "YTD").font = Font(bold=True)
    for block, (crime, areas) in enumerate(NUMBERS.items()):
        left = 2 + 4 * block
        ws.cell(3, left, labels[crime]).alignment = Alignment(horizontal="center")
        ws.merge_cells(start_row=3, end_row=3, start_column=left, end_column=left + 2)
        chorley, ribble = areas["Chorley"], areas["South Ribble"]
        both = [a + b for a, b in zip(chorley, ribble, strict=True)]
        for offset, (head, counts) in enumerate(
            (("CBC", chorley), ("SRBC", ribble), ("Both", both))
        ):
            cell = ws.cell(4, left + offset, head)
            cell.border = Border(bottom=thin)
            for row, count in enumerate([0, 0, *reversed(counts)], start=5):
                ws.cell(row, left + offset, count)
            ws.cell(17, left + offset, sum(counts)).font = Font(bold=True)
        ws.column_dimensions[get_column_letter(left + 3)].width = 2
    ws["A19"] = "CBC = Chorley, SRBC = South Ribble."
    ws["A20"] = "Feb and Mar figures not received from the police yet, left at 0 for now."
    stream = io.BytesIO()
    wb.save(stream)
    return stream.getvalue()
