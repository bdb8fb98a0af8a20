"""A domestic abuse co-ordinator's running log, with a small table made for a briefing.

On 'Log' the two districts are stacked under merged banners, months run down and the calendar year
is written once, beside the first month of it. 'Briefing' repeats South Ribble's last three months
in another layout, months across; it agrees with the log except for domestic abuse in December
2017 (120 on one sheet, 131 on the other) and no sheet says which is newer. DOUBTFUL lists both;
the five repeated figures that agree stand in EXPECTED once.
"""

import io

import openpyxl
from openpyxl.styles import Alignment, Font, PatternFill

Figure = tuple[str, str, str, int, int | None]
Stated = tuple[str, str, str, int, float]

FILE = "DA ASB HC monitoring log.xlsx"

COUNTS: dict[tuple[str, str], list[int]] = {
    ("South Ribble", "Domestic abuse"): [
        *[120, 105, 85, 93, 112, 140, 112, 116],
        *[118, 138, 122, 112, 125, 117, 120, 99],
    ],
    ("South Ribble", "Anti-social behaviour"): [
        *[300, 268, 299, 318, 282, 303, 305, 336],
        *[356, 401, 346, 352, 341, 273, 291, 347],
    ],
    ("South Ribble", "Hate crime"): [9, 8, 2, 3, 0, 1, 4, 15, 7, 6, 10, 5, 6, 6, 5, 0],
    ("Chorley", "Domestic abuse"): [
        *[133, 122, 144, 102, 126, 109, 141, 129],
        *[168, 157, 147, 151, 138, 140, 154, 111],
    ],
    ("Chorley", "Anti-social behaviour"): [
        *[405, 358, 386, 359, 318, 361, 424, 413],
        *[464, 459, 434, 448, 366, 377, 322, 343],
    ],
    ("Chorley", "Hate crime"): [10, 10, 9, 11, 12, 11, 11, 5, 11, 11, 10, 6, 8, 9, 9, 10],
}

# what 'Briefing' says of South Ribble for November, December and January
BRIEFING: dict[str, list[int]] = {
    "Domestic abuse": [117, 131, 99],
    "Anti-social behaviour": [273, 291, 347],
}

MONTHS: list[tuple[str, str]] = [
    ("2016-10", "October"),
    ("2016-11", "November"),
    ("2016-12", "December"),
    ("2017-01", "January"),
    ("2017-02", "February"),
    ("2017-03", "March"),
    ("2017-04", "April"),
    ("2017-05", "May"),
    ("2017-06", "June"),
    ("2017-07", "July"),
    ("2017-08", "August"),
    ("2017-09", "September"),
    ("2017-10", "October"),
    ("2017-11", "November"),
    ("2017-12", "December"),
    ("2018-01", "January"),
]
TYPES: dict[str, str] = {
    "Domestic abuse": "Domestic Violence / Abuse",
    "Anti-social behaviour": "Anti-Social Behaviour",
    "Hate crime": "Hate Crime",
}
CLASH: tuple[str, str, str] = ("South Ribble", "Domestic abuse", "2017-12")


def make() -> bytes:
    """Build the workbook and return its bytes."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Log"
    bold = Font(name="Calibri", size=11, bold=True)
    purple = PatternFill("solid", fgColor="5F497A")
    row = 1
    for area in ("South Ribble", "Chorley"):
        sheet.cell(row, 1, area.upper())
        sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=5)
        sheet.cell(row, 1).fill = purple
        sheet.cell(row, 1).font = Font(name="Calibri", size=13, bold=True, color="FFFFFF")
        sheet.cell(row, 1).alignment = Alignment(horizontal="center")
        row += 1
        for column, text in enumerate(["Year", "Month", *TYPES.values()], start=1):
            sheet.cell(row, column, text).font = bold
        row += 1
        written = ""
        for index, (month, name) in enumerate(MONTHS):
            if month[:4] != written:
                written = month[:4]
                sheet.cell(row, 1, int(written)).font = bold
            sheet.cell(row, 2, name)
            for column, crime_type in enumerate(TYPES, start=3):
                sheet.cell(row, column, COUNTS[area, crime_type][index])
            row += 1
        row += 2
    for letter, width in zip("ABCDE", (8, 13, 26, 22, 13), strict=True):
        sheet.column_dimensions[letter].width = width

    brief = book.create_sheet("Briefing")
    brief["A1"] = "South Ribble: last three months, for the CSP briefing"
    brief["A1"].font = bold
    for column, text in enumerate(["Nov 2017", "Dec 2017", "Jan 2018"], start=2):
        brief.cell(3, column, text).font = bold
    for line, (label, crime_type) in enumerate(
        [("Domestic abuse", "Domestic abuse"), ("ASB", "Anti-social behaviour")], start=4
    ):
        brief.cell(line, 1, label)
        for column, number in enumerate(BRIEFING[crime_type], start=2):
            brief.cell(line, column, number)
    brief.column_dimensions["A"].width = 20
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


EXPECTED: list[Figure] = [
    (area, crime_type, month, 1, number)
    for (area, crime_type), numbers in COUNTS.items()
    for (month, _), number in zip(MONTHS, numbers, strict=True)
    if (area, crime_type, month) != CLASH
]
TOTALS: list[Figure] = []
STATED: list[Stated] = []
ASKED: list[str] = [
    "South Ribble, domestic abuse, December 2017 is 120 on 'Log' and 131 on 'Briefing': which"
    " is right?",
]
DOUBTFUL: list[Figure] = [
    ("South Ribble", "Domestic abuse", "2017-12", 1, 120),
    ("South Ribble", "Domestic abuse", "2017-12", 1, 131),
]
