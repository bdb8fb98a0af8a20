"""A city council policy officer's page on Preston, two tables on one sheet.

The upper table gives six wards, burglary and criminal damage, under the bare headings 2015, 2016
and 2017, and nothing in the file says whether those are calendar or financial years. The lower
table is plain: Preston as a whole by three-month span over two years. The wards are a selection,
so the one table cannot settle the other. DOUBTFUL lists each ward figure under both readings,
calendar year first, then financial year.
"""

import io

import openpyxl
from openpyxl.styles import Alignment, Border, Font, Side

Figure = tuple[str, str, str, int, int | None]
Stated = tuple[str, str, str, int, float]

FILE = "Preston wards and city figures for scrutiny.xlsx"

# ward: (burglary, criminal damage) under the headings 2015, 2016, 2017
WARDS: dict[str, tuple[list[int], list[int]]] = {
    "Ashton": ([54, 53, 70], [78, 79, 77]),
    "Brookfield": ([62, 63, 68], [131, 128, 142]),
    "Deepdale": ([78, 83, 95], [147, 143, 146]),
    "Ribbleton": ([95, 97, 114], [202, 196, 191]),
    "Town Centre": ([145, 159, 162], [304, 313, 315]),
    "Tulketh": ([68, 75, 88], [117, 118, 109]),
}

CITY: dict[str, list[int]] = {
    "All crime": [3757, 3685, 3797, 3728, 3938, 3703, 3574, 3550],
    "All burglary": [408, 440, 390, 386, 376, 441, 373, 295],
    "Vehicle crime": [382, 323, 342, 387, 368, 325, 392, 415],
    "Criminal damage": [497, 529, 555, 557, 536, 521, 554, 528],
    "Anti-social behaviour": [2537, 2612, 2570, 2580, 2588, 2476, 2566, 2451],
}

LABELS: dict[str, str] = {
    "All crime": "All Crime",
    "All burglary": "Burglary",
    "Vehicle crime": "Vehicle Crime",
    "Criminal damage": "Criminal Damage",
    "Anti-social behaviour": "Antisocial Behaviour *",
}
SPANS: dict[str, str] = {
    "Apr - Jun 16": "2016-04",
    "Jul - Sep 16": "2016-07",
    "Oct - Dec 16": "2016-10",
    "Jan - Mar 17": "2017-01",
    "Apr - Jun 17": "2017-04",
    "Jul - Sep 17": "2017-07",
    "Oct - Dec 17": "2017-10",
    "Jan - Mar 18": "2018-01",
}


def make() -> bytes:
    """Build the workbook and return its bytes."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Preston"
    bold = Font(name="Times New Roman", size=11, bold=True)
    under = Border(bottom=Side(style="double"))
    middle = Alignment(horizontal="center")
    sheet["B2"] = "Burglary and criminal damage in selected Preston wards"
    sheet["B2"].font = bold
    sheet["B4"] = "Ward"
    sheet.merge_cells("B4:B5")
    sheet["C4"] = "Burglary"
    sheet.merge_cells("C4:E4")
    sheet["F4"] = "Criminal Damage"
    sheet.merge_cells("F4:H4")
    for step in range(6):
        sheet.cell(5, 3 + step, 2015 + step % 3)
    for row in (4, 5):
        for column in range(2, 9):
            sheet.cell(row, column).font = bold
            sheet.cell(row, column).alignment = middle
    for row, (ward, (burglary, damage)) in enumerate(WARDS.items(), start=6):
        sheet.cell(row, 2, ward)
        for column, number in enumerate([*burglary, *damage], start=3):
            sheet.cell(row, column, number)

    sheet["B15"] = "Preston (whole city), by quarter"
    sheet["B15"].font = bold
    for column, text in enumerate(["", *SPANS], start=2):
        if text:
            sheet.cell(17, column, text)
        sheet.cell(17, column).font = bold
        sheet.cell(17, column).border = under
    for row, (crime_type, numbers) in enumerate(CITY.items(), start=18):
        sheet.cell(row, 2, LABELS[crime_type])
        for column, number in enumerate(numbers, start=3):
            sheet.cell(row, column, number).number_format = "#,##0"
    sheet["B24"] = "* Incidents reported to the police; not part of All Crime."
    sheet["B25"] = "Figures received May 2018."
    sheet.column_dimensions["A"].width = 2
    sheet.column_dimensions["B"].width = 24
    for letter in "CDEFGHIJ":
        sheet.column_dimensions[letter].width = 13
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


EXPECTED: list[Figure] = [
    ("Preston", crime_type, first, 3, number)
    for crime_type, numbers in CITY.items()
    for first, number in zip(SPANS.values(), numbers, strict=True)
]
TOTALS: list[Figure] = []
STATED: list[Stated] = []
ASKED: list[str] = [
    "The ward table is headed 2015, 2016 and 2017: are these calendar years (January to"
    " December) or financial years (2015/16, 2016/17, 2017/18)?",
]
DOUBTFUL: list[Figure] = [
    (ward, crime_type, f"{year}-{month}", 12, number)
    for month in ("01", "04")
    for ward, pair in WARDS.items()
    for crime_type, numbers in zip(("All burglary", "Criminal damage"), pair, strict=True)
    for year, number in zip((2015, 2016, 2017), numbers, strict=True)
]
