"""A neighbourhood officer's ward sheet for a local meeting in South Ribble.

Each crime type is a heading row of its own (one with a note mark); beneath it five wards with this
quarter, the same quarter last year and a comment in words. Awkward: comments and notes are full of
other numbers, note marks are typed after ward names, "nil" is a real nought, and one count is
typed (12): whether that is minus twelve or a twelve somebody put in brackets must be asked.
"""

import io

import openpyxl
from openpyxl.styles import Alignment, Font, PatternFill

Figure = tuple[str, str, str, int, int | None]
Stated = tuple[str, str, str, int, float]

FILE = "Ward figs for PACT meeting 23 Jan.xlsx"

NOW, BEFORE = "2017-10", "2016-10"
# crime type: ward: (October-December 2017, October-December 2016); the bracketed one is 12 here
NUMBERS: dict[str, dict[str, tuple[int, int]]] = {
    "Anti-social behaviour": {
        "Bamber Bridge East": (61, 74),
        "Broad Oak": (22, 19),
        "Lostock Hall": (38, 45),
        "Moss Side": (27, 41),
        "Seven Stars": (54, 50),
    },
    "Criminal damage": {
        "Bamber Bridge East": (19, 16),
        "Broad Oak": (12, 7),
        "Lostock Hall": (14, 11),
        "Moss Side": (9, 13),
        "Seven Stars": (21, 24),
    },
    "Nuisance off-road bikes": {
        "Bamber Bridge East": (6, 2),
        "Broad Oak": (0, 1),
        "Lostock Hall": (3, 0),
        "Moss Side": (11, 8),
        "Seven Stars": (4, 5),
    },
}
BRACKETED = ("Broad Oak", "Criminal damage", NOW)
_ALL: list[Figure] = [
    (ward, crime, first, 3, counts[i])
    for crime, wards in NUMBERS.items()
    for ward, counts in wards.items()
    for i, first in enumerate((NOW, BEFORE))
]
ASKED: list[str] = [
    (
        "Criminal damage in Broad Oak, October to December 2017, is typed (12): is it minus 12"
        " (crimes reclassified) or 12?"
    ),
]
STATED: list[Stated] = []
TOTALS: list[Figure] = []
EXPECTED: list[Figure] = [f for f in _ALL if f[:3] != BRACKETED]
# as it stands if the answer is "12"
DOUBTFUL: list[Figure] = [f for f in _ALL if f[:3] == BRACKETED]
# and if the answer is "minus 12"
OTHER_READING: list[Figure] = [("Broad Oak", "Criminal damage", NOW, 3, -12)]


def make() -> bytes:
    """The workbook."""
    wb = openpyxl.Workbook()
    ws = wb.worksheets[0]
    ws.title = "wards"
    ws["A1"] = "WARD FIGURES, QUARTER 3"
    ws["A1"].font = Font(name="Comic Sans MS", bold=True, size=16)
    ws.merge_cells("A1:D1")
    for column, head in enumerate(
        ("Ward", "Oct to Dec 2017", "Oct to Dec 2016", "What's behind it"), start=1
    ):
        ws.cell(2, column, head).font = Font(name="Comic Sans MS", bold=True)
    headings = {
        "Anti-social behaviour": "ANTI-SOCIAL BEHAVIOUR",
        "Criminal damage": "CRIMINAL DAMAGE \u00b9",
        "Nuisance off-road bikes": "NUISANCE OFF-ROAD BIKES",
    }
    marks = {"Lostock Hall": "Lostock Hall \u00b2", "Moss Side": "Moss Side*"}
    comments = {
        ("Anti-social behaviour", "Bamber Bridge East"): "18 of these are one address",
        ("Anti-social behaviour", "Moss Side"): "Down fourteen. 2 dispersal orders in Nov",
        ("Anti-social behaviour", "Seven Stars"): "Bonfire week, thirty calls in 5 days",
        ("Criminal damage", "Broad Oak"): "Garage break-ins, see Oct bulletin",
        ("Criminal damage", "Seven Stars"): "9 car windows on 31/10",
        ("Nuisance off-road bikes", "Broad Oak"): "None this quarter",
        ("Nuisance off-road bikes", "Moss Side"): "Op Shepherd seized 3 bikes, s59 x 7",
    }
    row = 3
    for crime, wards in NUMBERS.items():
        cell = ws.cell(row, 1, headings[crime])
        cell.fill = PatternFill("solid", fgColor="FFE699")
        cell.font = Font(bold=True)
        ws.merge_cells(start_row=row, end_row=row, start_column=1, end_column=4)
        row += 1
        for ward, counts in wards.items():
            ws.cell(row, 1, marks.get(ward, ward))
            for column, (first, count) in enumerate(((NOW, counts[0]), (BEFORE, counts[1])), 2):
                shown: str | int = count or "nil"
                if (ward, crime, first) == BRACKETED:
                    shown = f"({count})"
                ws.cell(row, column, shown).alignment = Alignment(horizontal="right")
            ws.cell(row, 4, comments.get((crime, ward)))
            row += 1
    notes = (
        "\u00b9 Arson is not in these. There were 6 deliberate fires in the quarter.",
        "\u00b2 Boundary changed 7 May 2015; about 400 homes moved to Tardy Gate.",
        "* Moss Side includes the 24 hour garage on Dunkirk Lane.",
    )
    for offset, note in enumerate(notes, start=1):
        ws.cell(row + offset, 1, note)
    ws.column_dimensions["A"].width = 26
    ws.column_dimensions["D"].width = 40
    stream = io.BytesIO()
    wb.save(stream)
    return stream.getvalue()
