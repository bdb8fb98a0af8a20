"""A county council research team's published, accessible workbook.

A cover, a notes page and one sheet per year; the period stands only in each sheet's title ('year
ending March 2020'), districts run down and crime types across, and the headings carry '[note 1]'
marks. Some cells hold shorthand, '[x]' not available and '[c]' confidential, explained on the
notes page; a county line closes each table.
"""

import io

import openpyxl
from openpyxl.styles import Alignment, Font

Figure = tuple[str, str, str, int, int | None]
Stated = tuple[str, str, str, int, float]

FILE = "lancashire-12-police-recorded-crime-ye-march-2020-to-2022.xlsx"

TYPES: list[str] = ["All crime", "Criminal damage", "Hate crime"]
YEARS: list[str] = ["2019-04", "2020-04", "2021-04"]

# district: one list per year, in the order of TYPES
COUNTS: dict[str, list[list[int | str]]] = {
    "Burnley": [[10564, 978, 133], [9213, 890, 109], [11243, 1071, 140]],
    "Chorley": [[7633, 696, 78], [6484, 660, 82], [7869, 715, 104]],
    "Fylde": [[4885, 434, 55], [4173, 418, 56], [5053, 440, 62]],
    "Hyndburn": [[8173, 754, 91], [7121, 625, 88], [8653, 769, 98]],
    "Lancaster": [[11927, 1170, 137], [10687, 921, 125], [13213, 1210, 157]],
    "Pendle": [[7719, 715, 99], [6378, 628, 83], [8035, 764, 99]],
    "Preston": [[16981, 1586, 207], [14284, 1403, 176], [17542, 1634, 213]],
    "Ribble Valley": [[2453, 239, "[c]"], [2059, 194, "[c]"], [2653, 284, 33]],
    "Rossendale": [[5312, 468, 71], [4481, 431, "[c]"], [5575, 487, 56]],
    "South Ribble": [[6667, 604, 85], [6001, 524, 70], [7205, 635, 91]],
    "West Lancashire": [[7648, 720, "[x]"], [6613, 607, 75], [8179, 742, 97]],
    "Wyre": [[7072, 681, 91], [6337, 541, 75], [7657, 716, 94]],
}


def _county(year: int, column: int) -> int | str:
    """The county line: the sum of the districts, or the shorthand if any of them has one."""
    parts = [rows[year][column] for rows in COUNTS.values()]
    numbers = [part for part in parts if isinstance(part, int)]
    if len(numbers) < len(parts):
        return "[c]"
    return sum(numbers)


def make() -> bytes:
    """Build the workbook and return its bytes."""
    book = openpyxl.Workbook()
    cover = book.active
    assert cover is not None
    cover.title = "Cover"
    title = Font(name="Arial", size=15, bold=True)
    plain = Font(name="Arial", size=12)
    bold = Font(name="Arial", size=12, bold=True)
    for row, text in enumerate(
        [
            "Police recorded crime in the Lancashire-12 districts",
            "Years ending March 2020 to March 2022",
            "This workbook has three tables, one for each year, and a page of notes.",
            "Publication date: 20 October 2022",
            "Contact: the council's research and intelligence team",
        ],
        start=1,
    ):
        cover.cell(row, 1, text).font = title if row == 1 else plain

    notes = book.create_sheet("Notes")
    notes["A1"] = "Notes"
    notes["A1"].font = title
    for line, (name, text) in enumerate(
        [
            ("Note", "Meaning"),
            ("[note 1]", "Excludes fraud and computer misuse."),
            ("[note 2]", "Crimes with a hate crime marker. Included in total recorded crime."),
            ("[c]", "Confidential: withheld, or withheld to protect another cell."),
            ("[x]", "Not available."),
        ],
        start=3,
    ):
        notes.cell(line, 1, name).font = bold if line == 3 else plain
        notes.cell(line, 2, text).font = bold if line == 3 else plain

    for year, name in enumerate(["2020", "2021", "2022"]):
        sheet = book.create_sheet(f"Table_{year + 1}")
        sheet["A1"] = (
            f"Table {year + 1}: Police recorded crime by district, year ending March {name}"
        )
        sheet["A1"].font = title
        sheet["A2"] = "This worksheet has one table. Some cells hold shorthand: see Notes."
        sheet["A2"].font = plain
        heads = [
            "District",
            "Total recorded crime [note 1]",
            "Criminal damage",
            "Hate crime [note 2]",
        ]
        for column, text in enumerate(heads, start=1):
            cell = sheet.cell(4, column, text)
            cell.font = bold
            cell.alignment = Alignment(wrap_text=True, vertical="top")
        lines = [(district, rows[year]) for district, rows in COUNTS.items()]
        lines.append(("Lancashire-12", [_county(year, column) for column in range(3)]))
        for row, (district, values) in enumerate(lines, start=5):
            sheet.cell(row, 1, district).font = bold if district == "Lancashire-12" else plain
            for column, value in enumerate(values, start=2):
                cell = sheet.cell(row, column, value)
                cell.font = plain
                cell.number_format = "#,##0"
                cell.alignment = Alignment(horizontal="right")
        for letter in "ABCD":
            sheet.column_dimensions[letter].width = 22
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _count(value: int | str) -> int | None:
    return value if isinstance(value, int) else None


EXPECTED: list[Figure] = [
    (district, crime_type, first, 12, _count(value))
    for district, years in COUNTS.items()
    for first, values in zip(YEARS, years, strict=True)
    for crime_type, value in zip(TYPES, values, strict=True)
]
TOTALS: list[Figure] = [
    ("Lancashire-12", crime_type, first, 12, _count(_county(year, column)))
    for year, first in enumerate(YEARS)
    for column, crime_type in enumerate(TYPES)
]
STATED: list[Stated] = []
ASKED: list[str] = []
DOUBTFUL: list[Figure] = []
