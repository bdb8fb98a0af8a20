"""A divisional police analyst's comparator sheet, pasted out of a monthly performance pack.

Two CSPs stand side by side under a merged heading, each with two ten-month spans, a difference
and a % change. Crime types run down under group headings that have no figures of their own, with
indented 'of which' parts, superscript footnote marks and the notes underneath. The difference and
% change columns are worked out from the counts beside them and are not figures themselves.
"""

import io

import openpyxl
from openpyxl.styles import Alignment, Font, PatternFill

Figure = tuple[str, str, str, int, int | None]
Stated = tuple[str, str, str, int, float]

FILE = "CSP comparator Apr-Jan SR and Chorley v2.xlsx"

# crime type: (South Ribble before, South Ribble now, Chorley before, Chorley now)
COUNTS: dict[str, tuple[int, int, int, int]] = {
    "All crime": (4608, 5548, 5390, 6430),
    "Violence with injury": (512, 604, 631, 742),
    "Violence without injury": (688, 951, 803, 1077),
    "Robbery": (22, 31, 27, 24),
    "All burglary": (403, 540, 471, 518),
    "Residential burglary": (261, 352, 298, 341),
    "Business and community burglary": (142, 188, 173, 177),
    "Shoplifting": (391, 466, 477, 533),
    "Vehicle crime": (318, 402, 364, 431),
    "Bicycle theft": (64, 58, 71, 83),
    "Other theft": (509, 600, 566, 629),
    "All theft": (1282, 1526, 1478, 1676),
    "Criminal damage": (742, 801, 866, 912),
    "Domestic abuse": (1009, 1237, 1190, 1402),
    "Alcohol related crime": (537, 542, 648, 631),
    "Hate crime": (61, 77, 83, 80),
    "Anti-social behaviour": (3317, 3118, 3996, 3871),
}

# what the sheet says in column A: (label, crime type or None for a heading, indent)
ROWS: list[tuple[str, str | None, int]] = [
    ("All crime¹", "All crime", 0),
    ("Violence and robbery", None, 0),
    ("Violence with injury", "Violence with injury", 1),
    ("Violence without injury", "Violence without injury", 1),
    ("Robbery", "Robbery", 1),
    ("Acquisitive crime", None, 0),
    ("Burglary", "All burglary", 1),
    ("of which: Residential burglary²", "Residential burglary", 2),
    ("of which: Business and community burglary", "Business and community burglary", 2),
    ("Shoplifting", "Shoplifting", 1),
    ("Vehicle crime", "Vehicle crime", 1),
    ("Bicycle theft", "Bicycle theft", 1),
    ("Other theft", "Other theft", 1),
    ("All theft³", "All theft", 1),
    ("Damage", None, 0),
    ("Criminal damage", "Criminal damage", 1),
    ("Flagged crime (overlaps with the above)", None, 0),
    ("Domestic abuse", "Domestic abuse", 1),
    ("Alcohol related crime", "Alcohol related crime", 1),
    ("Hate crime", "Hate crime", 1),
    ("Incidents (not crimes)", None, 0),
    ("Anti-social behaviour", "Anti-social behaviour", 1),
]

NOTES: list[str] = [
    "¹ Excludes fraud, which is recorded by Action Fraud.",
    "² Includes sheds and garages within the curtilage of a dwelling, in both periods.",
    "³ Shoplifting, vehicle crime, bicycle theft and other theft. Burglary is not included.",
    "Source: crime recording system, extract of 06/02/2018. Figures are subject to change.",
]


def make() -> bytes:
    """Build the workbook and return its bytes."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Comparator"
    bold = Font(name="Arial", size=10, bold=True)
    pale = PatternFill("solid", fgColor="D9E1F2")
    sheet["A1"] = "Southern Division: CSP comparator, year to date (ten months)"
    sheet["A1"].font = Font(name="Arial", size=14, bold=True)
    sheet.merge_cells("A1:I1")
    sheet["A2"] = "OFFICIAL - for CSP partners only"
    sheet.merge_cells("A2:I2")

    sheet["A4"] = "Crime type"
    sheet.merge_cells("A4:A5")
    sheet["B4"] = "South Ribble"
    sheet.merge_cells("B4:E4")
    sheet["F4"] = "Chorley"
    sheet.merge_cells("F4:I4")
    for start in (2, 6):
        for step, text in enumerate(["Apr 16 - Jan 17", "Apr 17 - Jan 18", "+/-", "% change"]):
            sheet.cell(5, start + step, text)
    for row in (4, 5):
        for column in range(1, 10):
            sheet.cell(row, column).font = bold
            sheet.cell(row, column).fill = pale
            sheet.cell(row, column).alignment = Alignment(
                horizontal="center", vertical="center", wrap_text=True
            )

    row = 6
    for label, crime_type, indent in ROWS:
        cell = sheet.cell(row, 1, label)
        cell.alignment = Alignment(indent=indent)
        if crime_type is None:
            cell.font = bold
        else:
            four = COUNTS[crime_type]
            for start, before, now in ((2, four[0], four[1]), (6, four[2], four[3])):
                sheet.cell(row, start, before).number_format = "#,##0"
                sheet.cell(row, start + 1, now).number_format = "#,##0"
                sheet.cell(row, start + 2, now - before).number_format = "+#,##0;-#,##0;0"
                change = sheet.cell(row, start + 3)
                if min(before, now) < 50:
                    change.value = "*"
                else:
                    change.value = round((now - before) / before, 4)
                    change.number_format = "+0.0%;-0.0%"
        row += 1
    row += 1
    for note in [*NOTES, "* % change not given: fewer than 50 offences."]:
        sheet.cell(row, 1, note).font = Font(name="Arial", size=8, italic=True)
        row += 1
    sheet.column_dimensions["A"].width = 44
    sheet.freeze_panes = "B6"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


EXPECTED: list[Figure] = [
    (area, crime_type, first, 10, four[index])
    for crime_type, four in COUNTS.items()
    for index, (area, first) in enumerate(
        [
            ("South Ribble", "2016-04"),
            ("South Ribble", "2017-04"),
            ("Chorley", "2016-04"),
            ("Chorley", "2017-04"),
        ]
    )
]
TOTALS: list[Figure] = []
STATED: list[Stated] = []
ASKED: list[str] = []
DOUBTFUL: list[Figure] = []
