"""A performance scorecard kept by a council's community safety team for four districts.

Each district is a merged group of four columns, this year before last year, then the difference
and the percentage. The periods are told once, in a sentence under the title. Awkward: the table
does not start in A1, section headings stand between the rows, two survey/outcome measures are
shares rather than counts, and one percentage gives way to 'low nos.'.
"""

import io

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

Figure = tuple[str, str, str, int, int | None]
Percent = tuple[str, str, str, int, float]

FILE = "CSP Scorecard Q3 2023-24 FINAL v2.xlsx"

# crime type -> area -> [April-December 2022, April-December 2023]
NUMBERS: dict[str, dict[str, list[int]]] = {
    "All crime": {
        "Preston": [12827, 12947],
        "South Ribble": [5786, 6067],
        "Chorley": [6238, 6860],
        "West Lancashire": [4846, 5364],
    },
    "All burglary": {
        "Preston": [720, 828],
        "South Ribble": [304, 272],
        "Chorley": [355, 311],
        "West Lancashire": [265, 332],
    },
    "Robbery": {
        "Preston": [102, 124],
        "South Ribble": [64, 49],
        "Chorley": [55, 56],
        "West Lancashire": [66, 50],
    },
    "Vehicle crime": {
        "Preston": [721, 782],
        "South Ribble": [358, 329],
        "Chorley": [267, 258],
        "West Lancashire": [305, 248],
    },
    "Shoplifting": {
        "Preston": [912, 851],
        "South Ribble": [478, 456],
        "Chorley": [432, 469],
        "West Lancashire": [404, 415],
    },
    "Violence with injury": {
        "Preston": [1791, 2156],
        "South Ribble": [733, 643],
        "Chorley": [647, 782],
        "West Lancashire": [870, 855],
    },
    "Domestic abuse": {
        "Preston": [2113, 2274],
        "South Ribble": [1122, 1053],
        "Chorley": [1143, 1306],
        "West Lancashire": [1204, 1374],
    },
    "Hate crime": {
        "Preston": [274, 352],
        "South Ribble": [122, 137],
        "Chorley": [98, 136],
        "West Lancashire": [93, 108],
    },
    "Anti-social behaviour": {
        "Preston": [4785, 5102],
        "South Ribble": [2243, 2539],
        "Chorley": [3285, 2950],
        "West Lancashire": [2740, 2486],
    },
    "Criminal damage": {
        "Preston": [1569, 1580],
        "South Ribble": [731, 745],
        "Chorley": [780, 624],
        "West Lancashire": [715, 781],
    },
}
EXPECTED: list[Figure] = [
    (area, crime_type, first_month, 9, pair[which])
    for crime_type, areas in NUMBERS.items()
    for area, pair in areas.items()
    for which, first_month in ((0, "2022-04"), (1, "2023-04"))
]
TOTALS: list[Figure] = []
STATED: list[Percent] = []
ASKED: list[str] = []
DOUBTFUL: list[Figure] = []

DISTRICTS = ["Preston", "South Ribble", "Chorley", "West Lancashire"]

# section -> [(reference, label on the sheet, crime type or None, comment)]
SECTIONS: list[tuple[str, list[tuple[str, str, str | None, str]]]] = [
    (
        "VOLUME CRIME",
        [
            ("CS01", "All Crime", "All crime", "Excludes fraud (Action Fraud)"),
            (
                "CS02",
                "Burglary (all)",
                "All burglary",
                "Op Shepherd ran from 6 November, 14 arrests",
            ),
            ("CS03", "Robbery", "Robbery", ""),
            ("CS04", "Vehicle Crime", "Vehicle crime", "Theft of, theft from and interference"),
            ("CS05", "Shoplifting", "Shoplifting", "Retailer reporting app live since June 2023"),
        ],
    ),
    (
        "VULNERABILITY",
        [
            ("CS06", "Violence With Injury", "Violence with injury", ""),
            ("CS07", "Domestic Abuse *", "Domestic abuse", "Crimes with a DA flag"),
            ("CS08", "Hate Crime *", "Hate crime", "A rise may mean more reporting"),
            ("CS09", "% victims satisfied", None, "Survey, 12 months to Dec 2023"),
        ],
    ),
    (
        "PLACE",
        [
            ("CS10", "ASB", "Anti-social behaviour", "Incidents, not crimes"),
            ("CS11", "Criminal Damage", "Criminal damage", "Arson not included"),
            ("CS12", "% feeling safe after dark", None, "Residents' survey"),
        ],
    ),
]
SHARES: dict[str, list[tuple[float, float]]] = {
    "CS09": [(0.712, 0.735), (0.748, 0.741), (0.763, 0.752), (0.726, 0.719)],
    "CS12": [(0.48, 0.51), (0.67, 0.66), (0.64, 0.66), (0.63, 0.6)],
}


def _header(sheet: Worksheet) -> None:
    sheet.merge_cells("B2:T2")
    sheet["B2"] = "Central & West Lancashire Community Safety Partnerships: Performance Scorecard"
    sheet["B2"].font = Font(name="Gill Sans MT", size=16, bold=True, color="FFFFFF")
    sheet["B2"].fill = PatternFill("solid", fgColor="4B2E83")
    sheet.merge_cells("B3:T3")
    sheet["B3"] = (
        "Position at the end of Quarter 3: 1 April 2023 to 31 December 2023 (this year) "
        "compared with 1 April 2022 to 31 December 2022 (last year)"
    )
    sheet["B3"].font = Font(italic=True)
    sheet["B5"] = "Ref"
    sheet["C5"] = "Measure"
    sheet["T5"] = "Comment"
    for row_span in ("B5:B6", "C5:C6", "T5:T6"):
        sheet.merge_cells(row_span)
    for position, district in enumerate(DISTRICTS):
        column = 4 + 4 * position
        sheet.merge_cells(start_row=5, end_row=5, start_column=column, end_column=column + 3)
        sheet.cell(5, column, district).alignment = Alignment(horizontal="center")
        for offset, words in enumerate(("This year", "Last year", "Diff.", "% change")):
            cell = sheet.cell(6, column + offset, words)
            cell.alignment = Alignment(wrap_text=True, horizontal="center")
            cell.font = Font(bold=True)


def make() -> bytes:
    """The workbook, as .xlsx bytes."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "Scorecard"
    _header(sheet)
    row = 7
    for section, measures in SECTIONS:
        sheet.cell(row, 2, section).font = Font(bold=True, color="4B2E83")
        sheet.merge_cells(start_row=row, end_row=row, start_column=2, end_column=20)
        row += 1
        for reference, label, crime_type, comment in measures:
            sheet.cell(row, 2, reference)
            sheet.cell(row, 3, label)
            for position, district in enumerate(DISTRICTS):
                column = 4 + 4 * position
                if crime_type is None:
                    before_share, now_share = SHARES[reference][position]
                    points = round(100 * (now_share - before_share), 1)
                    sheet.cell(row, column, now_share).number_format = "0.0%"
                    sheet.cell(row, column + 1, before_share).number_format = "0.0%"
                    sheet.cell(row, column + 2, f"{points:+.1f}pp")
                    continue
                before, now = NUMBERS[crime_type][district]
                sheet.cell(row, column, now).number_format = "#,##0"
                sheet.cell(row, column + 1, before).number_format = "#,##0"
                sheet.cell(row, column + 2, now - before).number_format = "+#,##0;-#,##0;0"
                if min(before, now) < 50:
                    sheet.cell(row, column + 3, "low nos.")
                else:
                    change = sheet.cell(row, column + 3, round((now - before) / before, 4))
                    change.number_format = "+0.0%;-0.0%;0.0%"
            if comment:
                sheet.cell(row, 20, comment)
            row += 1
    sheet.cell(row + 1, 2, "* Flagged offences: these are also counted under other measures.")
    sheet.cell(row + 2, 2, "low nos. = percentage not given where either year is below 50.")
    sheet.cell(row + 3, 2, "Source: force performance portal, run 9 January 2024.")
    sheet.column_dimensions["C"].width = 26
    sheet.column_dimensions["T"].width = 44
    sheet.freeze_panes = "D7"

    targets = book.create_sheet("Targets 23-24")
    targets.append(["Ref", "Target", "Lead agency"])
    targets.append(["CS02", "Reduce by 5% by March 2024", "Police"])
    targets.append(["CS08", "No numerical target", "CSP hate crime group"])
    targets.append(["CS12", "Raise by 2 points by March 2024", "District council"])

    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()
