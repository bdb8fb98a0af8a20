"""A community safety manager's monthly trend file, covering three partnerships.

Financial years are merged over the month names, each year closing with a total ('Total', then
'YTD' for the ten months so far); the area is written once and left blank on the line below it,
and in the manager's own short form. A second sheet, 'Headlines', states percentage changes for
three types with no counts anywhere in the file.
"""

import io

import openpyxl
from openpyxl.styles import Alignment, Font

Figure = tuple[str, str, str, int, int | None]
Stated = tuple[str, str, str, int, float]

FILE = "Monthly trend SR Ch WL to Jan 18.xlsx"

COUNTS: dict[tuple[str, str], tuple[list[int], list[int]]] = {
    ("South Ribble", "All crime"): (
        [462, 458, 463, 505, 542, 451, 441, 437, 426, 392, 443, 341],
        [548, 567, 611, 578, 585, 547, 516, 537, 510, 455],
    ),
    ("South Ribble", "Anti-social behaviour"): (
        [347, 348, 364, 380, 347, 413, 329, 346, 304, 324, 230, 278],
        [304, 379, 336, 342, 339, 309, 331, 308, 251, 258],
    ),
    ("Chorley", "All crime"): (
        [504, 532, 539, 582, 577, 518, 507, 517, 490, 488, 483, 492],
        [682, 637, 745, 691, 757, 661, 609, 607, 579, 582],
    ),
    ("Chorley", "Anti-social behaviour"): (
        [399, 393, 415, 446, 483, 431, 420, 368, 373, 370, 357, 365],
        [411, 411, 452, 461, 404, 383, 392, 385, 376, 338],
    ),
    ("West Lancashire", "All crime"): (
        [576, 619, 647, 698, 720, 652, 600, 517, 494, 523, 485, 526],
        [671, 764, 776, 814, 791, 731, 633, 708, 639, 642],
    ),
    ("West Lancashire", "Anti-social behaviour"): (
        [387, 391, 391, 451, 394, 390, 363, 361, 300, 289, 286, 345],
        [361, 388, 398, 401, 388, 374, 309, 349, 376, 322],
    ),
}

PERCENTS: dict[str, dict[str, float]] = {
    "South Ribble": {"Domestic abuse": 22.6, "Vehicle crime": 11.8, "Hate crime": -4.1},
    "Chorley": {"Domestic abuse": 17.2, "Vehicle crime": -3.4, "Hate crime": 8.0},
    "West Lancashire": {"Domestic abuse": 25.9, "Vehicle crime": 6.5, "Hate crime": -12.3},
}

SHORT: dict[str, str] = {
    "South Ribble": "S Ribble",
    "Chorley": "Chorley",
    "West Lancashire": "West Lancs",
}
TYPE_LABELS: dict[str, str] = {
    "All crime": "Total recorded crime",
    "Anti-social behaviour": "ASB incidents (a)",
}

HEADS: list[str] = [
    *["Apr", "May", "Jun", "Jul", "Aug", "Sep"],
    *["Oct", "Nov", "Dec", "Jan", "Feb", "Mar"],
]


def make() -> bytes:
    """Build the workbook and return its bytes."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Monthly"
    bold = Font(name="Calibri", bold=True)
    middle = Alignment(horizontal="center")
    sheet["A1"] = "Recorded crime and ASB by month"
    sheet["A1"].font = Font(name="Calibri", size=14, bold=True)
    sheet["C3"] = "2016/17"
    sheet.merge_cells("C3:O3")
    sheet["P3"] = "2017/18"
    sheet.merge_cells("P3:Z3")
    for at in ("C3", "P3"):
        sheet[at].alignment = middle
        sheet[at].font = bold
    sheet["A4"] = "District"
    sheet["B4"] = "Measure"
    for column, text in enumerate([*HEADS, "Total", *HEADS[:10], "YTD"], start=3):
        sheet.cell(4, column, text).alignment = middle
    for column in range(1, 27):
        sheet.cell(4, column).font = bold

    row = 5
    for area, short in SHORT.items():
        sheet.cell(row, 1, short)
        for crime_type, label in TYPE_LABELS.items():
            sheet.cell(row, 2, label)
            first, second = COUNTS[area, crime_type]
            numbers = [*first, sum(first), *second, sum(second)]
            for column, number in enumerate(numbers, start=3):
                cell = sheet.cell(row, column, number)
                cell.number_format = "#,##0"
                if column in (15, 26):
                    cell.font = bold
            row += 1
    sheet.cell(row + 1, 1, "(a) Incidents, not crimes; not included in total recorded crime.")
    sheet.cell(row + 2, 1, "YTD = April to January.")
    sheet.column_dimensions["A"].width = 13
    sheet.column_dimensions["B"].width = 22

    heads = book.create_sheet("Headlines")
    heads["B2"] = "Headline changes: April 2017 to January 2018 against April 2016 to January 2017"
    heads["B2"].font = bold
    types = list(PERCENTS["Chorley"])
    for column, text in enumerate(["District", *types], start=2):
        heads.cell(4, column, text).font = bold
    for line, (area, percents) in enumerate(PERCENTS.items(), start=5):
        heads.cell(line, 2, SHORT[area])
        for column, crime_type in enumerate(types, start=3):
            cell = heads.cell(line, column, round(percents[crime_type] / 100, 4))
            cell.number_format = "+0.0%;-0.0%"
    heads["B9"] = "Percentages from the police briefing of 8 February 2018; counts not supplied."
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


MONTHS_1617: list[str] = [
    *["2016-04", "2016-05", "2016-06", "2016-07", "2016-08", "2016-09"],
    *["2016-10", "2016-11", "2016-12", "2017-01", "2017-02", "2017-03"],
]
MONTHS_1718: list[str] = [
    *["2017-04", "2017-05", "2017-06", "2017-07", "2017-08", "2017-09"],
    *["2017-10", "2017-11", "2017-12", "2018-01"],
]

EXPECTED: list[Figure] = [
    (area, crime_type, month, 1, number)
    for (area, crime_type), years in COUNTS.items()
    for months, numbers in zip((MONTHS_1617, MONTHS_1718), years, strict=True)
    for month, number in zip(months, numbers, strict=True)
]
TOTALS: list[Figure] = [
    (area, crime_type, first, len(numbers), sum(numbers))
    for (area, crime_type), years in COUNTS.items()
    for first, numbers in zip(("2016-04", "2017-04"), years, strict=True)
]
STATED: list[Stated] = [
    (area, crime_type, "2017-04", 10, percent)
    for area, percents in PERCENTS.items()
    for crime_type, percent in percents.items()
]
ASKED: list[str] = []
DOUBTFUL: list[Figure] = []
