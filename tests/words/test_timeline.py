"""A year of operations in words."""

from __future__ import annotations

import datetime as dt

import pytest

from csp_core.measures.timeline import Timeline
from csp_core.words.timeline import beside, running_sentence, timeline_caveats, title
from csp_core.words.titles import MOST_WORDS
from tests.words.timeline import many, operation, year

D = dt.date
TITLES: dict[str, tuple[Timeline, str]] = {
    "nothing": (year(), "No operation is stated"),
    "no time known": (year(operation("A")), "No operation's time is stated"),
    "another year": (
        year(operation("A", "", D(2010, 1, 1), D(2010, 2, 1))), "No operation runs in this year",
    ),
    "one": (year(operation("A", "Christmas")), "The one operation runs in December"),
    "one all year": (year(operation("A", "weekends")), "One of one operation runs all year"),
    "all year": (
        year(operation("A", "weekends"), operation("B", "daily"), operation("C")),
        "Two of three operations run all year",
    ),
    "a month": (
        year(operation("A", "May"), operation("B", "May"), operation("C", "June")),
        "Busiest for operations: May, two of three",
    ),
    "months in a row": (
        year(operation("A", "June to August"), operation("B")),
        "Busiest for operations: June to August, one of two",
    ),
    "months apart": (
        year(*(operation(month, month) for month in ("May", "July", "October"))),
        "Operations are spread over the year, one at once",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", TITLES)
def test_a_title_says_which_months_are_busiest(case: str) -> None:
    found, wanted = TITLES[case]
    assert title(found) == wanted


def test_no_title_is_longer_than_ten_words() -> None:
    found = [title(found) for found, _ in TITLES.values()] + [title(many(n)) for n in range(1, 60)]
    assert [one for one in found if len(one.split()) > MOST_WORDS] == []


# An operation's words and days; what stands with its bar; its sentence.
SAID = [
    (operation("A", "bonfire period"), "bonfire period: 15 Oct to 8 Nov",
     "A: 15 October to 8 November 2017 (bonfire period)."),
    (operation("A", "weekends"), "weekends", "A: weekends, all year."),
    (operation("A", "", D(2017, 5, 3), D(2017, 5, 5)), "3 May to 5 May", "A: 3 to 5 May 2017."),
    (operation("A", "", D(2018, 2, 1)), "from 1 Feb", "A: from 1 February 2018, no end stated."),
    (operation("A", "as needed"), "“as needed”: not placed in the year",
     "A: stated as “as needed”, which names no time of year."),
    (operation("A"), "Time of year not stated", "A: time of year not stated."),
    (operation("A", "", D(2015, 5, 3), D(2015, 6, 1)), "Not in this year",
     "A: not in this year (3 May to 1 June 2015)."),
    (operation("A", "", D(2017, 6, 1), D(2017, 5, 1)), "Ends before it starts",
     "A: its last day is before its first."),
    (operation("A", "Easter"), "Easter: 14 Apr to 17 Apr and 30 Mar to 31 Mar",
     "A: 14 to 17 April 2017 and from 30 March 2018, past the end of the year (Easter)."),
]  # fmt: skip


@pytest.mark.parametrize(("row", "bar", "sentence"), SAID)
def test_each_operation_says_when_it_runs(row: object, bar: str, sentence: str) -> None:
    one = year(row).running[0]  # type: ignore[arg-type]
    assert (beside(one), running_sentence(one)) == (bar, sentence)


def test_what_must_be_known_beside_the_year_is_computed_from_it() -> None:
    found = year(
        operation("A", "weekends"), operation("B", "Christmas"), operation("C"),
        operation("D", "as needed"),
    )  # fmt: skip

    assert timeline_caveats(found) == (
        "Light bars: it comes again within them, as its words say, and not on every day.",
        "Seasons in days: the Christmas period 1 Dec to 2 Jan.",
        "No time of year is stated for C.",
        "Not placed, as no time of year is told: D.",
    )
