"""A data officer's CSV extract in the manner of the Home Office open-data tables.

One line per figure: financial year and financial quarter in separate columns (quarter 4 of
2022/23 is January to March 2023), CSP, offence group and subgroup; the subgroup is the crime
type. Four lines of preamble stand before the heading line and an end line after the data;
thousands are quoted with a comma, and '..' is explained as not yet supplied.
"""

import csv
import io

Figure = tuple[str, str, str, int, int | None]
Stated = tuple[str, str, str, int, float]

FILE = "prc-csp-extract-lancashire-2022-23.csv"

COUNTS: dict[tuple[str, str], list[int | None]] = {
    ("Chorley", "Sexual offences"): [23, 27, 29, 32],
    ("Chorley", "Violence with injury"): [189, 200, 201, 223],
    ("Chorley", "Violence without injury"): [281, 292, 306, 330],
    ("Chorley", "Shoplifting"): [176, 160, 162, 182],
    ("Chorley", "Residential burglary"): [37, 33, 30, 39],
    ("Chorley", "Criminal damage"): [177, 185, 194, 183],
    ("Chorley", "Arson"): [8, 21, 15, None],
    ("Preston", "Sexual offences"): [83, 71, 93, 82],
    ("Preston", "Violence with injury"): [572, 645, 641, 607],
    ("Preston", "Violence without injury"): [1040, 1091, 1140, 1134],
    ("Preston", "Shoplifting"): [616, 700, 778, 762],
    ("Preston", "Residential burglary"): [149, 129, 152, 135],
    ("Preston", "Criminal damage"): [507, 420, 557, 497],
    ("Preston", "Arson"): [43, 31, 45, None],
    ("South Ribble", "Sexual offences"): [16, 20, 16, 23],
    ("South Ribble", "Violence with injury"): [171, 205, 182, 158],
    ("South Ribble", "Violence without injury"): [271, 329, 302, 264],
    ("South Ribble", "Shoplifting"): [114, 144, 170, 151],
    ("South Ribble", "Residential burglary"): [17, 44, 40, 48],
    ("South Ribble", "Criminal damage"): [154, 180, 179, 187],
    ("South Ribble", "Arson"): [12, 9, 14, None],
}

GROUPS: dict[str, str] = {
    "Sexual offences": "Sexual offences",
    "Violence with injury": "Violence against the person",
    "Violence without injury": "Violence against the person",
    "Shoplifting": "Theft offences",
    "Residential burglary": "Theft offences",
    "Criminal damage": "Criminal damage and arson",
    "Arson": "Criminal damage and arson",
}

QUARTERS: list[str] = ["2022-04", "2022-07", "2022-10", "2023-01"]


def make() -> bytes:
    """Build the CSV file and return its bytes."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(["Police recorded crime by Community Safety Partnership and quarter"])
    writer.writerow(["Extracted 27/07/2023. Figures may be revised."])
    writer.writerow([".. = not yet supplied by the force. Quarter 1 is April to June."])
    writer.writerow([])
    writer.writerow(
        [
            "Financial Year",
            "Financial Quarter",
            "Force Name",
            "CSP Name",
            "Offence Group",
            "Offence Subgroup",
            "Number of Offences",
        ]
    )
    for quarter in range(4):
        for (area, crime_type), numbers in COUNTS.items():
            number = numbers[quarter]
            shown = ".." if number is None else f"{number:,}"
            group = GROUPS[crime_type]
            writer.writerow(["2022/23", quarter + 1, "Lancashire", area, group, crime_type, shown])
    writer.writerow(["End of extract"])
    return b"\xef\xbb\xbf" + text.getvalue().encode("utf-8")


EXPECTED: list[Figure] = [
    (area, crime_type, first, 3, number)
    for (area, crime_type), numbers in COUNTS.items()
    for first, number in zip(QUARTERS, numbers, strict=True)
]
TOTALS: list[Figure] = []
STATED: list[Stated] = []
ASKED: list[str] = []
DOUBTFUL: list[Figure] = []
