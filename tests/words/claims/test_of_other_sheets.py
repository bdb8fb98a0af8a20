"""Money said by the month or the wrong way round, parts of a whole, and other sheets' months."""

from __future__ import annotations

import pytest

from tests.words.claims.test_check_text import checked, told


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("SRBC pays £2,000 a quarter for IDVAs.", ("£2,000", "agrees", "£2,000")),
        ("SRBC pays £700 a month for IDVAs.", ("£700", "differs", "£666.67")),
        ("SRBC pays about £154 a week for IDVAs.", ("£154", "agrees", "£153.85")),
    ],
)
def test_money_by_the_month_is_worked_out_and_offers_no_live_figure(
    text: str, claim: tuple[str, str, str]
) -> None:
    assert told(text) == [claim]
    assert [one.offer for one in checked(text)] == [""]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The council withdrew £44,000 from PCSOs.", "agrees"),
        ("The council raised its payment for PCSOs by £44,000.", "differs"),
        ("The council has withdrawn £24,000 from the IDVA service.", "differs"),
        ("To reduce abuse the council committed £24,000 to IDVAs.", "agrees"),
    ],
)
def test_money_given_is_not_money_taken_away(text: str, verdict: str) -> None:
    assert [one[1] for one in told(text)] == [verdict]


@pytest.mark.parametrize(
    ("text", "context"),
    [
        ("Among the over-65s, 74% felt safe.", "Customer survey"),
        ("Four in ten young people felt safe.", "Customer survey"),
        ("In Chorley 72% felt safe.", "Customer survey"),
        ("There were 97 repeat cases at the MARAC.", ""),
        ("The MARAC heard 190 cases from Chorley.", ""),
        ("In 2015/16 the MARAC heard 400 cases.", ""),
        ("This leaves £6,500 of the grant unspent.", "OPCC partnership grant"),
    ],
)
def test_a_part_another_place_or_another_time_is_unknown(text: str, context: str) -> None:
    assert [one[1] for one in told(text, context=context)] == ["unknown"]


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("The survey ran from April 2017 to January 2018.", ["agrees"]),
        ("The survey ran from April 2017 to March 2018.", ["differs"]),
        ("The MARAC figures are for the year to December 2017.", ["differs"]),
        ("The next survey will run from April 2018 to March 2019.", []),
        ("MARAC training runs from September 2018 to December 2018.", []),
        ("The IDVA service ran a campaign from October 2017 to December 2017.", []),
    ],
)
def test_the_months_of_a_thing_itself_are_checked(text: str, verdicts: list[str]) -> None:
    assert [one[1] for one in told(text)] == verdicts


def test_either_a_number_or_its_period_is_wrong_and_not_both() -> None:
    months = "Between April and December 2017 domestic abuse rose by 22.6%."

    assert told(months) == [("22.6%", "differs", "+20.2%")]
    assert told(months, context="Crime figures, April 2017 to January 2018") == [
        ("Between April and December 2017", "differs", "April 2017 to January 2018"),
        ("22.6%", "agrees", "+22.6%"),
    ]
    assert told("For the whole of 2017/18 South Ribble recorded 7,300 crimes.") == [
        ("7,300", "unknown", None)
    ]
