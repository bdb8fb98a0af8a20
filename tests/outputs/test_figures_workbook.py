"""The figures workbook: opened again, numbers are numbers, and words stay words."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from decimal import Decimal

import openpyxl
import pytest
from openpyxl import Workbook

from csp_core.activity import ActivityRow
from csp_core.casework import CaseworkRow
from csp_core.figures import unite
from csp_core.funding import FundingRow
from csp_core.measures.changes import compare
from csp_core.measures.funding import positions
from csp_core.measures.trends import trends
from csp_core.outline import Cover, Outline
from csp_core.outputs.behind_report import NOTHING_BEHIND, BehindReport, behind_report
from csp_core.outputs.figures_workbook import NoFigures, figures_workbook
from csp_core.outputs.report_contents import ReportContents, report_contents
from csp_core.problems import Place
from csp_core.records import NO_RECORDS, Records
from csp_core.survey import SurveyRow
from tests.reading.drawing import read_sheet

SHEET = """
    Area | Crime type   | Apr 2016 | May 2016 | Apr 2017 | May 2017
    Wyre | All crime    | 500      | 500      | 600      | 600
    Wyre | All burglary | 10       | 12       | 20       | 21
    Wyre | Robbery      | 60       | 70       | 60       | [x]
"""
FIRST_OF_APRIL = dt.datetime.fromisoformat("2017-04-01")
HOSTILE = (
    "=1+1", "{=1+1}", "+1", "@SUM(A1)", "http://a.example", "internal:'Cover'!A1",
    "[press](http://a.example)", "[a](b) and [c](d)", "$$note$$", "a $$$b$$ c", "\x00\x0b\x1fodd",
    "_x000B_", "\ud800", "\u202egnp", "???", "   ", "'", "x" * 40_000,
)  # fmt: skip


def contents(partnership: str = "Wyre partnership") -> ReportContents:
    outline = Outline((), Cover(partnership=partnership, committee="Scrutiny Committee"))
    return report_contents("Report", outline, {}, {"": ""}.get, {}, dt.date(2018, 3, 1))


def behind(records: Records = NO_RECORDS) -> BehindReport:
    figures = unite([read_sheet(SHEET).figures])
    comparison = compare(figures)
    assert comparison is not None
    return behind_report(
        figures, comparison.changes, trends(figures, ("Wyre",)), records, "Figures.xlsx"
    )


def opened(data: bytes) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(data))


def rows(book: Workbook, sheet: str) -> list[tuple[object, ...]]:
    """The table of a sheet, from its headings on."""
    page = book[sheet]
    (table,) = page.tables.values()
    return [tuple(cell.value for cell in row) for row in page[table.ref]]


def test_a_change_stands_with_both_counts_its_range_and_what_chance_has_to_do_with_it() -> None:
    book = opened(figures_workbook(contents(), behind()))

    assert book.sheetnames == [
        "Cover", "Contents", "Notes", "Crime changes", "Counts", "Rates", "Trends",
    ]  # fmt: skip
    headings, crime, burglary, robbery = rows(book, "Crime changes")
    assert headings[:10] == (
        "Area\n[note 1]", "Crime type\n[note 2]", "Count before", "Count now", "Difference",
        "Change\n[note 3]", "Change, lowest\n[note 4]", "Change, highest\n[note 4]", "Chance",
        "Status",
    )  # fmt: skip
    assert crime[:6] == ("Wyre", "All crime", 1000, 1200, 200, 0.2)
    assert crime[8] == "within usual variation"
    assert burglary[:9] == (
        "Wyre", "All burglary", 22, 41, 19, "[u]", "[u]", "[u]", "[u]"
    )  # fmt: skip
    assert robbery[:9] == (
        "Wyre", "Robbery", 130, "[x]", "[x]", "[x]", "[x]", "[x]", "[x]"
    )  # fmt: skip


def test_numbers_are_shown_as_the_field_writes_them_and_shorthand_is_explained_above() -> None:
    page = opened(figures_workbook(contents(), behind()))["Crime changes"]

    above = [page.cell(row, 1).value for row in range(1, 6)]
    assert above == [
        "Crime changes, April 2017 to May 2017 against April 2016 to May 2016",
        "This worksheet contains one table. Notes are on the worksheet Notes.",
        "[u] means not reliable, because the numbers are small.",
        "[x] means not available.",
        "Source: Figures.xlsx",
    ]
    assert (page["C7"].number_format, page["F7"].number_format) == (
        "#,##0;−#,##0", "+0.0%;−0.0%;0.0%",
    )  # fmt: skip
    assert (page.freeze_panes, list(page.merged_cells.ranges)) == ("A7", [])


def test_each_count_names_the_cell_it_was_read_from() -> None:
    book = opened(figures_workbook(contents(), behind()))

    assert rows(book, "Counts")[1::11] == [
        ("Wyre", "All crime", "April 2016", 500, "None", "Figures.xlsx › Crime › C2"),
        ("Wyre", "Robbery", "May 2017", "[x]", "None", "Figures.xlsx › Crime › F4"),
    ]


def test_what_a_report_has_beside_crime_has_sheets_and_what_is_withheld_stays_so() -> None:
    """A value that a withheld row should not have is not shown either."""
    day, place = dt.date(2017, 4, 1), Place("F.xlsx", "S", "D4")
    records = Records(
        funding=(FundingRow("OPCC", "Grant", "allocated", Decimal("6666.67"), day, place=place),),
        casework=(
            CaseworkRow("MARAC", "Wyre", "Males", Decimal(8), "share of cases", place=place),
            CaseworkRow("MARAC", "Wyre", "Boys", Decimal(3), "cases", marker="[c]", place=place),
        ),
        survey=(SurveyRow("Safe?", "Wyre", "Yes", share=Decimal(67), base=1753),),
        activity=(ActivityRow("project", "Leyland Project", amount=Decimal(500)),),
    )

    book = opened(figures_workbook(contents(), BehindReport(records=records)))

    assert rows(book, "Funding")[1:] == [
        ("OPCC", "Grant", "allocated", 6666.67, FIRST_OF_APRIL, "F.xlsx › S › D4"),
    ]
    assert rows(book, "Casework")[1:] == [
        ("MARAC", "Wyre", "Males", 0.08, "share of cases", "F.xlsx › S › D4"),
        ("MARAC", "Wyre", "Boys", "[c]", "cases", "F.xlsx › S › D4"),
    ]
    assert rows(book, "Survey")[1:] == [("Safe?", "Wyre", "Yes", 0.67, 1753, "[z]")]
    assert rows(book, "Activity") == [
        ("Kind", "Name", "Amount\n[note 1]", "Outcome", "Read from\n[note 2]"),
        ("project", "Leyland Project", 500, "[x]", "[z]"),
    ]
    page = book["Casework"]
    assert [page.cell(row, 4).number_format for row in (5, 6)] == ["0.0%", "#,##0;−#,##0"]


def test_positions_of_funding_stand_beside_the_amounts_they_are_worked_out_of() -> None:
    """Pounds and pence as numbers, to the right, and markers under them."""
    funding = (
        FundingRow("OPCC", "Grant", "allocated", Decimal("6666.67")),
        FundingRow("SRBC", "PCSO", "withdrawn", Decimal(44000)),
    )
    found = positions(funding, dt.date(2018, 1, 31))

    data = figures_workbook(
        contents(), BehindReport(records=Records(funding=funding), positions=found)
    )

    book = opened(data)
    assert book.sheetnames[3:] == ["Funding position", "Funding"]
    headings, grant, withdrawn = rows(book, "Funding position")
    assert headings[3:8] == (
        "Allocated\n[note 1]", "Committed\n[note 1]", "Spent\n[note 1]", "Withdrawn\n[note 2]",
        "Not yet committed\n[note 3]",
    )  # fmt: skip
    assert grant[3:8] == (6666.67, "[x]", "[x]", "[x]", "[x]")
    assert withdrawn[3:8] == ("[x]", "[x]", "[x]", 44000, "[x]")
    page = book["Funding position"]
    shown = {(page.cell(row, at).number_format, page.cell(row, at).alignment.horizontal)
             for row in (5, 6) for at in range(4, 11)}  # fmt: skip
    assert shown == {("£#,##0.00;−£#,##0.00", "right")}
    assert page["A3"].value == "[x] means not available."


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: ascii(text)[:20])
def test_nothing_an_officer_wrote_becomes_a_formula_a_link_or_a_note(text: str) -> None:
    """T22, T28. The workbook is made whatever the words are."""
    records = Records(
        activity=(ActivityRow("project", text, purpose=text, place=Place(text, text, "A1")),),
        survey=(SurveyRow(text, text, text, count=60),),
    )

    data = figures_workbook(contents(text), BehindReport(records=records, source=text))

    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        sheets = {name: parts.read(name).decode() for name in parts.namelist()}
    assert [name for name, xml in sheets.items() if "<f>" in xml or 'a.example" ' in xml] == []
    assert not any('TargetMode="External"' in xml for xml in sheets.values())
    book = opened(data)
    notes = [cell for row in rows(book, "Activity")[1:] for cell in row if "[note" in str(cell)]
    assert (notes, rows(book, "Notes")[1][0]) == ([], 1)


def test_words_are_shown_as_they_were_typed() -> None:
    records = Records(activity=(ActivityRow("project", "[press](http://a.example) $$x$$"),))

    book = opened(figures_workbook(contents(), BehindReport(records=records)))

    assert str(rows(book, "Activity")[1][1]).replace("\u200b", "") == (
        "[press](http://a.example) $$x$$"
    )


def test_alike_figures_make_the_same_bytes() -> None:
    assert figures_workbook(contents(), behind()) == figures_workbook(contents(), behind())


def test_a_report_without_figures_is_told_what_to_do() -> None:
    with pytest.raises(NoFigures) as told:
        figures_workbook(contents(), NOTHING_BEHIND)

    assert str(told.value) == (
        "There are no figures yet. Drop a spreadsheet on the Upload page first."
    )
