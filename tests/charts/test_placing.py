"""Scales begin at zero, ticks are round, and labels have room."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csp_core.charts.placing import (
    NARROWEST,
    apart,
    ends,
    evenly,
    room_at_right,
    rounded_out,
    spread,
    stacked,
    ticks,
)

VALUES = st.floats(-1e6, 1e6).map(lambda value: round(value, 3))


@pytest.mark.parametrize(
    ("values", "between"),
    [
        ([20.4, 34.0], (0.0, 34.0)),
        ([-6.0, 34.0], (-6.0, 34.0)),
        ([-6.0, -3.0], (-6.0, 0.0)),
        ([0.0], (0.0, 1.0)),
        ([], (0.0, 1.0)),
    ],
)
def test_the_ends_always_take_in_zero(values: list[float], between: tuple[float, float]) -> None:
    assert ends(values) == between


@pytest.mark.parametrize(
    ("low", "high", "most", "found"),
    [
        (0, 34, 5, (0, 10, 20, 30)),
        (-6, 34, 5, (0, 10, 20, 30)),
        (-60, 0, 5, (-60, -40, -20, 0)),
        (-3, 900, 5, (0, 200, 400, 600, 800)),
        (0, 1, 5, (0, 0.25, 0.5, 0.75, 1)),
    ],
)
def test_ticks_are_round_and_hold_zero(
    low: float, high: float, most: int, found: tuple[float, ...]
) -> None:
    assert ticks(low, high, most) == found


@pytest.mark.parametrize(
    ("high", "found"),
    [
        (1, (0, 1)),
        (3, (0, 1, 2, 3)),
        (7, (0, 2, 4, 6, 8)),
        (677, (0, 200, 400, 600, 800)),
        (1_234_567, (0, 250_000, 500_000, 750_000, 1_000_000, 1_250_000)),
    ],
)
def test_ticks_of_counts_are_whole_and_reach_past_the_highest(
    high: int, found: tuple[float, ...]
) -> None:
    assert ticks(*rounded_out(0, high, 6), 6, whole=True) == found


@given(st.lists(VALUES, max_size=8), st.integers(2, 8))
def test_there_are_never_more_ticks_than_asked_for_nor_none(values: list[float], most: int) -> None:
    assert 1 <= len(ticks(*ends(values), most)) <= most


@given(
    st.lists(st.tuples(st.floats(-300, 1000), st.integers(10, 250)), min_size=1, max_size=20),
    st.integers(20, 224),
    st.integers(0, 800),
)
def test_no_label_passes_the_right_edge_in_a_chart_of_any_width(
    labels: list[tuple[float, int]], left: int, wider: int
) -> None:
    low, high = ends([value for value, _ in labels])
    after_zero = [(max(0.0, value), float(width)) for value, width in labels]
    right = room_at_right(after_zero, low, high, left, 14)
    bars = NARROWEST + wider - left - right
    furthest = max(
        left + bars * (value - low) / (high - low) + 14 + width for value, width in after_zero
    )
    assert (bars >= 60, furthest <= NARROWEST + wider + 0.001) == (True, True)


def test_a_label_that_starts_far_left_takes_no_room_from_the_bars() -> None:
    assert room_at_right([(34.0, 100.0), (5.0, 240.0)], 0, 34, 100, 14) == 114


@pytest.mark.parametrize(
    ("heights", "placed"),
    [
        ((50, 100), (50, 100)),
        ((100, 50), (100, 50)),
        ((100, 104), (91, 113)),
        ((104, 100), (113, 91)),
        ((298, 299), (278, 300)),
    ],
)
def test_names_that_would_touch_are_moved_apart(
    heights: tuple[int, int], placed: tuple[int, int]
) -> None:
    assert apart(heights, 22, 300) == placed


def test_things_stand_one_under_another() -> None:
    assert stacked([42, 60, 42]) == ((0, 42), (42, 102), (102, 144))


@given(st.lists(st.floats(0, 400), min_size=1, max_size=8))
def test_however_many_crowd_together_they_are_spread_above_the_bottom(heights: list[float]) -> None:
    placed = spread(heights, 17.0, 400.0)
    ordered = sorted(placed)
    assert max(placed) <= 400
    assert all(b - a >= 17 - 1e-6 for a, b in pairwise(ordered))


def test_what_is_apart_already_stays_where_it_is() -> None:
    assert spread([200.0, 100.0, 110.0], 17.0, 400.0) == (200.0, 100.0, 117.0)


@given(st.integers(1, 200), st.integers(1, 20))
def test_parts_are_as_long_as_each_other_or_one_less_and_hold_all_in_order(
    many: int, parts: int
) -> None:
    held = [list(range(many))[some] for some in evenly(many, parts)]

    assert [one for part in held for one in part] == list(range(many))
    lengths = [len(part) for part in held]
    assert max(lengths) - min(lengths) <= 1
