"""What the blank template says: its columns, its shorthand, its notes and its hints."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from csp_core.periods import (
    financial_year,
    financial_year_label,
    month_key,
    month_label,
    month_of,
    short_month_label,
)

TITLE = "Blank template for crime figures"
SUBJECT = "For typing in counts of crime by area, crime type and month"
COLUMNS = ("Area", "Crime type", "Month", "Count", "Status", "Note")
STATUSES = ("provisional", "revised")
EXAMPLE = "Example"
EXAMPLE_ROW_NOTE = "An example, not counted. You may leave this row or delete it."
EXAMPLE_CELL_NOTE = (
    "This row is an example. A row whose status is Example is not counted. "
    "To use this row for your own figures, clear this cell."
)
# Shorthand for a figure that is not given, as it may be typed, and what it means.
SHORTHAND = (
    ("[c]", "Withheld, so that no person can be recognised."),
    ("[x]", "Not available."),
    ("[u]", "Not reliable, because the numbers are small."),
    ("[z]", "Not applicable."),
    ("<5", "Fewer than 5, so withheld; read as [c]."),
    ("Under 5", "The same as <5."),
    ("*", "Withheld; read as [c]."),
    ("..", "Not available; read as [x]."),
    ("n/a", "The same as .. (two dots)."),
)
LISTS_TITLE = ("Choices in the drop-down lists", "To add a choice, insert a row inside its list.")
NOTES_TITLE = (
    "How to fill in this template",
    "Type your figures on the sheet Figures, save the file, and drop it on the Upload page.",
)
NOTES_HEADER = ("About", "What to know")
OTHER_SHEETS = (
    "The other sheets",
    "Funding, domestic abuse, activity and survey have a sheet each. Fill in those you need and "
    "leave the others as they are: their example rows, whose note is Example, are not counted. "
    "Leave a cell empty where nothing is known.",
)


@dataclass(frozen=True)
class Hint:
    """What a spreadsheet program says to a cell it did not expect.

    After an ``information`` the cell is taken; a ``warning`` asks first whether it is meant.
    ``before`` is shown beside the cell while it is chosen, where one mistake costs most.
    """

    style: Literal["information", "warning"]
    title: str
    text: str
    before: str = ""


HINTS = {
    "Area": Hint(
        "information",
        "This area is not on the list",
        "You may still use it. Check the spelling, and write it the same way in every row.",
    ),
    "Crime type": Hint(
        "information",
        "This type is not on the list",
        "You may still use it. Check the spelling, and write it the same way in every row.",
    ),
    "Month": Hint(
        "information",
        "This month is not on the list",
        "You may still use it, if the cell shows the month and the year you mean. "
        "Write the year in full, such as Apr 2017: Excel takes Apr 17 for 17 April of this year.",
    ),
    "Count": Hint(
        "warning",
        "Is this a count?",
        "A count is a whole number, or shorthand such as [c] for withheld or [x] for not "
        "available. If the figure is not known, leave the cell empty: an empty cell is not zero.",
        before="A whole number. Leave the cell empty if the figure is not known.",
    ),
    "Status": Hint(
        "warning",
        "This status is not on the list",
        "Write provisional or revised, or leave the cell empty.",
    ),
}


def notes(today: dt.date, others: Sequence[tuple[str, str]] = ()) -> tuple[tuple[str, str], ...]:
    """What each column wants and everything else an officer needs, one row a subject.

    ``others`` says the same of the sheets beside the crime figures.
    """
    year = financial_year_label(month_of(today))
    return (
        (
            "Other layouts",
            "You do not have to use this template. Any other layout is fine too: drop the "
            "spreadsheet the police sent you as it is. The template is for figures that you type.",
        ),
        ("Rows", "One row for each area, crime type and month, without empty rows between them."),
        (
            "The example row",
            "The first row, in italics, shows how a row may look. Its status is Example, so it is "
            "not counted. Leave it or delete it. To use it for your own figures, clear its status.",
        ),
        (
            "Area",
            "Choose from the list, or write another area, such as a ward. Write it the same way "
            "in every row.",
        ),
        (
            "Crime type",
            "Choose from the list, or write another. Usual spellings such as ASB are recognised. "
            "A crime type that is not recognised is kept as you write it.",
        ),
        (
            "Crime types that overlap",
            "Type each crime type as it was counted. Do not take one away from another, and do "
            "not add them up: a burglary is part of All crime, and may be domestic abuse as well.",
        ),
        (
            "Month",
            "Choose from the list, or write the month with its year in full, in any of these "
            f"ways: {' or '.join(month_spellings(today))}. Excel takes Apr 17 for 17 April of "
            "this year, so write Apr 2017.",
        ),
        (
            "Quarters and years",
            f"A count for a longer time can be written too, such as Q1 {year} for April to June, "
            f"{year} for a financial year, or Apr 2017 to Jan 2018.",
        ),
        ("Count", "A whole number, such as 1,234. Write 0 only where none were counted."),
        (
            "Empty cells",
            "An empty count is not zero. It means that the figure is not known: the month is named "
            "as missing, and no change is given for a time it is part of.",
        ),
        *((f"Shorthand: {written}", meaning) for written, meaning in SHORTHAND),
        (
            "Status",
            "Leave it empty for figures that are final. Write provisional for figures that may "
            "still change, or revised for figures that differ from those first published.",
        ),
        ("Note", "Anything you want to remember about a row. The program does not read it."),
        *((OTHER_SHEETS, *others) if others else ()),
        (
            "Figures that change later",
            "Drop the changed file on the Upload page. The newer figure is used, and what changed "
            "is listed with both figures.",
        ),
        (
            "Where to get help",
            "After you drop the file, the Upload page says what was understood, and names every "
            "cell that could not be read and what to do about it. The worked sample on the same "
            "page is a filled workbook to compare with. If that does not help, ask the person who "
            "set the program up for you.",
        ),
    )


def month_spellings(today: dt.date) -> tuple[str, ...]:
    """Ways to write the month ``today`` lies in, each read as that month."""
    month = month_of(today)
    day_first = f"01/{today.month:02d}/{today.year}"
    return short_month_label(month), month_label(month), day_first, month_key(month)


def months_offered(today: dt.date) -> tuple[int, ...]:
    """The months of the last three financial years up to today's month, the newest first."""
    this = month_of(today)
    first = financial_year(financial_year(financial_year(this).first - 1).first - 1).first
    return tuple(range(this, first - 1, -1))
