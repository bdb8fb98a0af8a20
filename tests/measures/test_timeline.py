"""When in a year operations run: by their days, by a season's words, or not said at all."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from csp_core.activity import ActivityRow
from csp_core.measures.timeline import Running, Stretch, timeline
from csp_core.periods import Span, month_number

D = dt.date
YEAR = Span.starting(month_number(2017, 4), 12)
FIRST, LAST = D(2017, 4, 1), D(2018, 3, 31)


def running(
    pattern: str = "", starts: dt.date | None = None, ends: dt.date | None = None
) -> Running:
    """One operation in 2017/18."""
    row = ActivityRow("operation", "Hamper", "", starts, ends, pattern)
    return timeline([row], YEAR).running[0]


WHOLE = (Stretch(FIRST, LAST),)
# The words, how they are understood, and the stretches they give in 2017/18.
WORDS: dict[str, tuple[str, tuple[Stretch, ...], bool]] = {
    "bonfire period": ("season", (Stretch(D(2017, 10, 15), D(2017, 11, 8)),), False),
    "Christmas period": ("season", (Stretch(D(2017, 12, 1), D(2018, 1, 2)),), False),
    "every November": ("season", (Stretch(D(2017, 11, 1), D(2017, 11, 30)),), False),
    # Good Friday 14 April 2017; and 30 March 2018, whose weekend goes on after the year.
    "Easter": (
        "season",
        (
            Stretch(D(2017, 4, 14), D(2017, 4, 17)),
            Stretch(D(2018, 3, 30), LAST, beyond=True),
        ),
        False,
    ),
    "dark nights": ("season", (Stretch(D(2017, 10, 29), D(2018, 3, 25)),), False),
    "Halloween to Bonfire Night": ("season", (Stretch(D(2017, 10, 25), D(2017, 11, 8)),), False),
    "October and November": ("season", (Stretch(D(2017, 10, 1), D(2017, 11, 30)),), False),
    "spring": (
        "season",
        (
            Stretch(FIRST, D(2017, 5, 31), before=True),
            Stretch(D(2018, 3, 1), LAST, beyond=True),
        ),
        False,
    ),
    "Saturdays in December": ("season", (Stretch(D(2017, 12, 1), D(2017, 12, 31)),), True),
    "each Friday and Saturday evening": ("again", WHOLE, True),
    "monthly": ("again", WHOLE, True),
    "all year round": ("all year", WHOLE, False),
    "as needed": ("not understood", (), False),
    "except in August": ("not understood", (), False),
    "not at Christmas": ("not understood", (), False),
    "Easter holidays": ("not understood", (), False),
    "after Christmas": ("not understood", (), False),
    "twice": ("not understood", (), False),
    "": ("not said", (), False),
}


@pytest.mark.parametrize("words", WORDS)
def test_words_for_a_time_of_year_are_understood_or_said_not_to_be(words: str) -> None:
    one = running(words)
    assert (one.how, one.stretches, one.again) == WORDS[words]


DAYS = {
    "inside the year": (D(2017, 5, 3), D(2017, 6, 1), Stretch(D(2017, 5, 3), D(2017, 6, 1))),
    "from before to after": (
        D(2016, 1, 1), D(2020, 1, 1), Stretch(FIRST, LAST, before=True, beyond=True),
    ),
    "no end stated": (D(2018, 2, 1), None, Stretch(D(2018, 2, 1), LAST, open=True)),
    "no start stated": (None, D(2017, 5, 1), Stretch(FIRST, D(2017, 5, 1))),
}  # fmt: skip


@pytest.mark.parametrize("case", DAYS)
def test_an_operation_with_days_runs_on_those_that_lie_in_the_year(case: str) -> None:
    starts, ends, wanted = DAYS[case]
    one = running("", starts, ends)
    assert (one.how, one.stretches) == ("days", (wanted,))


def test_an_operation_of_another_year_is_known_and_has_no_day_in_this_one() -> None:
    one = running("", D(2015, 5, 3), D(2015, 6, 1))
    assert (one.how, one.stretches, one.elsewhere) == ("days", (), True)


def test_a_season_is_held_to_the_days_stated_beside_it() -> None:
    one = running("every November", D(2017, 11, 10), D(2030, 1, 1))
    ended = running("every November", D(2010, 1, 1), D(2017, 4, 30))
    assert one.stretches == (Stretch(D(2017, 11, 10), D(2017, 11, 30)),)
    assert (ended.stretches, ended.elsewhere) == ((), True)


def test_days_that_end_before_they_start_are_not_placed() -> None:
    assert running("", D(2017, 6, 1), D(2017, 5, 1)).how == "not understood"


def test_a_season_that_began_in_the_year_before_is_in_this_one_too() -> None:
    calendar_year = Span.starting(month_number(2018, 1), 12)
    found = timeline([ActivityRow("operation", "Shepherd", pattern="Christmas")], calendar_year)

    assert found.running[0].stretches == (
        Stretch(D(2018, 1, 1), D(2018, 1, 2), before=True),
        Stretch(D(2018, 12, 1), D(2018, 12, 31), beyond=True),
    )


def test_the_year_holds_its_operations_in_order_and_its_events() -> None:
    rows = [
        ActivityRow("operation", "Tesco"),
        ActivityRow("operation", "Nightsafe", pattern="weekends"),
        ActivityRow("operation", "Shepherd", pattern="Christmas"),
        ActivityRow("operation", "Bright Sparx", pattern="bonfire"),
        ActivityRow("event", "Conference", starts=D(2018, 1, 23), ends=D(2018, 1, 23)),
        ActivityRow("event", "Next one", starts=D(2019, 1, 23)),
        ActivityRow("meeting", "MATAC", pattern="monthly"),
    ]
    found = timeline(rows, YEAR)

    assert [one.row.name for one in found.running] == [
        "Bright Sparx", "Shepherd", "Nightsafe", "Tesco",
    ]  # fmt: skip
    assert [row.name for row in found.events] == ["Conference"]
    november = [one.row.name for one in found.in_month(month_number(2017, 11))]
    assert november == ["Bright Sparx", "Nightsafe"]


@settings(deadline=None)
@given(st.sampled_from([*WORDS]), st.integers(1990, 2060), st.integers(0, 11))
def test_every_stretch_lies_in_the_year_and_they_stand_apart_in_order(
    words: str, year: int, month: int
) -> None:
    span = Span.starting(month_number(year, month + 1), 12)
    found = timeline([ActivityRow("operation", "Hamper", pattern=words)], span)
    days = [day for one in found.running[0].stretches for day in (one.first, one.last)]

    assert days == sorted(days)
    assert all(found.days[0] <= day <= found.days[1] for day in days)
