"""A comma-separated extract from a police system, one line a month, district and category.

Two lines about the run come before the heading and three notes after the data; dates are
day-first and lines are not in order. Awkward: every date could be misread as a day of January,
recent counts carry a trailing letter (p, r), the count of resolved crimes stands beside them, the
last column is the same month a year earlier, and an asterisk stands for a count kept back.
"""

import csv
import io

Figure = tuple[str, str, str, int, int | None]
Stated = tuple[str, str, str, int, float]

FILE = "CSP_monthly_extract_07022018.csv"

MONTHS: list[str] = ["2017-09", "2017-10", "2017-11", "2017-12"]
LAST_YEAR: list[str] = ["2016-09", "2016-10", "2016-11", "2016-12"]
Row = tuple[list[str], list[str], list[int]]  # this year as typed, last year as typed, resolved
NUMBERS: dict[tuple[str, str], Row] = {
    ("Chorley", "Criminal damage"): (
        ["84", "110r", "93", "71p"],
        ["81", "97", "90", "77"],
        [11, 14, 9, 6],
    ),
    ("Chorley", "Shoplifting"): (
        ["49", "44", "58r", "66p"],
        ["40", "47", "51", "62"],
        [20, 17, 26, 19],
    ),
    ("Chorley", "Hate crime"): (["7", "*", "9", "5p"], ["*", "6", "5", "*"], [2, 1, 3, 0]),
    ("South Ribble", "Criminal damage"): (
        ["69", "96", "85r", "66p"],
        ["72", "88", "79", "70"],
        [8, 13, 10, 5],
    ),
    ("South Ribble", "Shoplifting"): (
        ["37r", "39", "43", "52p"],
        ["33", "41", "44", "48"],
        [14, 12, 18, 15],
    ),
    ("South Ribble", "Hate crime"): (["5", "8", "*", "6p"], ["5", "*", "*", "5"], [1, 2, 0, 1]),
    ("Lancaster", "Criminal damage"): (
        ["151", "163", "148r", "142p"],
        ["144", "158", "150", "139"],
        [19, 22, 17, 12],
    ),
    ("Lancaster", "Shoplifting"): (
        ["102", "111r", "125", "118p"],
        ["97", "104", "119", "123"],
        [44, 51, 49, 38],
    ),
    ("Lancaster", "Hate crime"): (["12", "9", "11", "14p"], ["8", "10", "7", "9"], [3, 2, 4, 3]),
}


def _count(typed: str) -> int | None:
    """The count behind what is typed: the letter is a status, an asterisk is withheld."""
    return None if typed == "*" else int(typed.rstrip("pr"))


ASKED: list[str] = []
DOUBTFUL: list[Figure] = []
STATED: list[Stated] = []
TOTALS: list[Figure] = []
EXPECTED: list[Figure] = [
    (area, crime, month, 1, _count(typed))
    for (area, crime), (now, before, _) in NUMBERS.items()
    for months, column in ((MONTHS, now), (LAST_YEAR, before))
    for month, typed in zip(months, column, strict=True)
]


def make() -> bytes:
    """The file, with a byte order mark as the police system writes it."""
    stream = io.StringIO(newline="")
    out = csv.writer(stream)
    out.writerow(["CSP monthly extract", "", "", "", "", ""])
    out.writerow(["Run 07/02/2018 09:15", "", "", "", "", ""])
    out.writerow([])
    out.writerow(
        [
            "Month commencing",
            "District",
            "Category",
            "Recorded",
            "Resolved",
            "Recorded same month prev yr",
        ]
    )
    for index in (3, 0, 2, 1):
        year, month = MONTHS[index].split("-")
        for (area, crime), (now, before, resolved) in NUMBERS.items():
            out.writerow(
                [
                    f"01/{month}/{year}",
                    area.upper(),
                    crime,
                    now[index],
                    resolved[index],
                    before[index],
                ]
            )
    out.writerow([])
    out.writerow(["p = provisional, r = revised since the last extract"])
    out.writerow(["* = fewer than 5, not shown"])
    out.writerow(["36 lines checked 07/02/2018"])
    return stream.getvalue().encode("utf-8-sig")
