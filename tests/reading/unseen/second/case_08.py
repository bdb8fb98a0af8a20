"""A chief officers' dashboard from a police and crime commissioner's office, tiles of percentages.

The dashboard has one tile per measure with a percentage change for each of three districts and no
counts. The counts of six measures are on a hidden 'calc' tab, one row per measure and district
under codes that a small table beside them explains; domestic abuse and hate crime came as
percentages and have none. Awkward: two tiles are levels rather than changes, and one tile's
percentages are text.
"""

import datetime as dt
import io

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

Figure = tuple[str, str, str, int, int | None]
Percent = tuple[str, str, str, int, float]

FILE = "OPCC exec dashboard - Jan 24.xlsx"

# crime type -> area -> [February 2022 - January 2023, February 2023 - January 2024]
NUMBERS: dict[str, dict[str, list[int]]] = {
    "All crime": {
        "Chorley": [8228, 8590],
        "South Ribble": [7649, 7209],
        "West Lancashire": [7441, 7853],
    },
    "All burglary": {
        "Chorley": [437, 324],
        "South Ribble": [468, 506],
        "West Lancashire": [489, 424],
    },
    "All theft": {
        "Chorley": [1463, 1763],
        "South Ribble": [1946, 1831],
        "West Lancashire": [1871, 1681],
    },
    "Criminal damage": {
        "Chorley": [968, 854],
        "South Ribble": [952, 1014],
        "West Lancashire": [1043, 984],
    },
    "Alcohol related crime": {
        "Chorley": [1014, 1095],
        "South Ribble": [1037, 1062],
        "West Lancashire": [919, 803],
    },
    "Anti-social behaviour": {
        "Chorley": [4027, 3725],
        "South Ribble": [3230, 3518],
        "West Lancashire": [3614, 2921],
    },
}
# the changes that came as percentages only, for February 2023 - January 2024
PERCENTAGES: dict[str, dict[str, float]] = {
    "Domestic abuse": {"Chorley": 8.4, "South Ribble": -3.1, "West Lancashire": 5.0},
    "Hate crime": {"Chorley": 17.2, "South Ribble": 6.5, "West Lancashire": -9.8},
}

EXPECTED: list[Figure] = [
    (area, crime_type, first_month, 12, pair[which])
    for crime_type, areas in NUMBERS.items()
    for area, pair in areas.items()
    for which, first_month in ((0, "2022-02"), (1, "2023-02"))
]
TOTALS: list[Figure] = []
STATED: list[Percent] = [
    (area, crime_type, "2023-02", 12, percent)
    for crime_type, areas in PERCENTAGES.items()
    for area, percent in areas.items()
]
ASKED: list[str] = []
DOUBTFUL: list[Figure] = []

DISTRICTS: dict[str, str] = {"CH": "Chorley", "SR": "South Ribble", "WL": "West Lancashire"}
MEASURES: dict[str, str] = {
    "ALLCR": "All crime",
    "BURG": "All burglary",
    "THEFT": "All theft",
    "CDAM": "Criminal damage",
    "ALCO": "Alcohol related crime",
    "ASB": "Anti-social behaviour",
}
# tile heading -> crime type; None is a level, not a change
TILES: list[tuple[str, str | None]] = [
    ("ALL CRIME", "All crime"),
    ("BURGLARY", "All burglary"),
    ("THEFT", "All theft"),
    ("CRIMINAL DAMAGE", "Criminal damage"),
    ("ALCOHOL-RELATED CRIME", "Alcohol related crime"),
    ("ANTI-SOCIAL BEHAVIOUR", "Anti-social behaviour"),
    ("DOMESTIC ABUSE \u2020", "Domestic abuse"),
    ("HATE CRIME \u2020", "Hate crime"),
    ("VICTIM SATISFACTION (level)", None),
    ("999 CALLS ANSWERED IN 10 SECS (level)", None),
]
LEVELS: dict[str, dict[str, float]] = {
    "VICTIM SATISFACTION (level)": {"CH": 0.742, "SR": 0.768, "WL": 0.731},
    "999 CALLS ANSWERED IN 10 SECS (level)": {"CH": 0.911, "SR": 0.911, "WL": 0.911},
}


def _dashboard(sheet: Worksheet) -> None:
    sheet.sheet_view.showGridLines = False
    sheet["B1"] = "Office of the Police and Crime Commissioner"
    sheet["B2"] = "South & West: how are we doing?"
    sheet["B2"].font = Font(name="Segoe UI", size=22, bold=True)
    sheet["B3"] = "Change: 12 months to January 2024 against the 12 months to January 2023"
    for position, (heading, crime_type) in enumerate(TILES):
        column = 2 + 3 * (position % 5)
        row = 5 + 6 * (position // 5)
        sheet.merge_cells(start_row=row, end_row=row, start_column=column, end_column=column + 1)
        title = sheet.cell(row, column, heading)
        title.font = Font(name="Segoe UI", bold=True, color="FFFFFF")
        title.fill = PatternFill("solid", fgColor="2F5597")
        title.alignment = Alignment(wrap_text=True)
        for offset, (code, district) in enumerate(DISTRICTS.items(), start=1):
            sheet.cell(row + offset, column, district)
            cell = sheet.cell(row + offset, column + 1)
            cell.font = Font(name="Segoe UI", size=16)
            if crime_type is None:
                cell.value = LEVELS[heading][code]
                cell.number_format = "0.0%"
            elif crime_type == "Hate crime":
                cell.value = f"{PERCENTAGES[crime_type][district]:+.1f}%"
            elif crime_type in PERCENTAGES:
                cell.value = round(PERCENTAGES[crime_type][district] / 100, 4)
                cell.number_format = "+0.0%;-0.0%"
            else:
                before, now = NUMBERS[crime_type][district]
                cell.value = (now - before) / before
                cell.number_format = "+0.0%;-0.0%"
    sheet["B17"] = (
        "\u2020 Supplied by the public protection unit as percentages; counts not held here."
    )
    sheet["B18"] = "Workings for the other measures are on the hidden tab 'calc'."
    for index in range(2, 16, 3):
        sheet.column_dimensions[chr(64 + index)].width = 18
        sheet.column_dimensions[chr(65 + index)].width = 14


def make() -> bytes:
    """The workbook, as .xlsx bytes."""
    book = Workbook()
    dashboard = book.active
    assert isinstance(dashboard, Worksheet)
    dashboard.title = "Dashboard"
    _dashboard(dashboard)

    calc = book.create_sheet("calc")
    calc.sheet_state = "hidden"
    calc["A1"] = "rolling 12 month counts; do not delete, dashboard links here"
    for column, words in enumerate(("key", "measure", "dist"), start=1):
        calc.cell(3, column, words)
    for column, last_day in ((4, dt.date(2023, 1, 31)), (5, dt.date(2024, 1, 31))):
        calc.cell(2, column, "R12 to")
        calc.cell(3, column, last_day).number_format = "dd/mm/yyyy"
    calc["F3"] = "diff"
    calc["G3"] = "index (prev = 100)"
    row = 4
    for code, crime_type in MEASURES.items():
        for district_code, district in DISTRICTS.items():
            before, now = NUMBERS[crime_type][district]
            key = f"{code}|{district_code}"
            index = round(100 * now / before, 1)
            values = [key, code, district_code, before, now, now - before, index]
            for column, value in enumerate(values, start=1):
                calc.cell(row, column, value)
            row += 1
    for letter in "ADEG":
        calc.column_dimensions[letter].width = 16
    calc["J3"] = "code"
    calc["K3"] = "stands for"
    stands_for = {**DISTRICTS, **MEASURES}
    for row, (code, words) in enumerate(stands_for.items(), start=4):
        calc.cell(row, 10, code)
        calc.cell(row, 11, words)

    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()
