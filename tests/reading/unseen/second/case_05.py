"""A neighbourhood inspector's own running sheet for two districts, one tab each.

Months down and crime types across; the year is written once, where it begins, and quarter
subtotals come between the months. Awkward: months are sometimes real dates shown as a month name
and sometimes typed words, Lancaster's all-crime column is text with thousands separators, a count
carries an asterisk, and remarks (with numbers in them) fill the column at the right.
"""

import datetime as dt
import io

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

Figure = tuple[str, str, str, int, int | None]
Percent = tuple[str, str, str, int, float]

FILE = "crime figs Lancaster + RV (J drive copy).xlsx"

# crime type -> area -> ten months, April 2023 to January 2024
NUMBERS: dict[str, dict[str, list[int]]] = {
    "All crime": {
        "Lancaster": [1059, 1120, 1195, 1135, 1127, 1122, 1093, 1228, 1081, 1073],
        "Ribble Valley": [193, 234, 205, 224, 244, 213, 207, 201, 205, 221],
    },
    "All theft": {
        "Lancaster": [225, 302, 246, 279, 268, 256, 295, 255, 250, 250],
        "Ribble Valley": [48, 40, 50, 47, 62, 54, 63, 51, 31, 55],
    },
    "Criminal damage": {
        "Lancaster": [141, 150, 140, 140, 154, 149, 132, 113, 97, 128],
        "Ribble Valley": [38, 25, 37, 47, 42, 35, 35, 24, 28, 29],
    },
    "Domestic abuse": {
        "Lancaster": [208, 248, 274, 254, 238, 213, 190, 209, 213, 178],
        "Ribble Valley": [55, 43, 35, 66, 33, 51, 38, 44, 32, 35],
    },
    "Anti-social behaviour": {
        "Lancaster": [571, 569, 641, 548, 617, 513, 617, 589, 622, 572],
        "Ribble Valley": [80, 140, 164, 138, 104, 146, 123, 81, 102, 146],
    },
}
MONTHS = [f"2023-{month:02d}" for month in range(4, 13)] + ["2024-01"]

EXPECTED: list[Figure] = [
    (area, crime_type, first_month, 1, count)
    for crime_type, areas in NUMBERS.items()
    for area, values in areas.items()
    for first_month, count in zip(MONTHS, values, strict=True)
]
TOTALS: list[Figure] = [
    (area, crime_type, MONTHS[start], 3, sum(values[start : start + 3]))
    for crime_type, areas in NUMBERS.items()
    for area, values in areas.items()
    for start in (0, 3, 6)
]
STATED: list[Percent] = []
ASKED: list[str] = []
DOUBTFUL: list[Figure] = []

COLUMNS: list[tuple[str, str]] = [
    ("All crime", "All crime"),
    ("Theft (all)", "All theft"),
    ("Crim dam", "Criminal damage"),
    ("DA", "Domestic abuse"),
    ("ASB calls", "Anti-social behaviour"),
]
# how each tab writes its ten months: a date is a real date shown as the month's name
WRITTEN: dict[str, list[str | dt.date]] = {
    "Lancaster": [
        dt.date(2023, 4, 1),
        dt.date(2023, 5, 1),
        dt.date(2023, 6, 1),
        "July",
        "Aug",
        "Sept",
        dt.date(2023, 10, 1),
        dt.date(2023, 11, 1),
        dt.date(2023, 12, 1),
        "Jan",
    ],
    "Ribble Valley": [
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        dt.date(2023, 12, 1),
        dt.date(2024, 1, 1),
    ],
}
REMARKS: dict[tuple[str, int], str] = {
    ("Lancaster", 2): "2 late batches added 14/7, see email",
    ("Lancaster", 5): "Freshers' week, 6 extra patrols",
    ("Lancaster", 7): "Bonfire night: 31 ASB calls on the 5th alone",
    ("Lancaster", 9): "not signed off until 12/2",
    ("Ribble Valley", 3): "Show weekend",
    ("Ribble Valley", 8): "2 PCSO posts vacant",
}
STARRED = ("Lancaster", "Criminal damage", 4)


def _fill(sheet: Worksheet, area: str) -> None:
    sheet["A1"] = f"{area} - for tasking mtg"
    sheet["A1"].font = Font(name="Comic Sans MS", size=12, bold=True)
    sheet["A2"] = "Year"
    sheet["B2"] = "Month"
    for column, (label, _) in enumerate(COLUMNS, start=3):
        sheet.cell(2, column, label)
    sheet["I2"] = "Remarks"
    sheet["D2"].comment = Comment("Includes shoplifting, vehicle and bike theft", "Analyst")
    sheet.column_dimensions["B"].width = 13
    row = 3
    for position, month in enumerate(WRITTEN[area]):
        if position in (0, 9):
            sheet.cell(row, 1, 2023 if position == 0 else 2024)
        cell = sheet.cell(row, 2, month)
        if isinstance(month, dt.date):
            cell.number_format = "mmmm"
        for column, (_, crime_type) in enumerate(COLUMNS, start=3):
            count = NUMBERS[crime_type][area][position]
            if area == "Lancaster" and crime_type == "All crime":
                sheet.cell(row, column, f"{count:,}")
            elif (area, crime_type, position) == STARRED:
                sheet.cell(row, column, f"{count}*")
            else:
                sheet.cell(row, column, count)
        remark = REMARKS.get((area, position))
        if remark:
            sheet.cell(row, 9, remark)
        row += 1
        if position in (2, 5, 8):
            sheet.cell(row, 2, f"Qtr {position // 3 + 1}")
            for column, (_, crime_type) in enumerate(COLUMNS, start=3):
                total = sum(NUMBERS[crime_type][area][position - 2 : position + 1])
                is_text = area == "Lancaster" and crime_type == "All crime"
                sheet.cell(row, column, f"{total:,}" if is_text else total)
            for column in range(1, 8):
                sheet.cell(row, column).fill = PatternFill("solid", fgColor="FFF2CC")
            row += 1
    if area == "Lancaster":
        sheet.cell(row + 1, 1, "* 9 of these moved to us from Wyre after an address check")
    else:
        sheet.cell(row + 1, 1, "DA and ASB from the same search as Lancaster")


def make() -> bytes:
    """The workbook, as .xlsx bytes."""
    book = Workbook()
    first = book.active
    assert isinstance(first, Worksheet)
    first.title = "Lancaster"
    _fill(first, "Lancaster")
    _fill(book.create_sheet("RV"), "Ribble Valley")
    todo = book.create_sheet("to do")
    todo.append(["chase Wyre for theirs"])
    todo.append(["ask about shoplifting split before March mtg"])

    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()
