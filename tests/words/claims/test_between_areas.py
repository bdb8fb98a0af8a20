"""One area set above another, what rose the most, and how many live there."""

from __future__ import annotations

import pytest

from tests.words.claims.test_check_text import told

BY_PERCENT = (
    "All burglary +34%, Domestic abuse +22.6%, All theft +19%, Alcohol related crime +0.9%, "
    "Anti-social behaviour −6%"
)


@pytest.mark.parametrize(
    ("text", "claimed", "verdict", "actual"),
    [
        ("The rise in South Ribble was smaller than in Chorley.",
         "smaller than in Chorley", "differs", "+20.4% against +19.3%"),
        ("The crime rate in South Ribble is higher than in Chorley.",
         "higher than in Chorley", "agrees", "67.0 against 61.7"),
        ("Chorley has more crime than South Ribble.",
         "more crime than South Ribble", "differs", "5,949 against 6,168"),
        ("Crime in South Ribble is lower than in Preston.",
         "lower than in Preston", "unknown", None),
        ("Burglary in South Ribble is lower than in Chorley.",
         "lower than in Chorley", "unknown", None),
        ("The fall in South Ribble was bigger than in Chorley.",
         "bigger than in Chorley", "unknown", None),
    ],
)  # fmt: skip
def test_one_area_is_held_against_the_other(
    text: str, claimed: str, verdict: str, actual: str | None
) -> None:
    assert told(text) == [(claimed, verdict, actual)]


@pytest.mark.parametrize(
    "text",
    [
        "Chorley held more workshops than South Ribble on theft.",
        "South Ribble held fewer workshops than Chorley.",
        "The rise in attendance was smaller in South Ribble than in Chorley.",
        "More officers were posted to South Ribble than to Chorley.",
        "The rise in South Ribble was not smaller than in Chorley.",
    ],
)
def test_what_is_no_comparison_of_crime_is_not_flagged(text: str) -> None:
    assert [claim for claim in told(text) if claim[1] == "differs"] == []


@pytest.mark.parametrize(
    ("text", "claimed", "verdict"),
    [
        ("The steepest increase was in burglary.", "steepest increase", "agrees"),
        ("The steepest increase was in theft.", "steepest increase", "agrees"),
        ("The steepest increase was in domestic abuse.", "steepest increase", "differs"),
        ("Theft saw the smallest rise.", "the smallest rise", "differs"),
        ("The biggest fall was in ASB.", "biggest fall", "agrees"),
    ],
)
def test_the_most_is_by_percentage_or_by_number(text: str, claimed: str, verdict: str) -> None:
    assert told(text) == [(claimed, verdict, BY_PERCENT)]


def test_what_came_next_is_the_second_of_what_was_ranked() -> None:
    assert told("Burglary saw the biggest rise, followed by theft.") == [
        ("the biggest rise", "agrees", BY_PERCENT),
        ("followed by", "differs", BY_PERCENT),
    ]


def test_a_rise_larger_than_in_other_months_or_since_a_year_is_not_ranked() -> None:
    assert told("Burglary saw the biggest rise of any month.") == []


def test_residents_are_those_of_the_year_named_of_one_area_or_of_both() -> None:
    text = (
        "In mid-2016 Chorley had 114,266 residents and South Ribble had 110,400. "
        "Between them the districts have 226,172 residents."
    )

    assert told(text) == [
        ("114,266", "agrees", "114,266"),
        ("110,400", "differs", "110,136"),
        ("226,172", "agrees", "226,172"),
    ]


@pytest.mark.parametrize(
    "text",
    ["The website had 15,400 visits from residents.", "Some 12,000 residents were written to."],
)
def test_some_residents_are_not_all_of_them(text: str) -> None:
    assert [claim for claim in told(text) if claim[1] != "unknown"] == []
