"""A licensing and community safety officer's night-time economy log, three districts abreast.

Each district has its own block with its own month column, a blank column between blocks; months
run down as real dates (one was typed as the text 'Sept 17') with a quarter line in bold after
every third month. Headings are abbreviated and the last month has no quarter line yet. One cell,
Chorley robbery in January 2018, holds the text '(4)', and nothing in the file says what brackets
mean; DOUBTFUL lists both counts it could stand for, 4 and -4.
"""

import datetime as dt
import io

import openpyxl
from openpyxl.styles import Font, PatternFill

Figure = tuple[str, str, str, int, int | None]
Stated = tuple[str, str, str, int, float]

FILE = "NTE log 17-18 Preston SRibble Chorley.xlsx"

# the tenth Chorley robbery figure is the bracketed one, and stands here as None
COUNTS: dict[tuple[str, str], list[int | None]] = {
    ("Preston", "Alcohol related crime"): [216, 225, 230, 241, 239, 223, 251, 185, 213, 199],
    ("Preston", "Violence with injury"): [225, 241, 221, 225, 182, 189, 184, 180, 150, 149],
    ("Preston", "Robbery"): [48, 32, 27, 30, 36, 24, 23, 27, 37, 40],
    ("South Ribble", "Alcohol related crime"): [57, 85, 55, 66, 65, 62, 37, 62, 50, 39],
    ("South Ribble", "Violence with injury"): [51, 47, 68, 73, 51, 66, 68, 42, 58, 54],
    ("South Ribble", "Robbery"): [10, 4, 11, 4, 0, 8, 5, 7, 4, 9],
    ("Chorley", "Alcohol related crime"): [43, 72, 77, 92, 78, 66, 46, 59, 80, 59],
    ("Chorley", "Violence with injury"): [74, 63, 82, 79, 57, 65, 81, 51, 52, 62],
    ("Chorley", "Robbery"): [8, 9, 7, 7, 8, 9, 5, 4, 3, None],
}

MONTHS: list[str] = [
    *["2017-04", "2017-05", "2017-06", "2017-07", "2017-08", "2017-09"],
    *["2017-10", "2017-11", "2017-12", "2018-01"],
]
QUARTERS: list[str] = ["2017-04", "2017-07", "2017-10"]
TYPES: dict[str, str] = {
    "Alcohol related crime": "Alc related",
    "Violence with injury": "Viol w injury",
    "Robbery": "Robbery",
}
BLOCKS: list[tuple[str, str, int]] = [
    ("Preston", "PRESTON", 1),
    ("South Ribble", "SOUTH RIBBLE", 6),
    ("Chorley", "CHORLEY", 11),
]


def _quarter(area: str, crime_type: str, index: int) -> int:
    return sum(n or 0 for n in COUNTS[area, crime_type][3 * index : 3 * index + 3])


def make() -> bytes:
    """Build the workbook and return its bytes."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "NTE 17-18"
    sheet["A1"] = "Night time economy: alcohol related crime, violence with injury, robbery"
    sheet["A1"].font = Font(name="Tahoma", size=12, bold=True)
    bold = Font(name="Tahoma", size=10, bold=True)
    yellow = PatternFill("solid", fgColor="FFF2CC")
    for area, banner, left in BLOCKS:
        sheet.cell(3, left, banner).font = bold
        for step, text in enumerate(["Month", *TYPES.values()]):
            cell = sheet.cell(4, left + step, text)
            cell.font = bold
            cell.fill = yellow
        row = 5
        for index, month in enumerate(MONTHS):
            when = sheet.cell(row, left)
            if area == "South Ribble" and month == "2017-09":
                when.value = "Sept 17"
            else:
                when.value = dt.date(int(month[:4]), int(month[5:]), 1)
                when.number_format = "mmm\\-yy"
            for step, crime_type in enumerate(TYPES, start=1):
                number = COUNTS[area, crime_type][index]
                sheet.cell(row, left + step, "(4)" if number is None else number)
            row += 1
            if index % 3 == 2:
                quarter = index // 3
                sheet.cell(row, left, f"Qtr {quarter + 1}").font = bold
                for step, crime_type in enumerate(TYPES, start=1):
                    cell = sheet.cell(row, left + step, _quarter(area, crime_type, quarter))
                    cell.font = bold
                row += 1
    sheet["A19"] = "Source: monthly return from the police licensing unit."
    for letter in "EJ":
        sheet.column_dimensions[letter].width = 3
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


EXPECTED: list[Figure] = [
    (area, crime_type, month, 1, number)
    for (area, crime_type), numbers in COUNTS.items()
    for month, number in zip(MONTHS, numbers, strict=True)
    if number is not None
]
TOTALS: list[Figure] = [
    (area, crime_type, first, 3, _quarter(area, crime_type, index))
    for area, crime_type in COUNTS
    for index, first in enumerate(QUARTERS)
]
STATED: list[Stated] = []
ASKED: list[str] = [
    "Chorley, robbery, January 2018 reads '(4)': is that 4 (say, provisional), minus 4"
    " (reclassified), or something else?",
]
DOUBTFUL: list[Figure] = [
    ("Chorley", "Robbery", "2018-01", 1, 4),
    ("Chorley", "Robbery", "2018-01", 1, -4),
]
