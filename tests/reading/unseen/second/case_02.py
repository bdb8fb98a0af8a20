"""A monthly bulletin from a police division's analyst: one table per crime type, down one sheet.

Districts down, months across, then the year to date and the same period last year. Awkward: some
month headings are real dates and two are typed text, the total row is at the foot of three tables
and at the head of one, the district order changes, and lines of commentary stand between tables.
"""

import datetime as dt
import io

from openpyxl import Workbook
from openpyxl.styles import Border, Font, PatternFill, Side
from openpyxl.worksheet.worksheet import Worksheet

Figure = tuple[str, str, str, int, int | None]
Percent = tuple[str, str, str, int, float]

FILE = "East Division Monthly Bulletin - Sept 2023.xlsx"

# crime type -> area -> [April to September 2023 by month, then April-September 2022 as one]
NUMBERS: dict[str, dict[str, list[int]]] = {
    "All crime": {
        "Burnley": [868, 1180, 1100, 1072, 1014, 894, 5580],
        "Pendle": [703, 799, 912, 931, 799, 761, 4424],
        "Rossendale": [509, 554, 549, 563, 613, 573, 3466],
    },
    "All burglary": {
        "Burnley": [55, 59, 47, 41, 66, 72, 384],
        "Pendle": [27, 36, 33, 26, 21, 22, 200],
        "Rossendale": [26, 28, 32, 36, 21, 12, 161],
    },
    "Anti-social behaviour": {
        "Burnley": [390, 457, 455, 311, 440, 359, 2178],
        "Pendle": [241, 321, 217, 259, 179, 260, 1690],
        "Rossendale": [205, 248, 185, 182, 178, 256, 1404],
    },
    "Criminal damage": {
        "Burnley": [92, 103, 98, 94, 78, 82, 716],
        "Pendle": [65, 73, 78, 64, 72, 69, 441],
        "Rossendale": [49, 72, 37, 60, 55, 53, 349],
    },
}
MONTHS = ["2023-04", "2023-05", "2023-06", "2023-07", "2023-08", "2023-09"]
DIVISION = "East Division"


def _division(crime_type: str) -> list[int]:
    return [sum(values) for values in zip(*NUMBERS[crime_type].values(), strict=True)]


EXPECTED: list[Figure] = []
TOTALS: list[Figure] = []
for _type, _areas in NUMBERS.items():
    for _area, _values in _areas.items():
        EXPECTED += [(_area, _type, m, 1, n) for m, n in zip(MONTHS, _values[:6], strict=True)]
        EXPECTED.append((_area, _type, "2022-04", 6, _values[6]))
        TOTALS.append((_area, _type, "2023-04", 6, sum(_values[:6])))
    _all = _division(_type)
    TOTALS += [(DIVISION, _type, m, 1, n) for m, n in zip(MONTHS, _all[:6], strict=True)]
    TOTALS.append((DIVISION, _type, "2023-04", 6, sum(_all[:6])))
    TOTALS.append((DIVISION, _type, "2022-04", 6, _all[6]))
STATED: list[Percent] = []
ASKED: list[str] = []
DOUBTFUL: list[Figure] = []

# title, crime type, row order, comment under the table
TABLES: list[tuple[str, str, list[str], str]] = [
    (
        "Table 1: Total recorded crime",
        "All crime",
        ["Burnley", "Pendle", "Rossendale", DIVISION],
        "June and July were the busiest months; schools broke up on 21 July.",
    ),
    (
        "Table 2: Burglary (residential and business & community)",
        "All burglary",
        ["Burnley", "Pendle", "Rossendale", DIVISION],
        "Burnley rose to 72 in September: 19 were one series at a storage site (9 charged).",
    ),
    (
        "Table 3: ASB incidents (not crimes)",
        "Anti-social behaviour",
        [DIVISION, "Rossendale", "Burnley", "Pendle"],
        "",
    ),
    (
        "Table 4: Criminal damage",
        "Criminal damage",
        ["Pendle", "Burnley", "Rossendale", DIVISION],
        "SPLY for Burnley includes the stadium car park incidents of August 2022.",
    ),
]


def make() -> bytes:
    """The workbook, as .xlsx bytes."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "Bulletin"
    sheet["A1"] = "EAST DIVISION PERFORMANCE BULLETIN"
    sheet["A1"].font = Font(name="Arial", size=14, bold=True)
    sheet["A2"] = "Issue 6 of 2023/24"
    sheet["F2"] = "OFFICIAL"
    sheet["A3"] = (
        "YTD = April to September 2023. SPLY = same period last year (April to September 2022)."
    )
    headings: list[str | dt.date] = [
        "District",
        dt.date(2023, 4, 1),
        dt.date(2023, 5, 1),
        dt.date(2023, 6, 1),
        dt.date(2023, 7, 1),
        "Aug 23",
        "Sept-23",
        "YTD",
        "SPLY",
        "% +/-",
    ]
    line = Side(style="thin", color="999999")
    row = 5
    for title, crime_type, order, comment in TABLES:
        sheet.cell(row, 1, title).font = Font(name="Arial", bold=True, color="1F3864")
        row += 1
        for column, heading in enumerate(headings, start=1):
            cell = sheet.cell(row, column, heading)
            cell.fill = PatternFill("solid", fgColor="D9E2F3")
            cell.border = Border(bottom=line)
            if isinstance(heading, dt.date):
                cell.number_format = "mmm\\-yy"
        row += 1
        for name in order:
            values = _division(crime_type) if name == DIVISION else NUMBERS[crime_type][name]
            to_date, before = sum(values[:6]), values[6]
            sheet.cell(row, 1, name)
            for column, value in enumerate([*values[:6], to_date, before], start=2):
                sheet.cell(row, column, value).number_format = "#,##0"
            change = sheet.cell(row, 10, round((to_date - before) / before, 4))
            change.number_format = "+0.0%;-0.0%"
            if name == DIVISION:
                for column in range(1, 11):
                    sheet.cell(row, column).font = Font(bold=True)
            row += 1
        if comment:
            sheet.cell(row, 1, comment).font = Font(italic=True, size=9)
            row += 1
        row += 1
    sheet.cell(
        row, 1, "East Division = Burnley, Pendle and Rossendale. Figures as at 5 October 2023."
    )
    sheet.column_dimensions["A"].width = 18

    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()
