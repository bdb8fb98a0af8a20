"""A season in words, with how much it rests on, and never more than it shows."""

from __future__ import annotations

import pytest

from csp_core.measures.seasons import Season
from csp_core.periods import Span, parse_month_key
from csp_core.words.seasons import limits_and_season, season_sentence

SPAN = Span.starting(parse_month_key("2015-04"), 36)
DECEMBER, FEBRUARY, JULY, AUGUST = 11, 1, 6, 7


@pytest.mark.parametrize(
    ("season", "sentence"),
    [
        (
            Season(SPAN, 3, (JULY,), (DECEMBER,), seasonal=True),
            "Usually highest in July and lowest in December (April 2015 to March 2018).",
        ),
        (
            Season(SPAN, 2, (JULY, AUGUST), (FEBRUARY,), seasonal=True),
            "Usually highest in July and August and lowest in February, the shortest month "
            "(April 2015 to March 2018; two years only, three are surer).",
        ),
        (
            Season(SPAN, 3, (), (FEBRUARY, DECEMBER), seasonal=True),
            "Usually lowest in February and December (April 2015 to March 2018).",
        ),
        (
            Season(SPAN, 3, (JULY,), (), seasonal=True),
            "Usually highest in July (April 2015 to March 2018).",
        ),
        (
            Season(SPAN, 3, seasonal=True),
            "Months of the year differ reliably, but no few of them stand out "
            "(April 2015 to March 2018).",
        ),
        (
            Season(SPAN, 3),
            "No month of the year is reliably high or low (April 2015 to March 2018).",
        ),
        (
            None,
            "Whether it has a season cannot be told yet: every month of the year has to be there "
            "twice, and three whole years are surer.",
        ),
    ],
)
def test_a_season_is_said_with_what_it_rests_on(season: Season | None, sentence: str) -> None:
    assert season_sentence(season) == sentence


def test_where_there_is_a_season_the_limits_do_not_allow_for_it() -> None:
    assert [
        limits_and_season(one)
        for one in (Season(SPAN, 3, (JULY,), seasonal=True), Season(SPAN, 3), None)
    ] == [
        "The limits do not allow for the season, so a month that is high every year may be marked.",
        "",
        "",
    ]
