"""Two tables a divisional office pasted on one sheet, the second from somebody else's report.

The upper has areas in column A and real month dates across; the lower, two blocks further down,
has areas in column C, its crime type merged at the left and its periods in words, latest last.
Awkward: the partnership row doubles its two districts, the division row adds everything, crime
nobody could place is "Unassigned" (a figure of its own, no partnership), and rates stand between.
"""

import datetime as dt
import io

import openpyxl
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

Figure = tuple[str, str, str, int, int | None]
Stated = tuple[str, str, str, int, float]

FILE = "South Div Q3 17-18 combined.xlsx"

AREAS: list[str] = [
    "Chorley",
    "South Ribble",
    "Preston",
    "West Lancashire",
    "Unassigned South Division",
]
ASB: dict[str, list[int]] = {  # October, November, December 2017
    "Chorley": [322, 287, 214],
    "South Ribble": [301, 256, 190],
    "Preston": [702, 641, 498],
    "West Lancashire": [298, 265, 221],
    "Unassigned South Division": [17, 12, 9],
}
QUARTERS: dict[str, dict[str, tuple[int, int]]] = {  # (October-December 2016, 2017)
    "All burglary": {
        "Chorley": (118, 167),
        "South Ribble": (104, 149),
        "Preston": (322, 341),
        "West Lancashire": (129, 141),
        "Unassigned South Division": (3, 5),
    },
    "Vehicle crime": {
        "Chorley": (131, 152),
        "South Ribble": (97, 126),
        "Preston": (398, 410),
        "West Lancashire": (140, 133),
        "Unassigned South Division": (8, 4),
    },
}
PEOPLE: dict[str, int] = {
    "Chorley": 114351,
    "South Ribble": 109895,
    "Preston": 141346,
    "West Lancashire": 113401,
}
MONTHS: list[str] = ["2017-10", "2017-11", "2017-12"]
PAIR, DIVISION = "Chorley & South Ribble", "South Division"
ASKED: list[str] = []
DOUBTFUL: list[Figure] = []
STATED: list[Stated] = []
EXPECTED: list[Figure] = [
    (area, "Anti-social behaviour", month, 1, count)
    for area, counts in ASB.items()
    for month, count in zip(MONTHS, counts, strict=True)
]
EXPECTED += [
    (area, crime, first, 3, count)
    for crime, areas in QUARTERS.items()
    for area, pair in areas.items()
    for first, count in zip(("2016-10", "2017-10"), pair, strict=True)
]
TOTALS: list[Figure] = [
    (name, "Anti-social behaviour", month, 1, sum(ASB[a][i] for a in members))
    for name, members in ((PAIR, AREAS[:2]), (DIVISION, AREAS))
    for i, month in enumerate(MONTHS)
]
TOTALS += [
    (name, crime, first, 3, sum(areas[a][i] for a in members))
    for crime, areas in QUARTERS.items()
    for name, members in ((PAIR, AREAS[:2]), (DIVISION, AREAS))
    for i, first in enumerate(("2016-10", "2017-10"))
]


def make() -> bytes:
    """The workbook."""
    wb = openpyxl.Workbook()
    ws = wb.worksheets[0]
    ws.title = "Sheet3"
    ws["A1"] = "Anti-social behaviour incidents by CSP, South Division"
    ws["A1"].font = Font(bold=True)
    ws["A2"] = "CSP"
    for column, month in enumerate((10, 11, 12), start=2):
        cell = ws.cell(2, column, dt.date(2017, month, 1))
        cell.number_format = "mmmm yyyy"
        cell.font = Font(bold=True)
    order = [
        ("Chorley", ["Chorley"]),
        ("South Ribble", ["South Ribble"]),
        ("Chorley & South Ribble CSP", AREAS[:2]),
        ("Preston", ["Preston"]),
        ("West Lancashire", ["West Lancashire"]),
        ("Unassigned South Division", ["Unassigned South Division"]),
        ("SOUTH DIVISION", AREAS),
    ]
    for row, (label, members) in enumerate(order, start=3):
        ws.cell(row, 1, label)
        for column in range(3):
            ws.cell(row, column + 2, sum(ASB[a][column] for a in members))
    thick = Border(bottom=Side(style="medium"))
    ws["A14"] = "Table 4b"
    ws["A14"].font = Font(name="Georgia", italic=True)
    heads = [
        "Category",
        "Ref",
        "Partnership area",
        "October to December 2016",
        "Rate per 1,000",
        "October to December 2017",
        "Rate per 1,000",
    ]
    for column, head in enumerate(heads, start=1):
        cell = ws.cell(15, column, head)
        cell.font = Font(name="Georgia", bold=True)
        cell.border = thick
        cell.alignment = Alignment(wrap_text=True)
    row = 16
    for crime, areas in QUARTERS.items():
        top = row
        label = "Burglary" if crime == "All burglary" else crime
        ws.cell(top, 1, label).alignment = Alignment(vertical="center")
        for number, (name, members) in enumerate(order, start=1):
            ws.cell(row, 2, number)
            ws.cell(row, 3, name)
            for column, i in ((4, 0), (6, 1)):
                count = sum(areas[a][i] for a in members)
                ws.cell(row, column, count)
                people = sum(PEOPLE.get(a, 0) for a in members)
                rate: str | float = round(1000 * count / people, 1) if people else "-"
                ws.cell(row, column + 1, rate)
            if name == "SOUTH DIVISION":
                for column in range(2, 8):
                    ws.cell(row, column).fill = PatternFill("solid", fgColor="EDEDED")
            row += 1
        ws.merge_cells(start_row=top, end_row=row - 1, start_column=1, end_column=1)
    ws.column_dimensions["A"].width = 28
    ws.column_dimensions["C"].width = 28
    stream = io.BytesIO()
    wb.save(stream)
    return stream.getvalue()
