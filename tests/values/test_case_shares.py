"""A share is withheld where the count it stands for is small, left over small, or withheld."""

from __future__ import annotations

from decimal import Decimal

import pytest

from csp_core.case_shares import Share, gives_away, possible_counts, shares_withheld


@pytest.mark.parametrize(
    ("percent", "base", "counts"),
    [
        ("8", 346, [26, 27, 28, 29]),  # 7.5% is 25.95, 8.5% is 29.41
        ("8.0", 346, [26, 27, 28, 29]),
        ("8.1", 346, [28]),  # 8.05% is 27.85, 8.15% is 28.20
        ("1", 346, [2, 3, 4, 5]),
        ("0", 346, [0, 1]),
        ("99", 346, [341, 342, 343, 344]),
        ("12", 8, [1]),  # 12.5% may be rounded to 12 or to 13
        ("13", 8, [1]),
        ("100", 10, [10]),
    ],
)
def test_a_rounded_share_could_be_of_several_counts(
    percent: str, base: int, counts: list[int]
) -> None:
    assert list(possible_counts(Decimal(percent), base)) == counts


@pytest.mark.parametrize(
    ("share", "away", "why"),
    [
        (Share(Decimal(8), (346,)), False, "26 to 29 people"),
        (Share(Decimal(1), (346,)), True, "2 to 5 people"),
        (Share(Decimal(99), (346,)), True, "leaves over 2 to 5"),
        (Share(Decimal(0), (346,)), True, "none or one"),
        (Share(Decimal(2), (346,)), False, "6 to 8 people"),
        (Share(Decimal(8), (50,)), True, "four people"),
        (Share(Decimal(8)), False, "of nobody knows how many"),
        (Share(Decimal(8), (346,), base_hidden=True), True, "would say about how many cases"),
        (Share(Decimal(25), (40,), frozenset({10})), True, "10 is withheld"),
        (Share(Decimal(75), (40,), frozenset({10})), True, "it leaves over the 10 withheld"),
        (Share(Decimal(50), (40,), frozenset({10})), False, "it is of another"),
    ],
)
def test_which_share_gives_a_small_count_away(share: Share, away: bool, why: str) -> None:
    assert gives_away(share) is away, why


def test_a_share_that_is_left_of_a_hundred_is_protected_by_the_next_smallest() -> None:
    """50, 30 and 17 leave 3, which is three of a hundred."""
    group = {at: Share(Decimal(percent), (100,)) for at, percent in enumerate((50, 30, 17, 3))}
    assert shares_withheld([group]) == {2, 3}
