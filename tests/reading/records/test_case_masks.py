"""What the preview shows of a sheet of casework: nothing that is not shown elsewhere."""

from __future__ import annotations

import pytest

from csp_core.reading.records.case_masks import NOT_SHOWN, note_to_show, without_few
from tests.reading.drawing import messages, read_sheet


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("Males (3)", "Males …"),
        ("Females (n = 343)", "Females …"),
        ("Males: 3", "Males…"),
        ("Cases, of which two were men", "Cases, of which …"),
        ("Victims aged 16 to 17", "Victims aged 16 to 17"),
        ("Risk level 3", "Risk level 3"),
        ("Q1 2017/18", "Q1 2017/18"),
    ],
)
def test_a_name_keeps_no_count(written: str, kept: str) -> None:
    assert without_few(written) == kept


@pytest.mark.parametrize(
    ("note", "kept"),
    [
        ("As at 20 February 2018", True),
        ("April 2017 to March 2018", True),
        ("Figures of Q1 2017/18", True),
        ("final", True),
        ("of which 2 repeat", False),
        ("all but three are women", False),
        ("a single case", False),
        ("12 repeats", False),
    ],
)
def test_a_note_is_kept_where_its_only_numbers_are_days(note: str, kept: bool) -> None:
    assert note_to_show(note) == (note if kept else "")


def test_the_preview_shows_days_names_and_published_figures_alone() -> None:
    """Dates stay dates; a change, a rate and a number without a name are not shown."""
    reading = read_sheet(
        """
        1.2 MARAC in Chorley, as at 20 February 2018
        Month | Cases discussed | Change | As at | Notes
        01/04/2017d | 30 | 2 | 20/02/2018d | final
        01/05/2017d | 4 | -26 | 20/02/2018d | 4 of 34
        Rate per 1,000 | 1 | | |
        Printed 3 May 2018 for 3 people
        """
    )
    assert list(reading.sheets[0].preview) == [
        ("1.2 MARAC in Chorley, as at 20 February 2018", "", "", "", ""),
        ("Month", "Cases discussed", "Change", "As at", "Notes"),
        ("2017-04-01", "30", NOT_SHOWN, "2018-02-20", "final"),
        ("2017-05-01", "Under 5", NOT_SHOWN, "2018-02-20", NOT_SHOWN),
        ("Rate per 1,000", NOT_SHOWN, "", "", ""),
        ("Printed 3 May 2018 for …", "", "", "", ""),
    ]


def test_a_formula_that_was_never_worked_out_is_told_with_its_cell() -> None:
    reading = read_sheet("MARAC, Chorley, 2016/17\nCases discussed | 346\nMales | =1+2")
    assert messages(reading) == [
        "Figures.xlsx › Crime › B3: found a formula with no saved value; expected a whole number "
        "of cases, or a share such as 8%. Open the file in Excel, save it, and drop it again."
    ]


def test_a_line_apart_from_the_table_states_no_count_either() -> None:
    reading = read_sheet(
        """
        MARAC, Chorley, 2016/17
        Cases discussed | 346
        |
        Two of the cases were men
        Checked in March 2018
        """
    )
    assert [row[0] for row in reading.sheets[0].preview[3:]] == [
        "… were men", "Checked in March 2018",
    ]  # fmt: skip
