"""What must be known beside a result is computed from it, once each."""

from __future__ import annotations

from dataclasses import replace

import pytest

from csp_core import crime_types
from csp_core.recording import RecordingBreak
from csp_core.words.caveats import (
    change_caveats,
    marks,
    month_caveats,
    no_mark,
    overlapping,
    printed,
)
from tests.words.results import SPAN, change, months

OVERLAP = "Some of these crime types overlap, so they must not be added together."


def test_figures_without_anything_to_know_have_no_caveat() -> None:
    assert change_caveats([change("Robbery", 100, 120)]) == ()


def test_the_marks_name_each_status_once_the_gravest_first() -> None:
    assert marks(["provisional", "illustrative", "disputed", "provisional", ""]) == (
        "A figure is given twice with different values, and neither is used.",
        "Illustrative figures: made up as an example, not recorded by the police.",
        "Provisional figures: they may still be revised.",
    )


def test_the_sample_s_priorities_carry_overlap_incidents_and_what_a_rise_may_mean() -> None:
    priorities = [
        "All crime", "Alcohol related crime", "Anti-social behaviour",
        "Domestic abuse", "All burglary", "All theft",
    ]  # fmt: skip
    assert change_caveats([change(name, 100, 120) for name in priorities]) == (
        OVERLAP,
        "Counted as incidents, which are not crimes: Anti-social behaviour.",
        "A rise can mean that more was reported or found, not that more happened: Domestic abuse.",
    )


APRIL = RecordingBreak(SPAN.first, "rape is counted by victim")


def test_a_change_in_recording_is_said_with_the_rows_it_makes_unlike() -> None:
    robbery, arson = change("Robbery", 100, 120), change("Arson", 100, 120)
    touched = replace(robbery, breaks=(APRIL,))
    assert change_caveats([touched, replace(arson, breaks=(APRIL,))]) == (
        "Recording changed in April 2017: rape is counted by victim. The two spans are not alike.",
    )
    assert change_caveats([touched, arson]) == (
        "Recording changed in April 2017: rape is counted by victim. "
        "The two spans are not alike (Robbery).",
    )
    assert month_caveats(replace(months("Robbery", [1], [2]), breaks=(APRIL,))) == (
        "Recording changed in April 2017: rape is counted by victim. The two spans are not alike.",
    )


def test_a_note_is_said_once_with_the_rows_it_is_about() -> None:
    small = ("A count is below 50: too few for a percentage.",)
    changes = [
        change("Robbery", 49, 52, "[u]", notes=small),
        change("Arson", 9, 8, "[u]", notes=small),
        change("Criminal damage", None, 600, "[x]", notes=("No figure for July 2016",)),
        change("Shoplifting", 100, 120),
    ]
    assert change_caveats(changes) == (
        "A count is below 50: too few for a percentage (Robbery and Arson).",
        "No figure for July 2016 (Criminal damage).",
    )


def test_a_note_about_every_row_names_none() -> None:
    note = ("As the file states it; it gives no counts.",)
    assert (
        change_caveats([change("Robbery", stated=1.0, notes=note), change("Arson", stated=2.0)])
        == note
    )


def test_where_there_are_several_areas_the_rows_are_named_with_theirs() -> None:
    small = ("A count is below 50: too few for a percentage.",)
    beside = [change("Robbery", 9, 8, "[u]", area="Chorley", notes=small)]
    assert change_caveats([change("Robbery", 100, 120)], beside) == (
        "A count is below 50: too few for a percentage (Robbery (Chorley)).",
    )


@pytest.mark.parametrize(
    ("marker", "caveat"),
    [
        ("[u]", "A count is too small for a percentage (Arson)."),
        ("[x]", "Months are missing, so no change is given (Arson)."),
        ("[c]", "A count is withheld, so no change is given (Arson)."),
        ("[z]", "From zero there is no percentage (Arson)."),
    ],
)
def test_a_marker_without_a_note_is_put_in_words(marker: str, caveat: str) -> None:
    changes = [change("Robbery", 100, 120), change("Arson", 0, 0, marker)]
    assert change_caveats(changes) == (caveat,)


@pytest.mark.parametrize(
    ("one", "other", "overlap"),
    [
        ("All burglary", "All theft", True),
        ("Domestic burglary", "All theft", True),
        ("All crime", "Robbery", True),
        ("All crime", "Something a force counts", True),
        ("Domestic abuse", "Robbery", True),
        ("Domestic abuse", "Hate crime", True),
        ("Robbery", "Shoplifting", False),
        ("All crime", "Anti-social behaviour", False),
        ("All crime", "Fraud", False),
        ("Domestic abuse", "Anti-social behaviour", False),
        ("Robbery", "Robbery", False),
    ],
)
def test_two_types_overlap_when_one_offence_can_be_counted_in_both(
    one: str, other: str, overlap: bool
) -> None:
    both = [crime_types.crime_type(one), crime_types.crime_type(other)]
    assert (overlapping(both), overlapping(both[::-1])) == (overlap, overlap)


def test_what_is_unknown_about_a_type_is_not_made_up() -> None:
    assert change_caveats([change("Something a force counts", 100, 120)]) == ()


def test_missing_months_are_named_the_earlier_span_first() -> None:
    assert month_caveats(months("Robbery", [1, None], [None, 4])) == (
        "No figure for May 2016 and April 2017.",
    )


def test_the_months_own_notes_are_said_in_place_of_ours() -> None:
    result = months("Hate crime", [1, 2], [None, 4], notes=("No figure for April 2017.",))
    assert month_caveats(result) == (
        "No figure for April 2017.",
        "A rise can mean that more was reported or found, not that more happened: Hate crime.",
    )


def test_an_area_beside_says_for_which_rows_it_has_no_mark() -> None:
    changes = [change("Robbery", 100, 120), change("Arson", 100, 120), change("Rape", 100, 120)]
    beside = [
        change("Robbery", 100, 130, area="Chorley"),
        change("Arson", 9, 8, "[u]", area="Chorley"),
    ]
    assert no_mark(changes, beside) == (
        "Chorley has no percentage, and so no mark, for Arson and Rape.",
    )


@pytest.mark.parametrize(
    ("caveats", "words"),
    [
        (0, ""),
        (1, "1 caveat printed on the chart."),
        (2, "2 caveats printed on the chart."),
        (1_200, "1,200 caveats printed on the chart."),
    ],
)
def test_how_many_caveats_a_chart_carries_is_said_in_one_way(caveats: int, words: str) -> None:
    assert printed([OVERLAP] * caveats) == words
