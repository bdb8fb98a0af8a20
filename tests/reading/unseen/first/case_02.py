"""A district council's neighbourhoods officer keeps one sheet per ward for ward councillors.

The period is only in each sheet's title ('2017/18 financial year'); the months across the top
have no year, so January to March belong to 2018. Crime types are shortened ('ASB', 'Crim.
damage'), every other row is blank, and a first sheet 'Read me' and a hidden sheet 'Lookups'
(ward codes and populations) hold no crime figures at all.
"""

import io

import openpyxl
from openpyxl.styles import Border, Font, PatternFill, Side

Figure = tuple[str, str, str, int, int | None]
Stated = tuple[str, str, str, int, float]

FILE = "Ward profiles 2017-18 (Leyland, BB, LH).xlsx"

COUNTS: dict[tuple[str, str], list[int]] = {
    ("Leyland Central", "All burglary"): [4, 8, 2, 15, 7, 8, 12, 7, 4, 3, 13, 4],
    ("Leyland Central", "Criminal damage"): [9, 7, 11, 15, 6, 12, 5, 19, 4, 11, 8, 8],
    ("Leyland Central", "Anti-social behaviour"): [
        *[27, 32, 27, 33, 37, 33],
        *[19, 24, 16, 20, 17, 23],
    ],
    ("Leyland Central", "Vehicle crime"): [5, 9, 5, 5, 8, 10, 7, 10, 3, 8, 9, 2],
    ("Bamber Bridge East", "All burglary"): [11, 6, 7, 6, 7, 3, 6, 2, 5, 0, 5, 1],
    ("Bamber Bridge East", "Criminal damage"): [13, 6, 9, 8, 6, 8, 6, 5, 7, 9, 12, 3],
    ("Bamber Bridge East", "Anti-social behaviour"): [
        *[11, 29, 18, 23, 31, 31],
        *[16, 14, 24, 19, 18, 21],
    ],
    ("Bamber Bridge East", "Vehicle crime"): [4, 6, 4, 7, 2, 1, 11, 2, 8, 9, 9, 4],
    ("Lostock Hall", "All burglary"): [3, 3, 4, 1, 1, 2, 0, 4, 4, 0, 1, 1],
    ("Lostock Hall", "Criminal damage"): [1, 9, 6, 4, 0, 9, 8, 7, 9, 2, 2, 7],
    ("Lostock Hall", "Anti-social behaviour"): [12, 7, 18, 16, 18, 13, 8, 5, 16, 13, 8, 13],
    ("Lostock Hall", "Vehicle crime"): [2, 1, 5, 6, 2, 4, 2, 0, 0, 4, 2, 9],
}

MONTHS: list[str] = [
    *["2017-04", "2017-05", "2017-06", "2017-07", "2017-08", "2017-09"],
    *["2017-10", "2017-11", "2017-12", "2018-01", "2018-02", "2018-03"],
]

LABELS: dict[str, str] = {
    "All burglary": "Burglary (all)",
    "Criminal damage": "Crim. damage",
    "Anti-social behaviour": "ASB",
    "Vehicle crime": "Veh. crime",
}

WARDS: list[tuple[str, str, str, int]] = [
    ("Leyland Central", "Leyland C", "E05004991", 4120),
    ("Bamber Bridge East", "BB East", "E05004979", 4455),
    ("Lostock Hall", "Lostock Hall", "E05004995", 6780),
]


def make() -> bytes:
    """Build the workbook and return its bytes."""
    book = openpyxl.Workbook()
    about = book.active
    assert about is not None
    about.title = "Read me"
    for row, text in enumerate(
        [
            "Ward crime profiles",
            "One tab per ward. Put together for the My Neighbourhood meetings.",
            "Crim. damage = criminal damage. Veh. crime = theft of and from vehicles and"
            " interference.",
            "ASB is calls to the police, not crimes, so please do not add it to the others.",
            "Supplied by the police on 12 April 2018.",
        ],
        start=2,
    ):
        about.cell(row, 2, text)
    about["B2"].font = Font(size=16, bold=True, color="1F4E78")

    line = Border(bottom=Side(style="thin"))
    for ward, tab, _, _ in WARDS:
        sheet = book.create_sheet(tab)
        sheet["B2"] = f"Crime summary - {ward} ward - 2017/18 financial year"
        sheet["B2"].font = Font(size=13, bold=True)
        heads = ["Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb"]
        for column, text in enumerate(["Type", *heads, "Mar", "Total"], start=2):
            cell = sheet.cell(4, column, text)
            cell.font = Font(bold=True, color="FFFFFF")
            cell.fill = PatternFill("solid", fgColor="1F4E78")
        row = 5
        for crime_type, label in LABELS.items():
            numbers = COUNTS[ward, crime_type]
            sheet.cell(row, 2, label)
            for column, number in enumerate([*numbers, sum(numbers)], start=3):
                sheet.cell(row, column, number).border = line
            sheet.cell(row, 15).font = Font(bold=True)
            row += 2
        sheet.cell(row, 2, "Ward boundaries as at May 2015.")
        sheet.column_dimensions["A"].width = 3
        sheet.column_dimensions["B"].width = 18

    lookup = book.create_sheet("Lookups")
    lookup.append(["Ward", "Code", "Population mid-2016"])
    for ward, _, code, people in WARDS:
        lookup.append([ward, code, people])
    lookup.sheet_state = "hidden"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


EXPECTED: list[Figure] = [
    (ward, crime_type, month, 1, number)
    for (ward, crime_type), numbers in COUNTS.items()
    for month, number in zip(MONTHS, numbers, strict=True)
]
TOTALS: list[Figure] = [
    (ward, crime_type, "2017-04", 12, sum(numbers))
    for (ward, crime_type), numbers in COUNTS.items()
]
STATED: list[Stated] = []
ASKED: list[str] = []
DOUBTFUL: list[Figure] = []
