"""Seasons as officers name them: their days, those that move from year to year too."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from csp_core.seasonal_windows import easter_sunday, last_sunday, window_in, windows

D = dt.date
# From the Church of England's tables.
EASTERS = [D(2016, 3, 27), D(2017, 4, 16), D(2018, 4, 1), D(2019, 4, 21), D(2024, 3, 31),
           D(2025, 4, 20), D(2026, 4, 5), D(2038, 4, 25)]  # fmt: skip
# From the Summer Time Order: when clocks went back and forward.
CLOCKS = {(2017, 10): D(2017, 10, 29), (2018, 3): D(2018, 3, 25), (2025, 10): D(2025, 10, 26)}
IN_2017 = {
    "bonfire night": (D(2017, 10, 15), D(2017, 11, 8)),
    "halloween": (D(2017, 10, 25), D(2017, 11, 1)),
    "over the festive season": (D(2017, 12, 1), D(2018, 1, 2)),
    "new year": (D(2017, 12, 31), D(2018, 1, 2)),
    "easter weekend": (D(2017, 4, 14), D(2017, 4, 17)),
    "school summer holidays": (D(2017, 7, 22), D(2017, 9, 3)),
    "freshers week": (D(2017, 9, 10), D(2017, 10, 5)),
    "darker nights": (D(2017, 10, 29), D(2018, 3, 25)),
    "summer": (D(2017, 6, 1), D(2017, 8, 31)),
    "winter": (D(2017, 12, 1), D(2018, 2, 28)),
}


@pytest.mark.parametrize("easter", EASTERS, ids=str)
def test_easter_is_worked_out_for_each_year(easter: dt.date) -> None:
    assert easter_sunday(easter.year) == easter


@settings(deadline=None)
@given(st.integers(1900, 2199))
def test_easter_is_a_sunday_between_22_march_and_25_april(year: int) -> None:
    easter = easter_sunday(year)
    assert easter.weekday() == 6
    assert D(year, 3, 22) <= easter <= D(year, 4, 25)


@pytest.mark.parametrize(("month", "day"), CLOCKS.items(), ids=str)
def test_clocks_change_on_the_last_sunday(month: tuple[int, int], day: dt.date) -> None:
    assert last_sunday(*month) == day


@pytest.mark.parametrize("words", IN_2017)
def test_the_words_for_a_season_give_its_days(words: str) -> None:
    window = window_in(words)
    assert window is not None
    assert window.days_from(2017) == IN_2017[words]


def test_words_that_name_no_season_give_none() -> None:
    assert [window_in(text) for text in ("as needed", "summertown", "springfield road")] == [
        None
    ] * 3


@settings(deadline=None)
@given(st.integers(1950, 2149), st.sampled_from(windows()))
def test_a_season_is_shorter_than_a_year_and_says_why_these_days(year: int, window) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    first, last = window.days_from(year)
    assert 0 <= (last - first).days < 366
    assert first.year == year
    assert window.source.endswith(".")
