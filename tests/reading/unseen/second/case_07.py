"""A report server's .csv export: one row per crime type, month and area, with code columns.

Three lines of report details come before the header row, and the file ends with a row count.
Awkward: outcomes, populations and rates are numeric columns beside the offences, months are
day-first dates, subtotal rows for the basic command unit are mixed among the districts, area
names differ from ordinary ones ('Blackburn With Darwen UA'), and one count is negative (cancelled
crimes, as noted).
"""

import csv
import io

Figure = tuple[str, str, str, int, int | None]
Percent = tuple[str, str, str, int, float]

FILE = "rpt_crime_month_area_20240214.csv"

# crime type -> area -> nine months, April to December 2023
NUMBERS: dict[str, dict[str, list[int]]] = {
    "Robbery": {
        "Blackburn with Darwen": [13, 6, 13, 17, 16, 13, 3, 20, 17],
        "Hyndburn": [4, 4, 8, 13, 0, 5, 4, 8, 11],
        "Ribble Valley": [2, 2, 0, 4, 1, 4, -1, 4, 0],
    },
    "Residential burglary": {
        "Blackburn with Darwen": [74, 60, 48, 64, 69, 52, 60, 67, 61],
        "Hyndburn": [24, 30, 35, 22, 45, 31, 28, 32, 30],
        "Ribble Valley": [14, 12, 2, 5, 12, 10, 11, 12, 9],
    },
    "Shoplifting": {
        "Blackburn with Darwen": [138, 128, 136, 135, 141, 106, 133, 117, 91],
        "Hyndburn": [59, 51, 32, 50, 49, 56, 82, 63, 57],
        "Ribble Valley": [12, 17, 39, 17, 15, 25, 20, 11, 26],
    },
    "Bicycle theft": {
        "Blackburn with Darwen": [21, 24, 19, 25, 26, 14, 7, 5, 18],
        "Hyndburn": [13, 16, 9, 13, 2, 11, 10, 8, 6],
        "Ribble Valley": [6, 2, 4, 1, 4, 0, 4, 2, 4],
    },
}
MONTHS = [f"2023-{month:02d}" for month in range(4, 13)]
UNIT = "East BCU"


def _unit(crime_type: str) -> list[int]:
    return [sum(values) for values in zip(*NUMBERS[crime_type].values(), strict=True)]


EXPECTED: list[Figure] = [
    (area, crime_type, month, 1, count)
    for crime_type, areas in NUMBERS.items()
    for area, values in areas.items()
    for month, count in zip(MONTHS, values, strict=True)
]
TOTALS: list[Figure] = [
    (UNIT, crime_type, month, 1, count)
    for crime_type in NUMBERS
    for month, count in zip(MONTHS, _unit(crime_type), strict=True)
]
STATED: list[Percent] = []
ASKED: list[str] = []
DOUBTFUL: list[Figure] = []

# crime type -> (code, group, name in the file)
OFFENCES: dict[str, tuple[str, str, str]] = {
    "Robbery": ("T2-ROB", "Robbery", "Robbery"),
    "Residential burglary": ("T2-BUR-R", "Burglary", "Residential Burglary"),
    "Shoplifting": ("T2-THF-S", "Theft", "Shoplifting"),
    "Bicycle theft": ("T2-THF-B", "Theft", "Bicycle Theft"),
}
# area -> (code, name in the file, population)
PLACES: dict[str, tuple[str, str, int]] = {
    "Blackburn with Darwen": ("E06000008", "Blackburn With Darwen UA", 155762),
    "Hyndburn": ("E07000120", "Hyndburn", 83213),
    "Ribble Valley": ("E07000124", "Ribble Valley", 63107),
    UNIT: ("ZZ-BCU-E", "** East BCU subtotal **", 302082),
}
HEADER = [
    "Row_ID",
    "Area_Code",
    "Area_Name",
    "Offence_Code",
    "Offence_Group",
    "Offence_Name",
    "Fin_Year",
    "Fin_Qtr",
    "Month_Start",
    "Offences",
    "Positive_Outcomes",
    "Pop_MYE22",
    "Rate_per_1000",
]


def make() -> bytes:
    """The file, as the bytes of a .csv in UTF-8 with a byte order mark."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(["Report:", "Recorded crime by month and area (districts of East BCU)"])
    writer.writerow(["Run date:", "14/02/2024 08:12"])
    writer.writerow(
        ["Note:", "A negative value means more crimes cancelled than recorded in the month"]
    )
    writer.writerow([])
    writer.writerow(HEADER)
    row = 0
    for crime_type, areas in NUMBERS.items():
        offence_code, group, offence_name = OFFENCES[crime_type]
        for position, month in enumerate(MONTHS):
            shown = {area: values[position] for area, values in areas.items()}
            shown[UNIT] = _unit(crime_type)[position]
            for area, count in shown.items():
                area_code, area_name, population = PLACES[area]
                row += 1
                writer.writerow(
                    [
                        f"{row:05d}",
                        area_code,
                        area_name,
                        offence_code,
                        group,
                        offence_name,
                        "2023/24",
                        f"Q{position // 3 + 1}",
                        f"01/{month[5:]}/{month[:4]}",
                        count,
                        max(0, count * (7 + position % 3) // 60),
                        population,
                        f"{1000 * count / population:.2f}",
                    ]
                )
    writer.writerow([f"{row} rows returned"])
    return text.getvalue().encode("utf-8-sig")
