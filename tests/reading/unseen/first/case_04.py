"""A council performance officer's quarterly tables, three to one sheet, for a scorecard.

The sheet is empty down to row 6 and left of column D; each table has its crime type only in its
own title line, districts down, quarters 'Q1 16/17' ... across with a blank column between the
two financial years, a % change column, a joint sub-total and a total row. The third table was
pasted from an e-mail, so its numbers are text with commas. 'Anti Social Behavior' is the
officer's spelling.
"""

import io

import openpyxl
from openpyxl.styles import Border, Font, PatternFill, Side

Figure = tuple[str, str, str, int, int | None]
Stated = tuple[str, str, str, int, float]

FILE = "Q3 scorecard tables - community safety.xlsx"

COUNTS: dict[tuple[str, str], list[int]] = {
    ("South Ribble", "All burglary"): [135, 123, 126, 126, 109, 140, 136],
    ("Chorley", "All burglary"): [125, 158, 154, 139, 174, 158, 146],
    ("Preston", "All burglary"): [391, 436, 448, 451, 493, 415, 414],
    ("West Lancashire", "All burglary"): [151, 164, 176, 146, 154, 159, 112],
    ("South Ribble", "Anti-social behaviour"): [1033, 1055, 1070, 1065, 1032, 1020, 993],
    ("Chorley", "Anti-social behaviour"): [1247, 1230, 1367, 1219, 1286, 1242, 1266],
    ("Preston", "Anti-social behaviour"): [2645, 2713, 2816, 2717, 2654, 2817, 2635],
    ("West Lancashire", "Anti-social behaviour"): [1010, 1106, 1145, 1215, 1138, 1120, 1095],
    ("South Ribble", "All theft"): [530, 556, 519, 540, 563, 557, 534],
    ("Chorley", "All theft"): [581, 642, 656, 634, 674, 652, 578],
    ("Preston", "All theft"): [1948, 1984, 2005, 2008, 2013, 1906, 1956],
    ("West Lancashire", "All theft"): [607, 654, 661, 601, 690, 702, 600],
}

QUARTERS: list[str] = [
    *["2016-04", "2016-07", "2016-10", "2017-01"],
    *["2017-04", "2017-07", "2017-10"],
]
JOINT: list[str] = ["South Ribble", "Chorley"]
OTHERS: list[str] = ["Preston", "West Lancashire"]

TITLES: dict[str, str] = {
    "All burglary": "Table 1 - Burglary",
    "Anti-social behaviour": "Table 2 - Anti Social Behavior",
    "All theft": "Table 3 - Theft",
}


def _sum(crime_type: str, areas: list[str]) -> list[int]:
    return [sum(parts) for parts in zip(*(COUNTS[a, crime_type] for a in areas), strict=True)]


def make() -> bytes:
    """Build the workbook and return its bytes."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Tables"
    bold = Font(name="Verdana", size=9, bold=True)
    plain = Font(name="Verdana", size=9)
    grey = PatternFill("solid", fgColor="E7E6E6")
    top = Border(top=Side(style="medium"))
    # D is the district, E-H are 16/17, I is blank, J-L are 17/18, M is the % change
    columns = [5, 6, 7, 8, 10, 11, 12]
    heads = ["Q1 16/17", "Q2 16/17", "Q3 16/17", "Q4 16/17", "Q1 17/18", "Q2 17/18", "Q3 17/18"]
    row = 7
    for crime_type, title in TITLES.items():
        sheet.cell(row, 4, title).font = Font(name="Verdana", size=11, bold=True)
        row += 1
        sheet.cell(row, 4, "District")
        for column, text in zip(columns, heads, strict=True):
            sheet.cell(row, column, text)
        sheet.cell(row, 13, "% change Q3 on Q3")
        for column in range(4, 14):
            sheet.cell(row, column).font = bold
            sheet.cell(row, column).fill = grey
        row += 1
        lines = [(a, COUNTS[a, crime_type]) for a in JOINT]
        lines.append(("Sub-total Chorley & South Ribble", _sum(crime_type, JOINT)))
        lines += [(a, COUNTS[a, crime_type]) for a in OTHERS]
        lines.append(("Total", _sum(crime_type, JOINT + OTHERS)))
        for label, numbers in lines:
            total = label == "Total" or label.startswith("Sub-total")
            shown = label.replace("West Lancashire", "West Lancs")
            sheet.cell(row, 4, shown).font = bold if total else plain
            for column, number in zip(columns, numbers, strict=True):
                cell = sheet.cell(row, column)
                if crime_type == "All theft":
                    cell.value = f"{number:,}"
                    cell.number_format = "@"
                else:
                    cell.value = number
                    cell.number_format = "#,##0"
                cell.font = bold if total else plain
                if total:
                    cell.border = top
            change = 100 * (numbers[6] - numbers[2]) / numbers[2]
            sheet.cell(row, 13, f"{change:+.1f}%").font = plain
            row += 1
        row += 2
    sheet.cell(row, 4, "Quarters are financial: Q1 April-June, Q2 July-September,").font = plain
    sheet.cell(row + 1, 4, "Q3 October-December, Q4 January-March.").font = plain
    sheet.column_dimensions["D"].width = 34
    sheet.column_dimensions["I"].width = 2
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


EXPECTED: list[Figure] = [
    (area, crime_type, first, 3, number)
    for (area, crime_type), numbers in COUNTS.items()
    for first, number in zip(QUARTERS, numbers, strict=True)
]
TOTALS: list[Figure] = [
    (name, crime_type, first, 3, number)
    for crime_type in TITLES
    for name, areas in (("Chorley and South Ribble", JOINT), ("All areas", JOINT + OTHERS))
    for first, number in zip(QUARTERS, _sum(crime_type, areas), strict=True)
]
STATED: list[Stated] = []
ASKED: list[str] = []
DOUBTFUL: list[Figure] = []
