"""A voluntary-sector partner's return on hate crime and domestic abuse in Burnley and Pendle.

The first tab is turned on its side (months down, areas as banners over crime types, a blank line
at the turn of the year); the second gives hate crime by quarter, with a row of charges under each
row of crimes. Awkward: the second tab's quarters are "Q1 2017" to "Q4 2017" with no word whether
the year is the calendar's or the financial one: every figure of that tab must be asked about.
"""

import io

import openpyxl
from openpyxl.styles import Alignment, Font, PatternFill

Figure = tuple[str, str, str, int, int | None]
Stated = tuple[str, str, str, int, float]

FILE = "return_to_csp_apr18.xlsx"

MONTHS: list[str] = ["2017-10", "2017-11", "2017-12", "2018-01", "2018-02", "2018-03"]
NUMBERS: dict[tuple[str, str], list[int]] = {
    ("Burnley", "Domestic abuse"): [151, 143, 177, 160, 138, 149],
    ("Burnley", "Stalking and harassment"): [38, 41, 36, 44, 39, 47],
    ("Burnley", "Forced marriage"): [1, 0, 0, 2, 0, 1],
    ("Pendle", "Domestic abuse"): [128, 119, 140, 131, 117, 126],
    ("Pendle", "Stalking and harassment"): [31, 27, 34, 30, 33, 29],
    ("Pendle", "Forced marriage"): [0, 2, 1, 0, 1, 0],
}
# strand and area: (crimes in Q1 to Q4 2017, those charged)
HATE: dict[tuple[str, str], tuple[list[int], list[int]]] = {
    ("Burnley", "Race hate crime"): ([31, 36, 29, 27], [9, 11, 8, 7]),
    ("Burnley", "Disability hate crime"): ([6, 5, 8, 7], [1, 0, 2, 1]),
    ("Pendle", "Race hate crime"): ([28, 33, 25, 30], [7, 9, 6, 8]),
    ("Pendle", "Disability hate crime"): ([4, 7, 5, 6], [0, 2, 1, 1]),
}


def _hate(firsts: tuple[str, str, str, str]) -> list[Figure]:
    """The second tab's crimes, if its quarters begin in these months."""
    return [
        (area, crime, first, 3, count)
        for (area, crime), (counts, _) in HATE.items()
        for first, count in zip(firsts, counts, strict=True)
    ]


ASKED: list[str] = [
    (
        "Are Q1 2017 to Q4 2017 on the tab 'Hate crime' calendar quarters (Q1 is January to March"
        " 2017) or quarters of 2017/18 (Q1 is April to June 2017)?"
    ),
]
STATED: list[Stated] = []
TOTALS: list[Figure] = []
EXPECTED: list[Figure] = [
    (area, crime, month, 1, count)
    for (area, crime), counts in NUMBERS.items()
    for month, count in zip(MONTHS, counts, strict=True)
]
# as they stand if the answer is "financial year 2017/18"
DOUBTFUL: list[Figure] = _hate(("2017-04", "2017-07", "2017-10", "2018-01"))
# and if the answer is "calendar year 2017"
OTHER_READING: list[Figure] = _hate(("2017-01", "2017-04", "2017-07", "2017-10"))


def make() -> bytes:
    """The workbook."""
    wb = openpyxl.Workbook()
    ws = wb.worksheets[0]
    ws.title = "DA"
    ws["B2"] = "Police recorded, supplied to us as at 16.4.18"
    ws["B2"].font = Font(name="Century Gothic", italic=True)
    fill = PatternFill("solid", fgColor="E4DFEC")
    for left, area in ((3, "BURNLEY"), (6, "PENDLE")):
        cell = ws.cell(4, left, area)
        cell.fill = fill
        cell.alignment = Alignment(horizontal="center")
        ws.merge_cells(start_row=4, end_row=4, start_column=left, end_column=left + 2)
    heads = {
        "Domestic abuse": "DA",
        "Stalking and harassment": "Stalking and harassment",
        "Forced marriage": "Forced marriage",
    }
    rows = {
        "2017-10": (6, "October"),
        "2017-11": (7, "November"),
        "2017-12": (8, "December"),
        "2018-01": (10, "January"),
        "2018-02": (11, "February"),
        "2018-03": (12, "March"),
    }
    ws.cell(6, 1, 2017)
    ws.merge_cells("A6:A8")
    ws.cell(10, 1, 2018)
    ws.merge_cells("A10:A12")
    for row, name in rows.values():
        ws.cell(row, 2, name)
    for column, ((_, crime), counts) in enumerate(NUMBERS.items(), start=3):
        ws.cell(5, column, heads[crime]).alignment = Alignment(wrap_text=True)
        for month, count in zip(MONTHS, counts, strict=True):
            ws.cell(rows[month][0], column, count)
    ws["B14"] = "DA = domestic abuse"
    hate = wb.create_sheet("Hate crime")
    hate["B2"] = "Hate crime by strand"
    hate["B2"].font = Font(name="Century Gothic", bold=True)
    for column, quarter in enumerate(("Q1 2017", "Q2 2017", "Q3 2017", "Q4 2017"), start=5):
        hate.cell(4, column, quarter).fill = fill
    for column, head in enumerate(("Area", "Strand", "Measure"), start=2):
        hate.cell(4, column, head).fill = fill
    row = 5
    for (area, crime), (counts, charged) in HATE.items():
        for measure, values in (("Crimes", counts), ("Charged", charged)):
            hate.cell(row, 2, area if measure == "Crimes" else None)
            hate.cell(row, 3, crime if measure == "Crimes" else None)
            hate.cell(row, 4, measure)
            for column, value in enumerate(values, start=5):
                hate.cell(row, column, value)
            row += 1
    stream = io.BytesIO()
    wb.save(stream)
    return stream.getvalue()
