"""The blank template: a workbook to type figures in, and what an officer finds in it."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from typing import Any

import openpyxl
import pytest
from openpyxl.utils import get_column_letter, range_boundaries
from openpyxl.workbook import Workbook
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from csp_core import areas, crime_types
from csp_core.crime_types import CrimeType
from csp_core.outputs.template import blank_template
from csp_core.outputs.template_words import SHORTHAND
from csp_core.period_words import parse_period
from csp_core.periods import Span, month_of
from csp_core.reading.cells import parse_count

TODAY = dt.date(2018, 2, 20)
CHECKED = "ABCDE"


@pytest.fixture(scope="module")
def book() -> Workbook:
    return opened(blank_template(TODAY))


def opened(data: bytes) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(data))


def rows_of(page: Worksheet) -> list[list[Any]]:
    return [list(row) for row in page.iter_rows(values_only=True)]


def check_of(book: Workbook, letter: str) -> DataValidation:
    """The one data validation that reaches from row 2 to the last of a column."""
    whole = f"{letter}2:{letter}1048576"
    checks: list[DataValidation] = book["Figures"].data_validations.dataValidation
    (check,) = [check for check in checks if str(check.sqref) == whole]
    return check


def choices_of(book: Workbook, letter: str) -> list[Any]:
    """What a column's drop-down list offers, looked up where it points."""
    sheet, _, place = str(check_of(book, letter).formula1).partition("!")
    return [cell.value for (cell,) in book[sheet][place.replace("$", "")]]


def months(*, last: tuple[int, int], first: tuple[int, int]) -> list[dt.datetime]:
    """The first days of the months from the last back to the first."""
    numbers = range(last[0] * 12 + last[1] - 1, first[0] * 12 + first[1] - 2, -1)
    return [dt.datetime(month // 12, month % 12 + 1, 1) for month in numbers]  # noqa: DTZ001 - Excel's have none


def test_the_first_sheet_has_its_headings_in_row_1_and_one_worked_row(book: Workbook) -> None:
    assert book.sheetnames == [
        "Figures", "Funding", "Domestic abuse", "Activity", "Survey", "Notes", "Lists",
    ]  # fmt: skip
    assert rows_of(book["Figures"]) == [
        ["Area", "Crime type", "Month", "Count", "Status", "Note"],
        [
            "South Ribble",
            "All burglary",
            dt.datetime(2018, 1, 1),  # noqa: DTZ001 - Excel's have none
            48,
            "Example",
            "An example, not counted. You may leave this row or delete it.",
        ],
    ]


def test_the_headings_stay_in_view_and_nothing_is_filtered(book: Workbook) -> None:
    page = book["Figures"]

    assert (page.freeze_panes, page.auto_filter.ref, len(page.tables)) == ("A2", None, 0)
    assert [page.column_dimensions[letter].width for letter in "ABCDEF"] == [26, 38, 13, 11, 14, 62]


def test_the_worked_row_is_in_italics_and_says_that_it_is_not_counted(book: Workbook) -> None:
    row = book["Figures"][2]

    assert [cell.font.italic for cell in row] == [True] * 6
    assert [cell.comment and cell.comment.text for cell in row] == [
        None,
        None,
        None,
        None,
        "This row is an example. A row whose status is Example is not counted. "
        "To use this row for your own figures, clear this cell.",
        None,
    ]


def test_a_month_or_a_count_typed_in_any_row_is_shown_as_one(book: Workbook) -> None:
    page = book["Figures"]

    formats = [page.column_dimensions[letter].number_format for letter in "ABCDEF"]
    assert formats == ["General", "General", "mmm yyyy", "#,##0", "General", "General"]
    assert [page["C2"].number_format, page["D2"].number_format] == ["mmm yyyy", "#,##0"]
    assert [page.column_dimensions[letter].font.italic for letter in "ABCDEF"] == [False] * 6


def test_the_lists_offer_the_known_areas_types_and_statuses(book: Workbook) -> None:
    assert choices_of(book, "A") == list(areas.known())
    assert choices_of(book, "B") == list(crime_types.vocabulary())
    assert choices_of(book, "E") == ["provisional", "revised"]
    assert [check_of(book, letter).type for letter in "ABCE"] == ["list"] * 4
    # In the file format this says whether the arrow is hidden.
    assert [check_of(book, letter).showDropDown for letter in CHECKED] == [False] * 5


@pytest.mark.parametrize(
    ("today", "last", "first"),
    [
        (dt.date(2018, 2, 20), (2018, 2), (2015, 4)),
        (dt.date(2018, 3, 31), (2018, 3), (2015, 4)),
        (dt.date(2018, 4, 1), (2018, 4), (2016, 4)),
    ],
)
def test_the_months_offered_are_the_last_three_financial_years_up_to_todays(
    today: dt.date, last: tuple[int, int], first: tuple[int, int]
) -> None:
    made = opened(blank_template(today))

    assert choices_of(made, "C") == months(last=last, first=first)
    shown = {cell.number_format for cell in made["Lists"]["B"] if cell.is_date}
    assert shown == {"mmm yyyy"}


def test_a_count_is_a_whole_number_or_one_of_the_shorthands(book: Workbook) -> None:
    check = check_of(book, "D")

    where = "Lists!$B$104:$B$112"
    formula = f"IF(ISNUMBER(D2),D2=INT(D2),ISNUMBER(MATCH(D2,{where},0)))"
    assert (check.type, check.formula1) == ("custom", formula)
    offered = [cell.value for (cell,) in book["Lists"]["B104:B112"]]
    assert offered == ["[c]", "[x]", "[u]", "[z]", "<5", "Under 5", "*", "..", "n/a"]


def test_what_is_not_expected_is_hinted_at_and_never_refused(book: Workbook) -> None:
    checks = [check_of(book, letter) for letter in CHECKED]

    assert [(check.errorStyle, check.errorTitle, check.error) for check in checks] == [
        (
            "information",
            "This area is not on the list",
            "You may still use it. Check the spelling, and write it the same way in every row.",
        ),
        (
            "information",
            "This type is not on the list",
            "You may still use it. Check the spelling, and write it the same way in every row.",
        ),
        (
            "information",
            "This month is not on the list",
            "You may still use it, if the cell shows the month and the year you mean. Write the "
            "year in full, such as Apr 2017: Excel takes Apr 17 for 17 April of this year.",
        ),
        (
            "warning",
            "Is this a count?",
            "A count is a whole number, or shorthand such as [c] for withheld or [x] for not "
            "available. If the figure is not known, leave the cell empty: an empty cell is not "
            "zero.",
        ),
        (
            "warning",
            "This status is not on the list",
            "Write provisional or revised, or leave the cell empty.",
        ),
    ]
    assert all(check.showErrorMessage and check.allowBlank for check in checks)


def test_the_hints_are_no_longer_than_excel_opens(book: Workbook) -> None:
    """It calls a workbook damaged whose titles pass 32 characters or whose texts pass 225."""
    checks = [check_of(book, letter) for letter in CHECKED]

    assert [check.errorTitle for check in checks if len(check.errorTitle or "") > 32] == []
    assert [check.error for check in checks if len(check.error or "") > 225] == []


def test_beside_a_chosen_count_stands_that_unknown_means_empty(book: Workbook) -> None:
    prompts = [
        (check.promptTitle, check.prompt) if check.showInputMessage else None
        for check in (check_of(book, letter) for letter in CHECKED)
    ]

    said = ("Count", "A whole number. Leave the cell empty if the figure is not known.")
    assert prompts == [None, None, None, said, None]


def test_the_notes_explain_every_column_every_shorthand_and_where_to_get_help(
    book: Workbook,
) -> None:
    rows = rows_of(book["Notes"])

    assert rows[:3] == [
        ["How to fill in this template", None],
        [
            "Type your figures on the sheet Figures, save the file, "
            "and drop it on the Upload page.",
            None,
        ],
        ["About", "What to know"],
    ]
    assert [row[0] for row in rows[3:]] == [
        "Other layouts",
        "Rows",
        "The example row",
        "Area",
        "Crime type",
        "Crime types that overlap",
        "Month",
        "Quarters and years",
        "Count",
        "Empty cells",
        *(f"Shorthand: {written}" for written, _ in SHORTHAND),
        "Status",
        "Note",
        "The other sheets",
        "Sheet Funding",
        "Sheet Domestic abuse",
        "Sheet Activity",
        "Sheet Survey",
        "Figures that change later",
        "Where to get help",
    ]
    said = dict(rows[3:])
    assert said["Other layouts"] == (
        "You do not have to use this template. Any other layout is fine too: drop the "
        "spreadsheet the police sent you as it is. The template is for figures that you type."
    )
    assert said["Month"] == (
        "Choose from the list, or write the month with its year in full, in any of these ways: "
        "Feb 2018 or February 2018 or 01/02/2018 or 2018-02. Excel takes Apr 17 for 17 April of "
        "this year, so write Apr 2017."
    )
    assert said["Empty cells"] == (
        "An empty count is not zero. It means that the figure is not known: the month is named "
        "as missing, and no change is given for a time it is part of."
    )
    assert said["Shorthand: <5"] == "Fewer than 5, so withheld; read as [c]."
    assert said["Shorthand: .."] == "Not available; read as [x]."


@pytest.mark.parametrize(
    ("written", "span"),
    [
        ("Feb 2018", Span(month_of(TODAY), month_of(TODAY))),
        ("February 2018", Span(month_of(TODAY), month_of(TODAY))),
        ("01/02/2018", Span(month_of(TODAY), month_of(TODAY))),
        ("2018-02", Span(month_of(TODAY), month_of(TODAY))),
        ("Q1 2017/18", Span(2017 * 12 + 3, 2017 * 12 + 5)),
        ("2017/18", Span(2017 * 12 + 3, 2018 * 12 + 2)),
        ("Apr 2017 to Jan 2018", Span(2017 * 12 + 3, 2018 * 12)),
    ],
)
def test_a_period_written_as_the_notes_say_is_read(
    written: str, span: Span, book: Workbook
) -> None:
    said = dict(rows_of(book["Notes"])[3:])

    assert written in said["Month"] + said["Quarters and years"]
    assert parse_period(written) == span


def test_every_shorthand_is_read_as_the_marker_its_note_names() -> None:
    read = {written: parse_count(written).marker for written, _ in SHORTHAND}

    assert read == {
        "[c]": "[c]",
        "[x]": "[x]",
        "[u]": "[u]",
        "[z]": "[z]",
        "<5": "[c]",
        "Under 5": "[c]",
        "*": "[c]",
        "..": "[x]",
        "n/a": "[x]",
    }


@pytest.mark.parametrize("sheet", ["Figures", "Notes", "Lists"])
def test_a_sheet_is_one_whole_table_without_merged_cells_or_gaps(
    sheet: str, book: Workbook
) -> None:
    page = book[sheet]
    title_lines = 0 if sheet == "Figures" else 2
    table = rows_of(page)[title_lines:]

    assert list(page.merged_cells.ranges) == []
    assert [row for row in table if None in row] == []
    assert page.freeze_panes == f"A{title_lines + 2}"
    assert page.sheet_state == "visible"


@pytest.mark.parametrize("sheet", ["Notes", "Lists"])
def test_a_screen_reader_is_told_where_the_table_is_and_no_filter_stands_on_it(
    sheet: str, book: Workbook
) -> None:
    (table,) = book[sheet].tables.values()

    assert range_boundaries(table.ref) == (1, 3, 2, book[sheet].max_row)
    assert table.column_names == [cell.value for cell in book[sheet][3]]
    assert table.autoFilter is None


def test_the_notes_wrap_in_rows_high_enough_for_them(book: Workbook) -> None:
    page = book["Notes"]

    assert {cell.alignment.wrap_text for (cell,) in page["B4" : f"B{page.max_row}"]} == {True}
    low = [
        cell.row
        for (cell,) in page["B4" : f"B{page.max_row}"]
        if len(cell.value) / 95 > page.row_dimensions[cell.row].height / 15
    ]
    assert low == []


def test_the_workbook_names_its_title_and_language_and_no_person() -> None:
    with zipfile.ZipFile(io.BytesIO(blank_template(TODAY))) as packed:
        about = packed.read("docProps/core.xml").decode()

    assert re.findall(r"<[a-z]+:([a-z]+)[^>]*>([^<]+)<", about) == [
        ("title", "Blank template for crime figures"),
        ("subject", "For typing in counts of crime by area, crime type and month"),
        ("language", "en-GB"),
        ("created", "2018-02-20T00:00:00Z"),
        ("modified", "2018-02-20T00:00:00Z"),
    ]


def test_text_that_begins_like_a_formula_stays_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(areas, "known", lambda: ("South Ribble", "=1+1", "@SUM(A1)"))
    vocabulary = {name: CrimeType(name) for name in ("All burglary", '=HYPERLINK("x")')}
    monkeypatch.setattr(crime_types, "vocabulary", lambda: vocabulary)

    made = opened(blank_template(TODAY))

    assert choices_of(made, "A") == ["South Ribble", "=1+1", "@SUM(A1)"]
    assert choices_of(made, "B") == ["All burglary", '=HYPERLINK("x")']
    kinds = {cell.data_type for page in made for row in page.iter_rows() for cell in row}
    assert "f" not in kinds


def test_the_same_day_gives_the_same_bytes_and_carries_no_hour() -> None:
    once, again = blank_template(TODAY), blank_template(TODAY)

    assert once == again
    with zipfile.ZipFile(io.BytesIO(once)) as packed:
        assert {entry.date_time for entry in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_drawing_behind_the_cell_note_has_the_names_excel_gives_it() -> None:
    with zipfile.ZipFile(io.BytesIO(blank_template(TODAY))) as packed:
        names = [name for name in packed.namelist() if name.endswith(".vml")]
        drawings = [packed.read(name).decode() for name in names]

    assert len(drawings) == 5
    for drawing in drawings:
        assert drawing.startswith("<xml xmlns:o=")
        assert "<v:shapetype " in drawing
        assert '<x:ClientData ObjectType="Note">' in drawing


RECORD_SHEETS = ("Funding", "Domestic abuse", "Activity", "Survey")


@pytest.mark.parametrize("name", RECORD_SHEETS)
def test_the_other_sheets_have_one_heading_row_and_an_example_in_italics(
    name: str, book: Workbook
) -> None:
    page = book[name]
    heading, example = rows_of(page)

    assert None not in heading
    assert (heading[-1], example[-1]) == ("Note", "Example")
    assert {cell.font.italic for cell in page[2]} == {True}
    note = page.cell(2, len(heading)).comment
    assert (note and note.text) == (
        "This row is an example. A row whose note is Example is not counted. "
        "To use this row for your own, clear this cell."
    )
    assert (page.freeze_panes, list(page.merged_cells.ranges)) == ("A2", [])


def test_their_lists_offer_the_words_the_program_knows(book: Workbook) -> None:
    def offered(name: str) -> dict[str, list[Any]]:
        found = {}
        for check in book[name].data_validations.dataValidation:
            sheet, _, place = str(check.formula1).partition("!")
            heading = book[name][f"{str(check.sqref)[0]}1"].value
            found[heading] = [cell.value for (cell,) in book[sheet][place.replace("$", "")]]
        return found

    assert {name: offered(name) for name in RECORD_SHEETS} == {
        "Funding": {"Status": ["allocated", "committed", "spent", "withdrawn"]},
        "Domestic abuse": {
            "Unit": ["cases", "children", "share of cases", "people", "referrals"],
        },
        "Activity": {
            "Kind": ["meeting", "operation", "project", "service", "event", "action"],
        },
        "Survey": {
            "Base counts": ["people", "contacts", "households", "replies"],
            "Several answers": ["yes", "no"],
        },
    }


def test_days_pounds_and_shares_typed_in_any_row_are_shown_as_such(book: Workbook) -> None:
    def shown(name: str) -> dict[Any, str]:
        page = book[name]
        return {
            heading: page.column_dimensions[get_column_letter(at)].number_format
            for at, heading in enumerate(rows_of(page)[0], start=1)
        }

    assert shown("Funding")["From"] == "d mmm yyyy"
    assert shown("Funding")["Amount (£)"] == '"£"#,##0.00'
    assert shown("Domestic abuse")["As at"] == "d mmm yyyy"
    assert shown("Survey")["Share"] == "0.0%"
    assert shown("Survey")["Asked"] == "#,##0"
