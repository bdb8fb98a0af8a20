"""A ward table from a borough council's intelligence officer: 23 South Ribble wards in one year.

Wards down in neighbourhood groups, with each group's subtotal ABOVE its wards, the borough total
first of all, and crimes not matched to a ward last. Awkward: population, rate and rank columns
stand among the counts, '*' hides counts under 5, '-' is said to mean none at all (so it is read
as 0), and one count is text with a footnote mark.
"""

import io

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

Figure = tuple[str, str, str, int, int | None]
Percent = tuple[str, str, str, int, float]

FILE = "South Ribble ward profile 12m to Dec23.xlsx"

TYPES = ["All crime", "Anti-social behaviour", "Vehicle crime", "Hate crime"]

# neighbourhood -> ward -> counts in the order of TYPES, January-December 2023;
# None is a count the file shows as '*', 0 one it shows as '-'
NUMBERS: dict[str, dict[str, list[int | None]]] = {
    "Leyland": {
        "Broadfield": [521, 237, 37, 7],
        "Buckshaw & Worden": [118, 37, 7, None],
        "Earnshaw Bridge": [312, 138, 14, 7],
        "Leyland Central": [1043, 337, 77, 17],
        "Moss Side": [255, 102, 9, None],
        "Seven Stars": [398, 175, 25, 5],
        "St Ambrose": [274, 118, 20, None],
    },
    "Bamber Bridge & Walton": {
        "Bamber Bridge East": [612, 279, 43, 11],
        "Bamber Bridge West": [488, 184, 17, 9],
        "Coupe Green & Gregson Lane": [192, 58, 6, None],
        "Samlesbury & Walton": [169, 78, 13, 0],
        "Walton-le-Dale East": [167, 66, 10, None],
        "Walton-le-Dale West": [377, 163, 26, 7],
    },
    "Penwortham": {
        "Broad Oak": [210, 70, 11, None],
        "Charnock": [209, 86, 7, 5],
        "Howick & Priory": [147, 61, 6, None],
        "Middleforth": [502, 220, 25, 8],
    },
    "Farington & Western Parishes": {
        "Farington East": [296, 117, 12, 7],
        "Farington West": [405, 128, 25, None],
        "Hoole": [276, 96, 13, None],
        "Longton & Hutton West": [217, 75, 14, None],
        "Lostock Hall": [455, 187, 36, 7],
        "New Longton & Hutton East": [142, 70, 0, 6],
    },
}
UNASSIGNED = "Not matched to a ward"
UNASSIGNED_COUNTS: list[int] = [188, 41, 9, 6]
# each neighbourhood's total, in the order of TYPES (hate crime counts the hidden ones)
SUBTOTALS: dict[str, list[int]] = {
    "Leyland": [2921, 1144, 189, 43],
    "Bamber Bridge & Walton": [2005, 828, 115, 34],
    "Penwortham": [1068, 437, 49, 17],
    "Farington & Western Parishes": [1791, 673, 100, 29],
}
BOROUGH: list[int] = [7973, 3123, 462, 129]

FIRST_MONTH = "2023-01"
EXPECTED: list[Figure] = [
    (ward, crime_type, FIRST_MONTH, 12, count)
    for wards in NUMBERS.values()
    for ward, counts in wards.items()
    for crime_type, count in zip(TYPES, counts, strict=True)
] + [
    (UNASSIGNED, crime_type, FIRST_MONTH, 12, count)
    for crime_type, count in zip(TYPES, UNASSIGNED_COUNTS, strict=True)
]
TOTALS: list[Figure] = [
    (area, crime_type, FIRST_MONTH, 12, count)
    for area, counts in [("South Ribble", BOROUGH), *SUBTOTALS.items()]
    for crime_type, count in zip(TYPES, counts, strict=True)
]
STATED: list[Percent] = []
ASKED: list[str] = []
DOUBTFUL: list[Figure] = []

HEADINGS = [
    "Beat",
    "Ward",
    "Population (MYE 2022)",
    "All Crime",
    "All Crime per 1,000",
    "Rank (1 = highest)",
    "ASB Incidents",
    "Vehicle Crime",
    "Hate Crime",
]
POPULATION: dict[str, int] = {
    ward: 3890 + 137 * (position % 11) + 41 * (position % 4)
    for position, ward in enumerate(ward for wards in NUMBERS.values() for ward in wards)
}


def _shown(count: int | None) -> int | str:
    if count is None:
        return "*"
    return "-" if count == 0 else count


def _rates() -> dict[str, float]:
    return {
        ward: round(1000 * (counts[0] or 0) / POPULATION[ward], 1)
        for wards in NUMBERS.values()
        for ward, counts in wards.items()
    }


def make() -> bytes:
    """The workbook, as .xlsx bytes."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "Wards"
    sheet["A1"] = "South Ribble Borough: wards, 12 months ending 31 December 2023"
    sheet["A1"].font = Font(size=14, bold=True, color="006B54")
    sheet.merge_cells("A1:I1")
    for column, words in enumerate(HEADINGS, start=1):
        cell = sheet.cell(3, column, words)
        cell.font = Font(bold=True, color="FFFFFF")
        cell.fill = PatternFill("solid", fgColor="006B54")
        cell.alignment = Alignment(wrap_text=True, vertical="center")
    rates = _rates()
    ranked = sorted(rates, key=lambda ward: -rates[ward])

    def summary(row: int, label: str, population: int, counts: list[int]) -> None:
        values = [None, label, population, counts[0], round(1000 * counts[0] / population, 1)]
        for column, value in enumerate([*values, None, *counts[1:]], start=1):
            cell = sheet.cell(row, column, value)
            cell.font = Font(bold=True)
            cell.fill = PatternFill("solid", fgColor="D5EBE3")
            if column != 5:
                cell.number_format = "#,##0"

    summary(4, "South Ribble total", sum(POPULATION.values()), BOROUGH)
    row, beat = 5, 1
    for neighbourhood, wards in NUMBERS.items():
        people = sum(POPULATION[ward] for ward in wards)
        summary(row, f"{neighbourhood} (sub-total)", people, SUBTOTALS[neighbourhood])
        row += 1
        for ward, counts in wards.items():
            sheet.cell(row, 1, f"LC{beat:02d}")
            sheet.cell(row, 2, f"   {ward}")
            sheet.cell(row, 3, POPULATION[ward]).number_format = "#,##0"
            sheet.cell(row, 4, _shown(counts[0])).number_format = "#,##0"
            if ward == "Leyland Central":
                sheet.cell(row, 4, f"{counts[0]:,} \u2021").alignment = Alignment(
                    horizontal="right"
                )
            sheet.cell(row, 5, rates[ward]).number_format = "0.0"
            sheet.cell(row, 6, ranked.index(ward) + 1)
            for column, count in zip((7, 8, 9), counts[1:], strict=True):
                sheet.cell(row, column, _shown(count)).alignment = Alignment(horizontal="right")
            row += 1
            beat += 1
    sheet.cell(row, 2, UNASSIGNED).font = Font(italic=True)
    for column, count in zip((4, 7, 8, 9), UNASSIGNED_COUNTS, strict=True):
        sheet.cell(row, column, count)
    for text in (
        "-  none recorded in the 12 months",
        "*  between 1 and 4; not shown",
        "\u2021  includes the town centre and its night-time economy",
        "Ward boundaries as at May 2023. Not for onward circulation before the committee.",
    ):
        row += 1
        sheet.cell(row + 1, 1, text)
    sheet.column_dimensions["B"].width = 40
    sheet.freeze_panes = "C4"

    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()
