"""A force performance analyst's league table of one offence, named only in the title.

One row an area in alphabetical order, areas shortened as the analyst says them; a banded heading
gives the two years, and under each band a number, a rate and a rank. Awkward: population and
ranks are whole numbers beside the counts, and the force row ("Lancashire") sits among the
districts in its alphabetical place.
"""

import io

import openpyxl
from openpyxl.styles import Alignment, Font, PatternFill

Figure = tuple[str, str, str, int, int | None]
Stated = tuple[str, str, str, int, float]

FILE = "Res Burg league table Dec17 v2.xlsx"

# area: (short name in the file, population mid-2016, 12 months to Dec 2017, to Dec 2016)
NUMBERS: dict[str, tuple[str, int, int, int]] = {
    "Blackburn with Darwen": ("Blackburn w/ Darwen", 147049, 702, 655),
    "Blackpool": ("Blackpool", 139195, 811, 846),
    "Burnley": ("Burnley", 87496, 468, 402),
    "Chorley": ("Chorley", 114351, 312, 268),
    "Fylde": ("Fylde", 77990, 158, 149),
    "Hyndburn": ("Hyndburn", 80228, 397, 377),
    "Lancaster": ("Lancaster", 142487, 366, 341),
    "Pendle": ("Pendle", 90131, 421, 360),
    "Preston": ("Preston", 141346, 728, 690),
    "Ribble Valley": ("R. Valley", 58864, 97, 83),
    "Rossendale": ("R'dale", 69787, 203, 188),
    "South Ribble": ("S. Ribble", 109895, 274, 219),
    "West Lancashire": ("W. Lancs", 113401, 291, 305),
    "Wyre": ("Wyre", 109745, 226, 231),
}
CRIME = "Residential burglary"
ASKED: list[str] = []
DOUBTFUL: list[Figure] = []
STATED: list[Stated] = []
EXPECTED: list[Figure] = [
    figure
    for area, (_, _, now, before) in NUMBERS.items()
    for figure in ((area, CRIME, "2017-01", 12, now), (area, CRIME, "2016-01", 12, before))
]
TOTALS: list[Figure] = [
    ("Lancashire", CRIME, "2017-01", 12, sum(n[2] for n in NUMBERS.values())),
    ("Lancashire", CRIME, "2016-01", 12, sum(n[3] for n in NUMBERS.values())),
]


def _rank(counts: dict[str, float], area: str) -> int:
    """1 is the highest rate."""
    return 1 + sum(1 for rate in counts.values() if rate > counts[area])


def make() -> bytes:
    """The workbook."""
    wb = openpyxl.Workbook()
    ws = wb.worksheets[0]
    ws.title = "BURG RES"
    ws["A1"] = "RESIDENTIAL BURGLARY - all Lancashire CSPs"
    ws["A1"].font = Font(bold=True, size=14)
    ws["A2"] = "Rolling 12 months to end of December 2017. Rank 1 = highest rate of 14."
    ws["C4"] = "12m to Dec 2017"
    ws.merge_cells("C4:E4")
    ws["F4"] = "12m to Dec 2016"
    ws.merge_cells("F4:H4")
    heads = [
        "Area",
        "Pop'n (mid-2016)",
        "No.",
        "per 1,000",
        "Rank",
        "No.",
        "per 1,000",
        "Rank",
        "% ch.",
        "Moved",
    ]
    for column, head in enumerate(heads, start=1):
        cell = ws.cell(5, column, head)
        cell.font = Font(bold=True, color="FFFFFF")
        cell.fill = PatternFill("solid", fgColor="1F3864")
        cell.alignment = Alignment(wrap_text=True, horizontal="center")
    now_rates = {a: 1000 * n[2] / n[1] for a, n in NUMBERS.items()}
    then_rates = {a: 1000 * n[3] / n[1] for a, n in NUMBERS.items()}
    lines: list[tuple[str, list[str | int | float | None]]] = []
    for area, (short, people, now, before) in NUMBERS.items():
        place, was = _rank(now_rates, area), _rank(then_rates, area)
        lines.append(
            (
                area,
                [
                    short,
                    people,
                    now,
                    round(now_rates[area], 2),
                    place,
                    before,
                    round(then_rates[area], 2),
                    was,
                    (now - before) / before,
                    was - place,
                ],
            )
        )
    people = sum(n[1] for n in NUMBERS.values())
    now = sum(n[2] for n in NUMBERS.values())
    before = sum(n[3] for n in NUMBERS.values())
    lines.append(
        (
            "Lancashire",
            [
                "Lancashire",
                people,
                now,
                round(1000 * now / people, 2),
                None,
                before,
                round(1000 * before / people, 2),
                None,
                (now - before) / before,
                None,
            ],
        )
    )
    for row, (_, values) in enumerate(sorted(lines), start=6):
        for column, value in enumerate(values, start=1):
            cell = ws.cell(row, column, value)
            if column in (2, 3, 6):
                cell.number_format = "#,##0"
            elif column in (4, 7):
                cell.number_format = "0.00"
            elif column == 9:
                cell.number_format = "+0%;-0%"
    ws["A22"] = "Source: Sleuth extract 09/01/2018. ONS mid-2016 estimates."
    ws.column_dimensions["A"].width = 22
    ws.freeze_panes = "B6"
    stream = io.BytesIO()
    wb.save(stream)
    return stream.getvalue()
