"""Quarterly trend tables from a county council research team, for three Fylde Coast districts.

Financial years across (merged) with quarters under them and a full-year total inside the year
that is finished; crime types are headings on rows of their own with the districts indented below.
Awkward: superscript footnote marks on the headings, revised and provisional counts stored as text
with an 'r' or a 'p', and the unfinished year has only three quarters.
"""

import io

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

Figure = tuple[str, str, str, int, int | None]
Percent = tuple[str, str, str, int, float]

FILE = "Fylde_Coast_quarterly_trends_2022_to_2024.xlsx"

# crime type -> area -> seven quarters, April-June 2022 to October-December 2023
NUMBERS: dict[str, dict[str, list[int]]] = {
    "All crime": {
        "Blackpool": [7154, 6802, 6061, 5894, 6133, 6109, 5469],
        "Fylde": [1421, 1349, 1187, 1215, 1304, 1204, 1067],
        "Wyre": [1850, 1816, 1785, 1540, 1673, 1552, 1516],
    },
    "All burglary": {
        "Blackpool": [290, 353, 291, 283, 367, 310, 257],
        "Fylde": [96, 60, 65, 50, 76, 61, 70],
        "Wyre": [94, 112, 96, 79, 84, 103, 128],
    },
    "Vehicle crime": {
        "Blackpool": [282, 269, 258, 263, 323, 285, 258],
        "Fylde": [59, 62, 59, 66, 82, 75, 65],
        "Wyre": [101, 128, 76, 81, 108, 84, 100],
    },
    "Domestic abuse": {
        "Blackpool": [1268, 1165, 1103, 1178, 1167, 1128, 1064],
        "Fylde": [201, 202, 218, 184, 181, 204, 189],
        "Wyre": [388, 363, 401, 347, 386, 383, 378],
    },
    "Anti-social behaviour": {
        "Blackpool": [1711, 2070, 1884, 1821, 2330, 2081, 2269],
        "Fylde": [556, 542, 474, 340, 485, 492, 423],
        "Wyre": [809, 837, 789, 781, 941, 979, 900],
    },
}
QUARTERS = ["2022-04", "2022-07", "2022-10", "2023-01", "2023-04", "2023-07", "2023-10"]

EXPECTED: list[Figure] = [
    (area, crime_type, first_month, 3, count)
    for crime_type, areas in NUMBERS.items()
    for area, values in areas.items()
    for first_month, count in zip(QUARTERS, values, strict=True)
]
TOTALS: list[Figure] = [
    (area, crime_type, "2022-04", 12, sum(values[:4]))
    for crime_type, areas in NUMBERS.items()
    for area, values in areas.items()
]
STATED: list[Percent] = []
ASKED: list[str] = []
DOUBTFUL: list[Figure] = []

HEADINGS: list[tuple[str, str]] = [
    ("TOTAL RECORDED CRIME \u00b9", "All crime"),
    ("BURGLARY \u00b2", "All burglary"),
    ("VEHICLE CRIME", "Vehicle crime"),
    ("DOMESTIC ABUSE \u00b3", "Domestic abuse"),
    ("ASB INCIDENTS", "Anti-social behaviour"),
]
# cells typed as text with a mark: (crime type, area, quarter's position) -> mark
MARKS: dict[tuple[str, str, int], str] = {
    ("All crime", "Blackpool", 3): "r",
    ("All crime", "Fylde", 3): "r",
    ("All burglary", "Wyre", 6): " p",
    ("Domestic abuse", "Blackpool", 6): " p",
    ("Domestic abuse", "Fylde", 6): " p",
    ("Domestic abuse", "Wyre", 6): " p",
    ("Anti-social behaviour", "Blackpool", 4): "r",
}


def make() -> bytes:
    """The workbook, as .xlsx bytes."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "Tables"
    sheet["A1"] = "Fylde Coast: offences and incidents by quarter"
    sheet["A1"].font = Font(name="Verdana", size=12, bold=True)
    sheet["A2"] = "Financial years. Q1 = April to June, Q2 = July to September, and so on."
    sheet["B4"] = "2022/23"
    sheet.merge_cells("B4:F4")
    sheet["G4"] = "2023/24 (to date)"
    sheet.merge_cells("G4:I4")
    for column, words in enumerate(("Q1", "Q2", "Q3", "Q4", "Year", "Q1", "Q2", "Q3"), start=2):
        sheet.cell(5, column, words)
    for row in (4, 5):
        for column in range(1, 10):
            cell = sheet.cell(row, column)
            cell.font = Font(name="Verdana", size=9, bold=True)
            cell.fill = PatternFill("solid", fgColor="E2EFDA")
            cell.alignment = Alignment(horizontal="center")
    row = 6
    for heading, crime_type in HEADINGS:
        sheet.cell(row, 1, heading).font = Font(name="Verdana", size=9, bold=True)
        row += 1
        for area, values in NUMBERS[crime_type].items():
            label = sheet.cell(row, 1, area)
            label.alignment = Alignment(indent=2)
            for position, count in enumerate(values):
                column = 2 + position if position < 4 else 3 + position
                mark = MARKS.get((crime_type, area, position))
                cell = sheet.cell(row, column, count if mark is None else f"{count:,}{mark}")
                cell.number_format = "#,##0"
                cell.alignment = Alignment(horizontal="right")
            year = sheet.cell(row, 6, sum(values[:4]))
            year.number_format = "#,##0"
            year.font = Font(bold=True)
            row += 1
    for text in (
        "\u00b9 Excluding fraud.",
        "\u00b2 Residential burglary plus burglary of businesses and community premises.",
        "\u00b3 Crimes flagged as domestic abuse; these are also counted under their own offence.",
        "r  Revised since the previous issue.     p  Provisional.",
        "Next issue: May 2024.",
    ):
        row += 1
        sheet.cell(row, 1, text).font = Font(name="Verdana", size=8)
    sheet.column_dimensions["A"].width = 30
    sheet.print_title_rows = "4:5"

    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()
