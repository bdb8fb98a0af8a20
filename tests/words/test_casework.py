"""Casework in words, with its period, its area and its day."""

from __future__ import annotations

import datetime as dt

from csp_core.activity import ActivityRow
from csp_core.measures.casework import case_sets, unlike
from csp_core.words.casework import (
    CaseTile,
    case_caveats,
    change_sentence,
    derived_tiles,
    figure_tiles,
    periods_title,
    service_counts,
    service_lines,
    shares_title,
    title,
    unlike_sentence,
)
from tests.words.cases import BEFORE, SAMPLE, YEAR, row, span

ABOUT = "October 2016 to September 2017, Chorley and South Ribble, as at 20 February 2018"


def test_every_figure_has_a_tile_with_its_period_area_and_day() -> None:
    (found,) = case_sets(SAMPLE)
    stated = "As the file states it."
    assert figure_tiles(found) == (
        CaseTile("Cases discussed", "346", ABOUT, stated),
        CaseTile("Children in the household", "454", ABOUT, stated),
        CaseTile("Declared a disability", "8%", ABOUT, stated),
        CaseTile("Males", "8%", ABOUT, stated),
    )
    assert derived_tiles(found) == (
        CaseTile("Children per case", "1.31", ABOUT, "454 children in 346 cases."),
        CaseTile("Cases per month", "28.8", ABOUT, "346 cases in 12 months."),
    )
    assert (title(found), shares_title(found), case_caveats(found)) == (
        "346 cases discussed, 454 children", "Declared a disability: 8% of cases", (),
    )  # fmt: skip


def test_what_is_withheld_says_which_of_the_two_it_is() -> None:
    (found,) = case_sets(
        [row("Cases discussed", 346), row("Males", None, small=True), row("Females", None)]
    )
    under = "Under 5: a count of people under 5 is never shown."
    protects = "Withheld: with it, a count of people that is not shown could be worked out."
    assert figure_tiles(found)[1:] == (
        CaseTile("Males", "Under 5", ABOUT, under),
        CaseTile("Females", "Withheld", ABOUT, protects),
    )
    assert case_caveats(found) == (under, protects)


def test_what_the_file_does_not_say_is_said() -> None:
    (found,) = case_sets([row("Cases discussed", 346, area="", as_at=None)])
    assert case_caveats(found) == (
        "The file does not say the area and the day the figures are as at.",
    )


def test_a_change_always_has_both_counts() -> None:
    (found,) = case_sets(
        [
            row("Cases discussed", 320, BEFORE), row("Repeats", 40, BEFORE),
            row("Males", None, BEFORE, small=True),
            row("Cases discussed", 346), row("Repeats", 60), row("Males", 20),
        ]
    )  # fmt: skip
    assert [change_sentence(found, change) for change in found.changes] == [
        "Cases discussed: 320 → 346 (+8.1%), against October 2015 to September 2016.",
        "Repeats: 40 → 60 (a count is too small for a percentage), against October 2015 to "
        "September 2016.",
        "Males: Under 5 → 20, against October 2015 to September 2016; no change can be given.",
    ]


def test_figures_of_other_months_and_areas_are_not_set_against_each_other() -> None:
    (found,) = case_sets(SAMPLE)
    crimes = span("2017-04", "2018-01")

    def said(area: str, of: object) -> str:
        return unlike_sentence(found, unlike(found, area, of), area, of)  # type: ignore[arg-type]

    assert said("South Ribble", crimes) == (
        "The MARAC figures are of October 2016 to September 2017 in Chorley and South Ribble; the "
        "crime figures are of April 2017 to January 2018 in South Ribble. The two must not be set "
        "against each other."
    )
    assert said("South Ribble", YEAR) == (
        "The MARAC figures are of cases in Chorley and South Ribble; the crime figures are of "
        "crimes in South Ribble. The two must not be set against each other."
    )
    assert said("Chorley and South Ribble", YEAR) == ""


def test_no_period_is_called_the_highest_while_one_is_not_shown() -> None:
    months = [span(f"2017-0{at}", f"2017-0{at}") for at in (4, 5)]
    shown = case_sets([row("Cases", 30, months[0]), row("Cases", 34, months[1])])
    hidden = case_sets([row("Cases", 30, months[0]), row("Cases", None, months[1])])
    assert (periods_title(shown[0]), periods_title(hidden[0])) == (
        "Most cases in May 2017: 34", "Cases by period, some of them not shown",
    )  # fmt: skip


def test_a_service_says_who_runs_it_who_pays_when_and_what_it_counted() -> None:
    idva = ActivityRow(
        "service", "IDVA", "Support for victims", dt.date(2017, 4, 1),
        provider="Lancashire Victim Services", funder="OPCC",
    )  # fmt: skip
    court = ActivityRow("service", "SDVC", pattern="each Wednesday")
    counted = case_sets([row("Referrals", 150, service="IDVA")])
    assert service_lines(idva) == (
        "Support for victims", "Run by Lancashire Victim Services", "Paid for by OPCC",
        "Since 1 April 2017",
    )  # fmt: skip
    assert service_lines(court) == (
        "Who runs it is not stated", "Who pays is not stated", "When: each Wednesday",
    )  # fmt: skip
    assert service_counts(idva, counted) == ("Referrals: 150 (October 2016 to September 2017)",)
    assert service_counts(court, counted) == ()
