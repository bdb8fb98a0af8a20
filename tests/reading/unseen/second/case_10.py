"""A reply to a data request for Fylde and Wyre: a letter tab, a police tab and a council tab.

On the police tab the crime type and the area share one label ('Burglary (Fylde)'), the joint rows
come first, and each quarter's heading says its months. The council's tab, pasted from its own
case system, has each district written once beside three categories and headings such as '2023
Q1'. Awkward: nothing says whether the council's quarters are calendar or financial ones.
"""

import io

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.worksheet import Worksheet

Figure = tuple[str, str, str, int, int | None]
Percent = tuple[str, str, str, int, float]

FILE = "Response to data request - Fylde and Wyre CSP.xlsx"

# the police tab: crime type -> area -> quarters from April-June 2023 to January-March 2024
NUMBERS: dict[str, dict[str, list[int]]] = {
    "All crime": {
        "Fylde": [1121, 1096, 1058, 1056],
        "Wyre": [1771, 1802, 1718, 1769],
    },
    "All burglary": {
        "Fylde": [68, 92, 49, 51],
        "Wyre": [101, 110, 95, 107],
    },
    "Shoplifting": {
        "Fylde": [80, 120, 54, 83],
        "Wyre": [152, 141, 134, 128],
    },
    "Violence with injury": {
        "Fylde": [166, 185, 174, 168],
        "Wyre": [192, 237, 234, 199],
    },
    "Public order": {
        "Fylde": [84, 79, 66, 68],
        "Wyre": [203, 186, 194, 198],
    },
    "Rural crime": {
        "Fylde": [10, 27, 21, 7],
        "Wyre": [26, 18, 17, 19],
    },
}

COUNCIL: dict[str, dict[str, list[int]]] = {
    "Anti-social behaviour": {
        "Fylde": [538, 439, 376, 381],
        "Wyre": [810, 765, 737, 625],
    },
    "Fly-tipping": {
        "Fylde": [175, 161, 171, 145],
        "Wyre": [245, 265, 225, 203],
    },
    "Noise nuisance": {
        "Fylde": [77, 86, 73, 74],
        "Wyre": [109, 91, 118, 108],
    },
}
FINANCIAL = ["2023-04", "2023-07", "2023-10", "2024-01"]
JOINT = "Fylde & Wyre"

EXPECTED: list[Figure] = [
    (area, crime_type, first_month, 3, count)
    for crime_type, areas in NUMBERS.items()
    for area, values in areas.items()
    for first_month, count in zip(FINANCIAL, values, strict=True)
]
TOTALS: list[Figure] = [
    (JOINT, crime_type, first_month, 3, sum(values[position] for values in areas.values()))
    for crime_type, areas in NUMBERS.items()
    for position, first_month in enumerate(FINANCIAL)
]
STATED: list[Percent] = []
ASKED: list[str] = [
    "On the tab 'Council ASB', are '2023 Q1' to '2023 Q4' quarters of the calendar year 2023 "
    "(January-March 2023 first) or of the financial year 2023/24 (April-June 2023 first)?",
]
# shown as the financial year would have them; every one hangs on the answer
DOUBTFUL: list[Figure] = [
    (area, crime_type, first_month, 3, count)
    for crime_type, areas in COUNCIL.items()
    for area, values in areas.items()
    for first_month, count in zip(FINANCIAL, values, strict=True)
]

LABELS: dict[str, str] = {
    "All crime": "All crime",
    "All burglary": "Burglary",
    "Shoplifting": "Shoplifting",
    "Violence with injury": "Violence with injury",
    "Public order": "Public order",
    "Rural crime": "Rural crime #",
}
LETTER = [
    "To: Community Safety Partnership, Fylde and Wyre",
    "Date: 24 April 2024",
    "",
    "Thank you for your request of 3 April. Police figures are on the tab 'Police'.",
    "The district councils' figures are on 'Council ASB', just as their case system exports them.",
    "Please note 4 reports in Wyre could not be placed and are left out.",
    "",
    "Performance and Insight",
]


def make() -> bytes:
    """The workbook, as .xlsx bytes."""
    book = Workbook()
    letter = book.active
    assert isinstance(letter, Worksheet)
    letter.title = "Letter"
    for text in LETTER:
        letter.append([text])
    letter.column_dimensions["A"].width = 95

    police = book.create_sheet("Police")
    headings = ["", "Apr-Jun 2023", "Jul-Sep 2023", "Oct-Dec 2023", "Jan-Mar 2024"]
    police.append(headings)
    for crime_type, areas in NUMBERS.items():
        label = LABELS[crime_type].removesuffix(" #")
        mark = " #" if LABELS[crime_type].endswith("#") else ""
        both = [sum(column) for column in zip(*areas.values(), strict=True)]
        police.append([f"{label} ({JOINT}){mark}", *both])
        for area, values in areas.items():
            police.append([f"{label} ({area}){mark}", *values])
    police.append([])
    police.append(["# Keyword search; overlaps with other rows."])
    for cell in police[1]:
        cell.font = Font(bold=True)
    for cells in police.iter_rows(min_row=2, min_col=2, max_col=5):
        for cell in cells:
            cell.number_format = "#,##0"
    police.column_dimensions["A"].width = 40

    council = book.create_sheet("Council ASB")
    council.append(["Cases opened by district council and category"])
    council.append(["District", "Category", "2023 Q1", "2023 Q2", "2023 Q3", "2023 Q4"])
    row = 3
    for area in ("Fylde", "Wyre"):
        council.cell(row, 1, area).alignment = Alignment(vertical="top")
        council.merge_cells(start_row=row, end_row=row + 2, start_column=1, end_column=1)
        for crime_type, areas in COUNCIL.items():
            council.cell(row, 2, crime_type)
            for column, count in enumerate(areas[area], start=3):
                council.cell(row, column, count)
            row += 1

    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()
