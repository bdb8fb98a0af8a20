"""A police business manager's comparison of two ten-month spans for two districts side by side.

Column A is empty; crime types run down column B, with "of which" rows indented beneath; each
district has last year, this year, difference and per cent. Awkward: the banner for each district
is merged one column too far to the left, so that South Ribble's per cent stands under Chorley and
Chorley's per cent under nothing: only the repeating headings beneath show where each begins.
"""

import io

import openpyxl
from openpyxl.styles import Alignment, Font, PatternFill

Figure = tuple[str, str, str, int, int | None]
Stated = tuple[str, str, str, int, float]

FILE = "Apr-Jan comparison SR & Chorley (003).xlsx"

# crime type: (South Ribble last year, this year, Chorley last year, this year)
NUMBERS: dict[str, tuple[int, int, int, int]] = {
    "All crime": (4040, 4864, 4311, 5143),
    "Alcohol related crime": (524, 529, 560, 583),
    "Domestic abuse": (680, 834, 745, 871),
    "Violence against the person": (1102, 1391, 1190, 1476),
    "Violence with injury": (388, 421, 402, 455),
    "All burglary": (335, 449, 371, 487),
    "Residential burglary": (214, 301, 240, 322),
    "All theft": (1180, 1404, 1265, 1450),
    "Shoplifting": (371, 419, 402, 461),
    "Anti-social behaviour": (2930, 2754, 3289, 3118),
    "Nuisance motorcycles": (188, 203, 176, 151),
}
SPANS: tuple[str, str] = ("2016-04", "2017-04")
ASKED: list[str] = []
DOUBTFUL: list[Figure] = []
STATED: list[Stated] = []
TOTALS: list[Figure] = []  # no row or column only adds others: each 'of which' is one part
EXPECTED: list[Figure] = [
    (area, crime, first, 10, counts[2 * a + s])
    for crime, counts in NUMBERS.items()
    for a, area in enumerate(("South Ribble", "Chorley"))
    for s, first in enumerate(SPANS)
]


def make() -> bytes:
    """The workbook."""
    wb = openpyxl.Workbook()
    ws = wb.worksheets[0]
    ws.title = "Sheet1"
    ws["B2"] = "Ten months to end of January, this year and last"
    ws["B2"].font = Font(name="Tahoma", bold=True)
    for place, area in (("B4:E4", "SOUTH RIBBLE"), ("F4:I4", "CHORLEY")):
        cell = ws[place.split(":")[0]]
        cell.value = area
        cell.alignment = Alignment(horizontal="center")
        cell.fill = PatternFill("solid", fgColor="BDD7EE")
        ws.merge_cells(place)
    ws["B5"] = "Crime type"
    for left in (3, 7):
        for offset, head in enumerate(("Apr 16 - Jan 17", "Apr 17 - Jan 18", "+/-", "%")):
            ws.cell(5, left + offset, head).font = Font(bold=True)
    labels = {
        "All crime": (0, "All Crime"),
        "Alcohol related crime": (1, "of which: alcohol related crime"),
        "Domestic abuse": (1, "of which: domestic abuse"),
        "Violence against the person": (0, "Violence Against The Person"),
        "Violence with injury": (1, "of which: violence with injury"),
        "All burglary": (0, "Burglary"),
        "Residential burglary": (1, "of which: residential burglary"),
        "All theft": (0, "Theft"),
        "Shoplifting": (1, "of which: shoplifting"),
        "Anti-social behaviour": (0, "ASB (incidents, not crimes)"),
        "Nuisance motorcycles": (1, "of which: nuisance motorcycles"),
    }
    row = 6
    for crime, counts in NUMBERS.items():
        depth, label = labels[crime]
        if crime == "Anti-social behaviour":
            row += 1
        cell = ws.cell(row, 2, label)
        cell.alignment = Alignment(indent=2 * depth)
        cell.font = Font(italic=bool(depth), bold=not depth)
        for left, before, now in ((3, counts[0], counts[1]), (7, counts[2], counts[3])):
            ws.cell(row, left, before).number_format = "#,##0"
            ws.cell(row, left + 1, now).number_format = "#,##0"
            ws.cell(row, left + 2, now - before).number_format = "+#,##0;-#,##0;0"
            percent = round(100 * (now - before) / before)
            ws.cell(row, left + 3, percent)
        row += 1
    ws.column_dimensions["A"].width = 3
    ws.column_dimensions["B"].width = 36
    stream = io.BytesIO()
    wb.save(stream)
    return stream.getvalue()
