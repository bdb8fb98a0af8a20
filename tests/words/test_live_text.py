"""Figures in text show the figure of today, or a gap with its name."""

from __future__ import annotations

import pytest

from csp_core.words.live_text import (
    Piece,
    pieces,
    reference,
    rendered,
)
from csp_core.words.quotables import quotables
from tests.words.quoting import everything, sample
from tests.words.results import SPAN


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("No figure here.", "No figure here."),
        ("", ""),
        (
            "Burglary: [[South Ribble | All burglary | change]].",
            "Burglary: +34%.",
        ),
        ("[[ south ribble|burglary|  count ]] in all", "599 in all"),
        (
            "[[South Ribble | All burglary | count | April 2016 to January 2017]] before",
            "447 before",
        ),
        (
            "[[South Ribble | All burglary | sentence]]",
            "All burglary rose from 447 to 599 (+34%), more than chance alone would explain.",
        ),
        ("[[South Ribble | picture]]", "4 of 6 priorities up, 2 within usual variation."),
        ("[[South Ribble | span]]", "April 2017 to January 2018"),
        (
            "Up [[South Ribble | Horse theft | change]].",
            "Up [no figure: South Ribble | Horse theft | change].",
        ),
        ("[[]] [[ ]] [x] [[a]", "[[]] [no figure: ] [x] [[a]"),
    ],
)
def test_a_name_in_brackets_reads_as_its_figure(text: str, shown: str) -> None:
    assert rendered(text, everything()) == shown


def test_the_pieces_of_a_text_say_what_is_a_figure_and_where_it_stands() -> None:
    text = "Up [[South Ribble | All burglary | movement]], [[gone]]"

    assert pieces(text, everything()) == (
        Piece("text", "Up ", 0, 3),
        Piece(
            "figure",
            "up 34%",
            3,
            45,
            everything().named(("South Ribble", "All burglary", "movement")),
        ),
        Piece("text", ", ", 45, 47),
        Piece("gap", "[no figure: gone]", 47, 55),
    )


def test_every_reference_reads_as_its_own_figures_words() -> None:
    listed = tuple(everything())

    assert [rendered(reference(one), everything()) for one in listed] == [
        one.words for one in listed
    ]


def test_a_dated_reference_names_its_span_and_is_found_by_it() -> None:
    one = everything().named(("South Ribble", "All theft", "count", "2016/17"))

    assert one is not None
    assert reference(one) == "[[South Ribble | All theft | count | April 2016 to March 2017]]"
    assert rendered(reference(one), everything()) == "2,085"


def test_a_figure_that_is_gone_is_a_gap_and_never_the_old_number() -> None:
    only_chorley = [one for one in everything() if one.area == "Chorley"]

    assert rendered("[[South Ribble | All crime | count]]", only_chorley) == (
        "[no figure: South Ribble | All crime | count]"
    )


def test_the_words_follow_the_span_of_the_report() -> None:
    earlier = quotables(sample(), current=SPAN.year_before)

    assert rendered("[[Chorley | All crime | count]]", earlier) == "4,987"


def test_a_name_longer_than_any_is_left_as_text() -> None:
    text = f"[[{'x' * 400}]]"

    assert rendered(text, everything()) == text
