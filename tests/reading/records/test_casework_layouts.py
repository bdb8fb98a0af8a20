"""Casework is recognised by what it says, under whatever headings and however it is laid out."""

from __future__ import annotations

import io

import openpyxl
import pytest

from csp_core.reading.reading import FileReading, read_file
from csp_core.words.casework import case_value, period_label
from tests.reading.drawing import messages, read_sheet, rows, sentences, workbook

BOTH = "Chorley and South Ribble"
YEAR = "October 2016 to September 2017"
AS_AT = "2018-02-20"
Figure = tuple[str, str, str, str, str, str]


def figures(reading: FileReading) -> list[Figure]:
    """Service, area, measure, value as shown, period and cell of every figure."""
    return [
        (
            row.service,
            row.area,
            row.measure,
            case_value(row),
            period_label(row.start, row.end),
            row.place.cell,
        )
        for row in reading.records.casework
    ]


def short(reading: FileReading) -> list[tuple[str, str, str, str]]:
    """Area, measure, value and cell of every figure."""
    return [(area, measure, value, cell) for _, area, measure, value, _, cell in figures(reading)]


def test_a_list_of_names_with_figures_beside_them_and_no_heading() -> None:
    reading = read_sheet(
        """
        MARAC data, October 2016 - September 2017, Chorley and South Ribble, as at 20/02/18
        |
        Cases discussed | 346
        Children in the household | 454
        % declared a disability | 8%
        % male | 8%
        """,
        "Sheet1",
    )
    assert figures(reading) == [
        ("MARAC", BOTH, "Cases discussed", "346", YEAR, "B3"),
        ("MARAC", BOTH, "Children in the household", "454", YEAR, "B4"),
        ("MARAC", BOTH, "% declared a disability", "8%", YEAR, "B5"),
        ("MARAC", BOTH, "% male", "8%", YEAR, "B6"),
    ]
    assert {str(row.as_at) for row in reading.records.casework} == {AS_AT}
    assert (rows(reading), messages(reading)) == ([], [])
    assert sentences(reading) == [
        "Sheet “Sheet1”: casework of MARAC; 4 figures; names with their figures beside them."
    ]


OTHER_HEADINGS = "other headings, a note with a number, a service told by its measure"
LAYOUTS = {
    "area, period and day in rows of their own, words behind the numbers": (
        """
        Domestic abuse MARAC
        Area | Chorley & South Ribble
        Period | Oct 2016 to Sep 2017
        As at | 20 February 2018
        Cases | 346 cases
        Children | 454 children
        """,
        [("Chorley & South Ribble", "Cases", "346", "B5"),
         ("Chorley & South Ribble", "Children", "454", "B6")],
    ),
    "measures across, an area a row": (
        """
        MARAC 2016/17
        District | Cases discussed | Children in household | % male
        Chorley | 190 | 250 | 8%
        South Ribble | 156 | 204 | 9%
        Total | 346 | 454 | 8%
        """,
        [("Chorley", "Cases discussed", "190", "B3"),
         ("Chorley", "Children in household", "250", "C3"),
         ("Chorley", "% male", "8%", "D3"),
         ("South Ribble", "Cases discussed", "156", "B4"),
         ("South Ribble", "Children in household", "204", "C4"),
         ("South Ribble", "% male", "9%", "D4"),
         ("All areas", "Cases discussed", "346", "B5"),
         ("All areas", "Children in household", "454", "C5"),
         ("All areas", "% male", "8%", "D5")],
    ),
    "areas across, a measure a row": (
        """
        MARAC April 2016 to March 2017
        Measure | Chorley | South Ribble
        Cases heard | 190 | 156
        Children | 250 | 204
        """,
        [("Chorley", "Cases heard", "190", "B3"), ("South Ribble", "Cases heard", "156", "C3"),
         ("Chorley", "Children", "250", "B4"), ("South Ribble", "Children", "204", "C4")],
    ),
    OTHER_HEADINGS: (
        """
        Indicator | Reporting period | Local authority | Number | Extract date | Comments
        MARAC cases | Q1 2017/18 | Chorley | 50 | 20/02/2018d | of which 12 repeat
        IDVA referrals | Q1 2017/18 | Chorley | 61 | 20/02/2018d | final
        """,
        [("Chorley", "MARAC cases", "50", "D2"), ("Chorley", "IDVA referrals", "61", "D3")],
    ),
    "periods across under areas": (
        """
        MARAC
         | Chorley | | South Ribble |
         | 2015/16 | 2016/17 | 2015/16 | 2016/17
        Cases | 150 | 190 | 140 | 156
        """,
        [("Chorley", "Cases", "150", "B4"), ("Chorley", "Cases", "190", "C4"),
         ("South Ribble", "Cases", "140", "D4"), ("South Ribble", "Cases", "156", "E4")],
    ),
    "the area in a line between its rows": (
        """
        MARAC 2016/17
        Measure | Value
        Chorley
        Cases discussed | 190
        South Ribble
        Cases discussed | 156
        """,
        [("Chorley", "Cases discussed", "190", "B4"),
         ("South Ribble", "Cases discussed", "156", "B6")],
    ),
    "a number and a share of each": (
        """
        MARAC cases in Chorley, 2016/17
        Description | Number | %
        Cases discussed | 200 | 100%
        Repeat cases | 60 | 30%
        """,
        [("Chorley", "Cases discussed", "200", "B3"),
         ("Chorley", "Cases discussed", "Withheld", "C3"),
         ("Chorley", "Repeat cases", "60", "B4"), ("Chorley", "Repeat cases", "30%", "C4")],
    ),
    "withheld by the file itself": (
        """
        MARAC data for Chorley, 2016/17
        Cases discussed | 200
        Male victims | <5
        Older victims | *
        Disabled victims | Under 5
        Victims aged 16 and 17 | less than five
        """,
        [("Chorley", "Cases discussed", "200", "B2"), ("Chorley", "Male victims", "Under 5", "B3"),
         ("Chorley", "Older victims", "Withheld", "B4"),
         ("Chorley", "Disabled victims", "Under 5", "B5"),
         ("Chorley", "Victims aged 16 and 17", "Under 5", "B6")],
    ),
    "not available is not zero": (
        """
        IDVA in Chorley, 2016/17
        Referrals | n/a
        Clients supported | 120
        """,
        [("Chorley", "Referrals", "not available", "B2"),
         ("Chorley", "Clients supported", "120", "B3")],
    ),
    "Sanctuary installations by quarter": (
        """
        Sanctuary scheme, South Ribble
        Quarter | Installations
        Q1 2017/18 | 12
        Q2 2017/18 | 9
        """,
        [("South Ribble", "Installations", "12", "B3"),
         ("South Ribble", "Installations", "9", "B4")],
    ),
    "changes and averages passed by": (
        """
        MARAC, Chorley
        | 2015/16 | 2016/17 | Change | % change
        Cases discussed | 180 | 200 | 20 | +11.1%
        Children per case | 1.2 | 1.3 | |
        """,
        [("Chorley", "Cases discussed", "180", "B3"), ("Chorley", "Cases discussed", "200", "C3")],
    ),
    "blank rows between two services": (
        """
        Domestic abuse services, Chorley, 2016/17
        |
        MARAC
        Cases discussed | 200
        |
        IDVA
        Referrals | 150
        """,
        [("Chorley", "Cases discussed", "200", "B4"), ("Chorley", "Referrals", "150", "B7")],
    ),
}  # fmt: skip


@pytest.mark.parametrize("layout", LAYOUTS)
def test_how_casework_may_be_laid_out(layout: str) -> None:
    drawing, expected = LAYOUTS[layout]
    reading = read_sheet(drawing, "Sheet1")
    assert short(reading) == expected
    assert rows(reading) == []
    assert [one for one in messages(reading) if "not named" not in one] == []


def test_services_are_told_by_the_lines_over_them_and_by_their_measures() -> None:
    services = {
        name: [one[0] for one in figures(read_sheet(LAYOUTS[name][0], "Sheet1"))]
        for name in (
            "blank rows between two services",
            "Sanctuary installations by quarter",
            OTHER_HEADINGS,
        )
    }
    assert list(services.values()) == [
        ["MARAC", "IDVA"],
        ["Sanctuary", "Sanctuary"],
        ["MARAC", "IDVA"],
    ]


MONTHS_DOWN = """
    MARAC, Chorley
    Month | Cases | Children
    01/04/2017d | 30 | 40
    01/05/2017d | 28 | 35
    01/06/2017d | 31 | 41
    Total | 89 | 116
"""
MONTHS_ACROSS = """
    MARAC, Chorley
     | Apr 2017 | May 2017 | Jun 2017 | Total
    Cases | 30 | 28 | 31 | 89
"""


def test_months_down_and_across_are_months_and_their_total_is_all_of_them() -> None:
    expected = [
        ("30", "April 2017"), ("28", "May 2017"), ("31", "June 2017"),
        ("89", "April 2017 to June 2017"),
    ]  # fmt: skip
    for drawing in (MONTHS_DOWN, MONTHS_ACROSS):
        found = figures(read_sheet(drawing, "Sheet1"))
        assert [(one[3], one[4]) for one in found if one[2] == "Cases"] == expected


def test_a_short_year_to_september_is_no_day_of_september() -> None:
    drawing = """
        MARAC, Chorley
         | Oct 15 - Sep 16 | Oct 16 - Sep 17
        Cases discussed | 320 | 346
    """
    assert [one[4] for one in figures(read_sheet(drawing))] == [
        "October 2015 to September 2016", YEAR,
    ]  # fmt: skip


def test_excels_own_percentages_are_shares_and_a_bare_fraction_is_asked_about() -> None:
    drawing = """
        MARAC, Chorley, 2016/17
        Cases discussed | 346
        % male | 0.0809
        % disabled | 0.0809
    """
    book = openpyxl.load_workbook(io.BytesIO(workbook({"MARAC": drawing})))
    book.worksheets[0]["B3"].number_format = "0%"
    out = io.BytesIO()
    book.save(out)
    reading = read_file("Figures.xlsx", out.getvalue())
    assert short(reading)[1:] == [("Chorley", "% male", "8.1%", "B3")]
    assert messages(reading) == [
        "Figures.xlsx › MARAC › B4: found a share that could be a fraction or a percentage; "
        "expected a whole number of cases, or a share such as 8%. Format the cell as a percentage "
        "in Excel, or write the % sign."
    ]


def test_what_is_no_figure_is_told_with_its_cell_and_never_quoted() -> None:
    reading = read_sheet(
        """
        MARAC, Chorley, 2016/17
        Cases discussed | 346
        Males | 120%
        Repeats | three or four
        Disabled | 2.5
        Older | -3
        """
    )
    why = (
        "a share above 100%", "a text that is no number", "a count with decimals",
        "a number below zero",
    )  # fmt: skip
    assert messages(reading) == [
        f"Figures.xlsx › Crime › B{row}: found {found}; expected a whole number of cases, or a "
        "share such as 8%. Leave the cell empty if the figure is not known."
        for row, found in enumerate(why, 3)
    ]


def test_casework_of_no_period_and_no_area_is_asked_about() -> None:
    reading = read_sheet("MARAC data\nCases discussed | 346")
    assert messages(reading) == [
        f"Figures.xlsx › Crime › A1: found casework of {what} that is not named; expected {wanted} "
        f"above the table. Write the {name} above the table and drop the file again."
        for what, wanted, name in (
            ("a period", "the first and last month", "period"),
            ("an area", "the area", "area"),
        )
    ]


def test_a_row_for_each_case_is_not_read() -> None:
    reading = read_sheet(
        """
        MARAC, Chorley, 2016/17
        Case ref | Age | Children
        A1 | 34 | 2
        A2 | 27 | 3
        """
    )
    assert figures(reading) == []
    assert [one.found for one in reading.problems] == ["casework with a row for each case"]
    assert not {"2", "3", "34", "27"} & {cell for row in reading.sheets[0].preview for cell in row}


CRIMES = {
    "domestic abuse as a crime type": """
        Crime type | Apr 2017 | May 2017
        Domestic abuse | 96 | 3
        """,
    "a note under a table of crimes": """
        South Ribble
        Crime type | Apr 2017 | May 2017
        All burglary | 96 | 3
        Domestic abuse | 90 | 100
        |
        Cases discussed at MARAC are counted elsewhere
        """,
    "a sheet of crimes called Domestic abuse": """
        Area | Crime type | Month | Count
        South Ribble | Domestic abuse | Apr 2017 | 3
        """,
}


@pytest.mark.parametrize("drawing", CRIMES.values(), ids=list(CRIMES))
def test_crimes_are_never_taken_for_casework(drawing: str) -> None:
    reading = read_sheet(drawing, "Domestic abuse")
    assert figures(reading) == []
    assert 3 in [row[4] for row in rows(reading)]


def test_crimes_and_casework_on_one_sheet_are_each_read() -> None:
    reading = read_sheet(
        """
        South Ribble
        Crime type | Apr 2017 | May 2017
        Domestic abuse | 96 | 97
        All burglary | 30 | 31
        |
        MARAC, Chorley and South Ribble, October 2016 to September 2017
        Cases discussed | 346
        Males | 3
        """
    )
    assert len(rows(reading)) == 4
    assert short(reading) == [
        (BOTH, "Cases discussed", "346", "B7"), (BOTH, "Males", "Under 5", "B8"),
    ]  # fmt: skip


def test_casework_below_a_table_of_funding_is_no_funding() -> None:
    reading = read_sheet(
        """
        Funder | Scheme | Status | Amount
        OPCC | IDVA service | Allocated | 10000
        |
        MARAC, Chorley, 2016/17
        Cases discussed | 346
        """
    )
    assert len(reading.records.funding) == 1
    assert short(reading) == [("Chorley", "Cases discussed", "346", "B5")]
