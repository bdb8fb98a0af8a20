"""A partnership analyst's quarterly pack, one tab an area, each tab copied from the one before.

Each month has its own figure and a running year to date beside it under the same month heading;
the months before October are not listed, so the running figures are statements of their own.
Awkward: every second column is cumulative, and the last tab is called "West Lancs" while its
title still says Chorley: nothing in the book decides which is right, so it must be asked.
"""

import io

import openpyxl
from openpyxl.styles import Alignment, Font, PatternFill

Figure = tuple[str, str, str, int, int | None]
Stated = tuple[str, str, str, int, float]

FILE = "Q3 pack CSPs 201718.xlsx"

# tab's area: crime type: (April-September, October, November, December, April-December 2016)
NUMBERS: dict[str, dict[str, tuple[int, int, int, int, int]]] = {
    "Chorley": {
        "All crime": (3011, 521, 498, 507, 3822),
        "Anti-social behaviour": (2054, 322, 287, 214, 3041),
        "All burglary": (268, 57, 49, 61, 344),
        "Shoplifting": (296, 44, 58, 66, 430),
    },
    "South Ribble": {
        "All crime": (2868, 517, 504, 500, 3650),
        "Anti-social behaviour": (1801, 301, 256, 190, 2689),
        "All burglary": (254, 47, 55, 47, 301),
        "Shoplifting": (251, 39, 43, 52, 377),
    },
    "West Lancashire": {
        "All crime": (3104, 540, 476, 489, 3977),
        "Anti-social behaviour": (2210, 334, 298, 241, 3190),
        "All burglary": (243, 52, 46, 43, 339),
        "Shoplifting": (280, 51, 54, 49, 402),
    },
}


def _figures(area: str, numbers: dict[str, tuple[int, int, int, int, int]]) -> list[Figure]:
    """What one tab states, if it is about this area."""
    figures: list[Figure] = []
    for crime, (half, october, november, december, last_year) in numbers.items():
        figures += [
            (area, crime, "2017-10", 1, october),
            (area, crime, "2017-04", 7, half + october),
            (area, crime, "2017-11", 1, november),
            (area, crime, "2017-04", 8, half + october + november),
            (area, crime, "2017-12", 1, december),
            (area, crime, "2017-04", 9, half + october + november + december),
            (area, crime, "2016-04", 9, last_year),
        ]
    return figures


ASKED: list[str] = [
    "The tab is called 'West Lancs' but its title says Chorley: which area are its figures?",
]
STATED: list[Stated] = []
EXPECTED: list[Figure] = [
    figure for area in ("Chorley", "South Ribble") for figure in _figures(area, NUMBERS[area])
]
TOTALS: list[Figure] = []
# as they stand if the answer is "West Lancashire" (the tab is right, the title is a leftover)
DOUBTFUL: list[Figure] = _figures("West Lancashire", NUMBERS["West Lancashire"])
# and if the answer is "Chorley": these then contradict the Chorley tab
OTHER_READING: list[Figure] = _figures("Chorley", NUMBERS["West Lancashire"])


def make() -> bytes:
    """The workbook."""
    wb = openpyxl.Workbook()
    wb.remove(wb.worksheets[0])
    tabs = (
        ("Chorley", "Chorley", "Chorley"),
        ("South Ribble", "South Ribble", "South Ribble"),
        ("West Lancs", "Chorley", "West Lancashire"),
    )
    names = {"Anti-social behaviour": "ASB", "All burglary": "Burglary - all"}
    for tab, titled, area in tabs:
        ws = wb.create_sheet(tab)
        ws["A1"] = f"{titled} CSP: Quarter 3 performance, 2017/18"
        ws["A1"].font = Font(name="Verdana", bold=True, size=11)
        ws.merge_cells("A1:H1")
        for column, month in ((2, "Oct 2017"), (4, "Nov 2017"), (6, "Dec 2017")):
            cell = ws.cell(3, column, month)
            cell.alignment = Alignment(horizontal="center")
            cell.fill = PatternFill("solid", fgColor="C6E0B4")
            ws.merge_cells(start_row=3, end_row=3, start_column=column, end_column=column + 1)
            ws.cell(4, column, "Month")
            ws.cell(4, column + 1, "YTD")
        ws.cell(3, 8, "Dec 2016")
        ws.cell(4, 8, "YTD")
        for row, (crime, numbers) in enumerate(NUMBERS[area].items(), start=5):
            half, october, november, december, last_year = numbers
            running = half + october
            values = [
                october,
                running,
                november,
                running + november,
                december,
                running + november + december,
                last_year,
            ]
            ws.cell(row, 1, names.get(crime, crime))
            for column, value in enumerate(values, start=2):
                ws.cell(row, column, value).number_format = "#,##0"
        ws["A10"] = "YTD runs from 1 April."
        ws.column_dimensions["A"].width = 20
    stream = io.BytesIO()
    wb.save(stream)
    return stream.getvalue()
