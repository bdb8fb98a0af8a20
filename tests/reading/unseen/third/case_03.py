"""A council performance officer's scorecard, the sort that goes to Cabinet with RAG colours.

One row an indicator for South Ribble; closed quarters first, then the two loose months of
quarter 4, then year to date, the same months last year, last year's outturn and the target.
Awkward: quarters and months share one row of headings, targets and reference numbers look like
counts, some thousands are typed as text, and three indicators are not crimes at all.
"""

import io

import openpyxl
from openpyxl.styles import Alignment, Font, PatternFill

Figure = tuple[str, str, str, int, int | None]
Stated = tuple[str, str, str, int, float]

FILE = "Corporate scorecard - Community Safety - Feb 2018 FINAL.xlsx"

# crime type: (Q1, Q2, Q3, January, February, April-February last year, all 2016/17, target)
NUMBERS: dict[str, tuple[int, int, int, int, int, int, int, int]] = {
    "All crime": (1402, 1466, 1521, 498, 455, 4487, 4903, 4850),
    "All burglary": (121, 133, 149, 52, 44, 378, 410, 400),
    "All theft": (402, 431, 447, 139, 128, 1307, 1433, 1400),
    "Anti-social behaviour": (888, 913, 747, 207, 215, 3154, 3402, 3300),
    "Domestic abuse": (231, 247, 262, 91, 83, 749, 822, 800),
    "Alcohol related crime": (148, 161, 170, 44, 47, 566, 618, 600),
    "Hate crime": (14, 19, 17, 6, 4, 41, 46, 50),
}
AREA = "South Ribble"
ASKED: list[str] = []
DOUBTFUL: list[Figure] = []
STATED: list[Stated] = []
EXPECTED: list[Figure] = [
    (AREA, crime, first, months, counts[i])
    for crime, counts in NUMBERS.items()
    for i, (first, months) in enumerate(
        (
            ("2017-04", 3),
            ("2017-07", 3),
            ("2017-10", 3),
            ("2018-01", 1),
            ("2018-02", 1),
            ("2016-04", 11),
            ("2016-04", 12),
        )
    )
]
# this year to date only adds the quarters and months beside it
TOTALS: list[Figure] = [
    (AREA, crime, "2017-04", 11, sum(counts[:5])) for crime, counts in NUMBERS.items()
]


def make() -> bytes:
    """The workbook."""
    wb = openpyxl.Workbook()
    ws = wb.worksheets[0]
    ws.title = "Safer Communities"
    ws["B1"] = "South Ribble Borough Council"
    ws["B2"] = "Corporate scorecard 2017/18: Safer Communities. Position at end of February 2018"
    ws["B2"].font = Font(bold=True, size=13)
    ws["C4"] = "2017/18"
    ws.merge_cells("C4:H4")
    ws["I4"] = "2016/17"
    ws.merge_cells("I4:J4")
    heads = [
        "Ref",
        "Indicator",
        "Q1",
        "Q2",
        "Q3",
        "Jan",
        "Feb",
        "YTD",
        "Same period",
        "Outturn",
        "Target 2017/18",
        "Good is",
        "RAG",
    ]
    for column, head in enumerate(heads, start=1):
        cell = ws.cell(5, column, head)
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="D9D9D9")
        cell.alignment = Alignment(wrap_text=True, vertical="center")
    names = {
        "All burglary": "Burglary (all)",
        "All theft": "Theft (all)",
        "All crime": "Total recorded crime",
    }
    row = 6
    for ref, (crime, counts) in enumerate(NUMBERS.items(), start=101):
        q1, q2, q3, jan, feb, same, outturn, target = counts
        year = q1 + q2 + q3 + jan + feb
        big = crime == "All crime"
        values: list[str | int | None] = [
            ref,
            names.get(crime, crime),
            q1,
            q2,
            q3,
            jan,
            feb,
            f"{year:,}" if big else year,
            f"{same:,}" if big else same,
            f"{outturn:,}" if big else outturn,
            target,
            "Low",
            "Green" if year < target * 11 / 12 else "Red",
        ]
        for column, value in enumerate(values, start=1):
            ws.cell(row, column, value)
        ws.cell(row, 13).fill = PatternFill(
            "solid", fgColor="92D050" if values[12] == "Green" else "FF7C80"
        )
        row += 1
        if crime == "Anti-social behaviour":
            others: list[list[str | int | float | None]] = [
                [
                    105.1,
                    "% residents who feel safe after dark",
                    64,
                    66,
                    67,
                    None,
                    None,
                    67,
                    65,
                    65,
                    70,
                    "High",
                    "Amber",
                ],
            ]
            for other in others:
                for column, item in enumerate(other, start=1):
                    ws.cell(row, column, item)
                row += 1
    tail: list[list[str | int | None]] = [
        [
            108,
            "% of hate crime victims satisfied",
            81,
            79,
            84,
            None,
            None,
            82,
            80,
            80,
            85,
            "High",
            "Amber",
        ],
        [
            109,
            "Average days to remove offensive graffiti",
            2,
            2,
            3,
            2,
            1,
            2,
            3,
            3,
            2,
            "Low",
            "Green",
        ],
    ]
    for line in tail:
        for column, item in enumerate(line, start=1):
            ws.cell(row, column, item)
        row += 1
    ws.cell(row + 1, 2, "Same period = April 2016 to February 2017. 2 indicators under review.")
    ws.column_dimensions["B"].width = 40
    stream = io.BytesIO()
    wb.save(stream)
    return stream.getvalue()
