"""Groups: which names stand for many areas, which areas they hold, and which are shown beside."""

from __future__ import annotations

import pytest

from csp_core.area_groups import groups_around, holds, is_group

FORCE = "Lancashire police force area"
MANY = (
    "ENGLAND AND WALES", "ENGLAND", "North West", FORCE, "North East", "Kent police force area",
    "South Ribble", "Chorley", "Unassigned Lancashire",
)  # fmt: skip


@pytest.mark.parametrize(
    ("name", "group"),
    [
        (FORCE, True), ("Lancashire", True), ("North West", True), ("England", True),
        ("Borset (total)", True), ("All areas", False), ("South Ribble", False),
        ("Unassigned Lancashire", False), ("Ambridge", False),
    ],
)  # fmt: skip
def test_a_group_stands_for_many_areas(name: str, group: bool) -> None:
    assert is_group(name) is group


@pytest.mark.parametrize(
    ("group", "areas", "held"),
    [
        (FORCE, ("South Ribble", "Chorley"), True),
        (FORCE, ("Blackpool",), True),
        (FORCE, ("Ambridge",), False),
        (FORCE, ("South Ribble", "Ambridge"), False),
        ("Kent police force area", ("South Ribble",), False),
        ("Lancashire", ("South Ribble",), True),
        ("Lancashire", ("Blackpool",), False),  # the county holds no unitary authority
        ("NORTH WEST", ("South Ribble",), True),
        ("England", ("South Ribble",), True),
        ("Wales", ("South Ribble",), False),
        ("England and Wales", ("Ambridge",), True),
        ("Chorley", ("Chorley",), False),
    ],
)
def test_a_group_holds_an_area_only_where_that_is_known(
    group: str, areas: tuple[str, ...], held: bool
) -> None:
    assert holds(group, areas) is held


def test_of_many_groups_those_around_the_area_are_shown_the_nearest_first() -> None:
    assert groups_around(MANY, ("South Ribble", "Chorley")) == (
        FORCE, "North West", "ENGLAND", "ENGLAND AND WALES",
    )  # fmt: skip
    assert groups_around(MANY, ("Ambridge",)) == ("ENGLAND AND WALES",)


def test_a_group_that_was_chosen_is_shown_wherever_it_lies() -> None:
    assert groups_around(MANY, ("Ambridge",), (), ("Kent police force area", "Chorley")) == (
        "Kent police force area", "ENGLAND AND WALES",
    )  # fmt: skip


def test_a_few_groups_are_all_shown_but_for_a_total_of_just_these_areas() -> None:
    few = ("Sub-total Chorley & South Ribble", "Kent police force area", "North East", "Ambridge")
    assert groups_around(few, ("South Ribble", "Chorley")) == (
        "Kent police force area", "North East",
    )  # fmt: skip
    assert groups_around(few, ("Ambridge",))[0] == "Sub-total Chorley & South Ribble"
    assert few[0] not in groups_around(few, ("Chorley",), ("Chorley", "South Ribble"))
