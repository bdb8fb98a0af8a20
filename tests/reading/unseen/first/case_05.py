"""An intelligence analyst's pivot table, pasted as values and sent without tidying.

Compact layout: the row labels hold a CSP with its crime types indented under it, so the CSP's own
line is only the total of the types shown. Calendar years stand over the months, written once and
not merged, each year followed by a '2018 Total' style column and the whole by 'Grand Total'. The
filter lines at the top say the offence types are a selection, so no total here is all crime.
"""

import io

import openpyxl
from openpyxl.styles import Alignment, Font, PatternFill

Figure = tuple[str, str, str, int, int | None]
Stated = tuple[str, str, str, int, float]

FILE = "Copy of pivot offences Jul18-Apr19.xlsx"

COUNTS: dict[tuple[str, str], list[int]] = {
    ("Chorley", "Bicycle theft"): [7, 4, 12, 9, 5, 10, 7, 8, 4, 8],
    ("Chorley", "Criminal damage"): [100, 114, 89, 77, 79, 68, 81, 85, 73, 74],
    ("Chorley", "Robbery"): [7, 3, 3, 7, 6, 6, 7, 7, 2, 9],
    ("Chorley", "Shoplifting"): [54, 84, 82, 84, 48, 73, 53, 80, 50, 62],
    ("West Lancashire", "Bicycle theft"): [9, 20, 3, 18, 8, 13, 3, 10, 18, 17],
    ("West Lancashire", "Criminal damage"): [105, 117, 107, 104, 110, 90, 87, 88, 105, 108],
    ("West Lancashire", "Robbery"): [11, 14, 3, 6, 7, 11, 4, 7, 9, 8],
    ("West Lancashire", "Shoplifting"): [81, 58, 74, 28, 43, 60, 66, 40, 59, 58],
}

AREAS: list[str] = ["Chorley", "West Lancashire"]
TYPES: list[str] = ["Bicycle theft", "Criminal damage", "Robbery", "Shoplifting"]
MONTHS: list[str] = [
    *["2018-07", "2018-08", "2018-09", "2018-10", "2018-11", "2018-12"],
    *["2019-01", "2019-02", "2019-03", "2019-04"],
]
SPANS: list[tuple[str, int, int]] = [("2018-07", 0, 6), ("2019-01", 6, 10), ("2018-07", 0, 10)]


def _down(lines: list[list[int]]) -> list[int]:
    return [sum(parts) for parts in zip(*lines, strict=True)]


AREA_TOTALS: dict[str, list[int]] = {a: _down([COUNTS[a, t] for t in TYPES]) for a in AREAS}
GRAND: list[int] = _down(list(AREA_TOTALS.values()))


def make() -> bytes:
    """Build the workbook and return its bytes."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Sheet4"
    blue = PatternFill("solid", fgColor="DDEBF7")
    bold = Font(bold=True)
    sheet["A1"] = "Force"
    sheet["B1"] = "Lancashire"
    sheet["A2"] = "Offence type"
    sheet["B2"] = "(Multiple Items)"
    sheet["A4"] = "Sum of Offences"
    sheet["B4"] = "Column Labels"
    sheet["B5"] = 2018
    sheet["H5"] = "2018 Total"
    sheet["I5"] = 2019
    sheet["M5"] = "2019 Total"
    sheet["N5"] = "Grand Total"
    sheet["A6"] = "Row Labels"
    heads = ["Jul", "Aug", "Sep", "Oct", "Nov", "Dec", None, "Jan", "Feb", "Mar", "Apr"]
    for column, text in enumerate(heads, start=2):
        if text:
            sheet.cell(6, column, text)
    for row in (4, 5, 6):
        for column in range(1, 15):
            sheet.cell(row, column).fill = blue
            sheet.cell(row, column).font = bold

    lines: list[tuple[str, int, list[int]]] = []
    for area in AREAS:
        lines.append((area, 0, AREA_TOTALS[area]))
        lines += [(crime_type, 1, COUNTS[area, crime_type]) for crime_type in TYPES]
    lines.append(("Grand Total", 0, GRAND))
    for row, (label, indent, numbers) in enumerate(lines, start=7):
        cell = sheet.cell(row, 1, label)
        cell.alignment = Alignment(horizontal="left", indent=indent)
        shown = [*numbers[:6], sum(numbers[:6]), *numbers[6:], sum(numbers[6:]), sum(numbers)]
        for column, number in enumerate(shown, start=2):
            sheet.cell(row, column, number)
        if indent == 0:
            for column in range(1, 15):
                sheet.cell(row, column).font = bold
    sheet.column_dimensions["A"].width = 20
    book.create_sheet("Sheet1")
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


EXPECTED: list[Figure] = [
    (area, crime_type, month, 1, number)
    for (area, crime_type), numbers in COUNTS.items()
    for month, number in zip(MONTHS, numbers, strict=True)
]
# the CSP lines and the grand total by month
_BY_MONTH: list[Figure] = [
    (area, "Total", month, 1, number)
    for area, numbers in [*AREA_TOTALS.items(), ("All areas", GRAND)]
    for month, number in zip(MONTHS, numbers, strict=True)
]
# every line's '2018 Total', '2019 Total' and 'Grand Total'
_BY_SPAN: list[Figure] = [
    (area, crime_type, first, end - start, sum(numbers[start:end]))
    for (area, crime_type), numbers in [
        *COUNTS.items(),
        *(((area, "Total"), numbers) for area, numbers in AREA_TOTALS.items()),
        (("All areas", "Total"), GRAND),
    ]
    for first, start, end in SPANS
]
TOTALS: list[Figure] = _BY_MONTH + _BY_SPAN
STATED: list[Stated] = []
ASKED: list[str] = []
DOUBTFUL: list[Figure] = []
