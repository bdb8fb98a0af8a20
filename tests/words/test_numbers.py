"""Numbers read as the field writes them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csp_core.words.numbers import average, count, from_to, listed, percent, rate, size


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (20.398204177239897, "+20.4%"),
        (-6.0, "−6%"),
        (0, "0%"),
        (-0.0, "0%"),
        (0.04, "0%"),
        (-0.04, "0%"),
        (0.05, "+0.1%"),
        (-0.05, "−0.1%"),
        (0.15, "+0.2%"),
        (-99.95, "−100%"),
        (900.0, "+900%"),
        (1234.56, "+1,234.6%"),
        (1e20, "+100,000,000,000,000,000,000%"),
        (None, "not available"),
        (float("nan"), "not available"),
        (float("inf"), "not available"),
    ],
)
def test_a_change_is_written_with_its_sign_and_one_decimal_at_most(
    value: float | None, written: str
) -> None:
    assert percent(value) == written


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (20.398, "20.4%"),
        (-6.0, "6%"),
        (0, "0%"),
        (0.01, "less than 0.1%"),
        (-0.01, "less than 0.1%"),
        (None, "not available"),
    ],
)
def test_a_size_has_no_sign_and_what_is_tiny_is_not_called_nothing(
    value: float | None, written: str
) -> None:
    assert size(value) == written


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (1753, "1,753"),
        (0, "0"),
        (-1200, "−1,200"),
        (10**9, "1,000,000,000"),
        (None, "not available"),
    ],
)
def test_a_count_is_written_in_thousands_with_a_true_minus(value: int | None, written: str) -> None:
    assert count(value) == written


@given(st.floats(allow_nan=False, allow_infinity=False, width=32))
def test_a_percentage_never_carries_a_trailing_zero_a_hyphen_or_a_signed_nothing(
    value: float,
) -> None:
    written = percent(value)
    assert (".0%" in written, "-" in written, written in {"+0%", "−0%"}) == (False, False, False)


def test_both_counts_are_written_with_an_arrow_between() -> None:
    assert [from_to(5123, 6168), from_to(None, 3), from_to(-2, 0)] == [
        "5,123 → 6,168",
        "not available → 3",
        "−2 → 0",
    ]


def test_names_are_listed_and_past_six_the_rest_is_counted() -> None:
    assert [
        listed(()),
        listed(("a",)),
        listed(("a", "b")),
        listed(tuple("abc")),
        listed(tuple("abcdefgh")),
    ] == [
        "",
        "a",
        "a and b",
        "a, b and c",
        "a, b, c, d, e and 3 more",
    ]


def test_an_average_has_one_decimal_and_no_trailing_zero() -> None:
    assert [average(value) for value in (530.2941, 51.0, 1234.56, -0.04, -3.2, None)] == [
        "530.3",
        "51",
        "1,234.6",
        "0",
        "−3.2",
        "not available",
    ]


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (61.34, "61.3"), (61.0, "61.0"), (1_234.56, "1,234.6"), (0.95, "0.95"), (1.0, "1.0"),
        (0.00891, "0.0089"), (0.0, "0"), (1e-9, "0.000000"), (None, "not available"),
    ],
)  # fmt: skip
def test_a_rate_has_one_decimal_or_its_first_two_digits(value: float | None, written: str) -> None:
    assert rate(value) == written
